import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheet } from '../../../server/engine/facts/sheet.ts'
import { nameDefinition, nameReferences, nameToRename, renameName } from '../../../server/engine/facts/sheet-names.ts'
import { dedented, withCursor } from './drawing.ts'

const beijing = readFileSync(
  new URL('../../../examples/beijing-visit/beijing-visit.facts.yaml', import.meta.url),
  'utf8',
)

/** The sheet with every span between « ». */
function shown(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end }) => `${all.slice(0, start)}«${all.slice(start, end)}»${all.slice(end)}`, text)
}

function renamed(marked: string, name: string): string {
  const { text, offset } = withCursor(marked)
  const result = renameName(text, offset, name)!
  if ('refused' in result) return result.refused
  return [...result.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text)
}

test('from a use of a name to the entry that bears it', () => {
  const { text, offset } = withCursor(`
    people:
      - name: Maria Okafor
        aliases: [María Okafor]
        titles: [mayor]
    events:
      - kind: meeting
        who: [Marí|a Okafor]
  `)
  const { origin, entry, name } = nameDefinition(text, offset)!
  expect(text.slice(origin.start, origin.end)).toBe('María Okafor')
  expect(text.slice(name.start, name.end)).toBe('Maria Okafor')
  expect(text.slice(entry.start, entry.end)).toMatch(/^name: Maria Okafor[\s\S]*\[mayor\]$/)
})

test('a key that takes a place leads to the place, not to the organisation of that name', () => {
  const { text, offset } = withCursor(`
    organisations: [Downing Street]
    places: [Downing Street]
    events:
      - kind: meeting
        where: Downing| Street
  `)
  expect(nameDefinition(text, offset)!.name.start).toBe(text.indexOf('places: [') + 'places: ['.length)
})

test('every place that names somebody, prose included, quotations not', () => {
  const { text, offset } = withCursor(`
    people:
      - name: Tom |Reed
        aliases: Tommy Reed
    events:
      - kind: meeting
        who: [Tom Reed, Ana Silva]
        about: the plan of Tom Reed
    statements:
      - speaker: Tommy Reed
        words: Tom Reed is my name
    details:
      - detail: Tom Reed's brother is not Tom Reedham.
        evidence: { paragraph: 2, exact: Tom Reed }
  `)
  expect(shown(text, nameReferences(text, offset))).toBe(
    dedented(`
    people:
      - name: «Tom Reed»
        aliases: «Tommy Reed»
    events:
      - kind: meeting
        who: [«Tom Reed», Ana Silva]
        about: the plan of «Tom Reed»
    statements:
      - speaker: «Tommy Reed»
        words: Tom Reed is my name
    details:
      - detail: «Tom Reed»'s brother is not Tom Reedham.
        evidence: { paragraph: 2, exact: Tom Reed }
  `),
  )
})

test('a rename changes that form of the name wherever it stands', () => {
  expect(
    renamed(
      `
    people:
      - name: Ding Xuexian
        aliases: [Ding]
    events:
      - kind: meeting
        who: ["Ding Xue|xian", Ding]
    details:
      - Ding Xuexian is the most senior of them.
  `,
      'Ding Xuexiang',
    ),
  ).toBe(
    dedented(`
    people:
      - name: Ding Xuexiang
        aliases: [Ding]
    events:
      - kind: meeting
        who: ["Ding Xuexiang", Ding]
    details:
      - Ding Xuexiang is the most senior of them.
  `),
  )
})

test('a longer name that holds the renamed one stays as it is', () => {
  expect(
    renamed(
      `
    places:
      - name: East|mouth
      - name: Eastmouth Harbour
        in: Eastmouth
    details:
      - Eastmouth Harbour is the largest in Eastmouth.
  `,
      'Westmouth',
    ),
  ).toBe(
    dedented(`
    places:
      - name: Westmouth
      - name: Eastmouth Harbour
        in: Westmouth
    details:
      - Eastmouth Harbour is the largest in Westmouth.
  `),
  )
})

test('a new name that YAML would misread gets quotation marks', () => {
  const result = renamed(
    `
    people: [Tom |Reed]
    details:
      - Tom Reed is the mayor.
      - 'The mayor is Tom Reed.'
  `,
    "Reed: O'Tom",
  )
  expect(result).toBe(
    dedented(`
    people: ["Reed: O'Tom"]
    details:
      - "Reed: O'Tom is the mayor."
      - 'The mayor is Reed: O''Tom.'
  `),
  )
})

test('a rename that could not be read back is refused', () => {
  expect(renamed('people: [Tom |Reed]', ' ')).toBe('a name cannot be empty')
  expect(renamed('people: [Tom |Reed]', 'Tom\nReed')).toBe('a name is one line')
  expect(renamed('people: [Tom |Reed, Ana Silva]', 'ana silva')).toBe(
    '“Ana Silva” under “people” is called that already',
  )
})

test('where no name stands there is nothing to rename', () => {
  expect(nameToRename('people: [Tom Reed]', 2)).toBeUndefined()
  expect(nameToRename('people: [Tom Reed]', 12)).toEqual({ start: 9, end: 17, name: 'Tom Reed' })
  expect(nameDefinition('source:\n  title: Tom Reed\npeople: [Tom Reed]', 22)).toBeUndefined()
})

test('renaming anybody of the Beijing sheet and back again gives the same sheet', () => {
  const { people, places, organisations, groups } = readSheet(beijing).value
  for (const { name } of [...people, ...places, ...organisations, ...groups]) {
    const apply = (text: string, offset: number, to: string) => {
      const result = renameName(text, offset, to)!
      if ('refused' in result) throw new Error(result.refused)
      return [...result.edits]
        .sort((a, b) => b.start - a.start)
        .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), text)
    }
    const there = apply(beijing, name.start, 'Quentin Zest')
    expect(readSheet(there).problems, name.value).toEqual([])
    expect(apply(there, there.indexOf('Quentin Zest'), name.value)).toBe(beijing)
  }
})

test('no text, offset or name makes it throw, and edits lie inside the text', () => {
  const part = fc.constantFrom(
    'people:',
    'details:',
    '\n  - ',
    'name: ',
    'Tom',
    'Tom Reed',
    '[',
    ']',
    '{',
    '"',
    "'",
    '|\n',
    '\n    ',
    ': ',
  )
  const sheets = fc.array(part, { maxLength: 25 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(sheets, fc.nat(100), fc.string({ unit: 'binary' }), (text, offset, name) => {
      const result = renameName(text, offset, name)
      if (!result || 'refused' in result) return
      for (const { start, end } of result.edits) expect(0 <= start && start <= end && end <= text.length).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
