// Drafts with what is to be flagged in them beside them: the golden ones and those that people open first.
// What the engine does not do yet is listed in examples.known.json, so that the list can only become shorter.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Code, Diagnostic, FactBase } from '../../server/engine/index.ts'
import { sourcesUnder } from '../../server/sources/index.ts'
import { engine, sheetNamed } from './marks.ts'

interface Expected {
  readonly code: Code
  readonly text: string
  readonly fix: string
}
interface Known {
  /** Planted, and not yet flagged just so. */
  readonly missed?: readonly Expected[]
  /** Flagged, though it is right or another word is meant. */
  readonly alarms?: readonly { readonly code: Code; readonly text: string }[]
}

const golden = new URL('./golden/', import.meta.url)
const examples = new URL('../../examples/', import.meta.url)
const known = JSON.parse(readFileSync(new URL('./examples.known.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Known>
>

const goldenDrafts = draftsIn(golden, '*.md').filter(draft => draft !== 'README.md')
const exampleDrafts = draftsIn(examples, '*/*.md')

test('there are drafts to check', () => {
  expect(goldenDrafts.length).toBeGreaterThanOrEqual(5)
  expect(exampleDrafts.length).toBeGreaterThanOrEqual(6)
  expect(Object.keys(known).filter(draft => !exampleDrafts.includes(draft))).toEqual([])
})

test.each(goldenDrafts)('golden draft %s: code, words and fix of every mark', name => {
  const draft = engine.draft(readFileSync(new URL(name, golden), 'utf8'), 'markdown')
  const [sheet] = draft.frontMatter?.sources ?? []
  expect(sheet, 'the sheet that the front matter names').toBeTruthy()
  const { diagnostics } = engine.check(draft, sheetNamed(sheet!))
  expect(diagnostics.map(flagged)).toEqual(expectedIn(new URL(name, golden)))
})

test.each(exampleDrafts)('example %s: what is planted is flagged, and nothing else', async name => {
  const text = readFileSync(new URL(name, examples), 'utf8')
  const { diagnostics } = engine.check(engine.draft(text, 'markdown'), await factsOfExample(name.split('/')[0]!))
  const { missed = [], alarms = [] } = known[name] ?? {}
  const expected = placed(expectedIn(new URL(name, examples)), text)
  const flags = diagnostics.map(flagged)
  const isMissed = (planted: Expected) =>
    missed.some(({ code, text }) => code === planted.code && text === planted.text)
  for (const { planted } of expected) if (!isMissed(planted)) expect(flags).toContainEqual(planted)
  const toomany = diagnostics.filter(
    found =>
      !expected.some(({ start, end }) => found.start < end && start < found.end) &&
      !alarms.some(({ code, text }) => code === found.code && text === found.text),
  )
  expect(toomany.map(flagged)).toEqual([])
})

/** The facts of all sources in an example's folder, as the editor and the command line read them: sheets, and articles without one. */
async function factsOfExample(name: string): Promise<FactBase> {
  const { inputs, problems } = await sourcesUnder(fileURLToPath(new URL(name, examples)))
  expect(problems).toEqual([])
  expect(inputs.length).toBeGreaterThan(0)
  const { facts, problems: mistakes } = engine.factBase(inputs)
  expect(mistakes).toEqual([])
  return facts
}

function flagged({ code, text, fixes }: Diagnostic) {
  return { code, text, fix: fixes[0]?.text }
}

/** The first fix of each mark that should be there; none where there is no such file. */
function expectedIn(draft: URL): readonly Expected[] {
  const file = new URL(draft.href.replace(/\.md$/, '.expected.json'))
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Expected[]) : []
}

/** Each mark with its place: they are listed in the order of the draft. */
function placed(expected: readonly Expected[], text: string) {
  let from = 0
  return expected.map(planted => {
    const words = new RegExp(
      `(?<![\\p{L}\\p{N}])${planted.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'u',
    )
    const found = text.slice(from).search(words)
    expect(found, `“${planted.text}” stands in the draft`).toBeGreaterThanOrEqual(0)
    const start = from + found
    from = start + planted.text.length
    return { planted, start, end: from }
  })
}

function draftsIn(folder: URL, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: fileURLToPath(folder) })
    .map(path => path.replaceAll('\\', '/'))
    .toSorted()
}
