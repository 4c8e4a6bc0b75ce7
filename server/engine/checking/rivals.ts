// Figures, dates, names and words against what stands in the same place of a source's sentence.
import { standingsIn } from '../alignment/rivals.ts'
import { surveyed } from '../alignment/surroundings.ts'
import { alignedText } from '../checks/alignment.ts'
import type { Scene } from '../checks/check.ts'
import type { ClaimVerdict } from '../model.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { type Add, insideQuotation } from './verdicts.ts'

/** @param settled claims of the same block that have been judged: what is supported there is not refuted here */
export function judgeRivals(sentence: LinkedSentence, scene: Scene, settled: readonly ClaimVerdict[], add: Add): void {
  const draft = surveyed(alignedText(sentence, [], 'draft', true))
  for (const standing of standingsIn(draft, scene.facts.corpus, scene)) {
    if (insideQuotation(sentence, standing)) continue
    const isSettled = settled.some(
      claim =>
        claim.verdict === 'supported' &&
        claim.kind !== 'name' &&
        claim.start <= standing.start &&
        standing.end <= claim.end,
    )
    if (standing.verdict === 'refuted' && isSettled) continue
    const { code, verdict, evidence, difference } = standing
    add(difference ?? standing, code, verdict, evidence, difference ? [{ code, difference, evidence }] : [])
  }
}
