// How sure an arc is: the margins of the decisions around it, weighed against how often such arcs were right.

/** What was found out while a sentence was parsed, by token. */
export interface Evidence {
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** By how much the attaching move and the relation beat the next-best. */
  readonly arcMargins: Float64Array
  readonly labelMargins: Float64Array
  /** The narrowest move that the word took part in. */
  readonly lows: Float64Array
  readonly tagMargins: Float64Array
}

/** Units of the margins of moves, relations and tags: where a margin is neither small nor large. */
export interface Units {
  readonly move: number
  readonly label: number
  readonly tag: number
}

export const inputs = 17

/** Numbers from 0 to 1 for the arc of a word; weights of its own for the relation and the tag come on top. Plain arithmetic, so that all engines agree. */
export function inputsOf(evidence: Evidence, units: Units, i: number, to: Float64Array): void {
  const head = evidence.heads[i]!
  const distance = head < 0 ? 0 : Math.abs(head - i)
  to[0] = 1
  three(evidence.arcMargins[i]!, units.move, to, 1)
  three(evidence.lows[i]!, units.move, to, 4)
  three(head < 0 ? 0 : evidence.lows[head]!, units.move, to, 7)
  three(evidence.labelMargins[i]!, units.label, to, 10)
  to[13] = part(evidence.tagMargins[i]!, units.tag)
  to[14] = head < 0 ? 1 : part(evidence.tagMargins[head]!, units.tag)
  to[15] = part(distance, 4)
  to[16] = part(evidence.heads.length, 25)
}

/** The share of a margin: none is 0, an endless one 1. */
export function part(margin: number, unit: number): number {
  return margin / (margin + unit)
}

function three(margin: number, unit: number, to: Float64Array, at: number): void {
  to[at] = part(margin, unit * 0.25)
  to[at + 1] = part(margin, unit)
  to[at + 2] = part(margin, unit * 4)
}

/** The probability that stands for a weighed sum, to three digits. */
export function probability(sum: number): number {
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000
}
