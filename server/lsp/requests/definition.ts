import type * as lsp from 'vscode-languageserver/node'
import { draftUnder } from '../checking.ts'
import { placesOf } from '../places.ts'
import { nameDefinition } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

/** In a draft: where the sources say it. In a sheet: the entry of the name. */
export async function definition(
  state: State,
  params: lsp.DefinitionParams,
): Promise<lsp.Location[] | lsp.LocationLink[]> {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (sheet) {
    const found = nameDefinition(sheet.getText(), sheet.offsetAt(params.position))
    return found ? [{ uri, range: toLsp.range(found.name, sheet) }] : []
  }
  const draft = await draftUnder(state, uri)
  if (!draft) return []
  const { document } = draft.text
  const { folder, base } = draft
  const asked = [draft.draft, base, document.offsetAt(params.position), folder.settings.check] as const
  const found = state.engine.evidenceAt(...asked)
  const locations = placesOf(found, { state, folder }).flatMap(place => place.location ?? [])
  if (!state.client.textDocument?.definition?.linkSupport) return locations
  // A claim is several words: the client is to underline all of them.
  const span = state.engine.card(...asked)?.span
  const origin = span && { originSelectionRange: toLsp.range(span, document) }
  return locations.map(({ uri, range }) => ({
    ...origin,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }))
}
