// "The dog bit the man" where the man bit the dog.
import type { EventFact } from '../facts/fact-base.ts'
import type { Slot } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { frameOf } from '../reading/clauses.ts'
import type { Scene } from './check.ts'
import type { Finding } from './event-match.ts'

/** Whether the one who did it and the one to whom it was done are exchanged. */
export function isExchanged(claim: EventClaim, fact: EventFact): boolean {
  const [agent] = idsIn(claim, 'agent')
  const [other] = idsIn(claim, 'patient', 'participant', 'to')
  if (agent === undefined || other === undefined || agent === other || frameOf(claim.kind)?.symmetric) return false
  const agents = idsIn(fact.claim, 'agent')
  const others = idsIn(fact.claim, 'patient', 'participant', 'to')
  return agents.length === 1 && agents[0] === other && others.includes(agent)
}

/** Both sides of an exchange, each with the edits that put both right. */
export function exchanged(claim: EventClaim, fact: EventFact, scene: Scene): readonly Finding[] {
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

function idsIn(claim: { readonly slots: readonly Slot[] }, ...roles: readonly Slot['role'][]): readonly string[] {
  return claim.slots.flatMap(slot => (roles.includes(slot.role) && slot.value.type === 'entity' ? slot.value.ids : []))
}
