// Who is named where in a draft, under every form of the name; and the edits that give a person another name.
import type { CheckedDraft } from '../draft.ts'
import type { Edit, NamedPlace, Span } from '../model.ts'

/** Names, parts of names, names with an honorific, titles alone and pronouns, by their place. */
export function namedPlaces(draft: CheckedDraft): readonly NamedPlace[] {
  return draft.blocks.flatMap(({ block, linked }) =>
    linked.sentences
      .flatMap(({ mentions }) => mentions)
      .flatMap(({ entity: id, form, start, end }): NamedPlace[] => {
        const entity = draft.facts.entities.byId.get(id ?? '')
        if (!entity || form === 'demonym') return []
        const span = { start: start + block.start, end: end + block.start }
        const text = draft.text.slice(span.start, span.end)
        return [{ ...span, text, form, name: entity.name, kind: entity.kind }]
      }),
  )
}

/** The innermost one at an offset. */
export function namedAt(places: readonly NamedPlace[], offset: number): NamedPlace | undefined {
  const around = places.filter(({ start, end }) => start <= offset && offset <= end)
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

/** The words to rename: the name itself, without “Mr” and the like before it. Undefined for titles and pronouns. */
export function nameToRenameAt(places: readonly NamedPlace[], offset: number): (Span & { name: string }) | undefined {
  const place = namedAt(places, offset)
  if (place?.kind !== 'person' || !isWritten(place)) return undefined
  const words = wordsOf(place.text)
  const known = new Set(wordsOf(place.name).map(({ text }) => text))
  const first = words.find(({ text }) => known.has(text)) ?? words[0]
  const last = words.findLast(({ text }) => known.has(text)) ?? words.at(-1)
  if (!first || !last) return undefined
  const [start, end] = [place.start + first.start, place.start + last.end]
  return { start, end, name: place.text.slice(first.start, last.end) }
}

/**
 * A full name changes whole; where only a part of it stands, as a surname, that part changes. Of a part that was
 * renamed, the same word changes in every form.
 */
export function renamingEdits(places: readonly NamedPlace[], name: string, before: string, after: string): Edit[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const instead = new Map<string, string>()
  if (old.length === fresh.length) old.forEach(({ text }, at) => void instead.set(text, fresh[at]!.text))
  else {
    instead.set(old[0]!.text, fresh[0]!.text)
    instead.set(old.at(-1)!.text, fresh.at(-1)!.text)
  }
  return places
    .filter(place => place.name === name && place.kind === 'person' && isWritten(place))
    .flatMap((place): Edit[] => {
      const at = place.text.indexOf(before)
      if (at >= 0) return [{ start: place.start + at, end: place.start + at + before.length, text: after }]
      return wordsOf(place.text).flatMap(({ start, end, text }) => {
        const other = instead.get(text)
        return other === undefined || other === text
          ? []
          : [{ start: place.start + start, end: place.start + end, text: other }]
      })
    })
}

function isWritten({ form }: NamedPlace): boolean {
  return form !== 'title' && form !== 'pronoun' && form !== 'demonym'
}

function wordsOf(text: string): readonly (Span & { readonly text: string })[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-'’](?!s\b)[\p{L}\p{M}\p{N}]+)*\.?/gu)].map(({ index, 0: word }) => {
    return { start: index, end: index + word.length, text: word }
  })
}
