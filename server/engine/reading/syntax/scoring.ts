// What the tagger and the parser ask of a model: the scores of all classes, given the features that hold.

/** The features of one decision, filled anew for each. */
export class Features {
  readonly hashes = new Int32Array(256)
  count = 0
}

export interface Scorer {
  readonly classes: number
  /** Sets scores[0..classes) to the sums of the weights of the features. */
  score(features: Features, scores: Float64Array): void
}
