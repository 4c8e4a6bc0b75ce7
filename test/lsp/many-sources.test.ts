// Many sources are read in other threads, and by one session for the next.
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import { generatedSources } from '../../bench/newsroom/newsroom.ts'
import { builtServer, type Editor, eventually, opened, removed } from './editor.ts'

let server: string
let folder: string
let editor: Editor | undefined
const quay = (day: number) => `date: 2024-03-20\n\nOrla Fenwick opened the Marble Quay on ${day} March 2024.\n`
const sources = [...generatedSources(79), { fileName: 'quay.txt', text: quay(3) }]
const draft = 'Orla Fenwick opened the Marble Quay on 4 March 2024.\n'

beforeAll(async () => {
  server = await builtServer('server', 'reader')
})
afterAll(() => removed(server))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-many-'))
  await mkdir(at('work/sources'), { recursive: true })
  for (const { fileName, text } of sources) await writeFile(at(`work/sources/${fileName}`), text)
})
afterEach(async () => {
  await editor?.stop()
  editor = undefined
  await removed(folder)
})

const at = (path: string) => join(folder, path)

const open = async () => {
  const started = await opened({
    server,
    folders: [at('work')],
    initializationOptions: { cache: at('cache') },
    showsProgress: true,
  })
  await started.open(at('work/draft.md'), draft)
  return started
}

const keptReadings = async () => (await readdir(at('cache/readings'))).filter(name => name.endsWith('.reading'))

const kindsOf = ({ progress }: Editor) => new Set(progress.map(({ kind }) => kind))

test('many sources are read with a progress that ends, and the next session reads none of them again', async () => {
  editor = await open()
  await editor.expectStatus(at('work/draft.md'), { sources: 80, refuted: 1 })
  await eventually(() => expect(editor!.progress.at(-1)?.kind).toBe('end'))
  expect(editor.progress[0]).toMatchObject({ kind: 'begin', cancellable: true, percentage: 0, message: '80 sources' })
  const marks = editor.marks(at('work/draft.md'))?.diagnostics
  await eventually(async () => expect(await keptReadings()).toHaveLength(80))
  expect(await readdir(at('work'))).toEqual(['sources'])
  await editor.stop()

  editor = await open()
  await editor.expectStatus(at('work/draft.md'), { sources: 80, refuted: 1 })
  expect(editor.marks(at('work/draft.md'))?.diagnostics).toEqual(marks)
  expect(kindsOf(editor)).toEqual(new Set())
})

test('no draft is kept', async () => {
  editor = await open()
  await editor.change(at('work/draft.md'), { text: `${draft}\n${sources[3]!.text.repeat(20)}` })
  await editor.expectStatus(at('work/draft.md'), { sources: 80 })
  await eventually(async () => expect(await keptReadings()).toHaveLength(80))
})

test('a reading that is ended leaves out what is not read, until somebody asks for it', async () => {
  editor = await open()
  await eventually(() => expect(editor!.progress[0]?.kind).toBe('begin'))
  await editor.connection.sendNotification(lsp.WorkDoneProgressCancelNotification.type, {
    token: editor.progress[0]!.token,
  })
  await eventually(() => expect(editor!.progress.at(-1)?.kind).toBe('end'))
  await eventually(() => expect(editor!.status(at('work/draft.md'))?.sources).toBeLessThan(80))
  await editor.connection.sendNotification('claimcheck/checkAgain')
  await editor.expectStatus(at('work/draft.md'), { sources: 80, refuted: 1 })
})

test('one source that changes among many is in force without a new reading of the others', async () => {
  editor = await open()
  await editor.expectStatus(at('work/draft.md'), { sources: 80, refuted: 1 })
  await eventually(() => expect(editor!.progress.at(-1)?.kind).toBe('end'))
  const shown = editor.progress.length
  const path = at('work/sources/quay.txt')
  await writeFile(path, quay(4))
  await editor.changedOnDisk(lsp.FileChangeType.Changed, path)
  await editor.expectStatus(at('work/draft.md'), { sources: 80, refuted: 0 })
  expect(editor.progress).toHaveLength(shown)
})

test('a source that changes is in force in a long draft, whatever is typed while it is checked again', async () => {
  editor = await open()
  await eventually(() => expect(editor!.progress.at(-1)?.kind).toBe('end'))
  await editor.change(at('work/draft.md'), {
    text: `${draft}\n${sources
      .slice(0, 8)
      .map(({ text }) => text)
      .join('\n')}`,
  })
  await eventually(() => expect(editor!.status(at('work/draft.md'))?.supported).toBeGreaterThan(100))
  const before = editor.status(at('work/draft.md'))!
  await writeFile(at('work/sources/quay.txt'), quay(4))
  await editor.changedOnDisk(lsp.FileChangeType.Changed, at('work/sources/quay.txt'))
  const start = { line: 0, character: 0 }
  for (const text of ['W', 'i', 't', 'h', ' '])
    await editor.change(at('work/draft.md'), { range: { start, end: start }, text })
  await editor.expectStatus(at('work/draft.md'), { sources: 80, refuted: before.refuted - 1 })
})
