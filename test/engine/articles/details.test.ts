// What an article says of a name in passing is held against a draft as a sentence of its own, and so are its places.
import { expect, test } from 'vitest'
import { engine, expectMended, expectSilent } from '../marks.ts'

const { facts, problems } = engine.factBase([
  {
    id: 'lighthouse',
    date: '2025-06-10',
    text: `Mara Quill, the youngest of the island’s keepers and a close friend of the harbourmaster Jon Aske, met the inspectors in Bergen on Monday to hand over forty years of logbooks.

Skarvoy, in the far north of the county, lost its last ferry in 2019. The keepers will sail to Stavanger next week.`,
  },
])

test('the article is read', () => expect(problems).toEqual([]))

test('what stands beside a name is compared', () => {
  expectMended(
    facts,
    `
    Mara Quill is a close rival of Jon Aske.
                          ^^^^^ detail: draft “rival”, source “friend”
    `,
    'Mara Quill is a close friend of Jon Aske.',
  )
  expectMended(
    facts,
    `
    Skarvoy lies in the far south of the county.
                            ~~~~~ detail may differ from the source (the sentences are alike): draft “south”, source “north”
    `,
    'Skarvoy lies in the far north of the county.',
  )
})

test('a town of the article that is misspelt is flagged', () => {
  expectMended(
    facts,
    `
    The keepers sail to Stavnger next.
                        ^^^^^^^^ name is spelt differently in the source: draft “Stavnger”, source “Stavanger”
    `,
    'The keepers sail to Stavanger next.',
  )
})

test('more, less and others are no contradiction', () => {
  expectSilent(facts, 'Mara Quill, a keeper on the island, is a friend of Jon Aske.')
  expectSilent(facts, 'Jon Aske is a close rival of the ferry company.')
  expectSilent(facts, 'Mara Quill is the daughter of a keeper.')
  expectSilent(facts, 'The south of the county has kept its ferries.')
})
