// What a block names, counts, dates or quotes and nothing was said of: it was not checked, and is never taken for clean.
import type { Span } from '../model.ts'
import type { LinkedBlock } from '../reading/linking.ts'
import type { BlockReadingResult } from '../reading/sentence.ts'

export interface Unchecked extends Span {
  readonly kind: 'sentence' | 'quotation' | 'date' | 'number'
  readonly verdict: 'unchecked'
}

/**
 * A sentence of which nothing was judged, where it holds a name, a date, a number or a quotation; of another sentence
 * the dates, numbers and quotations that no claim takes in.
 */
export function uncheckedIn(
  text: string,
  reading: BlockReadingResult,
  linked: LinkedBlock,
  claims: readonly Span[],
): readonly Unchecked[] {
  const isOpen = (span: Span) => !claims.some(claim => claim.start < span.end && span.start < claim.end)
  // A name within a quotation says nothing of its words.
  const isUnread = (span: Span) => !claims.some(claim => claim.start <= span.start && span.end <= claim.end)
  const quotations = reading.quotations.filter(({ nested, closed }) => closed && !nested).filter(isUnread)
  const open = quotations.map(({ start, end }): Unchecked => ({ start, end, kind: 'quotation', verdict: 'unchecked' }))
  for (const sentence of linked.sentences) {
    const isOutside = (span: Span) => !sentence.quoted.some(quote => quote.start <= span.start && span.end <= quote.end)
    const items = [
      ...sentence.dates.map(({ start, end }) => ({ start, end, kind: 'date' as const })),
      ...sentence.quantities.map(({ start, end }) => ({ start, end, kind: 'number' as const })),
    ].filter(isOutside)
    const named = sentence.mentions.some(mention => mention.form !== 'pronoun' && mention.form !== 'demonym')
    const quoted = quotations.some(quote => quote.start < sentence.end && sentence.start < quote.end)
    if (isOpen(sentence) && !quoted) {
      const { start, end } = trimmed(sentence, text)
      if (items.length > 0 || named) open.push({ start, end, kind: 'sentence', verdict: 'unchecked' })
      continue
    }
    for (const item of items) {
      const taken = open.some(other => other.start < item.end && item.start < other.end)
      if (isOpen(item) && !taken) open.push({ ...item, verdict: 'unchecked' })
    }
  }
  return open
}

function trimmed({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end)
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  }
}
