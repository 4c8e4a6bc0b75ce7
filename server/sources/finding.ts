// Where sources lie: under a workspace folder, beside a draft, or where somebody says.
import { access, constants, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, resolve, sep } from 'node:path'
import { matcherOf } from './glob.ts'
import { articleKind, isLeftover, isSheet, sourcesBesideDrafts, usualSources } from './kinds.ts'
import { filesUnder } from './walk.ts'

/** Every file under a workspace folder that matches the globs and can be a source. */
export async function sourceFilesUnder(
  folder: string,
  globs: readonly string[] = usualSources,
): Promise<readonly string[]> {
  return readable(await filesUnder(resolve(folder), matcherOf(globs)))
}

/** The sources of drafts that lie in a folder: in itself and in `sources` there, no deeper: it may be somebody's home. */
export async function sourceFilesIn(folder: string): Promise<readonly string[]> {
  const own = filesUnder(folder, matcherOf(besideGlobs(folder)), 1)
  const inSources = filesUnder(join(folder, 'sources'), matcherOf(['*']), 1)
  return readable([...(await own), ...(await inSources)])
}

/** Which files of a folder that no workspace holds are sources, and of `sources` in it. */
export function besideGlobs(folder: string): readonly string[] {
  // An article that was opened by itself may lie in `sources`, with nothing around it.
  return basename(folder) === 'sources' ? ['*'] : sourcesBesideDrafts
}

/**
 * What somebody named: a file for itself; a folder for the sources in it as in a workspace, and for all that can be one
 * where that finds none, or where the folder is or lies in one called `sources`.
 */
export async function sourceFilesAt(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    await access(path, constants.R_OK)
    const usual = path.split(sep).includes('sources') ? [] : await sourceFilesUnder(path)
    return usual.length > 0 ? usual : await sourceFilesUnder(path, ['**'])
  } catch {
    // A folder that may not be read stands for itself, so that reading it as a file says what is wrong.
    return [path]
  }
}

/** Those of the names in a draft's front matter that are files, seen from one of the folders: absolute paths. */
export async function filesNamed(
  names: readonly string[] | undefined,
  folders: readonly string[],
): Promise<readonly string[]> {
  const paths = (names ?? []).filter(canBeSource).flatMap(name => pathsOf(name, folders))
  const found = await Promise.all(paths.map(async path => ((await isFile(path)) ? [path] : [])))
  return [...new Set(found.flat())]
}

/** What a name in front matter stands for, if it is a file's. */
export function pathsOf(name: string, folders: readonly string[]): readonly string[] {
  return isAbsolute(name) ? [resolve(name)] : [...new Set(folders.map(folder => resolve(folder, name)))]
}

function canBeSource(path: string): boolean {
  return isSheet(path) || articleKind(path) !== undefined
}

function readable(paths: readonly string[]): readonly string[] {
  return paths.filter(path => canBeSource(path) && !isLeftover(basename(path)))
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
