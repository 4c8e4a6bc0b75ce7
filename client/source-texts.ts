// The texts of sources that are no text files, as documents that only read: the server made them of web pages, Word
// documents and PDF.
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { showSourceCommand, sourceScheme, sourceTextMethod, sourceTextsMethod } from './status.ts'

export function sourceTexts(server: LanguageClient): vscode.Disposable[] {
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const isShown = ({ uri }: vscode.TextDocument) => uri.scheme === sourceScheme
  return [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(sourceScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async uri =>
        (await server.sendRequest<string | null>(sourceTextMethod, { uri: uri.toString() })) ?? '',
    }),
    server.onNotification(sourceTextsMethod, () => {
      for (const { uri } of vscode.workspace.textDocuments.filter(isShown)) changed.fire(uri)
    }),
    // Links in a hover lead to files only, not to documents like these.
    vscode.commands.registerCommand(showSourceCommand, (uri: string, line: number) =>
      vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(line, 0, line, 0) }),
    ),
  ]
}
