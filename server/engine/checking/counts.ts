// The count that a sentence states of something that happened, against the sources' counts of the same.
import type { Scene } from '../checks/check.ts'
import { compareCounts, countFactsIn, countIn } from '../checks/event-count.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { type Add, insideQuotation } from './verdicts.ts'

export function judgeCounts(sentence: LinkedSentence, scene: Scene, add: Add): void {
  const count = countIn(sentence)
  if (!count || /\?["”’']*\s*$/.test(sentence.text)) return
  if (count.figure && insideQuotation(sentence, count.figure)) return
  const judged = countFactsIn(scene.facts)
    .map(fact => ({ fact, comparison: compareCounts(count, fact, scene) }))
    .filter(({ comparison }) => comparison.outcome !== 'silent')
  const supporting = judged.find(({ comparison }) => comparison.outcome === 'agrees')
  const [refuting] = judged
  if (supporting) add(sentence, 'count', 'supported', supporting.fact.evidence)
  else if (refuting) {
    const { fact, comparison } = refuting
    const code = comparison.differences[0]?.note === undefined ? 'number' : 'date'
    add(
      sentence,
      'count',
      'refuted',
      fact.evidence,
      comparison.differences.map(difference => ({ code, difference, evidence: fact.evidence })),
    )
  }
}
