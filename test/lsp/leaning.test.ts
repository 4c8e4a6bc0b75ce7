// From a source to the drafts that lean on it, as the built server tells an editor.
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import { type Claims, claimsOfMethod, signOffMethod } from '../../server/lsp/desk-protocol.ts'
import type { LeaningDraft } from '../../server/lsp/requests/leaning-drafts.ts'
import { leaningDraftsMethod } from '../../server/lsp/status.ts'
import { builtServer, type Editor, endsWell, eventually, opened, removed } from './editor.ts'

const examples = join(import.meta.dirname, '../../examples')
const dated = '---\ndate: 2025-02-07\n---\n\n'
const first = 'Night trains will run between Hamburg and Gothenburg from'

let server = ''
let folder = ''
let article = ''
let editor: Editor
beforeAll(async () => {
  server = await builtServer()
})
afterAll(() => removed(server))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-leaning-'))
  await cp(join(examples, 'night-train/sources'), join(folder, 'sources'), { recursive: true })
  article = join(folder, 'sources/night-train.txt')
  await writeFile(join(folder, 'right.md'), `${dated}${first} June.\n`)
  await writeFile(join(folder, 'wrong.md'), `${dated}${first} July.\n`)
  await writeFile(join(folder, 'other.md'), 'Tea is served at five.\n')
  editor = await opened({ server, folders: [folder], initializationOptions: { commands: true } })
})
afterEach(async () => {
  await endsWell(editor)
  await removed(folder)
})

const leaning = async (path: string, range?: lsp.Range) => {
  const asked = { uri: pathToFileURL(path).href, ...(range && { range }) }
  const found = await editor.connection.sendRequest<LeaningDraft[]>(leaningDraftsMethod, asked)
  return found.map(({ name, contradicted, used }) => `${name}${contradicted > 0 ? ' ✗' : ''}${used > 0 ? ' ✓' : ''}`)
}
const lenses = async (path: string) => {
  const { textDocument } = editor.at(path, 0, 0)
  const found = (await editor.connection.sendRequest(lsp.CodeLensRequest.type, { textDocument })) ?? []
  return found.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`)
}

test('drafts on disk are found with what they use and contradict, and what is typed counts at once', async () => {
  expect(await leaning(article)).toEqual(['right.md ✓', expect.stringMatching(/^wrong\.md ✗/)])
  const draft = join(folder, 'other.md')
  await editor.open(draft, `${dated}${first} August.\n`)
  await editor.expectMarks(draft, 'date: August')
  expect(await leaning(article)).toContainEqual(expect.stringMatching(/^other\.md ✗/))
  await editor.change(draft, { text: 'Tea.' })
  await eventually(async () => expect(await leaning(article)).not.toContainEqual(expect.stringMatching(/^other/)))
})

test('a place of the source lists only what leans on it, and what is no source lists nothing', async () => {
  const last = { start: { line: 12, character: 0 }, end: { line: 14, character: 0 } }
  expect(await leaning(article, last)).toEqual([])
  expect(await leaning(join(folder, 'right.md'))).toEqual([])
})

test('above each paragraph of an article stands which drafts use, contradict or leave it out', async () => {
  const text = await readFile(article, 'utf8')
  await editor.open(article, text, 'plaintext')
  const line = text.split('\n').findIndex(words => words.startsWith(first)) + 1
  const found = await lenses(article)
  expect(found).toContain(`${line}: contradicted in wrong.md · used in right.md`)
  expect(found.at(-1)).toMatch(/: in no draft$/)
  await editor.choose({ [folder]: { codeLens: false } })
  await eventually(async () => expect(await lenses(article)).toEqual([]))
})

test('a draft whose difference somebody has settled does not count as contradicted', async () => {
  const draft = join(folder, 'wrong.md')
  await editor.open(draft, `${dated}${first} July.\n`)
  await editor.expectMarks(draft, 'date: July')
  const { uri } = editor.at(draft, 0, 0).textDocument
  const { put } = await editor.connection.sendRequest<Claims>(claimsOfMethod, { uri })
  const { claim } = put.find(({ state }) => state === 'refuted')!
  const decision = { uri, claim, scope: 'claim', note: 'moved', by: 'AQ' }
  await editor.connection.sendRequest(signOffMethod, { ...decision, kind: 'query' })
  expect(await leaning(article)).toContainEqual(expect.stringMatching(/^wrong\.md ✗/))
  await editor.connection.sendRequest(signOffMethod, { ...decision, kind: 'leave' })
  expect(await leaning(article)).not.toContainEqual(expect.stringMatching(/✗/))
  // From disk as well.
  await editor.close(draft)
  expect(await leaning(article)).not.toContainEqual(expect.stringMatching(/✗/))
})

test('a sheet has them above its entries; evidence that has moved or is gone is marked as information', async () => {
  const sheet = join(folder, 'sources/night-train.facts.yaml')
  const text = `source: { date: 2025-02-06, text: night-train.txt }
people: [Lise Krogh, Anders Hollberg]
places: [Hamburg, Gothenburg, Copenhagen]
events:
  - kind: visit
    who: Lise Krogh
    where: Copenhagen
    evidence: { paragraph: 40, exact: Lise Krogh }
  - kind: meeting
    who: Lise Krogh
    whom: Anders Hollberg
    evidence: { exact: Anders Holberg }
details:
  - detail: Night trains will run between Hamburg and Gothenburg from June.
    evidence: { exact: "Night trains will run between Hamburg and Gothenburg from June" }
`
  await writeFile(sheet, text)
  await editor.changedOnDisk(lsp.FileChangeType.Created, sheet)
  await editor.open(sheet, text)
  await editor.expectMarks(
    sheet,
    expect.stringMatching(/^the article says “Lise Krogh” in paragraph \d+, not in 40$/),
    'the article does not say “Anders Holberg”',
  )
  expect(editor.marks(sheet)?.diagnostics.map(({ severity }) => severity)).toEqual([3, 3])
  const found = await lenses(sheet)
  expect(found).toContainEqual(expect.stringMatching(/^14: .*used in right\.md/))
  expect(found).toContain('9: in no draft')
  const { textDocument } = editor.at(sheet, 0, 0)
  const at = { line: 7, character: 20 }
  const actions = await editor.connection.sendRequest(lsp.CodeActionRequest.type, {
    textDocument,
    range: { start: at, end: at },
    context: { diagnostics: [] },
  })
  expect(actions).toMatchObject([{ title: expect.stringMatching(/^Use paragraph \d+$/), isPreferred: true }])
})
