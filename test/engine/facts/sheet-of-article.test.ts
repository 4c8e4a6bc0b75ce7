// An article's facts as a sheet: what a sub-editor gets to review, and that reading it back gives the same facts.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Diagnostic, FactBase, SourceInput } from '../../../server/engine/index.ts'
import { checked, engine, expectMarked, expectSilent, factsIn } from '../marks.ts'

const ferry: SourceInput = {
  id: 'ferry',
  title: 'Ferry pact signed in Norvik',
  publisher: 'Norvik Courier',
  date: '2024-03-14',
  textPath: 'sources/ferry.txt',
  text: `Elin Strand, the mayor of Norvik, met Tomas Hale in Oslo on Tuesday. “This bridge will carry our children to school,” Ms Strand said.

Hale, a former transport minister, visited Bergen in January 2024. He will travel to Copenhagen on 20 March.

The Harbour Trust bought 1,400 tonnes of Danish steel in Denmark. “We never doubted it,” said Hale. “Not for one morning.”`,
}

test('a sheet tells who, what and when in the order of a review, each with its place in the article', () => {
  expect(engine.sheetOf(ferry)).toEqual({
    problems: [],
    value: `# Claimcheck finds a part of what an article says. A person has to review it, and to add what is missing.
source:
  title: Ferry pact signed in Norvik
  publisher: Norvik Courier
  date: 2024-03-14
  text: ferry.txt

people:
  - name: Elin Strand
    pronoun: she
    titles:
      - title: mayor
        of: Norvik
        evidence: { paragraph: 1, exact: mayor of Norvik }
    evidence: { paragraph: 1, exact: Elin Strand }
  - name: Tomas Hale
    pronoun: he
    titles:
      - title: transport minister
        until: ../2024-03-13
        evidence: { paragraph: 2, exact: former transport minister }
    evidence: { paragraph: 1, exact: Tomas Hale }

organisations:
  - name: Harbour Trust
    evidence: { paragraph: 3, exact: Harbour Trust }

places:
  - name: Oslo
    evidence: { paragraph: 1, exact: Oslo }
  - name: Bergen
    evidence: { paragraph: 2, exact: Bergen }
  - name: Copenhagen
    evidence: { paragraph: 2, exact: Copenhagen }
  - name: Denmark
    evidence: { paragraph: 3, exact: Denmark }

things:
  - name: Norvik
    evidence: { paragraph: 1, exact: Norvik }

events:
  - kind: meeting
    who: [ Elin Strand, Tomas Hale ]
    where: Oslo
    when: 2024-03-12
    evidence: { paragraph: 1, exact: "Elin Strand, the mayor of Norvik, met Tomas Hale in Oslo on Tuesday" }
  - kind: visit
    who: Tomas Hale
    where: Bergen
    when: 2024-01
    evidence: { paragraph: 2, exact: "Hale, a former transport minister, visited Bergen in January 2024" }
  - kind: visit
    who: Tomas Hale
    where: Copenhagen
    when: 2024-03-20
    status: planned
    evidence: { paragraph: 2, exact: He will travel to Copenhagen on 20 March }
  - kind: purchase
    who: Harbour Trust
    what: tonnes of Danish steel
    where: Denmark
    evidence: { paragraph: 3, exact: "Harbour Trust bought 1,400 tonnes of Danish steel in Denmark" }

statements:
  - speaker: Elin Strand
    words: This bridge will carry our children to school
    evidence: { paragraph: 1, exact: "This bridge will carry our children to school," }
  - speaker: Tomas Hale
    words: [ We never doubted it, Not for one morning. ]
    evidence:
      - { paragraph: 3, exact: "We never doubted it," }
      - { paragraph: 3, exact: Not for one morning. }

numbers:
  - what: tonnes of Danish steel
    value: 1,400
    evidence: { paragraph: 3, exact: "1,400 tonnes of Danish steel" }
`,
  })
})

test('people are told from bodies, with what they are; bodies speak through spokesmen and by statements', () => {
  const text = `The Bank of Morland kept its rate at 4.5 per cent on Thursday. A spokesman for the bank said the decision was “a close one”.

The Ministry of Trade said it had “no quarrel” with the bank. In a statement it added that exporters “can plan again”.

French economist Luc Morel, who advised the Institute for Fiscal Order until 2021, met Andy Pell, its chief librarian, when the pair spoke in Hafen on Monday.

“We were right to wait,” said the bank’s governor, Ines Falk-Moller. Ms Falk-Moller was appointed in 2023. Her deputy, Bo Tarn, starts in April.`
  const { value } = engine.sheetOf({ id: 'rates', date: '2025-03-12', text })
  expect(namesUnder(value, 'people')).toEqual(['Luc Morel', 'Andy Pell', 'Ines Falk-Moller', 'Bo Tarn'])
  expect(namesUnder(value, 'organisations')).toEqual([
    'Bank of Morland',
    'Ministry of Trade',
    'Institute for Fiscal Order',
  ])
  expect(value).toMatch(/- name: Luc Morel\n(?: {4}.*\n)*? {4}nationality: French\n/)
  expect(value).toContain('- title: chief librarian')
  expect(value).toMatch(/speaker: Ministry of Trade\n {4}words: \[ no quarrel, can plan again \]/)
  expect(value).toMatch(/speaker: Ines Falk-Moller\n {4}words: We were right to wait/)
  expect(value).toContain('- kind: appointment\n    whom: Ines Falk-Moller\n    when: 2023')
  expect(value).not.toContain('kind: founding')
})

test('what nobody is said to have done is what happened, with its day or place', () => {
  const text = `The mill closed on Monday. The museum will open in June. Inspectors from Hafen arrived on Tuesday. The bell rang.`
  const { value } = engine.sheetOf({ id: 'mill', date: '2025-03-12', text })
  expect(value.replace(/^ {4}evidence.*\n/gm, '')).toContain(`events:
  - kind: closure
    what: mill
    when: 2025-03-10
  - kind: opening
    what: museum
    when: 2025-06
    status: planned
`)
  expect(value).not.toMatch(/what: (?:inspectors|bell)/i)
})

test('who warns beside the matter, what is arranged, and how many of how many', () => {
  const text = `The bank kept its rate on Thursday, with its governor, Ines Holt, warning that “the road ahead is uneven”.

Seven of the nine members of the council voted to leave the rate unchanged. Her deputy, Bo Tarn, leaves in April.`
  const { facts } = engine.factBase([{ id: 'bank', date: '2025-03-12', text }])
  expectMarked(
    facts,
    `
    “The road ahead is uneven,” said Bo Tarn.
                                     ^^^^^^^ speaker: draft “Bo Tarn”, source “Ines Holt”
    Six of the nine members of the council voted to leave the rate unchanged.
    ^^^ number: draft “Six”, source “Seven”
    Bo Tarn, her deputy, leaves in May.
                                   ^^^ date: draft “May”, source “April” (April 2025)
  `,
    { date: '2025-03-13' },
  )
})

test('a knight by his first name and a body by its other name said what they said', () => {
  const text = `Sir Ivo Pell, who chairs the inquiry, called the delay “a failure of nerve in every office”.

Downing Street said such questions were for “independent and open courts”, and described the hearing as “robust”.`
  const { facts } = engine.factBase([{ id: 'inquiry', date: '2025-03-12', text }])
  expectMarked(
    facts,
    `
    Sir Ivo called the delay “a failure of nerves in every office”.
                                           ^^^^^^ quote: draft “nerves”, source “nerve”
    No 10 said such questions were for “independent and secret courts”.
                                                        ^^^^^^ quote: draft “secret”, source “open”
    Downing Street called the hearing “brisk”.
                                       ^^^^^ quote: draft “brisk”, source “robust”
  `,
    { date: '2025-03-13' },
  )
})

test('what is told twice of one event is one, with the smaller place, its counts, and what was not said', () => {
  const text = `Ines Calder, the Norwegian trade minister, visited Valletta on Wednesday. Her visit to Malta was the third by a Norwegian trade minister in four years.

On Thursday Ines Calder met Rita Zahra in Valletta’s Harbour Palace. She met Ms Zahra, the youngest of the island’s ministers and a close ally of the premier, in Valletta.

The Trade Office said in a statement on Friday that the talks had been “long and frank”. But the statement made no mention of Cyprus.

Peru and Chile signed the treaty.`
  const { value } = engine.sheetOf({ id: 'visit', date: '2025-05-16', text })
  const plain = value.replace(/^ +evidence:(?: .*|(?:\n +- \{.*)+)\n/gm, '')
  expect(plain).toContain(`  - kind: meeting
    who: [ Ines Calder, Rita Zahra ]
    where: Harbour Palace
    when: 2025-05-15
`)
  expect(plain.match(/kind: meeting/g)).toHaveLength(1)
  expect(plain).toContain('  - name: Harbour Palace\n    in: Valletta\n')
  expect(plain).toContain('counts: the third by a Norwegian trade minister in four years')
  expect(plain).toContain('  - kind: mention\n    who: Trade Office\n    about: Cyprus\n    not: true\n')
  expect(plain).toContain('  - speaker: Trade Office\n    words: long and frank\n    when: 2025-05-16\n')
  expect(plain).toContain('who: [ Peru, Chile ]')
  expect(plain).toContain('  - detail: Rita Zahra is a close ally of the premier.\n')
  expect(plain).toContain('  - detail: Rita Zahra is the youngest of the island’s ministers.\n')
})

test('two visits are two, and a day told for one is not the other’s', () => {
  const text = `Ines Calder visited Valletta on 3 March. Ines Calder visited Valletta on 9 April. Bo Tarn visited Malta.`
  const { value } = engine.sheetOf({ id: 'visits', date: '2025-05-16', text })
  expect(value.match(/kind: visit/g)).toHaveLength(3)
})

/** The names in one list of a sheet, in its order. */
function namesUnder(sheet: string, list: string): readonly string[] {
  const section = new RegExp(`^${list}:\\n((?: .*\\n)*)`, 'm').exec(sheet)?.[1] ?? ''
  return [...section.matchAll(/^ {2}- name: (.*)$/gm)].map(([, name]) => name as string)
}

test('checked against the sheet alone, a draft is marked as against the article', () => {
  const draft = `
    On Monday Elin Strand met Tomas Hale in Oslo.
       ^^^^^^ date: draft “Monday”, source “Tuesday” (Tuesday 12 March 2024)
    Elin Strand met Tomas Hale in Berlin on 12 March 2024.
                                  ^^^^^^ place: draft “Berlin”, source “Oslo”
    Elin Strend, the mayor of Norvik, welcomed the pact.
         ^^^^^^ name is spelt differently in the source: draft “Strend”, source “Elin Strand”
    “This bridge will carry our cattle to school,” Ms Strand said.
                                ^^^^^^ quote: draft “cattle”, source “children”
    “We never doubted it,” said Elin Strand.
                                ^^^^^^^^^^^ speaker: draft “Elin Strand”, source “Tomas Hale”
  `
  expectMarked(factsIn(engine.sheetOf(ferry).value), draft, { date: '2024-03-15' })
  expectMarked(engine.factBase([ferry]).facts, draft, { date: '2024-03-15' })
})

test('what the article says is silent against its sheet', () => {
  const facts = factsIn(engine.sheetOf(ferry).value)
  expectSilent(facts, ferry.text ?? '', { date: ferry.date ?? '' })
})

// ── The ten articles with their drafts ─────────────────────────────────────────────────────────────────────────

const folder = new URL('../articles/', import.meta.url)
const articles = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())

test.each(articles.map(({ name }) => name))(
  'the sheet of %s is read back whole, and flags no more than the article',
  name => {
    const read = (file: string) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')
    const { title, date }: { title: string; date: string } = JSON.parse(read('meta.json'))
    const source: SourceInput = { id: name, title, date, text: read('article.txt'), textPath: 'article.txt' }
    const sheet = engine.sheetOf(source).value
    const fromSheet = factsIn(sheet)
    const fromArticle = engine.factBase([source]).facts

    // With its own sheet, nothing is left to propose and every piece of evidence is found.
    expect(engine.sheetOf({ ...source, facts: sheet })).toEqual({ value: sheet, problems: [] })

    const faithful = readdirSync(new URL(name, folder)).filter(file => file.startsWith('faithful'))
    for (const file of faithful) {
      const flags = (facts: FactBase) => checked(facts, read(file)).diagnostics.map(wordsOf)
      expect(flags(fromArticle)).toEqual(expect.arrayContaining(flags(fromSheet)))
    }
    const faulty: { draft: string; date: string }[] = read('faulty.jsonl')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const caught = (facts: FactBase) =>
      faulty.flatMap(({ draft, date }) =>
        checked(facts, draft, { date }).diagnostics.map(flag => ({ ...flag, line: `${wordsOf(flag)} in: ${draft}` })),
      )
    const fromLists = caught(fromArticle).filter(isOfLists)
    expect(fromLists.length).toBeGreaterThan(0)
    expect(caught(fromSheet).map(({ line }) => line)).toEqual(expect.arrayContaining(fromLists.map(({ line }) => line)))
  },
)

function wordsOf({ code, text }: Diagnostic): string {
  return `${code} “${text}”`
}

/** Names, titles and quotations have lists of their own in a sheet; an article's plain words have none. */
function isOfLists({ code, severity, evidence }: Diagnostic): boolean {
  if (severity !== 'warning') return false
  if (code === 'quote') return evidence.some(({ exact = '' }) => /^["“‘']/.test(exact))
  return ['name', 'title', 'speaker'].includes(code)
}
