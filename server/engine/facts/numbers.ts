// Numbers for keys: what thousands of sentences are found by takes little room then.

export interface Numbers {
  /** The number of a key: the next one for a key that has none yet. */
  numberOf(key: string): number
  known(key: string): number | undefined
  readonly count: number
  /** The keys in the order of their numbers. */
  all(): readonly string[]
}

export function noNumbers(): Numbers {
  return numbersFrom([])
}

/** @param keys those of numbers from before, in their order */
export function numbersFrom(keys: readonly string[]): Numbers {
  const numbers = new Map(keys.map((key, number) => [key, number]))
  return {
    get count() {
      return numbers.size
    },
    known: key => numbers.get(key),
    all: () => [...numbers.keys()],
    numberOf(key) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, numbers.size)
      return numbers.size - 1
    },
  }
}
