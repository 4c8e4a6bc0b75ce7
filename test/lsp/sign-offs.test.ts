// Claims and sign-offs, as the built server tells an editor of them over stdio.
import { execFileSync } from 'node:child_process'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import * as inClient from '../../client/desk-protocol.ts'
import * as inServer from '../../server/lsp/desk-protocol.ts'
import { signOffsFile } from '../../server/sign-offs/index.ts'
import { builtServer, type Editor, endsWell, eventually, harbourFolder, opened, removed } from './editor.ts'

const text =
  '---\ndate: 2023-03-15\n---\n\nAda Quill met Tomas Verrin in Marrow Bay on Monday.\n\nOn Tuesday the mayor, Ada Quil, went to bed.\n'

let server = ''
let folder = ''
let draft = ''
let editor: Editor
let told: inServer.Claims[] = []
beforeAll(async () => {
  server = await builtServer()
})
afterAll(() => removed(server))
beforeEach(async () => {
  ;({ folder, draft } = await harbourFolder())
  await start({ initials: 'AQ' })
})
afterEach(async () => {
  await endsWell(editor)
  await removed(folder)
})

async function start(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const initializationOptions = { claims: true, signOff: true }
  editor = await opened({ server, folders: [folder], settings: { [folder]: settings }, initializationOptions })
  told = []
  editor.connection.onNotification(inServer.claimsMethod, (claims: inServer.Claims) => void told.push(claims))
}

const uri = () => editor.at(draft, 0, 0).textDocument.uri
const ask = async <T>(method: string, params: unknown) => (await editor.connection.sendRequest(method, params)) as T
const all = () => ask<inServer.Claims>(inServer.claimsOfMethod, { uri: uri() })
const claimOf = async (words: string) => (await all()).put.find(item => item.words === words)!
async function sign(words: string, params: Partial<inServer.SignOffParams> = {}): Promise<inServer.Signed> {
  const { claim } = await claimOf(words)
  return ask(inServer.signOffMethod, {
    uri: uri(),
    claim,
    kind: 'elsewhere',
    scope: 'claim',
    note: 'her diary',
    ...params,
  })
}

test('client and server say the same of claims', () => {
  expect({ ...inClient }).toEqual({ ...inServer })
  const seen: inClient.ClaimItem = { key: 1, claim: 'a', state: 'refuted', group: 'refuted', code: 'date', words: 'a' }
  const back: inServer.ClaimItem = seen
  const signed: inClient.Signed = { needs: 'initials' } satisfies inServer.Signed
  expect([back.key, signed]).toEqual([1, { needs: 'initials' }])
})

test('every claim comes once with its state, its words and its place, and then only what has changed', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  await eventually(() => expect(told).toHaveLength(1))
  const [first] = told as [inServer.Claims]
  expect(first.full).toBe(true)
  expect(first.put.map(({ key }) => key)).toEqual(first.keys)
  expect(first.ranges).toHaveLength(first.keys.length * 4)
  const monday = first.put.findIndex(({ words }) => words === 'Monday')
  expect(first.put[monday]).toMatchObject({
    state: 'refuted',
    group: 'refuted',
    code: 'date',
    place: 'harbour, paragraph 2',
    location: { uri: expect.stringContaining('harbour.facts.yaml') },
  })
  expect(first.ranges.slice(monday * 4, monday * 4 + 4)).toEqual([4, 44, 4, 50])
  expect(first.summary).toBe(editor.status(draft)?.summary)
  expect(first.open).toBe(2)
  await editor.change(draft, {
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
    text: 'That day, at noon: ',
  })
  await eventually(() => expect(told).toHaveLength(2))
  expect(told[1]).toMatchObject({ full: false, put: [], keys: first.keys })
  expect(told[1]?.ranges.slice(monday * 4, monday * 4 + 4)).toEqual([4, 63, 4, 69])
})

test('a claim that is signed off loses its mark, is counted, and is kept in the file', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  expect(await sign('Monday')).toMatchObject({ id: expect.any(String), dismissed: 0 })
  await editor.expectMarks(draft, 'name: Quil')
  await editor.expectStatus(draft, {
    refuted: 1,
    signedOff: 1,
    open: 1,
    summary: expect.stringMatching(/1 refuted, .* not checked, 1 signed off$/),
  })
  expect(await claimOf('Monday')).toMatchObject({
    group: 'signed-off',
    signOff: { note: 'her diary', by: 'AQ', kind: 'elsewhere' },
  })
  expect(await readFile(signOffsFile(folder), 'utf8')).toContain('"her diary"')
  const hover = (await editor.connection.sendRequest(lsp.HoverRequest.type, editor.at(draft, 4, 46))) as lsp.Hover
  expect((hover.contents as lsp.MarkupContent).value).toMatch(/checked elsewhere: her diary · AQ, \d{4}/)
  // It holds in another window, and until its words change.
  await editor.stop()
  await start({})
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'name: Quil')
  await editor.change(draft, { text: text.replace('in Marrow', 'near Marrow') })
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  const { put, lapsed, open } = await all()
  expect(put.filter(({ group }) => group === 'reopened')).toMatchObject([
    { words: 'Monday', why: 'the words have changed' },
  ])
  expect(lapsed).toMatchObject([{ words: 'Monday', code: 'date', note: 'her diary', why: 'the words have changed' }])
  expect(open).toBe(2)
})

test('a source that is revised reopens what was signed off against it, first of all', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  await sign('Monday', { kind: 'leave', note: 'agreed' })
  await sign('Quil', { kind: 'leave', note: 'so she writes' })
  await editor.expectMarks(draft)
  const sheet = join(folder, 'sources/harbour.facts.yaml')
  await writeFile(
    sheet,
    (await readFile(sheet, 'utf8')).replace(/(where: Marrow Bay\n {4}when: )2023-03-14/, '$12023-03-12'),
  )
  await editor.changedOnDisk(lsp.FileChangeType.Changed, sheet)
  await editor.expectMarks(draft, 'date: Monday')
  const { put } = await all()
  expect(put.filter(({ group }) => group === 'reopened')).toMatchObject([
    { words: 'Monday', why: expect.stringContaining('the source now has') },
  ])
  expect(put.filter(({ group }) => group === 'signed-off')).toMatchObject([{ words: 'Quil' }])
})

test('a question leaves the mark; it can be withdrawn', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  const signed = (await sign('Monday', { kind: 'query', note: 'Which day?' })) as { id: string }
  await eventually(() => expect(editor.status(draft)?.summary).toMatch(/1 asked$/))
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  expect(await claimOf('Monday')).toMatchObject({ group: 'asked', signOff: { note: 'Which day?' } })
  expect(await ask(inServer.withdrawMethod, { uri: uri(), id: signed.id })).toMatchObject({ dismissed: 0 })
  await eventually(() => expect(editor.status(draft)?.summary).not.toMatch(/asked/))
  expect(await ask(inServer.withdrawMethod, { uri: uri(), id: signed.id })).toEqual({
    refused: 'This sign-off is gone already.',
  })
})

test('a code can be turned off in a file, and several dismissals are counted', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  await editor.expectStatus(draft, { refuted: 2 })
  const { unchecked = 0 } = editor.status(draft) ?? {}
  expect(await sign('Quil', { kind: 'off', note: '' })).toMatchObject({ dismissed: 1 })
  await editor.expectMarks(draft, 'date: Monday')
  await sign('Monday', { kind: 'off', scope: 'draft', note: '' })
  await editor.expectMarks(draft)
  await editor.expectStatus(draft, { refuted: 0, unchecked: unchecked + 2 })
})

test('who decides is the one in the settings, else git’s user, else somebody has to say', async () => {
  await editor.stop()
  await start({})
  const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  execFileSync('git', ['init', '--quiet', folder], { env: { ...process.env, ...env } })
  execFileSync('git', ['-C', folder, 'config', 'user.name', 'Pola Nash'])
  await sign('Monday')
  expect((await claimOf('Monday')).signOff?.by).toBe('PN')
  execFileSync('git', ['-C', folder, 'config', 'user.name', ''])
  expect(await sign('Quil')).toEqual({ needs: 'initials' })
  await sign('Quil', { by: 'TV' })
  expect((await claimOf('Quil')).signOff?.by).toBe('TV')
})

test('the decisions are offered on a mark, and nothing is on one that is settled', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  const offered = async () => {
    const range = { start: { line: 4, character: 45 }, end: { line: 4, character: 45 } }
    const params = { textDocument: { uri: uri() }, range, context: { diagnostics: [], only: ['quickfix'] } }
    const actions = (await editor.connection.sendRequest(lsp.CodeActionRequest.type, params)) as lsp.CodeAction[]
    return actions.map(({ title, command, isPreferred }) => [title, isPreferred ?? command?.arguments?.[0]])
  }
  const { claim } = await claimOf('Monday')
  const on = (kind: string) => ({ uri: uri(), claim, kind, scope: 'claim' })
  expect(await offered()).toEqual([
    [expect.stringMatching(/^Use “Tuesday”/), true],
    ['Checked elsewhere… (sign-off, recorded)', on('elsewhere')],
    ['Leave it as it is… (sign-off, recorded)', on('leave')],
    ['Query the author… (recorded, stays open)', on('query')],
    ['Set this date aside with a comment', undefined],
    // How far it reaches is asked.
    ['Turn marks like this date off…', { uri: uri(), claim, kind: 'off' }],
  ])
  await sign('Monday')
  await editor.expectMarks(draft, 'name: Quil')
  expect(await offered()).toEqual([])
})

test('what somebody else writes into the file is heeded, and what is no record is told there', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  await sign('Monday')
  await editor.expectMarks(draft, 'name: Quil')
  const file = signOffsFile(folder)
  const line = await readFile(file, 'utf8')
  await writeFile(file, `<<<<<<< HEAD\n`)
  await editor.changedOnDisk(lsp.FileChangeType.Changed, file)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  await editor.expectMarks(file, 'a mark of git’s: take it out and keep the lines on both sides of it')
  await writeFile(file, line)
  await editor.changedOnDisk(lsp.FileChangeType.Changed, file)
  await editor.expectMarks(draft, 'name: Quil')
  await editor.expectMarks(file)
})

test('the claim that is being typed gets no new mark until a pause; others do, and what is put right clears at once', async () => {
  await editor.open(draft, text.replace('Monday', 'Tuesday'))
  await editor.expectMarks(draft, 'name: Quil')
  const at = (line: number, character: number, length: number, put: string) =>
    editor.change(draft, {
      range: { start: { line, character }, end: { line, character: character + length } },
      text: put,
    })
  const seen: string[] = []
  editor.connection.onNotification(lsp.PublishDiagnosticsNotification.type, ({ diagnostics, version }) => {
    seen.push(`${version}: ${diagnostics.map(({ code }) => code).join(' ')}`)
  })
  await at(4, 44, 2, 'M')
  await at(4, 45, 2, 'on')
  const version = await at(4, 47, 0, '')
  await eventually(() => expect(seen).toContain(`${version}: name`))
  // After the pause it is told, without another key.
  await eventually(() => expect(seen.at(-1)).toBe(`${version}: date name`))
  await at(6, 30, 0, 'l')
  await eventually(() => expect(seen.at(-1)).toBe(`${version + 1}: date`))
})

test('a draft that is renamed in the editor takes its sign-offs along, there and back', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  await sign('Monday')
  await editor.expectMarks(draft, 'name: Quil')
  const first = draft
  for (const name of ['renamed.md', 'draft.md']) {
    const after = join(folder, name)
    await writeFile(draft, text)
    await rename(draft, after)
    const files = [{ oldUri: uri(), newUri: editor.at(after, 0, 0).textDocument.uri }]
    await editor.close(draft)
    await editor.open(after, text)
    await editor.connection.sendNotification('workspace/didRenameFiles', { files })
    await editor.expectMarks(after, 'name: Quil')
    draft = after
    expect(await claimOf('Monday')).toMatchObject({ group: 'signed-off', signOff: { note: 'her diary', by: 'AQ' } })
    expect((await all()).lapsed).toEqual([])
  }
  expect(draft).toBe(first)
})

test('a draft that is moved behind the editor’s back leaves its sign-offs behind', async () => {
  await editor.open(draft, text)
  await editor.expectMarks(draft, 'date: Monday', 'name: Quil')
  await sign('Monday')
  const after = join(folder, 'moved.md')
  await editor.open(after, text)
  await editor.expectMarks(after, 'date: Monday', 'name: Quil')
})
