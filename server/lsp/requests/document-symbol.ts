import type * as lsp from 'vscode-languageserver/node'
import { draftUnder } from '../checking.ts'
import { sheetOutline } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

/** Of a sheet its entries, of a draft its headings and quotations. */
export async function documentSymbol(state: State, params: lsp.DocumentSymbolParams): Promise<lsp.DocumentSymbol[]> {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (sheet) return sheetOutline(sheet.getText()).map(item => toLsp.documentSymbol(item, sheet))
  const draft = await draftUnder(state, uri)
  if (!draft) return []
  const { document } = draft.text
  const items = state.engine.outline(draft.draft, draft.base, draft.folder.settings.check)
  return items.map(item => toLsp.draftSymbol(item, document))
}
