// An editor without windows: it starts the built language server, speaks to it over stdio, and remembers what it says.
import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, vi } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import { bundled, type Program } from '../../scripts/bundle.ts'
import type { Status } from '../../server/lsp/status.ts'
import { harbour, node } from '../cli/commands.ts'

/** A folder with the built server, or with other programs that it starts as well. */
export async function builtServer(...programs: readonly Program[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimcheck-server-'))
  await bundled(folder, programs.length > 0 ? programs : ['server'])
  return folder
}

/** A folder of its own with the sources of the harbour, and where a draft in it would lie. */
export async function harbourFolder(): Promise<{ readonly folder: string; readonly draft: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'claimcheck-harbour-'))
  await cp(join(harbour, 'sources'), join(folder, 'sources'), { recursive: true })
  return { folder, draft: join(folder, 'draft.md') }
}

/** An editor ends well when the server has complained of nothing and stops as it should. */
export async function endsWell(editor: Editor): Promise<void> {
  expect(editor.complaints).toEqual([])
  expect(await editor.stop()).toBe(0)
}

export interface Setting {
  /** Where `builtServer` put it. */
  readonly server: string
  readonly folders: readonly string[]
  /** The section `claimcheck` for a folder, by the folder's path. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly initializationOptions?: unknown
  /** What this editor cannot do. */
  readonly without?: { readonly watching?: true; readonly configuration?: true }
  /** Whether it shows the progress of long work. */
  readonly showsProgress?: true
  /** Until this settles the editor has not begun to watch. */
  readonly beginsToWatch?: Promise<null>
}

export interface Shown {
  readonly token: lsp.ProgressToken
  readonly kind: 'begin' | 'report' | 'end'
  readonly title?: string
  readonly message?: string
  readonly percentage?: number
  readonly cancellable?: boolean
}

export type Editor = Awaited<ReturnType<typeof opened>>

const watching = lsp.DidChangeWatchedFilesNotification.method
const uriOf = (path: string) => pathToFileURL(path).href

/** Opens workspace folders in a new editor. */
export async function opened(setting: Setting) {
  const {
    server,
    folders,
    settings: first = {},
    without = {},
    beginsToWatch,
    initializationOptions,
    showsProgress,
  } = setting
  const child = spawn(node, [join(server, 'server.cjs'), '--stdio'])
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(child.stdout),
    new lsp.StreamMessageWriter(child.stdin),
  )
  let settings = first
  const marks = new Map<string, lsp.PublishDiagnosticsParams>()
  const statuses = new Map<string, Status>()
  const watchers = new Map<string, readonly lsp.FileSystemWatcher[]>()
  const versions = new Map<string, number>()
  const complaints: string[] = []
  child.stderr.on('data', chunk => complaints.push(String(chunk)))
  const told: string[] = []
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, params => {
    told.push(params.uri)
    marks.set(params.uri, params)
  })
  connection.onNotification('claimcheck/status', (status: Status) => void statuses.set(status.uri, status))
  connection.onNotification(lsp.LogMessageNotification.type, ({ message }) => void complaints.push(message))
  connection.onRequest(lsp.RegistrationRequest.type, async ({ registrations }) => {
    if (registrations.some(({ method }) => method === watching)) await beginsToWatch
    for (const { id, method, registerOptions } of registrations) {
      if (method === watching) watchers.set(id, registerOptions.watchers)
    }
  })
  const progress: Shown[] = []
  connection.onRequest(lsp.WorkDoneProgressCreateRequest.type, ({ token }) => {
    connection.onProgress(lsp.WorkDoneProgress.type, token, value => void progress.push({ token, ...value }))
  })
  connection.onRequest(lsp.UnregistrationRequest.type, ({ unregisterations }) => {
    for (const { id } of unregisterations) watchers.delete(id)
  })
  connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri }) => settings[folders.find(path => uriOf(path) === scopeUri) ?? ''] ?? null),
  )
  connection.listen()
  await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    initializationOptions,
    workspaceFolders: folders.map(path => ({ uri: uriOf(path), name: path })),
    capabilities: {
      workspace: {
        workspaceFolders: true,
        configuration: !without.configuration,
        didChangeConfiguration: { dynamicRegistration: true },
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
        didChangeWatchedFiles: { dynamicRegistration: !without.watching, relativePatternSupport: true },
      },
      ...(showsProgress && { window: { workDoneProgress: true } }),
      textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
    },
  })
  await connection.sendNotification(lsp.InitializedNotification.type, {})

  const tell = connection.sendNotification.bind(connection)
  return {
    child,
    connection,
    /** What the server logged and wrote to standard error. */
    complaints,
    /** What it has shown of long work. */
    progress,
    /** Every pattern that the server has asked to watch, once it has. */
    watched: () => [...watchers.values()].flat(),

    async open(path: string, text: string, languageId = path.endsWith('.yaml') ? 'claimcheck-facts' : 'markdown') {
      versions.set(path, 1)
      const textDocument = { uri: uriOf(path), languageId, version: 1, text }
      await tell(lsp.DidOpenTextDocumentNotification.type, { textDocument })
    },
    /** Several changes in one message, or the whole text. Returns the version that they make. */
    async change(path: string, ...contentChanges: lsp.TextDocumentContentChangeEvent[]): Promise<number> {
      const version = (versions.get(path) ?? 0) + 1
      versions.set(path, version)
      await tell(lsp.DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uriOf(path), version },
        contentChanges,
      })
      return version
    },
    save: (path: string) => tell(lsp.DidSaveTextDocumentNotification.type, { textDocument: { uri: uriOf(path) } }),
    close: (path: string) => tell(lsp.DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(path) } }),
    changedOnDisk: (type: lsp.FileChangeType, ...paths: string[]) =>
      tell(lsp.DidChangeWatchedFilesNotification.type, { changes: paths.map(path => ({ uri: uriOf(path), type })) }),
    async choose(chosen: Readonly<Record<string, unknown>>) {
      settings = chosen
      await tell(lsp.DidChangeConfigurationNotification.type, { settings: null })
    },
    at: (path: string, line: number, character: number) => ({
      textDocument: { uri: uriOf(path) },
      position: { line, character },
    }),

    marks: (path: string) => marks.get(uriOf(path)),
    /** How often the marks of a file were told. */
    told: (path: string) => told.filter(uri => uri === uriOf(path)).length,
    status: (path: string) => statuses.get(uriOf(path)),
    /** Waits until exactly these are marked, written as `code: words` or, in a sheet, as the message. */
    async expectMarks(path: string, ...expected: string[]) {
      await eventually(() => {
        const shown = marks.get(uriOf(path))?.diagnostics.map(({ code, message }) => {
          return code === undefined ? message : `${code}: ${/“(.*?)”/.exec(String(message))?.[1]}`
        })
        expect(shown).toEqual(expected)
      })
    },
    /** Waits until the server has said something that satisfies this. */
    expectStatus: (path: string, expected: Partial<Status>) =>
      eventually(() => expect(statuses.get(uriOf(path))).toMatchObject(expected)),
    stop: () => ended(child, connection),
  }
}

export function eventually<T>(look: () => T): Promise<T> {
  return vi.waitFor(look, { timeout: 60_000, interval: 20 })
}

async function ended(child: ChildProcess, connection: lsp.ProtocolConnection): Promise<number | null> {
  const closed = new Promise<number | null>(resolve => child.once('close', resolve))
  await connection.sendRequest(lsp.ShutdownRequest.type)
  await connection.sendNotification(lsp.ExitNotification.type)
  return closed
}

export const removed = (folder: string) => rm(folder, { recursive: true, force: true })
