/** A path relative to its folder, with slashes. */
type Matches = (path: string) => boolean

/**
 * Whether a path matches one of the globs, as VS Code writes them: `**` for any folders, `*` and `?` within a name,
 * `{a,b}` for either, `[ab]` for one character. Case counts. A glob that cannot be read matches nothing.
 */
export function matcherOf(globs: readonly string[]): Matches {
  const patterns = globs.map(patternOf).filter(pattern => pattern !== undefined)
  return path => patterns.some(pattern => pattern.test(path))
}

function patternOf(glob: string): RegExp | undefined {
  const tokens = glob.match(/\*\*\/|\*\*|\*|\?|\{|\}|,|\[[^\]]+\]|[^*?{},[]+|\[/g) ?? []
  let depth = 0
  const source = tokens.map(token => {
    if (token === '**/') return '(?:[^/]+/)*'
    if (token === '**') return '.*'
    if (token === '*') return '[^/]*'
    if (token === '?') return '[^/]'
    if (token === '{') {
      depth += 1
      return '(?:'
    }
    if (token === '}' && depth > 0) {
      depth -= 1
      return ')'
    }
    if (token === ',' && depth > 0) return '|'
    if (/^\[.+\]$/.test(token)) return token.replace(/^\[!/, '[^').replaceAll('\\', '\\\\')
    return token.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  })
  try {
    return new RegExp(`^${source.join('')}$`, 'u')
  } catch {
    return undefined
  }
}
