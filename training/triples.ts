// The weights of the parser's three moves while they are learnt, by a perceptron or by logistic regression with a rate
// of its own for each weight (AdaGrad), averaged, on one large table, indexed by the very bits of the hash that the finished model will
// know features by.
import type { Features, Scorer } from '../server/engine/reading/syntax/scoring.ts'
import { keyBits } from '../server/engine/reading/syntax/weights.ts'

const size = 2 ** keyBits
const toKey = 32 - keyBits
const rate = 0.08
/** Features with fewer updates are chance. */
const leastUpdates = 3

export class Triples implements Scorer {
  readonly classes = 3
  /** Four numbers each: three weights, and when they last changed. */
  private readonly weights = new Float32Array(size * 4)
  private readonly totals = new Float32Array(size * 3)
  private readonly squares = new Float32Array(size * 3)
  private readonly updates = new Uint16Array(size)
  private allowed: Uint8Array | undefined
  private time = 0

  add(features: Features, scores: Float64Array): void {
    const { weights } = this
    let first = 0
    let second = 0
    let third = 0
    for (let i = 0; i < features.count; i++) {
      const at = (features.hashes[i]! >>> toKey) * 4
      first += weights[at]!
      second += weights[at + 1]!
      third += weights[at + 2]!
    }
    scores[0]! += first
    scores[1]! += second
    scores[2]! += third
  }

  tick(): void {
    this.time++
  }

  /** The perceptron's step after a mistake. */
  correct(features: Features, better: number, worse: number): void {
    for (let i = 0; i < features.count; i++) {
      const key = features.hashes[i]! >>> toKey
      if (this.allowed !== undefined && this.allowed[key] === 0) continue
      this.settle(key)
      this.weights[key * 4 + better]! += 1
      this.weights[key * 4 + worse]! -= 1
      if (this.updates[key]! < 65535) this.updates[key]!++
    }
  }

  /** Adds other weights, brought to the scale of these. */
  plus(other: Triples): void {
    let ours = 0
    let theirs = 0
    for (let key = 0; key < size; key++) {
      if (this.updates[key]! > 0) ours += this.mass(key)
      if (other.updates[key]! > 0) theirs += other.mass(key)
    }
    for (let key = 0; key < size; key++) {
      if (other.updates[key] === 0) continue
      for (let c = 0; c < 3; c++) this.weights[key * 4 + c]! += other.weights[key * 4 + c]! * (ours / theirs)
      this.updates[key]! = Math.max(this.updates[key]!, other.updates[key]!)
    }
  }

  /** Steps against a gradient: by how much each class is given more than it should have, from -1 to 1. */
  update(features: Features, gradient: readonly number[]): void {
    const { weights, squares, allowed } = this
    for (let i = 0; i < features.count; i++) {
      const key = features.hashes[i]! >>> toKey
      if (allowed !== undefined && allowed[key] === 0) continue
      this.settle(key)
      for (let c = 0; c < 3; c++) {
        const g = gradient[c]!
        if (g === 0) continue
        squares[key * 3 + c]! += g * g
        weights[key * 4 + c]! -= (rate * g) / Math.sqrt(squares[key * 3 + c]! + 0.1)
      }
      if (this.updates[key]! < 65535) this.updates[key]!++
    }
  }

  /** Puts the averages of the weights over all decisions in their place; learning is over. */
  average(): void {
    for (let key = 0; key < size; key++) {
      if (this.updates[key] === 0) continue
      this.settle(key)
      for (let c = 0; c < 3; c++) this.weights[key * 4 + c] = this.totals[key * 3 + c]! / this.time
    }
  }

  /** Forgets all but the heaviest features. */
  keepHeaviest(count: number): void {
    const sizes: number[] = []
    for (let key = 0; key < size; key++) if (this.updates[key]! >= leastUpdates) sizes.push(this.mass(key))
    const least = Float64Array.from(sizes).sort()[Math.max(0, sizes.length - count)] ?? 0
    for (let key = 0; key < size; key++) {
      if (this.updates[key]! >= leastUpdates && this.mass(key) >= least) continue
      this.updates[key] = 0
      this.weights.fill(0, key * 4, key * 4 + 3)
    }
  }

  /** The same features without weights, and closed to new ones. */
  emptied(): Triples {
    const result = new Triples()
    result.allowed = Uint8Array.from(this.updates, count => (count > 0 ? 1 : 0))
    return result
  }

  /** Keys with the weights of the second and third class as differences from the first. */
  differences(): { keys: number[]; second: number[]; third: number[] } {
    const keys: number[] = []
    const second: number[] = []
    const third: number[] = []
    for (let key = 0; key < size; key++) {
      if (this.updates[key] === 0) continue
      keys.push(key)
      second.push(this.weights[key * 4 + 1]! - this.weights[key * 4]!)
      third.push(this.weights[key * 4 + 2]! - this.weights[key * 4]!)
    }
    return { keys, second, third }
  }

  private mass(key: number): number {
    const first = this.weights[key * 4]!
    return Math.max(Math.abs(this.weights[key * 4 + 1]! - first), Math.abs(this.weights[key * 4 + 2]! - first))
  }

  private settle(key: number): void {
    const since = this.time - this.weights[key * 4 + 3]!
    for (let c = 0; c < 3; c++) this.totals[key * 3 + c]! += this.weights[key * 4 + c]! * since
    this.weights[key * 4 + 3] = this.time
  }
}
