// A workspace of a thousand sources: how long its first reading takes, what typing is like meanwhile and afterwards, how
// long a source that changes takes, and how long the next start.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import * as lsp from 'vscode-languageserver/node'
import { createEngine } from '../../server/engine/index.ts'
import { sentencesIn } from '../../server/engine/reading/sentences.ts'
import { loadSyntax } from '../../server/engine/reading/syntax.ts'
import { generatedDraft, generatedSources } from '../newsroom/newsroom.ts'
import { largestMemory } from './editor.ts'
import { median } from './table.ts'

export interface ManySources {
  /** In sources a second, in the background while somebody types. */
  readonly rate: number
  /** Everything below in milliseconds. From a key to its diagnostics, while the sources are read and afterwards. */
  readonly meanwhile: readonly number[]
  readonly afterwards: readonly number[]
  /** From the change of one source to the diagnostics that take it in. */
  readonly changed: number
  /** From the start of the next session to the first diagnostics. */
  readonly nextStart: number
  readonly diagnostics: number
  /** Of the next session, which reads nothing, in MB. */
  readonly memory: number | undefined
}

/** @param words the length of the draft that is typed into; the next start opens one of `startWords` */
export async function manySources(
  server: readonly string[],
  count: number,
  words: number,
  startWords: number,
  keystrokes: number,
): Promise<ManySources> {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
  const cache = join(folder, 'cache')
  const sources = generatedSources(count)
  mkdirSync(join(folder, 'sources'))
  for (const { fileName, text } of sources) writeFileSync(join(folder, 'sources', fileName), text)
  try {
    const first = await opened(server, folder, cache, generatedDraft(words, sources).text)
    const meanwhile: number[] = []
    const began = performance.now()
    while (!first.isRead()) {
      meanwhile.push(await first.key())
      await setTimeout(200)
    }
    const rate = count / ((performance.now() - began) / 1000)
    await first.isQuiet()
    const afterwards: number[] = []
    for (let i = 0; i < keystrokes; i++) afterwards.push(await first.key())
    const path = join(folder, 'sources', sources[0]!.fileName)
    writeFileSync(path, `${sources[0]!.text}\nNobody was surprised.\n`)
    const changed = await first.change(path)
    // What the links came to is written after the reading.
    await first.isQuiet()
    await first.stop()
    const next = await opened(server, folder, cache, generatedDraft(startWords, sources).text)
    const nextStart = next.start
    const memory = largestMemory(next.pid)
    await next.stop()
    return { rate, meanwhile, afterwards, changed, nextStart, diagnostics: first.diagnostics(), memory }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function opened(server: readonly string[], folder: string, cache: string, draft: string) {
  const began = performance.now()
  const child = spawn(process.execPath, [...server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(child.stdout),
    new lsp.StreamMessageWriter(child.stdin),
  )
  const uri = pathToFileURL(join(folder, 'draft.md')).href
  const root = pathToFileURL(folder).href
  let version = 1
  let isRead = false
  let latest = performance.now()
  let last: lsp.PublishDiagnosticsParams | undefined
  let told: ((found: lsp.PublishDiagnosticsParams) => void) | undefined
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, params => {
    if (params.uri !== uri || (params.version ?? 0) < version) return
    latest = performance.now()
    last = params
    told?.(params)
  })
  const diagnosed = () => new Promise(resolve => (told = resolve))
  connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => items.map(() => null))
  connection.onRequest(lsp.WorkDoneProgressCreateRequest.type, ({ token }) => {
    connection.onProgress(lsp.WorkDoneProgress.type, token, ({ kind }) => {
      isRead = kind === 'end'
    })
  })
  connection.listen()
  await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'bench' }],
    initializationOptions: { cache },
    capabilities: { workspace: { configuration: true }, window: { workDoneProgress: true } },
  })
  await connection.sendNotification(lsp.InitializedNotification.type, {})
  const first = diagnosed()
  const textDocument = { uri, languageId: 'markdown', version, text: draft }
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument })
  await first
  const start = performance.now() - began
  return {
    start,
    pid: child.pid,
    isRead: () => isRead,
    diagnostics: () => last?.diagnostics.length ?? 0,
    async key() {
      version += 1
      const done = diagnosed()
      const pressed = performance.now()
      const place = { line: 2 * (version % 20), character: 12 }
      const contentChanges = [{ range: { start: place, end: place }, text: 'e' }]
      await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      })
      await done
      return performance.now() - pressed
    },
    async change(path: string) {
      const done = diagnosed()
      const began = performance.now()
      const changes: lsp.FileEvent[] = [{ uri: pathToFileURL(path).href, type: lsp.FileChangeType.Changed }]
      await connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type, { changes })
      await done
      return performance.now() - began
    },
    /** Settles when nothing has been told for a while. */
    async isQuiet() {
      latest = performance.now()
      while (performance.now() - latest < 6000) await setTimeout(200)
    },
    async stop() {
      const closed = new Promise(resolve => child.once('close', resolve))
      await connection.sendRequest(lsp.ShutdownRequest.type)
      await connection.sendNotification(lsp.ExitNotification.type)
      await closed
    },
  }
}

/** How long an article of 500 words takes to be read, against the tagging and parsing of all its sentences: the middle of several. */
export function readingAgainstParsing(articles: number): number {
  const model = new Uint8Array(readFileSync(join(import.meta.dirname, '../../models/english.bin')))
  const { engine } = createEngine(model)
  const { value: syntax } = loadSyntax(model)
  if (!engine || !syntax) throw new Error('the language model cannot be read')
  const ratios = generatedSources(articles).map(({ fileName, text }) => {
    const parsing = timeOf(() => {
      for (const { start, end } of sentencesIn(text)) syntax.parse(text.slice(start, end))
    })
    // Alone among the sources: everything from its text to the facts in force.
    return timeOf(() => engine.factBase([{ id: fileName, text }])) / parsing
  })
  // The first ones warm up.
  return median(ratios.slice(Math.floor(articles / 3)))
}

function timeOf(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
