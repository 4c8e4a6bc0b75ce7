// What is not held against a sentence of a draft has too little in common with it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { likelyTexts } from '../../../server/engine/alignment/likely-texts.ts'
import { align, alignedText } from '../../../server/engine/checks/alignment.ts'
import type { CheckedDraft } from '../../../server/engine/draft.ts'
import type { Facts } from '../../../server/engine/facts/fact-base.ts'
import { engine, exampleFacts } from '../marks.ts'

test.each(['beijing-visit', 'harbour-bridge'])('of %s nothing is left out that a check could speak of', name => {
  const { texts, entities } = exampleFacts(name) as unknown as Facts
  let leftOut = 0
  let kept = 0
  for (const file of ['faithful.md', 'faulty.md']) {
    const text = readFileSync(new URL(`../../../examples/${name}/${file}`, import.meta.url), 'utf8')
    for (const sentence of sentencesOf(text, name)) {
      const draft = alignedText(sentence, [], 'draft', true)
      const likely = new Set(likelyTexts(draft, texts, entities))
      kept += likely.size
      for (const source of texts.filter(other => !likely.has(other))) {
        leftOut++
        const { matchedWeight } = align(draft, source, entities)
        const weights = source.units.map(unit => unit.weight)
        const rest = weights.reduce((sum, weight) => sum + weight, 0) - Math.max(0, ...weights)
        // The checks ask for 0.45 and more of it.
        expect(matchedWeight === 0 || matchedWeight < 0.45 * rest, `${sentence.text} / ${source.sentence.text}`).toBe(
          true,
        )
      }
    }
  }
  expect(leftOut).toBeGreaterThan(0)
  expect(kept).toBeGreaterThan(0)
})

function sentencesOf(text: string, name: string) {
  const draft = engine.draft(text, 'markdown') as ReturnType<typeof engine.draft> & {
    readonly kept: { readonly checked?: CheckedDraft }
  }
  engine.check(draft, exampleFacts(name))
  return draft.kept.checked!.blocks.flatMap(block => block.linked.sentences)
}
