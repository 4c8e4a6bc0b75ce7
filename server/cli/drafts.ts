import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import type { TextFormat } from '../engine/index.ts'
import { isSheet, type TextFile, textOf, troubleOf } from '../sources/index.ts'

/** A draft as it was named on the command line, `-` for standard input. */
export interface NamedDraft {
  /** As given, with forward slashes. */
  readonly path: string
  readonly format: TextFormat
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined
}

/** No draft comes near it; beyond it a wrong file was named. In bytes. */
const largestDraft = 50_000_000

export function draftNamed(path: string, folder: string): NamedDraft {
  if (path === '-') return { path, format: 'plain', file: undefined }
  const markdown = ['.md', '.markdown'].includes(extname(path).toLowerCase())
  return { path: path.split(sep).join('/'), format: markdown ? 'markdown' : 'plain', file: resolve(folder, path) }
}

/** The text without its byte order mark, so that offsets are those of the editor. Reads pipes too: `<(pandoc …)`. */
export async function draftText(draft: NamedDraft, input: AsyncIterable<Uint8Array>): Promise<TextFile> {
  if (draft.file === undefined) return everythingOn(input)
  if (isSheet(draft.file)) return { trouble: 'is a fact sheet, not a draft: give it to --sources' }
  try {
    const found = await stat(draft.file)
    if (found.isDirectory()) return { trouble: 'is a folder: name the drafts in it' }
    if (!found.isFile() && !found.isFIFO()) return { trouble: 'is not a file' }
    if (found.size > largestDraft) return tooLarge
    return textOf(await readFile(draft.file))
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
}

const tooLarge: TextFile = { trouble: `is larger than ${largestDraft / 1_000_000} MB` }

async function everythingOn(input: AsyncIterable<Uint8Array>): Promise<TextFile> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of input) {
      size += chunk.length
      if (size > largestDraft) return tooLarge
      chunks.push(chunk)
    }
  } catch (error) {
    return { trouble: troubleOf(error) }
  }
  return textOf(Buffer.concat(chunks))
}
