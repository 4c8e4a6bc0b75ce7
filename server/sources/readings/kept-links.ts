// What many articles came to among each other, on disk beside their readings: one file for each folder of sources. It
// is only a beginning: what has changed since is found out from it and made anew.
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { StoredLinks } from '../../engine/index.ts'
import { withOwnRows, writeWhole } from './kept-readings.ts'

export interface KeptLinks {
  /** What the sources of a place came to. Never rejects. */
  of(place: string): Promise<StoredLinks | undefined>
  /** Never rejects: a folder that cannot be written to is left alone. */
  keep(place: string, links: StoredLinks): Promise<void>
}

/** In milliseconds: whoever types meanwhile notices nothing. */
const longestStep = 5
/** In bytes, of a checksum and of a length. */
const numberLength = 4

/** @param program another one for every program that reads otherwise */
export function keptLinks(folder: string, program: string): KeptLinks {
  const pathOf = (place: string) =>
    join(folder, `${createHash('sha256').update(`${program}\0${place}`).digest('hex')}.links`)
  return {
    async of(place) {
      try {
        return unpacked(await readFile(pathOf(place)))
      } catch {
        return undefined
      }
    },
    async keep(place, links) {
      try {
        const bytes = await packed(links)
        await mkdir(folder, { recursive: true })
        await writeWhole(pathOf(place), bytes)
      } catch {
        // Nothing is lost: it is made anew.
      }
    },
  }
}

/** A checksum of all that follows, then the length of each part and the part. */
async function packed(links: StoredLinks): Promise<Buffer> {
  let checksum = 0
  const pieces: Buffer[] = []
  let began = performance.now()
  for (const part of [links.tables, links.untitled, ...links.articles]) {
    const bytes = serialize(part())
    const length = numbered(bytes.length)
    checksum = crc32(bytes, crc32(length, checksum))
    pieces.push(length, bytes)
    if (performance.now() - began < longestStep) continue
    await setImmediate()
    began = performance.now()
  }
  return Buffer.concat([numbered(checksum), ...pieces])
}

function numbered(number: number): Buffer {
  const bytes = Buffer.alloc(numberLength)
  bytes.writeUInt32LE(number)
  return bytes
}

/** Undefined for what is not as it was written. A part is made from its bytes when it is asked for. */
function unpacked(bytes: Buffer): StoredLinks | undefined {
  const body = bytes.subarray(numberLength)
  if (bytes.length <= numberLength || crc32(body) !== bytes.readUInt32LE(0)) return undefined
  const parts: (() => never)[] = []
  for (let at = 0; at + numberLength <= body.length; ) {
    const end = at + numberLength + body.readUInt32LE(at)
    const part = body.subarray(at + numberLength, end)
    // The one part that is asked for late, if ever, must not keep all the others.
    const own = parts.length === 1 ? Buffer.from(part) : part
    parts.push(() => withOwnRows(deserialize(own)) as never)
    at = end
  }
  const [tables, untitled, ...articles] = parts
  return tables && untitled ? { tables, untitled, articles } : undefined
}
