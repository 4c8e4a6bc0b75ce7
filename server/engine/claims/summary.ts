// A block's claims in short: how many there are of each verdict, and which have a difference to show.
import type { Verdict } from '../model.ts'
import type { BlockClaim } from './claim-list.ts'

export type Counts = Record<Verdict, number>

export interface Summary {
  readonly claims: readonly BlockClaim[]
  readonly counts: Readonly<Counts>
  /** Those that have a difference to show. */
  readonly differing: readonly BlockClaim[]
}

export function summaryOf(claims: readonly BlockClaim[]): Summary {
  const counts = noCounts()
  for (const { verdict } of claims) counts[verdict]++
  return { claims, counts, differing: claims.filter(claim => claim.diagnostic !== undefined) }
}

export function noCounts(): Counts {
  return { supported: 0, refuted: 0, 'not-in-source': 0, unchecked: 0 }
}
