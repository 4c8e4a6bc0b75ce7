// Feature templates: which properties of a situation are looked at together. "s0w b0t" is the word on top of the
// stack with the tag of the next word; each template turns the present values of its properties into one hash.
import { hashOf, spread } from './hashing.ts'
import type { Features } from './scoring.ts'

/** Templates over the properties of one kind of situation, grouped by how many properties they join. */
export interface Templates {
  /** Writes one hash for each template, from the properties' present values, in the order of their names. */
  fill(values: Int32Array, features: Features): void
  readonly count: number
}

export function templatesOf(kind: string, names: readonly string[], texts: string): Templates {
  const ones: number[] = []
  const twos: number[] = []
  const threes: number[] = []
  const fours: number[] = []
  for (const text of texts.trim().split(/\s*[\n,]\s*/)) {
    const places = text.split(' ').map(name => {
      const place = names.indexOf(name)
      if (place < 0) throw new Error(`no property ${name} in template ${text}`)
      return place
    })
    const list = [ones, twos, threes, fours][places.length - 1]!
    list.push(spread(hashOf(`${kind} ${text}`)), ...places)
  }
  const [one, two, three, four] = [ones, twos, threes, fours].map(list => Int32Array.from(list)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  return {
    count: one.length / 2 + two.length / 3 + three.length / 4 + four.length / 5,
    fill(values, features) {
      const hashes = features.hashes
      let n = 0
      for (let i = 0; i < one.length; i += 2) {
        hashes[n++] = spread(one[i]! ^ Math.imul(values[one[i + 1]!]!, c1))
      }
      for (let i = 0; i < two.length; i += 3) {
        hashes[n++] = spread(two[i]! ^ (Math.imul(values[two[i + 1]!]!, c1) + Math.imul(values[two[i + 2]!]!, c2)))
      }
      for (let i = 0; i < three.length; i += 4) {
        const sum = Math.imul(values[three[i + 1]!]!, c1) + Math.imul(values[three[i + 2]!]!, c2)
        hashes[n++] = spread(three[i]! ^ (sum + Math.imul(values[three[i + 3]!]!, c3)))
      }
      for (let i = 0; i < four.length; i += 5) {
        const sum = Math.imul(values[four[i + 1]!]!, c1) + Math.imul(values[four[i + 2]!]!, c2)
        const more = Math.imul(values[four[i + 3]!]!, c3) + Math.imul(values[four[i + 4]!]!, c4)
        hashes[n++] = spread(four[i]! ^ ((sum + more) | 0))
      }
      features.count = n
    },
  }
}

const c1 = 0x9e3779b1
const c2 = 0x85ebca77
const c3 = 0xc2b2ae3d
const c4 = 0x27d4eb2f
