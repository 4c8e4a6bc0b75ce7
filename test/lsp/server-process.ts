// The language server in a process of its own, as an editor starts it, with a workspace in a folder for a while.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as lsp from 'vscode-languageserver/node'

const project = join(import.meta.dirname, '../..')

export interface Editor {
  readonly folder: string
  readonly connection: lsp.ProtocolConnection
  /** Writes a file of the workspace, and tells the server as an editor that watches it. */
  write(path: string, content: string | Uint8Array): Promise<void>
  remove(path: string): Promise<void>
  open(path: string, text: string, languageId?: string): string
  /** Resolves when what was last published for a file satisfies the test; the messages of its diagnostics. */
  published(path: string, satisfies: (messages: readonly string[]) => boolean): Promise<readonly string[]>
  close(): Promise<void>
}

export async function editor(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Editor> {
  const folder = await mkdtemp(join(tmpdir(), 'claimcheck-lsp-'))
  const put = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  for (const [path, content] of Object.entries(files)) await put(path, content)
  const uriOf = (path: string) => pathToFileURL(join(folder, path)).href

  const node = join(project, 'node_modules/.bin/node')
  const child = spawn(node, [join(project, 'server/lsp/main.ts'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const connection = lsp.createProtocolConnection(child.stdout, child.stdin)
  const told = new Map<string, readonly string[]>()
  const waiting = new Set<() => void>()
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(
      uri,
      diagnostics.map(diagnostic => diagnostic.message as string),
    )
    for (const look of waiting) look()
  })
  connection.onRequest(lsp.RegistrationRequest.type, () => {})
  connection.onRequest(lsp.UnregistrationRequest.type, () => {})
  connection.onRequest(lsp.WorkDoneProgressCreateRequest.type, () => {})
  connection.listen()
  await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
    },
  })
  await connection.sendNotification(lsp.InitializedNotification.type, {})
  const changed = (path: string, type: lsp.FileChangeType) =>
    connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(path), type }] })

  return {
    folder,
    connection,
    async write(path, content) {
      await put(path, content)
      await changed(path, lsp.FileChangeType.Changed)
    },
    async remove(path) {
      await rm(join(folder, path))
      await changed(path, lsp.FileChangeType.Deleted)
    },
    open(path, text, languageId = 'markdown') {
      const uri = uriOf(path)
      void connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      })
      return uri
    },
    published(path, satisfies) {
      return new Promise(resolve => {
        const look = () => {
          const messages = told.get(uriOf(path))
          if (!messages || !satisfies(messages)) return
          waiting.delete(look)
          resolve(messages)
        }
        waiting.add(look)
        look()
      })
    },
    async close() {
      await connection.sendRequest(lsp.ShutdownRequest.type)
      await connection.sendNotification(lsp.ExitNotification.type)
      connection.dispose()
      child.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
