// A draft's prose, block by block. What did not change is not read again: unchanged blocks keep their text, identical,
// and only move. All offsets are those of the text as it was given, with its byte-order mark and its CRLF.
import { type IgnoreComment, ignoreCommentsIn } from '../ignoring/ignore-comments.ts'
import type { Block, Edit, FrontMatter, Span, TextFormat } from '../model.ts'
import { type FrontMatterReading, readFrontMatter } from './front-matter.ts'
import { type MarkdownReading, movedBlocks, readMarkdown } from './markdown-blocks.ts'
import { plainStretches, type Stretch } from './plain-blocks.ts'

export interface BlockReading {
  /** In the order of the text; title and description of the front matter come first, as blocks of kind 'title'. */
  readonly blocks: readonly Block[]
  readonly frontMatter: FrontMatter | undefined
  /** What people wrote to set differences aside; in Markdown only, since elsewhere a comment is prose. */
  readonly comments: readonly IgnoreComment[]
  /** What the next reading starts from. */
  readonly state: ReadingState
}

interface ReadingState {
  readonly format: TextFormat
  /** Length of the text that was read. */
  readonly length: number
  readonly head: FrontMatterReading
  /** Where the prose begins. */
  readonly bodyStart: number
  readonly markdown?: MarkdownReading
  readonly stretches?: readonly Stretch[]
}

/**
 * Reads a text, after `edit` if `previous` is given: each edit in the offsets of the text as the ones before left it,
 * `text` being the text after all of them. Edits that cannot be right (their lengths do not add up) mean reading from nothing.
 */
export function readBlocks(
  text: string,
  format: TextFormat,
  previous?: BlockReading,
  edit?: readonly Edit[],
): BlockReading {
  const change =
    previous && edit && previous.state.format === format ? changeOf(edit, previous.state.length) : undefined
  if (previous && change && previous.state.length + change.growth === text.length) {
    return format === 'markdown' ? readMarkdownAgain(text, previous, change) : readPlainAgain(text, previous, change)
  }
  return format === 'markdown' ? readMarkdownFromNothing(text) : readPlainFromNothing(text)
}

/** All edits as one: the old text from `start` to `end` gave way to something longer by `growth`. */
export interface Change extends Span {
  readonly growth: number
}

function changeOf(edits: readonly Edit[], length: number): Change | undefined {
  let change: Change | undefined
  for (const { start, end, text } of edits) {
    const growth = change?.growth ?? 0
    if (!(start >= 0 && start <= end && end <= length + growth)) return undefined
    const grown = growth + text.length - (end - start)
    if (!change) change = { start, end, growth: grown }
    else {
      const { start: first, end: last } = change
      change = { start: Math.min(first, start), end: Math.max(last, end - growth), growth: grown }
    }
  }
  return change ?? { start: 0, end: 0, growth: 0 }
}

function readMarkdownFromNothing(text: string): BlockReading {
  const head = readFrontMatter(text)
  const bodyStart = head.frontMatter?.end ?? 0
  return markdownReading(text, head, bodyStart, readMarkdown(text.slice(bodyStart), bodyStart))
}

function readMarkdownAgain(text: string, previous: BlockReading, change: Change): BlockReading {
  const old = previous.state
  const head = isBehindHead(text, old, change) ? old.head : readFrontMatter(text)
  const bodyStart = head.frontMatter?.end ?? 0
  const body = text.slice(bodyStart)
  const moved = bodyStart - old.bodyStart
  // An edit within the front matter leaves the prose as it is. One across its end changes what is prose: from nothing.
  const inHead = change.end < old.bodyStart && moved === change.growth
  const inBody = change.start >= old.bodyStart && moved === 0
  if (!inHead && !inBody) return markdownReading(text, head, bodyStart, readMarkdown(body, bodyStart))
  const within = inHead
    ? { start: 0, end: 0, growth: 0 }
    : { start: change.start - bodyStart, end: change.end - bodyStart, growth: change.growth }
  return markdownReading(text, head, bodyStart, readMarkdown(body, bodyStart, old.markdown, within))
}

function markdownReading(
  text: string,
  head: FrontMatterReading,
  bodyStart: number,
  markdown: MarkdownReading,
): BlockReading {
  return {
    blocks: head.blocks.length > 0 ? [...head.blocks, ...markdown.blocks] : markdown.blocks,
    frontMatter: head.frontMatter,
    comments: ignoreCommentsIn(text, bodyStart, markdown.tree),
    state: { format: 'markdown', length: text.length, head, bodyStart, markdown },
  }
}

/** True where the edit cannot have touched the front matter, nor made one. */
function isBehindHead(text: string, old: ReadingState, change: Change): boolean {
  if (!old.head.frontMatter) return change.start > 4 && !/^\uFEFF?---/.test(text)
  return change.start >= old.bodyStart && /[\r\n]/.test(text[old.bodyStart - 1] ?? '') && text[old.bodyStart] !== '\n'
}

function readPlainFromNothing(text: string): BlockReading {
  const head = readFrontMatter(text)
  const bodyStart = head.frontMatter?.end ?? 0
  return plainReading(text, head, bodyStart, plainStretches(text, bodyStart))
}

function readPlainAgain(text: string, previous: BlockReading, change: Change): BlockReading {
  const old = previous.state
  const stretches = old.stretches ?? []
  if (!isBehindHead(text, old, change)) return readPlainFromNothing(text)
  // The stretch before the edit may grow into it, and so may the one behind it, unless a blank line that the edit
  // left alone lies between.
  let before = 0
  while (before + 1 < stretches.length && stretches[before + 1]!.end < change.start) before++
  const kept = stretches.slice(0, before)
  const from = before < stretches.length && before > 0 ? stretches[before]!.start : old.bodyStart
  let behind = before + 1
  while (behind < stretches.length && stretches[behind - 1]!.end < change.end + 1) behind++
  const rest = stretches.slice(behind)
  const to = rest.length > 0 ? rest[0]!.start + change.growth : text.length
  const fresh = plainStretches(text, from, to)
  const moved = change.growth === 0 ? rest : rest.map(stretch => movedStretch(stretch, change.growth))
  return plainReading(text, old.head, old.bodyStart, [...kept, ...fresh, ...moved])
}

function movedStretch(stretch: Stretch, by: number): Stretch {
  return { start: stretch.start + by, end: stretch.end + by, blocks: movedBlocks(stretch.blocks, by) }
}

function plainReading(
  text: string,
  head: FrontMatterReading,
  bodyStart: number,
  stretches: readonly Stretch[],
): BlockReading {
  return {
    blocks: [...head.blocks, ...stretches.flatMap(stretch => stretch.blocks)],
    frontMatter: head.frontMatter,
    comments: [],
    state: { format: 'plain', length: text.length, head, bodyStart, stretches },
  }
}
