// Dates in their places. Where no day is at hand from which they count, "Tuesday" and "Wednesday" still differ.
import { compareWhen } from '../checks/date.ts'
import type { DateMention, DatePrecision, Interval } from '../model.ts'
import { compareDates } from '../reading/dates.ts'
import { calendarDay } from '../reading/edtf.ts'
import { headOf } from '../reading/mention-at.ts'
import { isFuture, isPast } from '../reading/tense.ts'
import type { Filler, FillerKind } from './rivals.ts'
import { type Surveyed, wordsAt } from './surroundings.ts'

interface DateFiller extends Filler {
  readonly date: DateMention
  /** In lower case. */
  readonly words: string
  /** What is to be differs from what was without being wrong. */
  readonly tense: 'past' | 'future' | 'open'
}

export const dates: FillerKind<DateFiller> = {
  countsAlone: true,
  keysOf: ({ date: { interval, weekday, month, form }, words }) => [
    `date ${words}`,
    ...(weekday === undefined ? [] : [`date weekday ${weekday}`]),
    ...(form === 'yearless' && month !== undefined ? [`date in ${month}`] : []),
    // Only a draft's date that holds all of it agrees, so its beginning is enough.
    ...(interval ? ['date ', `date ${yearOf(interval.first)}`, `date in ${calendarDay(interval.first).month}`] : []),
  ],
  keysFor: ({ date: { interval, weekday, month }, words }) => [
    `date ${words}`,
    ...(weekday === undefined ? [] : [`date weekday ${weekday}`]),
    ...(month === undefined ? [] : [`date in ${month}`]),
    ...(interval ? yearsIn(interval).map(year => `date ${year}`) : []),
  ],
  of: sentence =>
    sentence.text.dates.flatMap(date => {
      const token = headOf(sentence.text.sentence.tokens, date)
      return token < 0
        ? []
        : [
            {
              code: 'date' as const,
              start: date.start,
              end: date.end,
              token,
              date,
              words: wordsAt(sentence, date).toLowerCase(),
              tense: tenseOf(sentence, date.start),
            },
          ]
    }),
  compare: (drafted, known) => {
    const outcome = outcomeOf(drafted, known)
    const tenses = [drafted.tense, known.tense]
    return outcome === 'differs' && tenses.includes('past') && tenses.includes('future') ? 'silent' : outcome
  },
  isSlip: ({ date: draft }, { date: source }) =>
    draft.precision === 'day' &&
    source.precision === 'day' &&
    draft.month !== undefined &&
    source.month !== undefined &&
    draft.form === source.form,
  least: { share: 0.3, weight: 0.8 },
  // There is a weekday in every other sentence of the news.
  needed: ({ date: draft }, { date: source }) => (draft.form === 'weekday' || source.form === 'weekday' ? 2 : 1.4),
  difference(draft, source, _, known, scene) {
    const words = scene.text.slice(draft.start, draft.end)
    const resolved =
      source.date.interval && draft.date.interval
        ? compareWhen(draft.date, words, source.date.interval, scene)
        : undefined
    const said = wordsAt(known, source.date)
    return (
      resolved?.differences[0] ?? { start: draft.start, end: draft.end, draft: words, source: said, replacement: said }
    )
  },
}

function yearOf(day: number): number | string {
  return Number.isFinite(day) ? calendarDay(day).year : 'long ago'
}

/** Of a stretch that has no end or is longer than anybody's memory, every year: ''. */
function yearsIn({ first, last }: Interval): readonly (number | string)[] {
  const [from, to] = [yearOf(first), yearOf(last)]
  return typeof from === 'number' && typeof to === 'number' && to - from < 100
    ? Array.from({ length: to - from + 1 }, (_, i) => from + i)
    : ['']
}

const grains: readonly (readonly DatePrecision[])[] = [
  ['day'],
  ['weekend', 'week', 'month'],
  ['season', 'quarter', 'year'],
  ['decade', 'century'],
]

/** How many grains lie between two dates: a day and a month are one apart, a day and a year two. */
function apart(draft: DateMention, source: DateMention): number {
  const grain = ({ precision }: DateMention) => grains.findIndex(grain => grain.includes(precision))
  return Math.abs(grain(draft) - grain(source))
}

function wholeIn(words: string): string | undefined {
  return /(?:this|last|next) \w+$/.exec(words)?.[0]
}

function tenseOf({ text: { sentence } }: Surveyed, at: number): DateFiller['tense'] {
  if (isFuture(sentence.tokens, sentence.text, at)) return 'future'
  return isPast(sentence.tokens, at) ? 'past' : 'open'
}

function outcomeOf({ date: draft, words: a }: DateFiller, { date: source, words: b }: DateFiller) {
  if (draft.relation !== source.relation || apart(draft, source) > 1) return 'silent'
  // "In October of that year": the source's year is not known for sure.
  if (
    source.form === 'yearless' &&
    draft.month !== undefined &&
    draft.month === source.month &&
    draft.precision === 'month'
  )
    return 'same'
  if (draft.interval && source.interval) {
    const outcome = compareDates(draft, source.interval)
    return outcome === 'agrees' ? 'same' : outcome === 'narrower' ? 'silent' : outcome
  }
  if (a === b) return 'same'
  // "Early this year" and "earlier this year" are both this year.
  if (draft.form === 'relative' && wholeIn(a) !== undefined && wholeIn(a) === wholeIn(b)) return 'silent'
  if (draft.precision !== source.precision || draft.form !== source.form) return 'silent'
  if (draft.weekday !== undefined && source.weekday !== undefined)
    return draft.weekday === source.weekday ? 'same' : 'differs'
  if (draft.month !== undefined && source.month !== undefined)
    return draft.month === source.month ? 'silent' : 'differs'
  return draft.form === 'relative' ? 'differs' : 'silent'
}
