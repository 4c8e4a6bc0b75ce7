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

  add(features: Features, scores: Float64Array): void {
    const { slots, shift } = this
    const { hashes, count } = features
    const mask = slots.length - 1
    // All slots are fetched before any is looked at, so that the waits for memory overlap.
    for (let i = 0; i < count; i++) fetched[i] = slots[hashes[i]! >>> (32 - keyBits + shift)]!
    let second = 0
    let third = 0
    for (let i = 0; i < count; i++) {
      let found = fetched[i]!
      if (found === 0) continue
      const key = hashes[i]! >>> (32 - keyBits)
      if (((found >>> 16) ^ key) << 16 !== 0) {
        found = this.next(key, mask)
        if (found === 0) continue
      }
      second += (found << 16) >> 24
      third += (found << 24) >> 24
    }
    scores[1]! += second
    scores[2]! += third
  }

  /** The slot of a key whose own place is taken by another; 0 when there is none. */
  private next(key: number, mask: number): number {
    const { slots } = this
    let slot = ((key >>> this.shift) + 1) & mask
    while (slots[slot] !== 0 && ((slots[slot]! >>> 16) ^ key) << 16 !== 0) slot = (slot + 1) & mask
    return slots[slot]!
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

  constructor(classes: number, keys: Int32Array, counts: Uint8Array, rowClasses: Uint8Array, rowWeights: Uint8Array) {
    const bits = tableBits(keys.length)
    this.classes = classes
    this.shift = keyBits - bits
    this.slots = new Int32Array(2 ** bits)
    // Entry 0 stays empty, so that no slot in use is zero.
    this.entries = new Uint16Array(rowClasses.length + 1)
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

  add(features: Features, scores: Float64Array): void {
    const { slots, shift, entries } = this
    const { hashes, count } = features
    const mask = slots.length - 1
    for (let i = 0; i < count; i++) fetched[i] = slots[hashes[i]! >>> (32 - keyBits + shift)]!
    let rows = 0
    for (let i = 0; i < count; i++) {
      let found = fetched[i]!
      if (found === 0) continue
      const key = hashes[i]! >>> (32 - keyBits)
      if ((found ^ key) << 20 !== 0) {
        found = this.next(key, mask)
        if (found === 0) continue
      }
      const at = found >>> 12
      firsts[rows] = entries[at]!
      fetched[rows++] = at
    }
    for (let i = 0; i < rows; i++) {
      let entry = firsts[i]!
      let at = fetched[i]!
      scores[entry >>> 9]! += (entry << 24) >> 24
      while ((entry & 0x100) === 0) {
        entry = entries[++at]!
        scores[entry >>> 9]! += (entry << 24) >> 24
      }
    }
  }

  private next(key: number, mask: number): number {
    const { slots } = this
    let slot = ((key >>> this.shift) + 1) & mask
    while (slots[slot] !== 0 && (slots[slot]! ^ key) << 20 !== 0) slot = (slot + 1) & mask
    return slots[slot]!
  }
}

const fetched = new Int32Array(256)
const firsts = new Int32Array(256)

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
