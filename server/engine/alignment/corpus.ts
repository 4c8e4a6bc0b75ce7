// The sources' sentences, found by what they have in common with a sentence of a draft. Only what they are found by is
// kept for all of them; a sentence itself is read again when it is asked for, and remembered for a while.
import type { AlignedText } from '../checks/alignment.ts'
import { invertedIndex, type Keyed } from '../facts/inverted-index.ts'
import type { Numbers } from '../facts/numbers.ts'
import { type Anchor, keysOf, type Surveyed, surveyed } from './surroundings.ts'

export interface Corpus {
  /** How many sentences there are. */
  readonly size: number
  sentenceAt(index: number): Surveyed
  /** The sentences that have a key, by index, in their order. */
  withKey(key: string): Uint32Array
}

/** In sentences: as many as a whole check of a long draft goes back to. */
const mostRemembered = 2000

/** @param textAt a sentence of a part, by both their indexes */
export function corpusOf(
  parts: readonly Keyed[],
  numbers: Numbers,
  textAt: (part: number, sentence: number) => AlignedText,
): Corpus {
  const index = invertedIndex(parts, numbers.count)
  const remembered = new Map<number, Surveyed>()
  return {
    size: index.size,
    sentenceAt(at) {
      const known = remembered.get(at)
      if (known) return known
      const place = index.placeOf(at)
      const sentence = surveyed(textAt(place.part, place.at))
      if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value as number)
      remembered.set(at, sentence)
      return sentence
    },
    withKey(key) {
      const number = numbers.known(key)
      return number === undefined ? nowhere : index.withKey(number)
    },
  }
}

const nowhere = new Uint32Array(0)

/** How telling an anchor is, from 0.4 to 1: what stands in every sentence of the sources tells little. */
export function rarity(anchor: Anchor, corpus: Corpus): number {
  const count = corpus.withKey(anchor.stem).length
  return Math.max(0.4, Math.min(1, 1.2 - Math.log(1 + count) / Math.log(1 + Math.max(2, corpus.size))))
}

/** Whether any sentence of the sources has the name, the word or another for it, or the figure. */
export function isKnown(anchor: Anchor, corpus: Corpus): boolean {
  return keysOf(anchor).some(key => corpus.withKey(key).length > 0)
}

/** Less in common than this share of a sentence's anchors cannot make two places alike. */
const leastInCommon = 0.2
const mostCandidates = 40

/** The sentences of the sources that have most in common with a draft's, by index, the nearest first. */
export function candidatesFor(draft: Surveyed, corpus: Corpus): readonly number[] {
  const common = new Float64Array(corpus.size)
  const counted = new Uint32Array(corpus.size)
  const near: number[] = []
  let total = 0
  draft.anchors.forEach((anchor, i) => {
    const weight = anchor.weight * rarity(anchor, corpus)
    total += weight
    for (const key of keysOf(anchor))
      for (const index of corpus.withKey(key)) {
        // One anchor counts once, by whichever of its keys.
        if (counted[index] === i + 1) continue
        if (counted[index] === 0) near.push(index)
        counted[index] = i + 1
        common[index] = (common[index] as number) + weight
      }
  })
  return near
    .filter(index => (common[index] as number) >= leastInCommon * total)
    .sort((a, b) => (common[b] as number) - (common[a] as number) || a - b)
    .slice(0, mostCandidates)
}
