// Opens one of the examples that come with the extension, as a copy that the person may change.
import * as vscode from 'vscode'

const draftToOpen = 'example.draftToOpen'

export async function openExample(context: vscode.ExtensionContext): Promise<void> {
  const examples = vscode.Uri.joinPath(context.extensionUri, 'examples')
  const names = (await vscode.workspace.fs.readDirectory(examples))
    .filter(([, type]) => type === vscode.FileType.Directory)
    .map(([name]) => name)
  const name = await vscode.window.showQuickPick(names, { title: 'Which example?' })
  if (name === undefined) return
  const copy = await copyOf(name, examples, context)
  if (!copy) return
  // The window that opens it reads this and shows the draft.
  await context.globalState.update(draftToOpen, vscode.Uri.joinPath(copy, 'faulty.md').toString())
  const busy = vscode.workspace.workspaceFolders !== undefined
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: busy })
}

/** Puts an example in our own storage back to how it came; what the person wrote into it is gone, so it is asked first. */
export async function resetExample(context: vscode.ExtensionContext): Promise<void> {
  const examples = vscode.Uri.joinPath(context.extensionUri, 'examples')
  const own = vscode.Uri.joinPath(context.globalStorageUri, 'examples')
  const found = (await exists(own)) ? await vscode.workspace.fs.readDirectory(own) : []
  const names = found.filter(([, type]) => type === vscode.FileType.Directory).map(([name]) => name)
  if (names.length === 0) {
    void vscode.window.showInformationMessage('No example was opened yet.')
    return
  }
  const name = names.length === 1 ? names[0] : await vscode.window.showQuickPick(names, { title: 'Which example?' })
  if (name === undefined) return
  const reset = 'Reset'
  const question = `Put the example “${name}” back to how it came? What you changed in it is lost.`
  if ((await vscode.window.showWarningMessage(question, { modal: true }, reset)) !== reset) return
  const copy = vscode.Uri.joinPath(own, name)
  await vscode.workspace.fs.delete(copy, { recursive: true })
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(examples, name), copy)
  // A window that has not begun to watch its folder would go on showing the old text.
  const shown = vscode.window.activeTextEditor?.document
  const open = vscode.workspace.textDocuments.filter(({ uri }) => `${uri}`.startsWith(`${copy}/`))
  for (const document of open) {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  }
  if (shown && open.length > 1) await vscode.window.showTextDocument(shown)
}

/** Shows the example's draft in the window that was opened for it. */
export async function showExampleDraft(context: vscode.ExtensionContext): Promise<void> {
  const wanted = context.globalState.get<string>(draftToOpen)
  if (wanted === undefined) return
  const draft = vscode.Uri.parse(wanted)
  if (!vscode.workspace.getWorkspaceFolder(draft)) return
  await context.globalState.update(draftToOpen, undefined)
  await vscode.window.showTextDocument(draft)
}

async function copyOf(name: string, examples: vscode.Uri, context: vscode.ExtensionContext) {
  const ownPlace = { label: 'In Claimcheck’s own storage', description: 'as you left it, if you opened it before' }
  const chosenPlace = { label: 'In a folder that I choose…' }
  const place = await vscode.window.showQuickPick([ownPlace, chosenPlace], { title: 'Where shall the copy lie?' })
  if (place === undefined) return undefined
  const parent = place === ownPlace ? vscode.Uri.joinPath(context.globalStorageUri, 'examples') : await chosenFolder()
  if (!parent) return undefined
  const copy = vscode.Uri.joinPath(parent, name)
  if (await exists(copy)) {
    if (place === ownPlace) return copy
    void vscode.window.showErrorMessage(`There is a folder “${name}” already in ${parent.fsPath}.`)
    return undefined
  }
  await vscode.workspace.fs.createDirectory(parent)
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(examples, name), copy)
  return copy
}

async function chosenFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Copy the example here',
  })
  return chosen?.[0]
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}
