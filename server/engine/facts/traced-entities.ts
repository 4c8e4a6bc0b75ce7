// Which of the entities an article's links depend on. Whoever leads names back only ever asks by key; so what was asked,
// noted down, tells whether the answers to all of it are the same after another source has changed. Then so are the links.
import type { Entity } from '../model.ts'
import type { Entities, NameEntry } from './entities.ts'
import { type Lookup, lookupKeysOf } from './name-lookups.ts'

type Asking = 'byId' | 'names' | 'holders' | 'near' | 'calledAfter'

/** Numbers for what can be asked: the same for the same question. */
export interface Questions {
  numberOf(asking: Asking, key: string): number
  readonly count: number
  all(): StoredQuestions
}

/** The keys that were asked for, with their numbers. */
export type StoredQuestions = Readonly<
  Record<Asking, { readonly keys: readonly string[]; readonly numbers: Uint32Array }>
>

export function noQuestions(): Questions {
  return questionsFrom(undefined)
}

/** @param stored questions from before, which keep their numbers */
export function questionsFrom(stored: StoredQuestions | undefined): Questions {
  const numbers = {
    byId: new Map<string, number>(),
    names: new Map<string, number>(),
    holders: new Map<string, number>(),
    near: new Map<string, number>(),
    calledAfter: new Map<string, number>(),
  }
  let count = 0
  for (const [asking, { keys, numbers: given }] of Object.entries(stored ?? {})) {
    keys.forEach((key, i) => void numbers[asking as Asking].set(key, given[i] as number))
    count += keys.length
  }
  const stores = (asking: Asking) => ({
    keys: [...numbers[asking].keys()],
    numbers: Uint32Array.from(numbers[asking].values()),
  })
  return {
    get count() {
      return count
    },
    all: () => ({
      byId: stores('byId'),
      names: stores('names'),
      holders: stores('holders'),
      near: stores('near'),
      calledAfter: stores('calledAfter'),
    }),
    numberOf(asking, key) {
      const known = numbers[asking].get(key)
      if (known !== undefined) return known
      numbers[asking].set(key, count)
      count += 1
      return count - 1
    },
  }
}

/** The same entities, which note every question that they are asked. */
export function tracedEntities(
  entities: Entities,
  questions: Questions,
): { readonly entities: Entities; readonly asked: ReadonlySet<number> } {
  const asked = new Set<number>()
  const traced = <T>(asking: Asking, lookup: Lookup<T>): Lookup<T> => {
    // The same is asked again and again.
    const answers = new Map<string, T | undefined>()
    return {
      get(key) {
        const known = answers.get(key)
        if (known !== undefined || answers.has(key)) return known
        asked.add(questions.numberOf(asking, key))
        const answer = lookup.get(key)
        answers.set(key, answer)
        return answer
      },
    }
  }
  return {
    asked,
    entities: {
      all: entities.all,
      byId: traced('byId', entities.byId),
      names: traced('names', entities.names),
      holders: traced('holders', entities.holders),
      near: traced('near', entities.near),
      calledAfter: traced('calledAfter', entities.calledAfter),
    },
  }
}

/** The numbers of the questions that the one answers otherwise than the other, and maybe of some more. */
export function changedAnswers(before: Entities, after: Entities, questions: Questions): ReadonlySet<number> {
  const changed = new Set<number>()
  const note = (entity: Entity) => {
    changed.add(questions.numberOf('byId', entity.id))
    for (const asking of ['holders', 'near', 'calledAfter'] as const)
      for (const key of lookupKeysOf[asking](entity)) changed.add(questions.numberOf(asking, key))
  }
  for (const [id, entity] of before.all.byId) {
    const other = after.all.byId.get(id)
    if (other !== undefined && sameEntity(entity, other)) continue
    note(entity)
    if (other) note(other)
  }
  for (const [id, entity] of after.all.byId) if (!before.all.byId.has(id)) note(entity)
  for (const [key, entries] of before.all.names)
    if (!sameEntries(entries, after.all.names.get(key))) changed.add(questions.numberOf('names', key))
  for (const key of after.all.names.keys())
    if (!before.all.names.has(key)) changed.add(questions.numberOf('names', key))
  return changed
}

/** Where the words stand that say so is nothing to those who lead names back. */
function sameEntity(a: Entity, b: Entity): boolean {
  return (
    a === b ||
    (a.kind === b.kind &&
      a.name === b.name &&
      a.pronoun === b.pronoun &&
      sameTexts(a.aliases, b.aliases) &&
      sameTexts(a.honorifics, b.honorifics) &&
      sameTexts(a.within, b.within) &&
      sameTexts(a.nationalities, b.nationalities) &&
      a.titles.length === b.titles.length &&
      a.titles.every((title, i) => sameTitle(title, b.titles[i] as Entity['titles'][number])))
  )
}

function sameTitle(a: Entity['titles'][number], b: Entity['titles'][number]): boolean {
  return (
    a.title === b.title &&
    a.of === b.of &&
    a.read === b.read &&
    a.during.first === b.during.first &&
    a.during.last === b.during.last &&
    a.during.approximate === b.during.approximate
  )
}

function sameEntries(a: readonly NameEntry[], b: readonly NameEntry[] | undefined): boolean {
  return (
    b !== undefined &&
    a.length === b.length &&
    a.every((entry, i) => {
      const other = b[i] as NameEntry
      return (
        entry.id === other.id &&
        entry.form === other.form &&
        entry.capital === other.capital &&
        sameTexts(entry.keys, other.keys)
      )
    })
  )
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i])
}
