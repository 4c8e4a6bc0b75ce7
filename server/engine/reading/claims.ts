// What a sentence claims: its clauses with their slots filled by people, places, dates and numbers.
import { otherOccasionIn } from '../english/occasions.ts'
import { isPersonNoun } from '../english/person-nouns.ts'
import type { Claim, EntityId, Slot, Token } from '../model.ts'
import {
  isOwned,
  linkingVerbOf,
  occurrenceOf,
  planVerbOf,
  prepositionOf,
  type Scan,
  stateVerbOf,
} from './clause-owners.ts'
import { type Clause, childrenOf, clausesIn, frameOf, roleIn } from './clauses.ts'
import { type LinkedSentence, quoted } from './linked-sentence.ts'
import { headOf, mentionAt } from './mention-at.ts'
import { bothIn, isAboutTopics, isVenue, looseSlots, slotAt } from './slots.ts'
import { type Term, termsOf } from './terms.ts'

/** An event claim, with what decides whether it can be held against a fact. */
export interface EventClaim extends Claim {
  /** Words say that this is another occasion than the one at hand: "earlier", "had met", "again". */
  readonly elsewhen: boolean
  /** The least sure arc between the predicate and a slot. */
  readonly confidence: number
  /** The event is named by a noun that no verb carries. */
  readonly nominal: boolean
  /** Everybody whom the deed names, where the claim is of some of them. */
  readonly company: readonly EntityId[]
  /** Content words of the clause, without names, dates and numbers. */
  readonly terms: readonly Term[]
}

export function eventClaimsIn(sentence: LinkedSentence): readonly EventClaim[] {
  const { tokens } = sentence
  const children = childrenOf(tokens)
  const isName = (i: number) =>
    sentence.mentions.some(
      mention =>
        mention.words.length > 0 &&
        mention.start < (tokens[i] as Token).end &&
        (tokens[i] as Token).start < mention.end,
    )
  const clauses = clausesIn(tokens)
    .filter(clause => !isName(clause.predicate))
    .filter(
      clause =>
        !sentence.quoted.some(
          span =>
            span.start <= (tokens[clause.predicate] as Token).start &&
            (tokens[clause.predicate] as Token).end <= span.end,
        ),
    )
  const owners = new Map<number, Clause>()
  for (const clause of clauses) {
    owners.set(clause.predicate, clause)
    if (clause.carrier >= 0 && !owners.has(clause.carrier)) owners.set(clause.carrier, clause)
  }
  // "The talks took place in March", "the visit came on Friday": the verb says nothing, its subject is the event.
  for (const clause of clauses) {
    const verb = occurrenceOf(tokens, clause.predicate)
    const state = stateVerbOf(tokens, clause.predicate)
    if (state >= 0) owners.set(state, clause)
    if (verb >= 0 && (!owners.has(verb) || owners.get(verb)?.kinds[0]?.startsWith('verb:'))) owners.set(verb, clause)
    const plan = planVerbOf(tokens, clause.predicate, clause.carrier)
    if (plan >= 0) owners.set(plan, clause)
    const linking = linkingVerbOf(tokens, clause.predicate)
    if (linking >= 0 && (!owners.has(linking) || owners.get(linking)?.kinds[0]?.startsWith('verb:')))
      owners.set(linking, clause)
  }
  const scan: Scan = { sentence, children, clauses, owners }
  if (clauses.length === 0) return pictured(scan)
  return clauses.flatMap(clause => clause.kinds.flatMap(kind => claimsOf(scan, clause, kind)))
}

function claimsOf(scan: Scan, clause: Clause, kind: string): readonly EventClaim[] {
  const { tokens } = scan.sentence
  const frame = frameOf(kind)
  const predicate = tokens[clause.predicate] as Token
  if (frame?.ofPeople?.includes(predicate.lemma.toLowerCase()) && isDoneToThing(scan, clause)) return []
  const carrier = clause.carrier >= 0 ? (tokens[clause.carrier] as Token) : undefined
  const slots: Slot[] = []
  /** Which slots stand in one list: "A and B". */
  const groups = new Map<Slot, number>()
  let confidence = 1
  for (const argument of clause.arguments) {
    const role = roleIn(kind, argument.neighbour, argument.preposition)
    if (!role || (role === 'place' && isAboutTopics(kind))) continue
    const both = frame?.symmetric && argument.neighbour === 'subject' ? bothIn(scan, argument.heads) : []
    slots.push(...both)
    const before = slots.length
    for (const head of argument.heads) {
      const found = slotAt(scan, head, role)
      if (!found) continue
      slots.push(found)
      groups.set(found, before)
      if (found.value.type === 'entity') confidence = Math.min(confidence, argument.confidence)
    }
  }
  const state = stateVerbOf(tokens, clause.predicate)
  const holder =
    state < 0 ? undefined : (scan.children[state] ?? []).find(child => /^nsubj/.test((tokens[child] as Token).relation))
  const held = holder === undefined ? undefined : slotAt(scan, holder, frame?.roles.possessor ?? 'agent')
  if (held) slots.push(held)
  const isNoun = predicate.pos !== 'VERB'
  const behind = isNoun ? doerBehind(scan.sentence, predicate) : undefined
  const doer = behind ?? (isNoun ? doerBefore(scan.sentence, predicate) : undefined)
  const doing = behind ? roleIn(kind, 'by', 'by') : doer && roleIn(kind, 'possessor', undefined)
  if (doer && doing && !slots.some(slot => slot.role === doing && slot.value.type === 'entity'))
    slots.push({ ...doer, role: doing })
  if (isNoun)
    slots.push(
      ...stayedFor(scan, clause, kind).filter(
        slot => !slots.some(other => other.role === slot.role && slot.role === 'place'),
      ),
    )
  if (roleIn(kind, 'possessor', undefined) === 'agent' && !slots.some(slot => slot.role === 'agent'))
    slots.push(...nationIn(scan, clause))
  for (const slot of looseSlots(scan, clause, kind))
    if (!slots.some(other => other.role === slot.role && other.start === slot.start)) slots.push(slot)
  if (frame?.symmetric) {
    // Where the structure is odd, whoever stands below the deed took part in it.
    for (const mention of scan.sentence.mentions) {
      const at =
        scan.sentence.isPerson(mention.entity ?? '') && !quoted(scan.sentence, mention) ? headOf(tokens, mention) : -1
      if (at < 0 || slots.some(slot => slot.start < mention.end && mention.start < slot.end)) continue
      const gap = scan.sentence.text.slice(
        predicate.end - scan.sentence.start,
        Math.max(predicate.end, mention.start) - scan.sentence.start,
      )
      if (
        mention.start < predicate.end ||
        gap.length > 30 ||
        /[,;:—–]/.test(gap) ||
        slots.filter(slot => slot.role === 'participant').length > 1
      )
        continue
      if (
        !/^(?:nsubj|obj|iobj|obl|conj|flat|compound|appos|nmod|dep)$/.test((tokens[at] as Token).relation) ||
        !isOwned(scan, at, clause)
      )
        continue
      const preposition = prepositionOf(scan, at)
      if (
        preposition !== undefined &&
        preposition !== 'with' &&
        preposition !== 'between' &&
        preposition !== 'by' &&
        preposition !== 'and'
      )
        continue
      slots.push({
        role: 'participant',
        start: mention.start,
        end: mention.end,
        text: mention.text,
        value: { type: 'entity', ids: [mention.entity as EntityId] },
      })
    }
  }
  const start = Math.min(predicate.start, carrier?.start ?? predicate.start, ...slots.map(slot => slot.start))
  const end = Math.max(predicate.end, carrier?.end ?? predicate.end, ...slots.map(slot => slot.end))
  const claim: EventClaim = {
    kind,
    start,
    end,
    slots: distinctSlots(withTopic(slots, kind)),
    affirmed: clause.affirmed,
    modality: clause.modality,
    predicate:
      carrier && carrier.start < predicate.start
        ? { start: carrier.start, end: predicate.end }
        : { start: predicate.start, end: predicate.end },
    ...(clause.negation ? { negation: clause.negation } : {}),
    company: slots.flatMap(slot => (slot.value.type === 'entity' ? slot.value.ids : [])),
    elsewhen: clause.pluperfect || otherOccasionIn(wordsAround(scan, clause)) || isCountedFrom(scan, clause),
    confidence,
    nominal: predicate.pos !== 'VERB' && carrier === undefined && !/^(?:root|nsubj)/.test(predicate.relation),
    terms: termsOf(scan, clause),
  }
  return expanded(claim, frame?.symmetric === true, groups)
}

/** "met A and B" says two things: one claim for each pair that can be told apart. */
function expanded(claim: EventClaim, symmetric: boolean, groups: ReadonlyMap<Slot, number>): readonly EventClaim[] {
  if (!symmetric) return [claim]
  const people = claim.slots.filter(slot => slot.role === 'participant' && slot.value.type === 'entity')
  if (people.length < 3) return [claim]
  const pairs: (readonly [Slot, Slot])[] = []
  people.forEach((one, i) => {
    for (const other of people.slice(i + 1)) if (groups.get(one) !== groups.get(other)) pairs.push([one, other])
  })
  // "A, B and C met": each is said to have met the first.
  if (pairs.length === 0) for (const other of people.slice(1)) pairs.push([people[0] as Slot, other])
  return pairs.map(([one, other]) => ({
    ...claim,
    slots: claim.slots.filter(slot => slot.role !== 'participant' || slot === one || slot === other),
  }))
}

function distinctSlots(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(
    (slot, i) =>
      !slots
        .slice(0, i)
        .some(
          other =>
            other.start === slot.start &&
            other.end === slot.end &&
            other.role === slot.role &&
            idsOf(other) === idsOf(slot),
        ),
  )
}

function idsOf(slot: Slot): string {
  return slot.value.type === 'entity' ? slot.value.ids.join() : ''
}

function wordsAround(scan: Scan, clause: Clause): readonly string[] {
  const at = clause.carrier >= 0 ? [clause.predicate, clause.carrier] : [clause.predicate]
  return at.flatMap(i =>
    (scan.children[i] ?? [])
      .filter(child => /^(advmod|amod|det|obl)/.test((scan.sentence.tokens[child] as Token).relation))
      .map(child => (scan.sentence.tokens[child] as Token).form.toLowerCase()),
  )
}

/** "Two weeks after the vote she met him": a time counted from something else, whenever that was. */
function isCountedFrom(scan: Scan, clause: Clause): boolean {
  const { quantities, text, start, tokens } = scan.sentence
  return quantities.some(quantity => {
    if (quantity.kind !== 'duration' || !/^ (?:after|before)\b/.test(text.slice(quantity.end - start))) return false
    let at = headOf(tokens, quantity)
    for (let step = 0; step < 5 && at >= 0 && at !== clause.predicate && at !== clause.carrier; step++)
      at = (tokens[at] as Token).head
    return at >= 0
  })
}

/** "Human rights came up": what comes up is the topic, not who raised it. */
function withTopic(slots: readonly Slot[], kind: string): readonly Slot[] {
  if (!isAboutTopics(kind) || slots.some(slot => slot.role === 'topic' || slot.value.type === 'entity')) return slots
  return slots.map(slot =>
    slot.role === 'agent' && slot.value.type === 'term' && !texts.has(slot.value.lemmas.at(-1) ?? '')
      ? { ...slot, role: 'topic' }
      : slot,
  )
}

/** What mentions something and is not itself spoken of. */
const texts: ReadonlySet<string> = new Set(['statement', 'account', 'report', 'letter', 'speech', 'readout', 'article'])

/** "She was in Rome on Friday for talks": what somebody is somewhere for happens there. */
function stayedFor(scan: Scan, { predicate }: Clause, kind: string): readonly Slot[] {
  const { tokens } = scan.sentence
  const { head } = tokens[predicate] as Token
  if (head < 0 || prepositionOf(scan, predicate) !== 'for' || prepositionOf(scan, head) !== 'in') return []
  const below = scan.children[head] ?? []
  const subject = below.find(child => /^nsubj/.test((tokens[child] as Token).relation))
  if (subject === undefined || !below.some(child => (tokens[child] as Token).relation === 'cop')) return []
  return [slotAt(scan, head, 'place'), slotAt(scan, subject, roleIn(kind, 'possessor', undefined) ?? 'agent')].filter(
    slot => slot?.value.type === 'entity',
  ) as Slot[]
}

/** "Received a letter", "faced questions": what is named by a plain word that is no word for people. */
function isDoneToThing(scan: Scan, clause: Clause): boolean {
  const { tokens, titles } = scan.sentence
  const objects = clause.arguments.filter(({ neighbour }) => neighbour === 'object').flatMap(({ heads }) => heads)
  return objects.some(head => {
    const { pos, lemma, start, end } = tokens[head] as Token
    const isNamed =
      mentionAt(scan, head) !== undefined || titles.some(title => title.start <= start && end <= title.end)
    return pos === 'NOUN' && !isNamed && !isPersonNoun(lemma.toLowerCase())
  })
}

/** "Lammy visit to China": in headlines whoever does something stands right before it. */
function doerBefore({ mentions, isPerson }: LinkedSentence, noun: Token): Omit<Slot, 'role'> | undefined {
  const found = mentions.find(mention => isPerson(mention.entity ?? '') && noun.start - mention.end === 1)
  if (!found?.entity) return undefined
  return { start: found.start, end: found.end, text: found.text, value: { type: 'entity', ids: [found.entity] } }
}

/** "The previous trip, by Jane Doe, …": whoever is named right behind what they did, whatever the structure makes of it. */
function doerBehind({ mentions, text, start }: LinkedSentence, noun: Token): Omit<Slot, 'role'> | undefined {
  const found = mentions.find(
    mention =>
      mention.start > noun.end &&
      mention.form !== 'demonym' &&
      /^,? by (?:\p{Lu}\p{L}+\.? )?$/u.test(text.slice(noun.end - start, mention.start - start)),
  )
  if (!found?.entity) return undefined
  return { start: found.start, end: found.end, text: found.text, value: { type: 'entity', ids: [found.entity] } }
}

/** "The French exercises": the country whose deed a noun names. */
function nationIn(scan: Scan, clause: Clause): readonly Slot[] {
  const { tokens, mentions } = scan.sentence
  return (scan.children[clause.predicate] ?? []).flatMap(child => {
    const token = tokens[child] as Token
    const nation = mentions.find(
      mention => mention.form === 'demonym' && mention.start <= token.start && token.end <= mention.end,
    )
    if (!nation?.entity || token.relation !== 'amod') return []
    const { start, end, text } = nation
    return [{ role: 'agent' as const, start, end, text, value: { type: 'entity' as const, ids: [nation.entity] } }]
  })
}

/** "Jane Doe with Tom Marsh in the Town Hall": a caption without a verb shows two people together at a place. */
function pictured({ sentence, children }: Scan): readonly EventClaim[] {
  const { tokens, mentions } = sentence
  if (tokens.some(token => /^(?:VERB|AUX)$/.test(token.pos)) || sentence.quoted.length > 0) return []
  const at = mentions.findIndex(mention => {
    const preposition = prepositionOf({ sentence, children }, headOf(tokens, mention))
    return (
      /^(?:in|at|inside|outside)$/.test(preposition ?? '') &&
      (sentence.isPlace(mention.entity ?? '') || isVenue(mention))
    )
  })
  const where = mentions[at]
  const people = mentions
    .slice(0, Math.max(0, at))
    .filter(
      ({ entity, form, words }) =>
        form !== 'demonym' && (sentence.isPerson(entity ?? '') || (entity?.startsWith('unknown:') && words.length > 1)),
    )
  const [one, other] = people
  if (!where || !one || !other || people.length > 2 || one.entity === other.entity) return []
  const between = sentence.text.slice(one.end - sentence.start, other.start - sentence.start)
  if (!/(?:^|[ ,])(?:and|with|&)(?: |$)/.test(between) || /[.;:]/.test(between)) return []
  const slots = [one, other, where].map(
    ({ start, end, text, entity }): Slot => ({
      role: start === where.start ? 'place' : 'participant',
      start,
      end,
      text,
      value: { type: 'entity', ids: [entity as EntityId] },
    }),
  )
  const { start } = one
  const { end } = where
  const company = [one, other].map(({ entity }) => entity as EntityId)
  const predicate = { start: one.end, end: other.start }
  const told = {
    affirmed: true,
    modality: 'asserted',
    elsewhen: false,
    confidence: 1,
    nominal: true,
    terms: [],
  } as const
  return [{ kind: 'meeting', start, end, slots, predicate, company, ...told }]
}
