// Dates compare by meaning: one that contains the source's agrees, one that lies apart differs, a narrower one is the
// draft's own knowledge.
import type { DateMention, Interval } from '../model.ts'
import { calendarDay, weekdayOf } from './edtf.ts'

export function compareDates(draft: DateMention, source: Interval): 'agrees' | 'differs' | 'narrower' {
  const { interval } = draft
  if (!interval) return 'narrower'
  if (interval.first <= source.first && source.last <= interval.last) return 'agrees'
  const apart = interval.last < source.first || source.last < interval.first
  if (!apart) return 'narrower'
  // What the words leave open is held against the source only as far as they go: a month without its year, a weekday without its week.
  const day = source.first === source.last ? source.first : undefined
  if (draft.form === 'weekday' && day !== undefined && weekdayOf(day) === draft.weekday) return 'narrower'
  if (draft.form === 'yearless' && draft.month === calendarDay(source.first).month) {
    if (draft.precision === 'month') return 'agrees'
    if (day !== undefined && calendarDay(interval.first).day === calendarDay(day).day) return 'agrees'
  }
  return 'differs'
}
