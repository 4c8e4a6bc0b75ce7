// A sentence that stands in a source word for word is supported, unless it may be about somebody or some day else.
import { expect, test } from 'vitest'
import { engine } from '../marks.ts'

const article = `Ada Quill is to meet traders in Marrow Bay on 21 March. The ferry line hopes to extend its timetable to Ostry next year.

She will meet the pilots on 23 March.
`

function notHeld(text: string, date?: string): readonly string[] {
  const { facts } = engine.factBase([{ id: 'harbour', text: article, date: '2024-03-14' }])
  const { claims } = engine.check(engine.draft(text, 'markdown'), facts, { date })
  return claims
    .filter(({ verdict }) => verdict === 'not-in-source' || verdict === 'refuted')
    .map(({ start, end, verdict }) => `${verdict}: ${text.slice(start, end)}`)
}

test.each([
  'Ada Quill is to meet traders in Marrow Bay on 21 March.',
  'The ferry line hopes to extend its timetable to Ostry next year.',
  'The ferry line  hopes to extend its\ntimetable to Ostry next year.',
])('%s', text => {
  expect(notHeld(text)).toEqual([])
})

test('its day stays not checked where nobody knows from when it counts', () => {
  const text = 'The ferry line hopes to extend its timetable to Ostry next year.'
  const { facts } = engine.factBase([{ id: 'harbour', text: article, date: '2024-03-14' }])
  const { coverage } = engine.check(engine.draft(text, 'markdown'), facts)
  expect(coverage).toMatchObject({ refuted: 0, 'not-in-source': 0, unchecked: 1 })
  expect(coverage.supported).toBeGreaterThan(0)
})

test.each([
  ['another day', 'Ada Quill is to meet traders in Marrow Bay on 22 March.'],
  ['another person', 'Bo Tarn is to meet traders in Marrow Bay on 21 March.'],
  ['a word more', 'The ferry line hopes to extend its timetable to Ostry and Lund next year.'],
  ['somebody whom another sentence names', 'Bo Tarn is a mayor. She will meet the pilots on 23 March.'],
])('%s is not word for word', (_, text) => {
  expect(notHeld(text)).not.toEqual([])
})

test('words that count from another day are not those of the source', () => {
  const text = 'The ferry line hopes to extend its timetable to Ostry next year.'
  expect(notHeld(text, '2026-05-01')).not.toEqual([])
})
