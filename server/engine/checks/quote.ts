// The words between quotation marks. They are never put right without a look: the difference is shown word by word.
import type { QuotedFact } from '../facts/fact-base.ts'
import type { Span } from '../model.ts'
import { agrees, type Check, differs, inMarks, placeInWords, silent } from './check.ts'
import { compareQuotation, type QuoteDifference } from './quote-difference.ts'

export interface QuoteClaim extends Span {
  /** The words inside the marks, as they stand. */
  readonly text: string
}

/**
 * The draft begins the quotation earlier than the article, or ends it later: it may know more of the statement. Whoever
 * writes down what was said hears a “that” or an “and”, or does not.
 */
function isFree({ kind, start, end, missing }: QuoteDifference, text: string): boolean {
  if (kind === 'missing' && /^(?:that|and)$/i.test(missing ?? '')) return true
  return kind === 'added' && (!/\p{L}/u.test(text.slice(0, start)) || !/\p{L}/u.test(text.slice(end)))
}

export const quote: Check<QuoteClaim, QuotedFact> = {
  code: 'quote',
  summary: 'the words between quotation marks',
  judge(claim, fact) {
    const comparison = compareQuotation(claim.text, fact.words)
    if (comparison.agrees) return agrees
    const differences = fact.read
      ? comparison.differences.filter(difference => !isFree(difference, claim.text))
      : comparison.differences
    if (differences.length === 0) return silent
    return differs(
      ...differences.map(difference => ({
        start: claim.start + difference.start,
        end: claim.start + difference.end,
        draft: claim.text.slice(difference.start, difference.end),
        source: difference.source,
        replacement: difference.source,
      })),
    )
  },
  explain: (difference, evidence) => ({
    message: `quote differs from the source: draft ${inMarks(difference.draft)}, source ${inMarks(difference.source)}`,
    fixes:
      difference.replacement === undefined
        ? []
        : [
            {
              title: `Quote ${inMarks(difference.replacement)} for ${inMarks(difference.draft)} (${placeInWords(evidence)})`,
              text: difference.replacement,
              safe: false,
            },
          ],
  }),
}
