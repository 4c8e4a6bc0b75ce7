// The one place where files are read from disk.
import { readFile, stat } from 'node:fs/promises'

/** Beyond this a text is not read: no article or sheet comes near it, and the editor has to stay quick. In bytes. */
export const largestFile = 2_000_000

/** A file's text, or in one clause why there is none ("is missing"). */
export type TextFile = { readonly text: string } | { readonly trouble: string }

/** The text of a UTF-8 file, line ends as they are. Never rejects. */
export async function textFile(path: string): Promise<TextFile> {
  const read = await bytesAt(path, largestFile)
  return 'trouble' in read ? read : textOf(read.bytes)
}

/** A file's bytes, or in one clause why they are not read. Never rejects. */
export async function bytesAt(
  path: string,
  largest: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly trouble: string }> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { trouble: 'is a folder' }
    // Devices and pipes could be read for ever.
    if (!found.isFile()) return { trouble: 'is not a file' }
    if (found.size > largest) return { trouble: `is larger than ${largest / 1_000_000} MB` }
    return { bytes: await readFile(path) }
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

/** A byte order mark is left out, as editors do, so that offsets are the same in the editor and on the command line. */
export function textOf(bytes: Uint8Array): TextFile {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { trouble: 'is not UTF-8 text' }
  }
}

/** What a failed read comes to, in one clause. */
export function troubleOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is missing'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: permission denied'
  return `cannot be read: ${typeof code === 'string' ? code : String(error)}`
}
