// The readings of articles on disk, so that a restart reads nothing twice. They lie in a folder of the user's own, never
// in the workspace, each in a file named after all that it depends on: the article's words, date and title, and the
// program that read it. What cannot be used is no harm: the article is read again, and the file written anew.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { type ArticleInput, readingKey, type SourceReading } from '../../engine/index.ts'

export interface KeptReadings {
  /** The readings that are kept of these articles. Never rejects. */
  of(sources: readonly ArticleInput[]): Promise<readonly KeptReading[]>
  /** Keeps a reading; it is written some time later. A folder that cannot be written to is left alone. */
  keep(source: ArticleInput, reading: SourceReading): void
  /** Settles when all that was to be kept has been written. */
  written(): Promise<void>
}

export interface KeptReading {
  readonly source: ArticleInput
  readonly reading: SourceReading
}

/** For those who have no place to keep readings in. */
export const nothingKept: KeptReadings = { of: async () => [], keep() {}, written: async () => {} }

/** In bytes: some seven thousand articles of 500 words. */
const usualMost = 200_000_000
const atOnce = 50
const ending = '.reading'
/** A digest of SHA-256, in bytes. */
const digestLength = 32

/**
 * @param folder made when something is to be written
 * @param program another one for every program that reads otherwise
 * @param most how much is kept, in bytes: beyond it the oldest are removed
 */
export function keptReadings(folder: string, program: string, most = usualMost): KeptReadings {
  const used = new Set<string>()
  let waiting: KeptReading[] = []
  let writing: Promise<void> | undefined
  const nameOf = (source: ArticleInput) => `${digest(`${program}\0${readingKey(source)}`).toString('hex')}${ending}`
  const write = async () => {
    try {
      await mkdir(folder, { recursive: true })
      // What comes while old ones are removed has its turn too.
      while (waiting.length > 0) {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const name = nameOf(next.source)
          used.add(name)
          await writeWhole(join(folder, name), packed(next.reading))
        }
        await removeOldest(folder, most, used)
      }
    } catch {
      // The disk is full, or nobody may write there.
      waiting = []
    }
    writing = undefined
  }
  return {
    async of(sources) {
      const found: KeptReading[] = []
      for (let first = 0; first < sources.length; first += atOnce)
        await Promise.all(
          sources.slice(first, first + atOnce).map(async source => {
            const name = nameOf(source)
            const reading = unpacked(await bytesOf(join(folder, name)))
            if (reading === undefined) return
            used.add(name)
            found.push({ source, reading })
          }),
        )
      return found
    },
    keep(source, reading) {
      waiting.push({ source, reading })
      writing ??= write()
    },
    async written() {
      while (writing) await writing
    },
  }
}

function digest(data: string | Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}

function packed(reading: SourceReading): Uint8Array {
  const bytes = serialize(reading)
  return Buffer.concat([digest(bytes), bytes])
}

/** Undefined for what is not as it was written. */
function unpacked(bytes: Uint8Array | undefined): SourceReading | undefined {
  if (bytes === undefined || bytes.length <= digestLength) return undefined
  const body = bytes.subarray(digestLength)
  if (!digest(body).equals(bytes.subarray(0, digestLength))) return undefined
  try {
    return withOwnRows(deserialize(body))
  } catch {
    return undefined
  }
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch {
    return undefined
  }
}

/** Rows of numbers that were read from a file are a part of its bytes and keep all of them: these have only their own. */
export function withOwnRows<T>(value: T): T {
  if (value instanceof Uint16Array || value instanceof Uint32Array) return value.slice() as T
  if (value === null || typeof value !== 'object' || Array.isArray(value) || value instanceof Map) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withOwnRows(each)])) as T
}

/** What a reading is known by, in few letters. */
export function shortKeyOf(source: ArticleInput): string {
  return digest(readingKey(source)).toString('base64')
}

/** Whoever reads the file meanwhile, or after a crash, has the whole of it or none. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.new`
  await writeFile(draft, bytes)
  await rename(draft, path)
}

/** The oldest go first, those that were used last; and what a crash has left half written. */
async function removeOldest(folder: string, most: number, used: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async name => {
      const { size, mtimeMs } = await stat(join(folder, name))
      return { name, size, age: Date.now() - mtimeMs }
    }),
  )
  const leftovers = files.filter(({ name, age }) => name.endsWith('.new') && age > 3_600_000)
  const kept = files.filter(({ name }) => name.endsWith(ending) || name.endsWith('.links'))
  let size = kept.reduce((sum, file) => sum + file.size, 0)
  const byAge = kept.sort((a, b) => Number(used.has(a.name)) - Number(used.has(b.name)) || b.age - a.age)
  const removed = byAge.filter(file => {
    if (size <= most) return false
    size -= file.size
    return true
  })
  for (const { name } of [...leftovers, ...removed]) await rm(join(folder, name), { force: true })
}
