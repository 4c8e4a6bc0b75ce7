// The spelling of names. A near miss of a known name with no other bearer is a misspelling.
import type { Entity, Span } from '../model.ts'
import { type Check, differs, placeInWords } from './check.ts'

export interface NameClaim extends Span {
  readonly text: string
  readonly right: string
}

export const name: Check<NameClaim, Entity> = {
  code: 'name',
  summary: 'the spelling of a person’s, place’s or organisation’s name',
  judge: (claim, entity) =>
    differs({
      start: claim.start,
      end: claim.end,
      draft: claim.text,
      source: claim.right,
      note: entity.name,
      replacement: claim.right,
    }),
  explain: (difference, evidence) => ({
    message: `name is spelt differently in the source: draft “${difference.draft}”, source “${difference.note}”`,
    fixes: [
      {
        title: `Use “${difference.replacement}” (${placeInWords(evidence)})`,
        text: difference.replacement as string,
        safe: true,
      },
    ],
  }),
}
