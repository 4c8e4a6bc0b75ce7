import * as lsp from 'vscode-languageserver/node'
import { nameToRenameAt, renamingEdits } from '../../engine/index.ts'
import { namedInDrafts, namedUnder } from '../naming.ts'
import { nameToRename, renameName } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export async function prepareRename(
  state: State,
  params: lsp.PrepareRenameParams,
): Promise<lsp.PrepareRenameResult | null> {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (!sheet) {
    const named = await namedUnder(state, uri, ({ document }) => document.offsetAt(params.position))
    const found = named && nameToRenameAt(named.places, named.offset)
    return found ? { range: toLsp.range(found, named.text.document), placeholder: found.name } : null
  }
  const found = nameToRename(sheet.getText(), sheet.offsetAt(params.position))
  return found ? { range: toLsp.range(found, sheet), placeholder: found.name } : null
}

/** A new name that cannot be one is refused with the reason, which the client shows. */
export async function rename(state: State, params: lsp.RenameParams): Promise<lsp.WorkspaceEdit | null> {
  const sheet = sheetUnder(state, params.textDocument.uri)
  if (!sheet) return inDrafts(state, params)
  const renamed = renameName(sheet.getText(), sheet.offsetAt(params.position), params.newName)
  if (!renamed) return null
  if ('refused' in renamed) throw new lsp.ResponseError(lsp.ErrorCodes.InvalidParams, renamed.refused)
  const edits = renamed.edits.map(edit => toLsp.textEdit(edit, sheet))
  return toLsp.workspaceEdit(edits, sheet, state)
}

/** In every draft of the folder; sources stay as they are, for they are other people's words. */
async function inDrafts(state: State, params: lsp.RenameParams): Promise<lsp.WorkspaceEdit | null> {
  const { textDocument, position, newName } = params
  const named = await namedUnder(state, textDocument.uri, ({ document }) => document.offsetAt(position))
  const found = named && nameToRenameAt(named.places, named.offset)
  if (!found || !named.place) return null
  const { name } = named.place
  const after = newName.trim().replace(/\s+/g, ' ')
  if (!/\p{L}/u.test(after) || /[\n<>]/.test(newName))
    throw new lsp.ResponseError(lsp.ErrorCodes.InvalidParams, `“${after}” is no name`)
  const drafts = await namedInDrafts(state, named)
  const edits = drafts.flatMap(({ text: { document }, places }) => {
    const own = renamingEdits(places, name, found.name, after)
    return own.length === 0 ? [] : [{ document, edits: own.map(edit => toLsp.textEdit(edit, document)) }]
  })
  return toLsp.workspaceEdits(edits, state)
}
