// One claim against one fact of its kind: what agrees, what differs, what the fact leaves open.
import type { EventFact } from '../facts/fact-base.ts'
import { actorRelation } from '../facts/relations.ts'
import type { Code, Evidence, Slot } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { frameOf } from '../reading/clauses.ts'
import { type Comparison, type Difference, type Scene, silent } from './check.ts'
import { date } from './date.ts'
import { exchanged, isExchanged } from './exchange.ts'
import { negation } from './negation.ts'
import { isListedDay, isNearDay } from './other-occasion.ts'
import { isNamesake, participant, samePart } from './participant.ts'
import { place } from './place.ts'
import { isOfficeOfExpected, namedAround, type Surroundings } from './surroundings.ts'
import { compareTopicPlace } from './topic-place.ts'

export interface Finding {
  readonly code: Code
  readonly difference: Difference
  readonly evidence: readonly Evidence[]
}

export interface Match {
  readonly fact: EventFact
  readonly anchors: number
  /** Slots that the fact says nothing of, or less than the draft. */
  readonly open: number
  /** Names that the fact does not have a part for. */
  readonly unsaid: number
  /** Of the open days, those that are the sources' own: no other occasion. */
  readonly ownDays: number
  /** How many of those who took part are the fact's. */
  readonly people: number
  readonly findings: readonly Finding[]
}

export function matchOf(claim: EventClaim, fact: EventFact, scene: Scene, around: Surroundings): Match {
  const findings: Finding[] = []
  let anchors = frameOf(claim.kind)?.repeatable ? 0 : claim.kind.startsWith('verb:') ? 0.5 : 1
  let open = 0
  let unsaid = 0
  let agreed = 0
  let people = 0
  // A country is not its companies: what they do, it may deny.
  let isVague = false
  let ownDays = 0
  if (claim.modality === 'planned' && fact.planned) anchors += frameOf(claim.kind)?.symmetric ? 0.5 : 1
  anchors += Math.min(1, 0.5 * sharedTerms(claim, fact))
  const record = (code: Code, comparison: Comparison, weight: number) => {
    if (comparison.outcome === 'agrees') anchors += comparison.definite ? weight : weight / 2
    for (const difference of comparison.differences) findings.push({ code, difference, evidence: fact.evidence })
    return comparison.outcome
  }
  for (const slot of claim.slots) {
    if (isInOtherTown(slot, claim, fact, scene)) continue
    const outcome = compareSlot(slot, claim, fact, scene, record)
    if (outcome === 'agrees') agreed++
    if (outcome === 'agrees' && isWiderThanBody(slot, fact, scene)) isVague = true
    if (outcome === 'agrees' && slot.role === 'participant') people++
    if (outcome === 'silent' && isOwnDay(slot, fact, scene)) ownDays++
    if (outcome === 'silent' && (slot.role === 'time' || slot.role === 'place')) open++
    else if (outcome === 'silent' && slot.value.type === 'entity' && slot.role !== 'from') unsaid++
  }
  if (findings.length === 1 && /^(?:place|date)$/.test(findings[0]?.code ?? '')) {
    const known = namedAround(claim, fact, scene, around)
    anchors += known.anchors
    people += known.people
  }
  // That somebody did not say something is rarely told: two denials of a kind are likely one.
  if (findings[0]?.code === 'place' && !claim.affirmed && !fact.claim.affirmed) anchors += 1.5
  const [found] = findings
  if (
    findings.length === 1 &&
    found?.code === 'participant' &&
    isOfficeOfExpected(claim, fact, found.difference, scene, around)
  )
    anchors += 1
  // A day that is nearly the source's is more likely the same occasion than another one.
  if (
    findings.length === 1 &&
    findings[0]?.code === 'date' &&
    agreed > 0 &&
    frameOf(claim.kind)?.symmetric !== true &&
    isNearDay(claim, fact)
  )
    anchors += 1
  if (claim.affirmed !== fact.claim.affirmed && agreed > 0 && !isVague)
    record('negation', negation.judge(claim, fact, scene), 1)
  if (isExchanged(claim, fact))
    return { fact, anchors: anchors + 2, open, unsaid, ownDays, people, findings: exchanged(claim, fact, scene) }
  return { fact, anchors, open, unsaid, ownDays, people, findings }
}

/** "At the Star Hotel in Rome": where the town differs, whatever lies in it does not matter. */
function isInOtherTown(slot: Slot, claim: EventClaim, fact: EventFact, scene: Scene): boolean {
  if (slot.role !== 'place' || slot.value.type !== 'entity' || !slot.value.ids[0]?.startsWith('unknown:')) return false
  const town = claim.slots.find(
    other =>
      other.role === 'place' && other.start > slot.end && /^,? in $/.test(scene.text.slice(slot.end, other.start)),
  )
  return town !== undefined && place.judge({ slot: town, claim }, fact, scene).outcome === 'differs'
}

/** A country where the source names a body of it. */
function isWiderThanBody(slot: Slot, fact: EventFact, scene: Scene): boolean {
  const { entities } = scene.facts
  if (slot.value.type !== 'entity') return false
  const [id] = slot.value.ids
  return fact.claim.slots.some(other => {
    if (other.value.type !== 'entity' || !samePart(other.role, slot.role)) return false
    const known = other.value.ids[0] as string
    const kind = entities.byId.get(known)?.kind
    return (kind === 'organisation' || kind === 'group') && actorRelation(id as string, known, entities) === 'broader'
  })
}

/** A day of the sources' own, where the fact has none. */
function isOwnDay(slot: Slot, fact: EventFact, scene: Scene): boolean {
  if (slot.role !== 'time' || slot.value.type !== 'date') return false
  const now = scene.facts.when
  const day = slot.value.date.interval
  if (!now || !day || fact.claim.slots.some(other => other.role === 'time')) return false
  return now.first - 3 <= day.last && day.first <= now.last
}

function compareSlot(
  slot: Slot,
  claim: EventClaim,
  fact: EventFact,
  scene: Scene,
  record: (code: Code, comparison: Comparison, weight: number) => Comparison['outcome'],
) {
  switch (slot.role) {
    case 'time':
      return record('date', isListedDay(slot, claim, fact, scene) ? silent : date.judge(slot, fact, scene), 1.25)
    case 'place':
      return record('place', place.judge({ slot, claim }, fact, scene), 1)
    case 'topic':
    case 'attribute': {
      const elsewhere = compareTopicPlace(slot, claim, fact, scene)
      return elsewhere.outcome === 'differs'
        ? record('place', elsewhere, 1)
        : record('detail', compareTerms(slot, fact), 1)
    }
    default:
      return slot.value.type === 'entity'
        ? record(codeOf(slot, fact, scene), participant.judge({ slot, claim }, fact, scene), 1)
        : record('detail', compareTerms(slot, fact), 1)
  }
}

/** A country that is invaded is where it happens; whose the words are is who said them. */
function codeOf(slot: Slot, fact: EventFact, scene: Scene): Code {
  if (isOwnedSpeech(slot, scene)) return 'speaker'
  if (isOtherBody(slot, fact, scene)) return 'detail'
  return slot.role === 'patient' && frameOf(fact.claim.kind)?.befallsPlace ? 'place' : 'participant'
}

/** "The Peruvian navy" where the source has the Chilean one: its country is a detail. */
function isOtherBody(slot: Slot, fact: EventFact, { facts }: Scene): boolean {
  return (
    slot.value.type === 'entity' &&
    slot.value.ids[0]?.startsWith('unknown:') === true &&
    fact.claim.slots.some(
      ({ role, value }) =>
        samePart(role, slot.role) &&
        value.type === 'entity' &&
        isNamesake(slot.text, facts.entities.byId.get(value.ids[0] ?? '')?.name ?? ''),
    )
  )
}

/** "Remarks by Jane Doe": whose the words are is who said them. */
function isOwnedSpeech(slot: Slot, { text }: Scene): boolean {
  return (
    /\b(?:comments?|remarks?|words|suggestions?|claims?|statements?)(?: \w+)? (?:by|from|of) (?:\p{Lu}\p{L}+ )?$/u.test(
      text.slice(Math.max(0, slot.start - 40), slot.start),
    ) || /^['’]s (?:\w+ )?(?:comments?|remarks?|words|suggestions?|claims?)\b/.test(text.slice(slot.end, slot.end + 30))
  )
}

/** How many of the claim's plain words the fact has too. */
function sharedTerms(claim: EventClaim, fact: EventFact): number {
  const known = new Set([
    ...fact.claim.terms.map(term => term.lemma),
    ...fact.claim.slots.flatMap(slot =>
      slot.value.type === 'term' && slot.role === 'attribute' ? slot.value.lemmas : [],
    ),
  ])
  const slotted = (start: number) => claim.slots.some(slot => slot.start <= start && start < slot.end)
  return claim.terms.filter(
    term => term.start !== claim.predicate.start && !slotted(term.start) && known.has(term.lemma),
  ).length
}

/** Plain words of a slot agree where the fact has them too; a missing word proves nothing. */
export function compareTerms(slot: Slot, fact: EventFact): Comparison {
  const ids =
    slot.value.type === 'words' || slot.value.type === 'date' || slot.value.type === 'quantity' ? [] : slot.value.ids
  const lemmas = slot.value.type === 'term' ? slot.value.lemmas : []
  for (const other of fact.claim.slots) {
    if (other.role !== slot.role && !(other.role === 'topic' && slot.role === 'patient')) continue
    if (other.value.type === 'entity' && other.value.ids.some(id => ids.includes(id)))
      // "Sanctions on Peru" is less than Peru itself.
      return { outcome: 'agrees', definite: slot.value.type === 'entity' || slot.role !== 'patient', differences: [] }
    if (other.value.type === 'term' && other.value.ids.some(id => ids.includes(id) && !id.startsWith('country:')))
      return { outcome: 'agrees', definite: true, differences: [] }
    if (other.value.type !== 'term' || lemmas.length === 0) continue
    const known = other.value.lemmas
    const shared = lemmas.filter(lemma => known.includes(lemma)).length
    if (shared > 0 && shared >= Math.min(lemmas.length, known.length) / 2)
      return { outcome: 'agrees', definite: shared > 1, differences: [] }
  }
  return silent
}
