// Weights as they are used: hash tables over the features that count. Two things cost more than all arithmetic here:
// memory beyond the processor's cache, and branches that it cannot foretell. So a feature stands in one of two slots, its
// weights beside it, and whether it stands there at all is reckoned, not asked.
import type { ByteReader } from './bytes.ts'
import type { Features, Scorer } from './scoring.ts'

/** Features are known by this many upper bits of their hash. */
export const keyBits = 24

/**
 * Weights for three classes, as differences from the first one. A slot of the table holds all: a mark of 16 bits that
 * tells the key, then a byte each for the second and the third class.
 */
export class TripleWeights implements Scorer {
  readonly classes = 3
  private readonly slots: Int32Array
  private readonly bits: number

  constructor(keys: Int32Array, second: Int8Array, third: Int8Array) {
    const values = new Int32Array(keys.length)
    for (let i = 0; i < keys.length; i++) values[i] = ((second[i]! & 0xff) << 8) | (third[i]! & 0xff)
    this.slots = tableOf(keys, values, 16)
    this.bits = Math.log2(this.slots.length)
  }

  score(features: Features, scores: Float64Array): void {
    const { slots, bits } = this
    const { hashes, count } = features
    const away = keyBits - bits
    const mask = slots.length - 1
    let second = 0
    let third = 0
    for (let i = 0; i < count; i++) {
      const key = hashes[i]! >>> (32 - keyBits)
      const slot = key >>> away
      const mark = markOf(key, 16)
      const one = slots[slot]!
      const other = slots[otherSlot(slot, mark, mask)]!
      const found = (one & allBitsIf(one >>> 16, mark)) | (other & allBitsIf(other >>> 16, mark | 1))
      second += (found << 16) >> 24
      third += (found << 24) >> 24
    }
    scores[0] = 0
    scores[1] = second
    scores[2] = third
  }
}

/**
 * Weights for up to 127 classes. A slot holds a mark of 12 bits that tells the key, and where the feature's row begins; a
 * row is a run of entries, each with a class, a mark on the last one, and a weight of one byte.
 */
export class RowWeights implements Scorer {
  readonly classes: number
  private readonly slots: Int32Array
  private readonly bits: number
  private readonly entries: Uint16Array
  private readonly sums: Int32Array
  private readonly starts = new Int32Array(256)

  constructor(classes: number, keys: Int32Array, counts: Uint8Array, rowClasses: Uint8Array, rowWeights: Uint8Array) {
    this.classes = classes
    // Entry 0 stays empty, so that no slot in use is zero.
    this.entries = new Uint16Array(rowClasses.length + 1)
    this.sums = new Int32Array(classes)
    if (rowClasses.length >= 2 ** 20) throw new RangeError('it holds too many weights')
    const starts = new Int32Array(keys.length)
    let from = 0
    for (let row = 0; row < keys.length; row++) {
      starts[row] = from + 1
      const end = from + counts[row]!
      for (; from < end; from++) {
        if (!(rowClasses[from]! < classes)) throw new RangeError('it holds a class that does not exist')
        this.entries[from + 1] = (rowClasses[from]! << 9) | (from + 1 === end ? 0x100 : 0) | rowWeights[from]!
      }
    }
    this.slots = tableOf(keys, starts, 12)
    this.bits = Math.log2(this.slots.length)
  }

  score(features: Features, scores: Float64Array): void {
    const { slots, bits, entries, sums, starts } = this
    const { hashes, count } = features
    const away = keyBits - bits
    const mask = slots.length - 1
    let rows = 0
    for (let i = 0; i < count; i++) {
      const key = hashes[i]! >>> (32 - keyBits)
      const slot = key >>> away
      const mark = markOf(key, 12)
      const one = slots[slot]!
      const other = slots[otherSlot(slot, mark, mask)]!
      const found = (one & allBitsIf(one >>> 20, mark)) | (other & allBitsIf(other >>> 20, mark | 1))
      const start = found & 0xfffff
      // Written in any case, and kept only where there is a row.
      starts[rows] = start
      rows -= -start >> 31
    }
    sums.fill(0)
    for (let row = 0; row < rows; row++) {
      let at = starts[row]!
      let entry = 0
      do {
        entry = entries[at++]!
        sums[entry >>> 9]! += (entry << 24) >> 24
      } while ((entry & 0x100) === 0)
    }
    for (let c = 0; c < sums.length; c++) scores[c] = sums[c]!
  }
}

/**
 * A table where each key has two slots to stand in: its upper bits, and the slot that its mark leads to from there. Slots
 * hold the mark on top, and below it the value. Together they tell the key exactly.
 */
function tableOf(keys: Int32Array, values: Int32Array, markBits: number): Int32Array {
  // Just under half full is as small as such a table can be. Where that fails by bad luck, the next size does not.
  let bits = 14
  while (2 ** bits < keys.length * 2.05 && bits < keyBits) bits++
  for (let size = bits; size <= Math.min(bits + 2, keyBits); size++) {
    const slots = new Int32Array(2 ** size)
    if (fill(slots, keys, values, size, markBits)) return slots
  }
  throw new RangeError('its features cannot be told apart')
}

/** Whether all keys have found a slot. */
function fill(slots: Int32Array, keys: Int32Array, values: Int32Array, bits: number, markBits: number): boolean {
  const mask = slots.length - 1
  const below = 32 - markBits
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! >>> (keyBits - bits)
    let entry = (markOf(keys[i]!, markBits) << below) | values[i]!
    // Whoever stands there already moves to its other slot, and so on.
    for (let moves = 0; slots[slot] !== 0; moves++) {
      if (moves > 1000) return false
      const pushed = slots[slot]!
      slots[slot] = entry
      const mark = (pushed >>> below) & ~1
      slot = otherSlot(slot, mark, mask)
      entry = pushed ^ (1 << below)
    }
    slots[slot] = entry
  }
  return true
}

/** The key's lower bits, with the last bit free to say that it stands in its second slot. */
function markOf(key: number, bits: number): number {
  return (key << 1) & (2 ** bits - 1)
}

/** From the first slot to the second, and back. */
function otherSlot(slot: number, mark: number, mask: number): number {
  return slot ^ ((Math.imul(mark + 2, 0x9e3779b1) >>> 9) & mask)
}

/** All bits where the two are the same, else none; both are small. */
function allBitsIf(a: number, b: number): number {
  return ((a ^ b) - 1) >> 31
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
