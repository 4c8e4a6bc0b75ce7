// Finds and reads sources. The only part that reads articles and sheets from disk; it never reaches the network.
// Nothing here rejects: what cannot be read is a problem on the file that names it.
import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path'
import type { Problem, SourceInput } from '../engine/index.ts'
import { matcherOf } from './glob.ts'
import { sheetHeader } from './sheet-header.ts'
import { type ReadText, textFile } from './text-file.ts'
import { filesUnder } from './walk.ts'

export { matcherOf } from './glob.ts'
export { languageModel } from './language-model.ts'
export { largestFile, type ReadText, type TextFile, textFile, textOf, troubleOf } from './text-file.ts'

/** Where a workspace's sources lie unless it says otherwise. */
export const usualSources: readonly string[] = ['**/*.facts.yaml']

/** A problem on the file at `path`; its offsets are in that file's text. */
export interface FileProblem extends Problem {
  readonly path: string
}

export interface Sources {
  /** In the order of their paths. Ids are unique; `textPath` and `factsPath` are absolute. */
  readonly inputs: readonly SourceInput[]
  readonly problems: readonly FileProblem[]
  /** Every file that was read or looked for: when one changes, the sources are to be read again. */
  readonly files: readonly string[]
}

/** The sources under a workspace folder: every file that matches the globs, relative to the folder. */
export async function sourcesUnder(folder: string, globs: readonly string[] = usualSources): Promise<Sources> {
  return sourcesFrom(await sourceFilesUnder(folder, globs))
}

/** The sources for a draft that no workspace folder holds: sheets in its own folder and in `sources/` there. */
export async function sourcesBeside(draft: string): Promise<Sources> {
  return sourcesFrom(await sourceFilesIn(dirname(resolve(draft))))
}

export function sourceFilesUnder(folder: string, globs: readonly string[]): Promise<readonly string[]> {
  return filesUnder(resolve(folder), matcherOf(globs))
}

/** The sheets in a folder and in `sources/` there, without looking any deeper: the folder may be somebody's home. */
export async function sourceFilesIn(folder: string): Promise<readonly string[]> {
  const sheets = matcherOf(['*.facts.yaml'])
  const found = await Promise.all([filesUnder(folder, sheets, 1), filesUnder(join(folder, 'sources'), sheets, 1)])
  return found.flat()
}

/** The sources that somebody named: sheets, articles as plain text or Markdown, and folders with sheets. */
export async function sourcesAt(paths: readonly string[]): Promise<Sources> {
  const files = await Promise.all(paths.map(path => filesAt(resolve(path))))
  return sourcesFrom([...new Set(files.flat())])
}

/** Reads the named files, sheets and articles, as sources. */
export async function sourcesFrom(paths: readonly string[], read: ReadText = textFile): Promise<Sources> {
  const found: ReadSource[] = []
  // Some at a time: a folder may hold more files than the system lets a program open.
  for (let first = 0; first < paths.length; first += 50) {
    const some = paths.slice(first, first + 50)
    found.push(...(await Promise.all(some.map(path => (isSheet(path) ? sheetSource : articleSource)(path, read)))))
  }
  return withUniqueIds(found)
}

/**
 * The sources that a draft uses: those that its front matter names, else all.
 * @returns `unknown`, the names that no source has
 */
export function sourcesNamed(
  names: readonly string[] | undefined,
  inputs: readonly SourceInput[],
): { readonly inputs: readonly SourceInput[]; readonly unknown: readonly string[] } {
  if (names === undefined || names.length === 0) return { inputs, unknown: [] }
  const known = new Set(inputs.map(input => input.id))
  return {
    inputs: inputs.filter(input => names.includes(input.id)),
    unknown: names.filter(name => !known.has(name)),
  }
}

/** The engine's problems, which name a source, as problems on that source's sheet. */
export function problemsOnFiles(
  problems: readonly (Problem & { readonly source: string })[],
  inputs: readonly SourceInput[],
): readonly FileProblem[] {
  return problems.flatMap(({ source, ...problem }) => {
    const input = inputs.find(input => input.id === source)
    const path = input?.factsPath ?? input?.textPath
    return path === undefined ? [] : [{ ...problem, path }]
  })
}

export function isSheet(path: string): boolean {
  return path.endsWith('.facts.yaml')
}

interface ReadSource {
  readonly input?: SourceInput
  readonly problems: readonly FileProblem[]
  readonly files: readonly string[]
  /** Where the id stands in the sheet, for a message about it. */
  readonly id?: { readonly start: number; readonly end: number }
}

async function sheetSource(path: string, read: ReadText): Promise<ReadSource> {
  const sheet = await read(path)
  if ('trouble' in sheet) return unreadable(path, sheet.trouble)
  const header = sheetHeader(sheet.text)
  const id = header.id?.value ?? basename(path, '.facts.yaml')
  const input: SourceInput = { id, facts: sheet.text, factsPath: path }
  if (header.text === undefined) return { input, problems: [], files: [path], id: header.id }

  const { value, ...span } = header.text
  const textPath = isAbsolute(value) ? value : join(dirname(path), value)
  const article = await read(textPath)
  const files = [path, textPath]
  if ('text' in article)
    return { input: { ...input, text: article.text, textPath }, problems: [], files, id: header.id }
  const message = `the text file “${value}” ${article.trouble}`
  return { input, problems: [{ path, ...span, message, severity: 'warning' }], files, id: header.id }
}

async function articleSource(path: string, read: ReadText): Promise<ReadSource> {
  const article = await read(path)
  if ('trouble' in article) return unreadable(path, article.trouble)
  const input: SourceInput = { id: basename(path, extname(path)), text: article.text, textPath: path }
  return { input, problems: [], files: [path] }
}

function unreadable(path: string, trouble: string): ReadSource {
  const message = `the file “${basename(path)}” ${trouble}`
  return { problems: [{ path, start: 0, end: 0, message, severity: 'error' }], files: [path] }
}

/** The first to use an id keeps it; another gets a number, and its sheet a warning. */
function withUniqueIds(found: readonly ReadSource[]): Sources {
  const owners = new Map<string, string>()
  const inputs: SourceInput[] = []
  const problems: FileProblem[] = found.flatMap(source => source.problems)
  for (const { input, id } of found) {
    if (input === undefined) continue
    const path = input.factsPath ?? input.textPath ?? ''
    const owner = owners.get(input.id)
    if (owner === undefined) {
      owners.set(input.id, path)
      inputs.push(input)
      continue
    }
    let number = 2
    while (owners.has(`${input.id}-${number}`)) number += 1
    const unique = `${input.id}-${number}`
    owners.set(unique, path)
    inputs.push({ ...input, id: unique })
    const message = `another source is called “${input.id}” too (${basename(owner)}); this one is taken as “${unique}”`
    problems.push({ path, start: id?.start ?? 0, end: id?.end ?? 0, message, severity: 'warning' })
  }
  return { inputs, problems, files: found.flatMap(source => source.files) }
}

/** A folder that may not be read stands for itself, so that reading it as a file says what is wrong. */
async function filesAt(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    await access(path, constants.R_OK)
    return await filesUnder(path, matcherOf(usualSources))
  } catch {
    return [path]
  }
}
