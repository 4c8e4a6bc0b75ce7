// speaker: who said it.
import { test } from 'vitest'
import { expectMarked, expectMended, expectSilent, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const court = sheetNamed('court')
const sport = sheetNamed('sport')
const business = sheetNamed('business')
const diplomacy = sheetNamed('diplomacy')
const envoys = sheetNamed('envoys')

test('a quotation in somebody else’s mouth is flagged', () => {
  expectMended(
    council,
    `
    “We cannot heat a pool with good intentions,” said Gerald Pym.
                                                       ^^^^^^^^^^ speaker: draft “Gerald Pym”, source “Nadia Farrow”
    `,
    '“We cannot heat a pool with good intentions,” said Nadia Farrow.',
  )
  expectMended(
    court,
    `
    “You treated the customs of two countries as a nuisance,” said Stephen Okoro.
                                                                   ^^^^^^^^^^^^^ speaker: draft “Stephen Okoro”, source “Miriam Holt”
    `,
    '“You treated the customs of two countries as a nuisance,” said Miriam Holt.',
  )
  expectMended(
    sport,
    `
    It was “the cruellest bounce I have ever seen”, Jo Lindgren said.
                                                    ^^^^^^^^^^^ speaker: draft “Jo Lindgren”, source “Priya Nair”
    `,
    'It was “the cruellest bounce I have ever seen”, Priya Nair said.',
  )
  expectMended(
    council,
    `
    Ruth Adeyemi called it “the saddest evening of my years in this hall”.
    ^^^^^^^^^^^^ speaker: draft “Ruth Adeyemi”, source “Gerald Pym”
    `,
    'Gerald Pym called it “the saddest evening of my years in this hall”.',
  )
  expectMended(
    business,
    `
    According to Deepak Rao, “ferries do not forgive a flat battery”.
                 ^^^^^^^^^^ speaker: draft “Deepak Rao”, source “Ingrid Halvorsen”
    `,
    'According to Ingrid Halvorsen, “ferries do not forgive a flat battery”.',
  )
})

test('the fix names the right speaker as the draft names the wrong one', () => {
  expectMended(
    diplomacy,
    `
    Mr Rautio praised “a friendship that has outlived many governments”.
       ^^^^^^ speaker: draft “Rautio”, source “Daniel Mwangome”
    `,
    'Mr Mwangome praised “a friendship that has outlived many governments”.',
  )
})

test('reported speech has a speaker too', () => {
  expectMended(
    business,
    `
    Ingrid Halvorsen said that no jobs would be lost in Sunderland.
    ^^^^^^^^^^^^^^^^ speaker: draft “Ingrid Halvorsen”, source “Deepak Rao”
    `,
    'Deepak Rao said that no jobs would be lost in Sunderland.',
  )
  expectMended(
    council,
    `
    Gerald Pym said that the library would stay open.
    ^^^^^^^^^^ speaker: draft “Gerald Pym”, source “Ruth Adeyemi”
    `,
    'Ruth Adeyemi said that the library would stay open.',
  )
})

test('the right speaker may be named in any way', () => {
  expectSilent(council, '“We cannot heat a pool with good intentions,” the council leader said.')
  expectSilent(court, 'The judge told him: “You treated the customs of two countries as a nuisance.”')
  expectSilent(diplomacy, 'Kenya’s deputy prime minister praised “a friendship that has outlived many governments”.')
  expectSilent(council, 'Nadia Farrow spoke last. “We cannot heat a pool with good intentions,” she said.')
})

test('who repeats, displays or denies the words does not claim them', () => {
  expectSilent(council, '“We cannot heat a pool with good intentions,” read a mocking placard.')
})

test('other words may have any speaker', () => {
  expectSilent(business, 'Deepak Rao said that batteries were heavy.')
})

test('“was how” somebody described it', () => {
  expectMended(
    envoys,
    `
    “Nets know no passports” was how Ms Quispe described the dispute.
                                        ^^^^^^ speaker: draft “Quispe”, source “Bing Arnarson”
    `,
    '“Nets know no passports” was how Ms Arnarson described the dispute.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, '“Nets know no passports” was how Mr Arnarson described the dispute.', { date: '2025-06-13' })
})

test('a body of one word, and an office behind a town', () => {
  expectMarked(
    envoys,
    `
    The Treasury called it a case of “nets know no passports”.
        ^^^^^^^^ speaker: draft “Treasury”, source “Bing Arnarson”
    `,
    { date: '2025-06-13' },
  )
  expectMarked(
    envoys,
    `
    In Bergen the fisheries minister of Peru called it a case of “nets know no passports”.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ speaker: draft “fisheries minister of Peru”, source “Bing Arnarson”
    `,
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'In Bergen the transport minister of Iceland called it a case of “nets know no passports”.', {
    date: '2025-06-13',
  })
})
