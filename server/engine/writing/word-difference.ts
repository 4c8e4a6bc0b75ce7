// A quotation of the draft and the source's words as one running text, for a person to compare word by word.

import { compareQuotation } from '../checks/quote-difference.ts'
import type { WordPart } from '../model.ts'

/** Nothing where they agree, or where no words are near enough to be compared. */
export function wordDifference(draft: string, source: string): readonly WordPart[] {
  const { differences } = compareQuotation(draft, source)
  const parts: WordPart[] = []
  let at = 0
  for (const { start, end, source: instead } of differences) {
    if (start > at) parts.push({ kind: 'same', text: draft.slice(at, start) })
    if (end > start) parts.push({ kind: 'draft', text: draft.slice(start, end) })
    if (instead !== '') parts.push({ kind: 'source', text: instead })
    at = Math.max(at, end)
  }
  if (parts.length > 0 && at < draft.length) parts.push({ kind: 'same', text: draft.slice(at) })
  return parts
}
