import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleAt } from '../../server/sources/index.ts'
import { column, pdfOf } from './pdf-file.ts'
import { docxOf, zipOf } from './zip-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-extraction-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return articleAt(path)
}

const paragraphsOf = async (name: string, content: string | Uint8Array) => {
  const article = await read(name, content)
  return 'text' in article ? article.text.split('\n\n') : article
}

const ferry = [
  'A ferry with 112 people on board sank off Norhaven on Tuesday night, and all were saved, the coastguard said.',
  'The owner, Norhaven Lines, said that a hole had been found in the bow. It had bought the ship for £3.2m in January.',
]

describe('web pages', { timeout: 60_000 }, () => {
  test('an article is found in a saved page, and what is around and between its paragraphs is left out', async () => {
    expect(await articleAt(join(import.meta.dirname, 'files/ferry.html'))).toEqual({
      text: [
        'Ferry sinks off Norhaven',
        '4 March 2025',
        'The ferry at the quay in 2019 (Tom Reed/Courier/PA)',
        ferry[0],
        'Captain Ida Storm, who has commanded the Kittiwake since 2016, was the last to leave. “Everybody stayed calm,” she told reporters on the quay.',
        'A hole in the bow',
        ferry[1],
        'Divers will look at the wreck on Thursday, weather permitting, said Per Holm of the coastguard.',
      ].join('\n\n'),
      format: 'plain',
      title: 'Ferry sinks off Norhaven',
      publisher: 'Norhaven Courier',
      date: '2025-03-04',
      problems: [],
    })
  })

  const page = (head: string, body = '') =>
    `<html><head>${head}</head><body><article>${body}<p>${ferry.join('</p><p>')}</p></article></body></html>`
  const dateOf = async (head: string, body?: string) => {
    const article = await read('page.html', page(head, body))
    return 'date' in article ? article.date : undefined
  }

  test('the date stands in what a page tells machines', async () => {
    for (const head of [
      '<meta property="article:published_time" content="2025-03-04T09:15:00+01:00">',
      '<meta itemprop="datePublished" content="2025-03-04">',
      '<meta name="pubdate" content="20250304091500">',
      '<meta name="date" content="Tue, 04 Mar 2025 09:15:00 GMT">',
      '<script type="application/ld+json">[{"@type":["NewsArticle"],"datePublished":"2025-03-04T09:15"}]</script>',
      '<link rel="canonical" href="https://news.example.org/2025/03/04/ferry">',
    ])
      expect(await dateOf(head)).toBe('2025-03-04')
    expect(await dateOf('', '<time datetime="2025-03-04T09:15Z">Tuesday</time>')).toBe('2025-03-04')
    expect(await dateOf('', '<time datetime="2025-03-04">Tue</time><time datetime="2025-03-09">Sun</time>')).toBe(
      undefined,
    )
    expect(await dateOf('<meta name="date" content="04/03/2025">')).toBe(undefined)
    expect(await dateOf('<meta property="article:modified_time" content="2025-03-05">')).toBe(undefined)
    expect(await dateOf('<script type="application/ld+json">{"@type":"WebPage", nonsense</script>')).toBe(undefined)
  })

  test('the day that readers see wins over the day in Greenwich, and over no other', async () => {
    const head = '<meta property="article:published_time" content="2025-03-05T01:30:00Z">'
    expect(await dateOf(head, '<p>Published 4 March 2025 8:30 PM EST</p>')).toBe('2025-03-04')
    expect(await dateOf(head, '<p>Published 4 April 2026</p>')).toBe('2025-03-05')
  })

  test('a page may be in another encoding, which it names or not', async () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1')
    for (const head of ['<meta charset="iso-8859-1">', ''])
      expect(await paragraphsOf('page.htm', bytes(page(head)))).toEqual(ferry)
  })

  test('scripts without an article are none', async () => {
    const scripts = `<html><body><div id="root"></div><script>${'render("A ferry sank off Norhaven.");'.repeat(200)}</script></body></html>`
    expect(await read('page.html', scripts)).toEqual({ trouble: 'holds no article' })
    expect(await read('page.html', '<html>')).toEqual({ trouble: 'holds no article' })
    expect(await read('page.html', new Uint8Array(3000))).toEqual({ trouble: 'is not a web page' })
    expect(await read('page.html', '')).toEqual({ trouble: 'is empty' })
  })
})

describe('Word documents', { timeout: 60_000 }, () => {
  test('paragraphs, lists and tables are read; what was deleted, and notes, are not', async () => {
    const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
    const deleted = `<w:del w:id="1" w:author="x"><w:r><w:delText>hundreds of</w:delText></w:r></w:del>`
    const document = docxOf([
      'Ferry sinks off Norhaven',
      'Norhaven Courier, 4 March 2025',
      `<w:p>${text('A ferry with ')}${deleted}${text('112 people &amp; a dog ')}<w:r><w:rPr><w:b/></w:rPr><w:t>sank</w:t></w:r>${text(' off Norhaven.')}</w:p>`,
      `<w:tbl><w:tr><w:tc><w:p>${text('Saved')}</w:p></w:tc><w:tc><w:p>${text('112')}</w:p></w:tc></w:tr></w:tbl>`,
    ])
    expect(await read('ferry.docx', document)).toEqual({
      text: 'Ferry sinks off Norhaven\n\nNorhaven Courier, 4 March 2025\n\nA ferry with 112 people & a dog sank off Norhaven.\n\nSaved\n\n112',
      format: 'plain',
      title: 'Ferry sinks off Norhaven',
      publisher: 'Norhaven Courier',
      date: '2025-03-04',
      problems: [],
    })
  })

  test('the day on which it was made is told, not taken; it may tell the year of a dateline', async () => {
    expect(await read('ferry.docx', docxOf(ferry))).toMatchObject({
      dateless: {
        severity: 'information',
        message:
          'no date found (the file was made on 2025-03-05): write `source: { date: 2024-10-18 }` into a fact sheet ferry.facts.yaml beside it',
      },
    })
    expect(await read('ferry.docx', docxOf([`NORHAVEN, March 4 (Reuters) - ${ferry[0]}`]))).toMatchObject({
      date: '2025-03-04',
    })
  })

  test('what is no Word document, or a protected, damaged or exploding one, is said to be so', async () => {
    const isNone = { trouble: 'is not a Word document' }
    expect(await read('a.docx', 'The ferry sank.')).toEqual(isNone)
    expect(await read('a.docx', zipOf({ 'a.txt': 'The ferry sank.' }))).toEqual(isNone)
    expect(await read('a.docx', docxOf(ferry).subarray(0, 300))).toEqual(isNone)
    expect(await read('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual({
      trouble: 'is protected by a password, or an old Word document: save it as .docx without one',
    })
    const bomb = zipOf({ 'word/document.xml': Buffer.alloc(100_000_000, 'a') })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await read('a.docx', bomb)).toEqual({ trouble: 'is far larger than any article once it is unpacked' })
    const damaged = docxOf(ferry)
    damaged.fill(0xff, damaged.indexOf('word/document.xml') + 20, damaged.indexOf('word/document.xml') + 60)
    expect(await read('a.docx', damaged)).toEqual({ trouble: 'is damaged' })
    expect(await read('a.docx', docxOf([]))).toEqual({ trouble: 'holds no text' })
  })
})

describe('PDF', { timeout: 60_000 }, () => {
  test('a printed page of one and two columns is read in paragraphs', async () => {
    const article = await articleAt(join(import.meta.dirname, 'files/ferry.pdf'))
    expect(article).toMatchObject({
      title: 'Ferry sinks off Norhaven',
      publisher: 'Norhaven Courier',
      date: '2025-03-04',
    })
    expect('text' in article && article.text.split('\n\n').slice(3)).toEqual([
      'A ferry with 112 people on board sank off Norhaven on Tuesday night, and all were saved, the coastguard said. It was the first sinking in the firth for nineteen years, according to the harbour office.',
      'Captain Ida Storm, who has commanded the Kittiwake since 2016, was the last to leave. “Everybody stayed calm,” she told reporters on the quay, where a crowd of several hundred had gathered.',
      ferry[1],
      'Divers will look at the wreck on Thursday, weather permitting, said Per Holm of the coastguard.',
      'A far-reaching investigation of the company’s maintenance programme was announced by the ministry in the evening.',
      'Three passengers were taken to hospital with broken bones and seventeen more were treated for hypothermia. The youngest was four years old, and the oldest eighty-nine.',
      'The firth is among the busiest in the country; the office counts more than nine hundred crossings a week in the summer, and two hundred in the winter.',
      'Norhaven Lines has run ferries across the firth since 1921. Its chief executive, Mads Lund, said that he was grateful to the crew.',
    ])
  })

  test('headers, footers and page numbers go, and a paragraph goes on over columns and pages', async () => {
    const page = (number: number, lines: readonly string[], more: readonly string[] = []) => [
      { text: 'Norhaven Courier', x: 60, y: 800, size: 8 },
      ...column(lines),
      ...column(more, 320),
      { text: `Page ${number} of 2`, x: 270, y: 30, size: 8 },
    ]
    const pages = [
      page(
        1,
        [
          'The ferry had been old, and the har-',
          'bour office knew it. A far-reach-',
          'ing inquiry into what its well-',
          'paid',
        ],
        [
          'directors did was called for at once',
          'by the mayor.',
          '',
          'Divers will look at the wreck as soon',
          'as the',
        ],
      ),
      page(2, [
        'weather is better, the office said on',
        'Tuesday. The harbour is closed.',
        '',
        'It is a far-reaching matter.',
      ]),
    ]
    expect(await paragraphsOf('ferry.pdf', pdfOf(pages))).toEqual([
      'The ferry had been old, and the harbour office knew it. A far-reaching inquiry into what its well-paid directors did was called for at once by the mayor.',
      'Divers will look at the wreck as soon as the weather is better, the office said on Tuesday. The harbour is closed.',
      'It is a far-reaching matter.',
    ])
  })

  test('what a browser prints above and below a page goes, with the day of printing', async () => {
    const printed = pdfOf([
      [
        { text: '05/04/2026, 10:12', x: 30, y: 825, size: 8 },
        ...column([...['By Ann Bell', ''], ferry[0]!.slice(0, 61), ferry[0]!.slice(62)]),
        { text: 'https://news.example.org/2025/03/04/ferry 1/1', x: 30, y: 15, size: 8 },
      ],
    ])
    expect(await read('ferry.pdf', printed)).toMatchObject({ date: '2025-03-04', text: `By Ann Bell\n\n${ferry[0]}` })
  })

  test('what is no PDF, or a protected, damaged, empty or scanned one, is said to be so', async () => {
    const lines = column(['The ferry sank off Norhaven on Tuesday.'])
    expect(await read('a.pdf', 'The ferry sank.')).toEqual({ trouble: 'is not a PDF' })
    expect(await read('a.pdf', pdfOf([lines], { isEncrypted: true }))).toEqual({
      trouble: 'is protected by a password',
    })
    expect(await read('a.pdf', `%PDF-1.7\n${'nonsense '.repeat(50)}`)).toEqual({ trouble: 'is damaged' })
    const isScanned = { trouble: 'holds no text: its pages are pictures, perhaps scanned' }
    expect(await read('a.pdf', pdfOf([[], []]))).toEqual(isScanned)
    expect(await read('a.pdf', '')).toEqual({ trouble: 'is empty' })
    expect(await paragraphsOf('a.pdf', pdfOf([lines]))).toEqual(['The ferry sank off Norhaven on Tuesday.'])
  })
})

test('files that are too large are not read at all', async () => {
  expect(await read('a.txt', Buffer.alloc(20_000_000, 'a'))).toEqual({ trouble: 'is larger than 2 MB' })
  expect(await read('a.html', Buffer.alloc(20_000_000, 'a'))).toEqual({ trouble: 'is larger than 10 MB' })
})
