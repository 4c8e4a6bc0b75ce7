// One article: its text, and what is known of it.
import { basename } from 'node:path'
import { type Problem, readSourceHeader, type TextFormat } from '../engine/index.ts'
import { decoded } from './encoding.ts'
import { articleKind, isExtracted, stemOf } from './kinds.ts'
import { bytesAt, largestFile } from './text-file.ts'

export interface Article {
  /** What the engine reads. For text files it is the file's own, so that offsets are the file's. */
  readonly text: string
  readonly format: TextFormat
  readonly title?: string
  readonly publisher?: string
  /** EDTF */
  readonly date?: string
  /** Said on the file where no sheet gives a date. */
  readonly dateless?: Problem
  /** Said on the file in any case. */
  readonly problems: readonly Problem[]
}

/** An article, or in one clause why there is none ("is missing"). */
export type ReadArticle = Article | { readonly trouble: string }

/** Reads the article at a path. Never rejects. */
export async function articleAt(path: string): Promise<ReadArticle> {
  const read = await bytesAt(path, largestFile)
  if ('trouble' in read) return read
  const found = decoded(read.bytes)
  if (!found) return { trouble: 'is not text' }
  const note = found.guessed === undefined ? [] : [atTop(`not UTF-8: read as ${found.guessed}`)]
  return articleOf(path, found.text, note)
}

/** The article that a text is, as it stands in a file or an editor. */
export function articleOf(path: string, text: string, problems: readonly Problem[] = []): ReadArticle {
  if (text.trim() === '') return { trouble: 'is empty' }
  const { title, publisher, date, doubt } = readSourceHeader(text)
  return {
    text,
    format: articleKind(path) === 'markdown' ? 'markdown' : 'plain',
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined ? { date } : { dateless: dateless(path, doubt) }),
    problems,
  }
}

function dateless(
  path: string,
  doubt: { readonly start: number; readonly end: number; message: string } | undefined,
): Problem {
  const advice = isExtracted(path)
    ? `write \`source: { date: 2024-10-18 }\` into a fact sheet ${stemOf(path)}.facts.yaml beside it`
    : 'add a line `date: 2024-10-18` at the top'
  const reason = doubt ? `, since ${doubt.message}` : ''
  return { ...atTop(`no date found${reason}: ${advice}`), ...(doubt && { start: doubt.start, end: doubt.end }) }
}

function atTop(message: string): Problem {
  return { start: 0, end: 0, message, severity: 'information' }
}

/** The clause of a trouble as a sentence about its file. */
export function aboutFile(path: string, trouble: string): string {
  return `the file “${basename(path)}” ${trouble}`
}
