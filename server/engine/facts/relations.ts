// How two entities stand to each other: the same actor, one acting for the other, one place inside the other.
import { cityNamed } from '../english/cities.ts'
import { areRegionsApart, countryOfCode, countryOfMetonym, regionNamed } from '../english/countries.ts'
import type { Entity, EntityId } from '../model.ts'
import type { Entities } from './entities.ts'

export type Relation = 'same' | 'broader' | 'narrower' | 'other' | 'unknown'

/** What an entity belongs to or lies in, the nearest first, itself not included. */
export function ancestorsOf(id: EntityId, entities: Entities): readonly EntityId[] {
  const found: EntityId[] = []
  const visit = (at: EntityId, depth: number) => {
    if (depth > 6) return
    const entity = entities.byId.get(at)
    const above = entity ? entity.within : cityCountry(at)
    for (const next of above) {
      if (next === id || found.includes(next)) continue
      found.push(next)
      visit(next, depth + 1)
    }
  }
  visit(id, 0)
  return found
}

function titleCase(name: string): string {
  return name.replace(/(^|[ -])\p{Ll}/gu, letter => letter.toUpperCase())
}

function cityCountry(id: EntityId): readonly EntityId[] {
  if (id.startsWith('country:')) {
    const within = countryOfCode(id.slice('country:'.length))?.within
    return within ? [`country:${within}`] : []
  }
  if (!id.startsWith('city:')) return []
  const city = cityNamed(titleCase(id.slice('city:'.length)))
  return city ? [`country:${city.country}`] : []
}

/**
 * How the actor of a draft stands to the source's: "London" or "Britain" is broader than its foreign secretary, and
 * agrees with him; a name that nobody knows is `unknown`.
 */
export function actorRelation(draft: EntityId, source: EntityId, entities: Entities): Relation {
  const a = actorOf(draft, entities)
  const b = actorOf(source, entities)
  if (a === b) return 'same'
  if (ancestorsOf(b, entities).some(id => actorOf(id, entities) === a)) return 'broader'
  if (ancestorsOf(a, entities).some(id => actorOf(id, entities) === b)) return 'narrower'
  return a.startsWith('unknown:') ? 'unknown' : 'other'
}

/** A government and a capital act as their country. */
export function actorOf(id: EntityId, entities: Entities): EntityId {
  const entity = entities.byId.get(id)
  if (entity && isGovernment(entity)) return entity.within[0] ?? id
  // A place that acts is its government: "London said", "Beijing staged".
  const name = entity
    ? entity.kind === 'place'
      ? entity.name
      : undefined
    : id.startsWith('city:') || id.startsWith('unknown:')
      ? id.slice(id.indexOf(':') + 1)
      : undefined
  const country = name === undefined ? undefined : countryOfMetonym(titleCase(name))
  return country ? `country:${country.code}` : id
}

function isGovernment(entity: Entity): boolean {
  return entity.kind === 'organisation' && entity.within.length === 1 && /\bgovernment\b/i.test(entity.name)
}

/** How the place of a draft stands to the source's: `broader` contains it. */
export function placeRelation(draft: EntityId, source: EntityId, entities: Entities): Relation {
  if (draft === source) return 'same'
  if (ancestorsOf(source, entities).includes(draft)) return 'broader'
  if (ancestorsOf(draft, entities).includes(source)) return 'narrower'
  // Nobody says in which country the source's place lies.
  const above = ancestorsOf(source, entities)
  if (draft.startsWith('country:') && !source.startsWith('country:') && !above.some(id => id.startsWith('country:')))
    return 'unknown'
  const regions = [regionOf(draft, entities), regionOf(source, entities)]
  if (regions[0] || regions[1])
    return regions[0] && regions[1] && areRegionsApart(regions[0], regions[1]) ? 'other' : 'unknown'
  if (!draft.startsWith('unknown:')) return 'other'
  // A building that no list knows may stand in the source's city, but not be the source's own building.
  const parent = entities.byId.get(source)?.within[0]
  return parent !== undefined && !parent.startsWith('country:') ? 'other' : 'unknown'
}

function regionOf(id: EntityId, entities: Entities) {
  return regionNamed(entities.byId.get(id)?.name ?? (id.startsWith('region:') ? titleCase(id.slice(7)) : ''))
}
