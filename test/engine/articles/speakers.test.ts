// Whose words an article reports: a body's words in another body's mouth.
import { expect, test } from 'vitest'
import { engine, expectMended, expectSilent } from '../marks.ts'

const { facts, problems } = engine.factBase([
  {
    id: 'dam',
    date: '2025-02-11',
    text: `The Ministry of Water said on Monday that the dam was “in no danger of failing”. The Geological Institute called the cracks “a warning that nobody should sleep through”.

A spokeswoman for the Ministry of Water, asked about the cracks, added: “Every metre of the wall has been walked twice this winter.”

Hana Rusk, who farms below the dam, said the siren had woken her “three nights running”.`,
  },
])

test('the article is read', () => expect(problems).toEqual([]))

test('a body is not another body', () => {
  expectMended(
    facts,
    `
    The Geological Institute said the dam was “in no danger of failing”.
        ^^^^^^^^^^^^^^^^^^^^ speaker: draft “Geological Institute”, source “Ministry of Water”
    `,
    'The Ministry of Water said the dam was “in no danger of failing”.',
  )
  expectMended(
    facts,
    `
    “Every metre of the wall has been walked twice this winter,” the Rivers Agency said.
                                                                     ^^^^^^^^^^^^^ speaker: draft “Rivers Agency”, source “Ministry of Water”
    `,
    '“Every metre of the wall has been walked twice this winter,” the Ministry of Water said.',
  )
})

test('the same body by another name, its people, and the government that it belongs to are right', () => {
  expectSilent(facts, 'The Water Ministry said the dam was “in no danger of failing”.')
  expectSilent(facts, 'Lena Ostrow, who speaks for the ministry, said the dam was “in no danger of failing”.')
  expectSilent(facts, 'The government said the dam was “in no danger of failing”.')
  expectSilent(facts, 'Residents were told that the dam was “in no danger of failing”.')
})
