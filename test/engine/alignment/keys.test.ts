// A sentence of the sources is looked up by keys. Whatever says the same as a word, a name, a date or a figure of a
// draft has to be found by them, or its flag would not be taken back.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generatedSources } from '../../../bench/newsroom/newsroom.ts'
import { dates } from '../../../server/engine/alignment/dates.ts'
import { figures } from '../../../server/engine/alignment/figures.ts'
import { names } from '../../../server/engine/alignment/names.ts'
import { type Filler, type FillerKind, keysOfSentence } from '../../../server/engine/alignment/rivals.ts'
import { surveyed } from '../../../server/engine/alignment/surroundings.ts'
import { polarities, words } from '../../../server/engine/alignment/words.ts'
import type { Facts } from '../../../server/engine/facts/fact-base.ts'
import { engine } from '../marks.ts'

const variety = `Kate Mellor and Katherine Mellor of the NPS, the National Park Service, met in Kiev in 2024.
Kyiv said on Tuesday that about 1,000 people had come, and 3,000 on 4 March 2024. In March, Rob Pell left Manchester United.
United lost on Monday; Robert Pell and Mr Pell were there for two hours, or 120 minutes. It cost $2m, nearly 1.6 million pounds.
The British government and London did not agree. Britain agreed last year, in the 1990s, in May 2023 and on 4 March.
Nobody denied that 5 per cent, or 0.05, of 6.7 billion euros was paid since 2019. The third man came third.`

const { facts } = engine.factBase([
  ...generatedSources(3, 9).map(({ fileName, text }) => ({ id: fileName, text })),
  { id: 'variety', text: variety, date: '2024-03-20' },
  { id: 'talks', text: readFileSync(new URL('../golden/talks-faithful.md', import.meta.url), 'utf8') },
])
const { corpus, entities } = facts as Facts
const sentences = Array.from({ length: corpus.size }, (_, index) => surveyed(corpus.sentenceAt(index).text))

function unfound<T extends Filler>(kind: FillerKind<T>) {
  let same = 0
  const missed: string[] = []
  const sources = sentences.map(sentence => ({
    sentence,
    keys: new Set(keysOfSentence(sentence, entities)),
    fillers: kind.of(sentence, entities),
  }))
  for (const draft of sentences)
    for (const filler of kind.of(draft, entities)) {
      const keys = kind.keysFor(filler, entities)
      for (const source of sources)
        for (const other of source.fillers) {
          if (kind.compare(filler, other, draft, source.sentence, entities) !== 'same') continue
          same += 1
          if (!keys.some(key => source.keys.has(key))) missed.push(`${JSON.stringify(filler)} ${JSON.stringify(other)}`)
        }
    }
  return { same, missed }
}

for (const [name, least, found] of [
  ['figures', 60, () => unfound(figures)],
  ['dates', 20, () => unfound(dates)],
  ['names', 200, () => unfound(names)],
  ['words', 2000, () => unfound(words)],
  ['polarities', 300, () => unfound(polarities)],
] as const)
  test(`whatever says the same is found: ${name}`, () => {
    const { same, missed } = found()
    expect(same).toBeGreaterThan(least)
    expect(missed).toEqual([])
  })
