// Whether a fact speaks of the same matter as a claim, and whether the facts refute it. The rule: a claim is refuted
// when no fact supports it and the nearest facts all differ from it in the same one slot and agree on its value.
import type { EventFact } from '../facts/fact-base.ts'
import type { Evidence, Verdict } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { frameOf } from '../reading/clauses.ts'
import type { Scene } from './check.ts'
import { compareTerms, type Finding, type Match, matchOf } from './event-match.ts'
import { isBlocked } from './other-occasion.ts'
import { participant } from './participant.ts'
import { nothingElse, type Surroundings } from './surroundings.ts'

export interface Judgement {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
  readonly evidence: readonly Evidence[]
  /** The facts that were nearest, the first the best. */
  readonly facts: readonly EventFact[]
}

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
      claim.slots.some(slot =>
        slot.value.type === 'entity'
          ? slot.role !== 'topic' &&
            slot.role !== 'place' &&
            participant.judge({ slot, claim }, fact, scene).outcome === 'silent'
          : slot.role === 'patient' && compareTerms(slot, fact).outcome === 'silent',
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
        difference: {
          start: claim.predicate.start,
          end: claim.predicate.end,
          draft,
          source: opposite,
          replacement: claim.nominal ? opposite : `not ${draft}`,
        },
      },
    ],
  }
}

function judgeKind(claim: EventClaim, scene: Scene, around: Surroundings): Judgement {
  const facts = scene.facts.events.bearingOn(claim, claim.kind, around.ids)
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
  // People say many things: some word of what was said must be the same.
  if (match.findings[0]?.code === 'speaker') return 2.5
  if (match.findings[0]?.code !== 'negation') return 2
  // "Has not said …", "has not gone": a plain verb and its subject are not yet one matter.
  if (claim.kind.startsWith('verb:')) return 2
  return onlyTopics ? 1 : 1.5
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
