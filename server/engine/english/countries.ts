import { africaAndMiddleEast } from './countries/africa-and-middle-east.ts'
import { americasAndOceania } from './countries/americas-and-oceania.ts'
import { asia } from './countries/asia.ts'
import { europe } from './countries/europe.ts'
import { provinces } from './countries/provinces.ts'
import { regionList } from './countries/regions.ts'
import { remembered } from './remembered.ts'

/** A country, or a territory or region that news treats like one. */
export interface Country {
  /** ISO 3166-1 alpha-2; ISO 3166-2 for a part of a country (GB-SCT); 'EU'; a withdrawn ISO code for a former state. */
  readonly code: string
  /** The usual name first. Without "the". */
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  readonly people: { readonly one: readonly string[]; readonly many: readonly string[] }
  readonly capital: readonly string[]
  /** Words that stand for its government: "Downing Street", "the Kremlin", without "the"; the capital is one of them. */
  readonly metonyms: readonly string[]
  readonly continent: Continent
  /** The country that this is a part of: "English" and "British" do not exclude each other. */
  readonly within?: string
}

export type Continent = 'Africa' | 'Antarctica' | 'Asia' | 'Europe' | 'North America' | 'South America' | 'Oceania'

/** A part of the world larger than a country. */
export interface Region {
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  /** Names of the regions that contain it; "~" for one whose borders are loose. */
  readonly within: readonly string[]
}

export const countries: readonly Country[] = [
  ...europe,
  ...asia,
  ...africaAndMiddleEast,
  ...americasAndOceania,
  ...provinces,
]

/** Continents, and regions such as the Middle East and Scandinavia. */
export const regions: readonly Region[] = regionList

/**
 * The country of a name: "UK", "the Netherlands", "U.S.". With or without accents. Undefined for a name written
 * without a capital ("turkey", "us") and where two countries bear it.
 */
export function countryNamed(text: string): Country | undefined {
  return lookedUp(byName, text)
}

/** The country of an adjective or a word for its people: "British", "Britons", "Chinese", and of "UK", "US" and "EU". */
export function countryOfDemonym(text: string): Country | undefined {
  return lookedUp(byDemonym, text)
}

export function countryOfCapital(text: string): Country | undefined {
  return lookedUp(byCapital, text)
}

/** The country whose government a word stands for: "Downing Street", "the Kremlin", "Beijing". */
export function countryOfMetonym(text: string): Country | undefined {
  return lookedUp(byMetonym, text)
}

export function countryOfCode(code: string): Country | undefined {
  return byCode.get(code.toUpperCase())
}

/** The continent of a country, by its name or code. */
export function continentOf(nameOrCode: string): Continent | undefined {
  return (countryNamed(nameOrCode) ?? countryOfCode(nameOrCode))?.continent
}

/** The continent or region of a name or an adjective: "Africa", "Middle Eastern". */
export function regionNamed(text: string): Region | undefined {
  return startsWithCapital(text) ? byRegion.get(key(text)) : undefined
}

/** Whether two regions have no land in common, as far as the list tells. */
export function areRegionsApart(a: Region, b: Region): boolean {
  const loose = (region: Region) => region.within.includes('~')
  const holds = (outer: Region, inner: Region) => outer.names.some(name => inner.within.includes(name))
  return a !== b && !loose(a) && !loose(b) && !holds(a, b) && !holds(b, a)
}

/** Whether one is the other or a part of it, by code: GB-SCT lies within GB. */
export function isWithinCountry(code: string, container: string): boolean {
  return code === container || countryOfCode(code)?.within === container
}

function lookedUp(index: ReadonlyMap<string, Country | 'several'>, text: string): Country | undefined {
  const found = startsWithCapital(text) ? index.get(key(text)) : undefined
  if (!found || found === 'several') return undefined
  // "Us" and "Uk" are no countries.
  const letters = text.replace(/^the\s+/i, '').replace(/[^\p{L}]/gu, '')
  if (abbreviations.has(letters.toLowerCase()) && letters !== letters.toUpperCase()) return undefined
  return found
}

function startsWithCapital(text: string): boolean {
  const letter = /\p{L}/u.exec(text.replace(/^the\s+/i, ''))?.[0]
  return letter !== undefined && letter !== letter.toLowerCase()
}

/** "The U.S." → "us", "Côte d’Ivoire" → "cote divoire", "Guinea-Bissau" → "guinea bissau". */
const key = remembered((text: string): string => {
  return text
    .normalize('NFD')
    .replace(/[\p{M}.'’]+/gu, '')
    .toLowerCase()
    .replace(/[-–\s]+/g, ' ')
    .trim()
    .replace(/^the /, '')
})

const abbreviations = new Set([
  'us',
  'usa',
  'uk',
  'eu',
  'uae',
  'drc',
  'prc',
  'ussr',
  'gdr',
  'png',
  'dprk',
  'rok',
  'ni',
  'roc',
  'car',
])

const byCode: ReadonlyMap<string, Country> = new Map(countries.map(country => [country.code, country]))
const byName = indexOf(country => country.names)
const byDemonym = indexOf(country => [...country.adjectives, ...country.people.one, ...country.people.many])
const byCapital = indexOf(country => country.capital)
const byMetonym = indexOf(country => country.metonyms)
const byRegion: ReadonlyMap<string, Region> = new Map(
  regions.flatMap(region => [...region.names, ...region.adjectives].map(word => [key(word), region] as const)),
)

function indexOf(words: (country: Country) => readonly string[]): ReadonlyMap<string, Country | 'several'> {
  const index = new Map<string, Country | 'several'>()
  for (const country of countries) {
    for (const word of new Set(words(country).map(key))) index.set(word, index.has(word) ? 'several' : country)
  }
  return index
}
