import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { plainWords } from '../../../server/engine/facts/plain-words.ts'
import { readSheet } from '../../../server/engine/facts/sheet.ts'
import type { Written } from '../../../server/engine/model.ts'
import { dedented } from './drawing.ts'

const beijing = readFileSync(
  new URL('../../../examples/beijing-visit/beijing-visit.facts.yaml', import.meta.url),
  'utf8',
)

const values = (written: readonly Written[]) => written.map(({ value }) => value)

test('everything that a sheet can say is read', () => {
  const { value, problems } = readSheet(
    dedented(`
      source:
        id: bridge
        title: "Bridge: the cost"
        publisher: Harbour Courier
        date: 2024-03-14
        url: https://example.org/bridge
        text: sources/bridge.txt
      people:
        - name: Maria Okafor
          aliases: María Okafor
          honorific: Dr
          pronoun: she
          nationality: [British, Portuguese]
          titles:
            - mayor
            - title: engineer
              of: Port Authority
              from: 2018
              until: 2022-05
              evidence: { paragraph: 4, exact: worked as an engineer }
          evidence: [1, 3]
      organisations:
        - name: Port Authority
          of: Eastmouth
      groups: [Sámi]
      places:
        - name: City Hall
          in: Eastmouth
      events:
        - kind: meeting
          who: [Maria Okafor, Port Authority]
          where: City Hall
          when: 2024-03-12
          about: the bridge
          counts: third meeting this year
          described: short
          status: planned
          not: no
          complete: yes
      statements:
        - speaker: Maria Okafor
          words: the right bridge
          said: The bridge is needed.
          to: Port Authority
          when: 2024-03
          occasion: a letter
          not: true
      numbers:
        - what: votes for the bridge
          value: 12
          when: 2018
      details:
        - The old bridge is closed to lorries.
        - detail: It was built in 1902.
          evidence: 7
    `),
  )
  expect(problems).toEqual([])
  expect(value.source).toMatchObject({ title: { value: 'Bridge: the cost' }, date: { value: '2024-03-14' } })
  const maria = value.people[0]!
  expect(values(maria.aliases)).toEqual(['María Okafor'])
  expect(values(maria.nationality)).toEqual(['British', 'Portuguese'])
  expect(maria.titles[0]).toMatchObject({ title: { value: 'mayor' }, evidence: [] })
  expect(maria.titles[1]).toMatchObject({
    of: { value: 'Port Authority' },
    from: { value: '2018' },
    evidence: [{ paragraph: 4, exact: 'worked as an engineer' }],
  })
  expect(maria.evidence.map(({ paragraph }) => paragraph)).toEqual([1, 3])
  expect(value.groups[0]).toMatchObject({ name: { value: 'Sámi' } })
  expect(value.events[0]).toMatchObject({
    not: { value: false },
    complete: { value: true },
    status: { value: 'planned' },
  })
  expect(value.numbers[0]).toMatchObject({ value: { value: '12' }, when: { value: '2018' } })
  expect(value.details.map(({ detail }) => detail.value)).toEqual([
    'The old bridge is closed to lorries.',
    'It was built in 1902.',
  ])
})

test('values know their place in the sheet', () => {
  const text = '\uFEFFpeople:\r\n  - name: "Tom Reed"\r\n    aliases: [Tommy, Thomas Reed]\r\n'
  const person = readSheet(text).value.people[0]!
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  expect(at(person.name)).toBe('"Tom Reed"')
  expect(person.aliases.map(at)).toEqual(['Tommy', 'Thomas Reed'])
  expect(at(person)).toBe('name: "Tom Reed"\r\n    aliases: [Tommy, Thomas Reed]')
})

test('numbers, dates and yes are the words written', () => {
  const { value } = readSheet('people: [2018, yes, ~, 1.50, 0x1F]\n')
  expect(value.people.map(({ name }) => name.value)).toEqual(['2018', 'yes', '~', '1.50', '0x1F'])
})

test('an empty file and one of comments are sheets that have just begun', () => {
  for (const text of ['', '\n', '# facts of the bridge story\n', '---\n']) {
    expect(readSheet(text)).toMatchObject({ problems: [], value: { people: [] } })
  }
})

test('a mistake costs the value it stands in, not the sheet', () => {
  const names = (text: string) => readSheet(dedented(text)).value.people.map(({ name }) => name.value)
  expect(
    names(`
      people:
        - name: Maria Okafor
          honorific: "Dr
          pronoun: she
        - name: Tom Reed
          titles: [mayor, {title: engineer, of: Port Authority]
        - Ana Silva
        - name: Joe: the Plumber
      places: [City Hall
    `),
  ).toEqual(['Maria Okafor', 'Tom Reed', 'Ana Silva', 'Joe: the Plumber'])
})

test('half of a sheet that is being written keeps its other half', () => {
  const lines = beijing.split('\n')
  const whole = readSheet(beijing).value
  // Each line in turn is cut in its middle, as if somebody were typing there.
  for (let index = 0; index < lines.length; index += 7) {
    const line = lines[index]!
    const text = [...lines.slice(0, index), line.slice(0, line.length / 2), ...lines.slice(index + 1)].join('\n')
    const { value } = readSheet(text)
    const lost = (list: 'people' | 'places' | 'events' | 'details') => whole[list].length - value[list].length
    const losses = [lost('people'), lost('places'), lost('events'), lost('details')].filter(loss => loss > 0)
    // A list's own key, cut in two, takes that list with it; anything else takes one entry at most.
    expect(losses.length, line).toBeLessThanOrEqual(1)
    if (/^\s/.test(line)) expect(losses[0] ?? 0, line).toBeLessThanOrEqual(1)
  }
})

test('the Beijing sheet is sound', () => {
  const { value, problems } = readSheet(beijing)
  expect(problems).toEqual([])
  expect(value.people.map(({ name }) => name.value)).toContain('Ding Xuexiang')
})

// ── Any text ───────────────────────────────────────────────────────────────────────────────────────────────────

const pieces = fc.constantFrom(
  ...[
    'people:',
    'events:',
    'source:',
    'name:',
    'kind:',
    'when:',
    'evidence:',
    '- ',
    '\n',
    '\r\n',
    '  ',
    '    ',
    '\t',
    ' ',
    ':',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    '&a',
    '*a',
    '!x',
    '|',
    '>',
    '?',
    '---',
    '...',
    '%',
    '@',
    '\\',
    '\0',
    '\uFEFF',
  ],
  ...['\uD800', '\u2028', '2024-10-18', '2024-02-31', 'Tom Reed', 'meeting', 'true', '3', 'détail', '<<:'],
)
const anySheet = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary' }),
)

test('no text makes it throw, and problems lie inside the text', () => {
  fc.assert(
    fc.property(anySheet, text => {
      for (const { start, end, message } of readSheet(text).problems) {
        expect(0 <= start && start <= end && end <= text.length).toBe(true)
        expect(message).not.toMatch(/[\r\n]/)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a damaged sheet never throws and always gives the same', () => {
  fc.assert(
    fc.property(fc.nat(beijing.length), fc.nat(40), anySheet, (at, length, text) => {
      const damaged = beijing.slice(0, at) + text + beijing.slice(at + length)
      expect(readSheet(damaged)).toEqual(readSheet(damaged))
    }),
    { numRuns: 60 },
  )
})

test('very deep and very long texts come to an end', () => {
  for (const text of [
    '['.repeat(100_000),
    '{a: '.repeat(50_000),
    '- '.repeat(20_000),
    `people: ${'x'.repeat(1_000_000)}`,
  ]) {
    expect(() => readSheet(text)).not.toThrow()
  }
})

// ── There and back ─────────────────────────────────────────────────────────────────────────────────────────────

const anyWords = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('yes', '2018', 'He said: no', '- a', '"so"', "it's", '#1', '[x]', '~', 'null'),
  )
  .map(words => words.trim())
  .filter(words => words !== '')

test('what is written as YAML is read as it was', () => {
  const sheets = fc.record({
    people: fc.array(fc.record({ name: anyWords, aliases: fc.array(anyWords) })),
    statements: fc.array(fc.record({ speaker: anyWords, words: fc.array(anyWords) })),
    details: fc.array(fc.record({ detail: anyWords })),
  })
  fc.assert(
    fc.property(sheets, fc.boolean(), (sheet, bracketed) => {
      const { value } = readSheet(bracketed ? JSON.stringify(sheet) : stringify(sheet))
      expect({
        people: value.people.map(({ name, aliases }) => ({ name: name.value, aliases: values(aliases) })),
        statements: value.statements.map(({ speaker, words }) => ({ speaker: speaker.value, words: values(words) })),
        details: value.details.map(({ detail }) => ({ detail: detail.value })),
      }).toEqual(sheet)
    }),
  )
})

test('a name that is put into a sheet bare or in quotation marks is read as that name', () => {
  fc.assert(
    fc.property(anyWords, fc.boolean(), (name, inBrackets) => {
      const written = plainWords(name, inBrackets)
      const { value } = readSheet(inBrackets ? `people: [${written}]` : `people:\n  - name: ${written}\n`)
      expect(value.people.map(person => person.name.value)).toEqual([name])
    }),
  )
})
