// What a comment in a draft sets aside, and what is said of comments that set nothing aside.
import { expect, test } from 'vitest'
import { checked, engine, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const wrongOffice = 'The deputy mayor, Gerald Pym, spoke.'
const wrongPool = 'The lido is an indoor pool.'

/** What is still shown, what is set aside with the reason, and what is wrong with the comments, each as words. */
function seen(text: string) {
  const { diagnostics, ignored, problems } = checked(council, text)
  return {
    shown: diagnostics.map(found => `${found.code}: ${found.text}`),
    aside: ignored.map(found => `${found.code}: ${found.text}${found.reason && ` (${found.reason})`}`),
    problems: problems.map(({ start, end, message }) => `${text.slice(start, end)} → ${message}`),
  }
}
const nothing = { shown: [], aside: [], problems: [] }

test('on a line of its own a comment speaks of the next block, and of no other', () => {
  const text = `<!-- claimcheck-ignore title: promoted on Monday -->\n${wrongOffice} ${wrongOffice}\n\n${wrongOffice}`
  expect(seen(text)).toEqual({
    ...nothing,
    shown: ['title: deputy mayor'],
    aside: ['title: deputy mayor (promoted on Monday)', 'title: deputy mayor (promoted on Monday)'],
  })
})

test('within a paragraph it speaks of the sentence that it stands in, or of the next one', () => {
  const one = { ...nothing, shown: ['title: deputy mayor'], aside: ['title: deputy mayor (known)'] }
  const comment = '<!-- claimcheck-ignore title: known -->'
  expect(seen(`${wrongOffice} ${comment} ${wrongOffice}`)).toEqual(one)
  expect(seen(`The deputy mayor, Gerald Pym, spoke ${comment} to them. ${wrongOffice}`)).toEqual(one)
  const { ignored } = checked(council, `${wrongOffice} ${comment} ${wrongOffice}`)
  expect(ignored[0]?.start).toBeGreaterThan(wrongOffice.length)
})

test('at the end of a line it speaks of the sentence before', () => {
  const comment = '<!-- claimcheck-ignore title -->'
  expect(seen(`${wrongOffice} ${comment}\n${wrongPool}`)).toMatchObject({
    shown: ['detail: indoor'],
    aside: ['title: deputy mayor'],
  })
  expect(seen(`## Wexcombe deputy mayor Gerald Pym speaks ${comment}\n`)).toMatchObject({ shown: [], problems: [] })
  expect(seen(`- ${wrongOffice} ${comment}\n- ${wrongOffice}\n`)).toMatchObject({ shown: ['title: deputy mayor'] })
  expect(seen(`${wrongOffice} ${comment}\r\n\r\n${wrongOffice}\r\n`)).toMatchObject({ shown: ['title: deputy mayor'] })
})

test('words behind a comment on its line are a paragraph as any other', () => {
  expect(seen(`<!-- a note --> ${wrongPool}`)).toMatchObject({ shown: ['detail: indoor'] })
  expect(seen(`<!-- claimcheck-ignore detail --> ${wrongPool}`)).toMatchObject({ shown: [], problems: [] })
})

test('several codes, and several comments, work together', () => {
  const both = `<!-- claimcheck-ignore title, detail: known -->\n${wrongOffice} ${wrongPool}`
  expect(seen(both)).toMatchObject({ shown: [], problems: [] })
  const apart = `<!-- claimcheck-ignore title -->\n<!-- claimcheck-ignore detail -->\n${wrongOffice} ${wrongPool}`
  expect(seen(apart)).toMatchObject({ shown: [], problems: [] })
})

test('a claim whose difference is set aside counts as not checked, with the reason', () => {
  const open = checked(council, wrongPool)
  const aside = checked(council, `${wrongPool} <!-- claimcheck-ignore detail: new roof since May -->`)
  expect(open.coverage).toMatchObject({ refuted: 1, unchecked: 0 })
  expect(aside.coverage).toEqual({ ...open.coverage, refuted: 0, unchecked: 1 })
  expect(aside.claims.filter(claim => claim.ignored !== undefined)).toMatchObject([
    { verdict: 'unchecked', ignored: 'new roof since May' },
  ])
})

test('the card under the cursor says that a comment sets it aside', () => {
  const text = `${wrongPool} <!-- claimcheck-ignore detail: new roof -->`
  const card = engine.card(engine.draft(text, 'markdown'), council, text.indexOf('indoor'))
  expect(card?.verdict).toEqual({ verdict: 'unchecked', reason: 'set aside by a comment: new roof' })
})

test('what sets nothing aside is told, and is removed by its fix', () => {
  const text = `<!-- claimcheck-ignore date: known -->\n${wrongPool}\n`
  expect(seen(text).problems).toEqual([
    '<!-- claimcheck-ignore date: known --> → this comment sets nothing aside: no date differs from the source here',
  ])
  const { problems } = checked(council, text)
  expect(problems[0]?.severity).toBe('information')
  expect(mended(text)).toBe(`${wrongPool}\n`)
  expect(mended(`${wrongPool} <!-- claimcheck-ignore date -->\n`)).toBe(`${wrongPool}\n`)
})

test('of several codes only the one that sets nothing aside is told', () => {
  const text = `${wrongPool} <!-- claimcheck-ignore title, detail: known -->`
  expect(seen(text).problems).toEqual(['title → “title” sets nothing aside: no title differs from the source here'])
  expect(mended(text)).toBe(`${wrongPool} <!-- claimcheck-ignore detail: known -->`)
  const last = `${wrongPool} <!-- claimcheck-ignore detail, title: known -->`
  expect(mended(last)).toBe(`${wrongPool} <!-- claimcheck-ignore detail: known -->`)
})

test('a wrong code is told, with the one that was meant', () => {
  const text = `${wrongPool} <!-- claimcheck-ignore details: known -->`
  expect(seen(text)).toMatchObject({
    shown: ['detail: indoor'],
    problems: ['details → Claimcheck has no check called “details”: did you mean “detail”?'],
  })
  expect(mended(text)).toBe(`${wrongPool} <!-- claimcheck-ignore detail: known -->`)
  expect(seen(`${wrongPool} <!-- claimcheck-ignore detail the desk knows -->`).problems).toEqual([
    expect.stringMatching(
      /^the → Claimcheck has no check called “the”: known are name, .*; a colon stands before the reason$/,
    ),
  ])
  expect(seen(`${wrongPool} <!-- claimcheck-ignore: known -->`)).toMatchObject({
    shown: ['detail: indoor'],
    problems: [expect.stringMatching(/^claimcheck-ignore → name what is set aside: name, title, /)],
  })
})

test('a wrong keyword is told', () => {
  const text = `${wrongPool} <!-- claimcheck-disable detail -->`
  expect(seen(text).problems).toEqual([
    expect.stringMatching(/^claimcheck-disable → “claimcheck-disable” is not known/),
  ])
  expect(mended(text)).toBe(`${wrongPool} <!-- claimcheck-ignore detail -->`)
})

test.each([
  ['code shows a comment', `\`<!-- claimcheck-ignore detail -->\` ${wrongPool}`],
  ['a fence shows a comment', `\`\`\`\n<!-- claimcheck-ignore detail -->\n\`\`\`\n\n${wrongPool}`],
  ['another comment speaks of the program', `<!-- claimcheck found this, ignore detail -->\n\n${wrongPool}`],
  ['a comment is not closed', `${wrongPool} <!-- claimcheck-ignore detail: known`],
])('%s: nothing is set aside, and nothing is told', (_, text) => {
  expect(seen(text)).toEqual({ ...nothing, shown: ['detail: indoor'] })
})

test('in plain text a comment is prose', () => {
  const text = `${wrongPool}\n<!-- claimcheck-ignore detail: known -->`
  const { diagnostics, problems } = engine.check(engine.draft(text, 'plain'), council)
  expect(diagnostics.map(({ code }) => code)).toEqual(['detail'])
  expect(problems).toEqual([])
})

test('nothing is told of comments where there is nothing to check against', () => {
  const { facts } = engine.factBase([])
  expect(checked(facts, '<!-- claimcheck-ignore dates -->\n\nThe lido.').problems).toEqual([])
})

test('an edit anywhere leaves the same report as reading anew', () => {
  const text = `# Lido\n\n${wrongPool}\n\n<!-- claimcheck-ignore title -->\n${wrongOffice}\n`
  let draft = engine.draft(text, 'markdown')
  engine.check(draft, council)
  const at = text.indexOf('\n\n<!--')
  for (const edit of [
    { start: at, end: at, text: ' <!-- claimcheck-ignore detail: known -->' },
    { start: 0, end: 2, text: '## ' },
    { start: text.length + 30, end: text.length + 31, text: '' },
  ]) {
    draft = engine.edit(draft, [edit])
    expect(engine.check(draft, council)).toEqual(engine.check(engine.draft(draft.text, 'markdown'), council))
  }
})

/** The text after the first fix of every problem. */
function mended(text: string): string {
  const edits = checked(council, text).problems.flatMap(({ fixes }) => fixes[0]?.edits ?? [])
  return edits.reduceRight((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text)
}
