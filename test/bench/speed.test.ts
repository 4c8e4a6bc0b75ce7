// The benchmark's short form runs; no time is judged here.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftOf, keystroke } from '../../bench/speed/drafts.ts'
import { growth, quantile, tableOf } from '../../bench/speed/table.ts'
import { node } from '../cli/commands.ts'
import { builtServer, removed } from '../lsp/editor.ts'

test('the short form measures every row that needs no other checker', async () => {
  const dist = await builtServer('server', 'cli')
  const bench = join(import.meta.dirname, '../../bench/speed.ts')
  const table = execFileSync(node, [bench, '--short', '--dist', dist], { encoding: 'utf8' })
  await removed(dist)
  for (const what of ['a letter in', 'its p50', 'MB', 'growth', 'start to', 'whole check, growth', 'bare node']) {
    const row = table.split('\n').find(line => line.includes(what))
    expect(row, what).toMatch(/\d/)
    expect(row, what).not.toContain('not measured')
  }
})

test('a draft has the words that were asked for and is the same for the same seed', () => {
  const draft = draftOf(700, 3)
  expect(draft.trim().split(/\s+/)).toHaveLength(700)
  expect(draftOf(700, 3)).toBe(draft)
  expect(draftOf(700, 4)).not.toBe(draft)
  const { at, letter } = keystroke(draft, 5)
  expect(draft.slice(at - 1, at + 1)).toMatch(/[a-z]{2}/)
  expect(letter).toMatch(/[a-z]/)
})

test('a row says whether its bound holds', () => {
  const row = { what: 'a letter', unit: '× the empty server', must: 5, aim: 2 }
  const drawn = tableOf([
    { ...row, value: 1.234 },
    { ...row, value: 3 },
    { ...row, value: 7 },
    { ...row, value: undefined },
    { what: 'reading', unit: 'sources a second', value: 20, must: 25, atLeast: true },
  ])
  expect(
    drawn
      .split('\n')
      .slice(1)
      .map(line => line.replace(/ {2,}/g, ' | ')),
  ).toEqual([
    'a letter | 1.23 × the empty server | ≤ 5 | ≤ 2 | aim reached',
    'a letter | 3 × the empty server | ≤ 5 | ≤ 2 | holds',
    'a letter | 7 × the empty server | ≤ 5 | ≤ 2 | missed',
    'a letter | not measured | ≤ 5 | ≤ 2',
    'reading | 20 sources a second | ≥ 25 | missed',
  ])
})

test('growth is the exponent of the length', () => {
  expect(growth({ length: 10, time: 3 }, { length: 1000, time: 30 })).toBeCloseTo(0.5)
  expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5)
})
