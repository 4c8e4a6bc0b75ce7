// What the built server does for somebody who writes: completion, highlight, references, rename, hints, outline.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import { builtServer, type Editor, endsWell, harbourFolder, opened, removed } from './editor.ts'

const text =
  '---\ndate: 2023-03-15\nsources: [harbour]\n---\n\nAda Quill met Tomas Verrin in Marrow Bay on Monday.\n\nMs Quill was glad. She said “The ferry will be sold while I hold this office”.\n'

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
  await writeFile(join(folder, 'closed.md'), 'Yesterday Ada Quill spoke. The harbour was quiet.\n')
  editor = await opened({ server, folders: [folder] })
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', expect.stringMatching(/^quote: /))
})
afterEach(async () => {
  await endsWell(editor)
  await removed(folder)
})

const words = ({ start, end }: lsp.Range, from = text) =>
  from.split('\n')[start.line]!.slice(start.character, end.character)

test('a person is highlighted under every form of the name; other words are left to the editor', async () => {
  const found = await editor.connection.sendRequest(lsp.DocumentHighlightRequest.type, editor.at(draft, 5, 2))
  expect(found?.map(({ range }) => words(range))).toEqual(['Ada Quill', expect.stringMatching(/Quill$/), 'She'])
  expect(await editor.connection.sendRequest(lsp.DocumentHighlightRequest.type, editor.at(draft, 7, 12))).toBeNull()
})

test('references and rename reach closed drafts, and no source', async () => {
  const found = await editor.connection.sendRequest(lsp.ReferencesRequest.type, {
    ...editor.at(draft, 5, 2),
    context: { includeDeclaration: true },
  })
  expect([...new Set(found?.map(({ uri }) => uri.split('/').at(-1)))]).toEqual(['closed.md', 'draft.md'])
  const prepared = await editor.connection.sendRequest(lsp.PrepareRenameRequest.type, editor.at(draft, 7, 4))
  expect(prepared).toMatchObject({ placeholder: 'Quill' })
  const edit = await editor.connection.sendRequest(lsp.RenameRequest.type, {
    ...editor.at(draft, 5, 2),
    newName: 'Ida Quell',
  })
  const changes = edit?.documentChanges as lsp.TextDocumentEdit[]
  expect(
    changes.map(({ textDocument, edits }) => [
      textDocument.uri,
      textDocument.version,
      edits.map(one => (one as lsp.TextEdit).newText),
    ]),
  ).toEqual([
    [pathToFileURL(join(folder, 'closed.md')).href, null, ['Ida Quell']],
    [pathToFileURL(draft).href, 1, ['Ida Quell', 'Quell']],
  ])
  const refused = editor.connection.sendRequest(lsp.RenameRequest.type, { ...editor.at(draft, 5, 2), newName: ' 7 ' })
  await expect(refused).rejects.toThrow('“7” is no name')
})

test('names are completed on request; after a quotation mark the words of speakers by themselves', async () => {
  await editor.change(draft, { text: `${text}\nThen Ada Qu\n\n“\n` })
  const ask = async (line: number, character: number, triggerCharacter?: string) => {
    const context = triggerCharacter
      ? { triggerKind: lsp.CompletionTriggerKind.TriggerCharacter, triggerCharacter }
      : { triggerKind: lsp.CompletionTriggerKind.Invoked }
    const found = await editor.connection.sendRequest(lsp.CompletionRequest.type, {
      ...editor.at(draft, line, character),
      context,
    })
    return (found as lsp.CompletionItem[]).map(({ label }) => label)
  }
  expect(await ask(9, 11)).toContain('Ada Quill')
  expect(await ask(9, 5, ' ')).toEqual([])
  expect((await ask(11, 1, '“')).length).toBeGreaterThan(0)
  expect(await ask(2, 10)).toContain('harbour')
})

test('days are resolved behind relative words, where the settings ask for it', async () => {
  const ask = async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
    const { textDocument } = editor.at(draft, 0, 0)
    const found = await editor.connection.sendRequest(lsp.InlayHintRequest.type, { textDocument, range })
    return found?.map(({ label }) => label)
  }
  expect(await ask()).toEqual([])
  await editor.choose({ [folder]: { inlayHints: true } })
  await expect.poll(ask).toEqual(['Monday 13 March 2023'])
})

test('the outline of a draft has its quotations; the fix of a quotation shows the words around', async () => {
  const { textDocument } = editor.at(draft, 0, 0)
  const found = await editor.connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument })
  expect(found?.map(({ name }) => name)).toEqual(['“The ferry will be sold while I hold this office”'])
  const range = { start: { line: 7, character: 30 }, end: { line: 7, character: 60 } }
  const actions = await editor.connection.sendRequest(lsp.CodeActionRequest.type, {
    textDocument,
    range,
    context: { diagnostics: [], only: ['quickfix'] },
  })
  const [annotation] = Object.values((actions as lsp.CodeAction[])[0]?.edit?.changeAnnotations ?? {})
  expect(annotation?.needsConfirmation).toBe(true)
  expect(annotation?.description).toMatch(/^“.* be sold .*” becomes “.* be sold .*”$/)
  const hover = await editor.connection.sendRequest(lsp.HoverRequest.type, editor.at(draft, 7, 40))
  expect(hover?.contents).toMatchObject({ value: expect.stringMatching(/~~.+~~ \*\*.+\*\*/) })
})
