// Many forms in which the talks in Beijing may be told. What the engine catches is listed in beijing-forms.caught.jsonl
// and never lost; what it does not catch yet is in beijing-forms.missed.jsonl. When one of those is caught, its line may
// move, and the share below rise.
import { expect, test } from 'vitest'
import type { Code } from '../../server/engine/index.ts'
import { linesOf } from './json-lines.ts'
import { checked, exampleFacts, expectSilent } from './marks.ts'

interface Form {
  readonly id: string
  readonly draft: string
  readonly date: string
}
interface FaultyForm extends Form {
  readonly errors: readonly { readonly code: Code; readonly text: string; readonly fix: string }[]
}

const faithful = linesOf<Form>('beijing-forms.faithful.jsonl')
const caught = linesOf<FaultyForm>('beijing-forms.caught.jsonl')
const missed = linesOf<FaultyForm>('beijing-forms.missed.jsonl')
const beijingVisit = exampleFacts('beijing-visit')

test.each(faithful)('$id is faithful', ({ draft, date }) => {
  expectSilent(beijingVisit, draft, { date })
})

test.each(caught)('$id is caught', form => {
  expect(unflaggedIn(form)).toEqual([])
})

// Reads every form once more, so it takes longer than others.
test('the share of faulty forms that are caught does not fall', { timeout: 120_000 }, () => {
  const faulty = [...caught, ...missed]
  const flagged = faulty.filter(form => unflaggedIn(form).length === 0)
  const share = flagged.length / faulty.length
  console.log(`caught ${flagged.length} of ${faulty.length} faulty forms: ${(100 * share).toFixed(1)} %`)
  expect(faulty.length).toBeGreaterThanOrEqual(453)
  expect(share).toBeGreaterThanOrEqual(0.86)
})

test('no form is listed twice', () => {
  const ids = [...faithful, ...caught, ...missed].map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

/** The errors that are not flagged with their code and a fix at their words. */
function unflaggedIn({ draft, date, errors }: FaultyForm): FaultyForm['errors'] {
  const { diagnostics } = checked(beijingVisit, draft, { date })
  return errors.filter(({ code, text }) => {
    const places = placesOf(text, draft)
    return !diagnostics.some(
      found =>
        found.code === code &&
        found.fixes.length > 0 &&
        places.some(place => found.start < place + text.length && place < found.end),
    )
  })
}

function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = []
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1)) places.push(place)
  return places
}
