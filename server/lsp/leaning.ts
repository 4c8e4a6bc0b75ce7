// Which drafts lean on a source, and on which of its places.
import type { Evidence, Span } from '../engine/index.ts'
import type { KnownDraft } from './known-drafts.ts'

/** A claim of a draft that a source bears out, or contradicts and nobody has settled. */
export interface Leaning {
  readonly draft: KnownDraft
  /** In the draft. */
  readonly claim: Span
  readonly contradicted: boolean
  readonly evidence: Evidence
}

/** What leans on a file: an article or a sheet. In the order of the drafts. */
export function leaningOn(path: string, drafts: readonly KnownDraft[]): readonly Leaning[] {
  return drafts.flatMap(draft =>
    draft.desk.claims.flatMap(claim => {
      const contradicted = claim.verdict === 'refuted'
      if (contradicted ? !claim.open : claim.verdict !== 'supported') return []
      return claim.evidence
        .filter(evidence => evidence.path === path)
        .map(evidence => ({ draft, claim, contradicted, evidence }))
    }),
  )
}

/** “used in a.md, b.md · contradicted in c.md”, or “in no draft” */
export function leaningInWords(leanings: readonly Leaning[]): string {
  if (leanings.length === 0) return 'in no draft'
  const namesOf = (contradicted: boolean) => [
    ...new Set(leanings.filter(one => one.contradicted === contradicted).map(({ draft }) => draft.name)),
  ]
  const wrong = namesOf(true)
  // A draft that is wrong in one word of a sentence has its other words from there: the one word matters.
  const right = namesOf(false).filter(name => !wrong.includes(name))
  return [
    ...(wrong.length > 0 ? [`contradicted in ${listed(wrong)}`] : []),
    ...(right.length > 0 ? [`used in ${listed(right)}`] : []),
  ].join(' · ')
}

const mostNames = 3

function listed(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(', ')
  return `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more`
}
