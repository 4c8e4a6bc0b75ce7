// The events that a sentence tells of, each held against the facts of its kind.
import type { Scene } from '../checks/check.ts'
import { type Finding, judgeEvent } from '../checks/events.ts'
import type { Evidence, Verdict } from '../model.ts'
import { type EventClaim, eventClaimsIn } from '../reading/claims.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import type { Add } from './verdicts.ts'

export function judgeEvents(sentence: LinkedSentence, scene: Scene, add: Add): void {
  // One deed may be read as several kinds ("pressed" as a discussion or as pressure): its best verdict stands.
  const byPredicate = new Map<
    number,
    { claim: EventClaim; verdict: Verdict; findings: readonly Finding[]; evidence: readonly Evidence[] }[]
  >()
  for (const claim of eventClaimsIn(sentence)) {
    const judgement = judgeEvent(claim, scene)
    byPredicate.set(claim.predicate.start, [
      ...(byPredicate.get(claim.predicate.start) ?? []),
      { claim, verdict: judgement.verdict, findings: judgement.findings, evidence: judgement.evidence },
    ])
  }
  const rank: Record<Verdict, number> = { supported: 3, refuted: 2, 'not-in-source': 1, unchecked: 0 }
  for (const judged of byPredicate.values()) {
    const refuted = judged.filter(({ verdict }) => verdict === 'refuted')
    const best = judged.sort((a, b) => rank[b.verdict] - rank[a.verdict])[0]
    if (!best) continue
    // Of claims that one verb makes about several people, each is judged for itself.
    const kinds = new Set(judged.map(({ claim }) => claim.kind))
    const found = best.verdict === 'refuted' || kinds.size === 1 ? refuted.flatMap(({ findings }) => findings) : []
    if (best.claim.slots.length > 0)
      add(best.claim, best.claim.kind, found.length > 0 ? 'refuted' : best.verdict, best.evidence, found)
  }
}
