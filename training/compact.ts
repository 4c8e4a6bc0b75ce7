// Keeps the weights that count and writes them small: whole numbers of one byte, features by the upper bits of their hash.
import type { ByteWriter } from '../server/engine/reading/syntax/bytes.ts'
import { ByteReader, ByteWriter as Writer } from '../server/engine/reading/syntax/bytes.ts'
import { type FrozenWeights, keyBits, readWeights } from '../server/engine/reading/syntax/weights.ts'
import type { Row } from './perceptron.ts'

export interface CompactWeights {
  readonly classes: number
  readonly keys: number[]
  readonly rows: { classes: number[]; weights: number[] }[]
  /** How much one step of a weight stands for. */
  readonly step: number
}

/**
 * Weights become multiples of a step; what rounds to less than `least` steps goes. Features with fewer updates than
 * `updates` go too.
 */
export function compacted(
  rows: readonly Row[],
  classes: number,
  options: { step: number; least: number; updates: number },
): CompactWeights {
  const kept = new Map<number, { classes: number[]; weights: number[]; mass: number }>()
  for (const row of rows) {
    if (row.updates < options.updates) continue
    const order = row.classes.map((_, j) => j).sort((a, b) => row.classes[a]! - row.classes[b]!)
    const entry = { classes: [] as number[], weights: [] as number[], mass: 0 }
    for (const j of order) {
      const steps = Math.round(row.weights[j]! / options.step)
      if (Math.abs(steps) < options.least) continue
      entry.classes.push(row.classes[j]!)
      entry.weights.push(Math.max(-127, Math.min(127, steps)))
      entry.mass += Math.abs(steps)
    }
    if (entry.mass === 0) continue
    const key = row.hash >>> (32 - keyBits)
    const rival = kept.get(key)
    if (rival === undefined || rival.mass < entry.mass) kept.set(key, entry)
  }
  const keys = [...kept.keys()].sort((a, b) => a - b)
  return { classes, keys, rows: keys.map(key => kept.get(key)!), step: options.step }
}

export function writeWeights(weights: CompactWeights, writer: ByteWriter): void {
  writer.number(weights.classes)
  writer.number(weights.keys.length)
  writer.number(weights.rows.reduce((sum, row) => sum + row.classes.length, 0))
  let last = 0
  for (const key of weights.keys) {
    writer.number(key - last)
    last = key
  }
  writer.bytes(weights.rows.map(row => row.classes.length))
  for (const row of weights.rows) writer.bytes(row.classes)
  for (const row of weights.rows) writer.bytes(row.weights)
}

export function frozen(weights: CompactWeights): FrozenWeights {
  const writer = new Writer()
  writeWeights(weights, writer)
  return readWeights(new ByteReader(writer.result()))
}
