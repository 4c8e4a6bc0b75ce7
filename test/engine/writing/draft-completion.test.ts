import { expect, test } from 'vitest'
import { engine, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const diplomacy = sheetNamed('diplomacy')

/** What is offered at the `|`, and the text after the first was taken. */
function offered(drawn: string, facts = council) {
  const offset = drawn.indexOf('|')
  const text = drawn.replace('|', '')
  const found = engine.completions(engine.draft(text, 'markdown'), facts, offset)
  const [first] = found
  const taken = first && text.slice(0, first.replace.start) + first.insert + text.slice(first.replace.end)
  return { labels: found.map(({ label }) => label), taken }
}

test('a name is completed from any of its words, as the sources spell it', () => {
  expect(offered('The vote pleased Nad|').taken).toBe('The vote pleased Nadia Farrow')
  expect(offered('Nadia Fa|').taken).toBe('Nadia Farrow')
  expect(offered('The vote pleased Farr|').labels).toContain('Nadia Farrow')
  expect(offered('Yesterday Gerald P|, who').taken).toBe('Yesterday Gerald Pym, who')
})

test('after a name and a comma its titles are offered', () => {
  expect(offered('Gerald Pym, the |').labels).toEqual(['mayor'])
  expect(offered('Ms Adeyemi, dep|').taken).toBe('Ms Adeyemi, deputy mayor')
})

test('after an opening quotation mark the speakers’ own words come with who said them', () => {
  expect(offered('“We cannot|').taken).toBe('“We cannot heat a pool with good intentions,” Nadia Farrow said')
  expect(offered('Then: "kind|', council).labels).toEqual([])
  expect(offered('She said: "good|"').taken).toMatch(
    /^She said: "We cannot heat a pool with good intentions," Nadia Farrow said$/,
  )
  expect(offered('“|').labels.length).toBeGreaterThan(1)
})

test('after “on” a day of the sources is offered, with and without its weekday', () => {
  const { labels } = offered('They met on W|', diplomacy)
  expect(labels).toEqual(expect.arrayContaining([expect.stringMatching(/^Wednesday \d+ \w+ 2025$/)]))
  expect(offered('They met on 1|', diplomacy).labels).toEqual(
    expect.arrayContaining([expect.stringMatching(/^1\d \w+ 2025$/)]),
  )
})

test.each([
  'The pool is |',
  'the pool|',
  'A|',
  'She said "so" and left" |',
  'He spoke of "a plan" and "|"'.replace('"|"', '|'),
  'Nobody, the |',
  'They met on |',
  'A long day, and |',
])('nothing is offered where it would only be in the way: %s', drawn => {
  expect(offered(drawn).labels).toEqual([])
})
