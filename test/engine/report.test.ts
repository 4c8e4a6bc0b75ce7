// What a report says beside the marks: severity, safe fixes, evidence, verdicts; and what the settings change.
import { expect, test } from 'vitest'
import { checked, engine, expectMarked, expectMended, expectSilent, sheetNamed } from './marks.ts'

const council = sheetNamed('council')
const diplomacy = sheetNamed('diplomacy')

test('nothing is flagged where there is nothing to check against', () => {
  const { facts } = engine.factBase([])
  expect(facts.empty).toBe(true)
  expectSilent(facts, 'The deputy mayor, Gerald Pym, met Nadia Farow on Wednesday.')
})

test('a code can be turned off or shown as information', () => {
  const text = 'The deputy mayor, Gerald Pym, thanked Nadia Farow.'
  const codes = (severity: NonNullable<Parameters<typeof checked>[2]>['severity']) =>
    checked(council, text, { severity: severity! }).diagnostics.map(found => `${found.code} ${found.severity}`)
  expect(codes({})).toEqual(['title warning', 'name warning'])
  expect(codes({ title: 'off' })).toEqual(['name warning'])
  expect(codes({ title: 'information', name: 'off' })).toEqual(['title information'])
})

test('only a misspelt name and a date are safe to mend without asking', () => {
  const text = `Ms Farow spoke. Nadia Farrow met the Friends of the Lido at the Guildhall on Thursday.

The deputy mayor, Gerald Pym, was there. Wexcombe council voted for the closure of the lido on Wednesday.

“We cannot heat a pool with kind intentions,” said Nadia Farrow. Ruth Adeyemi called it “the saddest evening of my years in this hall”.`
  const { diagnostics } = checked(council, text, { date: '2025-05-09' })
  const safe = diagnostics.map(({ code, fixes }) => `${code} ${fixes[0]?.safe}`)
  expect(safe).toEqual(['name true', 'place false', 'title false', 'date true', 'quote false', 'speaker false'])
})

test('a diagnostic names its source and the paragraph', () => {
  const [found] = checked(council, 'The lido is an indoor pool.').diagnostics
  expect(found?.evidence).toEqual([expect.objectContaining({ source: 'council', paragraph: 4 })])
  expect(found?.fixes[0]?.title).toBe('Use “outdoor” (council, paragraph 4)')
})

test('the draft’s own date wins over the setting', () => {
  const draft = (date: string) =>
    `---\ndate: ${date}\n---\n\nAino Kallasvuo met Daniel Mwangome in Nairobi yesterday.\n`
  expectSilent(diplomacy, draft('2025-02-20'), { date: '2025-02-22' })
  expect(checked(diplomacy, draft('2025-02-22'), { date: '2025-02-20' }).diagnostics.map(({ text }) => text)).toEqual([
    'yesterday',
  ])
})

test('the order of day and month is a setting', () => {
  const text = 'Nadia Farrow met the Friends of the Lido at the Corn Exchange on 08/05/2025.'
  expectSilent(council, text, { dateOrder: 'day-first' })
  expect(checked(council, text, { dateOrder: 'month-first' }).diagnostics.map(({ code }) => code)).toEqual(['date'])
})

test('what is not prose is not checked', () => {
  expectSilent(
    council,
    `
# Notes

\`The deputy mayor, Gerald Pym\`

    The deputy mayor, Gerald Pym, spoke.

\`\`\`
The deputy mayor, Gerald Pym, spoke.
\`\`\`

<!-- The deputy mayor, Gerald Pym, spoke. -->

[A report](https://example.org/deputy-mayor-gerald-pym-nadia-farow)
`,
  )
})

test('headings, list items, quotations and emphasis are prose', () => {
  expectMended(
    council,
    `
    ## Wexcombe deputy mayor Gerald Pym speaks
                ^^^^^^^^^^^^ title: draft “deputy mayor”, source “mayor (Wexcombe)”

    - The deputy mayor, Gerald Pym, **spoke**.
          ^^^^^^^^^^^^ title: draft “deputy mayor”, source “mayor (Wexcombe)”
    `,
    `## Wexcombe mayor Gerald Pym speaks

- The mayor, Gerald Pym, **spoke**.`,
  )
})

test('offsets count UTF-16 code units, also after what takes two, and with the line ends of Windows', () => {
  expectMarked(
    council,
    `
    🏊🏽 The lido is an indoor pool.
                      ^^^^^^ detail: draft “indoor”, source “outdoor”
    `,
  )
  const text = '# Lido\r\n\r\n🏊🏽 The lido is an indoor pool.\r\n'
  const [found] = checked(council, text).diagnostics
  expect(text.slice(found?.start, found?.end)).toBe('indoor')
})

test('every claim has one of four verdicts, and the coverage counts them', () => {
  const { claims, coverage } = checked(council, 'The lido is an indoor pool. Nadia Farrow likes tea.')
  expect(coverage.refuted).toBe(1)
  expect(Object.values(coverage).reduce((sum, count) => sum + count, 0)).toBe(claims.length)
})
