import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { exampleSheet } from '../../../scripts/fact-sheet-page.ts'
import { sheetSchema } from '../../../server/engine/facts/schema.ts'

const schema = sheetSchema()

test('sheets that read well are valid', () => {
  const beijing = new URL('../../../examples/beijing-visit/beijing-visit.facts.yaml', import.meta.url)
  expect(mistakes(parse(readFileSync(beijing, 'utf8')), schema)).toEqual([])
  expect(mistakes(parse(exampleSheet), schema)).toEqual([])
})

test.each([
  ['an unknown key', 'poeple: []'],
  ['a missing key', 'events: [{ who: Tom Reed }]'],
  ['an unknown kind', 'events: [{ kind: meting }]'],
  ['a list where one value belongs', 'source: { title: [a, b] }'],
  ['no paragraph', 'details: [{ detail: It is closed., evidence: 0 }]'],
])('%s is not valid', (_, sheet) => {
  expect(mistakes(parse(sheet), schema)).not.toEqual([])
})

/** As much of JSON Schema as the schema uses. */
function mistakes(value: unknown, rule: Record<string, unknown>, at = ''): string[] {
  const { $ref, anyOf, type, required, properties, items, minimum } = rule
  if (typeof $ref === 'string') {
    const definitions = schema.definitions as Record<string, Record<string, unknown>>
    return mistakes(value, definitions[$ref.replace('#/definitions/', '')]!, at)
  }
  if (Array.isArray(anyOf)) {
    const tried = anyOf.map(one => mistakes(value, one, at))
    return tried.some(found => found.length === 0) ? [] : tried.flat()
  }
  if (Array.isArray(rule.enum)) return rule.enum.includes(value) ? [] : [`${at}: not one of the words`]
  const types = [type].flat()
  const is = Array.isArray(value)
    ? 'array'
    : Number.isInteger(value) && !types.includes('number')
      ? 'integer'
      : typeof value
  if (!types.includes(is)) return [`${at}: ${is}`]
  if (typeof minimum === 'number' && (value as number) < minimum) return [`${at}: too small`]
  if (Array.isArray(value))
    return value.flatMap((item, index) => mistakes(item, items as Record<string, unknown>, `${at}/${index}`))
  if (is !== 'object') return []
  const keys = properties as Record<string, Record<string, unknown>>
  const missing = ((required ?? []) as string[]).filter(key => !(key in (value as object)))
  return [
    ...missing.map(key => `${at}/${key}: missing`),
    ...Object.entries(value as object).flatMap(([key, inner]) =>
      keys[key] ? mistakes(inner, keys[key], `${at}/${key}`) : [`${at}/${key}: unknown`],
    ),
  ]
}
