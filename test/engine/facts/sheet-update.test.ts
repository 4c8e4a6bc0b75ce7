// A sheet that somebody has written, and the article that has more to say or says it no longer.
import { expect, test } from 'vitest'
import { engine } from '../marks.ts'

const text = `Elin Strand, the mayor of Norvik, met Tomas Hale in Oslo on Tuesday. “This bridge will carry our children to school,” Ms Strand said.

Hale visited Bergen in January 2024.`

const written = `# Checked by phone. Hale is spelt with one l.
source: { date: 2024-03-14 }
people:
- Elin Strand
- name:   "Tomas Hale"   # not Thomas
  aliases: [Tom Hale]

places: [Norvik, Oslo, Bergen]
events:
  - kind: meeting
    who: [Elin Strand, Tom Hale]
    evidence: { paragraph: 1, exact: met Tomas Hale }
  - kind: visit
    who: Elin Strand
    where: Bergen
    evidence: { paragraph: 2, exact: Strand went to Bergen }
`

const proposed = `proposed:
  # Claimcheck finds a part of what an article says. A person has to review it, and to add what is missing.
  people:
    - name: Elin Strand
      titles:
        - title: mayor
          of: Norvik
          evidence: { paragraph: 1, exact: mayor of Norvik }

  events:
    - kind: visit
      who: Tomas Hale
      where: Bergen
      when: 2024-01
      evidence: { paragraph: 2, exact: Hale visited Bergen in January 2024 }

  statements:
    - speaker: Elin Strand
      words: This bridge will carry our children to school
      evidence: { paragraph: 1, exact: "This bridge will carry our children to school," }
`

function updated(facts: string) {
  return engine.sheetOf({ id: 'ferry', text, facts })
}

test('what a person wrote stays as it is, and what the sheet lacks is proposed below it', () => {
  expect(updated(written).value).toBe(`${written}\n${proposed}`)
})

test('proposals are written anew where they stood, and go when all are in the lists', () => {
  const between = `${written}\n${proposed.replaceAll('Bergen', 'Turku')}\n# The end.\nnumbers: []\n`
  expect(updated(between).value).toBe(`${written}\n${proposed}\n# The end.\nnumbers: []\n`)
  const moved = `${written}${proposed.slice(proposed.indexOf('  statements')).replace(/^ {2}/gm, '')}`
  expect(updated(moved).value).not.toContain('carry our children to school\n      evidence')
  const whole = engine.sheetOf({ id: 'ferry', text, date: '2024-03-14' }).value
  expect(updated(`${whole}\n${proposed}`).value).toBe(`${whole}\n`)
})

test('line ends are those of the sheet', () => {
  const windows = written.replaceAll('\n', '\r\n')
  expect(updated(windows).value).toBe(`${windows}\r\n${proposed.replaceAll('\n', '\r\n')}`)
})

test('evidence that the article no longer has is told at its place', () => {
  const { problems } = updated(written)
  expect(problems.map(({ start, end, message }) => [written.slice(start, end), message])).toEqual([
    ['{ paragraph: 2, exact: Strand went to Bergen }', 'the article no longer says “Strand went to Bergen”'],
  ])
})

test('proposals are not in force until they are moved', () => {
  const marksIn = (facts: string) => {
    const base = engine.factBase([{ id: 'ferry', facts }])
    expect(base.problems).toEqual([])
    const draft = engine.draft('Tomas Hale visited Bergen in May 2024.', 'markdown')
    return engine.check(draft, base.facts).diagnostics.map(({ text }) => text)
  }
  const sheet = written.replace(/ {2}- kind: visit[\s\S]*/, '')
  const proposal = proposed.slice(proposed.indexOf('  events'), proposed.indexOf('  statements'))
  expect(marksIn(`${sheet}proposed:\n${proposal}`)).toEqual([])
  const moved = proposal.replace('  events:\n', '').replace(/^ {2}/gm, '')
  expect(marksIn(sheet + moved)).toEqual(['May 2024'])
})

test('a sheet that cannot be added to stays as it is, with the reason', () => {
  const facts = '{ source: { date: 2024-03-14 } }'
  expect(updated(facts)).toMatchObject({ value: facts, problems: [{ severity: 'error', start: 0 }] })
})
