import * as vscode from 'vscode'
import type { Status } from './status.ts'
import { statusText, statusTooltip } from './status-words.ts'

/** The status bar item for the draft in the active editor; hidden where there is nothing to check it against. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('claimcheck.status', vscode.StatusBarAlignment.Right, 90)
  readonly #statuses = new Map<string, Status>()
  readonly #subscriptions: readonly vscode.Disposable[]

  constructor() {
    this.#item.name = 'Claimcheck'
    this.#item.command = 'claimcheck.claims.focus'
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(document => this.#statuses.delete(document.uri.toString())),
    ]
  }

  tell(status: Status): void {
    // Server and editor may write one URI in different ways.
    this.#statuses.set(vscode.Uri.parse(status.uri).toString(), status)
    this.#show()
  }

  /** The server is gone: what it said no longer holds. */
  forget(): void {
    this.#statuses.clear()
    this.#show()
  }

  dispose(): void {
    this.#item.dispose()
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document
    const status = document && this.#statuses.get(document.uri.toString())
    if (!status || status.sources === 0) {
      this.#item.hide()
      return
    }
    this.#item.text = statusText(status)
    this.#item.tooltip = statusTooltip(status)
    this.#item.show()
  }
}
