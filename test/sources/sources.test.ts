import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourcesAt, sourcesBeside, sourcesNamed, sourcesUnder } from '../../server/sources/index.ts'

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
  const sheet = await write('sources/visit.facts.yaml', 'source:\n  text: ../texts/visit.txt\n')
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
    'is not UTF-8 text': new Uint8Array([0x41, 0xff, 0xfe, 0x42]),
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

test('a draft outside every workspace folder has the sheets beside it, and no others', async () => {
  await write('a.facts.yaml', '')
  await write('sources/b.facts.yaml', '')
  await write('elsewhere/c.facts.yaml', '')
  expect(idsIn(await sourcesBeside(join(folder, 'draft.md')))).toEqual(['a', 'b'])
})

test('named paths are sheets, articles and folders; one that is missing is said', async () => {
  const sheet = await write('desk/a.facts.yaml', '')
  const article = await write('visit.txt', 'David Lammy met Wang Yi.')
  const sources = await sourcesAt([join(folder, 'desk'), sheet, article, join(folder, 'none.txt')])
  expect(sources.inputs).toMatchObject([{ id: 'a' }, { id: 'visit', text: 'David Lammy met Wang Yi.' }])
  expect(placesOf(sources)).toEqual(['none.txt: the file “none.txt” is missing'])
})

test('front matter chooses among the sources, and a name that none has is unknown', async () => {
  const inputs = [{ id: 'a' }, { id: 'b' }]
  expect(sourcesNamed(undefined, inputs)).toEqual({ inputs, unknown: [] })
  expect(sourcesNamed(['b', 'c'], inputs)).toEqual({ inputs: [{ id: 'b' }], unknown: ['c'] })
})
