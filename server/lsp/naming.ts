// Who is named in the drafts of a folder.
import { type NamedPlace, namedAt } from '../engine/index.ts'
import { draftUnder, readDraft } from './checking.ts'
import { knownDrafts } from './known-drafts.ts'
import type { OpenText, State } from './state.ts'

/** The words under a request that name somebody or something, with all others of their draft. */
export async function namedUnder(state: State, uri: string, offsetIn: (text: OpenText) => number) {
  const draft = await draftUnder(state, uri)
  if (!draft) return undefined
  const { text, folder, base } = draft
  const places = state.engine.namedPlaces(draft.draft, base, folder.settings.check)
  const offset = offsetIn(text)
  return { text, folder, places, offset, place: namedAt(places, offset) }
}

/** Every draft of the folder that names the same, open or not. */
export async function namedInDrafts(state: State, named: NonNullable<Awaited<ReturnType<typeof namedUnder>>>) {
  const { folder, place } = named
  if (!place) return []
  const isSame = (other: NamedPlace) => other.name === place.name && other.kind === place.kind
  return (await knownDrafts(state, folder)).flatMap(({ text }) => {
    const { draft, base } = readDraft(state, text, folder)
    const places = state.engine.namedPlaces(draft, base, folder.settings.check).filter(isSame)
    return places.length === 0 ? [] : [{ text, places }]
  })
}
