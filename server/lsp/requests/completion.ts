import type * as lsp from 'vscode-languageserver/node'
import { ignoreCompletions } from '../../engine/index.ts'
import { sheetCompletions } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import { formatOf, type State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export function completion(state: State, params: lsp.CompletionParams): lsp.CompletionItem[] {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (sheet) {
    const found = sheetCompletions(sheet.getText(), sheet.offsetAt(params.position))
    return found.map((one, place) => toLsp.completionItem(one, place, sheet))
  }
  const text = state.texts.get(uri)
  if (!text || formatOf(text) !== 'markdown') return []
  const { document } = text
  const found = ignoreCompletions(document.getText(), document.offsetAt(params.position))
  return found.map((one, place) => toLsp.completionItem({ ...one, kind: 'value' }, place, document))
}
