// What judging a sentence hands on, and which of its words are not judged.
import type { Finding } from '../checks/event-match.ts'
import type { Evidence, Span, Verdict } from '../model.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'

/** Takes what was judged of a span, and what was found wrong in it. */
export type Add = (
  span: Span,
  kind: string,
  verdict: Verdict,
  evidence: readonly Evidence[],
  found?: readonly Finding[],
) => void

/** Words with which a correction repeats what was wrong. */
export const mistaken =
  /\b(?:wrongly|mistakenly|incorrectly|erroneously|falsely|misstated|misidentified|in error|an earlier version|rumou?rs?|rumou?red|hoax)\b/i

/** Words between quotation marks are the speaker’s. */
export function insideQuotation(sentence: LinkedSentence, span: Span): boolean {
  return sentence.quoted.some(quote => quote.start <= span.start && span.end <= quote.end)
}
