// name: the spelling of a name.
import { test } from 'vitest'
import { expectMended, expectSilent, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const court = sheetNamed('court')
const sport = sheetNamed('sport')
const business = sheetNamed('business')
const diplomacy = sheetNamed('diplomacy')
const envoys = sheetNamed('envoys')

test('a surname that is nearly a known one is a misspelling', () => {
  expectMended(
    council,
    `
    Nadia Farow, who leads Wexcombe council, met the Friends of the Lido at the Corn Exchange.
          ^^^^^ name is spelt differently in the source: draft “Farow”, source “Nadia Farrow”
    `,
    'Nadia Farrow, who leads Wexcombe council, met the Friends of the Lido at the Corn Exchange.',
  )
  expectMended(
    court,
    `
    The judge, Miriam Hoult, had read the letters.
                      ^^^^^ name is spelt differently in the source: draft “Hoult”, source “Miriam Holt”
    `,
    'The judge, Miriam Holt, had read the letters.',
  )
  expectMended(
    sport,
    `
    Ellie Marcheti lifted the cup at Kingsmead Park.
          ^^^^^^^^ name is spelt differently in the source: draft “Marcheti”, source “Ellie Marchetti”
    `,
    'Ellie Marchetti lifted the cup at Kingsmead Park.',
  )
  expectMended(
    business,
    `
    Simon Achterburg has chaired Tern Batteries for years.
          ^^^^^^^^^^ name is spelt differently in the source: draft “Achterburg”, source “Simon Achterberg”
    `,
    'Simon Achterberg has chaired Tern Batteries for years.',
  )
})

test('a surname after an honorific is compared too', () => {
  expectMended(
    diplomacy,
    `
    Ms Kallasvou met Daniel Mwangome in Nairobi.
       ^^^^^^^^^ name is spelt differently in the source: draft “Kallasvou”, source “Aino Kallasvuo”
    `,
    'Ms Kallasvuo met Daniel Mwangome in Nairobi.',
  )
  expectMended(
    council,
    `
    Ms Adeyemi was there. Later Ms Adeyami spoke to pupils.
                                   ^^^^^^^ name is spelt differently in the source: draft “Adeyami”, source “Ruth Adeyemi”
    `,
    'Ms Adeyemi was there. Later Ms Adeyemi spoke to pupils.',
  )
})

test('a place has one spelling as well', () => {
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo flew to Momabsa.
                           ^^^^^^^ name is spelt differently in the source: draft “Momabsa”, source “Mombasa”
    `,
    'Aino Kallasvuo flew to Mombasa.',
  )
  expectMended(
    council,
    `
    The road to Wexcomb was shut.
                ^^^^^^^ name is spelt differently in the source: draft “Wexcomb”, source “Wexcombe”
    `,
    'The road to Wexcombe was shut.',
  )
})

test('an organisation has one spelling as well', () => {
  expectMended(
    sport,
    `
    Denham Town lost the final to Ashford Rovers.
    ^^^^^^ name is spelt differently in the source: draft “Denham”, source “Denholm Town”
    `,
    'Denholm Town lost the final to Ashford Rovers.',
  )
})

test('each misspelling of a text is flagged', () => {
  expectMended(
    sport,
    `
    Priya Nayr shook hands with Ellie Marchett.
          ^^^^ name is spelt differently in the source: draft “Nayr”, source “Priya Nair”
                                      ^^^^^^^^ name is spelt differently in the source: draft “Marchett”, source “Ellie Marchetti”
    `,
    'Priya Nair shook hands with Ellie Marchetti.',
  )
})

test('a name in its usual forms is right', () => {
  expectSilent(council, 'Ms Farrow spoke; Farrow’s own group listened.')
  expectSilent(council, 'NADIA FARROW CLOSES LIDO')
  expectSilent(diplomacy, 'The Kallasvuo delegation went home. The Mwangomes stayed.')
  expectSilent(court, 'Judge Holt rose at noon.')
})

test('another name is somebody else', () => {
  expectSilent(council, 'Peter Farrell, a swimmer, was in the gallery.')
  expectSilent(council, 'Farrows the bakers stayed open.')
  expectSilent(sport, 'Elle Marchand, a supporter, wept.')
  expectSilent(business, 'Ingrid Halvorson-Smith is no relation.')
  expectSilent(diplomacy, 'Daniela Mwangi teaches law in Nairobi.')
  expectSilent(council, 'The Nadia Farrow Foundation gave nothing.')
  expectSilent(court, 'Renata Holte, a clerk, read the charges.')
})

test('a common word that looks like a name is a word', () => {
  expectSilent(court, 'They had to halt the reading twice.')
  expectSilent(business, 'A tern circled over the yard.')
})

test('a wall is no slip of a house’s name', () => {
  expectSilent(envoys, 'Rosa Quispe walked along the Old Harbour Wall.', { date: '2025-06-13' })
  expectMended(
    envoys,
    `
    Rosa Quispe met Bing Arnersen on Thursday.
                         ^^^^^^^^ name is spelt differently in the source: draft “Arnersen”, source “Bing Arnarson”
    `,
    'Rosa Quispe met Bing Arnarson on Thursday.',
    { date: '2025-06-13' },
  )
})
