import { expect, test } from 'vitest'
import { checkedEvidence } from '../../../server/engine/facts/sheet-evidence.ts'

const article = `Bridge opens

By Ines Vale

Elin Strand met Tomas Hale in Oslo on Tuesday. “This bridge will carry
our children to school,” she said.

Hale visited Bergen in January 2024. Hale visited Oslo, too.
`

/** Each piece of evidence with what became of it, as one line. */
function states(evidence: string): readonly string[] {
  const sheet = `people:\n  - name: Elin Strand\n    evidence: ${evidence}\n`
  return checkedEvidence(sheet, article).map(({ state, place, nowIn, start, end }) => {
    const words = place ? ` “${article.slice(place.start, place.end)}”` : ''
    return `${sheet.slice(start, end)} → ${state}${words}${nowIn === undefined ? '' : `, paragraph ${nowIn}`}`
  })
}

test('words in the paragraph that is written are found, by either way of counting', () => {
  expect(states('{ paragraph: 3, exact: met Tomas Hale }')).toEqual([
    '{ paragraph: 3, exact: met Tomas Hale } → found “met Tomas Hale”',
  ])
  expect(states('{ paragraph: 2, exact: met Tomas Hale }')[0]).toContain('→ found')
  expect(states('{ exact: met Tomas Hale }')[0]).toContain('→ found')
})

test('line breaks between words do not matter', () => {
  expect(states('{ paragraph: 3, exact: will carry our children }')[0]).toContain('→ found “will carry\nour children”')
})

test('words in another paragraph have moved', () => {
  expect(states('{ paragraph: 4, exact: visited Bergen }')[0]).toContain('→ moved “visited Bergen”, paragraph 5')
})

test('words that the article does not have are gone, and so is a paragraph beyond its end', () => {
  expect(states('{ paragraph: 3, exact: met Thomas Hale }')[0]).toMatch(/→ gone$/)
  expect(states('30')).toEqual(['30 → gone'])
  expect(states('3')[0]).toContain('→ found “Elin Strand met')
})

test('what stands around the words tells two places apart', () => {
  const found = states('{ exact: Hale visited, suffix: " Oslo" }')
  expect(found[0]).toContain('→ found')
  const sheet = 'people:\n  - name: A\n    evidence: { exact: Hale visited, suffix: " Oslo" }\n'
  const [one] = checkedEvidence(sheet, article)
  expect(article.slice(one!.place!.start).startsWith('Hale visited Oslo')).toBe(true)
})

test('signs of regular expressions are words like any other, and titles have evidence of their own', () => {
  expect(states('{ exact: "(.*)+" }')[0]).toMatch(/→ gone$/)
  const sheet =
    'people:\n  - name: Elin Strand\n    titles:\n      - title: mayor\n        evidence: { exact: mayor }\n'
  const [one] = checkedEvidence(sheet, article)
  expect(sheet.slice(one!.entry.start, one!.entry.end)).toMatch(/^title: mayor/)
})

test('a sheet that cannot be read has no evidence', () => {
  expect(checkedEvidence('- [', article)).toEqual([])
  expect(checkedEvidence('', '')).toEqual([])
})
