// What the rest of a sentence says of which event a claim means, where the claim itself leaves it open.
import { sameOffice } from '../english/offices.ts'
import { idOfName } from '../facts/entities.ts'
import type { EventFact } from '../facts/fact-base.ts'
import { actorRelation } from '../facts/relations.ts'
import type { DateMention, EntityId, Slot } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { frameOf } from '../reading/clauses.ts'
import { compareDates } from '../reading/dates.ts'
import { titleOf } from '../reading/titles.ts'
import type { Difference, Scene } from './check.ts'

/** Whom and which days the rest of the sentence names: they say which event is meant, where the claim leaves it open. */
export interface Surroundings {
  readonly ids: readonly EntityId[]
  readonly dates: readonly DateMention[]
  /** Offices that the sentence speaks of, with the country and the bearer that it gives them. */
  readonly offices: readonly { readonly office: string; readonly of?: EntityId; readonly bearer?: EntityId }[]
}

export const nothingElse: Surroundings = { ids: [], dates: [], offices: [] }

/** What the sentence names beside the claim, in parts that the claim leaves open. */
export function namedAround(claim: EventClaim, fact: EventFact, scene: Scene, around: Surroundings) {
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

/** "A visit by the envoy of the day, Jane Doe": the office is that of the one whom the source names. */
export function isOfficeOfExpected(
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
