import type * as lsp from 'vscode-languageserver/node'
import { sheetCompletions } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export function completion(state: State, params: lsp.CompletionParams): lsp.CompletionItem[] {
  const sheet = sheetUnder(state, params.textDocument.uri)
  if (!sheet) return []
  const found = sheetCompletions(sheet.getText(), sheet.offsetAt(params.position))
  return found.map((one, place) => toLsp.completionItem(one, place, sheet))
}
