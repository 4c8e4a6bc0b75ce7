import * as lsp from 'vscode-languageserver/node'
import { nameToRename, renameName } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export function prepareRename(state: State, params: lsp.PrepareRenameParams): lsp.PrepareRenameResult | null {
  const sheet = sheetUnder(state, params.textDocument.uri)
  const found = sheet && nameToRename(sheet.getText(), sheet.offsetAt(params.position))
  return found ? { range: toLsp.range(found, sheet), placeholder: found.name } : null
}

/** A new name that the sheet could not hold is refused with the reason, which the client shows. */
export function rename(state: State, params: lsp.RenameParams): lsp.WorkspaceEdit | null {
  const sheet = sheetUnder(state, params.textDocument.uri)
  const renamed = sheet && renameName(sheet.getText(), sheet.offsetAt(params.position), params.newName)
  if (!renamed) return null
  if ('refused' in renamed) throw new lsp.ResponseError(lsp.ErrorCodes.InvalidParams, renamed.refused)
  const edits = renamed.edits.map(edit => toLsp.textEdit(edit, sheet))
  return toLsp.workspaceEdit(edits, sheet, state)
}
