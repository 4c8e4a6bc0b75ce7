// A source's date in the form that the draft's words use, for a fix.
import { months } from '../english/date-words.ts'
import type { DateMention, Interval } from '../model.ts'
import { calendarDay, dayInWords, intervalInWords, monthName, weekdayName, weekdayOf } from './edtf.ts'

const monthWord = new RegExp(`\\b(${Object.keys(months).join('|')})\\b\\.?`, 'i')

/** @param text the draft's own words for the date */
export function sayLike(mention: DateMention, text: string, to: Interval, base?: Interval): string {
  const said = inFormOf(mention, text, to, base)
  return /^\p{Lu}/u.test(text) ? `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}` : said
}

function inFormOf(mention: DateMention, text: string, to: Interval, base?: Interval): string {
  const isDay = to.first === to.last
  const date = calendarDay(to.first)
  const written = monthWord.exec(text)
  if (written && mention.form !== 'relative') {
    if (!isDay && mention.precision === 'day') return intervalInWords(to)
    let said = text.replace(written[0], likeMonth(written[0], date.month))
    if (isDay && mention.precision === 'day')
      said = said.replace(
        /\b[0-3]?\d(st|nd|rd|th)?\b(?!\d)/,
        (_, suffix: string | undefined) => `${date.day}${suffix ? ordinalSuffix(date.day) : ''}`,
      )
    said = said.replace(/\b(?:1[5-9]|20)\d\d\b/, String(date.year))
    return said.replace(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/, weekdayName(weekdayOf(to.first)))
  }
  if (mention.precision === 'year' && mention.form === 'absolute') return String(date.year)
  if (mention.precision === 'day' && isDay) {
    const rest = /\b(?:morning|afternoon|evening|night|lunchtime)$/i.exec(text)
    if (mention.form === 'weekday' || (base && Math.abs(base.last - to.first) < 7)) {
      const day = weekdayName(weekdayOf(to.first))
      if (mention.form === 'weekday') return rest ? `${day} ${rest[0]}` : day
      if (base && base.last === to.first) return matchCase(text, 'today')
      if (base && base.last - to.first === 1) return matchCase(text, 'yesterday')
      return `on ${day}`
    }
    return mention.form === 'absolute'
      ? dayInWords(to.first).replace(/^\S+ /, '')
      : `on ${dayInWords(to.first).replace(/^\S+ /, '')}`
  }
  return intervalInWords(to)
}

function matchCase(like: string, word: string): string {
  return /^\p{Lu}/u.test(like) ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word
}

/** "Oct." for "Aug.", "October" for "August". */
function likeMonth(written: string, month: number): string {
  const name = monthName(month)
  const short =
    written.replace('.', '').length <= 4 &&
    written.replace('.', '').toLowerCase() !==
      monthName(months[written.replace('.', '').toLowerCase()] ?? 0).toLowerCase()
  if (!short) return written === written.toUpperCase() ? name.toUpperCase() : name
  return name.slice(0, 3) + (written.endsWith('.') ? '.' : '')
}

function ordinalSuffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
