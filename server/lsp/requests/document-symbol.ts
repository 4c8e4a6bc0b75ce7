import type * as lsp from 'vscode-languageserver/node'
import { sheetOutline } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export function documentSymbol(state: State, params: lsp.DocumentSymbolParams): lsp.DocumentSymbol[] {
  const sheet = sheetUnder(state, params.textDocument.uri)
  return sheet ? sheetOutline(sheet.getText()).map(item => toLsp.documentSymbol(item, sheet)) : []
}
