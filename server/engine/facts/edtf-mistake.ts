// Why a date in a sheet is none. What a date means is the matter of reading/edtf.ts; this only says what is wrong.
import { monthName, parseEdtf } from '../reading/edtf.ts'

const forms = 'write 2024-10-18, 2024-10 or 2024'

/** What is wrong with a date, as the end of a sentence that begins with it; undefined where nothing is. */
export function edtfMistake(text: string): string | undefined {
  if (parseEdtf(text)) return undefined
  // 04/03/2024 is no interval, and which of its numbers is the month nobody can tell.
  const ends = /^\d{1,2}\/\d{1,2}\/\d+$/.test(text) ? [text] : text.split('/')
  if (ends.length > 2)
    return 'has more than one “/”: an interval is a first and a last date, as in 2024-10-14/2024-10-17'
  const [first, last] = ends
  if (last !== undefined && isOpen(first!) && isOpen(last)) return 'is open at both ends: leave it out'
  const wrong = ends.find(end => !isOpen(end) && !parseEdtf(end))
  return wrong === undefined ? 'ends before it begins' : mistakeOfDate(wrong)
}

function isOpen(end: string): boolean {
  return end === '..' || end === ''
}

function mistakeOfDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?[~?%]?$/.exec(date) ?? []
  if (year === undefined || month === undefined) {
    return `is not a date as a sheet writes it: ${meantBy(date.trim()) ?? forms}`
  }
  if (!parseEdtf(`${year}-${month}-01`)) return `is impossible: there is no month ${month}`
  if (day === '00') return 'is impossible: there is no day 00'
  const days = ['31', '30', '29', '28'].find(last => parseEdtf(`${year}-${month}-${last}`))
  return `is impossible: ${monthName(Number(month) - 1)} ${year} has ${days} days`
}

/** "18 October 2024", "Oct 2024" or "2024-1-5" as a sheet writes it; undefined where more than one date may be meant. */
function meantBy(date: string): string | undefined {
  const digits = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(date)
  if (digits) return written(digits[1]!, Number(digits[2]), digits[3])
  const words = date.replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '')
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})$/.exec(words)
  if (dayFirst) return written(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1])
  const monthFirst = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(words)
  return monthFirst ? written(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]) : undefined
}

const months = Array.from({ length: 12 }, (_, month) => monthName(month).toLowerCase())

function monthOf(word: string): number {
  return months.findIndex(month => month.startsWith(word.toLowerCase())) + 1
}

function written(year: string, month: number, day: string | undefined): string | undefined {
  const date = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')
  return month <= 12 && parseEdtf(date) ? `write ${date}` : undefined
}
