// Commands that add sources and facts. The server writes; what it cannot know is asked for here.
import * as vscode from 'vscode'
import type { LanguageClient, Range } from 'vscode-languageclient/node'
import { addFactMethod, addSourceMethod, describeSourceMethod, writeSheetMethod } from './status.ts'

interface NewSource {
  readonly uri: string
  readonly title?: string
  readonly date?: string
}
type Answer<T> = T | { readonly trouble: string }

export function addingCommands(server: LanguageClient): vscode.Disposable[] {
  const uriOf = (uri: vscode.Uri) => server.code2ProtocolConverter.asUri(uri)
  const ask = async <T extends object>(method: string, params: object, what: string): Promise<T | undefined> => {
    const answer = await server.sendRequest<Answer<T>>(method, params)
    if (!('trouble' in answer)) return answer
    void vscode.window.showErrorMessage(`${what}: ${answer.trouble}.`)
    return undefined
  }
  const show = async (uri: string, range?: Range) => {
    const selection = range && server.protocol2CodeConverter.asRange(range)
    return vscode.window.showTextDocument(server.protocol2CodeConverter.asUri(uri), selection ? { selection } : {})
  }

  const added = async (source: NewSource | undefined) => {
    if (!source) return
    const name = decodeURIComponent(source.uri.slice(source.uri.lastIndexOf('/') + 1))
    const title =
      source.title ??
      (await vscode.window.showInputBox({
        title: `What is the headline of ${name}?`,
        prompt: 'It was not found in the article. Leave it empty if it has none.',
      }))
    const date =
      source.date ??
      (await vscode.window.showInputBox({
        title: `When was ${name} published?`,
        prompt: 'No date was found in it. Without one, “yesterday” is not understood. Year, month and day: 2024-10-18',
        placeHolder: '2024-10-18',
        validateInput: text =>
          text === '' || /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)
            ? undefined
            : 'Write it as 2024-10-18, 2024-10 or 2024.',
      }))
    const missing = {
      ...(source.title === undefined && title && { title }),
      ...(source.date === undefined && date && { date }),
    }
    if (Object.keys(missing).length > 0)
      await ask(describeSourceMethod, { uri: source.uri, ...missing }, 'The source could not be described')
    const write = 'Write its fact sheet'
    const chosen = await vscode.window.showInformationMessage(
      `${name} is a source now: drafts are checked against it.`,
      write,
    )
    if (chosen === write) await writeSheet(source.uri)
  }
  const writeSheet = async (uri: string) => {
    const sheet = await ask<{ readonly uri: string }>(writeSheetMethod, { uri }, 'The fact sheet could not be written')
    if (sheet) await show(sheet.uri)
  }
  const folderFor = async (): Promise<vscode.Uri | undefined> => {
    const folders = vscode.workspace.workspaceFolders ?? []
    const active = vscode.window.activeTextEditor?.document.uri
    const around = active && vscode.workspace.getWorkspaceFolder(active)
    if (around) return around.uri
    if (folders.length === 1) return folders[0]!.uri
    if (folders.length > 1)
      return (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Whose source is it?' }))?.uri
    void vscode.window.showInformationMessage('Open a folder first: its sources lie in it.')
    return undefined
  }
  const commands: Record<string, (...args: never[]) => unknown> = {
    'claimcheck.addSource': async (file?: vscode.Uri) => {
      const folder = await folderFor()
      if (!folder) return
      const filters = { Articles: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf'] }
      const chosen = file
        ? [file]
        : await vscode.window.showOpenDialog({
            title: 'Which article?',
            openLabel: 'Add as a source',
            filters,
            canSelectMany: true,
          })
      for (const one of chosen ?? [])
        await added(
          await ask<NewSource>(
            addSourceMethod,
            { folder: uriOf(folder), file: uriOf(one) },
            `${one.path.slice(one.path.lastIndexOf('/') + 1)} could not be added`,
          ),
        )
    },
    'claimcheck.addSourceFromClipboard': async () => {
      const folder = await folderFor()
      if (!folder) return
      const text = await vscode.env.clipboard.readText()
      await added(
        await ask<NewSource>(addSourceMethod, { folder: uriOf(folder), text }, 'The clipboard could not be added'),
      )
    },
    'claimcheck.writeSheet': async () => {
      const uri = vscode.window.activeTextEditor?.document.uri
      if (uri) await writeSheet(uriOf(uri))
    },
    'claimcheck.addFact': async () => {
      const editor = vscode.window.activeTextEditor
      if (!editor) return
      const words = editor.document.getText(editor.selection)
      if (words.trim() === '') {
        void vscode.window.showInformationMessage('Select the sentence that is the fact.')
        return
      }
      type Found =
        | { readonly uri: string; readonly range: Range }
        | { readonly sheets: readonly { readonly uri: string; readonly name: string }[] }
      const failed = 'The fact could not be added'
      let answer = await ask<Found>(addFactMethod, { uri: uriOf(editor.document.uri), words }, failed)
      if (answer && 'sheets' in answer) {
        const items = answer.sheets.map(({ uri, name }) => ({ label: name, uri }))
        const chosen = await vscode.window.showQuickPick(items, {
          title: 'Which source says so?',
          placeHolder: words.replace(/\s+/g, ' ').slice(0, 80),
        })
        if (!chosen) return
        answer = await ask<Found>(addFactMethod, { uri: uriOf(editor.document.uri), words, sheet: chosen.uri }, failed)
      }
      if (answer && 'uri' in answer) await show(answer.uri, answer.range)
    },
  }
  return Object.entries(commands).map(([name, command]) => vscode.commands.registerCommand(name, command))
}
