// docs/fact-sheets.md, from the format's definition.
import { eventKinds } from '../server/engine/facts/event-kinds.ts'
import { sheetShape } from '../server/engine/facts/format.ts'
import type { Field, RecordShape } from '../server/engine/facts/shape.ts'
import { valueNames } from '../server/engine/facts/sheet-hover.ts'

/** A whole sheet in little; a test reads it. */
export const exampleSheet = `source:
  title: Council backs new harbour bridge
  publisher: Harbour Courier
  date: 2024-03-14
  text: sources/bridge.txt

people:
  - name: Maria Okafor
    honorific: Dr
    pronoun: she
    titles:
      - title: mayor
        of: Eastmouth
        from: 2022-05
  - Tom Reed

organisations:
  - name: Port Authority of Eastmouth
    aliases: [port authority, the Authority]
    of: Eastmouth

places:
  - Eastmouth
  - name: City Hall
    in: Eastmouth

events:
  - kind: meeting
    who: [Maria Okafor, Tom Reed]
    where: City Hall
    when: 2024-03-12
    about: the cost of the bridge
    counts: their third meeting this year
    evidence: 3
  - kind: resignation
    who: Tom Reed
    not: true
    evidence: 6

statements:
  - speaker: Maria Okafor
    words: the right bridge in the right place
    when: 2024-03-12
    evidence: { paragraph: 4, exact: the right bridge in the right place }

numbers:
  - what: councillors who voted for the bridge
    value: 31
    evidence: 2

details:
  - The old bridge is closed to lorries.
`

const shapes: Readonly<Record<string, Field>> = sheetShape.fields

export function factSheetPage(): string {
  return `<!-- Written by "npm run generate" from server/engine/facts/format.ts. Change it there. -->

# Fact sheets

${sheetShape.about} Claimcheck compares drafts with it. It is a text file whose name ends in
\`.facts.yaml\`; nothing but a text editor is needed to write or correct it, and Claimcheck completes keys and names, explains
a key under the pointer, and underlines what it cannot read.

A sheet in little:

\`\`\`yaml
${exampleSheet}\`\`\`

## How to write one

- **Write what the article says, and nothing else.** A date that the article does not give is left out, not looked up.
- **Names are spelt as they should be spelt.** Other right spellings go under \`aliases\`: they are never flagged.
- **Who acts in an event or speaks needs an entry** under \`people\`, \`organisations\`, \`groups\` or \`places\`. Plain
  descriptions (“fifteen residents”) do not.
- **One value or several.** Where a list is allowed, one value may stand alone: \`who: Tom Reed\`. Several stand in brackets
  with commas, or below each other, each after a dash.
- **Plain words may stand for a whole entry**: \`- Tom Reed\` under \`people\` is a person with that name,
  \`- mayor\` under \`titles\` a title, a sentence under \`details\` a detail.
- **Indent with spaces.** What belongs together starts in the same column.
- **Quotation marks** are needed around words that hold a colon and a space, or begin with one of \`[ ] { } # & * ! | > ' " % @\`.
- Numbers, dates and \`yes\` are taken as the words written: \`value: 1.50\` stays 1.50.
- The order of keys and entries is free. Lines that begin with \`#\` are notes to yourself.

## Begin with the article

Nobody has to begin with an empty page. \`claimcheck facts\` writes down what Claimcheck reads in an article (text, Markdown, a
web page, a Word document or a PDF), each fact with its place, for somebody to read against the article and to correct:

\`\`\`sh
claimcheck facts sources/bridge.txt            # shows the sheet
claimcheck facts sources/bridge.txt --write    # writes sources/bridge.facts.yaml
\`\`\`

It writes down only what it is sure of: names and titles, places and what they lie in, events of the
[kinds below](#kinds-of-events) whose actor is plain, with their counts (“the second visit in two years”), quotations with their
speakers and days, what was not said, figures with what they count, and what stands beside a name (“the youngest of the
ministers”). That is a part of what an article says, never all of it. Where nobody is plainly the speaker, it says \`not named\`; what
it cannot tell to be a person, a body or a place stands under \`things\`. Once an article has a sheet, what happened is what the
sheet’s \`events\` say; the article’s quotations and its other sentences are read all the same where its text is at hand.

Run again when the sheet exists, it leaves every character of yours as it is. What the article says and the sheet lacks goes under
\`proposed\`, which is written anew each time and is **not in force**: move what is right to the lists above. Evidence whose
words the article no longer has is told, with its line:

\`\`\`text
sources/bridge.facts.yaml:36:15: the article no longer says “the right bridge in the right place”
\`\`\`

## Dates

Dates are written in EDTF (ISO 8601-2), as exactly as the article gives them:

| write | for |
| --- | --- |
| \`2024-10-18\` | a day |
| \`2024-10\` | a month |
| \`2018\` | a year |
| \`2024-10-14/2024-10-17\` | from a day to another, or some day in between |
| \`2027-21\`, \`2027-22\`, \`2027-23\`, \`2027-24\` | spring, summer, autumn, winter (of the northern year) |
| \`199X\` | a decade |
| \`2022-05/..\`, \`../2018\` | since, until |
| \`2024-10~\`, \`2018?\` | about, perhaps |

## What is certain and what is open

That a sheet does not have something contradicts nothing: a meeting that it does not list may well have taken place. What the
article denies is written down with \`not: true\`. Where the article names everybody who took part, \`complete: true\` says so,
and another name contradicts it.

## Keys

${Object.entries(shapes)
  .map(([key, field]) => section(key, field))
  .join('\n\n')}

### Evidence

Any entry may carry \`evidence\`. ${shapeOf(shapeOf(shapes.people!).fields.evidence!).about} A paragraph’s number is enough
(\`evidence: 3\`, \`evidence: [3, 5]\`); with the article’s words, Claimcheck goes to them.

${table(shapeOf(shapeOf(shapes.people!).fields.evidence!))}

## Kinds of events

| kind | how articles put it |
| --- | --- |
${Object.entries(eventKinds)
  .map(([kind, about]) => `| \`${kind}\` | ${about.replace(/^articles say /, '')} |`)
  .join('\n')}

## When something is wrong

A mistake costs the value or the entry that it stands in; all other facts stay in force. Each is shown at its place:

- what YAML cannot read: a quotation mark or bracket that is never closed, lines that do not line up, tabs;
- a key that does not exist, with the one that was probably meant, and a key written twice;
- a required key that is missing, and a value of the wrong sort;
- an impossible date, and a title that ends before it begins;
- somebody who acts or speaks and has no entry, with the name that was probably meant;
- two entries of one name, and an alias that is another entry’s name;
- a place that lies within itself.
`
}

function shapeOf(field: Field): RecordShape {
  if (typeof field.value !== 'object') throw new Error('only keys that hold entries have sections')
  return field.value
}

function section(key: string, field: Field): string {
  const shape = shapeOf(field)
  const inner = Object.entries(shape.fields).filter(
    // A list that has a section of its own needs no second one under the proposals.
    ([name, { value }]) => typeof value === 'object' && name !== 'evidence' && !Object.hasOwn(shapes, name),
  )
  const below = inner.map(([name, part]) => `#### \`${name}\`\n\n${shapeOf(part).about}\n\n${table(shapeOf(part))}`)
  return [`### \`${key}\``, field.about, table(shape), ...below].join('\n\n')
}

function table(shape: RecordShape): string {
  const rows = Object.entries(shape.fields)
    .filter(([key]) => key !== 'evidence')
    .map(
      ([key, field]) =>
        `| \`${key}\` | ${kindOf(key, field)} | ${field.about}${allowedOf(field)} | ${exampleOf(field)} |`,
    )
  return ['| key | takes | what it is | for instance |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function kindOf(key: string, field: Field): string {
  const one =
    typeof field.value === 'object' ? `entries, see [${key}](#${key})` : field.names ? 'name' : valueNames[field.value]
  const many = field.list && typeof field.value !== 'object' ? `${one}, one or more` : one
  return field.required ? `${many}, **required**` : many
}

function allowedOf(field: Field): string {
  if (!field.allowed) return ''
  if (field.allowed === eventKinds) return ` See [kinds of events](#kinds-of-events).`
  const words = Object.entries(field.allowed).map(([word, about]) => `\`${word}\` (${about})`)
  return ` ${words.join(', ')}.`
}

function exampleOf(field: Field): string {
  return field.example ? `\`${field.example}\`` : ''
}
