// One sentence, read: its words with their structure, its dates, numbers and quotations. Knows no fact, so that it can
// be kept for as long as its words stay the same.
import type { DateMention, Interval, Quantity, Span, Syntax, Token } from '../model.ts'
import { datesIn } from './dates.ts'
import { movedSentence } from './moved.ts'
import { quantitiesIn } from './numbers.ts'
import { type Quotation, quotationsIn } from './quotations.ts'
import { sentencesIn } from './sentences.ts'

/** Offsets count from the start of the block. */
export interface Sentence extends Span {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly dates: readonly DateMention[]
  readonly quantities: readonly Quantity[]
}

export interface BlockReadingResult {
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

export interface ReadingSettings {
  /** What "yesterday" and a bare weekday count from. */
  readonly base: Interval | undefined
  readonly dateOrder: 'day-first' | 'month-first'
}

/** In UTF-16 code units. What is longer is a list, a table or no prose at all. */
const longestSentence = 2000

/** A sentence, or the parts of one that no reader of sentences could hold: cut at white space where there is some. */
function partsOf(text: string, span: Span): readonly Span[] {
  const parts: Span[] = []
  let { start } = span
  while (span.end - start > longestSentence) {
    const space = text.lastIndexOf(' ', start + longestSentence)
    const end = space > start ? space : start + longestSentence
    parts.push({ start, end })
    start = space > start ? end + 1 : end
  }
  return [...parts, { start, end: span.end }]
}

export function readProse(
  text: string,
  syntax: Syntax,
  settings: ReadingSettings,
  quotations: readonly Quotation[] = quotationsIn(text),
): BlockReadingResult {
  return { sentences: sentenceSpansIn(text).map(span => readSentence(text, span, syntax, settings)), quotations }
}

export function sentenceSpansIn(text: string): readonly Span[] {
  return sentencesIn(text).flatMap(span => partsOf(text, span))
}

export function readSentence(text: string, span: Span, syntax: Syntax, settings: ReadingSettings): Sentence {
  const words = text.slice(span.start, span.end)
  const tokens = syntax.parse(words)
  const dates = datesIn(words, settings.base, { dateOrder: settings.dateOrder }, tokens)
  const quantities = quantitiesIn(words, dates)
  return movedSentence({ start: 0, end: words.length, text: words, tokens, dates, quantities }, span.start)
}
