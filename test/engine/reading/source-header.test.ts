import { expect, test } from 'vitest'
import { readSourceHeader } from '../../../server/engine/reading/source-header.ts'

const story = 'The ferry sank on Tuesday night. All on board were saved.'

/** What is learnt from a header that stands before a story, with what is left of the header as prose. */
function headerOf(header: string, near?: string) {
  const text = `${header}\n\n${story}`
  const { prose, ...learnt } = readSourceHeader(text, { near })
  expect(prose).toHaveLength(text.length)
  expect(prose.endsWith(`\n\n${story}`)).toBe(true)
  const left = prose.slice(0, header.length).replace(/\s+/g, ' ').trim()
  return left === '' ? learnt : { ...learnt, left }
}

test.each([
  'date: 2025-03-04',
  'Date: 4 March 2025',
  '**Published:** 4 March 2025',
  'Published: Tuesday, March 4, 2025 | Updated: March 5, 2025',
  'Published 4 March 2025 09:15 GMT',
  'Published on: 4th March 2025 at 9.15am',
  'First published Tue 4 Mar 2025 09.15 GMT',
  'Published 3:15 PM GMT, March 4, 2025',
  'Published\n4 March 2025',
  'Posted March 4, 2025 - 3 min read',
  'date: 2025-03-04T23:10:00Z',
  '2025-03-04',
  'Tuesday 4 March 2025',
  'By Ann Bell, 4 March 2025',
  '*By Ann Bell and Tom Reed in Norhaven*\n\n_4 March 2025_',
  '4 March 2025 • By Ann Bell',
  'Updated 5 March 2025\nPublished 4 March 2025',
  '---\ndate: 2025-03-04\n---',
  '---\ndate: 4 March 2025\nauthor: Ann Bell\n---',
  'url: https://news.example.org/2025/03/04/ferry',
  'Source: https://news.example.org/world/2025/mar/04/ferry-sinks',
])('a date stands in the header: %s', header => {
  expect(headerOf(header)).toEqual({ date: '2025-03-04' })
})

test('what follows a date on its line and begins like a sentence is prose', () => {
  expect(headerOf('date 2025-03-04 Divers at the wreck on Wednesday')).toEqual({
    date: '2025-03-04',
    left: 'Divers at the wreck on Wednesday',
  })
})

test('a headline, a publisher and a byline are told apart', () => {
  expect(headerOf('Ferry sinks off Norhaven\n\nNorhaven Courier, Tuesday 4 March 2025')).toEqual({
    title: 'Ferry sinks off Norhaven',
    publisher: 'Norhaven Courier',
    date: '2025-03-04',
    left: 'Ferry sinks off Norhaven',
  })
  expect(headerOf('---\ntitle: "Ferry: all saved"\npublisher: Norhaven Courier\n---\n# Ferry sinks')).toEqual({
    title: 'Ferry: all saved',
    publisher: 'Norhaven Courier',
    left: '# Ferry sinks',
  })
  expect(headerOf('Title: Ferry sinks\nPublisher: Norhaven Courier')).toEqual({
    title: 'Ferry sinks',
    publisher: 'Norhaven Courier',
  })
})

test('a date that can be read in two ways, or does not fit its weekday, is none, and the reason is told', () => {
  expect(headerOf('Published: 04/03/2025').doubt).toEqual({
    start: 11,
    end: 21,
    message: '“04/03/2025” can be read in two ways',
  })
  expect(headerOf('Published: 14/03/2025')).toEqual({ date: '2025-03-14' })
  expect(headerOf('Published: 03/14/2025')).toEqual({ date: '2025-03-14' })
  expect(headerOf('Monday 4 March 2025').doubt?.message).toBe('the weekday in “Monday 4 March 2025” is not that day’s')
})

test.each(['Updated 5 March 2025', 'Published 13 hours ago', 'Date: not known', 'By Ann Bell'])(
  'what tells no day of publication is no date, and no prose: %s',
  header => {
    expect(headerOf(header)).toEqual({})
  },
)

test.each([
  'Published on 4 March 2025, the report calls the ferry old.',
  'By Tuesday 4 March 2025 the ferry had been found.',
  'The owner, Norhaven Lines, bought it on 4 March 2025.',
  'Source: the owner said so on 4 March 2025.',
  'Date palms grow on the quay.',
])('a sentence is no header: %s', header => {
  expect(headerOf(header)).toEqual({ left: header })
})

test('a date far down is no header', () => {
  const text = `${'The ferry was old. It was slow.\n\n'.repeat(20)}4 March 2025\n\n${story}`
  expect(readSourceHeader(text)).toEqual({ prose: text })
})

const dateline = (line: string, near?: string) => {
  const { prose, ...learnt } = readSourceHeader(`${line}The ferry sank.`, { near })
  expect(prose).toBe(`${' '.repeat(line.length)}The ferry sank.`)
  return learnt
}

test('a dateline is no prose, and gives the date where it has a year', () => {
  expect(dateline('NORHAVEN, March 4, 2025 — ')).toEqual({ date: '2025-03-04' })
  expect(dateline('Norhaven, 4 March 2025 – ')).toEqual({ date: '2025-03-04' })
  expect(dateline('NORHAVEN, March 4 (Reuters) - ')).toEqual({})
  expect(dateline('Norhaven (AP) — ')).toEqual({})
  expect(dateline('(AFP) — ')).toEqual({})
})

test('the year of a dateline comes from a day near it, and from no other', () => {
  expect(dateline('NORHAVEN, March 4 (Reuters) - ', '2025-03-06')).toEqual({ date: '2025-03-04' })
  expect(dateline('NORHAVEN, Dec. 30 (Reuters) - ', '2025-01-02')).toEqual({ date: '2024-12-30' })
  expect(dateline('NORHAVEN, March 4 (Reuters) - ', '2025-09-01')).toEqual({})
})

test('dashes in a sentence make no dateline', () => {
  for (const text of ['Ann Bell — who was on board — said so.', 'NLN, which owns it — and knows — said so.'])
    expect(readSourceHeader(text).prose).toBe(text)
})

test('credits and page furniture are no prose', () => {
  const lines = {
    'Divers at the wreck (Ann Bell/Pool Photo/AP)': 'Divers at the wreck',
    'Divers at the wreck (AP)': 'Divers at the wreck',
    'Divers at the wreck. Photograph: Ann Bell/The Courier': 'Divers at the wreck.',
    'Image source, Getty Images': '',
    'Read more: Why ferries sink': '',
    Advertisement: '',
    'SHARE THIS STORY': '',
    'Sign up for our morning letter.': '',
    '© 2025 Norhaven Courier. All rights reserved.': '',
    'The Associated Press (AP) said so.': 'The Associated Press (AP) said so.',
    'The union (NUS/Norhaven) said so.': 'The union (NUS/Norhaven) said so.',
    'Related companies lost money.': 'Related companies lost money.',
    'More was said.': 'More was said.',
  }
  for (const [line, left] of Object.entries(lines)) {
    const { prose } = readSourceHeader(`${story}\r\n\r\n${line}\r\n\r\n${story}`)
    expect(prose.slice(story.length, -story.length).trim()).toBe(left)
  }
})

test('any text is read, and quickly', () => {
  const texts = [
    '',
    '---',
    '\u0000',
    'By '.repeat(50_000),
    'date: '.repeat(50_000),
    '('.repeat(100_000),
    'A, '.repeat(50_000),
  ]
  const began = process.cpuUsage()
  for (const text of texts) expect(readSourceHeader(text).prose).toHaveLength(text.length)
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000)
})
