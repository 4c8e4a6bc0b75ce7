import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type OutlineItem, sheetOutline } from '../../../server/engine/facts/sheet-outline.ts'
import { dedented } from './drawing.ts'

const beijing = readFileSync(
  new URL('../../../examples/beijing-visit/beijing-visit.facts.yaml', import.meta.url),
  'utf8',
)

const drawn = (items: readonly OutlineItem[], indent = ''): string[] =>
  items.flatMap(item => [`${indent}${item.label} (${item.detail})`, ...drawn(item.children, `${indent}  `)])

test('the lists of a sheet and their entries', () => {
  const outline = sheetOutline(
    dedented(`
      source:
        title: The bridge
      people:
        - name: Maria Okafor
          titles: [mayor, { title: engineer }]
        - Tom Reed
      events:
        - kind: meeting
          who: [Maria Okafor, Tom Reed]
          when: 2024-03-12
        - kind: visit
          who: Tom Reed
          not: true
      statements:
        - speaker: Tom Reed
          words: the right bridge
      numbers:
        - what: votes
          value: 12
      details: It is closed.
    `),
  )
  expect(drawn(outline)).toEqual([
    'source (The bridge)',
    'people (2)',
    '  Maria Okafor (mayor, engineer)',
    '  Tom Reed ()',
    'events (2)',
    '  meeting: Maria Okafor, Tom Reed (2024-03-12)',
    '  no visit: Tom Reed ()',
    'statements (1)',
    '  Tom Reed (the right bridge)',
    'numbers (1)',
    '  votes (12)',
    'details (1)',
    '  It is closed. ()',
  ])
})

test('a selection lies within its item, an item within the text', () => {
  const check = (items: readonly OutlineItem[], start: number, end: number): void => {
    for (const item of items) {
      expect(start <= item.start && item.start <= item.selection.start).toBe(true)
      expect(item.selection.start <= item.selection.end && item.selection.end <= item.end && item.end <= end).toBe(true)
      expect(item.label).not.toBe('')
      check(item.children, item.start, item.end)
    }
  }
  check(sheetOutline(beijing), 0, beijing.length)
  fc.assert(
    fc.property(fc.nat(beijing.length), fc.nat(60), fc.string({ unit: 'binary' }), (at, length, text) => {
      const damaged = beijing.slice(0, at) + text + beijing.slice(at + length)
      check(sheetOutline(damaged), 0, damaged.length)
    }),
    { numRuns: 50 },
  )
})
