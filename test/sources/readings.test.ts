// What is kept of articles on disk, and what reads them in other threads.
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { generatedSources } from '../../bench/newsroom/newsroom.ts'
import { type ArticleInput, createEngine, readingKey, storedLinks } from '../../server/engine/index.ts'
import { keptLinks } from '../../server/sources/readings/kept-links.ts'
import { keptReadings } from '../../server/sources/readings/kept-readings.ts'
import { readElsewhere } from '../../server/sources/readings/readers.ts'

const model = new Uint8Array(readFileSync(new URL('../../models/english.bin', import.meta.url)))
const engine = createEngine(model).engine!
const articles = generatedSources(3).map(
  ({ fileName, text }): ArticleInput => ({ id: fileName, text, date: '2024-03-04', textPath: `/sources/${fileName}` }),
)
const [first, second, third] = articles as [ArticleInput, ArticleInput, ArticleInput]

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'claimcheck-readings-')), 'deep', 'readings')
})
afterEach(() => rm(join(folder, '..', '..'), { recursive: true, force: true }))

async function keep(program: string, ...sources: readonly ArticleInput[]) {
  const kept = keptReadings(folder, program)
  for (const source of sources) kept.keep(source, engine.readSource(source))
  await kept.written()
}

test('a reading is found again, as it was, by a program of the same bytes', async () => {
  await keep('one', first, second)
  const found = await keptReadings(folder, 'one').of([third, second, first])
  expect(new Map(found.map(({ source, reading }) => [source.id, reading]))).toEqual(
    new Map([first, second].map(source => [source.id, engine.readSource(source)])),
  )
})

test('what is read when the last file has just been written is written too', async () => {
  const readings = [first, second].map(source => engine.readSource(source))
  await mkdir(folder, { recursive: true })
  for (let round = 1; round <= 5; round++) {
    const kept = keptReadings(folder, `program ${round}`)
    kept.keep(first, readings[0]!)
    const isWritten = () => readdirSync(folder).filter(name => name.endsWith('.reading')).length === 2 * round - 1
    while (!isWritten()) await setImmediate()
    kept.keep(second, readings[1]!)
    await kept.written()
    expect(await kept.of([first, second])).toHaveLength(2)
  }
})

test('the same article elsewhere and under another name is found', async () => {
  await keep('one', first)
  expect(await keptReadings(folder, 'one').of([{ ...first, id: 'other', textPath: '/moved.txt' }])).toHaveLength(1)
})

test('other words, another date, title or program: nothing is found', async () => {
  await keep('one', first)
  const others = [
    { ...first, text: `${first.text} ` },
    { ...first, date: '2024-03-05' },
    { ...first, title: 'Another' },
    { ...first, format: 'markdown' as const },
  ]
  expect(await keptReadings(folder, 'one').of(others)).toEqual([])
  expect(await keptReadings(folder, 'two').of([first])).toEqual([])
})

test('what was cut off, altered or put there by somebody else is ignored and written anew', async () => {
  await keep('one', first)
  const [name] = await readdir(folder)
  const path = join(folder, name!)
  const whole = await readFile(path)
  const altered = Buffer.from(whole)
  altered[altered.length - 9]! ^= 1
  for (const bytes of [whole.subarray(0, 20), whole.subarray(0, 900), altered, Buffer.from('hello'), Buffer.alloc(0)]) {
    await writeFile(path, bytes)
    expect(await keptReadings(folder, 'one').of([first])).toEqual([])
    await keep('one', first)
    expect(await readFile(path)).toEqual(whole)
  }
})

test('a folder that cannot be written to is left alone', async () => {
  await mkdir(join(folder, '..'), { recursive: true })
  await writeFile(folder, 'a file')
  await keep('one', first)
  expect(await keptReadings(folder, 'one').of([first])).toEqual([])
})

test('beyond its bound the oldest go, and what a crash left half written', async () => {
  await keep('one', first, second)
  const names = await readdir(folder)
  for (const name of names) await utimes(join(folder, name), 1000, 1000)
  await writeFile(join(folder, 'abc.reading.77.new'), 'half')
  await utimes(join(folder, 'abc.reading.77.new'), 1000, 1000)
  const kept = keptReadings(folder, 'one', 1)
  kept.keep(third, engine.readSource(third))
  await kept.written()
  expect(await readdir(folder)).toEqual([])
  const roomy = keptReadings(folder, 'one', 10_000_000)
  roomy.keep(third, engine.readSource(third))
  await roomy.written()
  expect(await roomy.of([first, third])).toHaveLength(1)
})

test('articles are read in other threads as they are here', async () => {
  const read = new Map<string, unknown>()
  const failed = await readElsewhere(articles, ({ id }, reading) => read.set(id, reading), new AbortController().signal)
  expect(failed).toEqual([])
  expect(read).toEqual(new Map(articles.map(source => [source.id, engine.readSource(source)])))
})

test('a reading that is ended reads no more', async () => {
  const stop = new AbortController()
  let read = 0
  const many = Array.from({ length: 50 }, () => articles).flat()
  const failed = await readElsewhere(
    many,
    () => {
      read += 1
      if (read === 2) stop.abort()
    },
    stop.signal,
  )
  expect({ failed, read }).toEqual({ failed: [], read: 2 })
})

test('what articles came to among each other is kept whole for a place and a program, or not at all', async () => {
  const links = storedLinks(engine.factBase(articles).links, readingKey)
  await keptLinks(folder, 'one').keep('here', links)
  const found = await keptLinks(folder, 'one').of('here')
  expect(found?.tables()).toEqual(links.tables())
  expect(found?.untitled()).toEqual(links.untitled())
  expect(found?.articles.map(part => part())).toEqual(links.articles.map(part => part()))
  expect(await keptLinks(folder, 'one').of('there')).toBeUndefined()
  expect(await keptLinks(folder, 'two').of('here')).toBeUndefined()
  const [name] = await readdir(folder)
  const whole = await readFile(join(folder, name!))
  for (const bytes of [whole.subarray(0, -1), Buffer.from('hello'), Buffer.alloc(0)]) {
    await writeFile(join(folder, name!), bytes)
    expect(await keptLinks(folder, 'one').of('here')).toBeUndefined()
  }
})
