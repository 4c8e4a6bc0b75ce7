// Who did it, and who met whom.
import type { Entities } from '../facts/entities.ts'
import type { EventFact } from '../facts/fact-base.ts'
import { actorRelation } from '../facts/relations.ts'
import type { EntityId, Role, Slot } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { agrees, agreesVaguely, type Check, differs, saysOtherwise, silent, useInstead } from './check.ts'
import { formLike, nameOf } from './names-in-words.ts'

export interface Participation {
  readonly slot: Slot
  readonly claim: EventClaim
}

export const participant: Check<Participation, EventFact> = {
  code: 'participant',
  summary: 'who did it, who met whom',
  judge({ slot, claim }, fact, scene) {
    const { entities } = scene.facts
    const sides = sidesFor(slot, fact)
    if (slot.value.type !== 'entity' || sides.length === 0) return silent
    const isPronoun = /^(?:he|she|they|him|her|his|them|who|whom)$/i.test(slot.text)
    const id = slot.value.ids[0] as EntityId
    const relations = sides.map(other => relationTo(id, other, entities))
    if (relations.includes('same')) return agrees
    if (relations.includes('broader')) return agreesVaguely
    if (relations.includes('narrower')) return silent
    // Those whom the claim names rightly are not whom the wrong name stands for.
    const others = claim.slots.filter(
      other =>
        other !== slot &&
        (samePart(other.role, slot.role) || (slot.role === 'participant' && other.role === 'agent')) &&
        other.value.type === 'entity',
    )
    const left = sides.filter(
      side =>
        !others.some(
          other =>
            other.value.type === 'entity' && relationTo(other.value.ids[0] as EntityId, side, entities) === 'same',
        ),
    )
    const expected = left[0]
    if (!expected || (left.length > 1 && left.length === sides.length && sides.length > 2)) return silent
    // A list adds: whom the source names stands in it too.
    if (expected.value.type === 'entity' && expected.value.ids.some(known => claim.company.includes(known)))
      return silent
    if (isPronoun || !isRival(id, expected, slot, entities)) return silent
    const source = nameOf(expected, entities)
    if (isNamesake(slot.text, source)) {
      const [wrong = '', right = ''] = [slot.text, source].map(name => name.split(/\s+/)[0])
      return differs({
        start: slot.start,
        end: slot.start + wrong.length,
        draft: wrong,
        source: right,
        replacement: right,
      })
    }
    const replacement = formLike(slot.text, expected, entities)
    return differs({ start: slot.start, end: slot.end, draft: slot.text, source, replacement })
  },
  explain: (difference, evidence) => ({
    message: saysOtherwise('participant', difference),
    fixes: useInstead(difference, evidence, false),
  }),
}

/** Those in a part; where a source names several who did it together, each is the other's partner. */
function sidesFor(slot: Slot, fact: EventFact): readonly Slot[] {
  const named = fact.claim.slots.filter(other => other.value.type === 'entity')
  const same = named.filter(other => samePart(other.role, slot.role))
  if (same.length > 0 || slot.role !== 'participant') return same
  const agents = named.filter(other => other.role === 'agent')
  return agents.length > 1 ? agents : []
}

/** Symmetric parts are one part; a deed's receiver is one whether the sentence says "to" or not. */
export function samePart(a: Role, b: Role): boolean {
  return a === b || (isReceiver(a) && isReceiver(b))
}

function isReceiver(role: Role): boolean {
  return role === 'patient' || role === 'to'
}

function relationTo(id: EntityId, side: Slot, entities: Entities) {
  return side.value.type === 'entity' ? actorRelation(id, side.value.ids[0] as EntityId, entities) : 'unknown'
}

/** Words that name a body, not a person. */
export const bodies =
  /\b(?:army|ministry|party|council|office|agency|committee|union|association|department|commission|court|police|force|forces|company|corporation|group|inc|ltd|plc|university|times|post|news|radio|television|parliament|congress|senate|assembly|federation|club|bank|institute)\b/i

/** "The Peruvian navy" and "the Chilean navy": of one name but for the first word. */
export function isNamesake(name: string, other: string): boolean {
  const rest = (words: string) => words.split(/\s+/).slice(1).join(' ')
  return rest(name) !== '' && rest(name) === rest(other) && name !== other
}

/** Whether a name can be taken for the source's: a person for a person, a country for a country. */
function isRival(id: EntityId, expected: Slot, slot: Slot, entities: Entities): boolean {
  const source = expected.value.type === 'entity' ? entities.byId.get(expected.value.ids[0] as EntityId) : undefined
  if (!source) return false
  const draft = entities.byId.get(id)
  // "The Peruvian navy" for the Chilean one: another body of the same name.
  if (id.startsWith('unknown:') && source.kind !== 'person') return isNamesake(slot.text, source.name)
  if (id.startsWith('unknown:'))
    return source.kind === 'person' && slot.text.trim().includes(' ') && !bodies.test(slot.text)
  if (/^(country|city|region):/.test(id) || draft?.kind === 'place')
    return source.kind === 'place' || source.id.startsWith('country:')
  return draft !== undefined && (draft.kind === source.kind || (draft.kind !== 'person' && source.kind !== 'person'))
}
