// The names of a sentence: whether each is spelt as the sources spell it.

import type { Scene } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import type { Add } from './verdicts.ts'

export function judgeNames(sentence: LinkedSentence, scene: Scene, add: Add): void {
  for (const mention of sentence.mentions) {
    const entity = scene.facts.entities.byId.get(mention.entity ?? '')
    if (!entity) {
      if (mention.entity?.startsWith('unknown:')) add(mention, 'name', 'not-in-source', [])
      continue
    }
    if (mention.misspelt) {
      const { wrong, right } = mention.misspelt
      const claim = { start: wrong.start, end: wrong.end, text: scene.text.slice(wrong.start, wrong.end), right }
      const [difference] = checks.name.judge(claim, entity, scene).differences
      if (difference)
        add(mention, 'name', 'refuted', entity.evidence, [{ code: 'name', difference, evidence: entity.evidence }])
    } else if (mention.form === 'full') add(mention, 'name', 'supported', entity.evidence)
  }
}
