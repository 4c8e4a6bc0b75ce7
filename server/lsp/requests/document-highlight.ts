import type * as lsp from 'vscode-languageserver/node'
import { namedUnder } from '../naming.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

/** The person under the cursor, wherever the draft speaks of that person: by name, by title, as “she”. */
export async function documentHighlight(
  state: State,
  params: lsp.DocumentHighlightParams,
): Promise<lsp.DocumentHighlight[] | null> {
  const named = await namedUnder(state, params.textDocument.uri, ({ document }) => document.offsetAt(params.position))
  const place = named?.place
  // Nothing of ours: the editor highlights the same words by itself.
  if (!named || !place) return null
  const { document } = named.text
  const same = named.places.filter(other => other.name === place.name && other.kind === place.kind)
  return same.map(span => toLsp.documentHighlight(span, document))
}
