// What was read and linked before is used again after sources have come, gone or changed. It must never be seen: the
// same sources read by an engine that knows nothing give the same reports.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generatedDraft, generatedSources } from '../../../bench/newsroom/newsroom.ts'
import { createEngine, type Engine, readingKey, type SourceInput, storedLinks } from '../../../server/engine/index.ts'

const model = new Uint8Array(readFileSync(new URL('../../../models/english.bin', import.meta.url)))
const generated = generatedSources(8, 3)
const draft = `${generatedDraft(300, generated, 5).text}

Mira Stonefield, the new mayor of Old Harbour, met the director on Tuesday. The mayor said that she was “not worried”.
The Ruritanian military denied it. Mr Stonfield said nothing.
`
const people = [
  'Mira Stonefield, the mayor of Old Harbour, met the director on Monday.',
  'The mayor said that she was “very worried”.',
  'The Mayor of Old Harbour is Tom Stonefield.',
  'The Swedish military denied it.',
  'The director resigned on 3 March 2024.',
]
const sheet = 'people:\n  - name: Mira Stonefield\n    titles: [{ title: mayor, of: Old Harbour }]\n'

const source = fc.record({
  article: fc.nat(generated.length - 1),
  said: fc.subarray(people),
  date: fc.constantFrom(undefined, '2024-03-04', '2024-03-05'),
  facts: fc.constantFrom(undefined, undefined, sheet),
})

function inputOf(id: number, { article, said, date, facts }: typeof source extends fc.Arbitrary<infer T> ? T : never) {
  const input: SourceInput = {
    id: `source-${id}`,
    text: `${generated[article]!.text}\n\n${said.join(' ')}\n`,
    textPath: `/sources/${id}.txt`,
    ...(date !== undefined && { date }),
    ...(facts !== undefined && { facts }),
  }
  return input
}

function told(engine: Engine, inputs: readonly SourceInput[]) {
  const { facts, problems } = engine.factBase(inputs)
  const read = engine.draft(draft, 'markdown')
  const cards = Array.from({ length: draft.length / 23 }, (_, i) => engine.card(read, facts, i * 23))
  return { problems, report: engine.check(read, facts), cards, sources: facts.sources }
}

test('sources that came, went or changed give what they give an engine that never saw others', () => {
  // Four sources, of which each step puts in place, changes or takes away one.
  const steps = fc.array(fc.tuple(fc.nat(4), fc.option(source, { freq: 4 })), { minLength: 3, maxLength: 6 })
  fc.assert(
    fc.property(fc.tuple(source, source, source, source), steps, (first, changes) => {
      const { engine } = createEngine(model)
      const inputs = new Map(first.map((about, id) => [id, inputOf(id, about)]))
      engine!.factBase([...inputs.values()])
      for (const [id, about] of changes) {
        if (about) inputs.set(id, inputOf(id, about))
        else inputs.delete(id)
        const all = [...inputs.values()]
        expect(told(engine!, all)).toEqual(told(createEngine(model).engine!, all))
      }
    }),
    { numRuns: 6, seed: 11, endOnFailure: true },
  )
})

test('a reading is known under its own words, date and title only', () => {
  const { engine } = createEngine(model)
  const input = { ...inputOf(1, { article: 0, said: [], date: '2024-03-04', facts: undefined }), title: 'A title' }
  engine!.factBase([input])
  expect(engine!.unread([input])).toEqual([])
  for (const other of [
    { ...input, text: `${input.text} ` },
    { ...input, date: '2024-03-05' },
    { ...input, title: 'Another' },
    { ...input, format: 'markdown' as const },
    { ...input, facts: 'source:\n  date: 2024-03-06\n' },
  ])
    expect(engine!.unread([other])).toHaveLength(1)
})

test('a reading made by another engine and sent as plain data is as good as the own', () => {
  const inputs = generated
    .slice(0, 4)
    .map((_, id) => inputOf(id, { article: id, said: people, date: undefined, facts: undefined }))
  const reader = createEngine(model).engine!
  const { engine } = createEngine(model)
  for (const input of engine!.unread(inputs)) engine!.learn(input, structuredClone(reader.readSource(input)))
  expect(engine!.unread(inputs)).toEqual([])
  expect(told(engine!, inputs)).toEqual(told(createEngine(model).engine!, inputs))
})

test('what an earlier session made of the sources is taken up, and made anew where one has changed since', () => {
  const about = { article: 0, said: people.slice(0, 2), date: '2024-03-04', facts: undefined } as const
  const before = generated.slice(0, 5).map((_, id) => inputOf(id, { ...about, article: id }))
  const first = createEngine(model).engine!
  const links = storedLinks(first.factBase(before).links, readingKey)
  const parts = { tables: links.tables(), untitled: links.untitled(), articles: links.articles.map(part => part()) }
  const kept = structuredClone(parts)
  const stored = {
    tables: () => kept.tables,
    untitled: () => kept.untitled,
    articles: kept.articles.map(part => () => part),
  }
  const changes: readonly (readonly SourceInput[])[] = [
    before,
    before.slice(1),
    [...before, inputOf(9, { ...about, article: 6, said: people })],
    before.map((input, id) => (id === 2 ? inputOf(2, { ...about, article: 7, said: people }) : input)),
    before.map((input, id) => (id === 1 ? { ...input, facts: sheet } : input)),
    before.map((input, id) => (id === 3 ? { ...input, textPath: '/elsewhere.txt' } : input)),
    [...before].reverse(),
  ]
  for (const now of changes) {
    const { engine } = createEngine(model)
    for (const input of engine!.unread(now)) engine!.learn(input, first.readSource(input))
    engine!.learnLinks(now, stored, readingKey)
    expect(told(engine!, now)).toEqual(told(createEngine(model).engine!, now))
  }
})
