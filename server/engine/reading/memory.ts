// What earlier sentences leave for later ones: who was named. A sentence that asks nothing of it, or is given the same
// answers again, leads its names back as before, however much is written or taken out above it.
import type { EntityId } from '../model.ts'

/** What a sentence may ask for. */
export interface Recall {
  /** Who was named, the latest first. */
  readonly people: readonly EntityId[]
  /** The subject of the sentence before. */
  readonly subject: EntityId | undefined
  /** Both people of the latest sentence that names exactly two: "they", "the pair". */
  readonly pair: readonly EntityId[]
  /** Whom a surname means that no source knows, so that "Johnson" after "Boris Johnson" is he. */
  stranger(surname: string): EntityId | undefined
}

export type Recent = Pick<Recall, 'people' | 'subject' | 'pair'>

/** What a text leaves for what comes behind it. */
export interface Memory {
  readonly recent: Recent
  readonly strangers: ReadonlyMap<string, EntityId>
}

const nobody: Recent = { people: [], subject: undefined, pair: [] }

export const noMemory: Memory = { recent: nobody, strangers: new Map() }
export const noRecall: Recall = { ...nobody, stranger: () => undefined }

/** The memory of a text that is being read; it changes with every sentence. */
export interface RunningMemory {
  recent: Recent
  readonly strangers: Map<string, EntityId>
}

type Strangers = readonly (readonly [surname: string, id: EntityId])[]

export function goingOn({ recent, strangers }: Memory): RunningMemory {
  return { recent, strangers: new Map(strangers) }
}

/** What a sentence leaves behind: nothing where it names nobody. */
export interface Left extends Recent {
  readonly strangers: Strangers
}

const mostPeople = 6

export function leave(memory: RunningMemory, left: Left | undefined): void {
  if (!left) return
  const { people, subject, pair } = memory.recent
  const latest = [...new Set([...left.people, ...people])].slice(0, mostPeople)
  memory.recent = {
    people: latest,
    pair: left.pair.length > 0 ? left.pair : pair,
    subject: left.subject ?? subject,
  }
  for (const [surname, id] of left.strangers) memory.strangers.set(surname, id)
}

/** What a sentence asked for, and what it was told. */
export interface Asked {
  /** Undefined where it did not ask. */
  readonly people: Pick<Recent, 'people' | 'subject'> | undefined
  readonly pair: readonly EntityId[] | undefined
  readonly strangers: ReadonlyMap<string, EntityId | undefined>
}

/** A memory to ask, which notes what it is asked. */
export function noting(memory: RunningMemory): { readonly recall: Recall; asked(): Asked } {
  const { recent } = memory
  let people: Asked['people']
  let pair: Asked['pair']
  const told = new Map<string, EntityId | undefined>()
  return {
    recall: {
      get people() {
        people = recent
        return recent.people
      },
      get subject() {
        people = recent
        return recent.subject
      },
      get pair() {
        pair = recent.pair
        return recent.pair
      },
      stranger(surname) {
        const id = memory.strangers.get(surname)
        told.set(surname, id)
        return id
      },
    },
    asked: () => ({ people, pair, strangers: told }),
  }
}

/** Whether the memory would tell the same again. */
export function tellsTheSame(memory: RunningMemory, { people, pair, strangers }: Asked): boolean {
  const { recent } = memory
  if (people && people !== recent && !(people.subject === recent.subject && sameIds(people.people, recent.people)))
    return false
  if (pair && !sameIds(pair, recent.pair)) return false
  for (const [surname, id] of strangers) if (memory.strangers.get(surname) !== id) return false
  return true
}

/** Whether two stretches of text leave the same to what comes behind them. */
export function leavesTheSame(
  a: { readonly recent: Recent; readonly strangers: Strangers },
  b: { readonly recent: Recent; readonly strangers: Strangers },
): boolean {
  if (a.recent !== b.recent) {
    const { people, subject, pair } = a.recent
    if (subject !== b.recent.subject || !sameIds(people, b.recent.people) || !sameIds(pair, b.recent.pair)) return false
  }
  const [ours, theirs] = [new Map(a.strangers), new Map(b.strangers)]
  return ours.size === theirs.size && [...ours].every(([surname, id]) => theirs.get(surname) === id)
}

function sameIds(a: readonly EntityId[], b: readonly EntityId[]): boolean {
  return a === b || (a.length === b.length && a.every((id, i) => id === b[i]))
}
