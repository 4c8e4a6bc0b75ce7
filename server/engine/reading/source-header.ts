// What an article says about itself before its prose begins: title, publisher, date. It is read from front matter, from
// header lines in the forms that newsrooms and web pages use, and from a dateline. A date that is not sure is none.
import { changedWords, headerKeys, publishedWords, publisherWords } from '../english/source-words.ts'
import type { DateMention, Interval, Span } from '../model.ts'
import { datesIn } from './dates.ts'
import { calendarDay, dayOf, formatEdtf, parseEdtf } from './edtf.ts'
import { readFrontMatter } from './front-matter.ts'
import { furnitureIn } from './source-furniture.ts'

export interface SourceHeader {
  readonly title?: string
  readonly publisher?: string
  /** EDTF: the day of publication, seldom only its month. */
  readonly date?: string
  /** A date that stands there but cannot be used, and in one clause why. */
  readonly doubt?: Span & { readonly message: string }
  /** The text in its own length: header lines, datelines, credits and page furniture stand as spaces. */
  readonly prose: string
}

export interface KnownOfSource {
  /** EDTF: a day near the article's, from a file's properties. It only tells the year of a dateline that has none. */
  readonly near?: string
  /** Its address, which may hold its day. */
  readonly url?: string
}

/** A header is looked for no further than this: beyond it lines such as "4 March 2025" are prose. */
const longestHeader = { characters: 4000, lines: 14 }

/**
 * Reads an article's header. Never throws; linear in the text.
 * @param known what else is known of the article
 */
export function readSourceHeader(text: string, known: KnownOfSource = {}): SourceHeader {
  const found: Found = { blanks: [] }
  const article = blanked(text, furnitureIn(text))
  const { frontMatter } = readFrontMatter(text)
  if (frontMatter) {
    readLines(article, frontMatter, found)
    found.blanks = [frontMatter]
    if (frontMatter.title !== undefined) found.title = frontMatter.title
  }
  readLines(article, { start: frontMatter?.end ?? 0, end: text.length }, found)
  found.url ??= known.url
  readDateline(article, found, known.near)
  const { title, publisher, doubt } = found
  const date = found.date ?? dateInAddress(found.url ?? '')
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined ? { date: formatEdtf(date) } : doubt && { doubt }),
    prose: blanked(article, found.blanks),
  }
}

interface Found {
  title?: string
  publisher?: string
  url?: string
  date?: Interval
  doubt?: Span & { readonly message: string }
  blanks: Span[]
  /** Where the first line that is no header begins. */
  body?: number
}

function readLines(text: string, { start, end }: Span, found: Found): void {
  // Markdown's marks and the "T" of a time stand close to dates, which are looked for as words.
  const stretch = text
    .slice(start, Math.min(end, start + longestHeader.characters))
    .replace(/[*_]/g, ' ')
    .replace(/(?<=\d-\d\d)T(?=\d\d:)/g, ' ')
  let lines = 0
  for (const { 0: line, index } of stretch.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue
    lines += 1
    if (lines > longestHeader.lines) return
    const at = start + index
    const length = headerLength(line, at, found)
    if (length > 0) found.blanks.push({ start: at, end: at + length })
    if (length >= line.trimEnd().length) continue
    const prose = at + length
    if (found.body === undefined && length === 0 && found.title === undefined && isHeadline(line)) {
      found.title = plain(line)
      continue
    }
    found.body ??= prose
  }
}

/** How much of a line is header, from its beginning. What is learnt from it goes into `found`. */
function headerLength(line: string, at: number, found: Found): number {
  if (loneKey.test(line)) return line.length
  return keyed(line, at, found) || published(line, at, found) || dateLine(line, at, found)
}

/** A word for a date that stands on the next line, or for one that counts from a day that nobody knows. */
const loneKey = new RegExp(
  `^[\\s>|]*(?:${[...publishedWords, ...changedWords].join('|')})(?:\\s+(?:on|at))?\\s*:?(?:\\s+\\d+ (?:minutes?|mins?|hours?|days?) ago)?\\s*$`,
  'i',
)

/** "date: 2024-10-18", "**Publisher:** Harbour Courier" */
function keyed(line: string, at: number, found: Found): number {
  const match = /^[\s#>|-]*([A-Za-z][A-Za-z ]{0,24}?)\s*:\s*(?=\S)/.exec(line)
  const key = match?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(headerKeys, key) ? headerKeys[key] : undefined
  if (!match || !kind) return 0
  const rest = line.slice(match[0].length)
  if (kind === 'date') {
    const length = dateAfter(line, match[0].length, at, found)
    // "Date: not known" is no prose either.
    return length === 0 && rest.length <= 40 && !/[.!?]\s*$/.test(rest) ? line.length : length
  }
  const value = plain(rest).replace(/^(["'])(.*)\1$/, '$2')
  if (kind === 'title') found.title ??= value
  else if (kind === 'url') found.url ??= value
  else if (kind === 'publisher') {
    // "Source: https://…" is an address, "Source: a spokesman said so." is prose.
    if (/^https?:/.test(value)) found.url ??= value
    else if (value.length > 80 || /[.!?]$/.test(value)) return 0
    else found.publisher ??= value
  } else if (value.length > 120) return 0
  return line.length
}

const publishedLead = new RegExp(`^[\\s>|]*(?:${publishedWords.join('|')})\\b(?:\\s+(?:on|at))?\\s+`, 'i')

/** "Published 4 March 2025 09:15 GMT", "date 2024-10-18 …" */
function published(line: string, at: number, found: Found): number {
  const lead = publishedLead.exec(line)
  return lead ? dateAfter(line, lead[0].length, at, found) : 0
}

/** A date that follows a word for it: what stands behind it may be the first words of the article. */
function dateAfter(line: string, from: number, at: number, found: Found): number {
  const rest = line.slice(from)
  const [date] = datesOf(rest)
  const before = date && rest.slice(0, date.start)
  if (!date || before === undefined || timeless(before) !== '') return 0
  const after = rest.slice(date.end)
  const time = timeIn.exec(after)?.[0].length ?? 0
  const left = after.slice(time)
  const isWhole = timeless(left).split(/\s+/).length <= 3 && !/[.!?]["”’]?\s*$/.test(left)
  if (!isWhole && !/^\s+["“‘']?\p{Lu}/u.test(left)) return 0
  take(date, rest, at + from, found)
  return isWhole ? line.length : from + date.end + time
}

const clock = String.raw`\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[aApP]\.?[mM]\.?)?`
const zone = String.raw`\(?(?:Z|[+-]\d\d:?\d\d|[A-Z]{2,4})\b\)?`
const timeIn = new RegExp(String.raw`^,?\s*(?:at\s+)?${clock}(?:\s*${zone})?`)
const times = new RegExp(String.raw`\b(?:${clock}|\d{1,2}\s*[aApP]\.?[mM]\b\.?)(?:\s*${zone})?`, 'g')
const separators = /[\s,|–—•·()/:-]+/g
const changed = new RegExp(`\\b(?:${changedWords.join('|')})\\b(?:\\s+(?:on|at))?`, 'gi')

/** What is left of a header line beside its dates, times and the words for later changes. */
function timeless(text: string): string {
  return blanked(text, datesOf(text))
    .replace(changed, ' ')
    .replace(times, ' ')
    .replace(/\b\d+ min(?:ute)?s? read\b/gi, ' ')
    .replace(separators, ' ')
    .trim()
}

/** "Tuesday 4 March 2025", "By Ann Bell, 4 March 2025", "Harbour Courier | March 4, 2025", "By Ann Bell" */
function dateLine(line: string, at: number, found: Found): number {
  const text = line.trim()
  if (text.length > 160) return 0
  const dates = datesOf(line)
  const isChange = new RegExp(changed.source, 'i').test(line)
  const [date] = dates
  if (!date) return isByline(text) || (isChange && timeless(text) === '' && /\d/.test(text)) ? line.length : 0
  const before = timeless(line.slice(0, date.start))
  const after = timeless(line.slice(date.end))
  if (after !== '' && !(before === '' && isByline(after))) return 0
  if (
    before !== '' &&
    !isByline(before) &&
    !(isNames(before) && /[,|–—•·]\s*\(?$/.test(line.slice(0, date.start).trimEnd()))
  )
    return 0
  // A line that tells only of a change says nothing of the day from which the article counts.
  if (!isChange || !new RegExp(changed.source, 'i').test(line.slice(0, date.start))) take(date, line, at, found)
  const parts = line.slice(0, date.start).split(/\s*[,|–—•·]\s*/)
  const publisher = parts.find(part => part.split(/\s+/).some(word => publisherWords.has(word.toLowerCase())))
  if (publisher !== undefined && !isByline(publisher.trim())) found.publisher ??= plain(publisher)
  return line.length
}

function isByline(text: string): boolean {
  const names = /^\s*(?:By|Words by|Reporting by|Story by|Written by)\s+(.+?)\s*$/.exec(text)?.[1]
  return names !== undefined && isNames(names)
}

/** At most ten words, each with a capital letter or small between names: "Ann Bell and Tom Reed in York". */
function isNames(text: string): boolean {
  const words = text.split(/[\s,|]+/).filter(Boolean)
  const first = words[0] ?? ''
  return (
    words.length <= 10 &&
    /^\p{Lu}/u.test(first) &&
    words.every(word =>
      /^(?:\p{Lu}[\p{L}.'’&-]*|and|in|at|of|the|for|de|van|von|der|den|da|di|el|al|bin|&)$/u.test(word),
    )
  )
}

/** The dates with a year, of one day or one month, that a text holds. */
function datesOf(text: string): readonly DateMention[] {
  const found = datesIn(text, undefined, { dateOrder: 'day-first' })
  const others = datesIn(text, undefined, { dateOrder: 'month-first' }).filter(
    other => !found.some(date => date.start < other.end && other.start < date.end),
  )
  return [...found, ...others]
    .filter(date => date.form === 'absolute' && (date.precision === 'day' || date.precision === 'month'))
    .sort((a, b) => a.start - b.start)
}

function take(date: DateMention, text: string, at: number, found: Found): void {
  if (found.date || !date.interval) return
  const span = { start: at + date.start, end: at + date.end }
  const written = text.slice(date.start, date.end)
  const otherwise = datesIn(text, undefined, { dateOrder: 'month-first' }).find(other => other.start === date.start)
  if (date.inconsistent) found.doubt ??= { ...span, message: `the weekday in “${written}” is not that day’s` }
  else if (otherwise?.interval && otherwise.interval.first !== date.interval.first)
    found.doubt ??= { ...span, message: `“${written}” can be read in two ways` }
  else found.date = date.interval
}

const dash = '\\s*(?:—|–|--|-(?=\\s))\\s*'
const capitals = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ ,/]+\\p{Lu}[\\p{Lu}.'’-]*)*(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?"
const agency = '(?:\\s*\\((?<agency>[^()]{2,30})\\))'
const day = '(?<day>[^()—–:;!?]{4,30}?\\d[^()—–:;!?]{0,8}?)'
/** "LONDON, March 4 (Reuters) —", "LONDON (AP) —", "York, 4 March 2025 –", "(AFP) —" */
const datelines = [
  new RegExp(`^\\s*${capitals}(?:,\\s*${day})?${agency}?${dash}`, 'u'),
  new RegExp(`^\\s*\\p{Lu}[\\p{L}'’. -]{1,30}(?:,\\s*${day})?${agency}${dash}`, 'u'),
  new RegExp(`^\\s*\\p{Lu}[\\p{L}'’. -]{1,30},\\s*${day}${agency}?${dash}`, 'u'),
  new RegExp(`^\\s*${agency}${dash}`, 'u'),
]

function readDateline(text: string, found: Found, near: string | undefined): void {
  if (found.body === undefined) return
  const beginning = text.slice(found.body, found.body + 120)
  const match = datelines.map(form => form.exec(beginning)).find(match => match !== null)
  if (!match) return
  const written = match.groups?.day
  const base = found.date ?? dateInAddress(found.url ?? '') ?? (near === undefined ? undefined : parseEdtf(near))
  const [date] = written === undefined ? [] : datesIn(written, base, { dateOrder: 'day-first' })
  // What has the form of a dateline and holds something else is the beginning of a sentence.
  if (written !== undefined && !(date?.precision === 'day' && timeless(blanked(written, [date])) === '')) return
  found.blanks.push({ start: found.body, end: found.body + match[0].length })
  if (!date || !written || found.date) return
  if (date.form === 'absolute') take(date, written, found.body + match[0].indexOf(written), found)
  else if (base) found.date = dayNear(date, base)
}

/** The day of a dateline without a year, where a day that is known to be near tells the year. */
function dayNear({ interval, month }: DateMention, base: Interval): Interval | undefined {
  if (!interval || month === undefined) return undefined
  const { day } = calendarDay(interval.first)
  const { year } = calendarDay(base.first)
  const days = [year - 1, year, year + 1].map(year => dayOf(year, month, day))
  const close = days.find(day => Math.abs(day - base.first) <= 31)
  return close === undefined ? undefined : { first: close, last: close, approximate: false }
}

/** The day in the address of a news page: "https://…/2025/03/04/bridge", "…/2025/mar/04/bridge". */
function dateInAddress(url: string): Interval | undefined {
  const match = /^https?:\/\/[^\s/]+\/(?:[^\s]*\/)?((?:19|20)\d\d)[/-]([01]?\d|[a-z]{3})[/-]([0-3]?\d)(?=[/-]|$)/i.exec(
    url,
  )
  if (!match) return undefined
  const [, year, month = '', day = ''] = match
  const name = month.length === 3 ? `${month[0]!.toUpperCase()}${month.slice(1).toLowerCase()}` : undefined
  if (name) return datesOf(`${Number(day)} ${name} ${year}`)[0]?.interval
  return parseEdtf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function isHeadline(line: string): boolean {
  const text = plain(line)
  return text.length <= 150 && /\p{L}/u.test(text) && !/[.:;,][”"’')\]]*$/.test(text)
}

/** Words without Markdown's marks around them. */
function plain(text: string): string {
  return text.replace(/^[\s#>*_]+|[\s*_]+$/g, '').replace(/\s+/g, ' ')
}

/** Each span as spaces, line ends as they are. */
function blanked(text: string, spans: readonly Span[]): string {
  let left = ''
  let end = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= end) continue
    const from = Math.max(end, span.start)
    left += text.slice(end, from) + text.slice(from, span.end).replace(/[^\r\n]/g, ' ')
    end = span.end
  }
  return left + text.slice(end)
}
