// The extension: it starts the language server, and shows what that says where the editor has no place for it.
import * as vscode from 'vscode'
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node'
import { addingCommands } from './adding.ts'
import { ClaimsView } from './claims-view.ts'
import { Coverage } from './coverage.ts'
import { decisions } from './decisions.ts'
import { DraftsClaims } from './drafts-claims.ts'
import { Evidence } from './evidence.ts'
import { openExample, resetExample, showExampleDraft } from './example.ts'
import { Reports } from './report.ts'
import { sourceTexts } from './source-texts.ts'
import { checkAgainMethod, lookAgainMethod, type Status, showSourceCommand, statusMethod } from './status.ts'
import { StatusBar } from './status-bar.ts'
import { walking } from './walking.ts'

let client: LanguageClient | undefined

export function activate(context: vscode.ExtensionContext): void {
  const server = newClient(context)
  client = server
  const statusBar = new StatusBar()
  const claims = new DraftsClaims(server)
  const commands: Record<string, () => unknown> = {
    'claimcheck.checkAgain': () => server.sendNotification(checkAgainMethod),
    'claimcheck.openExample': () => openExample(context),
    'claimcheck.resetExample': () => resetExample(context),
    'claimcheck.showOutput': () => server.outputChannel.show(),
    'claimcheck.restart': () => (server.isRunning() ? server.restart() : server.start()),
  }
  context.subscriptions.push(
    statusBar,
    claims,
    new ClaimsView(claims),
    new Coverage(claims),
    ...walking(claims),
    ...decisions(server, claims),
    new Reports(server),
    new Evidence(server),
    ...addingCommands(server),
    ...sourceTexts(server),
    server.onNotification(statusMethod, (status: Status) => statusBar.tell(status)),
    // Elsewhere sources may have been changed, and not every change of a file is told.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused && server.isRunning()) void server.sendNotification(lookAgainMethod)
    }),
    server.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) {
        statusBar.forget()
        claims.forget()
      }
    }),
    ...Object.entries(commands).map(([name, command]) => vscode.commands.registerCommand(name, command)),
  )
  // A failed start is shown to the person by the client itself.
  server.start().catch(error => server.error('The language server could not be started.', error, false))
  showExampleDraft(context).catch(error => server.error('The example could not be shown.', error, false))
}

export async function deactivate(): Promise<void> {
  if (client?.needsStop()) await client.stop()
}

function newClient(context: vscode.ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs')
  const languages = ['markdown', 'plaintext', 'claimcheck-facts']
  // Other schemes show what is no draft: output channels, earlier versions in git.
  const schemes = ['file', 'untitled']
  return new LanguageClient(
    'claimcheck',
    'Claimcheck',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: schemes.flatMap(scheme => languages.map(language => ({ scheme, language }))),
      initializationOptions: {
        sourceTexts: true,
        commands: true,
        claims: true,
        signOff: true,
        cache: context.globalStorageUri.fsPath,
      },
      markdown: { isTrusted: { enabledCommands: [showSourceCommand] } },
    },
  )
}
