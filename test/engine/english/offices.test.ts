import { describe, expect, test } from 'vitest'
import {
  canonicalOffice,
  levelOf,
  officeEquivalents,
  officeHeadAt,
  officeHeads,
  portfolioAt,
  portfolios,
  roleNouns,
  sameOffice,
  temporalOf,
} from '../../../server/engine/english/offices.ts'

/** The heads of a phrase, left to right; "+" marks a plural. */
function headsOf(phrase: string): readonly string[] {
  const keys = phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const heads: string[] = []
  for (let i = 0; i < keys.length; i++) {
    const head = officeHeadAt(keys, i)
    if (!head) continue
    heads.push(head.plural ? `${head.name}+` : head.name)
    i += head.length - 1
  }
  return heads
}

describe('heads of offices', () => {
  test.each([
    ['China’s vice-premier', ['premier']],
    ['UK foreign secretary', ['secretary']],
    ['the secretary of state for work and pensions', ['secretary of state']],
    ['the UN secretary-general', ['secretary general']],
    ['the justice minister', ['minister']],
    ['chancellor of the exchequer', ['chancellor of the exchequer']],
    ['two prime ministers and secretaries of state', ['prime minister+', 'secretary of state+']],
    ['attorneys general', ['attorney general+']],
    ['a retired major general', ['major general']],
    ['head of the army', ['head']],
    ['the police chief', ['police chief']],
  ])('%s', (phrase, heads) => {
    expect(headsOf(phrase)).toEqual(heads)
  })

  test.each([
    'a general election',
    'a major problem',
    'nodded his head',
    'justice was done',
    'a private dinner',
    'in general',
    'Mervyn King',
    'the coach trip',
  ])('no office in “%s”', phrase => {
    expect(headsOf(phrase)).toEqual([])
  })
})

test('the longest portfolio counts, by its canonical name', () => {
  expect(portfolioAt(['for', 'work', 'and', 'pensions'], 1)).toEqual({ name: 'work and pensions', length: 3 })
  expect(portfolioAt(['home', 'secretary'], 0)).toEqual({ name: 'interior', length: 1 })
  expect(portfolioAt(['prime', 'minister'], 0)).toBeUndefined()
})

test('offices of two countries go by one name', () => {
  expect(canonicalOffice('secretary', 'foreign', [])).toBe(canonicalOffice('minister', 'foreign', []))
  expect(canonicalOffice('secretary of state', undefined, [])).toBe('foreign minister')
  expect(canonicalOffice('secretary of state', 'health', ['shadow'])).toBe('shadow health minister')
  expect(canonicalOffice('premier', undefined, ['deputy'])).toBe('deputy prime minister')
  expect(canonicalOffice('secretary of state', undefined, ['assistant'])).toBe('assistant secretary of state')
  expect(canonicalOffice('chairwoman', undefined, [])).toBe('chair')
})

test('a level makes another office, seniority does not', () => {
  expect(canonicalOffice('premier', undefined, ['deputy'])).not.toBe(canonicalOffice('premier', undefined, []))
  expect(canonicalOffice('minister', 'foreign', ['senior'])).toBe('foreign minister')
})

test('one office by two names', () => {
  expect(sameOffice('chancellor', 'finance minister')).toBe(true)
  expect(sameOffice('foreign minister', 'interior minister')).toBe(false)
})

test('levels and times', () => {
  expect([levelOf('vice'), levelOf('deputy'), levelOf('acting'), levelOf('foreign')]).toEqual([
    'deputy',
    'deputy',
    'acting',
    undefined,
  ])
  expect([temporalOf('former'), temporalOf('then'), temporalOf('incoming'), temporalOf('outgoing')]).toEqual([
    'former',
    'then',
    'future',
    'now',
  ])
})

test('keys are words of lower-case letters with single spaces', () => {
  for (const key of [...officeHeads.keys(), ...portfolios.keys()]) expect(key).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/)
  for (const key of officeEquivalents.keys())
    if (!key.startsWith('co ')) expect(officeHeads.has(key) || key === 'lady justice', key).toBe(true)
  for (const role of roleNouns.keys()) expect(role).toBe(role.toLowerCase())
})
