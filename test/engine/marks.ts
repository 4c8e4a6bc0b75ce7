// A test reads like the page that the user sees: the draft, with marks under the words that depart from the sheet.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import {
  type CheckSettings,
  createEngine,
  type Diagnostic,
  drawing,
  type Engine,
  type FactBase,
  type Report,
} from '../../server/engine/index.ts'

/** The engine with its model, loaded once for a test file. */
export const engine: Engine = loadedEngine()

/** A sheet of `test/engine/sheets` by its name, ready to check against. */
export function sheetNamed(name: string): FactBase {
  return factsIn(readFileSync(new URL(`./sheets/${name}.facts.yaml`, import.meta.url), 'utf8'), name)
}

/** The sheet of a workspace in `examples`, without its article. */
export function exampleFacts(name: string): FactBase {
  return factsIn(readFileSync(new URL(`../../examples/${name}/${name}.facts.yaml`, import.meta.url), 'utf8'), name)
}

/** The facts of a sheet that has no problems. */
export function factsIn(sheet: string, id = 'sheet'): FactBase {
  const { facts, problems } = engine.factBase([{ id, facts: sheet }])
  expect(problems.map(problem => `${sheet.slice(problem.start, problem.end)}: ${problem.message}`)).toEqual([])
  return facts
}

export function checked(facts: FactBase, text: string, settings: CheckSettings = {}): Report {
  return engine.check(engine.draft(text, 'markdown'), facts, settings)
}

/**
 * Takes the marks out of a drawn draft, checks what is left, draws the marks again and compares the pictures: a mark too
 * many fails as well as a missing one. Warnings are drawn with `^`, information with `~`.
 * @returns the draft with the first fix of every mark applied
 */
export function expectMarked(facts: FactBase, drawn: string, settings: CheckSettings = {}): string {
  const picture = dedented(drawn)
  const text = picture
    .split('\n')
    .filter(line => !markLine.test(line))
    .join('\n')
  const { diagnostics } = checked(facts, text, settings)
  expect(drawing(text, diagnostics).join('\n')).toBe(picture)
  return fixedText(text, diagnostics)
}

/** As `expectMarked`, then compares the mended draft, which nothing may be flagged in any more. */
export function expectMended(facts: FactBase, drawn: string, mended: string, settings: CheckSettings = {}): void {
  expect(expectMarked(facts, drawn, settings)).toBe(mended)
  expectSilent(facts, mended, settings)
}

export function expectSilent(facts: FactBase, text: string, settings: CheckSettings = {}): void {
  expect(drawing(text, checked(facts, text, settings).diagnostics).join('\n')).toBe(drawing(text, []).join('\n'))
}

/** The text with the first fix of every diagnostic applied. A diagnostic without a fix leaves its words as they are. */
export function fixedText(text: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics.flatMap(({ start, end, fixes }) => {
    const [fix] = fixes
    return fix ? (fix.edits ?? [{ start, end, text: fix.text }]) : []
  })
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text)
}

/** The drawing may be indented as a whole, and begin and end with a line of its own. */
function dedented(drawn: string): string {
  const lines = drawn.replace(/^\n/, '').replace(/\n *$/, '').split('\n')
  const indent = Math.min(...lines.filter(line => line.trim() !== '').map(line => line.search(/\S/)))
  return lines.map(line => line.slice(indent)).join('\n')
}

const markLine = /^ *(?:\^+|~+)(?: \w+: .*| \w+ (?:is|differs|may) .*)?$/

function loadedEngine(): Engine {
  const { engine, problems } = createEngine(readFileSync(new URL('../../models/english.bin', import.meta.url)))
  if (!engine) throw new Error(problems.join('\n'))
  return engine
}
