// How soon the claims of a long draft follow the diagnostics of a keystroke: npm run build && node bench/desk.ts
// The built server is spoken to over stdio; what the client does with the message is done as the extension does it.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as lsp from 'vscode-languageserver/node'
import { claimsAfter, type DraftClaims, groupsOf, noFilter } from '../client/claim-list.ts'
import { segmentsOf } from '../client/coverage-segments.ts'
import { type Claims, claimsMethod } from '../client/desk-protocol.ts'

const claimsWanted = 500
const keystrokes = 40
const project = join(import.meta.dirname, '..')
const example = join(project, 'examples/night-train')
const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
const uri = pathToFileURL(join(folder, 'draft.md')).href

mkdirSync(join(folder, 'sources'))
writeFileSync(join(folder, 'sources/night-train.txt'), readFileSync(join(example, 'sources/night-train.txt')))
const [, body = ''] = readFileSync(join(example, 'faulty.md'), 'utf8').split(/^---\n[\s\S]*?\n---\n/)
const text = body.repeat(Math.ceil(claimsWanted / 36))

const child = spawn(process.execPath, [join(project, 'dist/server.cjs'), '--stdio'])
const connection = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(child.stdout),
  new lsp.StreamMessageWriter(child.stdin),
)
let known: DraftClaims | undefined
let heard: { diagnostics: number; claims: number; client: number; bytes: number; version: number } | undefined
let diagnosticsAt = 0
connection.onNotification(lsp.PublishDiagnosticsNotification.type, () => {
  diagnosticsAt = performance.now()
})
connection.onNotification(claimsMethod, (message: Claims) => {
  const claimsAt = performance.now()
  known = claimsAfter(known, message)
  groupsOf(known, noFilter)
  segmentsOf(known.claims)
  heard = {
    diagnostics: diagnosticsAt,
    claims: claimsAt,
    client: performance.now(),
    bytes: JSON.stringify(message).length,
    version: message.version,
  }
})
connection.onRequest(lsp.RegistrationRequest.type, () => {})
connection.listen()
await connection.sendRequest(lsp.InitializeRequest.type, {
  processId: process.pid,
  rootUri: null,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
  initializationOptions: { claims: true, signOff: true },
  capabilities: {},
})
await connection.sendNotification(lsp.InitializedNotification.type, {})
await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: 'markdown', version: 1, text },
})
while ((known?.claims.length ?? 0) < claimsWanted / 2) await new Promise(resolve => setTimeout(resolve, 50))

const rows: { check: number; follow: number; bytes: number }[] = []
for (let version = 2; version < keystrokes + 2; version += 1) {
  const pressed = performance.now()
  const character = 20 + version
  await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line: 4, character }, end: { line: 4, character } }, text: 'a' }],
  })
  while (heard?.version !== version) await new Promise(resolve => setTimeout(resolve, 1))
  rows.push({ check: heard.diagnostics - pressed, follow: heard.client - heard.diagnostics, bytes: heard.bytes })
}
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!
const most = (values: readonly number[]) => Math.max(...values)
const check = rows.map(row => row.check)
const follow = rows.map(row => row.follow)
console.log(`${known?.claims.length} claims, ${text.length} characters, ${rows.length} keystrokes`)
console.log(`from key to diagnostics: ${middle(check).toFixed(1)} ms, at most ${most(check).toFixed(1)} ms`)
console.log(
  `from diagnostics to list, groups and coverage: ${middle(follow).toFixed(1)} ms, at most ${most(follow).toFixed(1)} ms`,
)
console.log(
  `that is ${((100 * middle(follow)) / middle(check)).toFixed(0)} % of the former; ${(middle(rows.map(row => row.bytes)) / 1024).toFixed(1)} KB a message`,
)
child.kill()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
