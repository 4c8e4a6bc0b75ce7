// From the draft to its evidence and back: the source beside the draft with the sentence marked, and from a source the
// drafts that lean on it.
import * as vscode from 'vscode'
import type { LanguageClient, Location, LocationLink, Range } from 'vscode-languageclient/node'
import { leaningDraftsMethod, showDraftsCommand } from './status.ts'

interface LeaningDraft {
  readonly uri: string
  readonly name: string
  readonly range: Range
  readonly used: number
  readonly contradicted: number
}

export class Evidence implements vscode.Disposable {
  readonly #server: LanguageClient
  // A border as well: in high contrast a colour alone is not seen.
  readonly #mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
  })
  readonly #subscriptions: readonly vscode.Disposable[]
  /** Where the evidence was asked for last, and which of its places was shown: asking again shows the next. */
  #shown = { asked: '', place: -1 }

  constructor(server: LanguageClient) {
    this.#server = server
    this.#subscriptions = [
      this.#mark,
      vscode.commands.registerCommand('claimcheck.openEvidence', () => this.#open()),
      vscode.commands.registerCommand(showDraftsCommand, (uri?: string, range?: Range) => this.#drafts(uri, range)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of vscode.window.visibleTextEditors)
          if (editor.document === document) editor.setDecorations(this.#mark, [])
      }),
    ]
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  /** The cursor stays in the draft: the person reads on there. In a source the way leads back, to its drafts. */
  async #open(): Promise<void> {
    const editor = vscode.window.activeTextEditor
    if (!editor) return
    const { document, selection } = editor
    const isSheet = document.languageId === 'claimcheck-facts'
    const places = isSheet ? [] : await this.#evidenceAt(document, selection.active)
    if (places.length === 0) {
      const leaning = await this.#leaning(document.uri)
      if (isSheet || leaning.length > 0) return await this.#choose(document.uri, leaning)
      void vscode.window.showInformationMessage('No source speaks of the words under the cursor.')
      return
    }
    const asked = `${document.uri} ${document.version} ${selection.active.line} ${selection.active.character}`
    const place = asked === this.#shown.asked ? (this.#shown.place + 1) % places.length : 0
    this.#shown = { asked, place }
    const { uri, range } = places[place]!
    const beside = vscode.window.visibleTextEditors.find(one => one.document.uri.toString() === uri.toString())
    const shown = await vscode.window.showTextDocument(uri, {
      viewColumn: beside?.viewColumn ?? vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    })
    shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
    for (const other of vscode.window.visibleTextEditors) other.setDecorations(this.#mark, [])
    shown.setDecorations(this.#mark, [range])
    const more = places.length === 1 ? '' : ` (${place + 1} of ${places.length}; again for the next)`
    // Announced by screen readers, and gone by itself.
    vscode.window.setStatusBarMessage(`Evidence: ${nameOf(uri)}, line ${range.start.line + 1}${more}`, 6000)
  }

  async #evidenceAt(document: vscode.TextDocument, position: vscode.Position) {
    const found = await this.#server.sendRequest<(Location | LocationLink)[] | null>('textDocument/definition', {
      textDocument: { uri: this.#server.code2ProtocolConverter.asUri(document.uri) },
      position: this.#server.code2ProtocolConverter.asPosition(position),
    })
    const { protocol2CodeConverter: converter } = this.#server
    return (found ?? []).map(one => {
      const [uri, range] = 'targetUri' in one ? [one.targetUri, one.targetRange] : [one.uri, one.range]
      return { uri: converter.asUri(uri), range: converter.asRange(range) }
    })
  }

  async #drafts(uri = vscode.window.activeTextEditor?.document.uri.toString(), range?: Range): Promise<void> {
    if (uri === undefined) return
    const source = vscode.Uri.parse(uri)
    await this.#choose(source, await this.#leaning(source, range))
  }

  #leaning(source: vscode.Uri, range?: Range): Promise<readonly LeaningDraft[]> {
    return this.#server.sendRequest<readonly LeaningDraft[]>(leaningDraftsMethod, {
      uri: this.#server.code2ProtocolConverter.asUri(source),
      ...(range && { range }),
    })
  }

  async #choose(source: vscode.Uri, found: readonly LeaningDraft[]): Promise<void> {
    if (found.length === 0) {
      void vscode.window.showInformationMessage(`No draft leans on ${nameOf(source)}.`)
      return
    }
    const items = found.map(draft => ({ label: draft.name, description: countsOf(draft), draft }))
    const title = `Drafts that lean on ${nameOf(source)}`
    const chosen = await vscode.window.showQuickPick(items, {
      title,
      placeHolder: 'Which one?',
      matchOnDescription: true,
    })
    if (!chosen) return
    const { draft } = chosen
    const selection = this.#server.protocol2CodeConverter.asRange(draft.range)
    const beside = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active
    const open = vscode.window.visibleTextEditors.find(one => one.document.uri.toString() === draft.uri)
    const shown = this.#server.protocol2CodeConverter.asUri(draft.uri)
    await vscode.window.showTextDocument(shown, { selection, viewColumn: open?.viewColumn ?? beside })
  }
}

/** “1 contradicted, 12 supported” */
function countsOf({ used, contradicted }: LeaningDraft): string {
  const parts = [contradicted > 0 ? `${contradicted} contradicted` : '', used > 0 ? `${used} supported` : '']
  return parts.filter(Boolean).join(', ')
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
