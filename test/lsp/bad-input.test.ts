// Texts and files that no person would write: the server says what is wrong in its place or nothing, and stays up.
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { FileChangeType, HoverRequest } from 'vscode-languageserver/node'
import { harbour } from '../cli/commands.ts'
import { builtServer, type Editor, endsWell, opened, removed } from './editor.ts'

const sentence = 'Ada Quill met Tomas Verrin in Marrow Bay on Monday.'
const wrongDay = `---\ndate: 2023-03-15\n---\n\n${sentence}\n`

let server = ''
let folder = ''
let draft = ''
let editor: Editor
beforeAll(async () => {
  server = await builtServer()
})
afterAll(() => removed(server))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-bad-'))
  draft = join(folder, 'draft.md')
  await mkdir(join(folder, 'sources'))
  await symlink(join(harbour, 'sources', 'harbour.facts.yaml'), join(folder, 'sources', 'harbour.facts.yaml'))
  editor = await opened({ server, folders: [folder] })
})
afterEach(async () => {
  // Whatever it was given, it still checks, it has not complained, and it ends as it should.
  const after = join(folder, 'after.md')
  await editor.open(after, wrongDay)
  await editor.expectMarks(after, 'date: Monday')
  await endsWell(editor)
  await removed(folder)
})

test('a draft of no bytes', async () => {
  await editor.open(draft, '')
  await editor.expectMarks(draft)
  await editor.change(draft, { text: wrongDay })
  await editor.expectMarks(draft, 'date: Monday')
  await editor.change(draft, { text: '' })
  await editor.expectMarks(draft)
})

test('a draft of 5 MB is not checked, and says so', async () => {
  await editor.open(draft, wrongDay + `${sentence}\n\n`.repeat(100_000))
  await editor.expectStatus(draft, { note: 'drafts of more than 2 million characters are not checked' })
  await editor.expectMarks(draft)
  await editor.change(draft, { text: wrongDay })
  await editor.expectMarks(draft, 'date: Monday')
})

test('one line of 1 MB', async () => {
  await editor.open(draft, `${wrongDay}\n${'harbour '.repeat(125_000)}\n\n${sentence}\n`)
  await editor.expectMarks(draft, 'date: Monday', 'date: Monday')
})

test.each([
  ['a mark for what was not UTF-8', '\uFFFD\uFFFD'],
  ['NUL', '\0\0'],
  ['half of a character that takes two units', '\uD83D and \uDE00'],
  ['the other way round', '\uDE00\uD83D'],
  ['an opening quotation mark without its end', '“The ferry'],
  ['marks that close what nobody opened', '” ’ »'],
  ['straight marks in odd number', '"The ferry \' is'],
  ['a byte order mark in the middle', '\uFEFF'],
  ['letters from right to left, and marks that turn the line round', '\u202Eמפרץ\u202C'],
  ['a code fence that does not end', '```'],
  ['a comment that does not end', '<!--'],
])('%s', async (_, characters) => {
  await editor.open(draft, `${wrongDay}\n${characters}\n`)
  await editor.expectMarks(draft, 'date: Monday')
  await editor.change(draft, { text: `${wrongDay}\nQuill ${characters} met.\n` })
  await editor.expectMarks(draft, 'date: Monday')
  const hover = { ...editor.at(draft, 4, 2) }
  expect(await editor.connection.sendRequest(HoverRequest.type, hover)).toMatchObject({
    contents: { value: expect.stringContaining('Ada Quill') },
  })
})

test('lines that end in CR LF, and a byte order mark at the start, shift no mark', async () => {
  const at = { start: { line: 4, character: 44 }, end: { line: 4, character: 50 } }
  await editor.open(draft, wrongDay.replaceAll('\n', '\r\n'))
  await editor.expectMarks(draft, 'date: Monday')
  expect(editor.marks(draft)?.diagnostics[0]?.range).toEqual(at)
  await editor.change(draft, { range: at, text: 'Wednesday' })
  await editor.expectMarks(draft, 'date: Wednesday')
  await editor.change(draft, { text: `\uFEFF${wrongDay}` })
  await editor.expectMarks(draft, 'date: Monday')
  expect(editor.marks(draft)?.diagnostics[0]?.range).toEqual(at)
})

test('columns count UTF-16 units: an emoji is two', async () => {
  await editor.open(draft, wrongDay.replace('Ada', '😀 Ada'))
  await editor.expectMarks(draft, 'date: Monday')
  expect(editor.marks(draft)?.diagnostics[0]?.range.start).toEqual({ line: 4, character: 47 })
})

test('sheets that cannot be read leave the others in force, and each says why in its place', async () => {
  const sheets: Record<string, [string | Uint8Array, RegExp]> = {
    'no-yaml': ['people: [', /never closed/],
    'no-sheet': ['- a\n- b\n', /./],
    'unknown-key': ['source:\n  id: x\nsauce: y\n', /sauce/],
    'impossible-date': ['source:\n  id: z\n  date: 2023-02-30\n', /2023-02-30/],
    latin1: [Uint8Array.of(0x73, 0x6f, 0xfc, 0x72), /UTF-8/],
    huge: ['#'.repeat(2_100_000), /larger than 2 MB/],
    'no-text': ['source:\n  id: n\n  text: nowhere.txt\n', /“nowhere\.txt” is missing/],
  }
  const paths = Object.keys(sheets).map(name => join(folder, 'sources', `${name}.facts.yaml`))
  for (const [at, [content]] of Object.values(sheets).entries()) await writeFile(paths[at]!, content)
  await editor.changedOnDisk(FileChangeType.Created, ...paths)
  for (const [at, [, message]] of Object.values(sheets).entries()) {
    await editor.expectMarks(paths[at]!, expect.stringMatching(message))
  }
  await editor.open(draft, wrongDay)
  await editor.expectMarks(draft, 'date: Monday')
})

test('changes that come with their ends the wrong way round, or beyond the text, are followed', async () => {
  await editor.open(draft, wrongDay)
  await editor.expectMarks(draft, 'date: Monday')
  await editor.change(draft, {
    range: { start: { line: 4, character: 50 }, end: { line: 4, character: 44 } },
    text: 'Tuesday',
  })
  await editor.expectMarks(draft)
  await editor.change(draft, {
    range: { start: { line: 90, character: 0 }, end: { line: 99, character: 9 } },
    text: `\n${sentence}\n`,
  })
  await editor.expectMarks(draft, 'date: Monday')
})
