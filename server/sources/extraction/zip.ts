// What a ZIP archive holds, looked at with care before a library unpacks it: sizes that it states may be lies.
import { inflateRawSync } from 'node:zlib'

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly size: number
  /** Where the entry's own header begins. */
  readonly at: number
}

/** The entries of an archive by the table at its end; undefined where it is none. */
export function zipEntries(bytes: Buffer): readonly ZipEntry[] | undefined {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  if (end < 0 || end + 22 > bytes.length) return undefined
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/**
 * The content of an entry.
 * @throws where it is broken, or larger than `largest` bytes once it is unpacked
 */
export function unpacked(bytes: Buffer, { at, size, method }: ZipEntry, largest: number): Buffer {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const packed = bytes.subarray(start, start + size)
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: largest })
  if (packed.length > largest) throw new RangeError('larger than allowed')
  return packed
}
