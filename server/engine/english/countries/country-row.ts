import type { Continent, Country } from '../countries.ts'

/**
 * One line for each country, its columns parted by "|", the words of a column by ", ":
 * code | names | adjectives | people, "one/many" each | capitals | other metonyms of its government | within.
 * A former state has no capital here: Moscow is Russia’s. Without people, they are made from the first adjective: "Italian/Italians", but "Chinese" for both.
 */
export function countriesFrom(continent: Continent, table: string): readonly Country[] {
  return table
    .trim()
    .split('\n')
    .map(line => countryOf(continent, line))
}

function countryOf(continent: Continent, line: string): Country {
  const columns = line.split('|').map(column => column.trim())
  const [code = '', names = '', adjectives = '', people = '', capital = '', metonyms = '', within = ''] = columns
  const demonyms = (people === '' ? madeFrom(list(adjectives)[0]) : list(people)).map(pair => pair.split('/'))
  return {
    code,
    names: list(names),
    adjectives: list(adjectives),
    people: { one: demonyms.map(([one = '']) => one), many: demonyms.map(([one = '', many = one]) => many) },
    capital: list(capital),
    metonyms: [...list(capital), ...list(metonyms)],
    continent,
    ...(within === '' ? {} : { within }),
  }
}

function madeFrom(adjective: string | undefined): readonly string[] {
  if (adjective === undefined) return []
  return [/(ese|ish|ch|ss)$/.test(adjective) ? adjective : `${adjective}/${adjective}s`]
}

function list(column: string): readonly string[] {
  return column
    .split(',')
    .map(word => word.trim())
    .filter(Boolean)
}
