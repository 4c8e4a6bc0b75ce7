// Another name in the place of a source's: the rest of the sentence says the same, and one person or place stands where
// the source has another.
import type { Entities } from '../facts/entities.ts'
import { placeRelation } from '../facts/relations.ts'
import type { EntityId } from '../model.ts'
import { type AlignedText, type Alignment, neighbours, standsInPlaceOf, type Unit } from './alignment.ts'
import { type Comparison, differs, silent } from './check.ts'
import { bodies } from './participant.ts'

/** How much of the source's sentence the draft's must have, without the name. */
const sameMatter = 0.75

export function substitutedName(alignment: Alignment, kind: 'person' | 'place', entities: Entities): Comparison {
  const { source } = alignment
  const isOf = (unit: Unit) => {
    if (unit.entity === undefined || unit.demonym || unit.pronoun) return false
    if (unit.entity.startsWith('unknown:'))
      return kind === 'person' && unit.form.includes(' ') && !bodies.test(unit.form)
    const known = entities.byId.get(unit.entity)
    return kind === 'person'
      ? known?.kind === 'person'
      : known?.kind === 'place' || /^(?:country|city|region):/.test(unit.entity)
  }
  const left = source.units.filter((unit, s) => alignment.toDraft[s] === -1 && isOf(unit))
  const [right] = left
  if (left.length !== 1 || !right) return silent
  // Another name that only the source has tells of something else.
  if (source.units.some((unit, s) => unit !== right && unit.entity && !unit.demonym && alignment.toDraft[s] === -1))
    return silent
  const wrong = nearestTo(alignment, source.units.indexOf(right), isOf)
  if (!wrong) return silent
  const words = source.units.filter(
    (unit, s) => alignment.toDraft[s] !== -1 && unit.entity === undefined && unit.weight >= 0.5,
  ).length
  const total = source.units.reduce((sum, unit) => sum + unit.weight, 0) - right.weight
  const share = total <= 0 ? 0 : alignment.matchedWeight / total
  const isTied = alignment.draft.units.some(
    (unit, d) =>
      alignment.toSource[d] !== -1 &&
      unit.entity === undefined &&
      (alignment.draft.units[unit.above] === wrong || alignment.draft.units[wrong.above] === unit),
  )
  const needed = kind === 'person' ? 2 : share > 0.99 && total >= 3 && isTied ? 1 : 3
  if (words < needed || share < sameMatter) return silent
  if (kind === 'place' && placeRelation(wrong.entity as EntityId, right.entity as EntityId, entities) !== 'other')
    return silent
  const name = entities.byId.get(right.entity as EntityId)?.name ?? right.form
  return differs({ start: wrong.start, end: wrong.end, draft: wrong.form, source: name, replacement: name })
}

/** The one name in the source's name's place: tied to the same word, else right beside the same words, else next to it in the structure. */
function nearestTo(alignment: Alignment, source: number, isOf: (unit: Unit) => boolean): Unit | undefined {
  const { draft } = alignment
  const beside = neighbours(alignment.source, source).flatMap(s => {
    const d = alignment.toDraft[s] as number
    return d >= 0 ? [d] : []
  })
  // "The president, Jane Doe, has …": the name beside an office stands where the office stands.
  const places = (d: number) => {
    const unit = draft.units[d] as Unit
    return draft.sentence.tokens[unit.token]?.relation === 'appos' && unit.above >= 0 ? [d, unit.above] : [d]
  }
  const free = draft.units.flatMap((unit, d) => (alignment.toSource[d] === -1 && isOf(unit) ? [d] : []))
  const isTied = (d: number) => beside.some(other => draft.units[other]?.above === d || draft.units[d]?.above === other)
  const isApposed = (d: number) =>
    beside.some(other => stand(draft.units[d] as Unit, draft.units[other] as Unit, draft))
  for (const closeness of [isTied, isApposed, (d: number) => standsInPlaceOf(alignment, d, source)]) {
    const found = free.filter(d => places(d).some(closeness))
    if (found.length > 0) return found.length === 1 ? draft.units[found[0] as number] : undefined
  }
  return undefined
}

/** "Jane Doe, the most senior": nothing but a comma, an article and small words between the two. */
function stand(name: Unit, word: Unit, { sentence }: AlignedText): boolean {
  const [from, to] = name.end <= word.start ? [name.end, word.start] : [word.end, name.start]
  const gap = sentence.text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start))
  return /^(?:, |: | – )?(?:is |was )?(?:the |an? )?(?:most |least |very |of |to )?$/i.test(gap)
}
