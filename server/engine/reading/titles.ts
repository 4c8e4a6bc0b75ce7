// Offices, ranks and roles in prose: "China's former deputy foreign minister" → head, levels, portfolio, country, time.
import { countryOfDemonym } from '../english/countries.ts'
import { canonicalOffice, levelOf, officeHeadAt, portfolioAt, temporalOf } from '../english/offices.ts'
import type { EntityId, Span } from '../model.ts'
import { type Word, wordsIn } from './words.ts'

export interface Title extends Span {
  /** Without country and time: "deputy foreign minister". */
  readonly core: Span
  /** The words of the core in lower case, for comparison and display. */
  readonly words: string
  /** One key for one office: "foreign minister" and "foreign secretary" have the same. */
  readonly office: string
  readonly head: string
  readonly levels: readonly string[]
  readonly portfolio: string | undefined
  readonly excludes: string | undefined
  readonly when: 'now' | 'former' | 'future' | 'then'
  readonly whenSpan: Span | undefined
  /** The country that a demonym or possessive before it, or "of" after it, names. */
  readonly of: EntityId | undefined
  readonly ofSpan: Span | undefined
  readonly plural: boolean
}

/** Finds a known name at a word, so that "China's premier" and "premier of China" give their country. */
export type NameAt = (
  words: readonly Word[],
  index: number,
) => { readonly id: EntityId; readonly length: number } | undefined

const nothingNamed: NameAt = () => undefined
const linking = new Set(['of', 'for'])

/** Every title phrase of a text, left to right, none overlapping another. */
export function titlesIn(
  text: string,
  words: readonly Word[] = wordsIn(text),
  nameAt: NameAt = nothingNamed,
): readonly Title[] {
  const keys = words.map(word => word.key)
  const titles: Title[] = []
  let floor = 0
  for (let i = 0; i < words.length; i++) {
    const head = officeHeadAt(keys, i)
    if (!head) continue
    const title = titleAround(text, words, keys, i, head, floor, nameAt)
    titles.push(title.value)
    floor = title.next
    i = title.next - 1
  }
  return titles
}

/** The office that a phrase of a sheet names, "vice-premier"; undefined where no office stands in it. */
export function titleOf(phrase: string): Title | undefined {
  return titlesIn(phrase).at(-1)
}

function titleAround(
  text: string,
  words: readonly Word[],
  keys: readonly string[],
  at: number,
  head: NonNullable<ReturnType<typeof officeHeadAt>>,
  floor: number,
  nameAt: NameAt,
): { readonly value: Title; readonly next: number } {
  let next = at + head.length
  const levels: string[] = []
  let portfolio: string | undefined
  let when: Title['when'] = 'now'
  let whenSpan: Span | undefined
  let of: EntityId | undefined
  let ofSpan: Span | undefined

  // Leftwards: portfolio, levels, time and country, in whatever order the writer chose, while only spaces or hyphens lie between.
  let from = at
  let coreFrom = at
  while (from > floor) {
    const before = words[from - 1] as Word
    const gap = text.slice(before.end, (words[from] as Word).start)
    if (before.key === 's' && /^\s+$/.test(gap) && of === undefined) {
      const owner = ownerBefore(text, words, from - 1, floor, nameAt)
      if (!owner) break
      of = owner.id
      ofSpan = { start: (words[owner.index] as Word).start, end: before.end }
      from = owner.index
      continue
    }
    if (!/^[\s\-–]+$/.test(gap)) break
    const section = portfolio === undefined ? portfolioEndingAt(keys, from - 1, floor) : undefined
    if (section && levels.length === 0) {
      portfolio = section.name
      from -= section.length
      coreFrom = from
      continue
    }
    const level = levelOf(before.key)
    if (level) {
      levels.push(level)
      from--
      coreFrom = from
      continue
    }
    const time = temporalOf(before.key)
    if (time) {
      when = time
      whenSpan = { start: before.start, end: before.end }
      from--
      continue
    }
    const country = before.capital ? countryOfDemonym(text.slice(before.start, before.end)) : undefined
    if (country && of === undefined) {
      of = `country:${country.code}`
      ofSpan = { start: before.start, end: before.end }
      from--
      continue
    }
    const named = before.capital && of === undefined ? namedEndingAt(words, from - 1, floor, nameAt) : undefined
    if (named) {
      of = named.id
      ofSpan = { start: (words[named.index] as Word).start, end: before.end }
      from = named.index
      continue
    }
    break
  }
  // Rightwards: "for foreign affairs", "of China", "-elect".
  let coreTo = next
  if (keys[next] === 'elect') {
    when = 'future'
    next++
  }
  while (next < words.length && linking.has(keys[next] as string)) {
    const skip = keys[next + 1] === 'the' ? 2 : 1
    const named = nameAt(words, next + skip)
    const section = portfolioAt(keys, next + skip)
    if (named && of === undefined) {
      of = named.id
      ofSpan = { start: (words[next + skip] as Word).start, end: (words[next + skip + named.length - 1] as Word).end }
      next += skip + named.length
    } else if (section && portfolio === undefined) {
      portfolio = section.name
      next += skip + section.length
      coreTo = next
    } else break
  }
  const start = (words[from] as Word).start
  const end = (words[next - 1] as Word).end
  const core = { start: (words[coreFrom] as Word).start, end: (words[coreTo - 1] as Word).end }
  return {
    next,
    value: {
      start,
      end,
      core,
      words: text.slice(core.start, core.end).toLowerCase(),
      office: canonicalOffice(head.name, portfolio, levels),
      head: head.name,
      levels,
      portfolio,
      excludes: head.excludes,
      when,
      whenSpan,
      of,
      ofSpan,
      plural: head.plural,
    },
  }
}

function ownerBefore(text: string, words: readonly Word[], possessive: number, floor: number, nameAt: NameAt) {
  const owner = words[possessive - 1]
  if (!owner || possessive - 1 < floor || text.slice(owner.end, (words[possessive] as Word).start).trim().length !== 1)
    return undefined
  return namedEndingAt(words, possessive - 1, floor, nameAt)
}

function namedEndingAt(words: readonly Word[], last: number, floor: number, nameAt: NameAt) {
  for (let index = Math.max(floor, last - 5); index <= last; index++) {
    const named = nameAt(words, index)
    if (named && index + named.length - 1 === last) return { id: named.id, index }
  }
  return undefined
}

function portfolioEndingAt(keys: readonly string[], last: number, floor: number) {
  for (let length = 4; length >= 1; length--) {
    const from = last - length + 1
    if (from < floor) continue
    const section = portfolioAt(keys, from)
    if (section && section.length === length) return section
  }
  return undefined
}
