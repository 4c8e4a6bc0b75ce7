// What the entities of all sources are looked up by besides their names, so that a thousand sources cost no more than
// three: the office that somebody holds, a spelling that is nearly a name's, a body that is called after a country.
import { countryOfDemonym } from '../english/countries.ts'
import type { Entity } from '../model.ts'
import { titleOf } from '../reading/titles.ts'
import { type Word, wordsIn } from '../reading/words.ts'
import { familyName } from './family-name.ts'

/** What a map is for those who only ask. */
export interface Lookup<T> {
  get(key: string): T | undefined
}

export interface NameLookups {
  /** Those who hold or held an office, by its key (`Title.office`). */
  readonly holders: Lookup<readonly Entity[]>
  /** Those of whose names one word may be spelt otherwise, by `nearKeysOf`. */
  readonly near: Lookup<readonly Entity[]>
  /** Organisations and groups called after a country ("Russian military"), by the word behind it. */
  readonly calledAfter: Lookup<readonly Entity[]>
}

/** Each is made when it is first asked for. */
export function nameLookups(entities: Iterable<Entity>): NameLookups {
  const all = [...entities]
  return {
    holders: lazily(all, lookupKeysOf.holders),
    near: lazily(all, lookupKeysOf.near),
    calledAfter: lazily(all, lookupKeysOf.calledAfter),
  }
}

/** What an entity is found by in each of the lookups. */
export const lookupKeysOf: Readonly<Record<keyof NameLookups, (entity: Entity) => readonly string[]>> = {
  holders: ({ titles }) => titles.flatMap(held => titleOf(held.title)?.office ?? []),
  near: entity => [entity.name, ...entity.aliases].flatMap(form => nearKeysOfForm(wordsIn(form), entity)),
  calledAfter({ kind, name }) {
    if (kind !== 'organisation' && kind !== 'group') return []
    const [first, second] = wordsIn(name)
    return first && second && countryOfDemonym(name.slice(first.start, first.end)) ? [second.key] : []
  },
}

/** In UTF-16 code units: names whose lengths differ by more are not nearly the same. */
const mostSlips = 3

/** Where to look for names that words nearly spell: all with the same words but one, or a single word like it. */
export function nearKeysOf(words: readonly Word[]): readonly string[] {
  if (words.length > 1) return allButOne(words)
  const { key } = words[0] as Word
  return Array.from({ length: 2 * mostSlips + 1 }, (_, i) => `${key[0]}${key.length - mostSlips + i}`)
}

function nearKeysOfForm(form: readonly Word[], entity: Entity): readonly string[] {
  const single = entity.kind === 'person' ? familyName(form)[0] : form.length === 1 ? form[0] : undefined
  const keys = single ? [`${single.key[0]}${single.key.length}`] : []
  return form.length > 1 ? [...allButOne(form), ...keys] : keys
}

function allButOne(words: readonly Word[]): readonly string[] {
  return words.map((_, i) => words.map((word, k) => (k === i ? '·' : word.key)).join(' '))
}

function lazily(entities: readonly Entity[], keysOf: (entity: Entity) => readonly string[]): Lookup<readonly Entity[]> {
  let index: Map<string, Entity[]> | undefined
  return {
    get(key) {
      index ??= indexed(entities, keysOf)
      return index.get(key)
    },
  }
}

function indexed(entities: readonly Entity[], keysOf: (entity: Entity) => readonly string[]): Map<string, Entity[]> {
  const index = new Map<string, Entity[]>()
  for (const entity of entities)
    for (const key of new Set(keysOf(entity))) {
      const known = index.get(key)
      if (known) known.push(entity)
      else index.set(key, [entity])
    }
  return index
}
