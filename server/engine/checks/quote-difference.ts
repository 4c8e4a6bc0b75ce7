// Compares the words between a draft's quotation marks with the words a source quotes. Typography, spelling of either
// side of the Atlantic, the first letter's case and the punctuation are free; brackets and ellipses are the writer's
// right, unless what was left out turns the sense round. It compares only; what to say of it is said elsewhere.
import { remembered } from '../english/remembered.ts'
import type { Span } from '../model.ts'
import { type QuotedWord, quotedWordsIn } from './quoted-words.ts'
import { alignmentOf, likeness, nearlySame, type Step } from './word-alignment.ts'

export interface QuoteDifference extends Span {
  /** 'other': other words; 'added': words the source lacks; 'missing': words left out, the span being the word before. */
  readonly kind: 'other' | 'added' | 'missing'
  /** What the source has in place of the span, as it stands there; empty for added words. */
  readonly source: string
  /** Where that stands in the source's text. */
  readonly sourceSpan: Span
  /** The source's words that are missing, without the neighbour. */
  readonly missing?: string
}

export interface QuoteComparison {
  readonly agrees: boolean
  /** In the draft quotation's own offsets, in order. Empty where they agree, and where nothing was near enough to compare. */
  readonly differences: readonly QuoteDifference[]
  /** Share of the words, by weight, that both have: 1 where they agree, 0 where no word of weight is shared. */
  readonly nearness: number
  /**
   * The source's word just before the run that the draft quotes, if it denies it: “not conducive to peace” quoted as
   * “conducive to peace” is faithful only where the draft's own words say not.
   */
  readonly deniedBy?: string
}

/** A quotation already cut into words, for those compared many times. */
export interface QuotedText {
  readonly text: string
  readonly words: readonly QuotedWord[]
}

export const quotedText: (text: string) => QuotedText = remembered(text => ({ text, words: quotedWordsIn(text) }))

/** Both are the words inside the marks; the source may be the whole sentence or statement. */
export function compareQuotation(draft: string | QuotedText, source: string | QuotedText): QuoteComparison {
  const ours = typeof draft === 'string' ? quotedText(draft) : draft
  const theirs = sourceText(source)
  const steps = alignmentOf(ours.words, theirs.words)
  if (!steps) return { agrees: false, differences: [], nearness: 0 }
  const differences = differencesOf(steps, ours, theirs)
  const first = steps.find(step => step.kind !== 'added')?.source[0] ?? 0
  const before = theirs.words[first - 1]
  return {
    agrees: differences.length === 0,
    differences,
    nearness: differences.length === 0 ? 1 : nearnessOf(steps, ours.words, theirs.words),
    ...(before && isTurning(before) ? { deniedBy: theirs.text.slice(before.start, before.end) } : {}),
  }
}

/**
 * The candidate that the draft's words are meant to be, or none. One that agrees comes first; of several equally near
 * ones that would be corrected differently none is chosen.
 * @param enough nearness from which words are taken for the same statement; whoever knows the speaker too may ask for less
 */
export function nearestQuotation(
  draft: string | QuotedText,
  candidates: readonly (string | QuotedText)[],
  enough = 0.55,
): { readonly index: number; readonly comparison: QuoteComparison } | undefined {
  const ours = typeof draft === 'string' ? quotedText(draft) : draft
  let best: { index: number; comparison: QuoteComparison } | undefined
  let rivals = false
  for (const [index, candidate] of candidates.entries()) {
    const theirs = sourceText(candidate)
    if (sharedWeight(ours, theirs) < enough) continue
    const comparison = compareQuotation(ours, theirs)
    if (comparison.agrees) return { index, comparison }
    if (comparison.nearness < enough || comparison.nearness < (best?.comparison.nearness ?? 0)) continue
    rivals =
      best !== undefined &&
      best.comparison.nearness === comparison.nearness &&
      (rivals || correctionOf(best.comparison) !== correctionOf(comparison))
    if (!rivals) best = { index, comparison }
  }
  return rivals ? undefined : best
}

function correctionOf(comparison: QuoteComparison): string {
  return comparison.differences
    .map(
      ({ start, source }) =>
        `${start} ${quotedWordsIn(source)
          .map(word => word.plain)
          .join(' ')}`,
    )
    .join('|')
}

/** Square brackets in a source were put in by its own writer; their words are compared like the others, its ellipses are no words. */
function sourceText(source: string | QuotedText): QuotedText {
  return typeof source === 'string' ? writtenText(source) : withoutCuts(source)
}

const writtenText = remembered(source => withoutCuts(quotedText(source.replace(/[[\]]/g, ' '))))

function withoutCuts(quoted: QuotedText): QuotedText {
  return quoted.words.every(word => word.kind === 'word')
    ? quoted
    : { text: quoted.text, words: quoted.words.filter(word => word.kind === 'word') }
}

function differencesOf(steps: readonly Step[], draft: QuotedText, source: QuotedText): readonly QuoteDifference[] {
  const differences: QuoteDifference[] = []
  for (let first = 0; first < steps.length; first++) {
    const step = steps[first]!
    if (step.kind === 'same') continue
    if (step.kind === 'cut' || step.kind === 'insertion') {
      if (turnsSense(step, draft, source)) {
        const missing = textOf(source, ...step.source)
        differences.push({ ...difference('missing', step, step, draft, source), missing })
      }
      continue
    }
    let last = first
    while (isWrong(steps[last + 1])) last++
    const run = steps.slice(first, last + 1)
    if (run.every(({ kind }) => kind === 'missing')) {
      const before = steps[first - 1]
      const after = steps[last + 1]
      const word = before?.kind === 'same' ? before : after
      const missing = textOf(source, step.source[0], run.at(-1)!.source[1])
      if (word) {
        const [from, to] = word === before ? [before, run.at(-1)!] : [step, word]
        differences.push({ ...difference('missing', from, to, draft, source), missing })
      }
    } else {
      const kind = run.every(other => other.kind === 'added') ? 'added' : 'other'
      differences.push(difference(kind, step, run.at(-1)!, draft, source))
    }
    first = last
  }
  return differences
}

function isWrong(step: Step | undefined): boolean {
  return step !== undefined && step.kind !== 'same' && step.kind !== 'cut' && step.kind !== 'insertion'
}

function difference(
  kind: QuoteDifference['kind'],
  from: Step,
  to: Step,
  draft: QuotedText,
  source: QuotedText,
): QuoteDifference {
  const words = draft.words.slice(from.draft[0], to.draft[1])
  const sourceSpan = spanOf(source, from.source[0], to.source[1])
  return {
    kind,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? draft.text.length,
    source: source.text.slice(sourceSpan.start, sourceSpan.end),
    sourceSpan,
  }
}

function spanOf({ words }: QuotedText, from: number, to: number): Span {
  const start = words[from]?.start ?? words.at(-1)?.end ?? 0
  return { start, end: from < to ? words[to - 1]!.end : start }
}

function textOf(quoted: QuotedText, from: number, to: number): string {
  const { start, end } = spanOf(quoted, from, to)
  return quoted.text.slice(start, end)
}

const turning = new Set(
  `not never no hardly scarcely barely neither nor none without cannot unless rarely seldom nothing nobody little few
  stop refuse fail deny against`.split(/\s+/),
)

function isTurning({ plain }: QuotedWord): boolean {
  return turning.has(plain) || plain.endsWith("n't")
}

/**
 * Whether words that were cut or replaced deny what is left: a negation among the last of them, or in a short cut.
 * In a long one it belongs to a clause that was cut with it.
 */
function turnsSense(step: Step, draft: QuotedText, source: QuotedText): boolean {
  const [from, to] = step.source
  const cut = source.words.slice(from, to)
  const near = cut.length <= 5 ? cut : cut.slice(-3)
  if (!near.some(isTurning)) return false
  const inserted = draft.words[step.draft[0]]!.plain.slice(1, -1)
  return !quotedWordsIn(inserted).some(isTurning)
}

/** Words that say little by themselves. */
const light = new Set(
  `a an the of in on at to for from by with and or but as that this these those it its is are was were be been being has
  have had do does did will would can could should may might must i we you he she they our your his her their my me us
  them there here so very also not more most we're we've it's i'm i've that's don't`.split(/\s+/),
)

function weightOf(word: QuotedWord): number {
  if (word.kind !== 'word') return 0
  return light.has(word.plain) ? 0.3 : 1
}

function nearnessOf(steps: readonly Step[], draft: readonly QuotedWord[], source: readonly QuotedWord[]): number {
  let shared = 0
  let all = 0
  let content = 0
  for (const step of steps) {
    const ours = draft.slice(...step.draft)
    const theirs = source.slice(...step.source)
    const weight = ours.reduce((sum, word) => sum + weightOf(word), 0)
    if (step.kind === 'same') {
      shared += weight
      all += weight
      if (weight >= 1) content++
    } else if (step.kind === 'missing') {
      all += theirs.reduce((sum, word) => sum + weightOf(word), 0) / 2
    } else if (step.kind === 'other') {
      all += weight
      const close = likeness(ours[0]!.plain, theirs[0]!.plain)
      if (close >= nearlySame) {
        shared += weight * close
        if (weight >= 1) content++
      }
    } else if (step.kind === 'added') all += weight
  }
  return content > 0 && all > 0 ? shared / all : 0
}

/** The most that the nearness of two texts can be, from their words in any order. */
function sharedWeight(draft: QuotedText, source: QuotedText): number {
  const theirs = vocabularyOf(source)
  let shared = 0
  let all = 0
  for (const word of draft.words) {
    const weight = weightOf(word)
    all += weight
    if (weight > 0 && theirs.has(word.plain)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

interface Vocabulary {
  /** Whether a word is there, as it stands or within others, or nearly. */
  has(plain: string): boolean
}

const vocabularies = new WeakMap<QuotedText, Vocabulary>()

function vocabularyOf(text: QuotedText): Vocabulary {
  const known = vocabularies.get(text)
  if (known) return known
  const words = text.words.map(word => word.plain)
  const joined = words.join('')
  const distinct = new Set(words)
  const has = remembered(
    plain =>
      joined.includes(plain) || (plain.length > 4 && [...distinct].some(word => likeness(plain, word) >= nearlySame)),
    200,
  )
  const vocabulary = { has: (plain: string) => distinct.has(plain) || has(plain) }
  vocabularies.set(text, vocabulary)
  return vocabulary
}
