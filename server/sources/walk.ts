import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { stemOf } from './kinds.ts'

/**
 * Absolute paths of the files under a folder whose path relative to it (with slashes) matches, sorted, so that every
 * machine finds them in the same order. Hidden folders, node_modules and what a browser saves along with a page hold no
 * sources. A folder that may not be read
 * is passed over in silence: nobody named it. Links to folders are not followed, since they may lead in circles.
 * @param levels how many levels of folders are looked into: 1 for the folder itself
 */
export async function filesUnder(
  folder: string,
  matches: (path: string) => boolean,
  levels = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const found: string[] = []
  let waiting = ['']
  for (let level = 0; level < levels && waiting.length > 0; level += 1) {
    const listings = await Promise.all(waiting.map(async inner => ({ inner, entries: await entriesOf(folder, inner) })))
    waiting = []
    for (const { inner, entries } of listings) {
      const pages = entries.filter(entry => /\.html?$/i.test(entry.name)).map(entry => stemOf(entry.name))
      for (const entry of entries) {
        const path = inner === '' ? entry.name : `${inner}/${entry.name}`
        if (entry.isDirectory()) {
          const holdsNone =
            entry.name.startsWith('.') || entry.name === 'node_modules' || isPartOfPage(entry.name, pages)
          if (!holdsNone) waiting.push(path)
        } else if (matches(path)) found.push(path)
      }
    }
  }
  return found.sort().map(path => join(folder, path))
}

/** Whether there is a folder at this path now. Never rejects. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Another one whenever a file has been written, has come or has gone. Never rejects. */
export async function stampOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}

async function entriesOf(folder: string, inner: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(join(folder, inner), { withFileTypes: true })
  } catch {
    return []
  }
}

/** “Bridge opens_files”, “Bridge opens-Dateien” beside “Bridge opens.html”: pictures, scripts and frames. */
function isPartOfPage(folder: string, pages: readonly string[]): boolean {
  return pages.some(page => folder.startsWith(page) && /^[_.-]\p{L}+$/u.test(folder.slice(page.length)))
}
