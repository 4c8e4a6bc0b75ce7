// The claims of every open draft, as the server tells them; the views ask here, so that they always agree.
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { claimsAfter, type DraftClaims } from './claim-list.ts'
import { type Claims, claimsMethod } from './desk-protocol.ts'

export class DraftsClaims implements vscode.Disposable {
  readonly #known = new Map<string, DraftClaims>()
  readonly #changed = new vscode.EventEmitter<string>()
  readonly #subscriptions: readonly vscode.Disposable[]
  #last: string | undefined
  /** Fires with the URI of a draft whose claims may be others, and when another draft is looked at. */
  readonly onDidChange = this.#changed.event

  constructor(server: LanguageClient) {
    this.#subscriptions = [
      this.#changed,
      server.onNotification(claimsMethod, (message: Claims) => this.#tell(message)),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (editor) this.#changed.fire(editor.document.uri.toString())
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#known.delete(uri.toString())
        this.#changed.fire(uri.toString())
      }),
    ]
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  of(uri: vscode.Uri): DraftClaims | undefined {
    return this.#known.get(uri.toString())
  }

  /** The draft in the active editor, or the one that was there last: the view does not empty itself beside a source. */
  active(): { readonly uri: vscode.Uri; readonly claims: DraftClaims } | undefined {
    const active = vscode.window.activeTextEditor?.document.uri.toString()
    if (active !== undefined && this.#known.has(active)) this.#last = active
    const claims = this.#last === undefined ? undefined : this.#known.get(this.#last)
    return claims && this.#last !== undefined ? { uri: vscode.Uri.parse(this.#last), claims } : undefined
  }

  /** The server is gone: what it said no longer holds. */
  forget(): void {
    const all = [...this.#known.keys()]
    this.#known.clear()
    for (const uri of all) this.#changed.fire(uri)
  }

  #tell(message: Claims): void {
    // Server and editor may write one URI in different ways.
    const uri = vscode.Uri.parse(message.uri).toString()
    const after = claimsAfter(this.#known.get(uri), message)
    if (after.claims.length === 0 && after.lapsed.length === 0) this.#known.delete(uri)
    else this.#known.set(uri, after)
    this.#changed.fire(uri)
  }
}
