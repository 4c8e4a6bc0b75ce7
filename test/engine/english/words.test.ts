import { expect, test } from 'vitest'
import { contrast } from '../../../server/engine/english/contrasts.ts'
import { otherOccasionIn } from '../../../server/engine/english/occasions.ts'
import {
  doubtful,
  isContinuingVerb,
  isDenyingVerb,
  isDoubtWord,
  isNegator,
  isPlanWord,
  planned,
} from '../../../server/engine/english/polarity.ts'
import { isGenericWord, sameMeaning, synonymGroups } from '../../../server/engine/english/synonyms.ts'

test('negators as written', () => {
  expect(['not', 'n’t', "n't", 'No', 'didn’t', 'without', 'Neither', 'hardly'].map(isNegator)).toEqual(
    Array(8).fill(true),
  )
  expect(['now', 'note', 'nothingness'].some(isNegator)).toBe(false)
})

test('verbs that deny, verbs that continue', () => {
  expect(['fail', 'refuse', 'deny', 'omit', 'avoid', 'rule out'].every(isDenyingVerb)).toBe(true)
  expect(['say', 'hold', 'manage'].some(isDenyingVerb)).toBe(false)
  expect(['continue', 'keep', 'remain'].every(isContinuingVerb)).toBe(true)
})

test('doubt and plan are told apart', () => {
  expect(['may', 'allegedly', 'whether', 'if', 'reportedly'].every(isDoubtWord)).toBe(true)
  expect(['will', 'plan', 'expect', 'due', 'would'].every(isPlanWord)).toBe(true)
  expect([...doubtful].filter(word => planned.has(word))).toEqual([])
})

test('another occasion', () => {
  expect(otherOccasionIn(['earlier'])).toBe(true)
  expect(otherOccasionIn(['Once', 'more'])).toBe(true)
  expect(otherOccasionIn(['the', 'day', 'before'])).toBe(true)
  expect(otherOccasionIn(['second'])).toBe(false)
  expect(otherOccasionIn(['on', 'friday'])).toBe(false)
})

test('near-synonyms', () => {
  expect(sameMeaning('company', 'firms')).toBe(true)
  expect(sameMeaning('exercises', 'drills')).toBe(true)
  expect(sameMeaning('manoeuvre', 'drill')).toBe(true)
  expect(sameMeaning('ties', 'relations')).toBe(true)
  expect(sameMeaning('visited', 'visit')).toBe(true)
  expect(sameMeaning('east', 'west')).toBe(false)
  expect(isGenericWord('thing')).toBe(true)
  expect(isGenericWord('sanction')).toBe(false)
})

test('no two words of a group exclude each other', () => {
  const excluding = synonymGroups.flatMap(group =>
    group.flatMap((one, index) =>
      group.slice(index + 1).flatMap(other => {
        const set = contrast(one, other)
        return set ? [`${one}, ${other}: ${set.name}`] : []
      }),
    ),
  )
  expect(excluding).toEqual([])
})

test('groups have two or more different words in lower case', () => {
  for (const group of synonymGroups) {
    expect(group.length).toBeGreaterThan(1)
    expect(new Set(group).size, group.join()).toBe(group.length)
    for (const word of group) expect(word).toBe(word.toLowerCase())
  }
})
