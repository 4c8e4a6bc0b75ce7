// Where evidence lies, for a person to read and for an editor to go to.
import type * as lsp from 'vscode-languageserver/node'
import type { Evidence } from '../engine/index.ts'
import { isExtracted } from '../sources/index.ts'
import { documentAt } from './facts.ts'
import { sourceTextUri } from './source-texts.ts'
import { type Folder, type State, uriOf } from './state.ts'
import { range } from './to-lsp.ts'

/** Whose sources an evidence is one of. */
export interface Where {
  readonly state: State
  readonly folder: Folder
}

/** A place in a file that bears out something, with all the paragraphs that are written down there. */
export interface Place {
  readonly source: string
  readonly paragraphs: readonly number[]
  readonly exact?: string
  /** Undefined where no file holds it. */
  readonly location?: lsp.Location
}

/** The places of some evidence, each once and in its order: a sheet names several paragraphs in one entry. */
export function placesOf(evidence: readonly Evidence[], where: Where): readonly Place[] {
  const places = new Map<string, Place>()
  for (const { source, path, start, end, paragraph, exact } of evidence) {
    const key = `${source} ${path} ${start} ${end}`
    const known = places.get(key)
    const paragraphs = [...new Set([...(known?.paragraphs ?? []), ...(paragraph === undefined ? [] : [paragraph])])]
    const location = known?.location ?? locationOf({ source, path, start, end }, where)
    const words = known?.exact ?? exact
    places.set(key, {
      source,
      paragraphs,
      ...(location === undefined ? {} : { location }),
      ...(words === undefined ? {} : { exact: words }),
    })
  }
  return [...places.values()]
}

/** “paragraph 3”, “paragraphs 3, 4”, “line 12” */
export function spotName({ paragraphs, location }: Place): string | undefined {
  if (paragraphs.length > 0) return `paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(', ')}`
  return location && `line ${location.range.start.line + 1}`
}

/** “beijing-visit, paragraph 3” */
export function placeName(place: Place): string {
  const spot = spotName(place)
  return spot === undefined ? place.source : `${place.source}, ${spot}`
}

/** The top of the file where only the file is known. */
function locationOf({ path, start = 0, end = start }: Evidence, { state, folder }: Where): lsp.Location | undefined {
  if (path === undefined) return undefined
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
  const shown = sourceTextUri(state, path)
  // The offsets are not those of a file that is no text.
  const document = isExtracted(path) && shown === undefined ? undefined : documentAt(state, folder, path)
  return { uri: shown ?? uriOf(state, path), range: document ? range({ start, end }, document) : top }
}
