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
