// place: where something happened.
import { test } from 'vitest'
import { expectMarked, expectMended, expectSilent, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const diplomacy = sheetNamed('diplomacy')
const court = sheetNamed('court')
const business = sheetNamed('business')
const sport = sheetNamed('sport')
const envoys = sheetNamed('envoys')

test('another place of the sheet is flagged', () => {
  expectMended(
    council,
    `
    Nadia Farrow met the Friends of the Lido at the Guildhall.
                                                    ^^^^^^^^^ place: draft “Guildhall”, source “Corn Exchange”
    `,
    'Nadia Farrow met the Friends of the Lido at the Corn Exchange.',
  )
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo met Daniel Mwangome in Helsinki on 19 February 2025.
                                          ^^^^^^^^ place: draft “Helsinki”, source “Nairobi”
    `,
    'Aino Kallasvuo met Daniel Mwangome in Nairobi on 19 February 2025.',
  )
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo met Daniel Mwangome in Mombasa.
                                          ^^^^^^^ place: draft “Mombasa”, source “Nairobi”
    `,
    'Aino Kallasvuo met Daniel Mwangome in Nairobi.',
  )
  expectMended(
    court,
    `
    Callum Reeve was arrested in Northport in March 2022.
                                 ^^^^^^^^^ place: draft “Northport”, source “Rotterdam”
    `,
    'Callum Reeve was arrested in Rotterdam in March 2022.',
  )
  expectMended(
    council,
    `
    Wexcombe council voted for the closure of the lido at the Corn Exchange on 6 May 2025.
                                                              ^^^^^^^^^^^^^ place: draft “Corn Exchange”, source “Guildhall”
    `,
    'Wexcombe council voted for the closure of the lido at the Guildhall on 6 May 2025.',
  )
  expectMended(
    business,
    `
    Tern Batteries opened a factory in Bergen in 2021.
                                       ^^^^^^ place: draft “Bergen”, source “Sunderland”
    `,
    'Tern Batteries opened a factory in Sunderland in 2021.',
  )
})

test('a place that the sheet does not name is flagged where the rest is the same', () => {
  expectMended(
    court,
    `
    Callum Reeve was arrested in Antwerp in March 2022.
                                 ^^^^^^^ place: draft “Antwerp”, source “Rotterdam”
    `,
    'Callum Reeve was arrested in Rotterdam in March 2022.',
  )
  expectMended(
    sport,
    `
    Ashford Rovers beat Denholm Town in Cardiff on 25 May 2024.
                                        ^^^^^^^ place: draft “Cardiff”, source “Bristol”
    `,
    'Ashford Rovers beat Denholm Town in Bristol on 25 May 2024.',
  )
})

test('where a journey leads is a place too', () => {
  expectMended(
    diplomacy,
    `
    Ms Kallasvuo travels to Tanzania in March 2025.
                            ^^^^^^^^ place: draft “Tanzania”, source “Uganda”
    `,
    'Ms Kallasvuo travels to Uganda in March 2025.',
  )
})

test('where something lies is a place too', () => {
  expectMended(
    diplomacy,
    `
    Mombasa lies on Uganda’s south coast.
                    ^^^^^^ place: draft “Uganda”, source “Kenya”
    `,
    'Mombasa lies on Kenya’s south coast.',
  )
})

test('a place that holds the right one is right', () => {
  expectSilent(council, 'Nadia Farrow met the Friends of the Lido in Wexcombe.')
  expectSilent(diplomacy, 'Aino Kallasvuo met Daniel Mwangome in Kenya.')
  expectSilent(diplomacy, 'Aino Kallasvuo met Daniel Mwangome in the Kenyan capital.')
  expectSilent(court, 'Callum Reeve was arrested in the Netherlands.')
  expectSilent(sport, 'Ashford Rovers beat Denholm Town in Bristol.')
})

test('a place within the right one is the draft’s own knowledge', () => {
  expectSilent(diplomacy, 'Aino Kallasvuo met Daniel Mwangome at a hotel in Nairobi.')
})

test('where somebody speaks is not where it happened', () => {
  expectSilent(diplomacy, 'Aino Kallasvuo, speaking in Helsinki, recalled how she met Daniel Mwangome.')
})

test('another event has another place', () => {
  expectSilent(diplomacy, 'Aino Kallasvuo met Ugandan ministers in Kampala.')
  expectSilent(court, 'Callum Reeve was born in Antwerp.')
  expectSilent(business, 'Tern Batteries opened a second factory in Bergen last year.')
  expectSilent(diplomacy, 'Before Nairobi, Aino Kallasvuo was in Cairo.')
})

test('a caption without a verb shows two people together at a place', () => {
  expectMended(
    envoys,
    `
    Rosa Quispe with Bing Arnarson in the National Museum
                                          ^^^^^^^^^^^^^^^ place: draft “National Museum”, source “Old Harbour House”
    `,
    'Rosa Quispe with Bing Arnarson in the Old Harbour House',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Rosa Quispe with Bing Arnarson in Old Harbour House', { date: '2025-06-13' })
  expectSilent(envoys, 'Rosa Quispe and Tomas Ibarra in Lima', { date: '2025-06-13' })
})

test('a place that a cleft sentence brings forward is the verb’s', () => {
  expectMended(
    envoys,
    `
    It was in Oslo that Ms Quispe met Mr Arnarson on Thursday.
              ^^^^ place: draft “Oslo”, source “Reykjavik”
    `,
    'It was in Reykjavik that Ms Quispe met Mr Arnarson on Thursday.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'It was in Oslo that Ms Quispe met Mr Kvist on Thursday.', { date: '2025-06-13' })
})

test('whose detention it was', () => {
  expectMended(
    envoys,
    `
    Tomas Ibarra, whose detention in Singapore was criticised, has gone home.
                                     ^^^^^^^^^ place: draft “Singapore”, source “Norway”
    `,
    'Tomas Ibarra, whose detention in Norway was criticised, has gone home.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Ana Prado, whose detention in Singapore was criticised, has gone home.', { date: '2025-06-13' })
})

test('the two who hold an office are meant by its plural', () => {
  expectMended(
    envoys,
    `
    The fisheries ministers of Peru and Norway met in Oslo on 10 June.
                                                      ^^^^ place: draft “Oslo”, source “Bergen”
    `,
    'The fisheries ministers of Peru and Norway met in Bergen on 10 June.',
    { date: '2025-06-13' },
  )
  expectMended(
    envoys,
    `
    The Peruvian and Norwegian fisheries ministers met in Oslo on 10 June.
                                                          ^^^^ place: draft “Oslo”, source “Bergen”
    `,
    'The Peruvian and Norwegian fisheries ministers met in Bergen on 10 June.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'The fisheries ministers of Peru and Chile met in Oslo on 10 June.', { date: '2025-06-13' })
})

test('a hotel in the wrong town', () => {
  expectMarked(
    envoys,
    `
    Rosa Quispe met Bing Arnarson at the Star Hotel in Oslo.
                                                       ^^^^ place: draft “Oslo”, source “Reykjavik”
    `,
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Rosa Quispe met Ana Prado at the Star Hotel in Oslo.', { date: '2025-06-13' })
})

test('where somebody was for talks', () => {
  expectMended(
    envoys,
    `
    Ms Quispe was in Lima on Thursday for talks with Bing Arnarson.
                     ^^^^ place: draft “Lima”, source “Reykjavik”
    `,
    'Ms Quispe was in Reykjavik on Thursday for talks with Bing Arnarson.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Ms Quispe was in Lima for talks with the unions.', { date: '2025-06-13' })
})

test('who receives somebody meets them, who receives a letter does not', () => {
  expectMended(
    envoys,
    `
    Ms Quispe was received by Mr Arnarson in Lima.
                                             ^^^^ place: draft “Lima”, source “Reykjavik”
    `,
    'Ms Quispe was received by Mr Arnarson in Reykjavik.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Ms Quispe received a letter from Mr Arnarson in Lima.', { date: '2025-06-13' })
})

test('a venue that is named before a plain word', () => {
  expectMarked(
    envoys,
    `
    Rosa Quispe met Bing Arnarson in the Larkhill compound.
                                         ^^^^^^^^ place: draft “Larkhill”, source “Old Harbour House”
    `,
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Rosa Quispe met Bing Arnarson in the Larkhill compound on 2 May.', { date: '2025-06-13' })
})

test('“the two” who hold an office are meant where there are two of them', () => {
  expectMended(
    envoys,
    `
    The two fisheries ministers met in Oslo on 10 June.
                                       ^^^^ place: draft “Oslo”, source “Bergen”
    `,
    'The two fisheries ministers met in Bergen on 10 June.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'Two fisheries ministers met in Oslo on 10 June.', { date: '2025-06-13' })
  expectSilent(envoys, 'The two transport ministers met in Oslo on 10 June.', { date: '2025-06-13' })
})
