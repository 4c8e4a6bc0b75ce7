// Weights while they are learnt: an averaged perceptron over hashed features, each with a short row of classes.
import type { Features, Scorer } from '../server/engine/reading/syntax/scoring.ts'

export interface Row {
  readonly hash: number
  readonly classes: number[]
  readonly weights: number[]
  /** How many updates the feature has had. */
  readonly updates: number
}

export class Perceptron implements Scorer {
  readonly classes: number
  private bits = 20
  private slots = new Int32Array(2 ** 20)
  private rows = 0
  private hashes = new Int32Array(2 ** 18)
  private starts = new Int32Array(2 ** 18)
  private lengths = new Uint8Array(2 ** 18)
  private rooms = new Uint8Array(2 ** 18)
  private updates = new Int32Array(2 ** 18)
  private used = 0
  private entryClasses = new Uint8Array(2 ** 20)
  private entryWeights = new Float32Array(2 ** 20)
  private entryTotals = new Float64Array(2 ** 20)
  private entryTimes = new Int32Array(2 ** 20)
  private time = 0
  private closed = false

  constructor(classes: number) {
    this.classes = classes
  }

  add(features: Features, scores: Float64Array): void {
    for (let i = 0; i < features.count; i++) {
      const row = this.find(features.hashes[i]!)
      if (row < 0) continue
      const start = this.starts[row]!
      const end = start + this.lengths[row]!
      for (let at = start; at < end; at++) scores[this.entryClasses[at]!]! += this.entryWeights[at]!
    }
  }

  /** One decision has been made; averages are taken over decisions. */
  tick(): void {
    this.time++
  }

  update(features: Features, better: number, worse: number, amount = 1): void {
    for (let i = 0; i < features.count; i++) {
      const row = this.closed ? this.find(features.hashes[i]!) : this.findOrAdd(features.hashes[i]!)
      if (row < 0) continue
      this.updates[row]!++
      if (better >= 0) this.change(row, better, amount)
      if (worse >= 0) this.change(row, worse, -amount)
    }
  }

  /** Puts the averages of the weights over all decisions in their place; learning is over. */
  average(): void {
    for (let row = 0; row < this.rows; row++) {
      for (let at = this.starts[row]!; at < this.starts[row]! + this.lengths[row]!; at++) {
        const total = this.entryTotals[at]! + this.entryWeights[at]! * (this.time - this.entryTimes[at]!)
        this.entryWeights[at] = total / this.time
      }
    }
  }

  /** Adds the weights of another course on the same features. */
  plus(other: Perceptron): void {
    for (let row = 0; row < other.rows; row++) {
      const ours = this.findOrAdd(other.hashes[row]!)
      for (let at = other.starts[row]!; at < other.starts[row]! + other.lengths[row]!; at++) {
        let to = this.starts[ours]!
        const end = to + this.lengths[ours]!
        while (to < end && this.entryClasses[to] !== other.entryClasses[at]) to++
        if (to === end) to = this.addEntry(ours, other.entryClasses[at]!)
        this.entryWeights[to]! += other.entryWeights[at]!
      }
    }
  }

  rowsOf(): Row[] {
    const result: Row[] = []
    for (let row = 0; row < this.rows; row++) {
      const start = this.starts[row]!
      const end = start + this.lengths[row]!
      const classes = [...this.entryClasses.subarray(start, end)]
      const weights = [...this.entryWeights.subarray(start, end)]
      result.push({ hash: this.hashes[row]!, classes, weights, updates: this.updates[row]! })
    }
    return result
  }

  /** Forgets all weights but those of the heaviest entries; with `emptied`, a second course learns these alone. */
  keepHeaviest(count: number): void {
    const sizes: number[] = []
    for (let row = 0; row < this.rows; row++) {
      for (let at = this.starts[row]!; at < this.starts[row]! + this.lengths[row]!; at++) {
        sizes.push(Math.abs(this.entryWeights[at]!))
      }
    }
    const least = Float64Array.from(sizes).sort()[Math.max(0, sizes.length - count)] ?? 0
    for (let row = 0; row < this.rows; row++) {
      const start = this.starts[row]!
      let length = 0
      for (let at = start; at < start + this.lengths[row]!; at++) {
        if (Math.abs(this.entryWeights[at]!) < least) continue
        this.entryClasses[start + length] = this.entryClasses[at]!
        this.entryWeights[start + length] = this.entryWeights[at]!
        length++
      }
      this.lengths[row] = length
    }
  }

  /** The same features and classes without weights, and closed to new ones. */
  emptied(): Perceptron {
    const result = new Perceptron(this.classes)
    for (let row = 0; row < this.rows; row++) {
      if (this.lengths[row] === 0) continue
      const fresh = result.findOrAdd(this.hashes[row]!)
      for (let at = this.starts[row]!; at < this.starts[row]! + this.lengths[row]!; at++) {
        result.addEntry(fresh, this.entryClasses[at]!)
      }
    }
    result.closed = true
    return result
  }

  private change(row: number, target: number, amount: number): void {
    let at = this.starts[row]!
    const end = at + this.lengths[row]!
    while (at < end && this.entryClasses[at] !== target) at++
    if (at === end) {
      if (this.closed) return
      at = this.addEntry(row, target)
    }
    this.entryTotals[at]! += this.entryWeights[at]! * (this.time - this.entryTimes[at]!)
    this.entryTimes[at] = this.time
    this.entryWeights[at]! += amount
  }

  private addEntry(row: number, target: number): number {
    const length = this.lengths[row]!
    if (length === this.rooms[row]) {
      const room = length === 0 ? 2 : Math.min(length * 2, 255)
      if (this.used + room > this.entryClasses.length) this.growEntries()
      const from = this.starts[row]!
      for (let j = 0; j < length; j++) {
        this.entryClasses[this.used + j] = this.entryClasses[from + j]!
        this.entryWeights[this.used + j] = this.entryWeights[from + j]!
        this.entryTotals[this.used + j] = this.entryTotals[from + j]!
        this.entryTimes[this.used + j] = this.entryTimes[from + j]!
      }
      this.starts[row] = this.used
      this.rooms[row] = room
      this.used += room
    }
    const at = this.starts[row]! + length
    this.lengths[row] = length + 1
    this.entryClasses[at] = target
    this.entryWeights[at] = 0
    this.entryTotals[at] = 0
    this.entryTimes[at] = this.time
    return at
  }

  private find(hash: number): number {
    const mask = 2 ** this.bits - 1
    let slot = hash >>> (32 - this.bits)
    for (;;) {
      const row = this.slots[slot]! - 1
      if (row < 0 || this.hashes[row] === hash) return row
      slot = (slot + 1) & mask
    }
  }

  private findOrAdd(hash: number): number {
    const known = this.find(hash)
    if (known >= 0) return known
    if (this.rows * 2 > this.slots.length) this.growSlots()
    if (this.rows === this.hashes.length) {
      this.hashes = larger(this.hashes, Int32Array)
      this.starts = larger(this.starts, Int32Array)
      this.updates = larger(this.updates, Int32Array)
      this.lengths = larger(this.lengths, Uint8Array)
      this.rooms = larger(this.rooms, Uint8Array)
    }
    const row = this.rows++
    this.hashes[row] = hash
    this.place(row)
    return row
  }

  private place(row: number): void {
    const mask = 2 ** this.bits - 1
    let slot = this.hashes[row]! >>> (32 - this.bits)
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask
    this.slots[slot] = row + 1
  }

  private growSlots(): void {
    this.bits++
    this.slots = new Int32Array(2 ** this.bits)
    for (let row = 0; row < this.rows; row++) this.place(row)
  }

  private growEntries(): void {
    this.entryClasses = larger(this.entryClasses, Uint8Array)
    this.entryWeights = larger(this.entryWeights, Float32Array)
    this.entryTotals = larger(this.entryTotals, Float64Array)
    this.entryTimes = larger(this.entryTimes, Int32Array)
  }
}

function larger<T extends Int32Array | Uint8Array | Float32Array | Float64Array>(
  old: T,
  kind: new (length: number) => T,
): T {
  const grown = new kind(old.length * 2)
  grown.set(old)
  return grown
}
