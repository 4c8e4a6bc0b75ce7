// The source that a document is: an article in the editor, the text of one that only reads, or a sheet.
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { documentAt } from './facts.ts'
import { sourcePath } from './source-texts.ts'
import { type Folder, pathOf, type State } from './state.ts'

/** Undefined where no folder has it as a source. */
export async function sourceUnder(
  state: State,
  uri: string,
): Promise<{ readonly folder: Folder; readonly path: string; readonly document: TextDocument } | undefined> {
  const path = sourcePath(uri) ?? pathOf(uri)
  if (path === undefined) return undefined
  for (const folder of state.folders) {
    await folder.ready
    const { inputs } = folder.facts.sources
    if (!inputs.some(({ textPath, factsPath }) => textPath === path || factsPath === path)) continue
    const document = documentAt(state, folder, path)
    if (document) return { folder, path, document }
  }
  return undefined
}
