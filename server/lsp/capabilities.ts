import * as lsp from 'vscode-languageserver/node'
import { fixAllKind } from './requests/code-action.ts'

export const capabilities: lsp.InitializeResult = {
  capabilities: {
    positionEncoding: lsp.PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: lsp.TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    definitionProvider: true,
    codeActionProvider: { codeActionKinds: [lsp.CodeActionKind.QuickFix, fixAllKind] },
    completionProvider: { triggerCharacters: [' ', '-', '[', ',', '"', '“'] },
    codeLensProvider: {},
    documentHighlightProvider: true,
    inlayHintProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: { label: 'Claimcheck' },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      // Drafts and folders of drafts take their sign-offs along.
      fileOperations: { didRename: { filters: [{ scheme: 'file', pattern: { glob: '**' } }] } },
    },
  },
  serverInfo: { name: 'claimcheck' },
}
