// A fact sheet's text → its facts, and everything that is wrong with it.
import { remembered } from '../english/remembered.ts'
import type { Parsed, Problem, Sheet, SheetSource } from '../model.ts'
import { sheetShape } from './format.ts'
import { nearest } from './nearest.ts'
import { recordIn } from './sheet-record.ts'
import { problemsOfSense } from './sheet-sense.ts'
import { readYaml } from './yaml-recovery.ts'
import type { Tree } from './yaml-tree.ts'

const empty: Sheet = {
  source: {},
  people: [],
  organisations: [],
  groups: [],
  places: [],
  things: [],
  events: [],
  statements: [],
  numbers: [],
  details: [],
}

/**
 * Reads a sheet. Never throws: what is good is in `value`, what is wrong in `problems`, in the order of the text,
 * with UTF-16 offsets into it. An entry that lacks a required key is left out, a value that is wrong is left out of its entry.
 * The same text is asked for by whoever has to know something of it, and read once.
 */
export const readSheet: (text: string) => Parsed<Sheet> = remembered(sheetFrom, 1_000_000, text => text.length)

/** What has to be known of a sheet before its facts are: its id, which article's text belongs to it, its date. */
export function sheetHeader(text: string): Pick<SheetSource, 'id' | 'text' | 'date'> {
  const { id, text: article, date } = readSheet(text).value.source
  return { ...(id && { id }), ...(article && { text: article }), ...(date && { date }) }
}

function sheetFrom(text: string): Parsed<Sheet> {
  const { value: tree, problems: yamlProblems } = readYaml(text)
  const problems: Problem[] = [...yamlProblems]
  // An empty file is a sheet that somebody has just begun.
  if (!tree || (tree.type === 'words' && tree.text === '')) return { value: empty, problems }
  if (!isSheet(tree)) {
    const message = `this is not a fact sheet: it has none of the keys ${Object.keys(sheetShape.fields).join(', ')}`
    const firstLine = text.slice(tree.start, tree.end).search(/[\r\n]|$/)
    problems.push({ start: tree.start, end: tree.start + firstLine, message, severity: 'error' })
    return { value: empty, problems }
  }
  const read = recordIn(tree, sheetShape, problems)
  const value: Sheet = { ...empty, ...read, source: read?.source ?? {} }
  problems.push(...problemsOfSense(value))
  return { value, problems: inOrder(problems) }
}

/** A key that is nearly one of the sheet's is a slip; a file with none is something else. */
function isSheet(tree: Tree): boolean {
  const keys = Object.keys(sheetShape.fields)
  return (
    tree.type === 'keys' &&
    tree.pairs.some(({ key }) => keys.includes(key.text) || nearest(key.text, keys) !== undefined)
  )
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.start - b.start || a.end - b.end)
}
