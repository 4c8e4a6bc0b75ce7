import { expect, test } from 'vitest'
import { readSheet } from '../../../server/engine/facts/sheet.ts'
import { expectDrawn } from './drawing.ts'

const expectProblems = (drawing: string) => expectDrawn(drawing, text => readSheet(text).problems)

test('a sheet without mistakes has no problems', () => {
  expectProblems(`
    source:
      date: 2024-03-14
    people:
      - name: Maria Okafor
        titles:
          - mayor
    events:
      - kind: meeting
        who: Maria Okafor
        when: 2024-03-12
        evidence: 3
  `)
})

test('a text that is no sheet gets one message', () => {
  expectProblems(`
    Dear all, here is the sheet
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: this is not a fact sheet: it has none of the keys source, people, organisations, groups, places, things, events, statements, numbers, details, proposed
    that I promised you.
  `)
  expectProblems(`
    compilerOptions:
    ^^^^^^^^^^^^^^^^ error: this is not a fact sheet: it has none of the keys source, people, organisations, groups, places, things, events, statements, numbers, details, proposed
      strict: true
  `)
})

test('unknown keys come with the key that was meant', () => {
  expectProblems(`
    poeple: []
    ^^^^^^ error: “poeple” is not a key of a fact sheet; did you mean “people”?
    people:
      - name: Maria Okafor
        alias: María Okafor
        ^^^^^ error: “alias” is not a key of a person; did you mean “aliases”?
        shoe size: 38
        ^^^^^^^^^ error: “shoe size” is not a key of a person
  `)
})

test('an impossible date says why', () => {
  expectProblems(`
    source:
      date: 2023-02-29
            ^^^^^^^^^^ error: “2023-02-29” is impossible: February 2023 has 28 days
    events:
      - kind: visit
        when: 2024-13
              ^^^^^^^ error: “2024-13” is impossible: there is no month 13
      - kind: visit
        when: 2024-10-18/2024-10-14
              ^^^^^^^^^^^^^^^^^^^^^ error: “2024-10-18/2024-10-14” ends before it begins
      - kind: visit
        when: Friday 18 October 2024
              ^^^^^^^^^^^^^^^^^^^^^^ error: “Friday 18 October 2024” is not a date as a sheet writes it: write 2024-10-18
      - kind: visit
        when: last week
              ^^^^^^^^^ error: “last week” is not a date as a sheet writes it: write 2024-10-18, 2024-10 or 2024
  `)
})

test('somebody who is used has to be named somewhere', () => {
  expectProblems(`
    people:
      - name: Ding Xuexiang
      - name: Maria Okafor
        aliases: [Mary Okafor]
    events:
      - kind: meeting
        who: [Ding Xuexian, Mary Okafor, Jane Doe]
              ^^^^^^^^^^^^ warning: “Ding Xuexian” has no entry in this sheet; did you mean “Ding Xuexiang”?
                                         ^^^^^^^^ warning: “Jane Doe” has no entry in this sheet; add an entry under people, organisations or groups
        whom: fifteen residents
    statements:
      - speaker: Ms Okafor
                 ^^^^^^^^^ warning: “Ms Okafor” has no entry in this sheet; did you mean “Maria Okafor”?
        words: no
  `)
})

test('places need no entry, but a slip in one is shown', () => {
  expectProblems(`
    places:
      - name: Eastmouth
        in: Norfolk
    events:
      - kind: visit
        where: Eastmoth
               ^^^^^^^^ warning: “Eastmoth” has no entry in this sheet; did you mean “Eastmouth”?
      - kind: visit
        where: Lisbon
  `)
})

test('two of one name, and an alias that is another’s name', () => {
  expectProblems(`
    people:
      - name: John Smith
      - name: john smith
              ^^^^^^^^^^ error: two people are called “john smith”: give one of them a fuller name, or make one entry of both
      - name: Jane Smith
        aliases: John Smith
                 ^^^^^^^^^^ warning: the alias “John Smith” is also the name of another entry under “people”
    organisations:
      - name: The Foreign Office
      - name: Foreign Office
              ^^^^^^^^^^^^^^ error: two organisations are called “Foreign Office”: make one entry of both
  `)
})

test('a place and an organisation may share a name', () => {
  expectProblems(`
    organisations: [Downing Street]
    places: [Downing Street]
  `)
})

test('places cannot lie within each other in a circle', () => {
  expectProblems(`
    places:
      - name: Eastmouth
        in: Norfolk
            ^^^^^^^ error: “Eastmouth” lies within itself here
      - name: Norfolk
        in: Eastmouth
            ^^^^^^^^^ error: “Norfolk” lies within itself here
  `)
})

test('values of the wrong type', () => {
  expectProblems(`
    source: harbour-bridge
            ^^^^^^^^^^^^^^ error: the source is written with keys (id:, title:, publisher: …), not as plain words
    people:
      - name: [Maria, Okafor]
              ^^^^^^^^^^^^^^^ error: “name” takes one value, not a list
      - name: Tom Reed
        aliases:
          - first: Tommy
            ^^^^^^^^^^^^ error: “aliases” takes plain words, not keys of its own
        pronoun: him
                 ^^^ error: “him” is not a known “pronoun”; write he, she or they
    events:
      - kind: meting
              ^^^^^^ error: “meting” is not a known “kind”; did you mean “meeting”?
      - kind: visit
        not: maybe
             ^^^^^ error: “not” is true or false, not “maybe”
        complete: 1
                  ^ error: “complete” is true or false, not “1”
        evidence: the third
                  ^^^^^^^^^ error: “the third” is not a paragraph’s number: write 1, 2, 3 …, or the article’s words as exact: "…"
      - [visit]
        ^^^^^^^ error: an event is written with keys (kind:, who:, whom: …), not as a list
  `)
})

test('of many allowed words a few are named', () => {
  const [problem] = readSheet('events:\n  - kind: gardening\n').problems
  expect(problem!.message).toMatch(/^“gardening” is not a known “kind”; write for instance (?:\w+, ){3}\w+$/)
})

test('what is required, and what is written twice', () => {
  expectProblems(`
    people:
      - aliases: Tommy
        ^^^^^^^ error: this person needs a “name”
      - name:
        ^^^^ error: “name” is empty
      - name: Tom Reed
        name: Thomas Reed
        ^^^^ error: “name” is written twice in this person: only the first one is read
    statements:
      - words: so be it
        ^^^^^ error: this statement needs a “speaker”
    people:
    ^^^^^^ error: “people” is written twice in this fact sheet: both lists are read
      - name: Ana Silva
  `)
})

test('a title ends after it begins', () => {
  expectProblems(`
    people:
      - name: Tom Reed
        titles:
          - title: mayor
            from: 2024-05
            until: 2023
                   ^^^^ error: this title ends (until 2023) before it begins (from 2024-05)
          - title: councillor
            from: 2023
            until: 2023-06
  `)
})

test('YAML’s own rules, in plain words', () => {
  expectProblems(`
    source:
      title: The bridge: a story
             ^^^^^^^^^^^^^^^^^^^ error: words that hold a colon and a space need quotation marks around them
      publisher: @courier
                 ^^^^^^^^ error: words that begin with @, % or \` need quotation marks around them
    people:
      - name: "Tom Reed
              ^^^^^^^^^ error: a quotation mark is opened and never closed
      - name: Ana Silva
         pronoun: she
         ^^^^^^^ error: this line does not line up with the lines around it
        aliases: [Ana, Anna
                 ^^^^^^^^^^ error: a bracket is opened and never closed
    details:
      - "Yes" was the answer
              ^^^^^^^^^^^^^^ error: these words stand after the end of the value: put the whole value in quotation marks
      - He said: no
        ^^^^^^^^^^^ error: words that hold a colon and a space need quotation marks around them
      - *he
        ^^^ error: a fact sheet has no * references: write the words out, or put them in quotation marks
  `)
})

test('a tab in the indentation', () => {
  const { value, problems } = readSheet('people:\n  - name: Tom Reed\n\tpronoun: he\n')
  expect(problems).toEqual([
    { start: 27, end: 28, severity: 'error', message: 'lines are indented with spaces, not with a tab' },
  ])
  expect(value.people[0]).toMatchObject({ name: { value: 'Tom Reed' }, pronoun: { value: 'he' } })
})

test('a second document in one file', () => {
  expectProblems(`
    people: [Tom Reed]
    ---
    ^^^ error: a file holds one sheet: what follows “---” is not read
    people: [Ana Silva]
  `)
})
