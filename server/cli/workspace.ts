// Which sources a draft is checked against when nobody says so on the command line.
import { type Dirent, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { articleKind, isSheet, sourceFilesIn, sourceFilesUnder } from '../sources/index.ts'

/**
 * The workspace of a draft: the nearest folder above it that holds `.git`, `.vscode`, `package.json` or a fact sheet, or
 * a folder `sources` with a fact sheet or an article. The home folder is none, and neither is the root: there `.vscode` says nothing, since
 * VS Code keeps its extensions in it, and to look through all folders below would take minutes.
 */
export function workspaceOf(draft: string, home = homedir()): string | undefined {
  for (let folder = dirname(draft); folder !== home && folder !== dirname(folder); folder = dirname(folder)) {
    const entries = entriesOf(folder)
    if (entries.some(entry => markers.has(entry.name)) || (holdsSheet(entries) && basename(folder) !== 'sources'))
      return folder
    const sources = entries.some(entry => entry.name === 'sources' && entry.isDirectory())
    if (sources && holdsSource(entriesOf(join(folder, 'sources')))) return folder
  }
  return undefined
}

const markers = new Set(['.git', '.vscode', 'package.json'])

/** Where the sources of a draft lie: those of its workspace, or those beside it where it lies in none. */
export async function sourceFilesFor(draft: string): Promise<readonly string[]> {
  const folder = workspaceOf(draft)
  return folder === undefined ? sourceFilesIn(dirname(draft)) : sourceFilesUnder(folder)
}

/** From where a draft's front matter names files. */
export function foldersOf(draft: string): readonly string[] {
  return [dirname(draft), workspaceOf(draft) ?? []].flat()
}

function holdsSource(entries: readonly Dirent[]): boolean {
  return holdsSheet(entries) || entries.some(entry => !entry.isDirectory() && articleKind(entry.name) !== undefined)
}

function holdsSheet(entries: readonly Dirent[]): boolean {
  return entries.some(entry => !entry.isDirectory() && isSheet(entry.name))
}

/** A folder that may not be read holds nothing that could be used. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
