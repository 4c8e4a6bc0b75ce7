import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import { builtServer, type Editor, endsWell, harbourFolder, opened, removed } from './editor.ts'

const text = '---\ndate: 2023-03-15\n---\n\nAda Quill met Tomas Verrin in Marrow Bay on Monday.\n'
const day = { start: { line: 4, character: 44 }, end: { line: 4, character: 50 } }

let server = ''
let folder = ''
let draft = ''
let editor: Editor
beforeAll(async () => {
  server = await builtServer()
})
afterAll(() => removed(server))
beforeEach(async () => {
  ;({ folder, draft } = await harbourFolder())
  editor = await opened({ server, folders: [folder] })
})
afterEach(async () => {
  await endsWell(editor)
  await removed(folder)
})

async function actionsAt(range: lsp.Range): Promise<readonly lsp.CodeAction[]> {
  const { textDocument } = editor.at(draft, 0, 0)
  const context = { diagnostics: [], only: ['quickfix'] }
  return (await editor.connection.sendRequest(lsp.CodeActionRequest.type, { textDocument, range, context })) as never
}

function editsOf(action: lsp.CodeAction | undefined): readonly lsp.TextEdit[] {
  return (
    action?.edit?.documentChanges?.flatMap(change => ('edits' in change ? (change.edits as lsp.TextEdit[]) : [])) ?? []
  )
}

test('a quick fix writes the comment, which clears the mark and counts the claim as not checked', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday')
  await editor.expectStatus(draft, { refuted: 1 })
  const before = editor.status(draft)
  const action = (await actionsAt(day)).find(({ title }) => title === 'Set this date aside with a comment')
  const [edit, ...others] = editsOf(action)
  expect(others).toEqual([])
  await editor.change(draft, { range: edit!.range, text: edit!.newText })
  await editor.expectMarks(draft)
  await editor.expectStatus(draft, { refuted: 0, unchecked: (before?.unchecked ?? 0) + (before?.refuted ?? 0) })
})

test('a comment that sets nothing aside is told, and its fix removes it', async () => {
  await editor.open(draft, text.replace('Monday.', 'Tuesday. <!-- claimcheck-ignore date -->'))
  await editor.expectMarks(draft, 'this comment sets nothing aside: no date differs from the source here')
  const [mark] = editor.marks(draft)?.diagnostics ?? []
  expect(mark?.severity).toBe(lsp.DiagnosticSeverity.Information)
  const [action] = await actionsAt(mark!.range)
  expect(action).toMatchObject({ title: 'Remove this comment', isPreferred: true })
  const [edit] = editsOf(action)
  await editor.change(draft, { range: edit!.range, text: edit!.newText })
  await editor.expectMarks(draft)
})

test('within a comment the codes are completed, and nothing is where prose is written', async () => {
  await editor.open(draft, `${text}\n<!-- claimcheck-ignore date, \n\nAda met \n`)
  await editor.expectMarks(draft, 'date: Monday')
  const labels = async (line: number, character: number) => {
    const found = await editor.connection.sendRequest(lsp.CompletionRequest.type, editor.at(draft, line, character))
    return (found as lsp.CompletionItem[]).map(({ label }) => label)
  }
  expect(await labels(6, 29)).toEqual(expect.arrayContaining(['name', 'title']))
  expect(await labels(6, 29)).not.toContain('date')
  expect(await labels(8, 8)).toEqual([])
})
