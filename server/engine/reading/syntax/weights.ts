// Weights as they are used: a hash table over the features that count, each with a short row of classes and weights.
import type { ByteReader } from './bytes.ts'
import type { Features, Scorer } from './scoring.ts'

/** Features are known by this many upper bits of their hash. */
export const keyBits = 24

export class FrozenWeights implements Scorer {
  readonly classes: number
  private readonly shift: number
  private readonly mask: number
  /** Open addressing. A slot holds the row's number plus one in its upper 20 bits and the key's lower 12 bits. */
  private readonly slots: Int32Array
  private readonly starts: Int32Array
  private readonly rowClasses: Uint8Array
  private readonly rowWeights: Int8Array

  constructor(classes: number, keys: Int32Array, counts: Uint8Array, rowClasses: Uint8Array, rowWeights: Int8Array) {
    let bits = 10
    while (2 ** bits < keys.length * 1.6) bits++
    this.classes = classes
    this.shift = keyBits - bits
    this.mask = 2 ** bits - 1
    this.slots = new Int32Array(2 ** bits)
    this.starts = new Int32Array(keys.length + 1)
    this.rowClasses = rowClasses
    this.rowWeights = rowWeights
    for (let row = 0; row < keys.length; row++) {
      this.starts[row + 1] = this.starts[row]! + counts[row]!
      let slot = keys[row]! >>> this.shift
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = ((row + 1) << 12) | (keys[row]! & 0xfff)
    }
  }

  score(features: Features, scores: Float64Array): void {
    const { slots, shift, mask, starts, rowClasses, rowWeights } = this
    const hashes = features.hashes
    const count = features.count
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      const key = hashes[i]! >>> (32 - keyBits)
      const low = key & 0xfff
      let slot = key >>> shift
      for (;;) {
        const found = slots[slot]!
        if (found === 0) break
        if ((found & 0xfff) === low) {
          const row = (found >>> 12) - 1
          const end = starts[row + 1]!
          for (let at = starts[row]!; at < end; at++) scores[rowClasses[at]!]! += rowWeights[at]!
          break
        }
        slot = (slot + 1) & mask
      }
    }
  }
}

/** Reads weights as the trainer writes them: key distances, row lengths, classes, weights, each in a run. */
export function readWeights(reader: ByteReader): FrozenWeights {
  const classes = reader.number()
  const rows = reader.number()
  const entries = reader.number()
  const keys = new Int32Array(rows)
  let key = 0
  for (let row = 0; row < rows; row++) {
    key += reader.number()
    keys[row] = key
  }
  const counts = reader.bytes(rows)
  const rowClasses = reader.bytes(entries)
  const weights = reader.bytes(entries)
  return new FrozenWeights(
    classes,
    keys,
    counts,
    rowClasses,
    new Int8Array(weights.buffer, weights.byteOffset, entries),
  )
}
