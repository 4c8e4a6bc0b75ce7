// What the claims view lists and where the keys go, without an editor.
import { expect, test } from 'vitest'
import {
  claimAt,
  claimBeside,
  claimsAfter,
  detailOf,
  groupsOf,
  type ListedClaim,
  noFilter,
  spoken,
} from '../../client/claim-list.ts'
import { segmentsOf } from '../../client/coverage-segments.ts'
import type { ClaimGroup, Claims } from '../../client/desk-protocol.ts'

function claim(key: number, group: ClaimGroup, at: ListedClaim['at'], more: Partial<ListedClaim> = {}): ListedClaim {
  const state = group === 'not-in-source' || group === 'unchecked' || group === 'supported' ? group : 'refuted'
  return { key, claim: `claim ${key}`, state, group, code: 'date', words: `words ${key}`, at, ...more }
}

function message(claims: readonly ListedClaim[], more: Partial<Claims> = {}): Claims {
  const put = claims.map(({ at: _, ...item }) => item)
  const [keys, ranges] = [claims.map(({ key }) => key), claims.flatMap(({ at }) => at)]
  return { uri: 'a', version: 1, summary: '', open: 0, keys, ranges, put, full: true, lapsed: [], ...more }
}

const draft = (...claims: readonly ListedClaim[]) => claimsAfter(undefined, message(claims))

test('a message that tells only what is new keeps the rest, moved to where it stands now', () => {
  const before = draft(
    claim(1, 'supported', [0, 0, 0, 5]),
    claim(2, 'refuted', [1, 0, 1, 5]),
    claim(3, 'unchecked', [2, 0, 2, 5]),
  )
  const news = message([claim(4, 'supported', [3, 0, 3, 5])], {
    full: false,
    keys: [1, 4, 3],
    ranges: [0, 0, 0, 5, 3, 0, 3, 5, 4, 0, 4, 5],
  })
  const after = claimsAfter(before, news)
  expect(after.claims.map(({ key, at }) => [key, ...at])).toEqual([
    [1, 0, 0, 0, 5],
    [4, 3, 0, 3, 5],
    [3, 4, 0, 4, 5],
  ])
  expect(claimsAfter(after, message([], { full: true })).claims).toEqual([])
})

test('what is open again stands before everything, then what is refuted; groups without claims are left out', () => {
  const listed = draft(
    claim(1, 'supported', [0, 0, 0, 1]),
    claim(2, 'refuted', [1, 0, 1, 1]),
    claim(3, 'reopened', [2, 0, 2, 1]),
    claim(4, 'signed-off', [3, 0, 3, 1]),
    claim(5, 'refuted', [4, 0, 4, 1]),
  )
  expect(groupsOf(listed, noFilter).map(({ title, claims }) => [title, ...claims.map(({ key }) => key)])).toEqual([
    ['Open again', 3],
    ['Refuted', 2, 5],
    ['Signed off', 4],
    ['Supported', 1],
  ])
})

test('the list is narrowed by state and by words of draft, source and note', () => {
  const signOff = { id: 'a', kind: 'elsewhere', note: 'the council’s accounts', by: 'AQ', when: '2024-04-03T09:00:00Z' }
  const listed = draft(
    claim(1, 'refuted', [0, 0, 0, 1], { words: 'Monday' }),
    claim(2, 'supported', [1, 0, 1, 1], { source: 'It was on Monday.' }),
    claim(3, 'signed-off', [2, 0, 2, 1], { signOff }),
  )
  const keys = (groups: readonly ClaimGroup[], words: string) =>
    groupsOf(listed, { groups: new Set(groups), words }).flatMap(({ claims }) => claims.map(({ key }) => key))
  expect(keys([], 'monday')).toEqual([1, 2])
  expect(keys(['supported'], 'monday')).toEqual([2])
  expect(keys([], 'accounts council')).toEqual([3])
  expect(keys(['unchecked'], '')).toEqual([])
})

test('the keys go from one claim that is open to the next, round the end, and to what no source covers when none is', () => {
  const open = draft(
    claim(1, 'supported', [0, 0, 0, 9]),
    claim(2, 'refuted', [1, 4, 1, 9]),
    claim(3, 'not-in-source', [2, 0, 2, 9]),
    claim(4, 'asked', [3, 0, 3, 9]),
  )
  expect(
    [claimBeside(open, 0, 0, 'next'), claimBeside(open, 1, 4, 'next'), claimBeside(open, 3, 0, 'next')].map(
      found => found?.key,
    ),
  ).toEqual([2, 4, 2])
  expect([claimBeside(open, 3, 0, 'previous'), claimBeside(open, 1, 4, 'previous')].map(found => found?.key)).toEqual([
    2, 4,
  ])
  const settled = draft(
    claim(1, 'supported', [0, 0, 0, 9]),
    claim(3, 'not-in-source', [2, 0, 2, 9]),
    claim(5, 'unchecked', [4, 0, 4, 9]),
  )
  expect([claimBeside(settled, 0, 0, 'next'), claimBeside(settled, 2, 0, 'next')].map(found => found?.key)).toEqual([
    3, 5,
  ])
  expect(claimBeside(draft(), 0, 0, 'next')).toBeUndefined()
})

test('the smallest claim at a place is meant', () => {
  const listed = draft(claim(1, 'supported', [0, 0, 0, 40]), claim(2, 'refuted', [0, 10, 0, 16]))
  expect([claimAt(listed, 0, 12), claimAt(listed, 0, 2), claimAt(listed, 1, 0)].map(found => found?.key)).toEqual([
    2,
    1,
    undefined,
  ])
})

test('a row says what the source has and where, or why it is open again and who decided', () => {
  const difference = 'date differs from the source: draft “Monday”, source “Tuesday” (14 March 2023)'
  const refuted = claim(1, 'refuted', [4, 0, 4, 6], {
    words: 'Monday',
    difference,
    place: 'harbour, paragraph 2',
    source: 'a sentence',
  })
  expect(detailOf(refuted)).toBe('source “Tuesday” (14 March 2023) · harbour, paragraph 2')
  expect(spoken(refuted)).toBe('Refuted: Monday, date, line 5; source “Tuesday” (14 March 2023) · harbour, paragraph 2')
  const signOff = { id: 'a', kind: 'leave', note: 'agreed', by: 'AQ', when: '2024-04-03T09:00:00Z' }
  expect(detailOf({ ...refuted, group: 'signed-off', signOff })).toBe(
    'agreed (AQ) · source “Tuesday” (14 March 2023) · harbour, paragraph 2',
  )
  expect(detailOf(claim(2, 'supported', [0, 0, 0, 1], { source: 'It is so.', place: 'harbour, paragraph 1' }))).toBe(
    'harbour, paragraph 1 · “It is so.”',
  )
  expect(detailOf(claim(3, 'not-in-source', [0, 0, 0, 1]))).toBe('')
})

test('of claims within claims the innermost is drawn, and nothing under what is refuted', () => {
  const segments = segmentsOf([
    claim(1, 'supported', [0, 0, 0, 30]),
    claim(2, 'not-in-source', [0, 5, 0, 10]),
    claim(3, 'refuted', [0, 12, 0, 18]),
    claim(4, 'supported', [0, 10, 0, 11]),
    claim(5, 'unchecked', [1, 0, 2, 4]),
    claim(6, 'signed-off', [1, 3, 1, 6]),
  ])
  expect(segments.map(({ style, at }) => [style, ...at])).toEqual([
    ['supported', 0, 0, 0, 5],
    ['not-in-source', 0, 5, 0, 10],
    ['supported', 0, 10, 0, 11],
    ['supported', 0, 11, 0, 12],
    ['supported', 0, 18, 0, 30],
    ['unchecked', 1, 0, 1, 3],
    ['signed-off', 1, 3, 1, 6],
    ['unchecked', 1, 6, 2, 4],
  ])
})
