// What the tagger and the parser ask of a model: the scores of all classes, given the features that hold.

/** The features of one decision, filled anew for each. */
export class Features {
  readonly hashes = new Int32Array(256)
  count = 0
}

export interface Scorer {
  readonly classes: number
  /** Adds the weights of the features to scores[0..classes). */
  add(features: Features, scores: Float64Array): void
}

export function bestOf(scores: Float64Array): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c
  return best
}

/** By how much the best beats the next. */
export function marginOf(scores: Float64Array, best: number): number {
  const highest = scores[best]!
  scores[best] = -Infinity
  let next = -Infinity
  for (let c = 0; c < scores.length; c++) if (scores[c]! > next) next = scores[c]!
  scores[best] = highest
  return highest - next
}

/** The margin of a decision that was none. */
export const sureMargin = 1e9
