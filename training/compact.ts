// Writes weights small: whole numbers of one byte, features by the upper bits of their hash.
import { ByteReader, ByteWriter } from '../server/engine/reading/syntax/bytes.ts'
import {
  keyBits,
  type RowWeights,
  readRows,
  readTriples,
  type TripleWeights,
} from '../server/engine/reading/syntax/weights.ts'
import type { Perceptron } from './perceptron.ts'
import type { Triples } from './triples.ts'

/** The rows of a model: weights become multiples of a step, and what rounds to nothing goes. */
export function compactRows(model: Perceptron, step: number): { bytes: Uint8Array; weights: RowWeights } {
  const kept = new Map<number, { classes: number[]; weights: number[]; mass: number }>()
  for (const row of model.rowsOf()) {
    const order = row.classes.map((_, j) => j).sort((a, b) => row.classes[a]! - row.classes[b]!)
    const entry = { classes: [] as number[], weights: [] as number[], mass: 0 }
    for (const j of order) {
      const steps = inByte(row.weights[j]! / step)
      if (steps === 0) continue
      entry.classes.push(row.classes[j]!)
      entry.weights.push(steps)
      entry.mass += Math.abs(steps)
    }
    const key = row.hash >>> (32 - keyBits)
    if (entry.mass > (kept.get(key)?.mass ?? 0)) kept.set(key, entry)
  }
  const keys = [...kept.keys()].sort((a, b) => a - b)
  const rows = keys.map(key => kept.get(key)!)
  const writer = new ByteWriter()
  writer.number(model.classes)
  writer.number(keys.length)
  writer.number(rows.reduce((sum, row) => sum + row.classes.length, 0))
  writeKeys(writer, keys)
  writer.bytes(rows.map(row => row.classes.length))
  for (const row of rows) writer.bytes(row.classes)
  for (const row of rows) writer.bytes(row.weights)
  const bytes = writer.result()
  return { bytes, weights: readRows(new ByteReader(bytes)) }
}

/** The same for the three moves. */
export function compactTriples(model: Triples, step: number): { bytes: Uint8Array; weights: TripleWeights } {
  const { keys, second, third } = model.differences()
  const seconds = second.map(weight => inByte(weight / step))
  const thirds = third.map(weight => inByte(weight / step))
  const kept = keys.map((_, i) => i).filter(i => seconds[i] !== 0 || thirds[i] !== 0)
  const writer = new ByteWriter()
  writer.number(kept.length)
  writeKeys(
    writer,
    kept.map(i => keys[i]!),
  )
  writer.bytes(kept.map(i => seconds[i]!))
  writer.bytes(kept.map(i => thirds[i]!))
  const bytes = writer.result()
  return { bytes, weights: readTriples(new ByteReader(bytes)) }
}

function writeKeys(writer: ByteWriter, keys: readonly number[]): void {
  let last = 0
  for (const key of keys) {
    writer.number(key - last)
    last = key
  }
}

function inByte(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)))
}
