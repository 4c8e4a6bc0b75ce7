import { conflictAndLaw } from './contrasts/conflict-and-law.ts'
import { doings } from './contrasts/doings.ts'
import { everyday } from './contrasts/everyday.ts'
import { money } from './contrasts/money.ts'
import { people } from './contrasts/people.ts'
import { politics } from './contrasts/politics.ts'
import { qualities } from './contrasts/qualities.ts'
import { spaceAndTime } from './contrasts/space-and-time.ts'
import { sports } from './contrasts/sports.ts'
import { things } from './contrasts/things.ts'
import { remembered } from './remembered.ts'
import { baseFormsOf, spacelessKey } from './word-forms.ts'

export type { ContrastSet } from './contrast-set.ts'

import type { ContrastSet } from './contrast-set.ts'

export const contrasts: readonly ContrastSet[] = [
  ...spaceAndTime,
  ...people,
  ...politics,
  ...conflictAndLaw,
  ...doings,
  ...money,
  ...qualities,
  ...sports,
  ...things,
  ...everyday,
]

/**
 * The set in which two words exclude each other, if there is one. The words come as base forms or as written, in any
 * case, with hyphens, spaces or neither. It says nothing of whether they stand in the same place: that is the
 * caller's to know. A broad and a narrow word (vehicle, car) exclude nothing.
 */
export function contrast(a: string, b: string): ContrastSet | undefined {
  const placesOfB = placesOf(b)
  for (const { set, member } of placesOf(a)) {
    const membersOfB = placesOfB.filter(place => place.set === set).map(place => place.member)
    if (membersOfB.length > 0 && !membersOfB.includes(member)) return set
  }
  return undefined
}

/** Every set that holds the word. */
export function contrastsOf(word: string): readonly ContrastSet[] {
  return [...new Set(placesOf(word).map(place => place.set))]
}

interface Place {
  readonly set: ContrastSet
  readonly member: number
}

const places: ReadonlyMap<string, readonly Place[]> = (() => {
  const byKey = new Map<string, Place[]>()
  for (const set of contrasts) {
    for (const [member, words] of set.members.entries()) {
      for (const word of words) {
        const key = spacelessKey(word)
        const known = byKey.get(key)
        if (known) known.push({ set, member })
        else byKey.set(key, [{ set, member }])
      }
    }
  }
  return byKey
})()

const placesOf = remembered((word): readonly Place[] => {
  const keys = new Set(baseFormsOf(word).map(spacelessKey))
  return [...keys].flatMap(key => places.get(key) ?? [])
})
