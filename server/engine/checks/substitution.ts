// Another name in the place of a source's: the rest of the sentence says the same, and one person or place stands where
// the source has another.
import type { Entities } from '../facts/entities.ts'
import { placeRelation } from '../facts/relations.ts'
import type { EntityId } from '../model.ts'
import { type Alignment, standsInPlaceOf, type Unit } from './alignment.ts'
import { type Comparison, differs, silent } from './check.ts'

/** How much of the source's sentence the draft's must have, without the name. */
const sameMatter = 0.75

export function substitutedName(alignment: Alignment, kind: 'person' | 'place', entities: Entities): Comparison {
  const { draft, source } = alignment
  const isOf = (unit: Unit) => {
    if (unit.entity === undefined || unit.demonym || unit.pronoun) return false
    if (unit.entity.startsWith('unknown:')) return kind === 'person' && unit.form.includes(' ')
    const known = entities.byId.get(unit.entity)
    return kind === 'person'
      ? known?.kind === 'person'
      : known?.kind === 'place' || /^(?:country|city|region):/.test(unit.entity)
  }
  const left = source.units.filter((unit, s) => alignment.toDraft[s] === -1 && isOf(unit))
  const [right] = left
  const put = draft.units.filter(
    (unit, d) =>
      alignment.toSource[d] === -1 &&
      isOf(unit) &&
      right !== undefined &&
      standsInPlaceOf(alignment, d, source.units.indexOf(right)),
  )
  const [wrong] = put
  if (left.length !== 1 || put.length !== 1 || !right || !wrong) return silent
  const words = source.units.filter(
    (unit, s) => alignment.toDraft[s] !== -1 && unit.entity === undefined && unit.weight >= 0.5,
  ).length
  const total = source.units.reduce((sum, unit) => sum + unit.weight, 0) - right.weight
  if (words < (kind === 'place' ? 3 : 2) || total <= 0 || alignment.matchedWeight / total < sameMatter) return silent
  if (kind === 'place' && placeRelation(wrong.entity as EntityId, right.entity as EntityId, entities) !== 'other')
    return silent
  const name = entities.byId.get(right.entity as EntityId)?.name ?? right.form
  return differs({ start: wrong.start, end: wrong.end, draft: wrong.form, source: name, replacement: name })
}
