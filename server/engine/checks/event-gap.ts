// How long before or after one event another was, and which of the two came first: "four years after Reed's visit",
// "the day before the talks". Both have to be events of which the sources know the day.
import { isSpeechVerb } from '../english/speech-verbs.ts'
import type { EntityId, Evidence, Interval, Quantity, Span } from '../model.ts'
import { clausesIn, frameOf } from '../reading/clauses.ts'
import { compareDates } from '../reading/dates.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { sayQuantityLike } from '../reading/numbers.ts'
import { agrees, type Comparison, differs, type Scene, silent } from './check.ts'

/** What a sentence says of the time between two events. */
interface Gap {
  readonly later: Span
  readonly earlier: Span
  /** The figure and its unit; undefined for "the day", "the week". */
  readonly length: Quantity | undefined
  readonly unit: string
  /** "the day after": what says which came first; undefined where only the length is told. */
  readonly order: Span | undefined
}

export interface GapJudgement {
  readonly comparison: Comparison
  readonly code: 'number' | 'date'
  readonly evidence: readonly Evidence[]
}

/** When something happened, and where the sources say so. */
interface Dated {
  readonly when: Interval
  readonly evidence: readonly Evidence[]
}

const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25, decade: 3652.5 }

interface OrderWords {
  readonly at: number
  readonly text: string
  readonly unit: string
  readonly word: string
}

function bareOrder(text: string): OrderWords | undefined {
  const match = bare.exec(text)
  const [whole = '', unit = '', word = ''] = match ?? []
  return match ? { at: match.index, text: whole, unit: unit.toLowerCase(), word } : undefined
}

/** "Before" and "after" by themselves, where a sentence has only one of them. */
function plainOrder(text: string): OrderWords | undefined {
  const found = [...text.matchAll(/\b(after|before)\b(?! (?:last|long|all|that|this|then|it)\b)/gi)]
  const [only] = found
  if (!only || found.length > 1) return undefined
  const [word] = only
  return { at: only.index, text: word, unit: '', word }
}

const told = /\b(?:days?|weeks?|months?|years?|decades?|after|before)\b/i
const ordered = /^(?: or so)? (after|before)\b/i
const bare = /\bthe (day|week|month|year) (after|before)\b/i

export function judgeGap(sentence: LinkedSentence, scene: Scene): GapJudgement | undefined {
  if (!told.test(sentence.text)) return undefined
  const gap = gapIn(sentence)
  if (!gap) return undefined
  const later = datedIn(sentence, gap.later, gap.earlier, scene)
  const earlier = datedIn(sentence, gap.earlier, gap.later, scene)
  if (!later || !earlier || (later.evidence.length > 0 && later.evidence === earlier.evidence)) return undefined
  const evidence = [...earlier.evidence, ...later.evidence]
  const least = later.when.first - earlier.when.last
  const most = later.when.last - earlier.when.first
  if (gap.order && most < 0) return { code: 'date', evidence, comparison: turnedRound(gap.order, scene) }
  if (least < 0) return undefined
  if (!gap.length)
    return {
      code: 'date',
      evidence,
      comparison: gap.unit === 'day' && least > 1 && gap.order ? apart(gap.order, scene) : agrees,
    }
  return { code: 'number', evidence, comparison: compareLength(gap.length, gap.unit, least, most, scene) }
}

function gapIn(sentence: LinkedSentence): Gap | undefined {
  const { text, start, end } = sentence
  const lengths = sentence.quantities.filter(quantity => quantity.kind === 'duration' && daysIn[quantity.unit ?? ''])
  const [length] = lengths
  if (lengths.length > 1) return undefined
  if (!length) {
    const match = bareOrder(text) ?? plainOrder(text)
    if (!match) return undefined
    const at = { start: start + match.at, end: start + match.at + match.text.length }
    const sides = sidesOf(sentence, at)
    return sides && { ...inOrder(sides, match.word), length: undefined, unit: match.unit, order: at }
  }
  const unit = length.unit ?? ''
  const order = ordered.exec(text.slice(length.end - start))
  if (order) {
    const at = { start: length.start, end: length.end + order[0].length }
    const sides = sidesOf(sentence, at)
    const word = order[1] ?? ''
    const said = { start: at.end - word.length, end: at.end }
    return sides && { ...inOrder(sides, word), length, unit, order: said }
  }
  const between = /\b(?:gap|interval|time|wait) between (.+?) and (.+?) (?:was|is|has been|of|lasted)\b/i.exec(text)
  const [, one = '', other = ''] = between ?? []
  if (between && start + between.index + between[0].length <= length.start) {
    const first = start + text.indexOf(one, between.index)
    const second = start + text.indexOf(` and ${other}`, between.index) + 5
    const earlier = { start: first, end: first + one.length }
    return { earlier, later: { start: second, end: second + other.length }, length, unit, order: undefined }
  }
  const passed = /^ (?:(?:have|has|had) (?:now )?(?:passed|gone by|elapsed) )?since /i.exec(
    text.slice(length.end - start),
  )
  const isPassed =
    passed &&
    (passed[0].length > 7 ||
      /\bit(?: is|[’']s| has been| was) (?:\w+ ){0,3}$/i.test(text.slice(0, length.start - start)))
  if (isPassed) {
    const from = length.end + passed[0].length
    const comma = text.indexOf(',', from - start)
    const earlier = { start: from, end: comma < 0 ? end : start + comma }
    return { earlier, later: { start: end, end }, length, unit, order: undefined }
  }
  // "The visit follows one by Reed three years earlier."
  const follows = /\bfollow(?:s|ed|ing)\b/i.exec(text.slice(0, length.start - start))
  if (follows && /^ (?:earlier|before|previously)\b/i.test(text.slice(length.end - start))) {
    const at = start + follows.index
    const earlier = { start: at + follows[0].length, end: length.start }
    return { earlier, later: { start, end: at }, length, unit, order: undefined }
  }
  return undefined
}

/** What stands before and behind "four years after"; where it opens the sentence, what stands before and behind the comma. */
function sidesOf({ text, start, end }: LinkedSentence, at: Span): { main: Span; other: Span } | undefined {
  if (
    text
      .slice(0, at.start - start)
      .replace(/\b(?:just|only|some|about|over|more than|a little)\b/gi, '')
      .trim() !== ''
  )
    return { main: { start, end: at.start }, other: { start: at.end, end } }
  const comma = text.indexOf(',', at.end - start)
  if (comma < 0) return undefined
  return { main: { start: start + comma, end }, other: { start: at.end, end: start + comma } }
}

function inOrder({ main, other }: { main: Span; other: Span }, word: string) {
  return word.toLowerCase() === 'after' ? { later: main, earlier: other } : { later: other, earlier: main }
}

/** The one time of the event that a part of the sentence speaks of; undefined where it is not plain which is meant. */
function datedIn(sentence: LinkedSentence, side: Span, beside: Span, scene: Scene): Dated | undefined {
  const inside = (span: Span) => side.start <= span.start && span.end <= side.end
  // "Have passed since": until now.
  if (side.start === side.end) return scene.base && { when: scene.base, evidence: [] }
  const days = sentence.dates.filter(inside)
  const named = sentence.mentions.filter(each => inside(each) && each.entity && each.form !== 'demonym')
  const actors = named.filter(each => !sentence.isPlace(each.entity as EntityId) || each.entity?.startsWith('country:'))
  const [subject] = actors
  if (actors.some(each => each.entity?.startsWith('unknown:'))) return undefined
  if (!subject) {
    const [day] = days
    return day?.interval && days.length === 1 ? { when: day.interval, evidence: [] } : undefined
  }
  const people = actors.filter(each => each.form !== 'pronoun' && sentence.isPerson(each.entity as EntityId))
  const kinds = kindsIn(sentence, side)
  if (kinds === 'other') return undefined
  const meantKinds = kinds.length > 0 ? kinds : kindsIn(sentence, beside)
  if (meantKinds === 'other') return undefined
  const isSaid = kinds.length === 0 && isSpeech(sentence, side)
  const [known = []] = [people.length > 0 ? people : actors, [subject]]
    .map(those => those.map(each => each.entity as EntityId))
    .map(ids => (isSaid ? spoken(ids, scene) : happened(ids, meantKinds, scene)))
    .filter(found => found.length > 0)
  const [first] = known
  if (!first) return undefined
  const when = {
    first: Math.min(...known.map(each => each.when.first)),
    last: Math.max(...known.map(each => each.when.last)),
    approximate: false,
  }
  // Several of a kind at several times: nobody can tell which is meant.
  if (when.last - when.first > 31 || days.some(day => compareDates(day, when) === 'differs')) return undefined
  return { when, evidence: first.evidence }
}

/** The kinds of events that a part of the sentence names; 'other' where its verb names one that no frame knows. */
function kindsIn({ tokens, mentions }: LinkedSentence, side: Span): readonly string[] | 'other' {
  const clauses = clausesIn(tokens).filter(({ predicate }) => {
    const token = tokens[predicate]
    return (
      token &&
      side.start <= token.start &&
      token.end <= side.end &&
      !mentions.some(each => each.start <= token.start && token.end <= each.end)
    )
  })
  const kinds = [...new Set(clauses.flatMap(clause => clause.kinds.filter(kind => frameOf(kind))))]
  const verbs = clauses.flatMap(clause => clause.kinds.filter(kind => kind.startsWith('verb:')))
  const says = verbs.some(kind => !occurring.test(kind) && !isSpeechVerb(kind.slice('verb:'.length)))
  return kinds.length === 0 && says ? 'other' : kinds
}

const occurring = /^verb:(?:come|take|fall|follow|happen|occur|be|precede)$/

function isSpeech({ text, start }: LinkedSentence, side: Span): boolean {
  const words = text.slice(side.start - start, side.end - start)
  return (
    /\b(?:remarks?|comments?|words|statement|speech|interview|briefing)\b/i.test(words) ||
    words.split(/\s+/).some(isSpeechVerb)
  )
}

function happened(ids: readonly EntityId[], kinds: readonly string[], scene: Scene): readonly Dated[] {
  return scene.facts.events.naming(ids).flatMap(({ claim, planned, inPassing, evidence }) => {
    if (planned || inPassing || !claim.affirmed || claim.modality !== 'asserted') return []
    if (kinds.length > 0 && !kinds.includes(claim.kind)) return []
    const actors = claim.slots.flatMap(({ role, value }) =>
      value.type === 'entity' && role !== 'place' && role !== 'topic' ? value.ids : [],
    )
    if (!ids.every(id => actors.includes(id))) return []
    return claim.slots.flatMap(({ value }) =>
      value.type === 'date' && value.date.interval ? [{ when: value.date.interval, evidence }] : [],
    )
  })
}

function spoken(ids: readonly EntityId[], scene: Scene): readonly Dated[] {
  return scene.facts.spoken.filter(fact => ids.includes(fact.speaker))
}

function turnedRound(order: Span, scene: Scene): Comparison {
  const draft = scene.text.slice(order.start, order.end)
  const source = /after$/i.test(draft) ? 'before' : 'after'
  return differs({ ...order, draft, source, replacement: dressed(draft, source) })
}

/** "The day after" where more than a day lies between them. */
function apart(order: Span, scene: Scene): Comparison {
  const draft = scene.text.slice(order.start, order.end)
  const source = /after$/i.test(draft) ? 'days after' : 'days before'
  return differs({ ...order, draft, source, replacement: dressed(draft, source) })
}

function dressed(like: string, word: string): string {
  return /^\p{Lu}/u.test(like) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word
}

/** How much of a unit may be missing or too much: "a year" for fourteen months, "two years" for nineteen. */
const rounding = 0.6

/** "Four years" where fourteen months lie between them. A part of a unit may be rounded up or down. */
function compareLength(length: Quantity, unit: string, least: number, most: number, scene: Scene): Comparison {
  const size = daysIn[unit] ?? 1
  const from = least / size - rounding
  const to = most / size + rounding
  if (length.low <= to && from <= length.high) return agrees
  const middle = (least + most) / 2
  const sizes = ['year', 'month', 'week', 'day'] as const
  const other = sizes.find(each => middle >= 1.9 * (daysIn[each] as number)) ?? 'day'
  const value = Math.max(1, Math.round(middle / (daysIn[other] ?? 1)))
  if (length.high < 1 || !Number.isFinite(value)) return silent
  const { start } = length.figure
  const end = length.end
  const draft = scene.text.slice(start, end)
  const written = scene.text.slice(start, length.figure.end)
  const isWord = /^an?$|decade/i.test(written)
  const like = isWord ? dressed(written, 'two') : written
  const figure = sayQuantityLike({ ...length, kind: 'cardinal' }, like, { ...length, stated: value })
  const source = `${figure} ${other}${value === 1 ? '' : 's'}`
  return differs({ start, end, draft, source, replacement: source })
}
