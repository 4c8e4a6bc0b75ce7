import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edtfMistake } from '../../../server/engine/facts/edtf-mistake.ts'
import { parseEdtf } from '../../../server/engine/reading/edtf.ts'

test.each([
  ...[
    '2024',
    '2024-02',
    '2024-02-29',
    '2023-02-28',
    '1900-02-28',
    '2024-10~',
    '2018?',
    '2024-21',
    '202X',
    '2024-10-14/2024-10-17',
    '2023-08/2024',
  ],
  ...['2022-05/..', '../2018'],
])('%s is a date', date => {
  expect(edtfMistake(date)).toBeUndefined()
})

test.each([
  ['2024-13', 'is impossible: there is no month 13'],
  ['2024-00', 'is impossible: there is no month 00'],
  ['2024-21-01', 'is impossible: there is no month 21'],
  ['2024-04-31', 'is impossible: April 2024 has 30 days'],
  ['2023-02-29', 'is impossible: February 2023 has 28 days'],
  ['2024-02-30~', 'is impossible: February 2024 has 29 days'],
  ['2024-04-00', 'is impossible: there is no day 00'],
  ['2024-10-18/2024-10-14', 'ends before it begins'],
  ['../..', 'is open at both ends: leave it out'],
  ['2023/2024/2025', 'has more than one “/”: an interval is a first and a last date, as in 2024-10-14/2024-10-17'],
  ['18 October 2024', 'is not a date as a sheet writes it: write 2024-10-18'],
  ['Oct. 18, 2024', 'is not a date as a sheet writes it: write 2024-10-18'],
  ['October 2024', 'is not a date as a sheet writes it: write 2024-10'],
  ['2024-1-5', 'is not a date as a sheet writes it: write 2024-01-05'],
  ['04/03/2024', 'is not a date as a sheet writes it: write 2024-10-18, 2024-10 or 2024'],
  ['03.04.2024', 'is not a date as a sheet writes it: write 2024-10-18, 2024-10 or 2024'],
  ['Friday', 'is not a date as a sheet writes it: write 2024-10-18, 2024-10 or 2024'],
  ['31 February 2024', 'is not a date as a sheet writes it: write 2024-10-18, 2024-10 or 2024'],
])('%s %s', (date, mistake) => {
  expect(edtfMistake(date)).toBe(mistake)
})

test('whatever the reader cannot read is a mistake, and nothing else', () => {
  const dates = fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789-/~?.X ') }), fc.string())
  fc.assert(
    fc.property(dates, text => {
      expect(edtfMistake(text) === undefined).toBe(parseEdtf(text) !== undefined)
    }),
  )
})
