// negation: whether it happened, was said.
import { test } from 'vitest'
import { expectMended, expectSilent, sheetNamed } from '../marks.ts'

const court = sheetNamed('court')
const diplomacy = sheetNamed('diplomacy')
const business = sheetNamed('business')
const council = sheetNamed('council')

test('what the source denies is not told as done', () => {
  expectMended(
    court,
    `
    Callum Reeve will appeal.
                 ^^^^^^^^^^^ negation: the source says the opposite: draft “will appeal”, source “will not appeal”
    `,
    'Callum Reeve will not appeal.',
  )
  expectMended(
    diplomacy,
    `
    The agreement was signed in public.
                  ^^^^^^^^^^ negation: the source says the opposite: draft “was signed”, source “was not signed”
    `,
    'The agreement was not signed in public.',
  )
  expectMended(
    diplomacy,
    `
    Military aid was discussed, the Finnish foreign ministry said.
                 ^^^^^^^^^^^^^ negation: the source says the opposite: draft “was discussed”, source “was not discussed”
    `,
    'Military aid was not discussed, the Finnish foreign ministry said.',
  )
})

test('what the source tells as done is not denied', () => {
  expectMended(
    business,
    `
    Halvorsen Marine has not bought Tern Batteries.
                     ^^^^^^^ negation: the source says the opposite: draft “has not”, source “has”
    `,
    'Halvorsen Marine has bought Tern Batteries.',
  )
  expectMended(
    council,
    `
    The council has not voted for the closure of the lido.
                ^^^^^^^ negation: the source says the opposite: draft “has not”, source “has”
    `,
    'The council has voted for the closure of the lido.',
  )
  expectMended(
    council,
    `
    The council never voted for the closure of the lido.
                ^^^^^^^^^^^ negation: the source says the opposite: draft “never voted”, source “voted”
    `,
    'The council voted for the closure of the lido.',
  )
})

test('what is reported is compared as well', () => {
  expectMended(
    council,
    `
    Ruth Adeyemi said that the library would not stay open.
                                       ^^^^^^^^^ negation: the source says the opposite: draft “would not”, source “would”
    `,
    'Ruth Adeyemi said that the library would stay open.',
  )
})

test('the same denial is right in every form', () => {
  expectSilent(council, 'The library won’t be closed.')
  expectSilent(court, 'Callum Reeve will not appeal.')
  expectSilent(diplomacy, 'The agreement wasn’t signed in public.')
})

test('asked, supposed, doubted or possible is not told as done', () => {
  expectSilent(council, 'Nobody knows whether the library will be closed one day.')
  expectSilent(council, 'Will the library be closed?')
  expectSilent(council, 'If the library is closed, pupils will suffer.')
  expectSilent(diplomacy, 'A rumour that the agreement was signed in public is false.')
})

test('what is denied of somebody or somewhere else is another matter', () => {
  expectSilent(diplomacy, 'Aino Kallasvuo did not meet Daniel Mwangome in Helsinki.')
})
