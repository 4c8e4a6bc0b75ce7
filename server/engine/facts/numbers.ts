// Numbers for keys: what thousands of sentences are found by takes little room then.

export interface Numbers {
  /** The number of a key: the next one for a key that has none yet. */
  numberOf(key: string): number
  known(key: string): number | undefined
  readonly count: number
}

export function noNumbers(): Numbers {
  const numbers = new Map<string, number>()
  return {
    get count() {
      return numbers.size
    },
    known: key => numbers.get(key),
    numberOf(key) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
  }
}
