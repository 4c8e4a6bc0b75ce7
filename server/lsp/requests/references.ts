import type * as lsp from 'vscode-languageserver/node'
import { nameDefinition, nameReferences } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export function references(state: State, params: lsp.ReferenceParams): lsp.Location[] {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (!sheet) return []
  const asked = [sheet.getText(), sheet.offsetAt(params.position)] as const
  const declared = params.context.includeDeclaration ? undefined : nameDefinition(...asked)?.name
  const found = nameReferences(...asked).filter(span => span.start !== declared?.start)
  return found.map(span => ({ uri, range: toLsp.range(span, sheet) }))
}
