import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetCompletions } from '../../../server/engine/facts/sheet-completion.ts'
import { withCursor } from './drawing.ts'

const labels = (marked: string) => {
  const { text, offset } = withCursor(marked)
  return sheetCompletions(text, offset).map(({ label }) => label)
}

/** The sheet after the completion of that name was taken, with the cursor's line only. */
function taken(marked: string, label: string): string {
  const { text, offset } = withCursor(marked)
  const completion = sheetCompletions(text, offset).find(candidate => candidate.label === label)!
  return text.slice(0, completion.replace.start) + completion.insert + text.slice(completion.replace.end)
}

test('an empty sheet begins with any of its keys', () => {
  expect(labels('|')).toEqual([
    ...['source', 'people', 'organisations', 'groups', 'places', 'things'],
    ...['events', 'statements', 'numbers', 'details', 'proposed'],
  ])
})

test('keys that are there already are not offered again', () => {
  const offered = labels(`
    people:
      - name: Tom Reed
        pronoun: he
        |
  `)
  expect(offered).toContain('titles')
  expect(offered).not.toContain('name')
  expect(offered).not.toContain('pronoun')
})

test('the keys of the entry that the cursor stands in', () => {
  expect(labels('events:\n  - |')).toContain('kind')
  expect(labels('people:\n  - name: Tom Reed\n    titles:\n      - ti|')).toContain('title')
  expect(labels('people:\n  - name: Tom Reed\n    titles:\n      - { title: mayor, o| }')).toEqual([
    'of',
    'from',
    'until',
    'evidence',
  ])
  expect(labels('source:\n  |')).toContain('publisher')
})

test('words that a key allows', () => {
  expect(labels('events:\n  - kind: me|')).toContain('meeting')
  expect(labels('events:\n  - kind: visit\n    status: |')).toEqual(['happened', 'planned', 'alleged'])
  expect(labels('people:\n  - name: Tom Reed\n    pronoun: |\n    aliases: Tommy')).toEqual(['he', 'she', 'they'])
  expect(labels('events:\n  - kind: visit\n    not: |')).toEqual(['true'])
})

test('names that the sheet has, where a name belongs', () => {
  const sheet = `
    people:
      - name: Tom Reed
      - name: Ana Silva
    organisations: [Port Authority]
    places:
      - name: Eastmouth
  `
  expect(labels(`${sheet}\n    events:\n      - kind: meeting\n        who: |`)).toEqual([
    ...['Tom Reed', 'Ana Silva', 'Port Authority', 'Eastmouth'],
  ])
  expect(labels(`${sheet}\n    events:\n      - kind: meeting\n        who: [Tom Reed, A|]`)).toContain('Ana Silva')
  expect(labels(`${sheet}\n    events:\n      - kind: meeting\n        who:\n          - |`)).toContain('Ana Silva')
  expect(labels(`${sheet}\n    events:\n      - kind: meeting\n        where: |`)).toEqual(['Eastmouth'])
  expect(labels(`${sheet}\n    statements:\n      - speaker: Tom R|\n        words: no`)).toContain('Tom Reed')
})

test('a completion replaces the word that was begun', () => {
  expect(taken('people: [Tom Reed]\nstatements:\n  - speaker: Tom R|eeed\n    words: no\n', 'Tom Reed')).toBe(
    'people: [Tom Reed]\nstatements:\n  - speaker: Tom Reed\n    words: no\n',
  )
  expect(taken('events:\n  - ki|: visit\n', 'kind')).toBe('events:\n  - kind: visit\n')
  expect(taken('people:\n  - name: Tom Reed\n    tit|\n', 'titles')).toBe(
    'people:\n  - name: Tom Reed\n    titles:\n      - title: \n',
  )
  expect(taken('pla|', 'places')).toBe('places:\n  - name: ')
})

test('names that YAML would misread come in quotation marks', () => {
  const sheet = 'people: ["Silva, Ana", "Dr: No"]\nevents:\n  - kind: meeting\n'
  expect(taken(`${sheet}    who: [|]`, 'Silva, Ana')).toContain('who: ["Silva, Ana"]')
  expect(taken(`${sheet}    who: |`, 'Silva, Ana')).toMatch(/who: Silva, Ana$/)
  expect(taken(`${sheet}    who: |`, 'Dr: No')).toMatch(/who: "Dr: No"$/)
})

test('nothing is offered where anything may be written, or nothing', () => {
  expect(labels('source:\n  title: The |')).toEqual([])
  expect(labels('source:\n  # the |')).toEqual([])
  expect(labels('source:|')).toEqual([])
  expect(labels('colour:\n  - |')).toEqual([])
})

test('a mistake elsewhere does not stop completion', () => {
  expect(labels('people:\n  - name: "Tom Reed\n  - name: Ana Silva\nevents:\n  - kind: meeting\n    who: |')).toContain(
    'Ana Silva',
  )
})

test('no text and no offset make it throw, and what is replaced lies around the cursor', () => {
  const part = fc.constantFrom(
    'people:',
    'events:',
    '  - ',
    'kind: ',
    'who: ',
    '[',
    '{',
    ', ',
    '"',
    "'",
    '\n',
    '    ',
    '#',
    'Tom',
    ':',
  )
  const sheets = fc.array(part, { maxLength: 25 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(sheets, fc.string({ unit: 'binary' })), fc.nat(200), (text, offset) => {
      for (const { replace } of sheetCompletions(text, offset)) {
        expect(0 <= replace.start && replace.start <= replace.end && replace.end <= text.length).toBe(true)
        expect(replace.start).toBeLessThanOrEqual(Math.min(offset, text.length))
        expect(replace.end).toBeGreaterThanOrEqual(Math.min(offset, text.length))
      }
    }),
    { numRuns: 1000 },
  )
})
