// The one place where the bytes of a file become text.
import { readFile, stat } from 'node:fs/promises'

/** Beyond this a file is not read: no article or sheet comes near it, and the editor has to stay quick. In bytes. */
export const largestFile = 2_000_000

/** A file's text, or in one clause why there is none ("is missing"). */
export type TextFile = { readonly text: string } | { readonly trouble: string }

/** How files are read: from disk, or from an editor that holds newer text than the disk. Never rejects. */
export type ReadText = (path: string) => Promise<TextFile>

/**
 * The text of a UTF-8 file, line ends as they are. A byte order mark is left out, as editors do,
 * so that offsets are the same in the editor and on the command line.
 */
export const textFile: ReadText = async path => {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { trouble: 'is a folder' }
    // Devices and pipes could be read for ever.
    if (!found.isFile()) return { trouble: 'is not a file' }
    if (found.size > largestFile) return { trouble: `is larger than ${largestFile / 1_000_000} MB` }
    return textOf(await readFile(path))
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

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
