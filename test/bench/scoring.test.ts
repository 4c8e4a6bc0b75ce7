// What the benchmark of accuracy counts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LabelledPair, pairsIn, pairsOfGolden } from '../../bench/labelled-pairs.ts'
import { scoreOf } from '../../bench/scoring.ts'
import { goldenArticles } from '../engine/articles/golden.ts'

const article = { source_text: 'The fair opens on Monday.', group: 'fair' }
const right: LabelledPair = { ...article, id: 'fair_og', draft_text: 'It opens on Monday.', label: 'consistent' }
const dull: LabelledPair = { ...article, id: 'fair_1', draft_text: 'There is a fair.', label: 'consistent' }
const wrong: LabelledPair = {
  ...article,
  id: 'fair_2',
  draft_text: 'It opens on Tuesday.',
  label: 'inconsistent',
  spans: [{ start: 12, end: 19 }],
  error_types: ['day'],
  corrected: right.draft_text,
}
const unmarked: LabelledPair = {
  ...article,
  id: 'fair_3',
  draft_text: 'It closes on Monday.',
  label: 'inconsistent',
  error_types: ['verb', 'day'],
}
const all = [right, dull, wrong, unmarked]
const flag = { code: 'date', start: 12, end: 19 } as const

test('nothing flagged', () => {
  expect(scoreOf(all, new Map())).toEqual({
    falseAlarms: { count: 0, of: 2 },
    caught: { count: 0, of: 2 },
    located: { count: 0, of: 0 },
    pairsWon: { count: 0, of: 2 },
    balanced: 0.5,
    byType: new Map([
      ['day', { count: 0, of: 2 }],
      ['verb', { count: 0, of: 1 }],
    ]),
    byCode: new Map(),
  })
})

test('a mistake that is flagged at its words is located, and its pair won while the original stays silent', () => {
  const score = scoreOf(all, new Map([[wrong, [flag]]]))
  expect(score.caught).toEqual({ count: 1, of: 2 })
  expect(score.located).toEqual({ count: 1, of: 1 })
  expect(score.pairsWon).toEqual({ count: 1, of: 2 })
  expect(score.balanced).toBe(0.75)
  expect(score.byType.get('day')).toEqual({ count: 1, of: 2 })
  expect(score.byType.get('verb')).toEqual({ count: 0, of: 1 })
  expect(score.byCode.get('date')).toEqual({ onInconsistent: 1, onConsistent: 0 })
})

test('a flag at other words locates nothing, and one on the original loses its pairs', () => {
  const elsewhere = { ...flag, start: 0, end: 12 }
  const score = scoreOf(all, new Map([right, wrong, unmarked].map(pair => [pair, [elsewhere]])))
  expect(score.falseAlarms).toEqual({ count: 1, of: 2 })
  expect(score.caught).toEqual({ count: 2, of: 2 })
  expect(score.located).toEqual({ count: 0, of: 1 })
  expect(score.pairsWon).toEqual({ count: 0, of: 2 })
  expect(score.byCode.get('date')).toEqual({ onInconsistent: 2, onConsistent: 1 })
})

test('without drafts of both kinds there is no balance', () => {
  expect(scoreOf([right, dull], new Map()).balanced).toBeUndefined()
})

test('a file is read line by line; what is no pair is told with its line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-pairs-'))
  const path = join(folder, 'pairs.jsonl')
  const read = (...lines: readonly unknown[]) => {
    writeFileSync(path, lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
    return pairsIn(path)
  }
  try {
    expect(read(right, '', { ...dull, label: null }, wrong)).toEqual([right, wrong])
    expect(() => read(right, '{')).toThrow(/pairs\.jsonl:2: /)
    expect(() => read({ id: 'a' })).toThrow('pairs.jsonl:1: a pair has an id and a draft_text')
    expect(() => read('null')).toThrow('pairs.jsonl:1: a pair has an id and a draft_text')
    expect(() => read({ ...right, label: 'good' })).toThrow('pairs.jsonl:1: a label is “consistent” or “inconsistent”')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the golden articles give a mended draft for each faulty one, and say where it is wrong', () => {
  const pairs = pairsOfGolden(goldenArticles)
  const faulty = pairs.filter(({ label }) => label === 'inconsistent')
  const score = scoreOf(pairs, new Map(faulty.map(pair => [pair, pair.spans!.map(span => ({ ...flag, ...span }))])))
  expect(faulty.length).toBeGreaterThanOrEqual(300)
  expect(score.located).toEqual({ count: faulty.length, of: faulty.length })
  expect(score.pairsWon).toEqual({ count: faulty.length, of: faulty.length })
})
