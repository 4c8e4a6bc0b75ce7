// Who and what the sources name: people, organisations, groups and places of all sheets, merged by name, with an
// index of every form that a name takes in prose.
import { cityNamed } from '../english/cities.ts'
import { countryNamed, countryOfDemonym, regionNamed } from '../english/countries.ts'
import { isHonorific } from '../english/honorifics.ts'
import type { Entity, EntityId, EntityKind, Evidence, TitleHeld } from '../model.ts'
import { nameKey, type Word, wordsIn } from '../reading/words.ts'
import { familyName } from './family-name.ts'
import { type Lookup, type NameLookups, nameLookups } from './name-lookups.ts'

export type NameForm = 'full' | 'alias' | 'part'

export interface NameEntry {
  readonly keys: readonly string[]
  readonly id: EntityId
  readonly form: NameForm
  /** Whether the name is written with a capital: "Turkey" is one, "the island" is not. */
  readonly capital: boolean
}

export interface Entities extends NameLookups {
  readonly byId: Lookup<Entity>
  /** By the first word's key, the longest name first. */
  readonly names: Lookup<readonly NameEntry[]>
  /** Everybody and everything, in the order of the sources. */
  readonly all: {
    readonly byId: ReadonlyMap<EntityId, Entity>
    readonly names: ReadonlyMap<string, readonly NameEntry[]>
  }
}

/** What a sheet or an article says of an entity before the sources are merged. */
export interface EntityDraft {
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  readonly honorifics: readonly string[]
  readonly pronoun?: Entity['pronoun']
  /** Names of what contains it, or what it belongs to. */
  readonly within: readonly string[]
  readonly nationalities: readonly string[]
  readonly titles: readonly TitleHeld[]
  readonly evidence: readonly Evidence[]
}

/** The id of a name: a country or a city has one whether or not a source lists it. */
export function idOfName(name: string): EntityId {
  const country = countryNamed(name) ?? countryOfDemonym(name)
  if (country) return `country:${country.code}`
  return `name:${nameKey(name)}`
}

export function idOfUnknown(name: string): EntityId {
  return `unknown:${nameKey(name)}`
}

/** Where a name that no source lists lies, if the language's own lists know it: "Tokyo" in Japan. */
export function knownPlace(name: string): EntityId | undefined {
  const country = countryNamed(name)
  if (country) return `country:${country.code}`
  if (cityNamed(name)) return `city:${nameKey(name)}`
  return regionNamed(name)?.names.includes(name) ? `region:${nameKey(name)}` : undefined
}

export function entitiesFrom(drafts: readonly EntityDraft[]): Entities {
  // A sheet says "of: FCDO" where another entry has that as an alias, so names are led back before ids are given.
  const ids = new Map<string, EntityId>()
  for (const draft of drafts)
    for (const name of [draft.name, ...draft.aliases])
      if (!ids.has(nameKey(name))) ids.set(nameKey(name), idOfName(draft.name))
  const idOf = (name: string) => ids.get(nameKey(name)) ?? knownPlace(name) ?? idOfName(name)

  const byId = new Map<EntityId, Entity>()
  for (const draft of drafts) {
    const id = idOfName(draft.name)
    const known = byId.get(id)
    const belongs = [...draft.within, ...draft.nationalities, ...draft.titles.flatMap(title => title.of ?? [])].map(
      idOf,
    )
    byId.set(id, {
      id,
      kind: known?.kind ?? draft.kind,
      name: known?.name ?? draft.name,
      aliases: distinct([...(known?.aliases ?? []), ...draft.aliases]),
      honorifics: distinct([...(known?.honorifics ?? []), ...draft.honorifics]),
      ...((known?.pronoun ?? draft.pronoun) ? { pronoun: known?.pronoun ?? draft.pronoun } : {}),
      within: distinct([...(known?.within ?? []), ...belongs]).filter(other => other !== id),
      nationalities: distinct([...(known?.nationalities ?? []), ...draft.nationalities]),
      titles: [...(known?.titles ?? []), ...draft.titles],
      evidence: [...(known?.evidence ?? []), ...draft.evidence],
    })
  }
  return lookedUp(byId)
}

/** The entities of a list that `all.byId` once was. */
export function entitiesOf(entities: readonly Entity[]): Entities {
  return lookedUp(new Map(entities.map(entity => [entity.id, entity])))
}

function lookedUp(byId: ReadonlyMap<EntityId, Entity>): Entities {
  const names = nameIndex(byId.values())
  return { byId, names, all: { byId, names }, ...nameLookups(byId.values()) }
}

function nameIndex(entities: Iterable<Entity>): Map<string, NameEntry[]> {
  const index = new Map<string, NameEntry[]>()
  const add = (words: readonly Word[], id: EntityId, form: NameForm) => {
    const first = words[0]
    if (!first) return
    const keys = words.map(word => word.key)
    const entries = index.get(first.key) ?? []
    if (
      entries.some(
        entry => entry.id === id && entry.keys.length === keys.length && entry.keys.every((key, i) => key === keys[i]),
      )
    )
      return
    entries.push({ keys, id, form, capital: words.some(word => word.capital) })
    entries.sort((a, b) => b.keys.length - a.keys.length)
    index.set(first.key, entries)
  }
  for (const entity of entities) {
    const full = wordsIn(entity.name)
    add(full, entity.id, 'full')
    for (const alias of entity.aliases) add(wordsIn(alias.replace(/^the /i, '')), entity.id, 'alias')
    if (entity.kind !== 'person') continue
    add(familyName(full), entity.id, 'part')
    // "Sir Keir": the honorific stands outside the name.
    for (const alias of entity.aliases) {
      const [first, ...rest] = wordsIn(alias)
      if (first && isHonorific(first.key)) add(rest, entity.id, 'part')
    }
  }
  return index
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
