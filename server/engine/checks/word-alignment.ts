// Which words of a draft's quotation stand for which of the source's. The draft may quote any run of the source, so the
// source's words before and behind that run are free, and so are those that an ellipsis or a bracket stands for. A plain
// difference of two texts knows neither, and pairs stray words with the far end of a long statement; hence our own.
import { distance } from 'fastest-levenshtein'
import type { QuotedWord } from './quoted-words.ts'

export type StepKind = 'same' | 'other' | 'added' | 'missing' | 'cut' | 'insertion'

/** Draft words `draft[0]` up to `draft[1]` stand for source words `source[0]` up to `source[1]`, ends exclusive. */
export interface Step {
  readonly kind: StepKind
  readonly draft: readonly [number, number]
  readonly source: readonly [number, number]
}

/** Larger comparisons are not made: no quotation of a newspaper comes near it. */
const mostCells = 1_000_000
/** "mutually-beneficial" is compared with "mutually beneficial", "state-of-the-art" with four words. */
const longestCompound = 4

const pair = 0
const added = 1
const missing = 2
const wildBegins = 3
const wildTakes = 4
const compoundOfDraft = 8
const compoundOfSource = 16

/** The cheapest alignment, in the order of the words; undefined where there is nothing to align or far too much. */
export function alignmentOf(draft: readonly QuotedWord[], source: readonly QuotedWord[]): readonly Step[] | undefined {
  const width = source.length + 1
  if (draft.length === 0 || source.length === 0 || (draft.length + 1) * width > mostCells) return undefined
  const costs = new Float64Array((draft.length + 1) * width)
  const moves = new Uint8Array((draft.length + 1) * width)
  for (let i = 1; i <= draft.length; i++) {
    const word = draft[i - 1]!
    const wild = word.kind !== 'word'
    const taking = word.kind === 'cut' ? 0.001 : 0.15
    for (let j = 0; j <= source.length; j++) {
      const at = i * width + j
      costs[at] = costs[at - width]! + (wild ? 0.1 : 1.01)
      moves[at] = wild ? wildBegins : added
      if (j === 0) continue
      if (wild) {
        improve(costs, moves, at, costs[at - 1]! + taking, wildTakes)
        continue
      }
      improve(costs, moves, at, costs[at - width - 1]! + pairCost(word, source[j - 1]!), pair)
      improve(costs, moves, at, costs[at - 1]! + 0.9, missing)
      const ofDraft = compound(draft, i, source[j - 1]!)
      if (ofDraft > 0) improve(costs, moves, at, costs[at - ofDraft * width - 1]! - 0.8, compoundOfDraft + ofDraft)
      const ofSource = compound(source, j, word)
      if (ofSource > 0) improve(costs, moves, at, costs[at - width - ofSource]! - 0.8, compoundOfSource + ofSource)
    }
  }
  return stepsBack(draft, source, costs, moves)
}

function improve(costs: Float64Array, moves: Uint8Array, at: number, cost: number, move: number): void {
  if (cost >= costs[at]!) return
  costs[at] = cost
  moves[at] = move
}

function pairCost(word: QuotedWord, other: QuotedWord): number {
  // Words in common pay for others that are missing between them, long words more.
  if (word.plain === other.plain) return word.plain.length > 3 ? -0.8 : -0.3
  return likeness(word.plain, other.plain) >= nearlySame ? 0.5 : 1
}

/** How many of the words before `end` make the other one when written together, or 0. */
function compound(words: readonly QuotedWord[], end: number, other: QuotedWord): number {
  const { plain } = other
  if (other.kind !== 'word' || !plain.endsWith(words[end - 1]!.plain)) return 0
  let rest = plain.length
  for (let count = 1; count <= longestCompound && count <= end; count++) {
    const word = words[end - count]!
    rest -= word.plain.length
    if (rest < 0 || word.kind !== 'word' || !plain.startsWith(word.plain, rest)) return 0
    if (rest === 0) return count > 1 ? count : 0
  }
  return 0
}

function stepsBack(
  draft: readonly QuotedWord[],
  source: readonly QuotedWord[],
  costs: Float64Array,
  moves: Uint8Array,
): readonly Step[] {
  const width = source.length + 1
  const steps: Step[] = []
  let i = draft.length
  let j = 0
  for (let column = 1; column <= source.length; column++) {
    if (costs[i * width + column]! < costs[i * width + j]!) j = column
  }
  let taken = j
  while (i > 0) {
    const move = moves[i * width + j]!
    const [lastI, lastJ] = [i, j]
    if (move === wildTakes) {
      j--
      continue
    }
    if (move === wildBegins) {
      const kind = draft[i - 1]!.kind === 'cut' ? 'cut' : 'insertion'
      i--
      steps.push({ kind, draft: [i, lastI], source: [j, taken] })
      taken = j
      continue
    }
    let kind: StepKind = 'same'
    if (move === added) {
      kind = 'added'
      i--
    } else if (move === missing) {
      kind = 'missing'
      j--
    } else {
      i -= move >= compoundOfDraft && move < compoundOfSource ? move - compoundOfDraft : 1
      j -= move >= compoundOfSource ? move - compoundOfSource : 1
      if (move === pair && draft[i]!.plain !== source[j]!.plain) kind = 'other'
    }
    steps.push({ kind, draft: [i, lastI], source: [j, lastJ] })
    taken = j
  }
  return steps.reverse()
}

/** From this likeness on, two words are one with a slip: "constructive", "contructive". */
export const nearlySame = 0.8

/** Share of the letters that two words have in common, from 0 to 1. */
export function likeness(word: string, other: string): number {
  const longer = Math.max(word.length, other.length)
  if (longer < 5 || (word[0] !== other[0] && word.at(-1) !== other.at(-1))) return word === other ? 1 : 0
  if (Math.abs(word.length - other.length) > longer * (1 - nearlySame)) return 0
  return 1 - distance(word.slice(0, 64), other.slice(0, 64)) / longer
}
