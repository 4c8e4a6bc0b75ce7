// The sources' sentences, found by what they have in common with a sentence of a draft.
import type { AlignedText } from '../checks/alignment.ts'
import { type Anchor, keysOf, type Surveyed, surveyed } from './surroundings.ts'

export interface Corpus {
  readonly sentences: readonly Surveyed[]
  readonly byKey: ReadonlyMap<string, readonly number[]>
}

export function corpusOf(texts: readonly AlignedText[]): Corpus {
  const sentences = texts.map(surveyed)
  const byKey = new Map<string, number[]>()
  sentences.forEach(({ keys }, index) => {
    for (const key of keys) {
      const known = byKey.get(key)
      if (known) known.push(index)
      else byKey.set(key, [index])
    }
  })
  return { sentences, byKey }
}

/** How telling an anchor is, from 0.4 to 1: what stands in every sentence of the sources tells little. */
export function rarity(anchor: Anchor, corpus: Corpus): number {
  const count = corpus.byKey.get(anchor.stem)?.length ?? 0
  return Math.max(0.4, Math.min(1, 1.2 - Math.log(1 + count) / Math.log(1 + Math.max(2, corpus.sentences.length))))
}

/** Less in common than this share of a sentence's anchors cannot make two places alike. */
const leastInCommon = 0.2
const mostCandidates = 40

/** The sentences of the sources that have most in common with a draft's, by index, the nearest first. */
export function candidatesFor(draft: Surveyed, corpus: Corpus): readonly number[] {
  const common = new Map<number, number>()
  let total = 0
  for (const anchor of draft.anchors) {
    const weight = anchor.weight * rarity(anchor, corpus)
    total += weight
    const found = new Set(keysOf(anchor).flatMap(key => corpus.byKey.get(key) ?? []))
    for (const index of found) common.set(index, (common.get(index) ?? 0) + weight)
  }
  return [...common]
    .filter(([, weight]) => weight >= leastInCommon * total)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostCandidates)
    .map(([index]) => index)
}
