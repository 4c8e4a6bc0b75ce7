// Learns, on sentences that the parser was not trained on, how often an arc is right given the margins around it.
import { inputs } from '../server/engine/reading/syntax/confidence.ts'

export interface Case {
  readonly inputs: Float64Array
  /** The number of the relation; that of the root is the number of relations. */
  readonly relation: number
  readonly tag: number
  readonly right: boolean
}

/** Logistic regression by gradient descent. Weights for the inputs, then one for each relation, the root, and each tag. */
export function trainConfidence(cases: readonly Case[], relations: number, tags: number): number[] {
  const ofTags = inputs + relations + 1
  const size = ofTags + tags
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-6)
  for (let epoch = 0; epoch < 40; epoch++) {
    for (const { inputs: values, relation, tag, right } of cases) {
      let sum = weights[inputs + relation]! + weights[ofTags + tag]!
      for (let k = 0; k < inputs; k++) sum += weights[k]! * values[k]!
      const error = 1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)
      for (let k = 0; k < inputs; k++) step(k, error * values[k]! + 1e-5 * weights[k]!)
      step(inputs + relation, error + 1e-3 * weights[inputs + relation]!)
      step(ofTags + tag, error + 1e-3 * weights[ofTags + tag]!)
    }
  }
  return Array.from(weights, weight => Math.round(weight * 1000) / 1000)

  function step(k: number, gradient: number): void {
    squares[k]! += gradient * gradient
    weights[k]! -= (0.1 * gradient) / Math.sqrt(squares[k]!)
  }
}

/** The lowest confidence at which the cases above it are right so often. */
export function confidenceFor(cases: readonly { confidence: number; right: boolean }[], precision: number): number {
  const sorted = [...cases].sort((a, b) => b.confidence - a.confidence)
  let right = 0
  let found = 1
  sorted.forEach((one, i) => {
    if (one.right) right++
    const last = i + 1 === sorted.length || sorted[i + 1]!.confidence < one.confidence
    if (last && i >= 100 && right / (i + 1) >= precision) found = one.confidence
  })
  return found
}
