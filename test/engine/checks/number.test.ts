// number: how many, how much, which in order.
import { test } from 'vitest'
import { expectMended, expectSilent, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const sport = sheetNamed('sport')
const business = sheetNamed('business')
const court = sheetNamed('court')
const diplomacy = sheetNamed('diplomacy')
const envoys = sheetNamed('envoys')

test('a count is compared', () => {
  expectMended(
    council,
    `
    Fifteen councillors voted for the closure.
    ^^^^^^^ number: draft “Fifteen”, source “14”
    `,
    'Fourteen councillors voted for the closure.',
  )
  expectMended(
    council,
    `
    The petition against the closure has 4,300 signatures.
                                         ^^^^^ number: draft “4,300”, source “3,400”
    `,
    'The petition against the closure has 3,400 signatures.',
  )
  expectMended(
    sport,
    `
    Ellie Marchetti scored three goals in the final.
                           ^^^^^ number: draft “three”, source “2”
    `,
    'Ellie Marchetti scored two goals in the final.',
  )
  expectMended(
    sport,
    `
    The final drew 12,450 spectators.
                   ^^^^^^ number: draft “12,450”, source “21,450”
    `,
    'The final drew 21,450 spectators.',
  )
  expectMended(
    business,
    `
    Tern Batteries has 580 people who work for it.
                       ^^^ number: draft “580”, source “850”
    `,
    'Tern Batteries has 850 people who work for it.',
  )
  expectMended(
    business,
    `
    About 580 people work for Tern Batteries.
          ^^^ number: draft “580”, source “850”
    `,
    'About 850 people work for Tern Batteries.',
  )
  expectMended(
    court,
    `
    The police found 300 forged papers in his office.
                     ^^^ number: draft “300”, source “600”
    `,
    'The police found 600 forged papers in his office.',
  )
})

test('money is compared', () => {
  expectMended(
    council,
    `
    The yearly cost of the lido is £320,000.
                                   ^^^^^^^^ number: draft “£320,000”, source “£230,000”
    `,
    'The yearly cost of the lido is £230,000.',
  )
})

test('a share is compared', () => {
  expectMended(
    business,
    `
    Tern’s revenue rose by 28 per cent last year.
                           ^^ number: draft “28”, source “18”
    `,
    'Tern’s revenue rose by 18 per cent last year.',
  )
})

test('a stretch of time is compared', () => {
  expectMended(
    court,
    `
    Callum Reeve must spend five years in prison.
                            ^^^^ number: draft “five”, source “4”
    `,
    'Callum Reeve must spend four years in prison.',
  )
})

test('the place in an order is compared', () => {
  expectMended(
    diplomacy,
    `
    Aino Kallasvuo is the second Finnish foreign minister to visit Kenya since 2016.
                          ^^^^^^ number: draft “second”, source “first”
    `,
    'Aino Kallasvuo is the first Finnish foreign minister to visit Kenya since 2016.',
  )
})

test('digits and words are one', () => {
  expectSilent(council, 'Fourteen councillors voted for the closure, nine against.')
  expectSilent(business, 'The price of Tern Batteries was 310 million pounds.')
})

test('a rougher number that holds the figure is right', () => {
  expectSilent(council, 'The lido costs almost a quarter of a million pounds a year.')
  expectSilent(council, 'The petition against the closure has more than 3,000 signatures.')
  expectSilent(court, 'The police found hundreds of forged papers in his office.')
  expectSilent(sport, 'The final drew more than 21,000 spectators.')
  expectSilent(sport, 'Ashford Rovers beat Denholm Town 3-1 in the final.')
  expectSilent(business, 'Some 850 people work for Tern Batteries.')
})

test('another thing counted has another number', () => {
  expectSilent(council, 'The lido is 50 metres long.')
  expectSilent(court, 'Callum Reeve’s brother, 39, watched.')
  expectSilent(court, 'Callum Reeve has 2 children.')
})

test('the time between two events of which the days are known is compared', () => {
  expectMended(
    envoys,
    `
    Ms Quispe's visit came two years after that of Tomas Ibarra.
                           ^^^^^^^^^ number: draft “two years”, source “four years”
    `,
    "Ms Quispe's visit came four years after that of Tomas Ibarra.",
    { date: '2025-06-13' },
  )
  expectMended(
    envoys,
    `
    The gap between Mr Ibarra's visit and Ms Quispe's was eight years.
                                                          ^^^^^^^^^^^ number: draft “eight years”, source “four years”
    `,
    "The gap between Mr Ibarra's visit and Ms Quispe's was four years.",
    { date: '2025-06-13' },
  )
  expectMended(
    envoys,
    `
    More than a decade has passed since Tomas Ibarra went to Iceland.
              ^^^^^^^^ number: draft “a decade”, source “four years”
    `,
    'More than four years has passed since Tomas Ibarra went to Iceland.',
    { date: '2025-06-13' },
  )
})

test('the time from an event that no source knows is nobody’s to judge', () => {
  for (const text of [
    "Ms Quispe's visit came four years after that of Tomas Ibarra.",
    'Two years after Tomas Ibarra became a minister, Rosa Quispe flew to Iceland.',
    "Ten years after Ana Prado's visit, Tomas Ibarra went to Iceland.",
    'Mr Ibarra was detained three years after his visit to Iceland.',
    'Two weeks after the election Rosa Quispe met Bing Arnarson in Lima.',
    'Did Ms Quispe go two years after Tomas Ibarra went to Iceland?',
  ])
    expectSilent(envoys, text, { date: '2025-06-13' })
})

test('the time since a visit that another follows', () => {
  expectMended(
    envoys,
    `
    Ms Quispe's visit follows one by Tomas Ibarra two years earlier.
                                                  ^^^^^^^^^ number: draft “two years”, source “four years”
    `,
    "Ms Quispe's visit follows one by Tomas Ibarra four years earlier.",
    { date: '2025-06-13' },
  )
  expectSilent(envoys, "Ms Quispe's visit follows one by Ana Prado two years earlier.", { date: '2025-06-13' })
})
