// Figures in their places: counts of one thing, sums of money, shares, ages, stretches of time.
import { distance } from 'fastest-levenshtein'
import { stemmer } from 'stemmer'
import type { Quantity, Token } from '../model.ts'
import { countOwner } from '../reading/count-owner.ts'
import { headOf } from '../reading/mention-at.ts'
import { compareQuantities, sayQuantityLike, sizeOf } from '../reading/numbers.ts'
import type { Filler, FillerKind } from './rivals.ts'
import { type PlainWord, type Surveyed, wordLikeness, wordsAt } from './surroundings.ts'

interface FigureFiller extends Filler {
  readonly quantity: Quantity
}

export const figures: FillerKind<FigureFiller> = {
  countsAlone: true,
  keysOf: ({ quantity }) => [`figure ${quantity.kind} ${sizeKeysOf(quantity)[1]}`],
  keysFor: ({ quantity }) => sizeKeysOf(quantity).map(size => `figure ${quantity.kind} ${size}`),
  of: ({ text }) =>
    text.quantities.flatMap(quantity => {
      const token = headOf(text.sentence.tokens, quantity.figure)
      return token < 0 ? [] : [{ code: 'number' as const, start: quantity.start, end: quantity.end, token, quantity }]
    }),
  compare(draft, source, drafted, known) {
    const a = draft.quantity
    const b = source.quantity
    if (a.kind !== b.kind) return 'silent'
    const outcome = compareQuantities(a, b)
    if (outcome === 'silent') return 'silent'
    if (outcome === 'agrees') return 'same'
    if (Math.max(a.stated, b.stated) > 100 * Math.min(a.stated, b.stated)) return 'silent'
    if ((a.kind === 'cardinal' || a.kind === 'ordinal') && !countsTheSame(drafted, a, known, b)) return 'silent'
    if (a.kind === 'duration' && areOtherCounts(drafted, known)) return 'silent'
    if (a.kind === 'ordinal' && areOthersDoings(drafted, a, known, b)) return 'silent'
    return isSumIn(known, a) || isCutShort(a.stated, b.stated) ? 'silent' : 'differs'
  },
  isSlip: ({ quantity: draft }, { quantity: source }) =>
    draft.kind === source.kind && draft.unit === source.unit && isSlipOf(`${draft.stated}`, `${source.stated}`),
  least: { share: 0.35, weight: 1 },
  needed: () => 1.6,
  difference(draft, source, _, known, scene) {
    const inUnits = draft.quantity.unit !== source.quantity.unit
    const span = inUnits ? draft.quantity : draft.quantity.figure
    const right = inUnits ? source.quantity : source.quantity.figure
    const written = scene.text.slice(span.start, span.end)
    const said = wordsAt(known, right)
    return {
      start: span.start,
      end: span.end,
      draft: written,
      source: said,
      replacement: inUnits ? said : sayQuantityLike(draft.quantity, written, source.quantity),
    }
  },
}

/** How large a figure is, roughly, and the sizes beside it: no two figures that agree are further apart. */
function sizeKeysOf({ stated, unit }: Quantity): readonly string[] {
  const { dimension, size } = sizeOf(stated, unit)
  // Rounded figures may agree up to three times each other: 1,000 and 3,000 are rounded to the thousand.
  const step = Math.floor(Math.log(Math.abs(size)) / Math.log(3.5))
  return [step - 1, step, step + 1].map(each => `${dimension} ${Number.isFinite(step) ? each : 'none'}`)
}

/** "6 billion" for 6.7: rounded the wrong way, but the same figure. */
function isCutShort(draft: number, source: number): boolean {
  const digits = `${source}`.replace(/0+$/, '')
  return (
    draft >= 1000 &&
    digits.startsWith(`${draft}`.replace(/0+$/, '')) &&
    `${Math.trunc(draft)}`.length === `${Math.trunc(source)}`.length
  )
}

/** Digits exchanged ("161" for "116"), one wrong ("2,745" for "2,645"), a nought too many. */
function isSlipOf(draft: string, source: string): boolean {
  const digits = (figure: string) => [...figure].sort().join('')
  if (draft.length > 1 && digits(draft) === digits(source)) return true
  const longer = draft.length > source.length ? draft : source
  const shorter = longer === draft ? source : draft
  if (longer.length === shorter.length + 1) return longer === `${shorter}0`
  return longer.length === shorter.length && longer.length > 2 && distance(draft, source) === 1
}

/** "27 counts" of "21 counts of theft and six of extortion": two of the sentence's figures of that kind make up the draft's. */
function isSumIn({ text }: Surveyed, figure: Quantity): boolean {
  const others = text.quantities.filter(other => other.kind === figure.kind && other.unit === figure.unit)
  return others.some((one, i) => others.slice(i + 1).some(other => one.stated + other.stated === figure.stated))
}

/** "The second in two years", "the first in five": each stretch of time has its own count. */
function areOtherCounts({ text: draft }: Surveyed, { text: source }: Surveyed): boolean {
  const ordersIn = (quantities: readonly Quantity[]) => quantities.filter(({ kind }) => kind === 'ordinal')
  const theirs = ordersIn(source.quantities)
  const own = ordersIn(draft.quantities)
  return own.length > 0 && theirs.length > 0 && !own.some(a => theirs.some(b => a.stated === b.stated))
}

/** Her second visit is no other figure for his first. */
function areOthersDoings(draft: Surveyed, figure: Quantity, source: Surveyed, other: Quantity): boolean {
  const own = countOwner(draft.text.sentence, figure)
  const theirs = own === undefined ? undefined : countOwner(source.text.sentence, other)
  return theirs !== undefined && own !== theirs
}

function countsTheSame(draft: Surveyed, figure: Quantity, source: Surveyed, other: Quantity): boolean {
  const theirs = countedBy(source, other)
  return countedBy(draft, figure).some(a => theirs.some(b => wordLikeness(a, b) > 0))
}

/** What a figure counts: the word above it, and the last noun of the phrase behind it. */
function countedBy({ text, children }: Surveyed, figure: Quantity): readonly PlainWord[] {
  const { tokens } = text.sentence
  const at = headOf(tokens, figure.figure)
  const token = tokens[at]
  if (!token) return []
  const head = tokens[token.head]
  let last = at
  while (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[last + 1]?.pos ?? '') || tokens[last + 1]?.form === '-') last++
  // "Seven of the nine members": members.
  const among = children[at]?.find(child => isAmong(child, tokens, children))
  const nouns = [
    head && /^(?:nummod|compound|amod|det)/.test(token.relation) ? head : token,
    tokens[last],
    among === undefined ? undefined : tokens[among],
  ]
  const lemmas = new Set(nouns.flatMap(noun => (noun && noun.pos !== 'NUM' ? [noun.lemma.toLowerCase()] : [])))
  return [...lemmas].map(lemma => ({ lemma, stem: stemmer(lemma) }))
}

function isAmong(at: number, tokens: readonly Token[], children: Surveyed['children']): boolean {
  const cases = (children[at] ?? []).map(child => tokens[child] as Token).filter(({ relation }) => relation === 'case')
  return /^nmod/.test((tokens[at] as Token).relation) && cases.some(({ lemma }) => lemma === 'of')
}
