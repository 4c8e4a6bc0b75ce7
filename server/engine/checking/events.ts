// The events that a sentence tells of, each held against the facts of its kind.
import type { Scene } from '../checks/check.ts'
import type { Finding } from '../checks/event-match.ts'
import { judgeEvent } from '../checks/events.ts'
import type { Surroundings } from '../checks/surroundings.ts'
import type { Evidence, Span, Verdict } from '../model.ts'
import { type EventClaim, eventClaimsIn } from '../reading/claims.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { type Add, insideQuotation } from './verdicts.ts'

export function judgeEvents(sentence: LinkedSentence, scene: Scene, add: Add): void {
  // One deed may be read as several kinds ("pressed" as a discussion or as pressure): its best verdict stands.
  const byPredicate = new Map<
    number,
    { claim: EventClaim; verdict: Verdict; findings: readonly Finding[]; evidence: readonly Evidence[] }[]
  >()
  const told = eventClaimsIn(sentence)
  for (const claim of told) {
    const alone = told.filter(other => other.kind === claim.kind).length === 1
    const judgement = judgeEvent(claim, scene, alone ? surroundingsOf(claim, sentence) : undefined)
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

function surroundingsOf(claim: EventClaim, sentence: LinkedSentence): Surroundings {
  const isBeside = (span: Span) =>
    !insideQuotation(sentence, span) && !claim.slots.some(slot => slot.start < span.end && span.start < slot.end)
  return {
    ids: sentence.mentions
      .filter(mention => mention.form !== 'demonym' && !mention.unsure && isBeside(mention))
      .flatMap(mention => mention.entity ?? []),
    dates: sentence.dates.filter(date => date.relation === undefined && isBeside(date)),
    offices: sentence.titles
      .filter(title => !insideQuotation(sentence, title) && !title.plural && title.when !== 'former')
      .map(({ office, of, mention, core }) => {
        const bearer =
          sentence.named[mention]?.entity ??
          sentence.mentions.find(each => each.form === 'title' && each.start < core.end && core.start < each.end)
            ?.entity
        return { office, ...(of ? { of } : {}), ...(bearer ? { bearer } : {}) }
      }),
  }
}
