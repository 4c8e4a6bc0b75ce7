// Figures, dates, names and words against what stands in the same place of a source's sentence.
import { type Standing, standingsIn } from '../alignment/rivals.ts'
import { surveyed } from '../alignment/surroundings.ts'
import type { JudgedClaim } from '../checking.ts'
import type { AlignedText } from '../checks/alignment.ts'
import type { Scene } from '../checks/check.ts'
import { type Add, insideQuotation } from './verdicts.ts'

/** @param settled claims of the same block that have been judged: what is supported there is not refuted here */
export function judgeRivals(draft: AlignedText, scene: Scene, settled: readonly JudgedClaim[], add: Add): void {
  const { sentence } = draft
  if (scene.facts.corpus.size === 0) return
  for (const standing of standingsIn(surveyed(draft), scene.facts.corpus, scene)) {
    if (insideQuotation(sentence, standing)) continue
    if (standing.verdict === 'refuted' && settled.some(claim => settles(claim, standing))) continue
    const { code, verdict, evidence, difference } = standing
    add(difference ?? standing, code, verdict, evidence, difference ? [{ code, difference, evidence }] : [])
  }
}

/** A claim that is supported holds for all its words; one that is refuted has said it already. */
function settles(claim: JudgedClaim, standing: Standing): boolean {
  if (claim.verdict === 'supported')
    return claim.kind !== 'name' && claim.start <= standing.start && standing.end <= claim.end
  return claim.verdict === 'refuted' && claim.start < standing.end && standing.start < claim.end
}
