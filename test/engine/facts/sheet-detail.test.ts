import { expect, test } from 'vitest'
import { withDetail } from '../../../server/engine/facts/sheet-detail.ts'

const evidence = { paragraph: 3, exact: 'opens in May' }

test('a detail goes behind the last one, and everything else stays, comments too', () => {
  const sheet = `# Read by IV.
details:
  # from the article
  - detail: The pool is old. # sure
    evidence: 2
  - The slide is new.

people: [Ada Quill] # the mayor
`
  const { value, problems, at } = withDetail(sheet, 'The pool\nopens in May.', evidence)
  expect(problems).toEqual([])
  expect(value).toBe(
    sheet.replace(
      '  - The slide is new.\n',
      '  - The slide is new.\n  - detail: The pool opens in May.\n    evidence: { paragraph: 3, exact: opens in May }\n',
    ),
  )
  expect(value.slice(at)).toMatch(/^- detail: The pool opens/)
})

test('a sheet without details gets the list, an empty one too', () => {
  const section = 'details:\n  - The pool opens in May.\n'
  const added = (sheet: string) => withDetail(sheet, 'The pool opens in May.').value
  expect(added('')).toMatch(/^details:\n {2}- (?:detail: )?The pool opens in May\.\n$/)
  expect(added('people: [Ada]').replace('detail: ', '')).toBe(`people: [Ada]\n\n${section}`)
  expect(added('people: [Ada]\r\n').replace('detail: ', '')).toBe(
    `people: [Ada]\r\n\r\n${section.replaceAll('\n', '\r\n')}`,
  )
})

test('the dashes stand where those of the sheet stand', () => {
  expect(withDetail('details:\n- The pool is old.', 'It is warm.').value).toMatch(
    /^details:\n- The pool is old\.\n- .*It is warm\.\n$/,
  )
})

test('words that look like YAML are words', () => {
  for (const words of ['Note: the pool # is "old"', '- [a, b]', "it's {x}", '*'])
    expect(withDetail('', words).problems, words).toEqual([])
})

test.each(['details: [The pool is old.]\n', '- a\n- b\n'])('a sheet that cannot take it stays: %s', sheet => {
  const { value, problems } = withDetail(sheet, 'The pool opens.')
  expect(value).toBe(sheet)
  expect(problems).toHaveLength(1)
})
