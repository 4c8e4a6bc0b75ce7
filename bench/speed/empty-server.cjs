// The floor: a language server that reads nothing and tells the same diagnostics after every change.
const {
  createConnection,
  TextDocuments,
  ProposedFeatures,
  TextDocumentSyncKind,
} = require('vscode-languageserver/node')
const { TextDocument } = require('vscode-languageserver-textdocument')

const count = Number(process.argv.find(word => /^\d+$/.test(word)) ?? 0)
const diagnostics = Array.from({ length: count }, (_, line) => ({
  range: { start: { line, character: 10 }, end: { line, character: 18 } },
  severity: 2,
  source: 'empty',
  code: 'date',
  message: `date differs from the source: draft “Thursday”, source “Friday” (${line + 1} October 2024)`,
}))
const connection = createConnection(ProposedFeatures.all)
const documents = new TextDocuments(TextDocument)
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }))
documents.onDidChangeContent(({ document: { uri, version } }) => {
  connection.sendDiagnostics({ uri, version, diagnostics })
})
documents.listen(connection)
connection.listen()
