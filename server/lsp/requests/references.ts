import type * as lsp from 'vscode-languageserver/node'
import { namedInDrafts, namedUnder } from '../naming.ts'
import { nameDefinition, nameReferences } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

/** In a sheet: where it has the name. In a draft: where all drafts speak of the person. */
export async function references(state: State, params: lsp.ReferenceParams): Promise<lsp.Location[]> {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (!sheet) return inDrafts(state, params)
  const asked = [sheet.getText(), sheet.offsetAt(params.position)] as const
  const declared = params.context.includeDeclaration ? undefined : nameDefinition(...asked)?.name
  const found = nameReferences(...asked).filter(span => span.start !== declared?.start)
  return found.map(span => ({ uri, range: toLsp.range(span, sheet) }))
}

async function inDrafts(state: State, { textDocument, position }: lsp.ReferenceParams): Promise<lsp.Location[]> {
  const named = await namedUnder(state, textDocument.uri, ({ document }) => document.offsetAt(position))
  if (!named) return []
  const found = await namedInDrafts(state, named)
  return found.flatMap(({ text: { document }, places }) =>
    places.map(place => ({ uri: document.uri, range: toLsp.range(place, document) })),
  )
}
