// Where readings are kept, and whose they are: of this program and this model, to the last byte.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type KeptLinks, keptLinks } from './kept-links.ts'
import { type KeptReadings, keptReadings, nothingKept } from './kept-readings.ts'

/** What earlier sessions have left. */
export interface Kept {
  readonly readings: KeptReadings
  readonly links: KeptLinks
}

/** For those who have no place to keep anything in. */
export const nothing: Kept = {
  readings: nothingKept,
  links: { of: async () => undefined, keep: async () => {} },
}

/**
 * What earlier sessions have left.
 * @param folder the editor's folder for what this extension keeps; where there is none, the user's folder for caches;
 * `false` to keep nothing
 */
export function keptHere(folder: unknown): Kept {
  if (folder === false) return nothing
  const place = join(typeof folder === 'string' ? folder : usualCacheFolder(), 'readings')
  let made: Kept | undefined
  // Not before there is something to read: the program has to be read for it.
  const kept = () => {
    const program = made ? undefined : programHere()
    made ??=
      program === undefined ? nothing : { readings: keptReadings(place, program), links: keptLinks(place, program) }
    return made
  }
  return {
    readings: {
      of: async sources => (sources.length === 0 ? [] : kept().readings.of(sources)),
      keep: (source, reading) => kept().readings.keep(source, reading),
      written: () => kept().readings.written(),
    },
    links: {
      of: async folder => kept().links.of(folder),
      keep: async (folder, links) => kept().links.keep(folder, links),
    },
  }
}

/** Where the operating system wants programs to keep what they can make anew. */
function usualCacheFolder(): string {
  const { platform, env } = process
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'claimcheck', 'Cache')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'claimcheck')
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'claimcheck')
}

/** What tells this program from every other version of it; undefined where it runs from its source, which may change any time. */
function programHere(): string | undefined {
  const files = ['reader.cjs', 'english.bin'].map(name => join(import.meta.dirname, name))
  if (!files.every(file => existsSync(file))) return undefined
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}
