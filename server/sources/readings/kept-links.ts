// What many articles came to among each other, on disk beside their readings: one file for each folder of sources. It
// is only a beginning: what has changed since is found out from it and made anew.
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import type { StoredLinks } from '../../engine/index.ts'
import { writeWhole } from './kept-readings.ts'

export interface KeptLinks {
  /** What the sources of a place came to. Never rejects. */
  of(place: string): Promise<StoredLinks | undefined>
  /** Never rejects: a folder that cannot be written to is left alone. */
  keep(place: string, links: StoredLinks): Promise<void>
}

/** In milliseconds: whoever types meanwhile notices nothing. */
const longestStep = 5
const digestLength = 32

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

/** A digest of all that follows, then the length of each part and the part. */
async function packed(links: StoredLinks): Promise<Buffer> {
  const hash = createHash('sha256')
  const pieces: Buffer[] = []
  let began = performance.now()
  for (const part of [links.tables, links.untitled, ...links.articles]) {
    const bytes = serialize(part())
    const length = Buffer.alloc(4)
    length.writeUInt32LE(bytes.length)
    hash.update(length).update(bytes)
    pieces.push(length, bytes)
    if (performance.now() - began < longestStep) continue
    await setImmediate()
    began = performance.now()
  }
  return Buffer.concat([hash.digest(), ...pieces])
}

/** Undefined for what is not as it was written. A part is made from its bytes when it is asked for. */
function unpacked(bytes: Buffer): StoredLinks | undefined {
  const body = bytes.subarray(digestLength)
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(0, digestLength))) return undefined
  const parts: (() => never)[] = []
  for (let at = 0; at + 4 <= body.length; ) {
    const end = at + 4 + body.readUInt32LE(at)
    // A copy of the one part that is asked for late, if ever: it must not keep all the others.
    const part = parts.length === 1 ? Buffer.from(body.subarray(at + 4, end)) : body.subarray(at + 4, end)
    parts.push(() => deserialize(part) as never)
    at = end
  }
  const [tables, untitled, ...articles] = parts
  return tables && untitled ? { tables, untitled, articles } : undefined
}
