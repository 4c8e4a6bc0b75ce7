// quote: the words between quotation marks.
import { test } from 'vitest'
import { expectMarked, expectMended, expectSilent, factsIn, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const sport = sheetNamed('sport')
const diplomacy = sheetNamed('diplomacy')
const court = sheetNamed('court')
const business = sheetNamed('business')

test('another word between the marks is flagged, and only that word', () => {
  expectMended(
    council,
    `
    “We cannot heat a pool with kind intentions,” said Nadia Farrow.
                                ^^^^ quote: draft “kind”, source “good”
    `,
    '“We cannot heat a pool with good intentions,” said Nadia Farrow.',
  )
  expectMended(
    council,
    `
    Gerald Pym called it “the saddest evening of my life in this hall”.
                                                    ^^^^ quote: draft “life”, source “years”
    `,
    'Gerald Pym called it “the saddest evening of my years in this hall”.',
  )
  expectMended(
    sport,
    `
    “We ran until our legs gave up,” Jo Lindgren said.
                      ^^^^ quote: draft “legs”, source “boots”
    `,
    '“We ran until our boots gave up,” Jo Lindgren said.',
  )
  expectMended(
    diplomacy,
    `
    Daniel Mwangome spoke of “a friendship that has survived many governments”.
                                                    ^^^^^^^^ quote: draft “survived”, source “outlived”
    `,
    'Daniel Mwangome spoke of “a friendship that has outlived many governments”.',
  )
  expectMended(
    court,
    `
    The prosecutor saw “greed and little else”.
                                  ^^^^^^ quote: draft “little”, source “nothing”
    `,
    'The prosecutor saw “greed and nothing else”.',
  )
})

test('words that must change together are one mark', () => {
  expectMended(
    business,
    `
    “Ferries do not forgive an empty battery,” said Ingrid Halvorsen.
                            ^^^^^^^^ quote: draft “an empty”, source “a flat”
    `,
    '“Ferries do not forgive a flat battery,” said Ingrid Halvorsen.',
  )
})

test('a number between the marks is part of the words', () => {
  expectMended(
    court,
    `
    Judge Holt told him: “You treated the customs of three countries as a nuisance.”
                                                     ^^^^^ quote: draft “three”, source “two”
    `,
    'Judge Holt told him: “You treated the customs of two countries as a nuisance.”',
  )
})

test('each difference has its own mark', () => {
  expectMended(
    diplomacy,
    `
    “Fish don't carry visas,” Ms Kallasvuo said.
          ^^^^^ quote: draft “don't”, source “do not”
                      ^^^^^ quote: draft “visas”, source “passports”
    `,
    '“Fish do not carry passports,” Ms Kallasvuo said.',
  )
})

test('typography is free', () => {
  expectSilent(council, '"We cannot heat a pool with good intentions," said Nadia Farrow.')
  expectSilent(sport, "'We ran until our boots gave up,' said Jo Lindgren.")
  expectSilent(sport, '“We ran until our boots gave up”, said Jo Lindgren.')
})

test('a cut, an insertion and a part are marked as such', () => {
  expectSilent(court, '“You treated the customs … as a nuisance,” Judge Holt said.')
  expectSilent(diplomacy, '“[F]ish do not carry passports,” Ms Kallasvuo said.')
  expectSilent(council, 'Ms Farrow said that the council “cannot heat a pool with good intentions”.')
  expectSilent(council, 'Residents spoke of “good intentions” and little money.')
})

const ferry = factsIn(`source: { date: 2024-01-24 }
people: [Hanna Lodge]
statements:
  - speaker: Hanna Lodge
    words:
      - We will not sell the ferry while the harbour freezes over
      - I never said that the council would pay for the bridge
      - No councillor asked me to resign before the vote
`)

test('a cut that turns the sense round is flagged, however it is marked', () => {
  expectMarked(
    ferry,
    `
    “We will … sell the ferry while the harbour freezes over,” said Hanna Lodge.
             ^ quote: draft “…”, source “not”

    “I [...] said that the council would pay for the bridge,” said Hanna Lodge.
       ^^^^^ quote: draft “[...]”, source “never”

    “We will sell the ferry while the harbour freezes over,” said Hanna Lodge.
        ^^^^ quote: draft “will”, source “will not”

    “… councillor asked me to resign before the vote,” said Hanna Lodge.
     ^ quote: draft “…”, source “No …”

    Hanna Lodge said she would “sell the ferry while the harbour freezes over”.
                                ^^^^ quote: draft “sell”, source “not sell”

    “We will [now] sell the ferry while the harbour freezes over,” said Hanna Lodge.
             ^^^^^ quote: draft “[now]”, source “not”
    `,
  )
})

test('a cut that leaves the denial, or says it in the draft’s own words, is free', () => {
  expectSilent(ferry, '“We will not … sell the ferry while the harbour freezes over,” said Hanna Lodge.')
  expectSilent(ferry, '“We will not sell the ferry … freezes over,” said Hanna Lodge.')
  expectSilent(ferry, 'Hanna Lodge said she would not “sell the ferry while the harbour freezes over”.')
  expectSilent(
    ferry,
    '“[We] will [not] sell the ferry [named Kestrel] while the harbour freezes over,” said Hanna Lodge.',
  )
})

test('other words are another quotation', () => {
  expectSilent(council, '“I learnt to swim here,” said Gerald Pym.')
  expectSilent(sport, '“We ran and ran,” a fan said of the queue.')
})

test('the name of a work is no quotation', () => {
  expectSilent(business, 'The film “Flat Battery” opens on Friday.')
})
