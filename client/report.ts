// The fact-check report of a draft: as a page beside it, and as a file to print and to archive.
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { reportMethod } from './status.ts'

const viewType = 'claimcheck.report'

/** What a file of each format is called, by its ending. */
const formats: Readonly<Record<string, string>> = {
  html: 'Web page, to print and to archive',
  csv: 'Table, for a spreadsheet',
  jsonld: 'Web Annotations, for other programs',
}

export class Reports implements vscode.Disposable {
  readonly #server: LanguageClient
  /** By the URI of the draft. */
  readonly #pages = new Map<string, vscode.WebviewPanel>()
  readonly #subscriptions: readonly vscode.Disposable[]

  constructor(server: LanguageClient) {
    this.#server = server
    this.#subscriptions = [
      vscode.commands.registerCommand('claimcheck.showReport', () => this.#show()),
      vscode.commands.registerCommand('claimcheck.saveReport', () => this.#save()),
      // While somebody types, the page would jump; a saved draft has come to rest.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        const page = this.#pages.get(uri.toString())
        if (page) void this.#fill(page, uri)
      }),
    ]
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
    for (const page of this.#pages.values()) page.dispose()
  }

  async #show(): Promise<void> {
    const uri = this.#draft()
    if (!uri) {
      void vscode.window.showInformationMessage('Open a draft first: the report is made of the draft in the editor.')
      return
    }
    const key = uri.toString()
    const known = this.#pages.get(key)
    const page = known ?? this.#newPage(uri)
    if (await this.#fill(page, uri)) page.reveal(undefined, false)
    else page.dispose()
  }

  #newPage(uri: vscode.Uri): vscode.WebviewPanel {
    const title = `Fact-check report: ${nameOf(uri)}`
    const options = { enableScripts: false, enableForms: false, enableCommandUris: false, localResourceRoots: [] }
    const page = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Beside, {
      ...options,
      enableFindWidget: true,
    })
    this.#pages.set(uri.toString(), page)
    page.onDidDispose(() => this.#pages.delete(uri.toString()))
    return page
  }

  /** Whether there is a report: a draft that is not checked has none. */
  async #fill(page: vscode.WebviewPanel, uri: vscode.Uri): Promise<boolean> {
    const text = await this.#text(uri, 'html')
    if (text !== undefined) page.webview.html = text
    return text !== undefined
  }

  async #save(): Promise<void> {
    const uri = this.#draft()
    if (!uri) return
    const name = nameOf(uri).replace(/\.[^.]*$/, '')
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri
    const beside = uri.scheme === 'file' ? vscode.Uri.joinPath(uri, '..') : folder
    const target = await vscode.window.showSaveDialog({
      title: 'Save the fact-check report',
      saveLabel: 'Save report',
      ...(beside && { defaultUri: vscode.Uri.joinPath(beside, `${name}-report.html`) }),
      filters: Object.fromEntries(Object.entries(formats).map(([ending, words]) => [words, [ending]])),
    })
    if (target) await this.saveAs(uri, target)
  }

  /** The file's ending says in which format; any other ending means a page. */
  async saveAs(uri: vscode.Uri, target: vscode.Uri): Promise<void> {
    const ending = target.path.slice(target.path.lastIndexOf('.') + 1).toLowerCase()
    const text = await this.#text(uri, Object.hasOwn(formats, ending) ? ending : 'html')
    if (text === undefined) return
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text))
    const open = 'Open'
    if ((await vscode.window.showInformationMessage(`Saved ${nameOf(target)}.`, open)) === open)
      await vscode.env.openExternal(target)
  }

  async #text(uri: vscode.Uri, format: string): Promise<string | undefined> {
    // Closed meanwhile, or never in an editor: the server knows open drafts only.
    await vscode.workspace.openTextDocument(uri)
    const text = await this.#server.sendRequest<string | null>(reportMethod, {
      uri: this.#server.code2ProtocolConverter.asUri(uri),
      format,
    })
    if (text !== null) return text
    void vscode.window.showInformationMessage(
      `There is no report on ${nameOf(uri)}: it is no draft, or it has no sources to be checked against.`,
    )
    return undefined
  }

  /** The draft that the person means: of the active report, else the one in the active editor. */
  #draft(): vscode.Uri | undefined {
    for (const [uri, page] of this.#pages) if (page.active) return vscode.Uri.parse(uri)
    const document = vscode.window.activeTextEditor?.document
    return document && ['markdown', 'plaintext'].includes(document.languageId) ? document.uri : undefined
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
