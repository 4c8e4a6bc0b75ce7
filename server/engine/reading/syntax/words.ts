// What the tagger and the parser see of a word: hashes of its spelling, its ends and its shape, and its cluster.
import { hashOf } from './hashing.ts'

/** The properties of a word, by their place in its row. */
export const column = {
  lower: 0,
  form: 1,
  suffix1: 2,
  suffix2: 3,
  suffix3: 4,
  suffix4: 5,
  prefix2: 6,
  prefix3: 7,
  shape: 8,
  cluster: 9,
  space: 10,
  /** The number of the only tag that the word ever has plus one, or 0. */
  certain: 11,
  /** What punctuation stands before the word, once that is taken out; 0 for none. */
  before: 12,
  /** The word's number with the reader, for what is kept about it elsewhere. */
  row: 13,
} as const
export const width = 14

/** A sentence's words, a row of numbers each. */
export interface Words {
  readonly count: number
  /** Rows of `width` numbers, with two rows of padding before the first word and after the last. */
  readonly values: Int32Array
  /** How the sentence is set: 0 plain, 1 without capitals, 2 all in capitals, 3 as a headline with a capital each. */
  readonly style: number
  /** Grows whenever the reader begins to number words anew. */
  readonly generation: number
}

/** Which group of similarly used words a word (in lower case) belongs to; 0 when unknown. */
export type Clusters = (lower: string) => number

const most = 20000

/** Turns sentences into rows. What was found out about a word is kept, for a bounded number of them. */
export class WordReader {
  private readonly clusters: Clusters
  private readonly certain: Clusters
  private known = new Map<string, number>()
  private rows = new Int32Array(256 * width)
  private generation = 0

  constructor(clusters: Clusters, certain: Clusters) {
    this.clusters = clusters
    this.certain = certain
  }

  /** `space[i]` is 1 where white space stands before the word. */
  read(forms: readonly string[], space: Uint8Array): Words {
    if (this.known.size >= most) {
      this.known = new Map()
      this.generation++
    }
    const count = forms.length
    const values = new Int32Array((count + 4) * width)
    values.fill(nobody, 0, 2 * width)
    values.fill(nobody + 1, (count + 2) * width)
    let words = 0
    let capitals = 0
    let whole = 0
    for (let i = 0; i < count; i++) {
      const form = forms[i]!
      const row = this.rowOf(form)
      const to = (i + 2) * width
      const from = row * width
      for (let j = 0; j < width; j++) values[to + j] = this.rows[from + j]!
      const style = values[to + column.space]!
      values[to + column.space] = space[i]!
      if (style > 0) words++
      if (style > 1) capitals++
      if (style > 2) whole++
    }
    const style =
      words < 3
        ? 0
        : whole > words * 0.7
          ? 2
          : capitals > words * 0.75
            ? 3
            : capitals === 0 && !begins(forms[0]!)
              ? 1
              : 0
    return { count, values, style, generation: this.generation }
  }

  private rowOf(form: string): number {
    const found = this.known.get(form)
    if (found !== undefined) return found
    const row = this.known.size
    this.known.set(form, row)
    if ((row + 1) * width > this.rows.length) {
      const larger = new Int32Array(this.rows.length * 2)
      larger.set(this.rows)
      this.rows = larger
    }
    const plain = plainForm(form)
    const lower = plain.toLowerCase().replace(/\d/g, '0')
    this.rows.set(
      [
        hashOf(lower),
        hashOf(plain),
        hashOf(lower.slice(-1)),
        hashOf(lower.slice(-2)),
        hashOf(lower.slice(-3)),
        hashOf(lower.slice(-4)),
        hashOf(lower.slice(0, 2)),
        hashOf(lower.slice(0, 3)),
        hashOf(shapeOf(plain)),
        this.clusters(lower),
        // The place of `space`, which differs from sentence to sentence, holds what the sentence's style is made from.
        /^[A-Za-z]{4}/.test(form) ? (/^[A-Z]+$/.test(form) ? 3 : begins(form) ? 2 : 1) : 0,
        this.certain(lower),
        0,
        row,
      ],
      row * width,
    )
    return row
  }
}

const nobody = 0x7777

function begins(form: string): boolean {
  return /^[A-Z]/.test(form)
}

/** Titles that the training text, being American, writes with a full stop. */
const titles = /^(?:M(?:r|rs|s)|Dr|Prof|St|Lt|Sgt|Capt|Col|Gen|Rev|Sen|Gov|Jr|Sr)$/

/** Curly marks straight, long dashes short, "Mr" as "Mr.", at most 60 characters: nothing longer is a word. */
function plainForm(form: string): string {
  const short = form.length > 60 ? form.slice(0, 60) : form
  if (titles.test(short)) return `${short}.`
  if (!/[^\x20-\x7e]/.test(short)) return short
  return short
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/…/g, '...')
}

/** "Xx" for "Beijing", "X" for "UK", "x-x" for "vice-premier", "d.d" for "1.2". */
function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const unit = form.charAt(i)
    const kind = kindOf(unit)
    if (kind !== last) shape += kind
    last = kind
  }
  return form.length === 1 && shape === 'X' ? 'X1' : shape
}

function kindOf(unit: string): string {
  if (unit >= '0' && unit <= '9') return 'd'
  if (unit.toLowerCase() !== unit) return 'X'
  if (unit.toUpperCase() !== unit) return 'x'
  return unit > '\x7f' ? 'u' : unit
}
