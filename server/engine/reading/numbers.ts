// Numbers in prose with what they count or measure: digits and words, money, percentages, ordinals, stretches of time.
import { months } from '../english/date-words.ts'
import { cardinals, cardinalWord, collectives, ordinals, ordinalWord, scales } from '../english/number-words.ts'
import { bounds, currencies, units } from '../english/units.ts'
import type { Quantity, QuantityKind, Span } from '../model.ts'

const digits = String.raw`\d{1,3}(?:[,  ]\s?\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const numberWord = [...cardinals.keys()].filter(word => word !== 'zero').join('|')
const scaleWord = 'hundred|thousand|million|billion|trillion'
const figure = new RegExp(
  String.raw`(?<![\w.,/-]|\d[:–-])(?<money>[A-Z]{0,2}[£€$¥₹]) ?(?<amount>${digits})(?: ?(?<moneyScale>bn|mn|tn|m|k|million|billion|trillion|thousand)\b)?` +
    String.raw`|(?<![\w£€$.])(?<nth>\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)\b` +
    String.raw`|(?<![\w£€$.,/:–]|\d-)(?<plain>${digits})(?![\d/:]|,\d|\.\d)(?: ?(?<plainScale>bn|mn|tn|${scaleWord})\b)?` +
    String.raw`|\b(?<collective>(?:(?:a|an|one|two|three|four|several)\s)?(?:dozen|couple|once|twice|thrice|decade|century|fortnight))\b(?!s)` +
    String.raw`|\b(?<words>(?:(?:${numberWord})(?:[ -](?:${numberWord}|${scaleWord}|and(?= (?:${numberWord})\b)))*))\b` +
    String.raw`|\b(?<ordinal>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${[...ordinals.keys()].join('|')}))\b` +
    String.raw`|\b(?<article>an?)\b(?= (?:year|month|week|day|hundred|thousand|million|billion)\b)`,
  'gi',
)

const notOrdinals = /^(?:first|second|third)$/i
const afterNotOrdinal: RegExp =
  /^(?: of all\b|,| ?-?(?:hand|aid|class|lady|degree|person\b)|ly\b|s\b| thoughts?\b| nature\b)/i

/** The numbers of a text, in its own offsets, left to right; what lies in `dates` is none. */
export function quantitiesIn(text: string, dates: readonly Span[]): readonly Quantity[] {
  if (
    !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion|dozen|couple|once|twice|thrice|decade|century|fortnight|first|second|third|\w+th|an? (?:year|month|week|day))\b/i.test(
      text,
    )
  )
    return []
  const found: Quantity[] = []
  for (const match of text.matchAll(figure)) {
    const quantity = quantityAt(text, match)
    if (!quantity) continue
    if (dates.some(date => date.start < quantity.figure.end && quantity.figure.start < date.end)) continue
    if (found.some(other => other.start < quantity.end && quantity.start < other.end)) continue
    found.push(quantity)
  }
  return found
}

function quantityAt(text: string, match: RegExpMatchArray): Quantity | undefined {
  const groups = match.groups ?? {}
  const start = match.index as number
  let end = start + match[0].length
  const at: Span = { start, end }
  const after = text.slice(end)
  if (groups.nth !== undefined) return exact('ordinal', figureOf(groups.nth), at, end)
  if (groups.ordinal !== undefined) {
    if (
      notOrdinals.test(groups.ordinal) &&
      (afterNotOrdinal.test(after) ||
        /\b(?:at|split|a) $/i.test(text.slice(Math.max(0, start - 6), start)) ||
        /^ (?:seconds?|of a|of the|of an)\b/.test(after))
    )
      return undefined
    return exact('ordinal', ordinalValue(groups.ordinal), at, end)
  }
  if (groups.money !== undefined)
    return widened(
      'money',
      figureOf(groups.amount as string) * (scales.get((groups.moneyScale ?? '').toLowerCase()) ?? 1),
      at,
      end,
      currencies[groups.money.toLowerCase()] ?? currencies[groups.money.slice(-1)] ?? groups.money,
      text,
    )
  let value =
    groups.plain !== undefined
      ? figureOf(groups.plain) * (scales.get((groups.plainScale ?? '').toLowerCase()) ?? 1)
      : groups.words !== undefined
        ? wordValue(groups.words)
        : groups.article !== undefined
          ? 1
          : collectiveValue(groups.collective as string)
  let kind: QuantityKind = 'cardinal'
  let unit: string | undefined
  const collective = groups.collective?.toLowerCase()
  if (collective && /decade|century|fortnight/.test(collective)) {
    kind = 'duration'
    unit = collective.includes('fortnight') ? 'week' : 'year'
  } else if (collective && /once|twice|thrice/.test(collective)) {
    unit = 'time'
  }
  const percent = /^ ?(?:%|per cent\b|percent\b|pc\b)(?: points?\b)?/i.exec(after)
  const age = /^[- ]years?[- ]old\b/i.exec(after)
  const currency = /^ (pounds?|euros?|dollars?|yen|yuan|rupees|roubles|rubles|francs|pence|cents)\b/i.exec(after)
  const half = /^ and a half\b/i.exec(after)
  if (half) value += 0.5
  const measured = /^(?: and a half)?[- ]?(?:more )?([a-z]+?)(s|es)?\b/i.exec(after)
  const times = /^ times\b/i.exec(after)
  if (percent) {
    kind = 'percent'
    unit = /points?$/i.test(percent[0]) ? 'point' : '%'
    end += percent[0].length
  } else if (age || /\baged $/i.test(text.slice(0, start)) || isBesideName(groups.plain, text.slice(0, start), after)) {
    kind = 'age'
    unit = 'year'
    end += age?.[0].length ?? 0
  } else if (currency) {
    kind = 'money'
    unit = currencies[(currency[1] as string).toLowerCase()] ?? currency[1]
    end += currency[0].length
  } else if (times) {
    unit = 'time'
    end += times[0].length
  } else if (unit === undefined && measured) {
    const word = [
      `${measured[1]}${measured[2] ?? ''}`.toLowerCase(),
      (measured[1] as string).toLowerCase(),
      (measured[1] as string).toLowerCase().replace(/ie$/, 'y'),
    ].find(candidate => units.has(candidate))
    const known = word === undefined ? undefined : units.get(word)
    if (known && word) {
      kind = known.dimension === 'duration' ? 'duration' : 'measure'
      unit = word === 'feet' ? 'foot' : word
      end += measured[0].length
    }
  }
  // "one" counts only where it stands beside what it counts; elsewhere it is a pronoun.
  if (/^one$/i.test(match[0]) && kind === 'cardinal' && unit === undefined && !/^ [a-z]+/.test(after)) return undefined
  if (
    /^one$/i.test(match[0]) &&
    /^ (?:of|another|is|was|has|had|who|that|which|can|could|would|must|should|day)\b/i.test(after)
  )
    return undefined
  return widened(kind, value, at, end, unit, text)
}

function exact(kind: QuantityKind, value: number, at: Span, end: number): Quantity {
  return { kind, stated: value, low: value, high: value, approximate: false, start: at.start, end, figure: at }
}

function widened(
  kind: QuantityKind,
  value: number,
  at: Span,
  end: number,
  unit: string | undefined,
  text: string,
): Quantity {
  const before = text.slice(Math.max(0, at.start - 28), at.start)
  const bound = bounds.find(candidate => candidate.pattern.test(before))
  const odd = /^(?:-odd| or so| or more)\b/.exec(text.slice(end))
  const low = bound ? value * bound.low : odd ? value * 0.9 : value
  const high = bound ? value * bound.high : odd ? value * 1.2 : value
  return {
    kind,
    stated: value,
    low,
    high,
    approximate: bound !== undefined || odd !== null,
    start: at.start,
    end,
    figure: at,
    ...(unit ? { unit } : {}),
  }
}

function figureOf(written: string): number {
  return Number(written.replace(/[,\s ]/g, ''))
}

/** "one hundred and five", "twenty-three thousand" */
function wordValue(words: string): number {
  let total = 0
  let current = 0
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const scale = scales.get(word)
    if (word === 'hundred') current = Math.max(1, current) * 100
    else if (scale !== undefined) {
      total += Math.max(1, current) * scale
      current = 0
    } else current += cardinals.get(word) ?? 0
  }
  return total + current
}

function ordinalValue(word: string): number {
  const [ten, one] = word.toLowerCase().split('-')
  return one === undefined
    ? (ordinals.get(ten as string) ?? 0)
    : (cardinals.get(ten as string) ?? 0) + (ordinals.get(one) ?? 0)
}

function collectiveValue(words: string): number {
  const [first, second] = words.toLowerCase().split(/\s+/) as [string, string?]
  if (second === undefined) return collectives.get(first) ?? 1
  const count = first === 'a' || first === 'an' ? 1 : (cardinals.get(first) ?? 1)
  return count * (collectives.get(second) ?? 1)
}

/** "Dora Pell, 42, said", "Dora Pell (42)": an age. */
function isBesideName(digits: string | undefined, before: string, after: string): boolean {
  if (digits === undefined || !/^(?:[1-9]\d|10\d)$/.test(digits)) return false
  const name = /(\p{Lu}[\p{L}’'-]+)(, | \()$/u.exec(before)
  return (
    name !== null &&
    months[(name[1] as string).toLowerCase()] === undefined &&
    (name[2] === ', ' ? ',' : ')') === after[0]
  )
}

/** Figures of one kind, in the same unit or one that converts; equal where the rougher one says so. */
export function compareQuantities(draft: Quantity, source: Quantity): 'agrees' | 'differs' | 'silent' {
  if (draft.kind !== source.kind) return 'silent'
  const factor = draft.unit === source.unit ? 1 : conversion(draft.unit, source.unit)
  if (factor === undefined) return 'silent'
  const slack = factor === 1 ? roundness(draft.stated) + roundness(source.stated) : 0.06 * source.stated
  const low = draft.low * factor
  const high = draft.high * factor
  const exactBoth = !draft.approximate && !source.approximate && factor === 1
  if (exactBoth)
    return draft.stated === source.stated ||
      (bothLarge(draft, source) && Math.abs(draft.stated - source.stated) <= slack)
      ? 'agrees'
      : 'differs'
  // Two rough figures, "a little more than a year" and "more than a year", are the same where the figure is.
  if (draft.approximate && source.approximate)
    return Math.abs(draft.stated * factor - source.stated) <= slack || overlapsNearly(draft, source, factor)
      ? 'agrees'
      : 'differs'
  return low <= source.high + slack &&
    source.low - slack <= high &&
    (draft.approximate
      ? isNearBound(draft.stated * factor, source.stated)
      : isNearBound(source.stated, draft.stated * factor))
    ? 'agrees'
    : 'differs'
}

/** "More than a year" is said of two, hardly of seven. */
function isNearBound(rough: number, stated: number): boolean {
  return stated / 2.5 <= rough && rough <= stated * 2.5
}

/** "More than 14,000" and "about 14,600" may be one figure, "more than 14,000" and "more than 20,000" hardly. */
function overlapsNearly(draft: Quantity, source: Quantity, factor: number): boolean {
  const stated = draft.stated * factor
  return (
    draft.low * factor <= source.high &&
    source.low <= draft.high * factor &&
    Math.max(stated, source.stated) <= 1.3 * Math.min(stated, source.stated)
  )
}

function bothLarge(draft: Quantity, source: Quantity): boolean {
  return draft.stated >= 1000 && source.stated >= 1000
}

/** Half of the last digit that a figure states: 1.2 million is good to 50,000. Counts below a thousand are exact. */
function roundness(value: number): number {
  if (value < 1000 || !Number.isFinite(value)) return 0
  let step = 1
  while (value % (step * 10) === 0) step *= 10
  return step > 10 ? step / 2 : 0
}

/** A figure in the first unit of its dimension, so that those of one dimension can be held against each other. */
export function sizeOf(
  stated: number,
  unit: string | undefined,
): { readonly dimension: string; readonly size: number } {
  const known = units.get(unit ?? '')
  return known ? { dimension: known.dimension, size: stated * known.factor } : { dimension: unit ?? '', size: stated }
}

function conversion(from: string | undefined, to: string | undefined): number | undefined {
  const a = units.get(from ?? '')
  const b = units.get(to ?? '')
  return a && b && a.dimension === b.dimension ? a.factor / b.factor : undefined
}

/** The source's figure in the form that the draft's words use: "third" → "second", "3rd" → "2nd", "fifteen" → "sixteen". */
export function sayQuantityLike(draft: Quantity, draftText: string, source: Quantity): string {
  const value = source.stated
  if (draft.kind === 'ordinal') {
    if (/\d/.test(draftText))
      return `${value}${value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
    return dressed(draftText, ordinalWord(value) ?? String(value))
  }
  if (/^(?:once|twice|thrice)$/i.test(draftText))
    return dressed(draftText, ['', 'once', 'twice'][value] ?? `${cardinalWord(value) ?? value} times`)
  if (/^an?$/i.test(draftText)) return cardinalWord(value) ?? String(value)
  if (!/\d/.test(draftText)) {
    if (value === 1 && draft.kind === 'duration') return 'a'
    return dressed(draftText, cardinalWord(value) ?? value.toLocaleString('en-GB'))
  }
  const scale = /(bn|mn|tn|m|million|billion|trillion|thousand)$/i.exec(draftText)
  const factor = scales.get((scale?.[1] ?? '').toLowerCase()) ?? 1
  const money = /^[^\d]*/.exec(draftText)?.[0] ?? ''
  const number = value / factor
  return `${money}${factor === 1 && value >= 1000 ? value.toLocaleString('en-GB') : String(number)}${scale ? draftText.slice(draftText.search(/\s?(?:bn|mn|tn|m|million|billion|trillion|thousand)$/i)) : ''}`
}

function dressed(like: string, word: string): string {
  return /^\p{Lu}/u.test(like) ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word
}
