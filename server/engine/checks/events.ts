// Whether a fact speaks of the same matter as a claim, and whether the facts refute it. The rule: a claim is refuted
// when no fact supports it and the nearest facts all differ from it in the same one slot and agree on its value.

import { sameOffice } from '../english/offices.ts'
import { idOfName } from '../facts/entities.ts'
import type { EventFact } from '../facts/fact-base.ts'
import { actorRelation } from '../facts/relations.ts'
import type { Code, DateMention, EntityId, Evidence, Slot, Verdict } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { frameOf } from '../reading/clauses.ts'
import { compareDates } from '../reading/dates.ts'
import { calendarDay } from '../reading/edtf.ts'
import { titleOf } from '../reading/titles.ts'
import { type Comparison, type Difference, type Scene, silent } from './check.ts'
import { date } from './date.ts'
import { negation } from './negation.ts'
import { participant } from './participant.ts'
import { place } from './place.ts'

export interface Finding {
  readonly code: Code
  readonly difference: Difference
  readonly evidence: readonly Evidence[]
}

export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly evidence: readonly Evidence[]
  /** The facts that were nearest, the first the best. */
  readonly facts: readonly EventFact[]
}

interface Match {
  readonly fact: EventFact
  readonly anchors: number
  /** Slots that the fact says nothing of, or less than the draft. */
  readonly open: number
  /** Names that the fact does not have a part for. */
  readonly unsaid: number
  /** How many of those who took part are the fact's. */
  readonly people: number
  readonly findings: readonly Finding[]
}

/** Whom and which days the rest of the sentence names: they say which event is meant, where the claim leaves it open. */
export interface Surroundings {
  readonly ids: readonly EntityId[]
  readonly dates: readonly DateMention[]
  /** Offices that the sentence speaks of, with the country and the bearer that it gives them. */
  readonly offices: readonly { readonly office: string; readonly of?: EntityId; readonly bearer?: EntityId }[]
}

const nothingElse: Surroundings = { ids: [], dates: [], offices: [] }

export function judgeEvent(claim: EventClaim, scene: Scene, around: Surroundings = nothingElse): Judgement {
  const judgement = judgeKind(claim, scene, around)
  const opposite = frameOf(claim.kind)?.opposite
  if (
    judgement.verdict === 'supported' ||
    opposite === undefined ||
    claim.modality !== 'asserted' ||
    !claim.slots.some(slot => slot.value.type === 'entity')
  )
    return judgement
  // "Freed" where the source says "detained": everything else must be the same.
  const other = judgeKind({ ...claim, kind: opposite, affirmed: !claim.affirmed }, scene, nothingElse)
  const finding = other.findings[0]
  if (
    other.facts.some(fact =>
      claim.slots.some(
        slot =>
          slot.value.type === 'entity' &&
          slot.role !== 'topic' &&
          participant.judge({ slot, claim }, fact, scene).outcome === 'silent' &&
          slot.role !== 'place',
      ),
    )
  )
    return judgement
  if (finding?.code !== 'negation' || other.facts.length === 0) return judgement
  const draft = scene.text.slice(claim.predicate.start, claim.predicate.end)
  return {
    ...other,
    findings: [
      {
        ...finding,
        code: 'detail',
        difference: { start: claim.predicate.start, end: claim.predicate.end, draft, source: opposite },
      },
    ],
  }
}

function judgeKind(claim: EventClaim, scene: Scene, around: Surroundings): Judgement {
  const facts = scene.facts.eventsByKind.get(claim.kind) ?? []
  const none: Judgement = { verdict: 'not-in-source', findings: [], evidence: [], facts: [] }
  if (facts.length === 0 || claim.slots.length === 0) return none
  const matches = facts.map(fact => matchOf(claim, fact, scene, around)).filter(match => match.anchors > 0)
  const supporting = matches.filter(
    match => match.findings.length === 0 && !(match.fact.inPassing && match.open + match.unsaid > 0),
  )
  if (supporting.length > 0) {
    const best = supporting.sort((a, b) => b.anchors - a.anchors || a.open + a.unsaid - b.open - b.unsaid)[0] as Match
    const covered = best.open === 0 && best.unsaid === 0 && (best.anchors >= 2 || claim.slots.length === 1)
    const rivals = matches.filter(
      match =>
        match.findings.length > 0 &&
        (match.anchors > best.anchors ||
          (match.anchors >= best.anchors - 1 &&
            best.open + best.unsaid > 0 &&
            (saysMore(match.fact, best.fact) || fillsOpen(match, best, claim)))),
    )
    if (covered || rivals.length === 0)
      return {
        verdict: covered ? 'supported' : 'not-in-source',
        findings: [],
        evidence: best.fact.evidence,
        facts: [best.fact],
      }
  }
  const near = matches
    .filter(
      match =>
        (match.findings.length === 1 || match.findings[0]?.difference.edits !== undefined) &&
        match.anchors >= neededFor(claim, match) &&
        !isBlocked(claim, match, scene),
    )
    .sort((a, b) => b.anchors - a.anchors)
  const best = near[0]
  if (!best) return none
  const finding = best.findings[0] as Finding
  const rivals = near.filter(match => match.anchors === best.anchors)
  const agreed = rivals.every(
    match =>
      match.findings[0]?.code === finding.code &&
      match.findings[0]?.difference.start === finding.difference.start &&
      match.findings[0]?.difference.source === finding.difference.source,
  )
  if (!agreed) return { ...none, facts: [best.fact] }
  return { verdict: 'refuted', findings: best.findings, evidence: best.fact.evidence, facts: [best.fact] }
}

/** "Human rights were not discussed": where the claim is nothing but its topic, the topic is enough to deny it. */
function neededFor(claim: EventClaim, match: Match): number {
  const onlyTopics = claim.slots.every(slot => slot.role === 'topic' || slot.role === 'patient')
  if (match.findings[0]?.code === 'participant' && match.fact.complete) return 1
  if (match.findings[0]?.code !== 'negation') return 2
  return onlyTopics ? 1 : 1.5
}

function idsIn(claim: { readonly slots: readonly Slot[] }, ...roles: readonly Slot['role'][]): readonly string[] {
  return claim.slots.flatMap(slot => (roles.includes(slot.role) && slot.value.type === 'entity' ? slot.value.ids : []))
}

/** "The dog bit the man" where the man bit the dog. */
function isExchanged(claim: EventClaim, fact: EventFact): boolean {
  const [agent] = idsIn(claim, 'agent')
  const [other] = idsIn(claim, 'patient', 'participant', 'to')
  if (agent === undefined || other === undefined || agent === other || frameOf(claim.kind)?.symmetric) return false
  const agents = idsIn(fact.claim, 'agent')
  const others = idsIn(fact.claim, 'patient', 'participant', 'to')
  return agents.length === 1 && agents[0] === other && others.includes(agent)
}

/** Both sides of an exchange, each with the edits that put both right. */
function exchanged(claim: EventClaim, fact: EventFact, scene: Scene): readonly Finding[] {
  const slots = claim.slots.filter(
    slot => slot.value.type === 'entity' && ['agent', 'patient', 'participant', 'to'].includes(slot.role),
  )
  const agent = slots.find(slot => slot.role === 'agent') as Slot
  const other = slots.find(slot => slot.role !== 'agent') as Slot
  const { text } = scene
  const words = (slot: Slot) => text.slice(slot.start, slot.end)
  const edits = [
    { start: agent.start, end: agent.end, text: words(other) },
    { start: other.start, end: other.end, text: words(agent) },
  ]
  return [
    [agent, other],
    [other, agent],
  ].map(([wrong, right]) => {
    const slot = wrong as Slot
    return {
      code: 'participant',
      difference: {
        start: slot.start,
        end: slot.end,
        draft: words(slot),
        source: words(right as Slot),
        replacement: words(right as Slot),
        edits,
      },
      evidence: fact.evidence,
    }
  })
}

/** Whether a fact is the same matter as another, told in more detail. */
function saysMore(fuller: EventFact, other: EventFact): boolean {
  const ids = (fact: EventFact) =>
    fact.claim.slots.flatMap(slot => (slot.value.type === 'entity' ? slot.value.ids : []))
  const known = new Set(ids(fuller))
  return (
    fuller.planned === other.planned &&
    ids(other).every(id => known.has(id)) &&
    fuller.claim.slots.length > other.claim.slots.length
  )
}

/** Of what lasts or happens once, one source says where and the other does not: then the place is the first's. */
function fillsOpen(match: Match, best: Match, claim: EventClaim): boolean {
  return (
    match.findings.length === 1 &&
    match.findings[0]?.code === 'place' &&
    best.open === 1 &&
    frameOf(claim.kind) !== undefined &&
    frameOf(claim.kind)?.repeatable !== true
  )
}

/** Another occasion, or a day or place of which the fact says nothing: then a difference is no contradiction. */
function isBlocked(claim: EventClaim, match: Match, scene: Scene): boolean {
  if (match.findings[0]?.code === 'date' && match.anchors < 3 && isFarOff(claim, match.fact)) return true
  // What is still to come is another event than the one that the source reports.
  if (claim.modality === 'planned' && !match.fact.planned && match.findings[0]?.code === 'date') return true
  // Where only one of those who met is known, it may have been another meeting.
  if (frameOf(claim.kind)?.symmetric && match.people < 2 && /^(?:date|place)$/.test(match.findings[0]?.code ?? ''))
    return true
  if (match.open > 0 || (match.unsaid > 0 && match.findings[0]?.code === 'negation')) return true
  if (!claim.elsewhen || frameOf(claim.kind)?.repeatable !== true) return false
  // "The previous visit" is no other occasion where the fact itself lies in the sources' past.
  const day = match.fact.claim.slots.find(slot => slot.role === 'time')
  const now = scene.facts.when
  return !(
    now &&
    day?.value.type === 'date' &&
    day.value.date.interval &&
    day.value.date.interval.last < now.first - 28
  )
}

function matchOf(claim: EventClaim, fact: EventFact, scene: Scene, around: Surroundings): Match {
  const findings: Finding[] = []
  let anchors = frameOf(claim.kind)?.repeatable ? 0 : claim.kind.startsWith('verb:') ? 0.5 : 1
  let open = 0
  let unsaid = 0
  let agreed = 0
  let people = 0
  if (claim.modality === 'planned' && fact.planned) anchors += frameOf(claim.kind)?.symmetric ? 0.5 : 1
  anchors += Math.min(1, 0.5 * sharedTerms(claim, fact))
  const record = (code: Code, comparison: Comparison, weight: number) => {
    if (comparison.outcome === 'agrees') anchors += comparison.definite ? weight : weight / 2
    for (const difference of comparison.differences) findings.push({ code, difference, evidence: fact.evidence })
    return comparison.outcome
  }
  for (const slot of claim.slots) {
    const outcome = compareSlot(slot, claim, fact, scene, record)
    if (outcome === 'agrees') agreed++
    if (outcome === 'agrees' && slot.role === 'participant') people++
    if (outcome === 'silent' && (slot.role === 'time' || slot.role === 'place')) open++
    else if (outcome === 'silent' && slot.value.type === 'entity' && slot.role !== 'from') unsaid++
  }
  if (findings.length === 1 && /^(?:place|date)$/.test(findings[0]?.code ?? '')) {
    const known = namedAround(claim, fact, scene, around)
    anchors += known.anchors
    people += known.people
  }
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
  if (claim.affirmed !== fact.claim.affirmed && agreed > 0) record('negation', negation.judge(claim, fact, scene), 1)
  if (isExchanged(claim, fact))
    return { fact, anchors: anchors + 2, open, unsaid, people, findings: exchanged(claim, fact, scene) }
  return { fact, anchors, open, unsaid, people, findings }
}

/** "A visit by the envoy of the day, Jane Doe": the office is that of the one whom the source names. */
function isOfficeOfExpected(
  claim: EventClaim,
  fact: EventFact,
  difference: Difference,
  scene: Scene,
  around: Surroundings,
): boolean {
  const [wrong] = claim.slots.flatMap(slot =>
    slot.start === difference.start && slot.value.type === 'entity' ? slot.value.ids : [],
  )
  const day = fact.claim.slots.find(slot => slot.role === 'time')
  const when = day?.value.type === 'date' ? day.value.date.interval : scene.facts.when
  return fact.claim.slots.some(slot => {
    if (slot.value.type !== 'entity' || (slot.role !== 'agent' && slot.role !== 'participant')) return false
    if (claim.company.includes(slot.value.ids[0] as EntityId)) return false
    return (scene.facts.entities.byId.get(slot.value.ids[0] as EntityId)?.titles ?? []).some(held => {
      const office = titleOf(held.title)?.office
      const isHeld = !when || (held.during.first <= when.last && when.first <= held.during.last)
      return (
        office !== undefined &&
        isHeld &&
        around.offices.some(
          other =>
            sameOffice(other.office, office) &&
            (other.bearer === undefined || (other.bearer === wrong && wrong.startsWith('unknown:'))) &&
            (other.of === undefined || held.of === undefined || other.of === idOfName(held.of)),
        )
      )
    })
  })
}

/** What the sentence names beside the claim, in parts that the claim leaves open. */
function namedAround(claim: EventClaim, fact: EventFact, scene: Scene, around: Surroundings) {
  const { entities } = scene.facts
  if (claim.modality === 'planned' && !fact.planned) return { anchors: 0, people: 0 }
  const symmetric = frameOf(claim.kind)?.symmetric === true
  const isOpen = (role: Slot['role']) =>
    claim.slots.filter(slot => slot.role === role).length < (symmetric && role === 'participant' ? 2 : 1)
  let anchors = 0
  let people = 0
  for (const slot of fact.claim.slots) {
    if (!isOpen(slot.role) || slot.role === 'place') continue
    if (slot.value.type === 'entity') {
      const [expected] = slot.value.ids
      if (!around.ids.some(id => actorRelation(id, expected as EntityId, entities) === 'same')) continue
      anchors += 0.75
      if (slot.role === 'participant') people++
    } else if (slot.value.type === 'date' && slot.value.date.interval) {
      const { interval } = slot.value.date
      if (around.dates.some(day => day.precision === 'day' && compareDates(day, interval) === 'agrees')) anchors += 0.75
    }
  }
  // Both who met are named: no other event of theirs is meant.
  return { anchors: people > 1 ? anchors + 0.5 : anchors, people }
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
    case 'attribute':
      return record('detail', compareTerms(slot, fact), 1)
    default:
      return slot.value.type === 'entity'
        ? record('participant', participant.judge({ slot, claim }, fact, scene), 1)
        : record('detail', compareTerms(slot, fact), 1)
  }
}

/** Years away: another event of the kind. */
function isFarOff(claim: EventClaim, fact: EventFact): boolean {
  const drafted = claim.slots.find(slot => slot.role === 'time')
  const known = fact.claim.slots.find(slot => slot.role === 'time')
  if (
    drafted?.value.type !== 'date' ||
    known?.value.type !== 'date' ||
    !drafted.value.date.interval ||
    !known.value.date.interval
  )
    return false
  return Math.abs(drafted.value.date.interval.first - known.value.date.interval.first) > 6 * 366
}

/** Another month of the same year, another year of the same month, another day of the same month. */
function isNearDay(claim: EventClaim, fact: EventFact): boolean {
  const drafted = claim.slots.find(slot => slot.role === 'time')
  const known = fact.claim.slots.find(slot => slot.role === 'time')
  if (
    drafted?.value.type !== 'date' ||
    known?.value.type !== 'date' ||
    !drafted.value.date.interval ||
    !known.value.date.interval
  )
    return false
  if (
    drafted.value.date.precision !== 'day' &&
    drafted.value.date.precision !== 'month' &&
    drafted.value.date.precision !== 'season'
  )
    return false
  const a = calendarDay(drafted.value.date.interval.first)
  const b = calendarDay(known.value.date.interval.first)
  return a.year === b.year || a.month === b.month
}

/** "The one in May, the other in June": another of the claim's days is the fact's. */
function isListedDay(slot: Slot, claim: EventClaim, fact: EventFact, scene: Scene): boolean {
  return claim.slots.some(
    other => other !== slot && other.role === 'time' && date.judge(other, fact, scene).outcome === 'agrees',
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
function compareTerms(slot: Slot, fact: EventFact): Comparison {
  const ids =
    slot.value.type === 'words' || slot.value.type === 'date' || slot.value.type === 'quantity' ? [] : slot.value.ids
  const lemmas = slot.value.type === 'term' ? slot.value.lemmas : []
  for (const other of fact.claim.slots) {
    if (other.role !== slot.role && !(other.role === 'topic' && slot.role === 'patient')) continue
    if (other.value.type === 'entity' && other.value.ids.some(id => ids.includes(id)))
      return { outcome: 'agrees', definite: true, differences: [] }
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
