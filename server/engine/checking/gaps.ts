// The time that a sentence puts between two events, against the days on which the sources have them.
import type { Scene } from '../checks/check.ts'
import { judgeGap } from '../checks/event-gap.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { type Add, insideQuotation } from './verdicts.ts'

export function judgeGaps(sentence: LinkedSentence, scene: Scene, add: Add): void {
  if (/\?["”’']*\s*$/.test(sentence.text)) return
  const judged = judgeGap(sentence, scene)
  if (!judged || judged.comparison.outcome === 'silent') return
  const { code, evidence, comparison } = judged
  const [difference] = comparison.differences
  if (difference && insideQuotation(sentence, difference)) return
  if (!difference) add(sentence, 'gap', 'supported', evidence)
  else add(difference, 'gap', 'refuted', evidence, [{ code, difference, evidence }])
}
