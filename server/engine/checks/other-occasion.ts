// Whether a claim that differs from a fact may speak of another occasion: then the difference is no contradiction.
import { accounts, settingOut } from '../english/occasions.ts'
import type { EventFact } from '../facts/fact-base.ts'
import { actorRelation, placeRelation } from '../facts/relations.ts'
import type { EntityId, Slot } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { frameOf } from '../reading/clauses.ts'
import { calendarDay } from '../reading/edtf.ts'
import type { Scene } from './check.ts'
import { date } from './date.ts'
import type { Match } from './event-match.ts'

/** Another occasion, or a day or place of which the fact says nothing: then a difference is no contradiction. */
export function isBlocked(claim: EventClaim, match: Match, scene: Scene): boolean {
  // What did not happen may also not have happened on another day.
  if (!claim.affirmed && !match.fact.claim.affirmed && match.findings[0]?.code !== 'place') return true
  if (match.findings[0]?.code === 'negation' && claim.terms.some(term => accounts.has(term.lemma))) return true
  if (match.findings[0]?.code === 'place' && setsOutThere(claim, match.fact, scene)) return true
  if (match.findings[0]?.code === 'date' && isUnderWay(claim, match.fact, scene)) return true
  if (match.findings[0]?.code === 'date' && match.anchors < 3 && isFarOff(claim, match.fact)) return true
  // Who plays which part, and what a plain verb denies, is told by where the words stand, not by an article's events.
  if (
    match.fact.read &&
    (match.findings[0]?.code === 'participant' ||
      (match.findings[0]?.code === 'negation' && claim.kind.startsWith('verb:')))
  )
    return true
  // What is still to come is another event than the one that the source reports.
  if (claim.modality === 'planned' && !match.fact.planned && match.findings[0]?.code === 'date') return true
  // Where only one of those who met is known, it may have been another meeting.
  if (frameOf(claim.kind)?.symmetric && match.people < 2 && /^(?:date|place)$/.test(match.findings[0]?.code ?? ''))
    return true
  // "Met the premier as well as the minister": whoever else was there, of whom the fact knows nothing, makes it another.
  if (frameOf(claim.kind)?.symmetric && match.findings[0]?.code === 'participant' && hasStrangers(claim, match, scene))
    return true
  const open = match.findings[0]?.code === 'participant' ? match.open - match.ownDays : match.open
  if (open > 0 || (match.unsaid > 0 && match.findings[0]?.code === 'negation')) return true
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

function hasStrangers(claim: EventClaim, match: Match, scene: Scene): boolean {
  const known = match.fact.claim.slots.flatMap(slot => (slot.value.type === 'entity' ? slot.value.ids : []))
  const wrong = claim.slots.find(slot => slot.start === match.findings[0]?.difference.start)
  const wrongIds = wrong?.value.type === 'entity' ? wrong.value.ids : []
  return claim.company.some(
    id =>
      !wrongIds.includes(id) &&
      (id.startsWith('unknown:') || scene.facts.entities.byId.get(id)?.kind === 'person') &&
      !known.some(other => actorRelation(id, other, scene.facts.entities) !== 'other' && !id.startsWith('unknown:')),
  )
}

/** "Flew to Rome on Thursday" for what happened there on Friday: the journey comes before. */
function isUnderWay(claim: EventClaim, fact: EventFact, scene: Scene): boolean {
  const drafted = claim.slots.find(slot => slot.role === 'time')
  const known = fact.claim.slots.find(slot => slot.role === 'time')
  if (drafted?.value.type !== 'date' || known?.value.type !== 'date') return false
  const days = (known.value.date.interval?.first ?? 0) - (drafted.value.date.interval?.last ?? 0)
  return days > 0 && days < 3 && settingOut.test(scene.text.slice(claim.predicate.start, claim.predicate.end))
}

/** "From Rome she will fly home to Oslo" for the journey to Rome: the next one begins where that led. */
function setsOutThere(claim: EventClaim, fact: EventFact, scene: Scene): boolean {
  return claim.slots.some(
    ({ role, value }) =>
      role === 'from' &&
      value.type === 'entity' &&
      fact.claim.slots.some(
        other =>
          other.role === 'place' &&
          other.value.type === 'entity' &&
          placeRelation(value.ids[0] as EntityId, other.value.ids[0] as EntityId, scene.facts.entities) !== 'other',
      ),
  )
}

/** The claim's date and the first day of the fact's, where both have one. */
function daysOf(claim: EventClaim, fact: EventFact) {
  const drafted = claim.slots.find(slot => slot.role === 'time')
  const known = fact.claim.slots.find(slot => slot.role === 'time')
  if (drafted?.value.type !== 'date' || known?.value.type !== 'date') return undefined
  const { precision, interval } = drafted.value.date
  const other = known.value.date.interval
  return interval && other && { precision, drafted: interval.first, known: other.first }
}

/** Years away: another event of the kind. */
function isFarOff(claim: EventClaim, fact: EventFact): boolean {
  const days = daysOf(claim, fact)
  return days !== undefined && Math.abs(days.drafted - days.known) > 6 * 366
}

/** Another month of the same year, another year of the same month, another day of the same month. */
export function isNearDay(claim: EventClaim, fact: EventFact): boolean {
  const days = daysOf(claim, fact)
  if (!days || !['day', 'month', 'season'].includes(days.precision)) return false
  const a = calendarDay(days.drafted)
  const b = calendarDay(days.known)
  return a.year === b.year || a.month === b.month
}

/** "The one in May, the other in June": another of the claim's days is the fact's. */
export function isListedDay(slot: Slot, claim: EventClaim, fact: EventFact, scene: Scene): boolean {
  return claim.slots.some(
    other => other !== slot && other.role === 'time' && date.judge(other, fact, scene).outcome === 'agrees',
  )
}
