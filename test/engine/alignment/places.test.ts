// What stands in the place of a source's value, from an article alone.
import { expect, test } from 'vitest'
import { engine } from '../marks.ts'

const { facts } = engine.factBase([
  {
    id: 'weir',
    date: '2025-05-09',
    text: `The deputy mayor of Hartwell, Ruth Amberley, opened the new weir on the river Sable on Thursday.

The weir was built by Sorrel Finch, a company from Dundee, and stands 1,200ft above the old mill.

Anton Greve, 61, who keeps the mill, said that nobody had asked him. Amberley's predecessor, Doris Sutton, had promised him a fish ladder in 2019.`,
  },
])
const flagsOf = (draft: string) =>
  engine
    .check(engine.draft(draft, 'plain'), facts, { date: '2025-05-09' })
    .diagnostics.map(({ code, text, severity }) => ({
      code,
      text,
      severity,
    }))

test('an office without its holder is another office, which may differ', () => {
  expect(flagsOf('The mayor opened the new weir on the river Sable on Thursday.')).toEqual([
    { code: 'title', text: 'mayor', severity: 'information' },
  ])
  expect(flagsOf('The deputy mayor opened the new weir on the river Sable on Thursday.')).toEqual([])
})

test('a name that the sources have nowhere needs less than one that they have elsewhere', () => {
  expect(flagsOf('The weir was built by Marlow Pike, a company from Dundee.').map(({ text }) => text)).toEqual([
    'Marlow Pike',
  ])
})

test('a name in a sentence of which the sources know nothing else is an addition', () => {
  expect(flagsOf('Clara Voss will sing at the opera in Trieste.')).toEqual([])
  expect(flagsOf('In August 2021 Clara Voss opened a museum.')).toEqual([])
})

test('a figure behind a name is an age', () => {
  const aged = (years: string) =>
    flagsOf(`Anton Greve, ${years}, who keeps the mill, said that nobody had asked him.`).map(({ code }) => code)
  expect(aged('71')).toEqual(['number'])
  expect(aged('61')).toEqual([])
  expect(flagsOf('Anton Greve (61), who keeps the mill, said that nobody had asked him.')).toEqual([])
})

const { facts: later } = engine.factBase([
  {
    id: 'ferries',
    date: '2025-05-09',
    text: `The Bank of Orrel said on Monday that it would buy the bonds of the ferry company, after yields had passed the cap of the Bank of Orrel for a second day.

The captain was shy and never let a passenger touch the wheel.

Ferries will stop at Sable Island if the federal government approves the timetable of the union.

Sorrel Airways, which flies to the island, welcomed the plan.

The harbour at Wexby was dredged by a Dutch company in 2014. More than 900 people watched the work.`,
  },
])
const wrongIn = (draft: string) =>
  engine.check(engine.draft(draft, 'plain'), later, { date: '2025-05-09' }).diagnostics.map(({ text }) => text)

test('a name that the source says twice stands once for each of its places', () => {
  const bank = (name: string) =>
    `The ${name} said on Monday that it would buy the bonds of the ferry company, after yields had passed the cap of the Bank of Orrel for a second day.`
  expect(wrongIn(bank('Bank of Tarn'))).toEqual(['Bank of Tarn'])
  expect(wrongIn(bank('Bank of Orrel'))).toEqual([])
  // A list adds.
  expect(wrongIn(bank('Bank of Tarn and the Bank of Orrel'))).toEqual([])
})

test('a word that stands everywhere differs where its place is as good as the same', () => {
  expect(wrongIn('The captain was shy and always let a passenger touch the wheel.')).toEqual(['always'])
  expect(wrongIn('The captain was shy and never let a passenger touch the wheel.')).toEqual([])
  expect(wrongIn('The captain always wore a hat on the bridge.')).toEqual([])
})

test('what describes a thing differs though the clause is unsure', () => {
  const approved = (by: string) => `Ferries will stop at Sable Island if the ${by} approves the timetable of the union.`
  expect(wrongIn(approved('provincial government'))).toEqual(['provincial'])
  expect(wrongIn(approved('federal government'))).toEqual([])
  expect(wrongIn(approved('government'))).toEqual([])
})

test('a name with a common word behind it is no other body', () => {
  expect(wrongIn('Sorrel Planes, which flies to the island, welcomed the plan.')).toEqual([])
  expect(wrongIn('Marlow Airways, which flies to the island, welcomed the plan.')).toEqual(['Marlow Airways'])
})

test('a year needs less than a weekday', () => {
  expect(wrongIn('A Dutch company dredged the port of Wexby in 2012, and a crowd came to see it.')).toEqual(['2012'])
  expect(wrongIn('A Dutch company dredged the port of Wexby in 2014, and a crowd came to see it.')).toEqual([])
  expect(wrongIn('A Dutch company showed its dredgers at a fair in 2012.')).toEqual([])
})
