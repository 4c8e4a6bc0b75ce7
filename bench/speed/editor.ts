// An editor without windows that types into a draft and measures how long its diagnostics take.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as lsp from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { keystroke } from './drafts.ts'

/** All times in milliseconds. */
export interface Typing {
  /** From the start of the process to the draft's first diagnostics. */
  readonly start: number
  /** From each change to its diagnostics. */
  readonly keys: readonly number[]
  readonly diagnostics: number
  /** The most memory that the server held, in MB; undefined where the system does not tell. */
  readonly memory: number | undefined
}

/**
 * Starts a server, opens a draft and types into it.
 * @param command the server's program with its arguments, for Node
 */
export async function typed(
  command: readonly string[],
  folder: string,
  draft: string,
  keystrokes: number,
): Promise<Typing> {
  const began = performance.now()
  const child = spawn(process.execPath, [...command, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(child.stdout),
    new lsp.StreamMessageWriter(child.stdin),
  )
  const uri = pathToFileURL(join(folder, `draft-${draft.length}.md`)).href
  let awaited = { version: 0, told: (_: lsp.PublishDiagnosticsParams) => {} }
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, params => {
    if (params.uri === uri && (params.version ?? 0) >= awaited.version) awaited.told(params)
  })
  const diagnosticsOf = (version: number) =>
    new Promise<lsp.PublishDiagnosticsParams>(told => {
      awaited = { version, told }
    })
  connection.onRequest(lsp.RegistrationRequest.type, () => {})
  connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) => items.map(() => null))
  connection.onRequest(lsp.WorkDoneProgressCreateRequest.type, () => {})
  connection.listen()
  const root = pathToFileURL(folder).href
  await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'bench' }],
    capabilities: {
      textDocument: { publishDiagnostics: { versionSupport: true } },
      workspace: { configuration: true },
    },
  })
  await connection.sendNotification(lsp.InitializedNotification.type, {})
  let told = diagnosticsOf(1)
  const textDocument = { uri, languageId: 'markdown', version: 1, text: draft }
  void connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, { textDocument })
  let last = await told
  const start = performance.now() - began

  const document = TextDocument.create(uri, 'markdown', 1, draft)
  const keys: number[] = []
  for (let i = 0; i < keystrokes; i++) {
    const version = i + 2
    const { at, letter } = keystroke(document.getText(), i)
    const place = document.positionAt(at)
    const change = { range: { start: place, end: place }, text: letter }
    TextDocument.update(document, [change], version)
    told = diagnosticsOf(version)
    const pressed = performance.now()
    void connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [change],
    })
    last = await told
    // The first few warm the server up.
    if (i >= keystrokes / 6) keys.push(performance.now() - pressed)
  }
  const memory = largestMemory(child.pid)
  await connection.sendRequest(lsp.ShutdownRequest.type)
  await connection.sendNotification(lsp.ExitNotification.type)
  connection.dispose()
  return { start, keys, diagnostics: last.diagnostics.length, memory }
}

/** The most memory that a process ever held, in MB; undefined where the system does not tell. */
export function largestMemory(pid: number | undefined): number | undefined {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return peak === undefined ? undefined : Number(peak) / 1024
  } catch {
    return undefined
  }
}
