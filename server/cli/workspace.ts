// Which sources a draft is checked against when nobody says so on the command line.
import { type Dirent, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { isSheet, type Sources, sourcesBeside, sourcesUnder } from '../sources/index.ts'

/**
 * The workspace of a draft: the nearest folder above it that holds `.git`, `.vscode`, `package.json` or a fact sheet,
 * in itself or in its `sources`. The home folder is none, and neither is the root: there `.vscode` says nothing, since
 * VS Code keeps its extensions in it, and to look through all folders below would take minutes.
 */
export function workspaceOf(draft: string, home = homedir()): string | undefined {
  for (let folder = dirname(draft); folder !== home && folder !== dirname(folder); folder = dirname(folder)) {
    const entries = entriesOf(folder)
    if (entries.some(entry => markers.has(entry.name)) || holdsSheet(entries)) return folder
    const sources = entries.some(entry => entry.name === 'sources' && entry.isDirectory())
    if (sources && holdsSheet(entriesOf(join(folder, 'sources')))) return folder
  }
  return undefined
}

const markers = new Set(['.git', '.vscode', 'package.json'])

/** All sources of the draft's workspace, or those beside it where it lies in none. */
export async function sourcesFor(draft: string): Promise<Sources> {
  const folder = workspaceOf(draft)
  return folder === undefined ? sourcesBeside(draft) : sourcesUnder(folder)
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
