// Quotations: the stretches between quotation marks. Marks are paired with a stack: a double mark closes over single
// ones that stayed open (they were apostrophes), a single one never over a double one.
import type { Block, Span } from '../model.ts'
import { type Mark, marksIn } from './quotation-marks.ts'

export interface Quotation extends Span {
  /** Inside the marks. */
  readonly words: Span
  /** Inside another quotation. */
  readonly nested: boolean
  /** False where the closing mark is missing: it then ends before the next one opens, or with the block. */
  readonly closed: boolean
}

type Found = Omit<Quotation, 'nested'>

/** The quotations of a block's text in the order they begin, in its offsets. */
export function quotationsIn(blockText: string): readonly Quotation[] {
  const marks = marksIn(blockText)
  if (marks.length === 0) return []
  const found = [...paired(marks, blockText)].sort((a, b) => a.start - b.start || b.end - a.end)
  let reach = 0
  return found.map(quotation => {
    const nested = quotation.end <= reach
    reach = Math.max(reach, quotation.end)
    return { ...quotation, nested }
  })
}

/**
 * The quotations of a block. A blockquote that does not put its words between marks is quoted as a whole, without the
 * signature that may stand at its end ("— Ana Reyes, mayor").
 */
export function quotationsOf(block: Block): readonly Quotation[] {
  const { text } = block
  const marked = quotationsIn(text)
  if (block.kind !== 'quotation' || /^[—–]/.test(text)) return marked
  const tail = Math.max(0, text.length - 120)
  const signature = /\s[—–]\s*\p{Lu}[^.!?—–]{1,80}$/u.exec(text.slice(tail))
  const end = (signature ? text.slice(0, tail + signature.index) : text).trimEnd().length
  if (end === 0 || marked.some(quotation => (quotation.end - quotation.start) * 2 > end)) return marked
  const whole: Quotation = { start: 0, end, words: { start: 0, end }, nested: false, closed: true }
  return [whole, ...marked.map(quotation => ({ ...quotation, nested: true }))]
}

function paired(marks: readonly Mark[], text: string): readonly Found[] {
  const found: Found[] = []
  let stack: readonly Mark[] = []
  const surer = surerEndings(marks)
  const doubles = nextDoubles(marks)
  for (const [i, mark] of marks.entries()) {
    const opener = mark.closes ? openerOf(mark, stack) : -1
    if (opener >= 0 && !(mark.kind === 'single' && isApostrophe(mark, surer[i]!, stack, opener))) {
      const opened = stack[opener]!
      found.push(...unclosed(stack.slice(opener + 1), mark.start, text))
      found.push({ start: opened.start, end: mark.end, words: { start: opened.end, end: mark.start }, closed: true })
      stack = stack.slice(0, opener)
    } else if (mark.opens) {
      stack = [...room(mark, stack, i), mark]
    }
  }
  found.push(...unclosed(stack, text.length, text))
  return found

  /** The stack that an opening mark finds: a mark of its kind that is still open lacks its end, unless both will be closed. */
  function room(mark: Mark, open: readonly Mark[], i: number): readonly Mark[] {
    if (mark.kind === 'single') return open.at(-1)?.kind === 'single' && open.length > 1 ? open.slice(0, -1) : open
    const same = open.findIndex(other => other.kind === mark.kind)
    if (same < 0) return open
    const [first, second] = doubles[i]!
    if (first && second && !first.opens && !second.opens && open.length < 4) return open
    found.push(...unclosed(open.slice(same), mark.start, text))
    return open.slice(0, same)
  }
}

/** The place in the stack of the mark that this one closes, or -1. Double marks of two styles close each other in need. */
function openerOf(mark: Mark, stack: readonly Mark[]): number {
  if (mark.kind === 'single') return stack.at(-1)?.kind === 'single' ? stack.length - 1 : -1
  const same = stack.findLastIndex(open => open.kind === mark.kind || (open.kind === 'low' && mark.kind === 'curly'))
  if (same >= 0 || mark.opens || mark.kind === 'angle' || mark.kind === 'wire') return same
  return stack.findLastIndex(open => open.kind === 'curly' || open.kind === 'straight')
}

/** "the ministers’ plan": a mark behind an s owns, rather than closes, if a surer end comes before anything else opens. */
function isApostrophe(mark: Mark, surer: Endings, stack: readonly Mark[], opener: number): boolean {
  if (mark.sure) return false
  return opener > 0 && stack[opener - 1]!.kind !== 'single' ? surer.withinDouble : surer.anywhere
}

interface Endings {
  /** Whether a sure closing single mark comes before the next opening one. */
  readonly anywhere: boolean
  /** And before any double mark. */
  readonly withinDouble: boolean
}

function surerEndings(marks: readonly Mark[]): readonly Endings[] {
  const endings: Endings[] = []
  let anywhere = false
  let withinDouble = false
  for (let i = marks.length - 1; i >= 0; i--) {
    endings[i] = { anywhere, withinDouble }
    const mark = marks[i]!
    if (mark.kind !== 'single') withinDouble = false
    else if (mark.opens) anywhere = withinDouble = false
    else if (mark.sure) anywhere = withinDouble = true
  }
  return endings
}

/** For each mark, the next two of its kind. */
function nextDoubles(marks: readonly Mark[]): readonly (readonly [Mark | undefined, Mark | undefined])[] {
  const next: [Mark | undefined, Mark | undefined][] = []
  const seen = new Map<string, [Mark | undefined, Mark | undefined]>()
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!
    const coming = seen.get(mark.kind) ?? [undefined, undefined]
    next[i] = coming
    seen.set(mark.kind, [mark, coming[0]])
  }
  return next
}

/**
 * Quotations without an end. A single mark without one was an apostrophe, except at the very beginning, where British
 * style opens each paragraph of a long quotation with it.
 */
function unclosed(open: readonly Mark[], end: number, text: string): readonly Found[] {
  return open.flatMap(mark => {
    if (mark.kind === 'single' && !opensParagraph(mark, end, text)) return []
    const last = text.slice(mark.end, end).trimEnd().length + mark.end
    if (last === mark.end) return []
    return { start: mark.start, end: last, words: { start: mark.end, end: last }, closed: false }
  })
}

function opensParagraph(mark: Mark, end: number, text: string): boolean {
  return mark.start === 0 && end === text.length && /^[‘']\p{Lu}\p{Ll}*\s/u.test(text.slice(0, 40))
}
