// Events as a sheet has them: those of which the article says plainly who did it and one thing more.
import { isPersonNoun } from '../english/person-nouns.ts'
import type { EventFact } from '../facts/fact-base.ts'
import type { NewEvent } from '../facts/sheet-writing.ts'
import type { EntityId, Evidence, Role, Slot, Span, Token } from '../model.ts'
import { frameOf } from '../reading/clauses.ts'
import { countedBy, countPhrase } from '../reading/count-owner.ts'
import { formatEdtf } from '../reading/edtf.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Article } from './article.ts'
import type { ArticleFacts } from './facts.ts'

export interface EventWriting {
  /** The name of whom the words mean; undefined where that is a guess. */
  readonly nameOf: (id: EntityId, words: string) => string | undefined
  readonly passages: (evidence: readonly Evidence[]) => NonNullable<NewEvent['evidence']>
  /** Whether a place lies in another, by their names. */
  readonly liesIn: (place: string, other: string) => boolean
}

/** Who reviews a sheet strikes out an event sooner than writing one: only a mere guess at the structure is left out. */
const leastSure = 0.35

/** In the order of the article; what it tells twice of one event stands once, with both places. */
export function eventsFor(
  facts: Pick<ArticleFacts, 'events' | 'counts'>,
  article: Article,
  writing: EventWriting,
): readonly NewEvent[] {
  const events: NewEvent[] = []
  const byPredicate = new Map<string, number>()
  for (const fact of facts.events) {
    const tokens = sentenceOf(article, fact.evidence[0], fact.claim.predicate)?.tokens ?? []
    const event = eventOf(fact, countsOf(fact, facts.counts, article), tokens, writing)
    if (!event) continue
    const told = { ...event, evidence: writing.passages(placeOf(fact, article)) }
    const predicate = `${event.kind} ${fact.evidence[0]?.paragraph} ${fact.claim.predicate.start}`
    // "Peru and Chile signed": what one verb says of several is one event of theirs.
    const shared = byPredicate.get(predicate)
    const at = shared ?? events.findIndex(other => isSameEvent(other, told, writing))
    const known = events[at]
    if (known) events[at] = together(known, told, writing)
    else events.push(told)
    byPredicate.set(predicate, known ? at : events.length - 1)
  }
  return events
}

/** Told with the same people, of days and places that do not speak against each other. */
function isSameEvent(a: NewEvent, b: NewEvent, { liesIn }: EventWriting): boolean {
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? []) === JSON.stringify(other ?? [])
  const people = (event: NewEvent) => [[...(event.who ?? [])].sort(), [...(event.whom ?? [])].sort()]
  const isOpen = (key: 'when' | 'from' | 'to') => a[key] === undefined || b[key] === undefined || a[key] === b[key]
  const { where: here, when } = a
  const isPlaced =
    here === undefined || b.where === undefined || here === b.where || liesIn(here, b.where) || liesIn(b.where, here)
  // Two visits of one person, neither with its day, are one only where they are told alike.
  const isOne = when !== undefined || b.when !== undefined || (here !== undefined && b.where !== undefined)
  return (
    a.kind === b.kind &&
    same(people(a), people(b)) &&
    same(a.what, b.what) &&
    a.status === b.status &&
    a.not === b.not &&
    isPlaced &&
    isOne &&
    isOpen('when') &&
    isOpen('from') &&
    isOpen('to')
  )
}

function together(a: NewEvent, b: NewEvent, { liesIn }: EventWriting): NewEvent {
  const both = (key: 'about' | 'counts') => [...new Set([...(a[key] ?? []), ...(b[key] ?? [])])]
  const isNarrower = a.where === undefined || (b.where !== undefined && liesIn(b.where, a.where))
  const known = (value: unknown) => value !== undefined
  const all = (key: 'who' | 'whom') => [...new Set([...(a[key] ?? []), ...(b[key] ?? [])])]
  return {
    ...a,
    who: all('who'),
    whom: all('whom'),
    where: isNarrower ? b.where : a.where,
    from: a.from ?? b.from,
    to: a.to ?? b.to,
    when: known(a.when) ? a.when : b.when,
    about: both('about'),
    counts: both('counts'),
    evidence: distinct([...(a.evidence ?? []), ...(b.evidence ?? [])]),
  }
}

function distinct<T>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map(thing => [JSON.stringify(thing), thing])).values()]
}

/** The counts that the event's own sentence states of whoever did it. */
function countsOf(
  { claim, evidence: [place] }: Omit<EventFact, 'id'>,
  counts: ArticleFacts['counts'],
  article: Article,
): readonly Counted[] {
  const doers = inRole(claim.slots, 'agent').flatMap(({ value }) => (value.type === 'entity' ? value.ids : []))
  return counts
    .filter(({ who, evidence: [said] }) => {
      const isHere = said?.paragraph === place?.paragraph && said?.start === place?.start
      return isHere && (doers.length === 0 || who.every(id => doers.includes(id)))
    })
    .flatMap(({ count: { figure }, who }) => {
      const sentence = sentenceOf(article, place, figure)
      return sentence && isCountOf(sentence.tokens, countedBy(sentence, figure), claim.predicate)
        ? { phrase: countPhrase(sentence, figure), who }
        : []
    })
}

interface Counted {
  readonly phrase: string
  readonly who: readonly EntityId[]
}

/** "Her second visit", "the second to visit", "her visit is the second": the event is what is counted, or stands beside it. */
function isCountOf(tokens: readonly Token[], counted: number, predicate: Span): boolean {
  const at = tokens.findIndex(({ start }) => start === predicate.start)
  const token = tokens[at]
  return at === counted || (token?.head === counted && /^(?:acl|nsubj)/.test(token.relation))
}

function eventOf(
  { claim, inPassing }: Omit<EventFact, 'id'>,
  counted: readonly Counted[],
  tokens: readonly Token[],
  { nameOf }: EventWriting,
): NewEvent | undefined {
  const frame = frameOf(claim.kind)
  if (!frame || claim.modality === 'doubtful' || claim.confidence < leastSure) return undefined
  const roles: Partial<Record<string, Role>> = frame.roles
  const named = (role: Role) => [...new Set(inRole(claim.slots, role).flatMap(slot => nameIn(slot, nameOf) ?? []))]
  // What reaches into quotation marks is the speaker's way to put it, and who is spoken to is no topic.
  // A part without a noun was cut wrongly.
  const hasNoun = ({ start, end }: Slot) =>
    tokens.some(token => start <= token.start && token.end <= end && /^(?:NOUN|PROPN|NUM|X|SYM)$/.test(token.pos))
  const isPlain = (slot: Slot) =>
    slot.value.type === 'term' && hasNoun(slot) && !/["“”]/.test(slot.text) && !slot.value.lemmas.some(isPersonNoun)
  const plain = (role: Role) => inRole(claim.slots, role).flatMap(slot => (isPlain(slot) ? slot.text : []))
  const [when] = inRole(claim.slots, 'time').flatMap(slot => dayOf(slot) ?? [])
  const acting = frame.symmetric ? named('participant') : named(roles.subject ?? 'agent')
  // "Becoming the first envoy to visit": the verb's subject is the office, its holder is whose count it is.
  const who = acting.length > 0 ? acting : counted.flatMap(count => count.who.flatMap(id => nameOf(id, '') ?? []))
  const counts = counted.map(({ phrase }) => phrase)
  const [where] = named('place')
  const [from] = named('from')
  const [to] = (roles.to ?? 'to') === 'to' ? named('to') : []
  const done = frame.symmetric ? [] : roles.with === 'participant' ? named('participant') : named('patient')
  const whom = done.filter(name => !who.includes(name))
  // Beside what was given, a sheet's "whom" is who got it.
  // "The mill closed on Monday": what nobody is said to have done happened to its subject.
  const [what] =
    whom.length > 0 ? [] : [...plain('patient'), ...(who.length > 0 ? [] : plain(roles.subject ?? 'agent'))]
  const event = {
    kind: claim.kind,
    who,
    whom,
    what,
    where,
    from,
    to,
    when,
    about: [...(roles.object === 'topic' ? named('topic') : []), ...plain('topic')],
    counts,
  }
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

/** The sentence of a place that holds a span of its block. */
function sentenceOf(article: Article, place: Evidence | undefined, span: Span): Sentence | undefined {
  const block = article.blocks.find(({ paragraph }) => paragraph === place?.paragraph)
  return block?.reading.sentences.find(({ start, end }) => start <= span.start && span.end <= end)
}

/** The claim's own words in its sentence. */
function placeOf({ claim, evidence }: Omit<EventFact, 'id'>, article: Article): readonly Evidence[] {
  return evidence.map(place => {
    const start = article.blocks.find(({ paragraph }) => paragraph === place.paragraph)?.block.start
    return start === undefined ? place : { ...place, start: start + claim.start, end: start + claim.end }
  })
}
