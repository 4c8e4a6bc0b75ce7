// The events that the sources tell of, found by their kind and by what a claim may have in common with them.
import type { EntityId, Interval, Slot } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { calendarDay } from '../reading/edtf.ts'
import type { Entities } from './entities.ts'
import type { EventFact } from './fact-base.ts'
import { invertedIndex, type Keyed } from './inverted-index.ts'
import type { Numbers } from './numbers.ts'
import { actorOf, ancestorsOf } from './relations.ts'

export interface EventIndex {
  /**
   * The facts of a kind that a claim may be held against, in their order: all of them, where they are few. Of many, those
   * that have a name, a place, a day or a word in common with it or with the rest of its sentence, and those that deny or
   * announce something; the others say nothing of it.
   * @param around whom else its sentence names
   */
  bearingOn(claim: EventClaim, kind: string, around: readonly EntityId[]): readonly EventFact[]
  /** The facts that name one of these in any part, in their order. */
  naming(ids: readonly EntityId[]): readonly EventFact[]
  /** The kinds in the order in which the sources first tell of them. */
  readonly kinds: readonly string[]
}

/** Up to so many facts of a kind are all held against a claim. */
const few = 100
/** A plain word that more of them have says nothing of one. */
const mostWithWord = 200
const mostRemembered = 4000

/** @param factAt a fact of a part, by both their indexes */
export function eventIndex(
  parts: readonly (Keyed & { readonly kinds: readonly string[] })[],
  numbers: Numbers,
  entities: Entities,
  factAt: (part: number, at: number) => EventFact,
): EventIndex {
  const index = invertedIndex(parts, numbers.count)
  const remembered = new Map<number, EventFact>()
  const at = (thing: number): EventFact => {
    const known = remembered.get(thing)
    if (known) return known
    const place = index.placeOf(thing)
    const fact = factAt(place.part, place.at)
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as number)
    remembered.set(thing, fact)
    return fact
  }
  const withKey = (key: string): readonly number[] => {
    const number = numbers.known(key)
    return number === undefined ? [] : [...index.withKey(number)]
  }
  return {
    kinds: [...new Set(parts.flatMap(part => part.kinds))],
    naming: ids => inOrder(ids.flatMap(id => withKey(`event ${id}`))).map(at),
    bearingOn(claim, kind, around) {
      const all = withKey(`event of ${kind}`)
      if (all.length <= few) return all.map(at)
      const { names, words } = keysFor(claim, around, entities)
      const found = new Set([
        ...withKey(`${kind} unlike`),
        ...names.flatMap(key => withKey(`${kind} ${key}`)),
        ...words
          .map(word => withKey(`${kind} word ${word}`))
          .filter(things => things.length <= mostWithWord)
          .flat(),
      ])
      return inOrder(found).map(at)
    },
  }
}

function inOrder(things: Iterable<number>): readonly number[] {
  return [...new Set(things)].sort((a, b) => a - b)
}

/** What an event is found by. */
export function keysOfEvent(
  { claim, planned, complete }: Omit<EventFact, 'id'>,
  entities: Entities,
): readonly string[] {
  const { kind } = claim
  const keys = [`event of ${kind}`]
  if (planned || complete || !claim.affirmed) keys.push(`${kind} unlike`)
  for (const word of wordsOf(claim)) keys.push(`${kind} word ${word}`)
  for (const id of claim.slots.flatMap(idsOf)) {
    keys.push(`event ${id}`)
    for (const other of relativesOf(id, entities)) keys.push(`${kind} ${other}`)
  }
  for (const { first } of claim.slots.flatMap(intervalOf))
    keys.push(...[1, 31, 366].map(span => `${kind} day ${spanAt(first, span)}`))
  return [...new Set(keys)]
}

function keysFor(claim: EventClaim, around: readonly EntityId[], entities: Entities) {
  const ids = [...claim.slots.flatMap(idsOf), ...around]
  return {
    names: [...ids.flatMap(id => relativesOf(id, entities)), ...claim.slots.flatMap(intervalOf).flatMap(daysIn)],
    words: wordsOf(claim),
  }
}

function wordsOf({ terms, predicate, slots }: EventClaim): readonly string[] {
  const plain = terms.filter(term => term.start !== predicate.start).map(term => term.lemma)
  return [...new Set([...plain, ...slots.flatMap(({ value }) => (value.type === 'term' ? value.lemmas : []))])]
}

function idsOf({ value }: Slot): readonly EntityId[] {
  return value.type === 'entity' || value.type === 'term' ? value.ids : []
}

function intervalOf({ value }: Slot): readonly Interval[] {
  return value.type === 'date' && value.date.interval ? [value.date.interval] : []
}

/** Whoever acts for it or contains it: of two that stand to each other in any way, one is among the other's. */
function relativesOf(id: EntityId, entities: Entities): readonly EntityId[] {
  const all = [id, ...ancestorsOf(id, entities)]
  return [...all, ...all.map(each => actorOf(each, entities))]
}

/** The day, month or year that holds a day, as a key. */
function spanAt(day: number, span: number): string {
  if (span === 1 || !Number.isFinite(day)) return `${day}`
  const { year, month } = calendarDay(day)
  return span === 31 ? `${year}-${month}` : `${year}`
}

/** A source's day lies within the draft's where that agrees. */
function daysIn({ first, last }: Interval): readonly string[] {
  const length = last - first
  if (!(length < 40_000)) return []
  const span = length <= 7 ? 1 : length <= 100 ? 31 : 366
  const days = Array.from({ length: length + 1 }, (_, i) => first + i)
  return [...new Set(days.map(day => `day ${spanAt(day, span)}`))]
}
