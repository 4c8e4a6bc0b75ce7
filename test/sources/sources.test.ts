import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesNamed, sourcesAt, sourcesBeside, sourcesNamed, sourcesUnder } from '../../server/sources/index.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-sources-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(path: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
  return file
}

const idsIn = (sources: { inputs: readonly { id: string }[] }) => sources.inputs.map(input => input.id)
const placesOf = (sources: { problems: readonly { path: string; message: string }[] }) =>
  sources.problems.map(problem => `${relative(folder, problem.path)}: ${problem.message}`)

test('sheets are found wherever they lie, in the order of their paths', async () => {
  await write('b.facts.yaml', 'people: []')
  await write('a/deep/c.facts.yaml', 'source:\n  id: see\n')
  await write('node_modules/x/d.facts.yaml', '')
  await write('.hidden/e.facts.yaml', '')
  await write('facts.yaml', '')
  expect(idsIn(await sourcesUnder(folder))).toEqual(['see', 'b'])
})

test('globs say where sources lie', async () => {
  await write('desk/a.facts.yaml', '')
  await write('old/b.facts.yaml', '')
  await write('old/2019/c.facts.yaml', '')
  expect(idsIn(await sourcesUnder(folder, ['{desk,new}/*.facts.yaml']))).toEqual(['a'])
  expect(idsIn(await sourcesUnder(folder, ['old/**']))).toEqual(['c', 'b'])
  expect(idsIn(await sourcesUnder(folder, ['[', '{', '']))).toEqual([])
})

test('the article that a sheet names is read with it, without its byte order mark', async () => {
  const sheet = await write('sources/visit.facts.yaml', 'source:\n  date: 2024-10-18\n  text: ../texts/visit.txt\n')
  const text = await write('texts/visit.txt', '\uFEFFDavid Lammy\r\nmet Wang Yi.')
  const { inputs, problems, files } = await sourcesUnder(folder)
  expect(inputs).toMatchObject([{ id: 'visit', text: 'David Lammy\r\nmet Wang Yi.', textPath: text, factsPath: sheet }])
  expect(problems).toEqual([])
  expect(files).toEqual([sheet, text])
})

test('a text file that cannot be read is a problem at its name in the sheet, which counts none the less', async () => {
  const sheet = 'source: { id: a, text: "a.txt" }'
  const contents: Record<string, Uint8Array | undefined> = {
    'is missing': undefined,
    'is not text': new Uint8Array([0x41, 0x00, 0x01, 0x42]),
    'is empty': new TextEncoder().encode(' \n'),
    'is larger than 2 MB': new Uint8Array(2_000_001),
  }
  for (const [trouble, content] of Object.entries(contents)) {
    await write('a.facts.yaml', sheet)
    if (content) await write('a.txt', content)
    const { inputs, problems } = await sourcesUnder(folder)
    expect(idsIn({ inputs })).toEqual(['a'])
    expect(problems).toEqual([
      {
        path: join(folder, 'a.facts.yaml'),
        start: sheet.indexOf('"a.txt"'),
        end: sheet.indexOf('"a.txt"') + '"a.txt"'.length,
        message: `the text file “a.txt” ${trouble}`,
        severity: 'warning',
      },
    ])
  }
})

test('a text file that is a folder or a device is not read', async () => {
  await write('texts/x.txt', '')
  await write('a.facts.yaml', 'source: { text: texts }')
  await symlink('/dev/zero', join(folder, 'zero'))
  await write('b.facts.yaml', 'source: { text: zero }')
  expect(placesOf(await sourcesUnder(folder))).toEqual([
    'a.facts.yaml: the text file “texts” is a folder',
    'b.facts.yaml: the text file “zero” is not a file',
  ])
})

test('a sheet that is no YAML is handed on, so that the engine says what is wrong', async () => {
  await write('a.facts.yaml', 'source: [}\n\t- :')
  await write('b.facts.yaml', '- just a list')
  const { inputs, problems } = await sourcesUnder(folder)
  expect(idsIn({ inputs })).toEqual(['a', 'b'])
  expect(problems).toEqual([])
})

test('an unreadable sheet is a problem at its top, and the others count', async () => {
  await write('a.facts.yaml', new Uint8Array([0xc3, 0x28]))
  await write('b.facts.yaml', '')
  const sources = await sourcesUnder(folder)
  expect(idsIn(sources)).toEqual(['b'])
  expect(placesOf(sources)).toEqual(['a.facts.yaml: the file “a.facts.yaml” is not UTF-8 text'])
})

test('two sources with one id are both in force, and the second is told', async () => {
  await write('a.facts.yaml', 'source: { id: visit }')
  await write('b.facts.yaml', 'source: { id: visit }')
  const sources = await sourcesUnder(folder)
  expect(idsIn(sources)).toEqual(['visit', 'visit-2'])
  expect(placesOf(sources)).toEqual([
    'b.facts.yaml: another source is called “visit” too (a.facts.yaml); this one is taken as “visit-2”',
  ])
})

test('a draft outside every workspace folder has the sheets beside it and all in sources, and no others', async () => {
  await write('a.facts.yaml', '')
  await write('other-draft.md', 'The ferry sank.')
  await write('sources/b.facts.yaml', '')
  await write('sources/c.txt', 'The ferry sank.')
  await write('sources/deep/d.txt', 'The ferry sank.')
  await write('elsewhere/sources/e.txt', 'The ferry sank.')
  expect(idsIn(await sourcesBeside(join(folder, 'draft.md')))).toEqual(['a', 'b', 'c'])
  expect(idsIn(await sourcesBeside(join(folder, 'sources/c.txt')))).toEqual(['b', 'c'])
})

test('named paths are sheets, articles and folders; one that is missing is said', async () => {
  const sheet = await write('desk/a.facts.yaml', '')
  const article = await write('visit.txt', 'David Lammy met Wang Yi.')
  const sources = await sourcesAt([join(folder, 'desk'), sheet, article, join(folder, 'none.txt')])
  expect(sources.inputs).toMatchObject([{ id: 'a' }, { id: 'visit', text: 'David Lammy met Wang Yi.' }])
  expect(placesOf(sources)).toEqual([
    'visit.txt: no date found: add a line `date: 2024-10-18` at the top',
    'none.txt: the file “none.txt” is missing',
  ])
})

test('a named folder is read as a workspace, or whole where it holds no sources in that sense', async () => {
  await write('desk/draft.md', 'The ferry sank.')
  await write('desk/sources/ferry.txt', 'The ferry sank.')
  expect(idsIn(await sourcesAt([join(folder, 'desk')]))).toEqual(['ferry'])
  expect(idsIn(await sourcesAt([join(folder, 'desk/sources')]))).toEqual(['ferry'])
  await write('cuttings/a.txt', 'The ferry sank.')
  await write('cuttings/b/c.md', 'The ferry was old.')
  expect(idsIn(await sourcesAt([join(folder, 'cuttings')]))).toEqual(['a', 'c'])
})

test('articles are found in folders called sources, at any level; what only looks like one is left out', async () => {
  const paths = ['sources/a.txt', 'desk/sources/b.md', 'desk/sources/deep/c.markdown', 'desk/d.txt', 'e.md']
  const others = ['sources/.a.txt.swp', 'sources/.f.txt', 'sources/~$g.txt', 'sources/h.yaml', 'sources/i.png']
  for (const path of [...paths, ...others]) await write(path, `date: 2025-03-04\n\nThe ferry sank: ${path}.`)
  await write('sources/Page.html', '')
  await write('sources/Page_files/frame.txt', 'Buy a ferry.')
  expect(idsIn(await sourcesUnder(folder))).toEqual(expect.arrayContaining(['a', 'b', 'c']))
  expect(idsIn(await sourcesUnder(folder))).not.toEqual(expect.arrayContaining(['frame']))
  expect(idsIn(await sourcesUnder(folder, ['desk/*.txt']))).toEqual(['d'])
})

test('an article says when, where and how it was published, and is handed on as it stands', async () => {
  const text = 'Ferry sinks\r\n\r\nNorhaven Courier, 4 March 2025\r\n\r\nThe ferry sank.'
  const textPath = await write('sources/ferry.txt', text)
  await write('sources/notes.md', '---\ntitle: Notes\ndate: 2025-03-05\n---\nThe ferry was *old*.')
  const { inputs, problems } = await sourcesUnder(folder)
  expect(inputs).toMatchObject([
    { id: 'ferry', text, textPath, title: 'Ferry sinks', publisher: 'Norhaven Courier', date: '2025-03-04' },
    { id: 'notes', format: 'markdown', title: 'Notes', date: '2025-03-05' },
  ])
  expect(problems).toEqual([])
})

test('a date that is not found, or not sure, is asked for and not guessed', async () => {
  await write('sources/a.txt', 'The ferry sank.')
  await write('sources/b.txt', 'Published: 04/03/2025\n\nThe ferry was old.')
  const { inputs, problems } = await sourcesUnder(folder)
  expect(inputs.map(input => input.date)).toEqual([undefined, undefined])
  expect(problems).toEqual([
    {
      path: join(folder, 'sources/a.txt'),
      ...{ start: 0, end: 0, severity: 'information' },
      message: 'no date found: add a line `date: 2024-10-18` at the top',
    },
    {
      path: join(folder, 'sources/b.txt'),
      ...{ start: 11, end: 21, severity: 'information' },
      message: 'no date found, since “04/03/2025” can be read in two ways: add a line `date: 2024-10-18` at the top',
    },
  ])
})

test('a sheet and its article are one source, whose date the sheet may give', async () => {
  const named = await write('sources/a.txt', 'The ferry sank.')
  const beside = await write('sources/b.md', 'The ferry was old.')
  await write('sheets/x.facts.yaml', 'source: { text: ../sources/a.txt, date: 2025-03-04 }')
  await write('sources/b.facts.yaml', 'source: { date: 2025-03-05 }')
  const { inputs, problems, files } = await sourcesUnder(folder)
  expect(inputs.map(({ id, textPath }) => [id, textPath])).toEqual([
    ['x', named],
    ['b', beside],
  ])
  expect(problems).toEqual([])
  expect(files).toHaveLength(4)
})

test('a draft that lies beside a sheet of its name is not its article', async () => {
  await write('visit.facts.yaml', '')
  await write('visit.md', 'A draft.')
  expect((await sourcesUnder(folder)).inputs).toEqual([
    { id: 'visit', facts: '', factsPath: join(folder, 'visit.facts.yaml') },
  ])
})

test('the same article twice counts once, with its sheet if it has one, and the other is told', async () => {
  await write('sources/a.txt', 'date: 2025-03-04\n\nThe ferry sank.')
  await write('sources/b.txt', 'date: 2025-03-04\r\n\r\nThe ferry  sank.\r\n')
  expect(idsIn(await sourcesUnder(folder))).toEqual(['a'])
  expect(placesOf(await sourcesUnder(folder))).toEqual([
    'sources/b.txt: the same article as “a.txt”: this one is ignored',
  ])
  await write('sources/b.facts.yaml', '')
  expect(idsIn(await sourcesUnder(folder))).toEqual(['b'])
  expect(placesOf(await sourcesUnder(folder))).toEqual([
    'sources/a.txt: the same article as “b.txt”: this one is ignored',
  ])
})

test('front matter chooses among the sources, and a name that none has is unknown', async () => {
  const inputs = [{ id: 'a' }, { id: 'b' }]
  expect(sourcesNamed(undefined, inputs)).toEqual({ inputs, unknown: [] })
  expect(sourcesNamed(['b', 'c'], inputs)).toEqual({ inputs: [{ id: 'b' }], unknown: ['c'] })
})

test('front matter may name files, seen from the draft or from the workspace', async () => {
  const [near, far] = [await write('desk/near.txt', 'x'), await write('far.facts.yaml', '')]
  await write('desk/picture.png', '')
  const folders = [join(folder, 'desk'), folder]
  expect(await filesNamed(['near.txt', 'far.facts.yaml', 'picture.png', 'none.txt', 'an-id'], folders)).toEqual([
    near,
    far,
  ])
  const inputs = [
    { id: 'a', textPath: near },
    { id: 'b', factsPath: far },
  ]
  expect(sourcesNamed(['near.txt', '../far.facts.yaml', 'other.txt'], inputs, folders)).toEqual({
    inputs,
    unknown: ['other.txt'],
  })
})
