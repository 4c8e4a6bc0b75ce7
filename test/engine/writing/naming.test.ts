import { expect, test } from 'vitest'
import { namedAt, nameToRenameAt, renamingEdits } from '../../../server/engine/index.ts'
import { engine, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')
const text =
  'Nadia Farrow spoke. Ms Farrow’s council voted. She met Gerald Pym, and the mayor thanked Farrow.\n\n## Farrow’s plan\n'
const places = engine.namedPlaces(engine.draft(text, 'markdown'), council)
const of = (name: string) => places.filter(place => place.name === name).map(place => place.text)

test('a person is found under every form of the name', () => {
  expect(of('Nadia Farrow')).toEqual(['Nadia Farrow', expect.stringMatching(/Farrow$/), 'She', 'Farrow', 'Farrow'])
  expect(of('Gerald Pym')).toEqual(['Gerald Pym', 'mayor'])
  expect(namedAt(places, text.indexOf('She') + 1)?.name).toBe('Nadia Farrow')
  expect(namedAt(places, text.indexOf('voted') + 1)).toBeUndefined()
})

/** The text after the name at the first place of `at` was changed. */
function renamed(at: string, after: string): string | undefined {
  const found = nameToRenameAt(places, text.indexOf(at))
  const place = namedAt(places, text.indexOf(at))
  if (!found || !place) return undefined
  return renamingEdits(places, place.name, found.name, after)
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text)
}

test('a full name is renamed whole, and its surname wherever that stands alone', () => {
  expect(renamed('Nadia', 'Nora Fallow')).toBe(
    'Nora Fallow spoke. Ms Fallow’s council voted. She met Gerald Pym, and the mayor thanked Fallow.\n\n## Fallow’s plan\n',
  )
})

test('a surname is renamed in the full name too', () => {
  expect(renamed('Farrow’s council', 'Farrell')).toContain('Nadia Farrell spoke. Ms Farrell’s council')
})

test('with more names than before first name and surname change', () => {
  expect(renamed('Nadia', 'Nora Jane Fallow')).toContain('Nora Jane Fallow spoke. Ms Fallow’s')
})

test('pronouns and titles are not renamed', () => {
  expect(renamed('She', 'X')).toBeUndefined()
  expect(renamed('mayor', 'X')).toBeUndefined()
})
