// title: the office, rank or role of a person at that time.
import { test } from 'vitest'
import { expectMended, expectSilent, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const diplomacy = sheetNamed('diplomacy')
const court = sheetNamed('court')
const business = sheetNamed('business')
const sport = sheetNamed('sport')

test('a rank higher or lower than the known one is flagged', () => {
  expectMended(
    council,
    `
    The deputy mayor, Gerald Pym, spoke last.
        ^^^^^^^^^^^^ title: draft “deputy mayor”, source “mayor (Wexcombe)”
    `,
    'The mayor, Gerald Pym, spoke last.',
  )
  expectMended(
    council,
    `
    Mayor Ruth Adeyemi said that the library would stay open.
    ^^^^^ title: draft “Mayor”, source “deputy mayor (Wexcombe)”
    `,
    'Deputy Mayor Ruth Adeyemi said that the library would stay open.',
  )
  expectMended(
    diplomacy,
    `
    Daniel Mwangome, Kenya’s prime minister, met Aino Kallasvuo in Nairobi.
                             ^^^^^^^^^^^^^^ title: draft “prime minister”, source “deputy prime minister (Kenya)”
    `,
    'Daniel Mwangome, Kenya’s deputy prime minister, met Aino Kallasvuo in Nairobi.',
  )
  expectMended(
    court,
    `
    Detective Sergeant Lena Brandt led the inquiry.
    ^^^^^^^^^^^^^^^^^^ title: draft “Detective Sergeant”, source “detective inspector (Northport police)”
    `,
    'Detective Inspector Lena Brandt led the inquiry.',
  )
})

test('another portfolio of the same cabinet is flagged', () => {
  expectMended(
    diplomacy,
    `
    Finland’s defence minister, Aino Kallasvuo, was in Nairobi.
              ^^^^^^^^^^^^^^^^ title: draft “defence minister”, source “foreign minister (Finland)”
    `,
    'Finland’s foreign minister, Aino Kallasvuo, was in Nairobi.',
  )
})

test('another office of the same company is flagged', () => {
  expectMended(
    business,
    `
    Deepak Rao, the chief executive of Tern Batteries, said no jobs would go.
                    ^^^^^^^^^^^^^^^ title: draft “chief executive”, source “chief financial officer (Tern Batteries)”
    `,
    'Deepak Rao, the chief financial officer of Tern Batteries, said no jobs would go.',
  )
})

test('an office that somebody else holds is flagged', () => {
  expectMended(
    court,
    `
    Stephen Okoro, the judge, spoke of greed.
                       ^^^^^ title: draft “judge”, source “prosecutor”
    `,
    'Stephen Okoro, the prosecutor, spoke of greed.',
  )
  expectMended(
    sport,
    `
    Jo Lindgren, captain of Ashford Rovers, was hoarse.
                 ^^^^^^^ title: draft “captain”, source “head coach (Ashford Rovers)”
    `,
    'Jo Lindgren, head coach of Ashford Rovers, was hoarse.',
  )
})

test('an office that is still held is not a former one', () => {
  expectMended(
    business,
    `
    Former chief executive Ingrid Halvorsen signed the papers.
    ^^^^^^^^^^^^^^^^^^^^^^ title: draft “Former chief executive”, source “chief executive (Halvorsen Marine)”
    `,
    'chief executive Ingrid Halvorsen signed the papers.',
  )
})

test('another country’s office is flagged', () => {
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo, the foreign minister of Sweden, was in Nairobi.
                                            ^^^^^^ title: draft “Sweden”, source “foreign minister (Finland)”
    `,
    'Aino Kallasvuo, the foreign minister of Finland, was in Nairobi.',
  )
})

test('another office at the head of a government may differ: it is told as information', () => {
  expectMended(
    diplomacy,
    `
    The Finnish prime minister, Ms Kallasvuo, spoke of fish.
                ~~~~~~~~~~~~~~ title may differ from the source (another office): draft “prime minister”, source “foreign minister (Finland)”
    `,
    'The Finnish foreign minister, Ms Kallasvuo, spoke of fish.',
  )
})

test('the known title is right in every form', () => {
  expectSilent(diplomacy, 'Foreign Minister Aino Kallasvuo met Kenya’s deputy prime minister.')
  expectSilent(diplomacy, 'Aino Kallasvuo, Finland’s top diplomat, was in Nairobi.')
  expectSilent(diplomacy, 'The Finnish Foreign Minister Aino Kallasvuo was in Nairobi.')
  expectSilent(court, 'Detective Inspector Lena Brandt led the inquiry.')
  expectSilent(business, 'Tern’s finance chief, Deepak Rao, said no jobs would go.')
  expectSilent(council, 'Wexcombe’s mayor, Gerald Pym, spoke last.')
})

test('a second title is no contradiction', () => {
  expectSilent(diplomacy, 'Aino Kallasvuo, a former environment minister, speaks Swahili.')
  expectSilent(diplomacy, 'Aino Kallasvuo, a marathon runner and mother of two, speaks Swahili.')
  expectSilent(council, 'Gerald Pym, a retired teacher, spoke last.')
  expectSilent(diplomacy, 'Before she became foreign minister, Aino Kallasvuo was a judge.')
})

test('a vaguer title says less, and nothing else', () => {
  expectSilent(diplomacy, 'Minister Kallasvuo spoke of fish.')
})

test('a title that begins or ends is not compared with today’s', () => {
  expectSilent(council, 'Mr Pym will stand down as mayor next year.')
  expectSilent(council, 'Gerald Pym, mayor since 2021, spoke last.')
})

test('the same office elsewhere belongs to somebody else', () => {
  expectSilent(council, 'The deputy mayor of Northport, Ann Pym, spoke last.')
})
