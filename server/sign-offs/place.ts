// Where the sign-offs of a draft lie: one file for a folder and all below it, which travels with the folder.
import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

export function signOffsFile(home: string): string {
  return join(home, '.claimcheck', 'sign-offs.jsonl')
}

/**
 * The nearest folder above a draft that has such a file, so that editor and command line find the same one.
 * @param otherwise where there is none: the workspace folder
 */
export function homeOf(draft: string, otherwise: string): string {
  for (let folder = dirname(draft); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(signOffsFile(folder))) return folder
  }
  return otherwise
}

/** How a record names a draft or a folder: from the folder that holds the file, with slashes. */
export function draftPath(path: string, home: string): string {
  return relative(home, path).split(sep).join('/')
}
