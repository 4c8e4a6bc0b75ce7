// The claims of a draft as they are counted everywhere: each difference once, nothing twice, nothing unread left out.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { sourcesUnder } from '../../../server/sources/index.ts'
import { checked, engine, factsIn, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))
const drafts = globSync('*/*.md', { cwd: examples }).map(path => path.replaceAll('\\', '/'))

const bridge = factsIn(`
people:
  - name: Ada Quill
    titles: [{ title: mayor, of: Marrow Bay }]
  - name: Tomas Verrin
places:
  - name: Marrow Bay
events:
  - { kind: meeting, who: [Ada Quill, Tomas Verrin], where: Marrow Bay, when: 2023-03-14 }
`)

test.each(drafts)('%s: as many refuted claims as marks, each with its own', async path => {
  const text = readFileSync(examples + path, 'utf8')
  const { inputs } = await sourcesUnder(examples + path.split('/')[0])
  const { facts } = engine.factBase(inputs)
  const { claims, coverage, diagnostics } = engine.check(engine.draft(text, 'markdown'), facts)
  const places = (all: readonly { start: number; end: number; code: string }[]) =>
    all.map(({ start, end, code }) => `${code} ${start} ${end}`).toSorted()
  const refuted = claims.filter(({ verdict }) => verdict === 'refuted')
  expect(coverage.refuted).toBe(diagnostics.length)
  expect(places(refuted.map(({ difference }) => difference!))).toEqual(places(diagnostics))
  expect(claims.filter(({ verdict, difference }) => verdict !== 'refuted' && difference)).toEqual([])
  for (const { start, end, words, difference } of claims) {
    expect(words.start).toBeLessThanOrEqual(difference?.start ?? start)
    expect(words.end).toBeGreaterThanOrEqual(difference?.end ?? end)
  }
  const spans = claims.filter(({ verdict }) => verdict !== 'refuted').map(({ start, end }) => `${start} ${end}`)
  expect(new Set(spans).size).toBe(spans.length)
})

test('a clause that a source bears out takes in its day and its place, and its names stand beside it', () => {
  const text = 'Ada Quill met Tomas Verrin in Marrow Bay on 14 March 2023.'
  const { claims } = checked(bridge, text)
  expect(claims.map(({ start, end, verdict }) => `${verdict}: ${text.slice(start, end)}`)).toEqual([
    'supported: Ada Quill met Tomas Verrin in Marrow Bay on 14 March 2023',
    'supported: Ada Quill',
    'supported: Tomas Verrin',
    'supported: Marrow Bay',
  ])
})

test('a difference hangs on its whole clause, a name only on itself', () => {
  const text = 'Ada Quil met Tomas Verrin in Marrow Bay on 15 March 2023.'
  const words = checked(bridge, text).claims.flatMap(({ words, difference }) =>
    difference ? `${difference.code}: ${text.slice(words.start, words.end)}` : [],
  )
  expect(words).toEqual(['date: Ada Quil met Tomas Verrin in Marrow Bay on 15 March 2023', 'name: Ada Quil'])
})

test('what a sheet says is the fact, wherever its entry stands', () => {
  const factOf = (sheet: string) =>
    checked(factsIn(sheet), 'Ada Quill met Tomas Verrin on 15 March 2023.').claims.find(({ difference }) => difference)
      ?.fact
  const entry = '  - { kind: meeting, who: [Ada Quill, Tomas Verrin], when: 2023-03-14 }\n'
  const before = 'people:\n  - name: Ada Quill\n  - name: Tomas Verrin\n  - name: Pola Nash\nevents:\n'
  const other = '  - { kind: meeting, who: [Ada Quill, Pola Nash], when: 2020-01-01 }\n'
  expect(factOf(before + entry)).toEqual(factOf(`# A note.\n${before}${other}${entry}`))
  expect(factOf(before + entry)).toMatchObject({
    value: '14 March 2023',
    says: [expect.stringContaining('2023-03-14')],
  })
  expect(factOf(before + entry)).not.toEqual(factOf(before + entry.replace('14', '13')))
})

test.each([
  ['the figure of a sentence that nobody judged', 'The lido cost £90m in 1932.', ['The lido cost £90m in 1932.']],
  ['a quotation where no source quotes anybody', '“The water is the best.”', ['“The water is the best.”']],
  ['nothing where there is nothing to check', 'It was a fine day.', []],
])('not checked: %s', (_, text, expected) => {
  const { claims } = checked(bridge, text)
  const open = claims.filter(({ verdict }) => verdict === 'unchecked')
  expect(open.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test('a code that is switched off leaves its claims not checked', () => {
  const text = 'Ada Quill met Tomas Verrin in Marrow Bay on 15 March 2023.'
  const on = checked(bridge, text)
  const off = checked(bridge, text, { severity: { date: 'off' } })
  expect(on.coverage.refuted).toBe(1)
  expect(off.diagnostics).toEqual([])
  expect(off.coverage).toEqual({ ...on.coverage, refuted: 0, unchecked: on.coverage.unchecked + 1 })
  expect(off.claims.filter(({ off }) => off)).toHaveLength(1)
})

test('the list is the same after an edit as of the same text read anew', () => {
  const text = 'The lido is an indoor pool. Nadia Farrow likes tea.'
  const draft = engine.draft(text, 'markdown')
  engine.check(draft, council)
  const edited = engine.edit(draft, [{ start: 0, end: 0, text: 'Nadia Farrow swam.\n\n' }])
  expect(engine.check(edited, council).claims).toEqual(checked(council, edited.text).claims)
})
