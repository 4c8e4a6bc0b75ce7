import { expect, test } from 'vitest'
import { isFamilyFirst, standsFamilyFirst } from '../../../server/engine/english/family-first.ts'
import { givenNameSex, isGivenName } from '../../../server/engine/english/given-names.ts'
import { isHonorific, sexOfHonorific } from '../../../server/engine/english/honorifics.ts'
import {
  nicknames,
  sameGivenName,
  sameName,
  spellings,
  spellingsOf,
} from '../../../server/engine/english/name-variants.ts'

test('honorifics, with the sex that they tell', () => {
  expect(['Mr', 'Mrs.', 'Dr', 'Sir', 'Dame', 'Rev', 'Hon', 'St', 'Baroness'].map(isHonorific)).toEqual(
    Array(9).fill(true),
  )
  expect(['Wang', 'Yi', 'the'].some(isHonorific)).toBe(false)
  expect(['Mr', 'Ms', 'Dr', 'Lady', 'Sir'].map(sexOfHonorific)).toEqual(['male', 'female', undefined, 'female', 'male'])
})

test('two right spellings are one name', () => {
  expect(sameName('Uighurs', 'Uyghurs')).toBe(true)
  expect(sameName('Kyiv', 'Kiev')).toBe(true)
  expect(sameName('Gaddafi', 'Qaddafi')).toBe(true)
  expect(sameName('muhammad', 'Mohammed')).toBe(true)
  expect(sameName('Erdoğan', 'Erdogan')).toBe(true)
  expect(spellingsOf('Peking')).toContain('beijing')
})

test('a misspelling and a name that somebody else bears are not', () => {
  expect(sameName('Xuexian', 'Xuexiang')).toBe(false)
  expect(sameName('Steven', 'Stephen')).toBe(false)
  expect(sameName('Clark', 'Clarke')).toBe(false)
})

test('short forms of given names', () => {
  expect(sameGivenName('Kate', 'Katherine')).toBe(true)
  expect(sameGivenName('Bill', 'William')).toBe(true)
  expect(sameGivenName('Jim', 'John')).toBe(false)
})

test('the sex of a given name', () => {
  expect([givenNameSex('David'), givenNameSex('Ángela'), givenNameSex('Wang'), givenNameSex('Robin')]).toEqual([
    'male',
    'female',
    undefined,
    undefined,
  ])
})

test('given names, whatever the sex', () => {
  expect(['Ángela', 'Andy', 'Taylor'].map(isGivenName)).toEqual([true, true, true])
  expect(['Chase', 'Jordan', 'Wang'].map(isGivenName)).toEqual([false, false, false])
})

test('family names that stand first', () => {
  expect(['Wang', 'Xi', 'Ding', 'Kim', 'Nguyễn', 'Orbán'].every(isFamilyFirst)).toBe(true)
  expect(['David', 'Starmer', 'Smith', 'Simon'].some(isFamilyFirst)).toBe(false)
  expect(standsFamilyFirst('Kim Jong-un')).toBe(true)
  expect(standsFamilyFirst('Lee Hsien Loong')).toBe(true)
  expect(standsFamilyFirst('Kim Leadbeater')).toBe(false)
})

test('no group repeats a name; all are lower-case', () => {
  for (const group of [...spellings, ...nicknames]) {
    expect(group.length).toBeGreaterThan(1)
    expect(new Set(group).size, group.join()).toBe(group.length)
    for (const name of group) expect(name).toBe(name.toLowerCase())
  }
})
