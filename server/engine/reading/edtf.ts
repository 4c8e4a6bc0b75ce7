// Dates as ISO 8601-2 (EDTF) writes them, as stretches of whole days. No clock and no time zone: days are counted.
import type { Interval } from '../model.ts'

const msPerDay = 86_400_000
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The number of a day counted from 1970-01-01; months from 0, and days beyond a month's end run on. */
export function dayOf(year: number, month: number, day: number): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; and the year has to be known when a month's last day is counted.
  return Math.floor(new Date(0).setUTCFullYear(year, month, day) / msPerDay)
}

export interface CalendarDay {
  readonly year: number
  /** 0 = January */
  readonly month: number
  readonly day: number
}

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * msPerDay)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() }
}

/** 1 = Monday … 7 = Sunday */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function monthInterval(year: number, month: number): Interval {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0), approximate: false }
}

export function yearInterval(year: number, years = 1): Interval {
  return { first: dayOf(year, 0, 1), last: dayOf(year + years - 1, 11, 31), approximate: false }
}

const longestEdtf = 40

/** Reads an EDTF date, interval, season, decade or century; undefined for anything else and for impossible dates. */
export function parseEdtf(text: string): Interval | undefined {
  const trimmed = text.trim()
  if (trimmed.length > longestEdtf) return undefined
  const parts = trimmed.split('/')
  if (parts.length === 1) return single(trimmed)
  if (parts.length !== 2) return undefined
  const [from, to] = parts as [string, string]
  const first = from === '..' || from === '' ? undefined : single(from)
  const last = to === '..' || to === '' ? undefined : single(to)
  if ((!first && from !== '..' && from !== '') || (!last && to !== '..' && to !== '')) return undefined
  if (!first && !last) return undefined
  if (first && last && first.first > last.last) return undefined
  return {
    first: first?.first ?? Number.NEGATIVE_INFINITY,
    last: last?.last ?? Number.POSITIVE_INFINITY,
    approximate: first?.approximate === true || last?.approximate === true,
  }
}

function single(text: string): Interval | undefined {
  const approximate = /[~%?]$/.test(text)
  const plain = approximate ? text.slice(0, -1) : text
  const interval = exactly(plain)
  return interval && { ...interval, approximate }
}

/** EDTF's seasons: 21 spring, 22 summer, 23 autumn, 24 winter, of the northern year. */
const seasonStart: Readonly<Record<string, number>> = { '21': 2, '22': 5, '23': 8, '24': 11 }

function exactly(text: string): Interval | undefined {
  const decade = /^(\d{3})X$/.exec(text)
  if (decade) return yearInterval(Number(decade[1]) * 10, 10)
  const century = /^(\d{2})XX$/.exec(text)
  if (century) return yearInterval(Number(century[1]) * 100, 100)
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return yearInterval(year)
  const season = seasonStart[match[2]]
  if (season !== undefined && match[3] === undefined)
    return { first: dayOf(year, season, 1), last: dayOf(year, season + 3, 0), approximate: false }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined) return monthInterval(year, month - 1)
  const day = Number(match[3])
  if (day < 1 || day > calendarDay(dayOf(year, month, 0)).day) return undefined
  const at = dayOf(year, month - 1, day)
  return { first: at, last: at, approximate: false }
}

/** The shortest EDTF text for a stretch of days. */
export function formatEdtf(interval: Interval): string {
  const mark = interval.approximate ? '~' : ''
  const { first, last } = interval
  if (!Number.isFinite(first) && !Number.isFinite(last)) return '../..'
  if (!Number.isFinite(first)) return `../${isoDay(last)}`
  if (!Number.isFinite(last)) return `${isoDay(first)}/..`
  if (first === last) return isoDay(first) + mark
  const from = calendarDay(first)
  if (isWholeMonth(interval)) return `${pad(from.year, 4)}-${pad(from.month + 1, 2)}${mark}`
  if (isWholeYear(interval)) return pad(from.year, 4) + mark
  return `${isoDay(first)}/${isoDay(last)}${mark}`
}

function isoDay(day: number): string {
  const { year, month, day: date } = calendarDay(day)
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(date, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

function isWholeMonth({ first, last }: Interval): boolean {
  const { year, month } = calendarDay(first)
  const whole = monthInterval(year, month)
  return whole.first === first && whole.last === last
}

function isWholeYear({ first, last }: Interval): boolean {
  const whole = yearInterval(calendarDay(first).year)
  return whole.first === first && whole.last === last
}

export function monthName(month: number): string {
  return monthNames[month] ?? ''
}

export function weekdayName(weekday: number): string {
  return dayNames[weekday - 1] ?? ''
}

/** "Friday 18 October 2024" */
export function dayInWords(day: number): string {
  const { year, month, day: date } = calendarDay(day)
  return `${weekdayName(weekdayOf(day))} ${date} ${monthName(month)} ${year}`
}

/** "Friday 18 October 2024", "August 2023", "2018", "14 October 2024 to 17 October 2024" */
export function intervalInWords(interval: Interval): string {
  const { first, last } = interval
  const about = interval.approximate ? 'about ' : ''
  const plain = (day: number) => {
    const date = calendarDay(day)
    return `${date.day} ${monthName(date.month)} ${date.year}`
  }
  if (!Number.isFinite(first) && !Number.isFinite(last)) return 'at any time'
  if (!Number.isFinite(first)) return `until ${plain(last)}`
  if (!Number.isFinite(last)) return `since ${plain(first)}`
  if (first === last) return about + dayInWords(first)
  const from = calendarDay(first)
  if (isWholeMonth(interval)) return `${about}${monthName(from.month)} ${from.year}`
  if (isWholeYear(interval)) return about + from.year
  return `${about}${plain(first)} to ${plain(last)}`
}
