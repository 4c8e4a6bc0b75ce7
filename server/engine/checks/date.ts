// When it happened. A date that contains the source's agrees ("in October"), one that lies apart differs, a narrower
// one is the draft's own knowledge.
import type { EventFact } from '../facts/fact-base.ts'
import type { DateMention, Interval, Slot } from '../model.ts'
import { compareDates, sayLike } from '../reading/dates.ts'
import { intervalInWords, weekdayOf } from '../reading/edtf.ts'
import {
  agrees,
  agreesVaguely,
  type Check,
  type Comparison,
  differs,
  type Scene,
  saysOtherwise,
  silent,
  useInstead,
} from './check.ts'

export const date: Check<Slot, EventFact> = {
  code: 'date',
  summary: 'when something happened',
  judge(slot, fact, scene) {
    const when = fact.claim.slots.find(other => other.role === 'time' && other.value.type === 'date')
    if (slot.value.type !== 'date' || when?.value.type !== 'date' || !when.value.date.interval) return silent
    return compareWhen(slot.value.date, slot.text, when.value.date.interval, scene)
  },
  explain: (difference, evidence) => ({
    message: saysOtherwise('date', difference),
    fixes: useInstead(difference, evidence, true),
  }),
}

/** Shared by every claim that has a day: events, statements, counts. */
export function compareWhen(mention: DateMention, text: string, source: Interval, scene: Scene): Comparison {
  if (!mention.interval) return compareBareWeekday(mention, text, source, scene)
  const outcome = compareDates(mention, source)
  if (outcome === 'agrees')
    return mention.precision === 'year' || mention.precision === 'decade' ? agreesVaguely : agrees
  if (outcome !== 'differs') return silent
  const said = sayLike(mention, text, source, scene.base)
  return differs({
    start: mention.start,
    end: mention.end,
    draft: text,
    source: said,
    note: intervalInWords(source),
    replacement: said,
  })
}

/** A draft without a date: its weekdays can only be those of the sources' own week. */
function compareBareWeekday(mention: DateMention, text: string, source: Interval, scene: Scene): Comparison {
  const now = scene.facts.when
  if (mention.form !== 'weekday' || mention.weekday === undefined || !now || source.first !== source.last) return silent
  if (Math.abs(now.first - source.first) > 6) return silent
  if (weekdayOf(source.first) === mention.weekday) return agrees
  const said = sayLike(mention, text, source)
  return differs({
    start: mention.start,
    end: mention.end,
    draft: text,
    source: said,
    note: intervalInWords(source),
    replacement: said,
    inference: 'the draft has no date',
  })
}
