// Opening drafts in the suite, and reading what Claimcheck says about them.
import assert from 'node:assert/strict'
import { basename } from 'node:path'
import * as vscode from 'vscode'
import { eventually } from '../eventually.ts'

// With a date a weekday is a day, so a wrong one conflicts outright; without one it is only likely to be wrong.
export const frontMatter = '---\ndate: 2024-10-19\n---\n\n'
export const wrongDay = `${frontMatter}David Lammy met Wang Yi in Beijing on Thursday.\n`

/** The folder of the workspace with this name: `beijing-visit` has facts, `no-facts` has none. */
export function folder(name: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find(one => basename(one.uri.path) === name)
  assert(found, `The workspace has no folder ${name}.`)
  return found.uri
}

export async function openFile(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder('beijing-visit'), name))
  await vscode.window.showTextDocument(document)
  return document
}

let drafts = 0

/** A new draft in a folder of the workspace, open in the editor. No two have one name: no old mark may speak for it. */
export async function newDraft(text: string, ending = 'md', inFolder = 'beijing-visit') {
  drafts += 1
  const name = `draft-${drafts}.${ending}`
  const uri = vscode.Uri.joinPath(folder(inFolder), name)
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text))
  const document = await vscode.workspace.openTextDocument(uri)
  await vscode.window.showTextDocument(document)
  return document
}

export async function replaceText(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, rangeOf(document, from), to)
  assert(await vscode.workspace.applyEdit(edit), `“${from}” could not be replaced.`)
}

/** Where these words stand for the first time. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words)
  assert.notEqual(start, -1, `“${words}” is not in ${basename(document.uri.path)}.`)
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length))
}

/** Claimcheck's diagnostics, in the order of the text. */
export function marksIn(document: vscode.TextDocument): vscode.Diagnostic[] {
  const own = vscode.languages.getDiagnostics(document.uri).filter(one => one.source === 'claimcheck')
  return own.sort((a, b) => a.range.start.compareTo(b.range.start))
}

export function codeOf(diagnostic: vscode.Diagnostic): string {
  assert(typeof diagnostic.code === 'object', 'A diagnostic has a code with a link to its page.')
  return String(diagnostic.code.value)
}

/** Waits until exactly these are marked, each written as `code: words`. */
export async function expectMarked(document: vscode.TextDocument, ...expected: string[]): Promise<void> {
  await eventually(() => {
    const seen = marksIn(document).map(one => `${codeOf(one)}: ${document.getText(one.range)}`)
    assert.deepEqual(seen, expected)
  })
}

/**
 * Puts back what was on disk before the test, and closes every editor without asking to save. Documents outside the
 * workspace are left alone: the editor's own settings are open unseen while it writes them.
 */
export async function revertAll(): Promise<void> {
  const changed = vscode.workspace.textDocuments.filter(
    one => one.isDirty && vscode.workspace.getWorkspaceFolder(one.uri),
  )
  for (const document of changed) {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}
