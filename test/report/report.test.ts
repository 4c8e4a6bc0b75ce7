// What a report says, and that nothing in a text becomes a part of the page, the table or the data.
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { type Decision, deskOf, type SourceInput, signOffOn } from '../../server/engine/index.ts'
import { type ReportFormat, reportText } from '../../server/report/index.ts'
import { engine } from '../engine/marks.ts'
import { hostileReport } from './hostile.ts'
import { hostileDraft, hostileWords } from './hostile-words.ts'
import { recordsOf } from './records.ts'

const article = `Ferry line grows

Ada Quill met Bo Tarn in Marrow Bay on Tuesday 14 March 2023. The ferry “Kestrel” carries 116 cars.

“We are very glad,” said Ada Quill.
`
const sources: readonly SourceInput[] = [
  {
    id: 'ferry',
    title: 'Ferry line grows',
    publisher: 'Bay Post',
    date: '2023-03-15',
    text: article,
    textPath: '/w/sources/ferry.txt',
  },
]

function made(draft: string, format: ReportFormat, given = sources): string {
  const { facts } = engine.factBase(given)
  const report = engine.check(engine.draft(draft, 'markdown'), facts, { date: '2023-03-16' })
  const input = { draft: { path: 'drafts/ferry.md', text: draft }, report, sources: given, folder: '/w' }
  return reportText({ ...input, made: { at: '2023-03-16T09:05:00.000Z', by: 'Claimcheck 9' } }, format)
}

const page = (draft: string) => parseHTML(made(draft, 'html')).document
const flat = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

test('a refuted claim has its difference, the source’s words with those around them, and the place', () => {
  const entry = page('Ada Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023.\n').querySelector('.claim.refuted')
  expect(flat(entry?.querySelector('del')?.textContent)).toContain('Monday')
  expect(flat(entry?.querySelector('ins')?.textContent)).toContain('Tuesday')
  expect(flat(entry?.querySelector('blockquote')?.textContent)).toContain(
    'Ada Quill met Bo Tarn in Marrow Bay on Tuesday 14 March 2023. The ferry',
  )
  expect(flat(entry?.querySelector('div .where')?.textContent)).toMatch(
    /^Ferry line grows, paragraph \d \(sources\/ferry\.txt\)$/,
  )
})

test('what is open stands first, then the draft, what a comment sets aside, and what a source bears out', () => {
  const draft =
    'Ada Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023.\n\nThe ferry carries 611 cars. <!-- claimcheck-ignore number: the new ferry -->\n'
  const headings = [...page(draft).querySelectorAll('h2')].map(({ textContent }) => textContent?.replace(/\d+/, 'N'))
  expect(headings).toEqual([
    'N claims',
    'Open: N',
    'The draft',
    'Set aside by a comment in the draft, and not checked: N',
    'Supported by a source: N',
    'Sources',
  ])
  expect(flat(page(draft).querySelector('.claim.unchecked .decision')?.textContent)).toBe(
    'set aside by a comment in the draft: the new ferry',
  )
})

test('the margin has the number of every claim, and every link leads to an entry', () => {
  const document = page(
    '# Ferry\n\nAda Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023. “We are very glad,” she said.\n',
  )
  const shown = [...document.querySelectorAll('.margin a')].flatMap(({ textContent }) => {
    const [first = 0, last = first] = (textContent ?? '').split('–').map(Number)
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  })
  const entries = [...document.querySelectorAll('[id^=claim-]')].map(({ id }) => Number(id.slice('claim-'.length)))
  expect(shown.toSorted((a, b) => a - b)).toEqual(entries.toSorted((a, b) => a - b))
  expect(entries.length).toBeGreaterThan(3)
  for (const link of document.querySelectorAll('a'))
    expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull()
})

test('the draft stands in the report as it is, whatever is marked in it', () => {
  const draft =
    '---\ntitle: Ferry\n---\n\n# Ferry\n\nAda Quill met Bo Tarn\non Monday 13 March 2023.\n\n\n- “We are very glad,” she said.\n'
  const document = page(draft)
  for (const number of document.querySelectorAll('.draft sup')) number.remove()
  const shown = [...document.querySelectorAll('.draft')].map(({ textContent }) => textContent)
  expect(shown).toEqual([
    '---\ntitle: Ferry\n---',
    '# Ferry',
    'Ada Quill met Bo Tarn\non Monday 13 March 2023.',
    '- “We are very glad,” she said.',
  ])
})

test('a report on nothing, and on a draft without sources, says so', () => {
  expect(flat(page('').body.textContent)).toContain('0 claims')
  expect(flat(parseHTML(made('Ada met Bo.\n', 'html', [])).document.body.textContent)).toContain(
    'There were none: nothing was checked.',
  )
})

test('the page has no script, loads nothing, and allows nothing but its own style', () => {
  const text = made('Ada Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023.\n', 'html')
  expect(text).not.toMatch(/<script|\son\w+=|\ssrc=|@import|url\(|https?:/i)
  const { document } = parseHTML(text)
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/)
  for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#claim-\d+$/)
})

test('nothing in a hostile draft, article, title or path becomes an element or an attribute', () => {
  const { document } = parseHTML(hostileReport('html'))
  const elements = new Set([...document.querySelectorAll('*')].map(({ localName }) => localName))
  const own =
    'a article b bdi blockquote body br del div footer h1 h2 h3 head header html ins li main mark meta p q section span strong style sup table tbody td th thead title tr u ul'
  expect([...elements].filter(name => !own.split(' ').includes(name))).toEqual([])
  const attributes = new Set([...document.querySelectorAll('*')].flatMap(element => element.getAttributeNames()))
  expect([...attributes].toSorted()).toEqual([
    'charset',
    'class',
    'content',
    'dir',
    'href',
    'http-equiv',
    'id',
    'lang',
    'name',
    'scope',
  ])
  expect(document.querySelectorAll('style')).toHaveLength(1)
  for (const number of document.querySelectorAll('sup')) number.remove()
  const shown = flat(document.body.textContent)
  // Signs that turn the order around are shown as one that says so.
  for (const words of hostileWords) expect(shown).toContain(words.replace(/[\u202e\u202c]/g, '\ufffd'))
})

test('the table is RFC 4180, and no cell is a formula', () => {
  const rows = recordsOf(hostileReport('csv'))
  expect(new Set(rows.map(row => row.length))).toEqual(new Set([8]))
  expect(rows.flat().filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([])
  const draft = '- Ada Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023. <!-- claimcheck-ignore date: =1+2 -->\n'
  expect(recordsOf(made(draft, 'csv')).map(row => row[7])).toContainEqual(expect.stringContaining('=1+2'))
  const [, first] = recordsOf(made('Ada Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023.', 'csv'))
  expect(first).toEqual([
    '1',
    expect.any(String),
    expect.any(String),
    'Ferry line grows',
    expect.stringContaining('sources/ferry.txt, paragraph '),
    'Claimcheck 9',
    '2023-03-16T09:05:00.000Z',
    expect.any(String),
  ])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])(
  'a note that begins with %j is no formula',
  note => {
    const report = engine.check(engine.draft('Ada.', 'markdown'), engine.factBase(sources).facts)
    const claim = {
      start: 0,
      end: 4,
      kind: 'name',
      verdict: 'unchecked',
      evidence: [],
      ignored: '',
      words: { start: 0, end: 4 },
    } as const
    const draft = { path: 'd.md', text: `${note}     `.slice(0, 12) }
    const input = { draft, report: { ...report, claims: [{ ...claim, end: draft.text.length }] }, sources }
    const [, row] = recordsOf(reportText({ ...input, made: { at: note, by: note } }, 'csv'))
    expect(row).toHaveLength(8)
    for (const cell of [row![1]!, row![5]!, row![6]!]) expect(cell).toMatch(/^'/)
  },
)

test('annotations quote the draft with what stands around, and count code points', () => {
  const draft = '🚢🚢 Ada Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023.\n'
  const { items, '@context': context, type } = JSON.parse(made(draft, 'jsonld'))
  expect({ context, type }).toEqual({ context: 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
  expect(items.length).toBeGreaterThan(2)
  const letters = [...draft]
  for (const { target, motivation, id } of items) {
    const [quote, position] = target.selector
    expect(letters.slice(position.start, position.end).join('')).toBe(quote.exact)
    expect(draft).toContain(quote.prefix + quote.exact + quote.suffix)
    expect({ motivation, source: target.source, id }).toMatchObject({
      motivation: 'assessing',
      source: 'drafts/ferry.md',
      id: expect.stringMatching(/^#claim-\d+$/),
    })
  }
  const refuted = items.find((item: { body: { value?: string }[] }) => item.body[0]?.value === 'refuted')
  expect(refuted.body).toContainEqual(
    expect.objectContaining({ purpose: 'commenting', value: expect.stringContaining('Monday') }),
  )
  expect(refuted.body).toContainEqual(
    expect.objectContaining({ type: 'SpecificResource', purpose: 'linking', source: 'sources/ferry.txt' }),
  )
  expect(() => JSON.parse(hostileReport('jsonld'))).not.toThrow()
})

test('the same draft gives the same report', () => {
  for (const format of ['html', 'csv', 'jsonld'] as const)
    expect(made(hostileDraft, format)).toBe(made(hostileDraft, format))
})

// ── With what people have decided ──────────────────────────────────────────────────────────────────────────────

const wrongDay = 'Ada Quill met Bo Tarn in Marrow Bay on Monday 13 March 2023.\n'

/** The report on a draft whose refuted claim was signed off while it read as `before`. */
function decided(kind: Decision['kind'], format: ReportFormat, draft = wrongDay, before = wrongDay): string {
  const { facts } = engine.factBase(sources)
  const checked = (text: string) => engine.check(engine.draft(text, 'markdown'), facts, { date: '2023-03-16' })
  const claim = checked(before).claims.find(({ verdict }) => verdict === 'refuted')
  const decision = {
    kind,
    scope: 'claim',
    note: 'her <office>, by phone',
    by: 'IV',
    when: '2023-03-16T08:00:00Z',
  } as const
  const signOffs = [signOffOn(claim!, before, 'drafts/ferry.md', decision)]
  const report = deskOf(checked(draft), draft, 'drafts/ferry.md', signOffs)
  const input = { draft: { path: 'drafts/ferry.md', text: draft }, report, sources, folder: '/w' }
  return reportText({ ...input, made: { at: '2023-03-16T09:05:00.000Z', by: 'Claimcheck 9' } }, format)
}

test('what is signed off stands apart from what is open, with who, when, why, and both values', () => {
  for (const [kind, words] of [
    ['elsewhere', 'checked elsewhere'],
    ['leave', 'stays as it is'],
  ] as const) {
    const { document } = parseHTML(decided(kind, 'html'))
    expect(document.querySelectorAll('.claim.refuted')).toHaveLength(0)
    expect(flat(document.querySelector('.counts .refuted')?.textContent)).toBe('✗ 0refuted')
    expect(flat(document.querySelector('.counts .signed-off')?.textContent)).toBe('✓✓ 1signed off')
    const entry = document.querySelector('.claim.signed-off')
    expect(flat(entry?.querySelector('.decision')?.textContent)).toBe(
      `${words}: her <office>, by phone (IV, 16 March 2023, 08:00 UTC)`,
    )
    expect(flat(entry?.querySelector('.state')?.textContent)).toMatch(/✓✓ signed off$/)
    expect(flat(entry?.textContent)).toContain('Tuesday')
  }
  const [, ...rows] = recordsOf(decided('elsewhere', 'csv'))
  expect(rows.find(row => row[2] === 'signed off')?.slice(5)).toEqual([
    'IV',
    '2023-03-16T08:00:00Z',
    expect.stringMatching(/^date differs .*; checked elsewhere: her <office>, by phone$/),
  ])
  const { items } = JSON.parse(decided('elsewhere', 'jsonld'))
  const states = items.map((item: { body: { value?: string }[] }) => item.body[0]?.value)
  expect(states).toContain('signed-off')
  expect(states).not.toContain('refuted')
  const bodies = items.flatMap((item: { body: unknown[] }) => item.body)
  expect(bodies).toContainEqual(
    expect.objectContaining({
      creator: { type: 'Person', name: 'IV' },
      created: '2023-03-16T08:00:00Z',
      purpose: 'assessing',
    }),
  )
})

test('a question to the author leaves the claim open, and is shown', () => {
  const { document } = parseHTML(decided('query', 'html'))
  expect(flat(document.querySelector('.claim.refuted .decision')?.textContent)).toMatch(
    /^the author is asked: her <office>/,
  )
  expect(document.querySelectorAll('.claim.signed-off')).toHaveLength(0)
})

test('what changed after it was signed off is open again and says why; the sign-off is listed', () => {
  const { document } = parseHTML(decided('leave', 'html', wrongDay.replace('Monday 13', 'Sunday 12')))
  expect(flat(document.querySelector('.claim.refuted .decision')?.textContent)).toMatch(
    /^Reopened: .* Before: stays as it is/,
  )
  const heading = [...document.querySelectorAll('h2')].find(({ textContent }) =>
    textContent?.includes('hold no longer'),
  )
  expect(heading?.textContent).toBe('Sign-offs that hold no longer: 1')
})
