import { expect, test } from 'vitest'
import { columnsOf, drawing, excerptsOf, type Mark, textOfRow } from '../../server/engine/index.ts'

function markOn(text: string, words: string, message: string, more: Partial<Mark> = {}): Mark {
  const start = text.indexOf(words)
  return { code: 'date', severity: 'warning', start, end: start + words.length, message, ...more }
}

const saysFriday = 'date differs from the source: draft “Thursday”, source “Friday” (18 October 2024)'

test('every line stands as it is, with marks under the wrong words', () => {
  const text = 'Hello.\n\nDavid Lammy met Wang Yi in Beijing on Thursday.\nBye.'
  expect(drawing(text, [markOn(text, 'Thursday', saysFriday)])).toEqual([
    'Hello.',
    '',
    'David Lammy met Wang Yi in Beijing on Thursday.',
    '                                      ^^^^^^^^ date: draft “Thursday”, source “Friday” (18 October 2024)',
    'Bye.',
  ])
})

test('a text without marks is drawn as it is', () => {
  expect(drawing('', [])).toEqual([''])
  expect(drawing('a\r\nb\rc\n', [])).toEqual(['a', 'b', 'c', ''])
})

test('each mark has its own row, in the order of the words', () => {
  const text = 'Ada met Bo on Monday.'
  const day = markOn(text, 'Monday', 'date differs from the source: draft “Monday”, source “Tuesday”')
  const name = markOn(text, 'Bo', 'name is spelt differently in the source: draft “Bo”, source “Beau”', {
    code: 'name',
  })
  expect(drawing(text, [day, name])).toEqual([
    text,
    '        ^^ name is spelt differently in the source: draft “Bo”, source “Beau”',
    '              ^^^^^^ date: draft “Monday”, source “Tuesday”',
  ])
})

test('what is only information is marked by waves, and a place without words by one sign', () => {
  const text = 'It will be sold.'
  const mild = markOn(text, 'sold', 'may differ: draft “sold”', { severity: 'information', code: 'detail' })
  const gap: Mark = { code: 'quote', severity: 'warning', start: 8, end: 8, message: '“not” is missing' }
  expect(drawing(text, [mild, gap])).toEqual([
    text,
    '        ^ quote: “not” is missing',
    '           ~~~~ detail: may differ: draft “sold”',
  ])
})

test('a mark over several lines has its message on the last', () => {
  const text = 'He said “we will\n\nnever sell it” twice.'
  const quote = markOn(text, 'we will\n\nnever sell it', 'words differ', { code: 'quote' })
  expect(drawing(text, [quote])).toEqual([
    'He said “we will',
    '         ^^^^^^^',
    '',
    'never sell it” twice.',
    '^^^^^^^^^^^^^ quote: words differ',
  ])
})

test('tabs, wide letters, accents and emoji keep the mark under its words', () => {
  for (const [text, below] of [
    ['\tOn\tMonday', '\t  \t^^^^^^ date: x'],
    ['王毅 Monday', '     ^^^^^^ date: x'],
    ['cafe\u0301 Monday', '     ^^^^^^ date: x'],
    ['👩‍👩‍👧 👍🏽 🇬🇧 Monday', '         ^^^^^^ date: x'],
  ] as const)
    expect(drawing(text, [markOn(text, 'Monday', 'x')])).toEqual([text, below])
  expect(drawing('see 王毅 there', [markOn('see 王毅 there', '王毅', 'x')])[1]).toBe('    ^^^^ date: x')
})

test('what a terminal would obey is shown as a sign', () => {
  const text = 'a\u001b[31mb\u0000c\u202ed\ud800e Monday'
  expect(drawing(text, [markOn(text, 'Monday', 'draft “\u001b[2J”')])).toEqual([
    'a␛[31mb␀c\ufffdd\ufffde Monday',
    '              ^^^^^^ date: draft “␛[2J”',
  ])
})

test('marks beyond the text or the wrong way round do no harm', () => {
  const mark = { code: 'date', severity: 'warning', message: 'x' } as const
  expect(drawing('abc', [{ ...mark, start: 50, end: 60 }])).toEqual(['abc', '   ^ date: x'])
  expect(drawing('abc', [{ ...mark, start: 2, end: 1 }])).toEqual(['abc', '  ^ date: x'])
  expect(excerptsOf('', [{ ...mark, start: 0, end: 0 }], 40)).toHaveLength(1)
})

const rowsOf = (text: string, marks: readonly Mark[], width: number, notes: readonly string[] = []) =>
  excerptsOf(text, marks, width, () => notes).map(excerpt => excerpt.rows.map(textOfRow))

test('excerpts show only lines with marks, and where they are', () => {
  const text = 'One.\nTwo Monday.\nThree.\nFour Monday.'
  const first = markOn(text, 'Monday', 'x')
  const second = { ...first, start: text.lastIndexOf('Monday'), end: text.lastIndexOf('Monday') + 6 }
  expect(excerptsOf(text, [second, first], 80)).toMatchObject([
    { line: 2, column: 5, continued: false },
    { line: 4, column: 6, continued: false },
  ])
})

test('a long line is cut between words around its mark, and the message goes where it fits', () => {
  const text = `${'so many words '.repeat(50)}on Monday ${'and so many more '.repeat(50)}`
  expect(
    rowsOf(text, [markOn(text, 'Monday', 'draft “Monday”, source “Tuesday”')], 60, ['harbour, paragraph 2']),
  ).toEqual([
    [
      '…words so many words on Monday and so many more and so…',
      '                        ^^^^^^',
      '                      date: draft “Monday”, source “Tuesday”',
      '                      harbour, paragraph 2',
    ],
  ])
})

test('neighbours on a long line share an excerpt, others have their own', () => {
  const text = `Ada on Monday and Bo on Sunday ${'and so many more '.repeat(50)} on Friday`
  const marks = ['Monday', 'Sunday', 'Friday'].map(day => markOn(text, day, day))
  const excerpts = rowsOf(text, marks, 80)
  expect(excerpts).toHaveLength(2)
  expect(excerpts[0]?.join('\n')).toMatch(/date: Monday\n.*date: Sunday$/)
  expect(excerpts[1]?.[0]).toMatch(/^….* on Friday$/)
})

test('no row is wider than the room, whatever stands in the line', () => {
  const words = ['so', '王毅王毅王毅', '\t', 'cafe\u0301', '👍🏽👍🏽', 'x'.repeat(90), '“Monday”']
  for (let seed = 1; seed < 200; seed += 1) {
    const line = Array.from({ length: 60 }, (_, index) => words[(index * seed + (index >> 2)) % words.length]).join(' ')
    const start = (seed * 37) % line.length
    const mark: Mark = { code: 'date', severity: 'warning', start, end: start + 1 + (seed % 90), message: line }
    for (const row of rowsOf(line, [mark], 60)
      .flat()
      .filter(row => !row.includes('x'.repeat(60))))
      expect(columnsOf(row)).toBeLessThanOrEqual(60)
  }
})

test('a line of a megabyte is drawn at once', () => {
  const text = `${'word '.repeat(200_000)}Monday${' word'.repeat(200_000)}`
  const started = process.cpuUsage()
  expect(rowsOf(text, [markOn(text, 'Monday', 'x')], 80)[0]?.[0]).toMatch(/^….*Monday.*…$/)
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000)
})
