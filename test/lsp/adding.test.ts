// Sources and facts that a person adds, as the built server writes them.
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addFactMethod, addSourceMethod, describeSourceMethod, writeSheetMethod } from '../../server/lsp/status.ts'
import { builtServer, type Editor, endsWell, opened, removed } from './editor.ts'

const examples = join(import.meta.dirname, '../../examples')
const uriOf = (path: string) => pathToFileURL(path).href

let server = ''
let parent = ''
let folder = ''
let editor: Editor
beforeAll(async () => {
  server = await builtServer('server', 'html')
})
afterAll(() => removed(server))
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimcheck-adding-'))
  folder = join(parent, 'desk')
  await cp(join(examples, 'night-train/sources'), join(folder, 'sources'), { recursive: true })
  editor = await opened({ server, folders: [folder] })
})
afterEach(async () => {
  await endsWell(editor)
  await removed(parent)
})

// biome-ignore lint/suspicious/noExplicitAny: each answer is compared as a whole
const ask = (method: string, params: object) => editor.connection.sendRequest<any>(method, params)
const inSources = async () => (await readdir(join(folder, 'sources'))).toSorted()

test('a file becomes a source under a name of its own, and nothing is written over', async () => {
  const file = join(parent, 'night-train.txt')
  await writeFile(file, 'Pool opens\n\nAda Quill opened the pool.\n')
  const added = await ask(addSourceMethod, { folder: uriOf(folder), file: uriOf(file) })
  expect(added).toEqual({ uri: uriOf(join(folder, 'sources/night-train-2.txt')), title: 'Pool opens' })
  expect(await inSources()).toEqual(['night-train-2.txt', 'night-train.txt'])
  expect(await ask(addSourceMethod, { folder: uriOf(folder), file: 'https://example.org/pool.txt' })).toEqual({
    trouble: 'it is no file on this machine',
  })
  expect(await ask(addSourceMethod, { folder: uriOf(folder), file: uriOf(join(parent, 'no.txt')) })).toEqual({
    trouble: 'it is missing',
  })
})

test('a text becomes one called after its headline, a web page as a web page', async () => {
  const { uri } = await ask(addSourceMethod, {
    folder: uriOf(folder),
    text: 'Pool opens: “At last!”\n\nAda Quill spoke.\n',
  })
  expect(uri.split('/').at(-1)).toBe('pool-opens-at-last.txt')
  const html = `<html><head><title>Lido &amp; pool</title></head><body><article><h1>Lido</h1>${'<p>Ada Quill opened the lido on Tuesday, and everybody who was there swam in it.</p>'.repeat(6)}</article></body></html>`
  const page = await ask(addSourceMethod, { folder: uriOf(folder), text: html })
  expect(page.uri.split('/').at(-1)).toBe('lido-pool.html')
  expect(await ask(addSourceMethod, { folder: uriOf(folder), text: ' ' })).toEqual({ trouble: 'it is empty' })
})

test('what an article does not say of itself goes into a sheet beside it, once', async () => {
  const { uri, date } = await ask(addSourceMethod, {
    folder: uriOf(folder),
    text: 'Pool opens\n\nAda Quill spoke yesterday.\n',
  })
  expect(date).toBeUndefined()
  expect(await ask(describeSourceMethod, { uri, date: 'soon' })).toEqual({ trouble: expect.stringContaining('soon') })
  const sheet = await ask(describeSourceMethod, { uri, title: 'The "pool"', date: '2025-02-06' })
  expect(await readFile(fileURLToPath(sheet.uri), 'utf8')).toBe(
    'source:\n  title: "The \\"pool\\""\n  date: "2025-02-06"\n',
  )
  expect(await ask(describeSourceMethod, { uri, date: '2025-02-07' })).toEqual({
    trouble: 'it has a sheet already: write the date there',
  })
})

test('the sheet of an article is written for review', async () => {
  const { uri } = await ask(writeSheetMethod, { uri: uriOf(join(folder, 'sources/night-train.txt')) })
  expect(uri).toBe(uriOf(join(folder, 'sources/night-train.facts.yaml')))
  expect(await readFile(fileURLToPath(uri), 'utf8')).toMatch(
    /^# Claimcheck finds a part.*\nsource:[\s\S]*Brigitte Falkner/,
  )
  expect(await inSources()).toEqual(['night-train.facts.yaml', 'night-train.txt'])
})

test('a selected sentence of the source becomes a fact with its place; of a draft, in a sheet that is chosen', async () => {
  const source = uriOf(join(folder, 'sources/night-train.txt'))
  const sheet = join(folder, 'sources/night-train.facts.yaml')
  const added = await ask(addFactMethod, { uri: source, words: 'Tickets will go on sale on 3 March.' })
  expect(added).toMatchObject({ uri: uriOf(sheet), range: { start: { line: 1 } } })
  expect(await readFile(sheet, 'utf8')).toMatch(
    /^details:\n {2}- detail: Tickets will go on sale on 3 March\.\n {4}evidence: .*exact: .*Tickets will go on sale/,
  )
  const draft = join(folder, 'draft.md')
  const words = 'The train has\na bar.'
  const { sheets } = await ask(addFactMethod, { uri: uriOf(draft), words })
  expect(sheets).toEqual([{ uri: uriOf(sheet), name: 'night-train' }])
  await ask(addFactMethod, { uri: uriOf(draft), words, sheet: sheets[0].uri })
  expect(await readFile(sheet, 'utf8')).toMatch(/- (?:detail: )?The train has a bar\.\n$/)
})

test('of facts that are added at the same time none is lost', async () => {
  const uri = uriOf(join(folder, 'sources/night-train.txt'))
  const facts = ['The train has a bar.', 'The train has two bars.', 'The train has no bar.']
  await Promise.all(facts.map(words => ask(addFactMethod, { uri, words })))
  const sheet = await readFile(join(folder, 'sources/night-train.facts.yaml'), 'utf8')
  expect(facts.filter(words => !sheet.includes(words))).toEqual([])
})

test('a sheet that is being edited is left alone', async () => {
  const source = uriOf(join(folder, 'sources/night-train.txt'))
  const sheet = join(folder, 'sources/night-train.facts.yaml')
  await ask(addFactMethod, { uri: source, words: 'Tickets will go on sale on 3 March.' })
  const text = await readFile(sheet, 'utf8')
  await editor.open(sheet, text)
  await editor.change(sheet, { text: `${text}# not saved yet\n` })
  const refused = { trouble: 'the sheet is being edited: save it first' }
  await expect.poll(() => ask(addFactMethod, { uri: source, words: 'The train has a bar.' })).toEqual(refused)
  expect(await ask(writeSheetMethod, { uri: source })).toEqual(refused)
  expect(await readFile(sheet, 'utf8')).toBe(text)
})
