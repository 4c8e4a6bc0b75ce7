// The words between quotation marks. They are never put right without a look: the difference is shown word by word.
import type { QuotedFact } from '../facts/fact-base.ts'
import type { Span } from '../model.ts'
import { agrees, type Check, differs, placeInWords, silent } from './check.ts'
import { compareQuotation } from './quote-difference.ts'

export interface QuoteClaim extends Span {
  /** The words inside the marks, as they stand. */
  readonly text: string
}

export const quote: Check<QuoteClaim, QuotedFact> = {
  code: 'quote',
  summary: 'the words between quotation marks',
  judge(claim, fact) {
    const comparison = compareQuotation(claim.text, fact.words)
    if (comparison.agrees) return agrees
    if (comparison.differences.length === 0) return silent
    return differs(
      ...comparison.differences.map(difference => ({
        start: claim.start + difference.start,
        end: claim.start + difference.end,
        draft: claim.text.slice(difference.start, difference.end),
        source: difference.source,
        replacement: difference.source,
      })),
    )
  },
  explain: (difference, evidence) => ({
    message: `quote differs from the source: draft “${difference.draft}”, source “${difference.source}”`,
    fixes:
      difference.replacement === undefined
        ? []
        : [
            {
              title: `Quote “${difference.replacement}” for “${difference.draft}” (${placeInWords(evidence)})`,
              text: difference.replacement,
              safe: false,
            },
          ],
  }),
}
