// The examples that people open first: their sheets are sound, their evidence stands where it says, their drafts hold what is planted.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSheet } from '../../../server/engine/facts/sheet.ts'
import type { Code, Entry } from '../../../server/engine/model.ts'

const example = (path: string) => readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8')

interface Expected {
  readonly code: Code
  readonly text: string
  readonly fix: string
}
const expectedIn = (name: string) => JSON.parse(example(`${name}/faulty.expected.json`)) as readonly Expected[]

const names = ['beijing-visit', 'harbour-bridge']

test.each(names)('the sheet of %s has no problems, and every entry has its evidence', name => {
  const text = example(`${name}/${name}.facts.yaml`)
  const { value, problems } = readSheet(text)
  expect(problems).toEqual([])
  const { source, ...lists } = value
  expect(source.id?.value).toBe(name)
  const entries: readonly Entry[] = Object.values(lists).flatMap(list => (Array.isArray(list) ? list : []))
  for (const entry of entries) {
    const drawn = text.slice(entry.start, entry.end)
    expect(entry.evidence, drawn).not.toEqual([])
  }
})

test('the words given as evidence stand in the paragraph that is given', () => {
  const paragraphs = example('harbour-bridge/sources/harbour-bridge.txt').split('\n').filter(Boolean)
  const { people, events, statements, numbers, details, places } = readSheet(
    example('harbour-bridge/harbour-bridge.facts.yaml'),
  ).value
  const titles = people.flatMap(person => person.titles)
  for (const { evidence } of [...people, ...titles, ...places, ...events, ...statements, ...numbers, ...details]) {
    for (const { paragraph, exact } of evidence) {
      expect(paragraphs.length).toBeGreaterThanOrEqual(paragraph ?? 1)
      if (exact) expect(paragraphs[paragraph! - 1]).toContain(exact)
    }
  }
  for (const words of statements.flatMap(statement => statement.words)) {
    expect(paragraphs.join('\n').replaceAll('’', "'")).toContain(words.value)
  }
})

test.each(names)('what is planted in the draft of %s stands there in that order', name => {
  const draft = example(`${name}/faulty.md`)
  let at = 0
  for (const { text, fix } of expectedIn(name)) {
    const found = draft.slice(at).search(new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, 'u'))
    expect(found, text).toBeGreaterThanOrEqual(0)
    expect(fix).not.toBe(text)
    at += found + text.length
  }
})

test('the faulty draft about Beijing shows every check', () => {
  const codes: readonly Code[] = [
    ...(['name', 'title', 'participant', 'date', 'place', 'number', 'quote', 'speaker', 'negation', 'detail'] as const),
  ]
  const expected = expectedIn('beijing-visit')
  expect(expected.length).toBeGreaterThanOrEqual(22)
  expect(new Set(expected.map(({ code }) => code))).toEqual(new Set(codes))
})
