import { describe, expect, test } from 'vitest'
import { cities, cityNamed } from '../../../server/engine/english/cities.ts'
import {
  continentOf,
  countries,
  countryNamed,
  countryOfCapital,
  countryOfCode,
  countryOfDemonym,
  countryOfMetonym,
  isWithinCountry,
  regionNamed,
} from '../../../server/engine/english/countries.ts'

describe('countries', () => {
  test.each([
    ['UK', 'GB'],
    ['the United Kingdom', 'GB'],
    ['U.S.', 'US'],
    ['the Netherlands', 'NL'],
    ['Côte d’Ivoire', 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ['Burma', 'MM'],
    ['Guinea-Bissau', 'GW'],
    ['Georgia', 'GE'],
  ])('%s is %s', (name, code) => {
    expect(countryNamed(name)?.code).toBe(code)
  })

  test.each(['us', 'Us', 'turkey', 'chad', 'Congo', 'Atlantis', ''])('“%s” is no country, or not one alone', name => {
    expect(countryNamed(name)).toBeUndefined()
  })

  test.each([
    ['British', 'GB'],
    ['Britons', 'GB'],
    ['Scots', 'GB-SCT'],
    ['Chinese', 'CN'],
    ['American', 'US'],
    ['Filipinos', 'PH'],
    ['Nigerien', 'NE'],
    ['Nigerian', 'NG'],
    ['EU', 'EU'],
    ['Swiss', 'CH'],
  ])('%s belongs to %s', (word, code) => {
    expect(countryOfDemonym(word)?.code).toBe(code)
  })

  test('a demonym of two countries is nobody’s', () => {
    expect(countryOfDemonym('Dominican')).toBeUndefined()
    expect(countryOfDemonym('Congolese')).toBeUndefined()
  })

  test('a government goes by its seat', () => {
    expect(countryOfMetonym('Downing Street')?.code).toBe('GB')
    expect(countryOfMetonym('the Kremlin')?.code).toBe('RU')
    expect(countryOfMetonym('Zhongnanhai')?.code).toBe('CN')
    expect(countryOfMetonym('Beijing')?.code).toBe('CN')
    expect(countryOfMetonym('Moscow')?.code).toBe('RU')
    expect(countryOfMetonym('Brussels')).toBeUndefined()
    expect(countryOfCapital('Kiev')?.code).toBe('UA')
  })

  test('continents, regions and parts', () => {
    expect(continentOf('China')).toBe('Asia')
    expect(continentOf('FR')).toBe('Europe')
    expect(regionNamed('Middle Eastern')?.names[0]).toBe('Middle East')
    expect(isWithinCountry('GB-SCT', 'GB')).toBe(true)
    expect(isWithinCountry('IE', 'GB')).toBe(false)
  })

  test('codes are unique, parts lie within a known country, all rows are filled', () => {
    expect(new Set(countries.map(country => country.code)).size).toBe(countries.length)
    for (const country of countries) {
      expect(country.code).toMatch(/^[A-Z]{2}(-[A-Z0-9]{2,3})?$/)
      expect(country.names.length, country.code).toBeGreaterThan(0)
      if (country.within) expect(countryOfCode(country.within), country.code).toBeDefined()
    }
    const sovereign = countries.filter(country => country.code.length === 2 && !country.within)
    expect(sovereign.length).toBeGreaterThan(195)
  })
})

describe('cities', () => {
  test('spellings, accents and capitals', () => {
    expect(cityNamed('Kharkov')?.names[0]).toBe('Kharkiv')
    expect(cityNamed('Sao Paulo')?.country).toBe('BR')
    expect(cityNamed('Lodz')?.country).toBe('PL')
    expect(cityNamed('Beijing')?.country).toBe('CN')
    expect(cityNamed('Shanghai')?.country).toBe('CN')
  })

  test('a plain word is no city', () => {
    expect(cityNamed('reading')).toBeUndefined()
    expect(cityNamed('nice')).toBeUndefined()
  })

  test('every city lies in a known country', () => {
    expect(cities.length).toBeGreaterThan(500)
    for (const city of cities) expect(countryOfCode(city.country), city.names[0]).toBeDefined()
  })
})
