// Words compared one by one, days resolved, a draft's outline, and the names under `sources:`.
import { expect, test } from 'vitest'
import { sourceNameCompletions } from '../../../server/engine/index.ts'
import { engine, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const draft = (text: string) => engine.draft(text, 'markdown')

test('the card of a quotation that differs has both words in their places', () => {
  const text = '“We cannot heat a pool with kind intentions,” said Nadia Farrow.'
  const card = engine.card(draft(text), council, text.indexOf('pool'))
  expect(card?.difference).toEqual([
    { kind: 'same', text: 'We cannot heat a pool with ' },
    { kind: 'draft', text: 'kind' },
    { kind: 'source', text: 'good' },
    { kind: 'same', text: ' intentions,' },
  ])
  const right = text.replace('kind', 'good')
  expect(engine.card(draft(right), council, right.indexOf('pool'))?.difference).toBeUndefined()
})

test('relative days are resolved, and days that say all themselves are left', () => {
  const text = 'They met on Thursday, after the vote on 6 May 2025. Yesterday it rained.'
  const found = engine.days(draft(text), council, { date: '2025-05-09' })
  expect(found.map(({ start, end, day }) => `${text.slice(start, end)} = ${day}`)).toEqual([
    'Thursday = Thursday 8 May 2025',
    'Yesterday = Thursday 8 May 2025',
  ])
  expect(engine.days(draft(text), council)).toEqual([])
})

test('the outline has headings, and quotations with their state', () => {
  const text = '# Lido\n\n“We cannot heat a pool with good intentions,” said Nadia Farrow. “Tea,” said nobody.\n'
  expect(engine.outline(draft(text), council).map(({ label, detail }) => [label, detail])).toEqual([
    ['Lido', ''],
    ['“We cannot heat a pool with good intentions,”', 'supported'],
    ['“Tea,”', expect.any(String)],
  ])
})

test('under “sources:” the names of the sources are offered that are not there yet', () => {
  const at = (drawn: string) => {
    const offset = drawn.indexOf('|')
    return sourceNameCompletions(drawn.replace('|', ''), offset, ['ferry', 'harbour']).map(({ label }) => label)
  }
  expect(at('---\nsources: [|]\n---\n')).toEqual(['ferry', 'harbour'])
  expect(at('---\nsources: [ferry, |]\n---\n')).toEqual(['harbour'])
  expect(at('---\nsources: har|\n---\n')).toEqual(['ferry', 'harbour'])
  expect(at('---\r\nsources:\r\n  - ferry\r\n  - |\r\n---\r\n')).toEqual(['harbour'])
  expect(at('---\ntitle: |\n---\n')).toEqual([])
  expect(at('---\ntitle: a\n---\n\nsources: [|')).toEqual([])
  expect(at('sources: [|')).toEqual([])
})
