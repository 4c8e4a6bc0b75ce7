// Finds and reads sources. The only part that reads articles and sheets from disk; it never reaches the network.
// No reading rejects: what cannot be read is a problem on its file, or on the file that names it.
import { dirname, resolve } from 'node:path'
import type { Problem, SourceInput } from '../engine/index.ts'
import { pathsOf, sourceFilesAt, sourceFilesIn, sourceFilesUnder } from './finding.ts'
import { type FileProblem, type Sources, sourcesFrom } from './reading.ts'

export { type AddedSource, sheetBeside, sourceFromFile, sourceFromText } from './added-source.ts'
export { type Article, articleAt, articleOf, type ReadArticle } from './article.ts'
export { besideGlobs, filesNamed, sourceFilesIn, sourceFilesUnder } from './finding.ts'
export { matcherOf } from './glob.ts'
export { articleKind, isExtracted, isSheet, usualSources } from './kinds.ts'
export { languageModel } from './language-model.ts'
export { type FileProblem, fromDisk, type Reader, type Sources, sourcesFrom } from './reading.ts'
export { shortKeyOf } from './readings/kept-readings.ts'
export { type Kept, keptHere, nothing as nothingKept } from './readings/place.ts'
export { readElsewhere } from './readings/readers.ts'
export { largestFile, type TextFile, textFile, textOf, troubleOf } from './text-file.ts'
export { isFolder, stampOf } from './walk.ts'
export { writtenNew, writtenWhole } from './written-whole.ts'

/** The sources under a workspace folder: every file that matches the globs, relative to the folder. */
export async function sourcesUnder(folder: string, globs?: readonly string[]): Promise<Sources> {
  return sourcesFrom(await sourceFilesUnder(folder, globs))
}

/** The sources for a draft that no workspace folder holds: those in its own folder and in `sources/` there. */
export async function sourcesBeside(draft: string): Promise<Sources> {
  return sourcesFrom(await sourceFilesIn(dirname(resolve(draft))))
}

/** The sources that somebody named: sheets, articles, and folders that hold some. */
export async function sourcesAt(paths: readonly string[]): Promise<Sources> {
  const files = await Promise.all(paths.map(path => sourceFilesAt(resolve(path))))
  return sourcesFrom(files.flat())
}

/**
 * The sources that a draft uses: those that its front matter names, by their ids or as files, else all.
 * @param folders from where files are named: the draft's own folder and its workspace's
 * @returns `unknown`, the names that no source has
 */
export function sourcesNamed(
  names: readonly string[] | undefined,
  inputs: readonly SourceInput[],
  folders: readonly string[] = [],
): { readonly inputs: readonly SourceInput[]; readonly unknown: readonly string[] } {
  if (names === undefined || names.length === 0) return { inputs, unknown: [] }
  const meant = names.map(name => {
    const paths = pathsOf(name, folders)
    const isMeant = ({ id, textPath, factsPath }: SourceInput) =>
      id === name || paths.some(path => path === textPath || path === factsPath)
    return { name, inputs: inputs.filter(isMeant) }
  })
  const used = new Set(meant.flatMap(({ inputs }) => inputs))
  return {
    inputs: inputs.filter(input => used.has(input)),
    unknown: meant.filter(({ inputs }) => inputs.length === 0).map(({ name }) => name),
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
