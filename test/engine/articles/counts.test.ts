// Counts that an article states: whose they are is told by the structure of its sentence.
import { expect, test } from 'vitest'
import { engine, expectMended, expectSilent } from '../marks.ts'

const { facts, problems } = engine.factBase([
  {
    id: 'harbour-talks',
    date: '2025-05-16',
    text: `Ines Calder, the Norwegian trade minister, landed in Valletta on Wednesday. Her visit is the third by a Norwegian trade minister in four years, following one by Olav Brekke in June 2022.

Ms Calder met the fisheries minister, Rita Zahra, on Thursday during her first visit to Malta since taking office. Mr Brekke had become the first trade minister to visit Malta since 2015.

Officials said it was the second time in a decade that the two countries had signed a treaty.`,
  },
])

test('the article is read', () => expect(problems).toEqual([]))

test('a place in an order is compared with the article’s', () => {
  expectMended(
    facts,
    `
    Ms Calder’s visit is the fifth by a Norwegian trade minister in four years.
                             ^^^^^ number: draft “fifth”, source “third”
    `,
    'Ms Calder’s visit is the third by a Norwegian trade minister in four years.',
  )
  expectMended(
    facts,
    `
    For the second time in four years, a Norwegian trade minister is visiting Malta.
            ^^^^^^ number: draft “second”, source “third”
    `,
    'For the third time in four years, a Norwegian trade minister is visiting Malta.',
  )
  expectMended(
    facts,
    `
    It was Ms Calder’s second visit to Malta since taking office.
                       ^^^^^^ number: draft “second”, source “first”
    `,
    'It was Ms Calder’s first visit to Malta since taking office.',
  )
})

test('what the article says in other words is right', () => {
  expectSilent(facts, 'Three Norwegian trade ministers have gone to Malta in four years.')
  expectSilent(facts, 'Ms Calder is in Malta for the first time since taking office.')
  expectSilent(facts, 'No Norwegian trade minister had visited Malta since 2015 when Mr Brekke came.')
})

test('another count stays silent: another stretch of time, other people, or nobody’s', () => {
  expectSilent(facts, 'Ms Calder’s visit is the second by a Norwegian trade minister in two years.')
  expectSilent(facts, 'It was Ms Zahra’s second visit to Malta since taking office.')
  expectSilent(facts, 'Norway’s fisheries ministers have visited Malta twice in four years.')
})
