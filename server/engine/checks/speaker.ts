// Who said it.

import type { Entities } from '../facts/entities.ts'
import type { QuotedFact } from '../facts/fact-base.ts'
import { actorRelation } from '../facts/relations.ts'
import type { EntityId, Span } from '../model.ts'
import { agrees, agreesVaguely, type Check, differs, saysOtherwise, silent, useInstead } from './check.ts'
import { formLike } from './names-in-words.ts'

export interface SpeakerClaim extends Span {
  readonly text: string
  readonly speaker: EntityId
}

/** A foreign secretary speaks for the Foreign Office: the office of a person's title bears the organisation's name. */
function leads(person: EntityId, organisation: EntityId, entities: Entities): boolean {
  const leader = entities.byId.get(person)
  const led = entities.byId.get(organisation)
  if (leader?.kind !== 'person' || led?.kind !== 'organisation') return false
  const words = new Set(led.name.toLowerCase().split(/\s+/))
  return leader.titles.some(
    held =>
      held.title
        .toLowerCase()
        .split(/\s+/)
        .some(word => words.has(word)) && led.within.some(id => leader.within.includes(id)),
  )
}

/** Only a person is confused with a person: that a body speaks through somebody is no contradiction. */
function isRival(draft: EntityId, source: EntityId, entities: Entities): boolean {
  const kindOf = (id: EntityId) => (/^(?:country|city):/.test(id) ? 'place' : entities.byId.get(id)?.kind)
  const a = kindOf(draft)
  const b = kindOf(source)
  return b === 'person' && (a === undefined || a === 'person')
}

export const speaker: Check<SpeakerClaim, QuotedFact> = {
  code: 'speaker',
  summary: 'who said it',
  judge(claim, fact, scene) {
    if (fact.speaker === undefined) return silent
    const relation = actorRelation(claim.speaker, fact.speaker, scene.facts.entities)
    if (relation === 'same') return agrees
    if (relation === 'broader') return agreesVaguely
    if (relation === 'narrower' || leads(claim.speaker, fact.speaker, scene.facts.entities)) return silent
    if (fact.read && !isRival(claim.speaker, fact.speaker, scene.facts.entities)) return silent
    const expected = {
      role: 'speaker' as const,
      start: claim.start,
      end: claim.end,
      text: fact.speakerName,
      value: { type: 'entity' as const, ids: [fact.speaker] },
    }
    return differs({
      start: claim.start,
      end: claim.end,
      draft: claim.text,
      source: fact.speakerName,
      replacement: formLike(claim.text, expected, scene.facts.entities),
    })
  },
  explain: (difference, evidence) => ({
    message: saysOtherwise('speaker', difference),
    fixes: useInstead(difference, evidence, false),
  }),
}
