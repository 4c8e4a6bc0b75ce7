// What must stay silent. Each line of negatives.jsonl is a draft about the talks in Beijing that is right, or speaks of
// something else, with the name of the trap in it.
import { expect, test } from 'vitest'
import { linesOf } from './json-lines.ts'
import { exampleFacts, expectSilent } from './marks.ts'

interface Negative {
  readonly id: string
  readonly trap: string
  readonly draft: string
  readonly date: string
}

const negatives = linesOf<Negative>('negatives.jsonl')
const beijingVisit = exampleFacts('beijing-visit')

test('there are at least 150 of them, each with an id of its own and its trap', () => {
  expect(negatives.length).toBeGreaterThanOrEqual(150)
  expect(new Set(negatives.map(({ id }) => id)).size).toBe(negatives.length)
  expect(negatives.filter(({ trap }) => trap.trim() === '')).toEqual([])
})

test.each(negatives)('$id stays silent: $trap', ({ draft, date }) => {
  expectSilent(beijingVisit, draft, { date })
})
