// The names under `sources:` in the front matter of a draft, while somebody writes them.
import type { Span } from '../model.ts'

/** @param names what the sources are called */
export function sourceNameCompletions(
  text: string,
  offset: number,
  names: readonly string[],
): readonly { readonly label: string; readonly replace: Span }[] {
  const head = /^\ufeff?---[ \t]*\r?\n/.exec(text)
  const before = text.slice(0, offset)
  if (!head || offset < head[0].length || /\n(?:---|\.\.\.)[ \t]*\r?\n/.test(before.slice(head[0].length - 1)))
    return []
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const inline = /^sources:\s*\[?(?:[^\]]*,)?\s*(["']?)([^,[\]"']*)$/.exec(line)
  const isListed = /(?:^|\n)sources:[ \t]*\r?\n(?:[ \t]*-[^\n]*\n)*$/.test(before.slice(0, before.length - line.length))
  const listed = isListed ? /^[ \t]*-[ \t]+(["']?)([^"']*)$/.exec(line) : null
  const begun = (inline ?? listed)?.[2]
  if (begun === undefined) return []
  const taken = new Set(
    before
      .slice(before.lastIndexOf('sources:'))
      .match(/[\p{L}\p{N}][^,[\]\n"']*/gu)
      ?.map(name => name.trim()),
  )
  const replace = { start: offset - begun.length, end: offset }
  return names.filter(name => name === begun || !taken.has(name)).map(label => ({ label, replace }))
}
