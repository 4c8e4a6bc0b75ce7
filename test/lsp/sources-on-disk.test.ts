// Sources that come, change and go on disk while a draft is open.
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { FileChangeType } from 'vscode-languageserver/node'
import { harbour } from '../cli/commands.ts'
import { builtServer, type Editor, eventually, opened, removed } from './editor.ts'

const { Created, Changed, Deleted } = FileChangeType
const wrongDay = '---\ndate: 2023-03-15\n---\n\nAda Quill met Tomas Verrin in Marrow Bay on Monday.\n'
const sheetOfHarbour = join(harbour, 'sources', 'harbour.facts.yaml')

let server = ''
let folder = ''
let draft = ''
let sheet = ''
let editor: Editor
beforeAll(async () => {
  server = await builtServer()
})
afterAll(() => removed(server))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-sources-'))
  draft = join(folder, 'draft.md')
  sheet = join(folder, 'harbour.facts.yaml')
})
afterEach(async () => {
  expect(await editor.stop()).toBe(0)
  await removed(folder)
})

async function openDraft(without = {}) {
  editor = await opened({ server, folders: [folder], without })
  await editor.open(draft, wrongDay)
}

test('a draft is marked when a sheet comes, and no longer when it goes', async () => {
  await openDraft()
  await editor.expectMarks(draft)
  await cp(sheetOfHarbour, sheet)
  await editor.changedOnDisk(Created, sheet)
  await editor.expectMarks(draft, 'date: Monday')
  await rm(sheet)
  await editor.changedOnDisk(Deleted, sheet)
  await editor.expectMarks(draft)
  await editor.expectStatus(draft, { sources: 0 })
})

test('of a folder that comes, moves and goes as a whole only the folder is told', async () => {
  const archive = join(folder, 'archive', '2023')
  await openDraft()
  await editor.expectMarks(draft)
  await cp(sheetOfHarbour, join(archive, 'harbour.facts.yaml'))
  await editor.changedOnDisk(Created, join(folder, 'archive'))
  await editor.expectMarks(draft, 'date: Monday')
  const elsewhere = await mkdtemp(join(tmpdir(), 'claimcheck-elsewhere-'))
  await rename(join(folder, 'archive'), join(elsewhere, 'archive'))
  await editor.changedOnDisk(Deleted, join(folder, 'archive'))
  await editor.expectMarks(draft)
  const moved = join(elsewhere, 'archive', '2023', 'harbour.facts.yaml')
  await writeFile(moved, 'source:\n  id: harbour\n')
  await rename(join(elsewhere, 'archive'), join(folder, 'archive'))
  await editor.changedOnDisk(Created, join(folder, 'archive'))
  await editor.expectStatus(draft, { sources: 1, refuted: 0 })
  await removed(elsewhere)
})

test('an article that a sheet names is watched, wherever it lies', async () => {
  const articles = await mkdtemp(join(tmpdir(), 'claimcheck-articles-'))
  const article = join(articles, 'ferry.txt')
  await writeFile(sheet, `source:\n  id: harbour\n  date: 2023-03-14\n  text: ${article}\n`)
  await openDraft()
  await editor.expectMarks(sheet, expect.stringMatching(/^the text file “.*ferry\.txt” is missing$/))
  await eventually(() =>
    expect(editor.watched().map(({ globPattern }) => globPattern)).toContainEqual({
      baseUri: new URL(`file://${articles}`).href,
      pattern: '*',
    }),
  )
  await writeFile(article, 'The ferry stays.\n')
  await editor.changedOnDisk(Created, article)
  await editor.expectMarks(sheet)
  await removed(articles)
})

test('what changed before the editor began to watch is noticed when it does', async () => {
  let begin: (value: null) => void = () => {}
  const begun = new Promise<null>(resolve => {
    begin = resolve
  })
  editor = await opened({ server, folders: [folder], beginsToWatch: begun })
  await editor.open(draft, wrongDay)
  await editor.expectMarks(draft)
  await cp(sheetOfHarbour, sheet)
  begin(null)
  await editor.expectMarks(draft, 'date: Monday')
})

test('what no editor told is noticed on saving, and on coming back to the window', async () => {
  await openDraft({ watching: true })
  await editor.expectMarks(draft)
  await cp(sheetOfHarbour, sheet)
  await editor.save(draft)
  await editor.expectMarks(draft, 'date: Monday')
  expect(editor.watched()).toEqual([])
  await rm(sheet)
  await editor.connection.sendNotification('claimcheck/lookAgain')
  await editor.expectMarks(draft)
})

test('a change that is told several times, or changes nothing, checks nothing again', async () => {
  await cp(sheetOfHarbour, sheet)
  await openDraft()
  await editor.expectMarks(draft, 'date: Monday')
  const before = editor.told(draft)
  for (let times = 0; times < 5; times += 1) await editor.changedOnDisk(Changed, sheet)
  await mkdir(join(folder, 'empty'))
  await editor.changedOnDisk(Created, join(folder, 'empty'), join(folder, 'notes.txt'))
  // The server answers in order, and reading a sheet takes it a moment.
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(editor.told(draft)).toBe(before)
})
