// Date expressions of a sentence → stretches of days. One entry of `forms` a surface form; the first that fits wins.
// A missing year is never invented: what the words leave open is resolved against the text's own date, or stays open.
import { beforeDates, feasts, months, seasons, smallNumbers, weekdays } from '../english/date-words.ts'
import type { DateMention, DatePrecision, Interval, Token } from '../model.ts'
import { calendarDay, dayOf, monthInterval, parseEdtf, weekdayOf, yearInterval } from './edtf.ts'
import { isFuture } from './tense.ts'

export { compareDates } from './date-comparison.ts'
export { sayLike } from './date-wording.ts'

export interface DateOptions {
  readonly dateOrder: 'day-first' | 'month-first'
}

/** The full stop after a month's or a day's whole name ends the sentence; after "Oct." it may belong to it. */
const fullName = /(\p{L}{5,}|\bMay|\bJune|\bJuly|\bMarch)\.$/u

interface Context {
  readonly base: Interval | undefined
  readonly options: DateOptions
  /** Whether the sentence puts what stands at an offset into the future. */
  readonly future: (at: number) => boolean
  readonly text: string
}

type Reading = Omit<DateMention, 'start' | 'end'>

interface Form {
  readonly pattern: RegExp
  read(match: RegExpExecArray, context: Context): Reading | undefined
}

const anyDate =
  /\d|day\b|days\b|week|month|year|ago\b|spring|summer|autumn|fall\b|winter|morrow|night|morning|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon\b|tue|wed|thu|fri|sat\b|sun\b|eve\b|decade|nineties|eighties|seventies|sixties|halloween/i

const month = `(?<month>${Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .map(capital)
  .join('|')})\\b\\.?`
const weekday = `(?<weekday>${Object.keys(weekdays)
  .sort((a, b) => b.length - a.length)
  .map(capital)
  .join('|')})\\b\\.?`
const year = `(?<year>(?:1[5-9]|20)\\d\\d)(?!\\d|,\\d|%|\\.\\d|-year)`
const dayNumber = `(?<day>[1-3]?\\d)(?:st|nd|rd|th)?`
const lead = `(?:${weekday.replace('weekday', 'lead')},? (?:the )?)?`
const small = `(?<count>${Object.keys(smallNumbers).join('|')}|\\d{1,3})`

function capital(word: string): string {
  return `${(word[0] as string).toUpperCase()}${word.slice(1)}|${word.toUpperCase()}`
}

/** The expressions of a text, in its own offsets, left to right. Where `tokens` are given they count in the same text and tell past from future. */
export function datesIn(
  text: string,
  base: Interval | undefined,
  options: DateOptions,
  tokens: readonly Token[] = [],
): readonly DateMention[] {
  if (!anyDate.test(text)) return []
  const dateline =
    /^\s*\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [^-–—]{1,30})?(?: \([^)]{1,30}\))? ?[-–—]/u.exec(text)?.[0].length ?? 0
  const context: Context = { base, options, text, future: at => isFuture(tokens, text, at) }
  const found: DateMention[] = []
  for (const form of forms) {
    form.pattern.lastIndex = 0
    for (let match = form.pattern.exec(text); match !== null; match = form.pattern.exec(text)) {
      const start = match.index
      const end = start + match[0].trimEnd().replace(fullName, '$1').length
      if (match[0].length === 0) form.pattern.lastIndex++
      if (end <= dateline || found.some(other => other.start < end && start < other.end)) continue
      const reading = form.read(match, context)
      if (!reading) continue
      // "After Friday’s talks": the talks were on Friday.
      const relation = /^[’']s\b/.test(text.slice(end))
        ? undefined
        : relationBefore(text.slice(Math.max(0, start - 40), start))
      found.push({ start, end, ...reading, ...(relation ? { relation } : {}) })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function relationBefore(before: string): DateMention['relation'] {
  // "The first since Jane Doe in May": May is hers.
  const named = /\b(since|until|before|after) (?:\p{Lu}[^\s,]* ){1,3}(?:in|on|of) ?$/u.exec(before)?.[1]
  if (named) return 'after'
  const word = /\b(since|until|till|before|after|by|between)(?: the| late| early| mid-?| around)? ?$/i
    .exec(before)?.[1]
    ?.toLowerCase()
  if (word === 'till') return 'until'
  if (word === 'between') return 'after'
  return word as DateMention['relation']
}

function group(match: RegExpExecArray, name: string): string | undefined {
  return match.groups?.[name]
}

function monthOf(match: RegExpExecArray): number {
  return months[(group(match, 'month') ?? '').toLowerCase()] ?? 0
}

function spanning(first: number, last: number, approximate = false): Interval {
  return { first, last, approximate }
}

/** A day and month, with its year or the one that the text's date and the tense give it. */
function dayInMonth(match: RegExpExecArray, context: Context): Reading | undefined {
  const at = monthOf(match)
  const day = Number(group(match, 'day'))
  const last = group(match, 'day2') === undefined ? day : Number(group(match, 'day2'))
  if (day < 1 || last > 31 || last < day) return undefined
  const written = group(match, 'year')
  const lead = weekdays[(group(match, 'lead') ?? '').toLowerCase()]
  const in_ = (y: number) => spanning(dayOf(y, at, day), dayOf(y, at, last))
  const known = { precision: 'day' as DatePrecision, month: at, ...(lead ? { weekday: lead } : {}) }
  if (written) {
    const interval = in_(Number(written))
    if (calendarDay(interval.first).month !== at) return undefined
    const inconsistent = lead !== undefined && day === last && weekdayOf(interval.first) !== lead
    return { ...known, interval, form: 'absolute', ...(inconsistent ? { inconsistent } : {}) }
  }
  const interval = context.base && nearestYear(in_, context, match.index)
  return { ...known, form: 'yearless', ...(interval ? { interval } : {}) }
}

function nearestYear(in_: (year: number) => Interval, context: Context, at: number): Interval {
  const base = context.base as Interval
  const here = calendarDay(base.first).year
  const same = in_(here)
  if (context.future(at)) return same.last >= base.first ? same : in_(here + 1)
  return same.first <= base.last ? same : in_(here - 1)
}

function wholeMonth(match: RegExpExecArray, context: Context): Reading | undefined {
  const at = monthOf(match)
  const written = group(match, 'year')
  const part = group(match, 'part')?.toLowerCase()
  const cut = (interval: Interval): Interval => {
    if (!part) return interval
    if (/early|start|beginning/.test(part)) return { ...interval, last: interval.first + 12, approximate: true }
    if (/late|end/.test(part)) return { ...interval, first: interval.last - 12, approximate: true }
    return { first: interval.first + 8, last: interval.last - 8, approximate: true }
  }
  if (written)
    return { precision: 'month', month: at, interval: cut(monthInterval(Number(written), at)), form: 'absolute' }
  const interval = context.base && nearestYear(y => monthInterval(y, at), context, match.index)
  return { precision: 'month', month: at, form: 'yearless', ...(interval ? { interval: cut(interval) } : {}) }
}

function weekOf(day: number): Interval {
  const monday = day - (weekdayOf(day) - 1)
  return spanning(monday, monday + 6)
}

function onWeekday(match: RegExpExecArray, context: Context): Reading {
  const at = weekdays[(group(match, 'weekday') ?? '').toLowerCase()] as number
  const known = { precision: 'day' as DatePrecision, weekday: at, form: 'weekday' as const }
  if (!context.base) return known
  const base = context.base.last
  const past = base - ((weekdayOf(base) - at + 7) % 7)
  const coming = base + ((at - weekdayOf(base) + 7) % 7)
  const which = (group(match, 'which') ?? '').toLowerCase()
  const week = (group(match, 'week') ?? '').toLowerCase()
  const inWeek = weekOf(base).first + at - 1
  if (week === 'last') return { ...known, interval: spanning(inWeek - 7, inWeek - 7) }
  if (week === 'next') return { ...known, interval: spanning(inWeek + 7, inWeek + 7) }
  // "Last Friday" said on a Saturday is yesterday to some and eight days ago to others.
  if (which === 'last')
    return {
      ...known,
      interval: spanning(past >= weekOf(base).first ? past - 7 : past, past === base ? past - 7 : past),
    }
  if (which === 'next') return { ...known, interval: spanning(coming, coming + 7) }
  if (which === 'this' || week === 'this') return { ...known, interval: spanning(inWeek, inWeek) }
  const day = context.future(match.index) ? coming : past
  return { ...known, interval: spanning(day, day) }
}

function unitInterval(
  unit: string,
  offset: number,
  base: Interval,
): { readonly interval: Interval; readonly precision: DatePrecision } {
  const at = calendarDay(base.last)
  if (unit === 'week') {
    const week = weekOf(base.last)
    return { precision: 'week', interval: spanning(week.first + 7 * offset, week.last + 7 * offset) }
  }
  if (unit === 'weekend') {
    const week = weekOf(base.last)
    return { precision: 'weekend', interval: spanning(week.first + 4 + 7 * offset, week.last + 7 * offset) }
  }
  if (unit === 'month') return { precision: 'month', interval: monthInterval(at.year, at.month + offset) }
  if (unit === 'decade')
    return { precision: 'decade', interval: yearInterval(Math.floor(at.year / 10) * 10 + 10 * offset, 10) }
  return { precision: 'year', interval: yearInterval(at.year + offset) }
}

function steps(which: string): number {
  if (/last|past|previous/.test(which)) return -1
  return /next|coming/.test(which) ? 1 : 0
}

function relative(
  reading: { readonly interval: Interval; readonly precision: DatePrecision } | undefined,
  precision: DatePrecision,
): Reading {
  return {
    form: 'relative',
    precision: reading?.precision ?? precision,
    ...(reading ? { interval: reading.interval } : {}),
  }
}

function ago(match: RegExpExecArray, context: Context): Reading {
  const unit = (group(match, 'unit') as string).toLowerCase()
  const written = (group(match, 'count') as string).toLowerCase()
  const count = smallNumbers[written] ?? Number(written)
  const precision: DatePrecision =
    unit === 'day'
      ? 'day'
      : unit === 'week'
        ? 'week'
        : unit === 'month'
          ? 'month'
          : unit === 'decade'
            ? 'decade'
            : 'year'
  if (!context.base) return relative(undefined, precision)
  const base = context.base.last
  const at = calendarDay(base)
  if (unit === 'fortnight')
    return relative(
      { precision: 'week', interval: spanning(base - 14 * count - 3, base - 14 * count + 3, true) },
      'week',
    )
  if (unit === 'day') return relative({ precision, interval: spanning(base - count, base - count) }, precision)
  if (unit === 'week')
    return relative({ precision, interval: spanning(base - 7 * count - 3, base - 7 * count + 3, true) }, precision)
  if (unit === 'month')
    return relative(
      {
        precision,
        interval: {
          ...monthInterval(at.year, at.month - count),
          first: dayOf(at.year, at.month - count, at.day - 20),
          approximate: true,
        },
      },
      precision,
    )
  const years = unit === 'decade' ? 10 * count : count
  const middle = dayOf(at.year - years, at.month, at.day)
  const slack = years < 3 ? 183 : 366
  return relative(
    {
      precision,
      interval: spanning(
        Math.min(middle - slack, yearInterval(at.year - years).first),
        Math.max(middle + slack, yearInterval(at.year - years).last),
        true,
      ),
    },
    precision,
  )
}

function isYearHere(match: RegExpExecArray, context: Context): boolean {
  const before = /([\p{L}-]+)[ (]*$/u.exec(context.text.slice(0, match.index))?.[1]?.toLowerCase()
  const after = context.text.slice(match.index + match[0].length)
  if (
    /^[\s-]*(?:people|men|women|children|jobs|homes|troops|soldiers|miles|km|metres|tonnes|votes|seats|words|euros|dollars|pounds|points|-strong|patients|cases|deaths|members|staff|workers)/i.test(
      after,
    )
  )
    return false
  if (before === undefined) return match.index === 0 || /[(–—-]\s*$/.test(context.text.slice(0, match.index))
  return (
    beforeDates.has(before) ||
    /^(?:election|budget|report|season|world cup|olympics|visit|trip|deal|agreement|treaty|attack|war|crisis|referendum|summit|census|act|law|[’']s)/i.test(
      after.trim(),
    )
  )
}

const forms: readonly Form[] = [
  {
    pattern: /\b(?:1[5-9]|20)\d\d-\d\d-\d\d\b/g,
    read: match => {
      const interval = parseEdtf(match[0])
      return interval && { precision: 'day', interval, form: 'absolute' }
    },
  },
  {
    pattern: /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d\d)\b/g,
    read: (match, { options }) => {
      const [a, b] = [Number(match[1]), Number(match[2])]
      const [day, at] = options.dateOrder === 'month-first' ? [b, a] : [a, b]
      const y = Number(match[3]) < 100 ? 2000 + Number(match[3]) : Number(match[3])
      const interval = parseEdtf(`${y}-${String(at).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
      return interval && { precision: 'day', interval, form: 'absolute' }
    },
  },
  {
    pattern: new RegExp(
      `\\b${lead}(?:the )?${dayNumber}(?: ?[-–—] ?| (?:to|and|until) )(?<day2>[1-3]?\\d)(?:st|nd|rd|th)? (?:of )?${month}(?:,? ${year})?`,
      'g',
    ),
    read: dayInMonth,
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?week (?:of|beginning|commencing|starting)(?: Monday)? (?:the )?${dayNumber} (?:of )?${month}(?:,? ${year})?`,
      'g',
    ),
    read: (match, context) => {
      const day = dayInMonth(match, context)
      return day?.interval && { ...day, precision: 'week', interval: weekOf(day.interval.first) }
    },
  },
  { pattern: new RegExp(`\\b${lead}(?:the )?${dayNumber} (?:of )?${month}(?:,? ${year})?`, 'g'), read: dayInMonth },
  {
    pattern: new RegExp(
      `\\b${lead}${month} ${dayNumber}(?:[-–—](?<day2>[1-3]?\\d))?(?!\\d|[:.]\\d| (?:people|percent|per cent|million|billion))(?:,? ${year})?`,
      'g',
    ),
    read: dayInMonth,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<part>early|mid|late|the (?:end|start|beginning|middle) of)[ -])?${month},? (?:of )?${year}`,
      'g',
    ),
    read: wholeMonth,
  },
  {
    pattern: new RegExp(`\\b${month},? (?:of )?(?<which>last|this|next) year\\b`, 'g'),
    read: (match, { base }) => {
      const at = monthOf(match)
      if (!base) return { precision: 'month', month: at, form: 'relative' }
      return {
        precision: 'month',
        month: at,
        form: 'relative',
        interval: monthInterval(calendarDay(base.last).year + steps(group(match, 'which') as string), at),
      }
    },
  },
  {
    pattern: new RegExp(`\\b(?<which>last|this|next) ${month}`, 'g'),
    read: (match, { base }) => {
      const at = monthOf(match)
      if (!base) return { precision: 'month', month: at, form: 'relative' }
      const here = calendarDay(base.last)
      const which = group(match, 'which')
      if (which === 'this')
        return { precision: 'month', month: at, form: 'relative', interval: monthInterval(here.year, at) }
      // "Last August", said in October, is this year's to some and last year's to others.
      if (which === 'next')
        return {
          precision: 'month',
          month: at,
          form: 'relative',
          interval: spanning(
            monthInterval(here.year + (at > here.month ? 0 : 1), at).first,
            monthInterval(here.year + 1, at).last,
          ),
        }
      return {
        precision: 'month',
        month: at,
        form: 'relative',
        interval: spanning(
          monthInterval(here.year - 1, at).first,
          monthInterval(here.year - (at < here.month ? 0 : 1), at).last,
        ),
      }
    },
  },
  {
    pattern: new RegExp(`\\b(?:the )?(?<season>spring|summer|autumn|fall|winter)(?: of|,)? ${year}`, 'gi'),
    read: match => seasonIn(group(match, 'season') as string, Number(group(match, 'year')), 'absolute'),
  },
  {
    pattern: /\b(?<which>last|this|next) (?<season>spring|summer|autumn|fall|winter)\b/gi,
    read: (match, { base }) =>
      base
        ? seasonIn(
            group(match, 'season') as string,
            calendarDay(base.last).year + steps(group(match, 'which') as string),
            'relative',
            true,
          )
        : { precision: 'season', form: 'relative' },
  },
  {
    pattern: new RegExp(`\\b(?:Q(?<q>[1-4])|(?:the )?(?<nth>first|second|third|fourth) quarter)(?: of)? ${year}`, 'g'),
    read: match => {
      const quarter = group(match, 'q')
        ? Number(group(match, 'q'))
        : ['first', 'second', 'third', 'fourth'].indexOf(group(match, 'nth') as string) + 1
      const y = Number(group(match, 'year'))
      return {
        precision: 'quarter',
        form: 'absolute',
        interval: spanning(dayOf(y, 3 * (quarter - 1), 1), dayOf(y, 3 * quarter, 0)),
      }
    },
  },
  {
    pattern: /\b(?<decade>(?:1[5-9]|20)\d)0s\b/g,
    read: match => ({
      precision: 'decade',
      form: 'absolute',
      interval: yearInterval(Number(group(match, 'decade')) * 10, 10),
    }),
  },
  {
    pattern: /\b(?:the )?(?<part>early|mid|late)[ -](?<year>(?:1[5-9]|20)\d\d)\b(?!s)/gi,
    read: match => {
      const y = Number(group(match, 'year'))
      const part = (group(match, 'part') as string).toLowerCase()
      const [from, to] = part === 'early' ? [0, 4] : part === 'mid' ? [4, 8] : [7, 12]
      return {
        precision: 'season',
        form: 'absolute',
        interval: spanning(dayOf(y, from as number, 1), dayOf(y, to as number, 0), true),
      }
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.,£$€/-])\\b${year}(?:[-–/](?<to>\\d\\d)(?!\\d))?`, 'g'),
    read: (match, context) => {
      if (!isYearHere(match, context)) return undefined
      const y = Number(group(match, 'year'))
      return { precision: 'year', form: 'absolute', interval: yearInterval(y, group(match, 'to') ? 2 : 1) }
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<which>last|this|next|the following|the previous) )?${weekday}(?: (?<week>last|this|next) week)?(?: (?:morning|afternoon|evening|night|lunchtime))?(?! (?:Times|Mirror|Telegraph|Express|Mail|Post|Herald|World|Club|Night Live))`,
      'g',
    ),
    read: (match, context) => {
      // The short forms are words of their own: "Sat", "Sun", "Mon" need a date beside them.
      if ((group(match, 'weekday') as string).length < 4) return undefined
      return onWeekday(match, context)
    },
  },
  {
    pattern:
      /(?<!\bago )\b(?:the day before yesterday|yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night|earlier today|later today)\b/gi,
    read: (match, { base }) => {
      const word = match[0].toLowerCase()
      const offset =
        word === 'the day before yesterday' ? -2 : /yesterday|last night/.test(word) ? -1 : word === 'tomorrow' ? 1 : 0
      return relative(base && { precision: 'day', interval: spanning(base.last + offset, base.last + offset) }, 'day')
    },
  },
  {
    pattern: /\b(?<part>earlier|later) (?:(?<which>this|last|next)|in the) (?<unit>week|month|year)\b/gi,
    read: (match, { base }) => {
      const unit = (group(match, 'unit') as string).toLowerCase()
      if (!base) return relative(undefined, unit as DatePrecision)
      const { interval, precision } = unitInterval(unit, steps(group(match, 'which') ?? 'this'), base)
      const early = (group(match, 'part') as string).toLowerCase() === 'earlier'
      return relative(
        {
          precision,
          interval: early
            ? { ...interval, last: Math.min(interval.last, base.last) }
            : { ...interval, first: Math.max(interval.first, base.first) },
        },
        precision,
      )
    },
  },
  {
    pattern:
      /\b(?<which>last|this|next|the past|the coming) (?<unit>weekend|week|month|year|decade)\b(?!['’]s| of| in)/gi,
    read: (match, { base }) => {
      const unit = (group(match, 'unit') as string).toLowerCase()
      return relative(
        base && unitInterval(unit, steps((group(match, 'which') as string).toLowerCase()), base),
        unit as DatePrecision,
      )
    },
  },
  {
    pattern: new RegExp(
      `\\b${small} (?<unit>day|week|fortnight|month|year|decade)s? ago(?: today| yesterday)?\\b`,
      'gi',
    ),
    read: ago,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<part>early|mid|late|the (?:end|start|beginning|middle) of)[ -])${month}|\\b(?<=(?:in|since|until|till|by|from|before|after|during|of|and|to) )${month}(?! [A-Z])`.replace(
        `${month}(?! [A-Z])`,
        `${month.replace('<month>', '<month2>')}(?! [A-Z])`,
      ),
      'g',
    ),
    read: (match, context) => {
      const named = group(match, 'month') ?? group(match, 'month2')
      const at = months[(named ?? '').toLowerCase()]
      if (at === undefined) return undefined
      const interval = context.base && nearestYear(y => monthInterval(y, at), context, match.index)
      return { precision: 'month', month: at, form: 'yearless', ...(interval ? { interval } : {}) }
    },
  },
  {
    pattern: new RegExp(`\\b(?<feast>${Object.keys(feasts).join('|').replaceAll("'", "['’]")})(?:,? ${year})?`, 'gi'),
    read: (match, context) => {
      const key = (group(match, 'feast') as string).toLowerCase().replace('’', "'")
      const [at, day] = feasts[key] as readonly [number, number]
      const in_ = (y: number) => spanning(dayOf(y, at, day), dayOf(y, at, day))
      const written = group(match, 'year')
      if (written) return { precision: 'day', month: at, form: 'absolute', interval: in_(Number(written)) }
      return {
        precision: 'day',
        month: at,
        form: 'yearless',
        ...(context.base ? { interval: nearestYear(in_, context, match.index) } : {}),
      }
    },
  },
]

function seasonIn(season: string, y: number, form: DateMention['form'], loose = false): Reading {
  const from = seasons[season.toLowerCase()] as number
  // Winter runs over the year's end: the winter of 2024 may have begun in 2023.
  const first = from === 11 ? dayOf(y - 1, 11, 1) : dayOf(y, from, 1)
  const last = from === 11 ? dayOf(y + 1, 2, 0) : dayOf(y, from + 3, 0)
  return { precision: 'season', form, interval: spanning(first, last, loose) }
}
