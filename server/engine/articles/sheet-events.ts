// Events as a sheet has them: those of which the article says plainly who did it and one thing more.
import { isPersonNoun } from '../english/person-nouns.ts'
import type { EventFact } from '../facts/fact-base.ts'
import type { NewEvent } from '../facts/sheet-writing.ts'
import type { EntityId, Evidence, Role, Slot } from '../model.ts'
import { frameOf } from '../reading/clauses.ts'
import { formatEdtf } from '../reading/edtf.ts'
import type { Article } from './article.ts'

export interface EventWriting {
  /** The name of whom the words mean; undefined where that is a guess. */
  readonly nameOf: (id: EntityId, words: string) => string | undefined
  readonly passages: (evidence: readonly Evidence[]) => NonNullable<NewEvent['evidence']>
}

/** Who reviews a sheet strikes out an event sooner than writing one: only a mere guess at the structure is left out. */
const leastSure = 0.35

/** In the order of the article; what it says twice in the same way stands once, with both places. */
export function eventsFor(
  facts: readonly Omit<EventFact, 'id'>[],
  article: Article,
  writing: EventWriting,
): readonly NewEvent[] {
  const events = new Map<string, NewEvent>()
  for (const fact of facts) {
    const event = eventOf(fact, writing)
    if (!event) continue
    const key = JSON.stringify(event)
    const evidence = [...(events.get(key)?.evidence ?? []), ...writing.passages(placeOf(fact, article))]
    events.set(key, { ...event, evidence })
  }
  return [...events.values()]
}

function eventOf({ claim, inPassing }: Omit<EventFact, 'id'>, { nameOf }: EventWriting): NewEvent | undefined {
  const frame = frameOf(claim.kind)
  if (!frame || claim.modality === 'doubtful' || claim.confidence < leastSure) return undefined
  const roles: Partial<Record<string, Role>> = frame.roles
  const named = (role: Role) => [...new Set(inRole(claim.slots, role).flatMap(slot => nameIn(slot, nameOf) ?? []))]
  // What reaches into quotation marks is the speaker's way to put it, and who is spoken to is no topic.
  const isPlain = ({ text, value }: Slot) =>
    value.type === 'term' && !/["“”]/.test(text) && !value.lemmas.some(isPersonNoun)
  const plain = (role: Role) => inRole(claim.slots, role).flatMap(slot => (isPlain(slot) ? slot.text : []))
  const [when] = inRole(claim.slots, 'time').flatMap(slot => dayOf(slot) ?? [])
  const who = frame.symmetric ? named('participant') : named(roles.subject ?? 'agent')
  const [where] = named('place')
  const [from] = named('from')
  const [to] = (roles.to ?? 'to') === 'to' ? named('to') : []
  const whom = frame.symmetric ? [] : roles.with === 'participant' ? named('participant') : named('patient')
  // Beside what was given, a sheet's "whom" is who got it.
  // "The mill closed on Monday": what nobody is said to have done happened to its subject.
  const [what] =
    whom.length > 0 ? [] : [...plain('patient'), ...(who.length > 0 ? [] : plain(roles.subject ?? 'agent'))]
  const event = { kind: claim.kind, who, whom, what, where, from, to, when, about: plain('topic') }
  const { kind: _, ...told } = event
  const filled = Object.values(told).filter(value => value !== undefined && value.length > 0).length
  // "The earlier visit" without its date is one that a reader could not tell from this one.
  const isPlaced = what !== undefined && !inPassing && (when !== undefined || where !== undefined)
  const isClear = (who.length + whom.length > 0 || isPlaced) && !(claim.elsewhen && when === undefined)
  const isWhole = who.length > 1 || filled > (inPassing && whom.length === 0 && when === undefined ? 2 : 1)
  const isOfSomething = !frame.transitive || what !== undefined || whom.length > 0
  if (!isClear || !isWhole || !isOfSomething) return undefined
  return {
    ...event,
    status: claim.modality === 'planned' ? 'planned' : undefined,
    not: claim.affirmed ? undefined : true,
  }
}

function inRole(slots: readonly Slot[], role: Role): readonly Slot[] {
  return slots.filter(slot => slot.role === role)
}

function nameIn(slot: Slot, nameOf: EventWriting['nameOf']): string | undefined {
  if (slot.value.type !== 'entity') return undefined
  const [id, ...others] = slot.value.ids
  return id === undefined || others.length > 0 ? undefined : nameOf(id, slot.text)
}

/** Only a day or stretch on which it took place: "since" and "before" say something else. */
function dayOf({ value }: Slot): string | undefined {
  if (value.type !== 'date' || value.date.relation !== undefined || !value.date.interval) return undefined
  const { first, last } = value.date.interval
  return Number.isFinite(first) && Number.isFinite(last) ? formatEdtf(value.date.interval) : undefined
}

/** The claim's own words in its sentence. */
function placeOf({ claim, evidence }: Omit<EventFact, 'id'>, article: Article): readonly Evidence[] {
  return evidence.map(place => {
    const start = article.blocks.find(({ paragraph }) => paragraph === place.paragraph)?.block.start
    return start === undefined ? place : { ...place, start: start + claim.start, end: start + claim.end }
  })
}
