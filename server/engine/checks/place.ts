// Where it happened. A place that contains the source's agrees ("in China"), one inside it is the draft's own knowledge.
import { cityNamed } from '../english/cities.ts'
import { countryOfCode } from '../english/countries.ts'
import type { Entities } from '../facts/entities.ts'
import type { EventFact } from '../facts/fact-base.ts'
import { actorOf, ancestorsOf, placeRelation } from '../facts/relations.ts'
import type { EntityId, Slot } from '../model.ts'
import { agrees, agreesVaguely, type Check, differs, saysOtherwise, silent, useInstead } from './check.ts'
import { nameOf } from './names-in-words.ts'
import type { Participation } from './participant.ts'

export const place: Check<Participation, EventFact> = {
  code: 'place',
  summary: 'where something happened',
  judge({ slot, claim }, fact, scene) {
    const places = fact.claim.slots.filter(other => other.role === 'place' && other.value.type === 'entity')
    if (slot.value.type !== 'entity' || places.length === 0) return silent
    const ids = slot.value.ids
    const { entities } = scene.facts
    const relations = places.map(other =>
      other.value.type === 'entity'
        ? placeRelation(ids[0] as string, other.value.ids[0] as string, entities)
        : 'unknown',
    )
    if (relations.some(relation => relation === 'same' || relation === 'broader')) return agrees
    // A country's capital is where one goes who goes to the country.
    if (
      places.some(other => other.value.type === 'entity' && actorOf(ids[0] as string, entities) === other.value.ids[0])
    )
      return agreesVaguely
    if (relations.some(relation => relation !== 'other')) return silent
    // A list adds: one of its places is the source's.
    const isListed = claim.slots.some(
      other =>
        other !== slot &&
        other.role === 'place' &&
        other.value.type === 'entity' &&
        places.some(
          known =>
            known.value.type === 'entity' &&
            other.value.type === 'entity' &&
            placeRelation(other.value.ids[0] as string, known.value.ids[0] as string, entities) === 'same',
        ),
    )
    if (isListed) return silent
    const first = places[0] as Slot
    const source = nameLike(ids[0] as string, first, entities)
    return differs({ start: slot.start, end: slot.end, draft: slot.text, source, replacement: source })
  },
  explain: (difference, evidence) => ({
    message: saysOtherwise('place', difference),
    fixes: useInstead(difference, evidence, false),
  }),
}

/** A country for a country, a town for a town: "Rome" is put right with the town of the source's hall. */
function nameLike(draft: EntityId, known: Slot, entities: Entities): string {
  const isTown = (id: EntityId) => id.startsWith('city:') || cityNamed(entities.byId.get(id)?.name ?? '') !== undefined
  const land = draft.startsWith('country:') ? countryOfCode(draft.slice('country:'.length)) : undefined
  // Hong Kong and Singapore are towns too.
  const isLand = land?.capital.some(capital => !land.names.includes(capital))
  const isLike = (id: EntityId) => (isLand ? id.startsWith('country:') : isTown(draft) && isTown(id))
  const id = known.value.type === 'entity' ? (known.value.ids[0] as EntityId) : ''
  if (isLike(id)) return nameOf(known, entities)
  const outer = ancestorsOf(id, entities).find(isLike)
  return (
    (outer && (entities.byId.get(outer)?.name ?? countryOfCode(outer.replace('country:', ''))?.names[0])) ??
    nameOf(known, entities)
  )
}
