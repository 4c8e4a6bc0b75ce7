// Articles read without a sheet: no faithful draft may be marked, and of the faulty ones no less is caught than was.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Code, Diagnostic } from '../../../server/engine/index.ts'
import { engine } from '../marks.ts'
import { goldenArticles, mended } from './golden.ts'

/** What is wrongly flagged as yet, by draft. What is listed and flagged no more fails. */
const known = jsonIn('known.json') as Readonly<
  Record<string, readonly { readonly code: Code; readonly text: string }[]>
>
/** The faulty drafts that are caught: none of them may be lost. Those caught since may be added. */
const caught = jsonIn('caught.json') as readonly string[]

const drafts = goldenArticles.map(({ source, faithful, faulty }) => {
  const { facts } = engine.factBase([source])
  const flagsIn = (draft: string, date?: string): readonly Diagnostic[] =>
    engine.check(engine.draft(draft, 'markdown'), facts, date === undefined ? {} : { date }).diagnostics
  return {
    faithful: [
      ...faithful.map(({ id, draft }) => ({ id, flags: () => flagsIn(draft) })),
      ...faulty.map(fault => ({ id: `${fault.id} mended`, flags: () => flagsIn(mended(fault), fault.date) })),
    ],
    faulty: faulty.map(fault => ({ ...fault, flags: () => flagsIn(fault.draft, fault.date) })),
  }
})
const faithful = drafts.flatMap(article => article.faithful)
const faulty = drafts.flatMap(article => article.faulty)

test('ten articles, with their drafts', () => {
  expect(drafts.length).toBe(10)
  expect(faithful.length).toBeGreaterThanOrEqual(335)
  expect(faulty.length).toBeGreaterThanOrEqual(300)
  const ids = [...faithful, ...faulty].map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(Object.keys(known).filter(id => !ids.includes(id))).toEqual([])
  expect(caught.filter(id => !ids.includes(id))).toEqual([])
})

test('the words that are wrong stand once in their draft', () => {
  const places = faulty.flatMap(({ id, draft, errors }) =>
    errors.map(({ text }) => `${id}: ${draft.split(text).length - 1} × ${text}`),
  )
  expect(places.filter(place => !place.includes(': 1 × '))).toEqual([])
})

test.each(faithful)('$id is faithful', ({ id, flags }) => {
  expect(flags().map(({ code, text }) => ({ code, text }))).toEqual(known[id] ?? [])
})

// Checks all of them in one test, so it takes longer than others.
test('what is caught of the faulty drafts does not become less', { timeout: 120_000 }, () => {
  const flagged = faulty.filter(({ draft, errors, flags }) => {
    const places = errors.map(({ text }) => ({ start: draft.indexOf(text), end: draft.indexOf(text) + text.length }))
    return flags().some(flag => places.some(({ start, end }) => flag.start < end && start < flag.end))
  })
  const ids = flagged.map(({ id }) => id)
  const share = ids.length / faulty.length
  console.log(`caught ${ids.length} of ${faulty.length} faulty drafts: ${(100 * share).toFixed(1)} %`)
  const news = ids.filter(id => !caught.includes(id))
  if (news.length > 0) console.log(`caught, and not yet in caught.json: ${news.join(', ')}`)
  expect(caught.filter(id => !ids.includes(id))).toEqual([])
  expect(share).toBeGreaterThanOrEqual(0.53)
})

function jsonIn(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
}
