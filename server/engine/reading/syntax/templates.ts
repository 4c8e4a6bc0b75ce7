// Feature templates: which properties of a situation are looked at together. "s0w b0t" is the word on top of the
// stack with the tag of the next word; each template turns the present values of its properties into one hash.
import { hashOf, spread } from './hashing.ts'
import type { Features } from './scoring.ts'

/** Templates over the properties of one kind of situation: those that decide most cases, and the rest. */
export interface Templates {
  /** Each writes one hash for each of its templates, from the present values of the properties in their order. */
  readonly first: (values: Int32Array, features: Features) => void
  readonly rest: (values: Int32Array, features: Features) => void
  /** Both, one after the other. */
  readonly all: (values: Int32Array, features: Features) => void
}

export function templatesOf(kind: string, names: readonly string[], first: string, rest = ''): Templates {
  const writeFirst = writerOf(kind, names, first)
  const writeRest = writerOf(kind, names, rest)
  return {
    first(values, features) {
      features.count = writeFirst(values, features.hashes, 0)
    },
    rest(values, features) {
      features.count = writeRest(values, features.hashes, 0)
    },
    all(values, features) {
      features.count = writeRest(values, features.hashes, writeFirst(values, features.hashes, 0))
    },
  }
}

function textsIn(texts: string): string[] {
  return texts
    .split(/[\n,]/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

type Writer = (values: Int32Array, hashes: Int32Array, from: number) => number

/** Templates grouped by how many properties they join, so that each group is one plain loop. */
function writerOf(kind: string, names: readonly string[], texts: string): Writer {
  const groups: number[][] = [[], [], [], []]
  for (const text of textsIn(texts)) {
    const places = text.split(' ').map(name => {
      const place = names.indexOf(name)
      if (place < 0) throw new Error(`no property ${name} in template ${text}`)
      return place
    })
    groups[places.length - 1]!.push(spread(hashOf(`${kind} ${text}`)), ...places)
  }
  const [one, two, three, four] = groups.map(list => Int32Array.from(list)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  return (values, hashes, from) => {
    let n = from
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
    return n
  }
}

const c1 = 0x9e3779b1
const c2 = 0x85ebca77
const c3 = 0xc2b2ae3d
const c4 = 0x27d4eb2f
