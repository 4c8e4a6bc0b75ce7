// date: when.
import { test } from 'vitest'
import { expectMended, expectSilent, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const court = sheetNamed('court')
const diplomacy = sheetNamed('diplomacy')
const sport = sheetNamed('sport')
const business = sheetNamed('business')
const envoys = sheetNamed('envoys')

test('a weekday is compared with the day that it stands for', () => {
  expectMended(
    council,
    `
    Wexcombe council voted for the closure of the lido on Wednesday.
                                                          ^^^^^^^^^ date: draft “Wednesday”, source “Tuesday” (Tuesday 6 May 2025)
    `,
    'Wexcombe council voted for the closure of the lido on Tuesday.',
    { date: '2025-05-09' },
  )
  expectMended(
    council,
    `
    Nadia Farrow met the Friends of the Lido at the Corn Exchange on Tuesday.
                                                                     ^^^^^^^ date: draft “Tuesday”, source “Thursday” (Thursday 8 May 2025)
    `,
    'Nadia Farrow met the Friends of the Lido at the Corn Exchange on Thursday.',
    { date: '2025-05-09' },
  )
  expectMended(
    court,
    `
    Callum Reeve was convicted on Wednesday.
                                  ^^^^^^^^^ date: draft “Wednesday”, source “Thursday” (Thursday 16 November 2023)
    `,
    'Callum Reeve was convicted on Thursday.',
    { date: '2023-11-17' },
  )
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo met Daniel Mwangome in Nairobi on Thursday.
                                                     ^^^^^^^^ date: draft “Thursday”, source “Wednesday” (Wednesday 19 February 2025)
    `,
    'Aino Kallasvuo met Daniel Mwangome in Nairobi on Wednesday.',
    { date: '2025-02-21' },
  )
  expectMended(
    sport,
    `
    Ashford Rovers beat Denholm Town at Kingsmead Park on Sunday.
                                                          ^^^^^^ date: draft “Sunday”, source “Saturday” (Saturday 25 May 2024)
    `,
    'Ashford Rovers beat Denholm Town at Kingsmead Park on Saturday.',
    { date: '2024-05-27' },
  )
})

test('a day of the month, a month and a year are compared', () => {
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo met Daniel Mwangome in Nairobi on 18 February 2025.
                                                     ^^^^^^^^^^^^^^^^ date: draft “18 February 2025”, source “19 February 2025” (Wednesday 19 February 2025)
    `,
    'Aino Kallasvuo met Daniel Mwangome in Nairobi on 19 February 2025.',
  )
  expectMended(
    sport,
    `
    Ashford Rovers beat Denholm Town at Kingsmead Park on 26 May 2024.
                                                          ^^^^^^^^^^^ date: draft “26 May 2024”, source “25 May 2024” (Saturday 25 May 2024)
    `,
    'Ashford Rovers beat Denholm Town at Kingsmead Park on 25 May 2024.',
  )
  expectMended(
    court,
    `
    Callum Reeve was arrested in Rotterdam in May 2022.
                                              ^^^^^^^^ date: draft “May 2022”, source “March 2022”
    `,
    'Callum Reeve was arrested in Rotterdam in March 2022.',
  )
  expectMended(
    business,
    `
    Tern Batteries opened a factory in Sunderland in 2012.
                                                     ^^^^ date: draft “2012”, source “2021”
    `,
    'Tern Batteries opened a factory in Sunderland in 2021.',
  )
})

test('a planned day is compared too', () => {
  expectMended(
    diplomacy,
    `
    Ms Kallasvuo will visit Uganda in April 2025.
                                      ^^^^^^^^^^ date: draft “April 2025”, source “March 2025”
    `,
    'Ms Kallasvuo will visit Uganda in March 2025.',
  )
})

test('a count since a year is compared', () => {
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo is the first Finnish foreign minister to visit Kenya since 2006.
                                                                              ^^^^ date: draft “2006”, source “2016”
    `,
    'Aino Kallasvuo is the first Finnish foreign minister to visit Kenya since 2016.',
  )
})

test('the same day is right in every form', () => {
  expectSilent(council, 'Wexcombe council voted for the closure of the lido on Tuesday.', { date: '2025-05-09' })
  expectSilent(council, 'Nadia Farrow met the Friends of the Lido yesterday.', { date: '2025-05-09' })
  expectSilent(business, 'Halvorsen Marine bought Tern Batteries on September 4, 2024.')
  expectSilent(business, 'Halvorsen Marine bought Tern Batteries on 04/09/2024.')
  expectSilent(diplomacy, 'Aino Kallasvuo met Daniel Mwangome in Nairobi on Wednesday.', { date: '2025-02-21' })
})

test('a rougher date that holds the day is right', () => {
  expectSilent(council, 'The council voted for the closure of the lido this week.', { date: '2025-05-09' })
  expectSilent(council, 'The council voted for the closure of the lido in May 2025.')
  expectSilent(court, 'Callum Reeve was arrested in Rotterdam in the spring of 2022.')
})

test('another time is another event', () => {
  expectSilent(diplomacy, 'Aino Kallasvuo met Daniel Mwangome in Helsinki in 2023.')
  expectSilent(court, 'Callum Reeve had first been arrested in 1999, over a stolen car.')
})

test('a weekday without a date to count from stays open', () => {
  expectSilent(court, 'Callum Reeve was arrested at dawn.')
  expectSilent(council, 'Ms Farrow speaks on Wednesday.', { date: '2025-05-09' })
})

test('which of two events came first', () => {
  expectMended(
    envoys,
    `
    Ms Quispe's talks with Mr Arnarson came the day before his remarks on nets.
                                            ^^^^^^^^^^^^^^ date: draft “the day before”, source “after”
    `,
    "Ms Quispe's talks with Mr Arnarson came after his remarks on nets.",
    { date: '2025-06-13' },
  )
  expectMended(
    envoys,
    `
    The day after Ms Quispe's visit, Tomas Ibarra went to Iceland.
    ^^^^^^^^^^^^^ date: draft “The day after”, source “before”
    `,
    "Before Ms Quispe's visit, Tomas Ibarra went to Iceland.",
    { date: '2025-06-13' },
  )
  expectSilent(envoys, "Ms Quispe's talks with Mr Arnarson came the day after his remarks on nets.", {
    date: '2025-06-13',
  })
  expectSilent(envoys, "The day before Ms Quispe's talks, Tomas Ibarra gave an interview.", { date: '2025-06-13' })
})

test('a deed has its doer where a comma stands between them', () => {
  expectMended(
    envoys,
    `
    The previous trip, by Tomas Ibarra, took place in May 2019.
                                                      ^^^^^^^^ date: draft “May 2019”, source “May 2021”
    `,
    'The previous trip, by Tomas Ibarra, took place in May 2021.',
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'The previous trip, by Ana Prado, took place in May 2019.', { date: '2025-06-13' })
})

test('the day of what a detail tells', () => {
  expectMended(
    envoys,
    `
    It was in 2019 that Mr Ibarra's visit ended the quarrel over herring.
              ^^^^ date: draft “2019”, source “2021” (May 2021)
    `,
    "It was in 2021 that Mr Ibarra's visit ended the quarrel over herring.",
    { date: '2025-06-13' },
  )
  expectSilent(envoys, 'In 2019 the quarrel over herring began.', { date: '2025-06-13' })
})
