// The people, towns and bodies of a made-up world, drawn by chance that is the same on every run.

import { countries } from '../../server/engine/english/countries.ts'
import { givenNames, type Sex } from '../../server/engine/english/given-names.ts'
import { randomFrom } from '../../training/random.ts'

export interface Person {
  readonly given: string
  readonly family: string
  /** Given and family name. */
  readonly name: string
  readonly sex: Sex
  readonly age: number
  readonly he: 'he' | 'she'
  readonly his: 'his' | 'her'
  readonly honorific: 'Mr' | 'Ms'
}

export interface Chance {
  /** From one number up to and with another. */
  between(first: number, last: number): number
  one<T>(choices: readonly T[]): T
  /** As many different ones, in their order by chance. */
  some<T>(count: number, choices: readonly T[]): readonly T[]
}

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed)
  const between = (first: number, last: number) => first + Math.floor(random() * (last - first + 1))
  return {
    between,
    one: choices => choices[between(0, choices.length - 1)]!,
    some(count, choices) {
      const left = [...choices]
      const taken = []
      while (taken.length < count && left.length > 0) taken.push(...left.splice(between(0, left.length - 1), 1))
      return taken
    },
  }
}

const roots =
  'Ash Beck Black Brad Brent Broad Burn Cald Carl Clay Cran Dal Elm Fair Fen Gar Green Hal Harl Hart Hazel Holl Kel Kirk Lang Lin Lock Mar Mel Mil Nor Oak Old Pem Quarl Raven Red Rook Sel Shel Stan Stock Thorn Ul Wal Wen Whit Wil Wren Yar'.split(
    ' ',
  )
const familyEnds =
  'bourne brook combe croft dale den field gate ham hurst ley ling man more ridge row shaw stone ter well wick wood worth'.split(
    ' ',
  )
const townEnds =
  'bridge bury by caster cliffe ford haven holme mere minster mouth ness pool port stead thorpe ton wold'.split(' ')

const familyNames = roots.flatMap(root => familyEnds.map(end => root + end))
const towns = roots.flatMap(root => townEnds.map(end => root + end))
const abroad = countries.filter(country => country.capital.length === 1 && country.adjectives.length > 0)
const given = [...givenNames].filter(([name]) => name.length > 2)

export function person(chance: Chance): Person {
  const [name, sex] = chance.one(given)
  const first = name[0]!.toUpperCase() + name.slice(1)
  const family = chance.one(familyNames)
  return {
    given: first,
    family,
    name: `${first} ${family}`,
    sex,
    age: chance.between(24, 79),
    he: sex === 'male' ? 'he' : 'she',
    his: sex === 'male' ? 'his' : 'her',
    honorific: sex === 'male' ? 'Mr' : 'Ms',
  }
}

export function town(chance: Chance): string {
  return chance.one(towns)
}

export function country(chance: Chance): {
  readonly name: string
  readonly adjective: string
  readonly capital: string
} {
  const { names, adjectives, capital } = chance.one(abroad)
  return { name: names[0]!, adjective: adjectives[0]!, capital: capital[0]! }
}

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

export interface Day {
  /** EDTF */
  readonly iso: string
  /** "4 March 2024" */
  readonly written: string
  /** "4 March" */
  readonly short: string
  readonly weekday: string
  /** As many days later, or earlier. */
  later(days: number): Day
}

export function day(chance: Chance): Day {
  return dayAt(Date.UTC(2023, 0, 2) + chance.between(0, 900) * 86_400_000)
}

function dayAt(time: number): Day {
  const date = new Date(time)
  const short = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`
  return {
    iso: date.toISOString().slice(0, 10),
    written: `${short} ${date.getUTCFullYear()}`,
    short,
    weekday: weekdays[date.getUTCDay()]!,
    later: days => dayAt(time + days * 86_400_000),
  }
}
