// The texts of sources that are no text files: an editor that can shows them as documents that only read.
import { pathToFileURL } from 'node:url'
import { isExtracted } from '../sources/index.ts'
import { documentAt } from './facts.ts'
import { pathOf, type State } from './state.ts'
import { sourceScheme } from './status.ts'

const ending = '.txt'

/** Where a client shows the text of a web page, a Word document or a PDF; undefined for text files. */
export function sourceTextUri(state: State, path: string): string | undefined {
  if (!state.showsSourceTexts || !isExtracted(path)) return undefined
  return pathToFileURL(path).href.replace(/^file/, sourceScheme) + ending
}

/** The file behind such a URI; undefined for any other. */
export function sourcePath(uri: string): string | undefined {
  if (!uri.startsWith(`${sourceScheme}:`) || !uri.endsWith(ending)) return undefined
  return pathOf(uri.replace(sourceScheme, 'file').slice(0, -ending.length))
}

/** The text under such a URI, or null where there is no such source any more. */
export function sourceText(state: State, uri: string): string | null {
  const path = sourcePath(uri)
  if (path === undefined || !isExtracted(path)) return null
  const documents = state.folders.flatMap(folder => documentAt(state, folder, path) ?? [])
  return documents[0]?.getText() ?? null
}
