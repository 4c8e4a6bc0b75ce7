// What holds for every draft. The seed is fixed, so that a run gives the same answer every time.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckSettings, Draft, Edit, FactBase, Report, Span, TextFormat } from '../../server/engine/index.ts'
import { changedIn, faithfulDraft, meetings, sheetOf } from './generated-meetings.ts'
import { checked, engine, expectSilent, factsIn, fixedText, sheetNamed } from './marks.ts'

const runs = { seed: 20250221, endOnFailure: false } as const
const patiently = { timeout: 240_000 } as const
const diplomacy = sheetNamed('diplomacy')
const settings = { date: '2025-02-21' } as const

const formats = fc.constantFrom<TextFormat[]>('markdown', 'plain')
const sentences = [
  'Aino Kallasvuo met Daniel Mwangome in Nairobi on Wednesday.',
  'Aino Kallasvuo met Pekka Rautio in Helsinki on Thursday.',
  'She said “fish do not carry visas”.',
  'Mr Mwangome praised "a friendship that has outlived many governments".',
  'Ms Kallasvou, Finland’s defence minister, will visit Uganda in April 2025.',
  'The agreement was signed in public.',
  'Mombasa lies on Kenya’s north coast.',
]
// What texts break on: unpaired halves of characters, NULs, marks left open, markup left open, odd ends of lines.
const scraps = [
  '“',
  '”',
  '"',
  "'",
  '«',
  '\0',
  '\ud83d',
  '\udc1f',
  '\ufeff',
  '\u200b',
  '\u202e',
  'é',
  'e\u0301',
  '🐟',
  '\r',
  '\n',
]
const markup = [
  '\n\n',
  '\r\n',
  '# ',
  '- ',
  '> ',
  '**',
  '`',
  '```\n',
  '<!-- ',
  '-->',
  '](',
  '---\n',
  '| a |',
  '&amp;',
  '\\',
  '\t',
]
const fragments = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...sentences) },
  { weight: 3, arbitrary: fc.constantFrom(...scraps) },
  { weight: 3, arbitrary: fc.constantFrom(...markup) },
  { weight: 2, arbitrary: fc.constantFrom(' ', 'on Friday', 'Kallasvuo', '3,400', '18 February 2025', 'not', 'said') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.nat(0xffff).map(unit => String.fromCharCode(unit)), maxLength: 6 }) },
)
const texts = fc.array(fragments, { maxLength: 24 }).map(parts => parts.join(''))

test('no text makes the engine throw or gives a span outside the text', patiently, () => {
  fc.assert(
    fc.property(texts, formats, fc.nat(), (text, format, place) => {
      const draft = engine.draft(text, format)
      expectInside(engine.check(draft, diplomacy, settings), text)
      const offset = place % (text.length + 1)
      const card = engine.card(draft, diplomacy, offset, settings)
      if (card) expectSpan(card.span, text)
      engine.evidenceAt(draft, diplomacy, offset, settings)
    }),
    { ...runs, numRuns: 150 },
  )
})

test.each([
  ['nothing', ''],
  ['a quotation that never ends', `“${sentences.join(' ')}`],
  ['many open quotation marks', '“'.repeat(2_000)],
  ['many open brackets', '[('.repeat(2_000)],
  ['one long word', 'a'.repeat(50_000)],
  ['one long line', `${sentences.join(' ')} `.repeat(40)],
  ['one long line without an end of sentence', `${'Aino Kallasvuo, Daniel Mwangome and '.repeat(300)}`],
  ['many short lines', 'Ms Kallasvuo\n'.repeat(500)],
  ['only unpaired halves of characters', '\ud83d'.repeat(500)],
  ['only NULs', '\0'.repeat(5_000)],
])('%s is read', patiently, (_, text) => {
  expectInside(checked(diplomacy, text, settings), text)
  expectInside(engine.check(engine.draft(text, 'plain'), diplomacy, settings), text)
})

test('a draft after edits is checked as a fresh one', patiently, () => {
  const edits = fc.array(
    fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), text: fragments }),
    { minLength: 1, maxLength: 4 },
  )
  const steps = fc.array(edits, { minLength: 1, maxLength: 3 })
  const starts = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }).map(all => all.join('\n\n'))
  fc.assert(
    fc.property(starts, formats, steps, (start, format, steps) => {
      let draft = engine.draft(start, format)
      engine.check(draft, diplomacy, settings)
      for (const step of steps) {
        draft = engine.edit(draft, placedIn(draft.text, step))
        expectAsFresh(draft, format, diplomacy, settings)
      }
    }),
    { ...runs, numRuns: 60 },
  )
})

// Sentences that hang on those before them: who "she", "they" and "Rautio" are, whose quotation goes on, what day it is.
const hanging = [
  'Aino Kallasvuo met Daniel Mwangome in Nairobi on Wednesday.',
  'Helmi Rautio is a beekeeper.',
  'Joonas Rautio, a dentist, was there as well.',
  'Rautio met Daniel Mwangome in Helsinki on Friday.',
  'She met him again.',
  'They met in Helsinki.',
  'The two met in Mombasa on Tuesday.',
  'July 2024.',
  'He visited Uganda.',
  '“We agreed on fish.',
  'We did not agree on visas,” she said.',
  '“fish carry visas”, Mr Mwangome said.',
  'The Finnish foreign minister called it “a friendship that has outlived few governments”.',
  'Yesterday the defence minister spoke with her Kenyan counterpart.',
  'The trade was worth 3,400 euros.',
  'Sixty nurses will go to Kuopio in May.',
]
const words = fc.constantFrom(
  ...[
    'Aino ',
    'Helmi ',
    'Kallasvuo',
    'Rautio',
    'She',
    'he ',
    'They',
    'on Friday',
    'not ',
    '“',
    '”',
    '.',
    '. ',
    'x',
    ' ',
    '',
  ],
)

/** Fact bases that differ in their sources. */
function factBases(): readonly FactBase[] {
  const article = {
    id: 'nurses',
    date: '2025-02-20',
    text: 'Nurses for Kuopio\n\nForty nurses from Mombasa will work in Kuopio from March, Ms Kallasvuo said on Wednesday. “They are welcome here,” she told reporters. The hospital has 3,100 beds.',
  }
  const sheet = readFileSync(new URL('./sheets/diplomacy.facts.yaml', import.meta.url), 'utf8')
  return [
    engine.factBase([{ id: 'diplomacy', facts: sheet }, article]).facts,
    engine.factBase([article]).facts,
    diplomacy,
  ]
}

test('each sentence is checked as in a fresh draft, however often what it hangs on changes', patiently, () => {
  const bases = factBases()
  const separators = fc.constantFrom(' ', ' ', ' ', '\n\n', '\n')
  const starts = fc.array(fc.tuple(fc.constantFrom(...hanging), separators), { minLength: 3, maxLength: 14 })
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const typed = fc.record({ from: place, length: fc.constantFrom(0, 0, 1, 7), text: words })
  const pasted = fc.record({ from: place, length: fc.constantFrom(0, 30, 90), text: fc.constantFrom(...hanging) })
  const step = fc.record({
    edits: fc.array(fc.oneof({ weight: 3, arbitrary: typed }, pasted), { maxLength: 2 }),
    base: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
    date: fc.constantFrom('2025-02-21', '2025-02-21', '2025-02-21', '2025-03-01', undefined),
  })
  fc.assert(
    fc.property(
      starts,
      fc.boolean(),
      formats,
      fc.array(step, { minLength: 2, maxLength: 6 }),
      (start, dated, format, steps) => {
        const head = dated ? '---\ndate: 2025-02-22\n---\n\n' : ''
        let draft = engine.draft(head + start.flat().join(''), format)
        engine.check(draft, bases[0]!, settings)
        for (const { edits, base, date } of steps) {
          draft = engine.edit(draft, placedIn(draft.text, edits))
          expectAsFresh(draft, format, bases[base]!, date === undefined ? {} : { date })
        }
      },
    ),
    { ...runs, numRuns: 250 },
  )
})

test('new facts that are taken in by steps, while somebody types, give what they give a fresh draft', patiently, () => {
  const bases = factBases()
  const starts = fc.array(fc.constantFrom(...hanging), { minLength: 2, maxLength: 8 }).map(all => all.join('\n\n'))
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  const typed = fc.record({ from: place, length: fc.constantFrom(0, 1, 7), text: words })
  const step = fc.record({
    edits: fc.array(typed, { maxLength: 1 }),
    base: fc.constantFrom(0, 0, 1, 2),
    taken: fc.nat(6),
    isAskedOfOthers: fc.constantFrom(false, false, true),
  })
  fc.assert(
    fc.property(starts, formats, fc.array(step, { minLength: 1, maxLength: 5 }), (start, format, steps) => {
      let draft = engine.draft(start, format)
      engine.check(draft, bases[0]!, settings)
      let last = bases[0]!
      for (const { edits, base, taken, isAskedOfOthers } of steps) {
        last = bases[base]!
        const going = engine.checkInSteps(draft, last, settings)
        for (let i = 0; i < taken && !going.next().done; i++)
          expectInside(engine.check(draft, last, settings), draft.text)
        if (isAskedOfOthers && taken > 0) expectAsFresh(draft, format, bases[(base + 1) % bases.length]!, settings)
        draft = engine.edit(draft, placedIn(draft.text, edits))
        expectInside(engine.check(draft, last, settings), draft.text)
      }
      const going = engine.checkInSteps(draft, last, settings)
      let step = going.next()
      while (!step.done) step = going.next()
      expect(JSON.stringify(step.value)).toBe(JSON.stringify(engine.check(draft, last, settings)))
      expectAsFresh(draft, format, last, settings)
    }),
    { ...runs, numRuns: 200 },
  )
})

test('what leans on a source that has changed is checked first', () => {
  const article = (id: string, text: string) => ({ id, date: '2025-02-20', text })
  const sources = (beds: string) => [
    article('nurses', 'Forty nurses from Mombasa will work in Kuopio from March, the mayor said on Wednesday.'),
    article('hospital', `The new hospital in Kuopio has ${beds} beds, the mayor said on Wednesday.`),
  ]
  const before = engine.factBase(sources('310')).facts
  const after = engine.factBase(sources('420')).facts
  const paragraphs = [
    'Forty nurses will go to Kuopio in March.',
    'Nothing is known of the price.',
    'The new hospital in Kuopio has 310 beds.',
  ]
  const draft = engine.draft(paragraphs.join('\n\n'), 'plain')
  expect(engine.check(draft, before, settings).diagnostics).toEqual([])
  const steps = engine.checkInSteps(draft, after, settings)
  expect(engine.check(draft, before, settings).diagnostics).toEqual([])
  expect(steps.next().done).toBe(false)
  expect(engine.check(draft, after, settings).diagnostics.map(({ text }) => text)).toEqual(['310'])
})

test('the same draft gives the same report', patiently, () => {
  fc.assert(
    fc.property(texts, formats, (text, format) => {
      const report = () => JSON.stringify(engine.check(engine.draft(text, format), diplomacy, settings))
      expect(report()).toBe(report())
    }),
    { ...runs, numRuns: 40 },
  )
})

test('a faithful draft is never flagged', patiently, () => {
  fc.assert(
    fc.property(meetings, fc.nat(), (meeting, frame) => {
      expectSilent(factsIn(sheetOf(meeting)), faithfulDraft(meeting, frame), { date: meeting.published })
    }),
    { ...runs, numRuns: 200 },
  )
})

test.each(['date', 'place', 'participant', 'title', 'name'] as const)(
  'a faithful draft with another %s is flagged there, and its fix mends it',
  patiently,
  code => {
    fc.assert(
      fc.property(meetings, fc.nat(), (meeting, frame) => {
        const facts = factsIn(sheetOf(meeting))
        const { draft, wrong } = changedIn(meeting, frame, code)
        const { diagnostics } = checked(facts, draft, { date: meeting.published })
        expect(
          diagnostics.map(found => found.code),
          draft,
        ).toEqual([code])
        // Of a wrong date the day alone may be marked.
        expect(wrong).toContain(diagnostics[0]!.text)
        const mended = fixedText(draft, diagnostics)
        expect(mended).not.toContain(wrong)
        expectSilent(facts, mended, { date: meeting.published })
      }),
      { ...runs, numRuns: 60 },
    )
  },
)

/** What is told after edits is told of the same text read from nothing, byte for byte. */
function expectAsFresh(draft: Draft, format: TextFormat, facts: FactBase, settings: CheckSettings): void {
  const fresh = engine.draft(draft.text, format)
  const report = engine.check(draft, facts, settings)
  expect(report).toEqual(engine.check(fresh, facts, settings))
  expect(JSON.stringify(report)).toBe(JSON.stringify(engine.check(fresh, facts, settings)))
  const middle = draft.text.length >> 1
  expect(engine.card(draft, facts, middle, settings)).toEqual(engine.card(fresh, facts, middle, settings))
}

/** Edits at parts of the text's length, each in the offsets that the ones before left. */
function placedIn(
  text: string,
  step: readonly { readonly from: number; readonly length: number; readonly text: string }[],
): readonly Edit[] {
  let length = text.length
  return step.map(edit => {
    const start = Math.floor(edit.from * length)
    const end = Math.min(length, start + edit.length)
    length += edit.text.length - (end - start)
    return { start, end, text: edit.text }
  })
}

function expectInside({ diagnostics, claims, coverage }: Report, text: string): void {
  for (const diagnostic of diagnostics) {
    expectSpan(diagnostic, text)
    expect(diagnostic.text).toBe(text.slice(diagnostic.start, diagnostic.end))
    expect(diagnostic.message).not.toMatch(/[\r\n]/)
    expect(diagnostic.evidence.length).toBeGreaterThan(0)
    for (const edit of diagnostic.fixes.flatMap(fix => fix.edits ?? [])) expectSpan(edit, text)
  }
  for (const claim of claims) expectSpan(claim, text)
  expect(Object.values(coverage).reduce((sum, count) => sum + count, 0)).toBe(claims.length)
}

function expectSpan({ start, end }: Span, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0)
  expect(end).toBeGreaterThanOrEqual(start)
  expect(end).toBeLessThanOrEqual(text.length)
}
