// Things of many sources by the numbers of their keys, in as little room as that takes.

/** The things of one source, with the numbers of their keys one thing after another. */
export interface Keyed {
  readonly keys: Uint32Array
  /** Where the keys of each thing begin, and where those of the last one end: one more than there are things. */
  readonly begins: Uint32Array
}

export interface InvertedIndex {
  /** How many things there are. */
  readonly size: number
  /** The things that have a key, by index over all parts, ascending. */
  withKey(number: number): Uint32Array
  /** The part that a thing is of, and its index within that. */
  placeOf(index: number): { readonly part: number; readonly at: number }
}

const nowhere = new Uint32Array(0)

/** @param count more than the greatest number of a key */
export function invertedIndex(parts: readonly Keyed[], count: number): InvertedIndex {
  const firsts: number[] = []
  let size = 0
  for (const { begins } of parts) {
    firsts.push(size)
    size += begins.length - 1
  }
  const begins = new Uint32Array(count + 1)
  for (const { keys } of parts) for (const key of keys) begins[key + 1] = (begins[key + 1] as number) + 1
  for (let key = 0; key < count; key++) begins[key + 1] = (begins[key + 1] as number) + (begins[key] as number)
  const next = begins.slice()
  const things = new Uint32Array(begins[count] as number)
  let thing = 0
  for (const part of parts)
    for (let i = 0; i + 1 < part.begins.length; i++, thing++)
      for (let at = part.begins[i] as number; at < (part.begins[i + 1] as number); at++) {
        const key = part.keys[at] as number
        things[next[key] as number] = thing
        next[key] = (next[key] as number) + 1
      }
  return {
    size,
    withKey: number => (number < count ? things.subarray(begins[number], begins[number + 1]) : nowhere),
    placeOf(index) {
      const part = lastUpTo(firsts, index)
      return { part, at: index - (firsts[part] as number) }
    },
  }
}

/** The index of the last of ascending numbers that is not more than one. Parts that hold nothing are passed over. */
function lastUpTo(ascending: readonly number[], number: number): number {
  let low = 0
  let high = ascending.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) <= number) low = middle
    else high = middle
  }
  return low
}
