// Weights as they are used: hash tables over the features that count. A lookup that misses the processor's cache
// costs more than all arithmetic here, so each feature is found in one step, and its weights lie together.
import type { ByteReader } from './bytes.ts'
import type { Features, Scorer } from './scoring.ts'

/** Features are known by this many upper bits of their hash. */
export const keyBits = 24

/**
 * Weights for three classes, as differences from the first one. A slot of the table holds all: the key's lower 16 bits,
 * then a byte each for the second and the third class.
 */
export class TripleWeights implements Scorer {
  readonly classes = 3
  private readonly slots: Int32Array
  private readonly shift: number

  constructor(keys: Int32Array, second: Int8Array, third: Int8Array) {
    const bits = tableBits(keys.length)
    this.shift = keyBits - bits
    this.slots = new Int32Array(2 ** bits)
    for (let i = 0; i < keys.length; i++) {
      let slot = keys[i]! >>> this.shift
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = (keys[i]! << 16) | ((second[i]! & 0xff) << 8) | (third[i]! & 0xff)
    }
  }

  score(features: Features, scores: Float64Array): void {
    const { slots, shift } = this
    const { hashes, count } = features
    const mask = slots.length - 1
    let second = 0
    let third = 0
    for (let i = 0; i < count; i++) {
      const key = hashes[i]! >>> (32 - keyBits)
      let slot = key >>> shift
      let found = slots[slot]!
      while (found !== 0) {
        if (((found >>> 16) ^ key) << 16 === 0) {
          second += (found << 16) >> 24
          third += (found << 24) >> 24
          break
        }
        slot = (slot + 1) & mask
        found = slots[slot]!
      }
    }
    scores[0] = 0
    scores[1] = second
    scores[2] = third
  }
}

/**
 * Weights for up to 127 classes. A slot holds the key's lower 12 bits and where the feature's row begins; a row is a
 * run of entries, each with a class, a mark on the last one, and a weight of one byte.
 */
export class RowWeights implements Scorer {
  readonly classes: number
  private readonly slots: Int32Array
  private readonly shift: number
  private readonly entries: Uint16Array
  private readonly sums: Int32Array

  constructor(classes: number, keys: Int32Array, counts: Uint8Array, rowClasses: Uint8Array, rowWeights: Uint8Array) {
    const bits = tableBits(keys.length)
    this.classes = classes
    this.shift = keyBits - bits
    this.slots = new Int32Array(2 ** bits)
    // Entry 0 stays empty, so that no slot in use is zero.
    this.entries = new Uint16Array(rowClasses.length + 1)
    this.sums = new Int32Array(classes)
    if (rowClasses.length >= 2 ** 20) throw new RangeError('it holds too many weights')
    let from = 0
    for (let row = 0; row < keys.length; row++) {
      let slot = keys[row]! >>> this.shift
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = ((from + 1) << 12) | (keys[row]! & 0xfff)
      const end = from + counts[row]!
      for (; from < end; from++) {
        if (!(rowClasses[from]! < classes)) throw new RangeError('it holds a class that does not exist')
        this.entries[from + 1] = (rowClasses[from]! << 9) | (from + 1 === end ? 0x100 : 0) | rowWeights[from]!
      }
    }
  }

  score(features: Features, scores: Float64Array): void {
    const { slots, shift, entries, sums } = this
    const { hashes, count } = features
    const mask = slots.length - 1
    sums.fill(0)
    for (let i = 0; i < count; i++) {
      const key = hashes[i]! >>> (32 - keyBits)
      let slot = key >>> shift
      let found = slots[slot]!
      while (found !== 0) {
        if ((found ^ key) << 20 === 0) {
          let at = found >>> 12
          let entry = 0
          do {
            entry = entries[at++]!
            sums[entry >>> 9]! += (entry << 24) >> 24
          } while ((entry & 0x100) === 0)
          break
        }
        slot = (slot + 1) & mask
        found = slots[slot]!
      }
    }
    for (let c = 0; c < sums.length; c++) scores[c] = sums[c]!
  }
}

/** A table is between a third and two thirds full. */
function tableBits(keys: number): number {
  let bits = 10
  while (2 ** bits < keys * 1.5 && bits < keyBits) bits++
  return bits
}

/** Reads a table as the trainer writes it: key distances, then the weights of the second and of the third class. */
export function readTriples(reader: ByteReader): TripleWeights {
  const count = reader.number()
  return new TripleWeights(readKeys(reader, count), signed(reader.bytes(count)), signed(reader.bytes(count)))
}

/** Reads rows as the trainer writes them: key distances, row lengths, classes, weights, each in a run. */
export function readRows(reader: ByteReader): RowWeights {
  const classes = reader.number()
  const rows = reader.number()
  const entries = reader.number()
  const keys = readKeys(reader, rows)
  return new RowWeights(classes, keys, reader.bytes(rows), reader.bytes(entries), reader.bytes(entries))
}

function readKeys(reader: ByteReader, count: number): Int32Array {
  const keys = new Int32Array(count)
  let key = 0
  for (let i = 0; i < count; i++) {
    key += reader.number()
    keys[i] = key
  }
  return keys
}

function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
}
