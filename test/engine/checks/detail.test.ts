// detail: another word in the same claim.
import { test } from 'vitest'
import { expectMended, expectSilent, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const diplomacy = sheetNamed('diplomacy')
const business = sheetNamed('business')
const sport = sheetNamed('sport')
const envoys = sheetNamed('envoys')

test('a word that excludes the source’s is flagged', () => {
  expectMended(
    council,
    `
    The lido is an indoor pool.
                   ^^^^^^ detail: draft “indoor”, source “outdoor”
    `,
    'The lido is an outdoor pool.',
  )
  expectMended(
    council,
    `
    The petition was delivered by teachers of the primary school.
                                  ^^^^^^^^ detail: draft “teachers”, source “pupils”
    `,
    'The petition was delivered by pupils of the primary school.',
  )
  expectMended(
    council,
    `
    The petition was delivered by pupils of the secondary school.
                                                ^^^^^^^^^ detail: draft “secondary”, source “primary”
    `,
    'The petition was delivered by pupils of the primary school.',
  )
  expectMended(
    diplomacy,
    `
    Mombasa lies on Kenya’s north coast.
                            ^^^^^ detail: draft “north”, source “south”
    `,
    'Mombasa lies on Kenya’s south coast.',
  )
  expectMended(
    business,
    `
    Tern Batteries makes batteries for cars.
                                       ^^^^ detail: draft “cars”, source “ferries”
    `,
    'Tern Batteries makes batteries for ferries.',
  )
})

test('other words for the same are right', () => {
  expectSilent(council, 'The lido is an open-air pool.')
  expectSilent(diplomacy, 'Mombasa is on the south coast of Kenya.')
  expectSilent(sport, 'Priya Nair saved a penalty before half-time.')
})

test('the same word about something else is another matter', () => {
  expectSilent(council, 'The leisure centre has an indoor pool.')
  expectSilent(business, 'Rival firms are state-owned.')
})

test('a body that is named by its country is another country’s', () => {
  expectMended(
    envoys,
    `
    Radios are lent to the Chilean coastguard by Icelandic trawlers.
                           ^^^^^^^ detail: draft “Chilean”, source “Peruvian”
    `,
    'Radios are lent to the Peruvian coastguard by Icelandic trawlers.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Icelandic trawlers also lend money to the Chilean coastguard.', { date: '2025-06-13' })
  expectSilent(envoys, 'The Chilean coastguard has lost its radios.', { date: '2025-06-13' })
})

test('what somebody is, though something else of them is denied', () => {
  expectMended(
    envoys,
    `
    Tomas Ibarra, a Chilean citizen, has not been released.
                    ^^^^^^^ detail: draft “Chilean”, source “Peruvian”
    `,
    'Tomas Ibarra, a Peruvian citizen, has not been released.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Tomas Ibarra is not a Chilean citizen.', { date: '2025-06-13' })
})

test('the country of a body that is given something', () => {
  expectMended(
    envoys,
    `
    Icelandic trawlers supply radios to the Chilean coastguard.
                                            ^^^^^^^ detail: draft “Chilean”, source “Peruvian”
    `,
    'Icelandic trawlers supply radios to the Peruvian coastguard.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'The Chilean coastguard supplies radios to trawlers.', { date: '2025-06-13' })
})
