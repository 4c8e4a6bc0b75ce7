// A sentence that a source has word for word is the source’s, also where a slot of it could not be compared: its day
// without a date to count from, or what it counts.
import type { JudgedClaim } from '../checking.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'

/**
 * The same claims, those supported that stand for the very sentence of their evidence. Not where something of the
 * sentence differs after all, or where its first person is told by a sentence before it, which may be another one there.
 */
export function heldWordForWord(sentence: LinkedSentence, claims: readonly JudgedClaim[]): readonly JudgedClaim[] {
  const differs = claims.some(
    ({ verdict, kind }) => verdict === 'refuted' || (kind === 'date' && verdict === 'not-in-source'),
  )
  if (differs || sentence.mentions[0]?.form === 'pronoun') return claims
  const own = plain(sentence.text)
  return claims.map(claim => {
    const isHeld =
      claim.verdict === 'not-in-source' && claim.evidence.some(({ exact }) => exact && plain(exact) === own)
    return isHeld ? { ...claim, verdict: 'supported' } : claim
  })
}

/** Without what typography does to it. */
function plain(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
