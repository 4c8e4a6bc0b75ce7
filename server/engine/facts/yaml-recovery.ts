// A mistake in a sheet costs the value it stands in, not the rest of the sheet: where the whole cannot be read,
// its keys and list items are read one by one.
import type { Parsed, Problem } from '../model.ts'
import { pieceOfYaml, type Tree, type TreeKeys, type TreePair } from './yaml-tree.ts'

/** A sheet is four levels deep; a text that goes on much further is no sheet, and reading it again at each level would be slow. */
const deepest = 8

/** The text as a tree; what is broken is left out of it and reported at its place. Never throws. */
export function readYaml(text: string): Parsed<Tree | undefined> {
  const whole = pieceOfYaml(text, 0, text.length)
  if (whole.problems.length === 0) return { value: whole.tree, problems: [] }
  const tabs = tabsIn(text)
  const spaced = tabs.length > 0 ? text.replace(/^[ \t]+/gm, indent => indent.replaceAll('\t', ' ')) : text
  const read = tabs.length > 0 ? pieceOfYaml(spaced, 0, spaced.length) : whole
  const second = read.problems.find(problem => problem.code === 'MULTIPLE_DOCS')
  const { tree, problems } = second ? readPart(spaced, 0, second.start, 0) : readPart(spaced, 0, spaced.length, 0, read)
  // A line that begins with a tab lines up with nothing: saying so once is enough.
  const others = problems.filter(
    problem => !tabs.some(tab => tab.start < problem.start && problem.start <= tab.lineEnd),
  )
  const all = [...tabs, ...others, ...(second ? [second] : [])]
  return { value: tree, problems: all.map(({ start, end, message, severity }) => ({ start, end, message, severity })) }
}

function tabsIn(text: string) {
  const message = 'lines are indented with spaces, not with a tab'
  return [...text.matchAll(/^ *\t+(?=\S)/gm)].map(match => {
    const stop = text.indexOf('\n', match.index)
    const end = match.index + match[0].length
    const lineEnd = stop < 0 ? text.length : stop
    return { start: match.index, end, lineEnd, message, severity: 'error' as const }
  })
}

interface Part {
  readonly tree: Tree | undefined
  readonly problems: readonly Problem[]
}

function readPart(
  text: string,
  start: number,
  end: number,
  depth: number,
  whole = pieceOfYaml(text, start, end),
): Part {
  if (whole.problems.length === 0) return whole
  const parts = depth < deepest ? partsOf(text, start, end) : undefined
  if (!parts) return { tree: withoutBroken(text, start, end, whole.tree, whole.problems), problems: whole.problems }
  const problems: Problem[] = [...parts.problems]
  const read = parts.parts.map(part => {
    const result = part.kind === 'item' ? readItem(text, part, depth) : readPair(text, part, depth)
    problems.push(...result.problems)
    return result.tree
  })
  // Where each part is sound by itself, the mistake lies in how they stand together.
  if (problems.length === 0) problems.push(...whole.problems)
  return { tree: joined(parts.kind, read, start, end), problems }
}

function joined(kind: 'item' | 'pair', read: readonly (Tree | undefined)[], start: number, end: number): Tree {
  const trees = read.filter(tree => tree !== undefined)
  if (kind === 'item') {
    return { type: 'list', items: trees, start: trees[0]?.start ?? start, end: trees.at(-1)?.end ?? end }
  }
  const pairs = trees.flatMap(tree => (tree.type === 'keys' ? tree.pairs : []))
  return { type: 'keys', pairs, start: pairs[0]?.start ?? start, end: pairs.at(-1)?.end ?? end }
}

// ── Cutting ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Cut {
  readonly kind: 'item' | 'pair'
  readonly start: number
  /** After "- " or "key:". */
  readonly inside: number
  readonly end: number
}
interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

const itemLine = /^( *)-(?:[ \t]+|$)/
const pairLine = /^( *)([A-Za-z_][\w-]*)[ \t]*:(?=[ \t]|$)/

/** The list items or keys of one level; undefined where no line begins one. */
function partsOf(text: string, start: number, end: number) {
  const lines = linesOf(text, start, end)
  const first = lines.find(line => !/^\s*(?:#|---\s*$|$)/.test(line.text.replace(/^\uFEFF/, '')))
  if (!first) return undefined
  const kind = itemLine.test(first.text) ? 'item' : 'pair'
  const pattern = kind === 'item' ? itemLine : pairLine
  const indent = /^\uFEFF? */.exec(first.text)![0].length
  const cuts: { start: number; inside: number; end: number; plain: boolean; kind: typeof kind }[] = []
  const problems: Problem[] = []
  for (const line of lines) {
    const bom = line.start === 0 && line.text.startsWith('\uFEFF') ? 1 : 0
    const match = pattern.exec(line.text.slice(bom))
    const current = cuts.at(-1)
    const column = match ? bom + match[1]!.length : 0
    // A line that stands further in belongs to the part above, unless that part is complete on its own line already.
    if (match && (column <= indent || (kind === 'pair' && current?.plain))) {
      const inside = line.start + bom + match[0].length
      const at = line.start + column
      if (column !== indent) {
        problems.push({
          start: at,
          end: kind === 'item' ? at + 1 : inside - 1,
          message: 'this line does not line up with the lines around it',
          severity: 'error',
        })
      }
      const plain = /^[^\s"'|>[{#&*!]/.test(text.slice(inside, line.end).trimStart())
      cuts.push({ kind, start: line.start + bom, inside, end: line.end, plain })
    } else if (current) current.end = line.end
  }
  if (cuts.length === 0) return undefined
  return { kind, parts: cuts as readonly Cut[], problems } as const
}

function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = []
  for (let at = start; at < end; ) {
    const stop = text.indexOf('\n', at)
    const next = stop < 0 || stop >= end ? end : stop + 1
    lines.push({ start: at, end: next, text: text.slice(at, next).replace(/\r?\n$/, '') })
    at = next
  }
  return lines
}

// ── Reading one part ───────────────────────────────────────────────────────────────────────────────────────────

function readItem(text: string, cut: Cut, depth: number): Part {
  const alone = pieceOfYaml(text, cut.start, cut.end)
  if (alone.problems.length === 0) {
    return { tree: alone.tree?.type === 'list' ? alone.tree.items[0] : alone.tree, problems: [] }
  }
  // What stands after "- " is read as if the dash were a space: the columns of its keys stay as they are.
  const dash = text.indexOf('-', cut.start)
  const blanked = `${text.slice(0, dash)} ${text.slice(dash + 1, cut.end)}`
  if (pairLine.test(linesOf(blanked, cut.start, cut.end)[0]?.text ?? '')) {
    return readPart(blanked, cut.start, cut.end, depth + 1)
  }
  const item = alone.tree?.type === 'list' ? alone.tree.items[0] : alone.tree
  return { tree: withoutBroken(text, cut.start, cut.end, item, alone.problems), problems: alone.problems }
}

function readPair(text: string, cut: Cut, depth: number): Part {
  const alone = pieceOfYaml(text, cut.start, cut.end)
  if (alone.problems.length === 0) return alone
  const keyEnd = cut.inside - 1
  const keyStart = cut.start + /^\s*/.exec(text.slice(cut.start, keyEnd))![0].length
  const name = text.slice(keyStart, keyEnd).trimEnd()
  const key = { type: 'words', text: name, quoted: false, start: keyStart, end: keyStart + name.length } as const
  const lineEnd = text.indexOf('\n', cut.inside)
  const inline = text.slice(cut.inside, lineEnd < 0 ? cut.end : Math.min(lineEnd, cut.end)).trim()
  const below = lineEnd >= 0 && lineEnd + 1 < cut.end && (inline === '' || inline.startsWith('#'))
  if (below) {
    const body = readPart(text, lineEnd + 1, cut.end, depth + 1)
    return {
      tree: pairs([{ key, value: body.tree, start: key.start, end: body.tree?.end ?? key.end }]),
      problems: body.problems,
    }
  }
  const value = alone.tree?.type === 'keys' ? alone.tree.pairs.find(pair => pair.key.text === name)?.value : undefined
  const kept = withoutBroken(text, cut.inside, cut.end, value, alone.problems)
  return {
    tree: pairs([{ key, value: kept, start: key.start, end: Math.max(key.end, kept?.end ?? 0) }]),
    problems: alone.problems,
  }
}

function pairs(list: readonly TreePair[]): TreeKeys {
  return { type: 'keys', pairs: list, start: list[0]!.start, end: list.at(-1)!.end }
}

/** Words that a mistake touches are not to be trusted, save where it is plain what was meant; lists keep what is sound. */
function withoutBroken(
  text: string,
  start: number,
  end: number,
  tree: Tree | undefined,
  problems: readonly (Problem & { readonly code: string })[],
): Tree | undefined {
  if (tree?.type === 'list' || (tree?.type === 'keys' && text[tree.start] === '{')) return tree
  const written = text.slice(start, end)
  const from = start + /^(?:\s*-)?\s*/.exec(written)![0].length
  const words = text.slice(from, end).trimEnd()
  const span = { start: from, end: from + words.length }
  const meant = ['BLOCK_AS_IMPLICIT_KEY', 'BAD_SCALAR_START']
  if (problems.every(problem => meant.includes(problem.code)) && !/[\r\n]|^["'[{]/.test(words) && words !== '') {
    return { type: 'words', text: words, quoted: false, ...span }
  }
  return tree ? { type: 'broken', ...span } : undefined
}
