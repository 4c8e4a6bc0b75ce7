// Who said it.

import { bodyWords, otherNamesOf } from '../english/bodies.ts'
import type { Entities } from '../facts/entities.ts'
import type { QuotedFact } from '../facts/fact-base.ts'
import { actorRelation } from '../facts/relations.ts'
import type { EntityId, Span } from '../model.ts'
import { wordsIn } from '../reading/words.ts'
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

/**
 * Whether an article's speaker is confused with the draft's: a person with a person, a body with another body. That a
 * body speaks through somebody, or a government through its ministries, is no contradiction.
 */
function isRival(draft: EntityId, source: EntityId, entities: Entities): boolean {
  const own = nameOf(draft, entities)
  const theirs = nameOf(source, entities)
  const kind = kindOf(draft, entities)
  if (kindOf(source, entities) === 'person') return kind === undefined || kind === 'person'
  return isBody(own) && isBody(theirs) && !isGeneral(own) && !isGeneral(theirs) && !shareWords(own, theirs)
}

function kindOf(id: EntityId, entities: Entities): string | undefined {
  return /^(?:country|city):/.test(id) ? 'place' : entities.byId.get(id)?.kind
}

function nameOf(id: EntityId, entities: Entities): string {
  return entities.byId.get(id)?.name ?? id.slice(id.indexOf(':') + 1)
}

/** A name that says by itself that it is a body's. */
function isBody(name: string): boolean {
  return otherNamesOf(name).length > 0 || wordsIn(name).some(({ key }) => bodyWords.has(key))
}

/** A body through which several speak. */
function isGeneral(name: string): boolean {
  return /\b(?:government|administration|state|union|nations|party|police|council)\b/i.test(name)
}

/** "The Department of Health" and "the Health Department" may be one. */
function shareWords(a: string, b: string): boolean {
  const words = new Set(wordsIn(a).map(({ key }) => key))
  return wordsIn(b).some(({ key }) => key.length > 2 && words.has(key))
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
