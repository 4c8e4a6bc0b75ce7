// What the built server answers an editor about a draft.
import { cp, mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import { harbour } from '../cli/commands.ts'
import { builtServer, type Editor, endsWell, opened, removed } from './editor.ts'

const sentence = 'Ada Quill met Tomas Verrin in Marrow Bay on Monday.'
const wrongDay = `---\ndate: 2023-03-15\n---\n\n${sentence}\n`
const day = { start: { line: 4, character: 44 }, end: { line: 4, character: 50 } }

let server = ''
let parent = ''
let [withFacts, withoutFacts, draft] = ['', '', '']
let editor: Editor
beforeAll(async () => {
  server = await builtServer()
})
afterAll(() => removed(server))
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimcheck-answers-'))
  withFacts = join(parent, 'bay')
  withoutFacts = join(parent, 'bayside')
  draft = join(withFacts, 'draft.md')
  await mkdir(withoutFacts)
  await cp(join(harbour, 'sources'), join(withFacts, 'sources'), { recursive: true })
  editor = await opened({ server, folders: [withFacts, withoutFacts] })
})
afterEach(async () => {
  await endsWell(editor)
  await removed(parent)
})

async function openWrongDay() {
  await editor.open(draft, wrongDay)
  await editor.expectMarks(draft, 'date: Monday')
}

test('a diagnostic has the smallest span, a code with a page, and leads to the sheet', async () => {
  await openWrongDay()
  expect(editor.marks(draft)?.diagnostics).toMatchObject([
    {
      range: day,
      severity: lsp.DiagnosticSeverity.Warning,
      source: 'claimcheck',
      code: 'date',
      codeDescription: { href: expect.stringMatching(/docs\/checks\/date\.md$/) },
      relatedInformation: [{ location: { uri: pathToFileURL(join(withFacts, 'sources', 'harbour.facts.yaml')).href } }],
    },
  ])
})

test('the hover of a flagged word does not repeat the message that the editor shows above it', async () => {
  await openWrongDay()
  const shown = await editor.connection.sendRequest(lsp.HoverRequest.type, editor.at(draft, 4, 46))
  expect(shown?.contents).toMatchObject({ value: expect.stringContaining('✗ Differs from the source\n') })
  const name = await editor.connection.sendRequest(lsp.HoverRequest.type, editor.at(draft, 4, 2))
  expect(name).toMatchObject({
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } },
    contents: { value: expect.stringMatching(/^\*\*Ada Quill\*\*, mayor/) },
  })
  expect(await editor.connection.sendRequest(lsp.HoverRequest.type, editor.at(draft, 0, 0))).toBeNull()
})

test('the fix of a day is preferred, linked to its diagnostic and safe; that of a quotation is to be confirmed', async () => {
  await editor.open(draft, `${wrongDay}\n“The ferry will be sold while I hold this office,” Quill said.\n`)
  await editor.expectMarks(draft, 'date: Monday', expect.stringMatching(/^quote: /))
  const ask = (range: lsp.Range, ...only: string[]) =>
    editor.connection.sendRequest(lsp.CodeActionRequest.type, {
      textDocument: editor.at(draft, 0, 0).textDocument,
      range,
      context: { diagnostics: [], ...(only.length > 0 ? { only } : {}) },
    })
  const changed = { documentChanges: [{ textDocument: { version: 1 }, edits: [{ range: day, newText: 'Tuesday' }] }] }
  expect(await ask(day, 'quickfix')).toMatchObject([
    { isPreferred: true, diagnostics: [{ code: 'date' }], edit: changed },
    { title: 'Set this date aside with a comment', diagnostics: [{ code: 'date' }] },
  ])
  const all = { start: { line: 0, character: 0 }, end: { line: 7, character: 0 } }
  expect(await ask(all, 'source.fixAll')).toMatchObject([{ kind: 'source.fixAll.claimcheck', edit: changed }])
  const quotation = { start: { line: 6, character: 10 }, end: { line: 6, character: 40 } }
  const [fix] = (await ask(quotation, 'quickfix')) as lsp.CodeAction[]
  const [annotation] = Object.values(fix?.edit?.changeAnnotations ?? {})
  expect(annotation).toMatchObject({ needsConfirmation: true })
})

test('a name and a claim lead to the sheet', async () => {
  await openWrongDay()
  const placesAt = async (character: number) => {
    const found = await editor.connection.sendRequest(lsp.DefinitionRequest.type, editor.at(draft, 4, character))
    return (found as lsp.Location[]).map(({ uri, range }) => `${uri.split('/').at(-1)}:${range.start.line + 1}`)
  }
  // Her entry, then the meeting that she is named in.
  expect(await placesAt(2)).toEqual(['harbour.facts.yaml:8', 'harbour.facts.yaml:28'])
  expect(await placesAt(46)).toEqual(['harbour.facts.yaml:28'])
})

test('each workspace folder has its own facts; one whose name another begins with is another folder', async () => {
  const other = join(withoutFacts, 'draft.md')
  await editor.open(other, wrongDay)
  await openWrongDay()
  await editor.expectMarks(other)
  expect(editor.status(other)).toMatchObject({ sources: 0 })
})

test('settings are taken on at once, each folder its own', async () => {
  await openWrongDay()
  await editor.choose({ [withFacts]: { severity: { date: 'information' } }, [withoutFacts]: { check: 'off' } })
  await editor.expectStatus(draft, { refuted: 1 })
  await expect.poll(() => editor.marks(draft)?.diagnostics[0]?.severity).toBe(lsp.DiagnosticSeverity.Information)
  await editor.choose({ [withFacts]: { excludedDrafts: ['*.md'] } })
  await editor.expectMarks(draft)
  await editor.choose({ [withFacts]: { check: 'off', severity: 7, sources: 'nonsense' } })
  await editor.expectStatus(draft, { note: 'checking is switched off in the settings' })
  await editor.choose({ [withFacts]: null })
  await editor.expectMarks(draft, 'date: Monday')
  await editor.choose({ [withFacts]: { check: 'onSave' } })
  await editor.change(draft, { range: day, text: 'Wednesday' })
  await editor.save(draft)
  await editor.expectMarks(draft, 'date: Wednesday')
})

test('of many changes in a row only the last is told, with its version', async () => {
  await openWrongDay()
  const told = editor.told(draft)
  let version = 1
  for (let times = 0; times < 60; times += 1) {
    version = await editor.change(draft, { range: { start: day.start, end: day.start }, text: 'x' })
  }
  version = await editor.change(draft, { text: wrongDay.replace('Monday', 'Sunday') })
  await editor.expectMarks(draft, 'date: Sunday')
  expect(editor.marks(draft)?.version).toBe(version)
  expect(editor.told(draft) - told).toBeLessThan(60)
})

test('a request that is cancelled is answered as cancelled, and the next one as ever', async () => {
  await openWrongDay()
  const cancel = new lsp.CancellationTokenSource()
  const hover = editor.connection.sendRequest(lsp.HoverRequest.type, editor.at(draft, 4, 2), cancel.token)
  cancel.cancel()
  await hover.catch(error => expect(error).toMatchObject({ code: lsp.LSPErrorCodes.RequestCancelled }))
  expect(await editor.connection.sendRequest(lsp.HoverRequest.type, editor.at(draft, 4, 2))).not.toBeNull()
})

test('a draft that is closed keeps no mark', async () => {
  await openWrongDay()
  await editor.close(draft)
  await editor.expectMarks(draft)
})
