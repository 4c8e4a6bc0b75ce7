// One article: its text, and what is known of it.
import { basename } from 'node:path'
import { isFurniture, type Problem, readSourceHeader, type SourceHeader, type TextFormat } from '../engine/index.ts'
import { decoded } from './encoding.ts'
import type { Extracted } from './extraction/extraction.ts'
import { extracted } from './extraction/workers.ts'
import { type ArticleKind, articleKind, isExtracted, stemOf } from './kinds.ts'
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

/** In bytes. Pictures make files large, text does not. */
const largest: Readonly<Record<ArticleKind, number>> = {
  plain: largestFile,
  markdown: largestFile,
  html: 10_000_000,
  docx: 50_000_000,
  pdf: 50_000_000,
}

/** Reads the article at a path. Never rejects. */
export async function articleAt(path: string): Promise<ReadArticle> {
  const kind = articleKind(path) ?? 'plain'
  const read = await bytesAt(path, largest[kind])
  if ('trouble' in read) return read
  if (read.bytes.length === 0) return { trouble: 'is empty' }
  if (kind === 'plain' || kind === 'markdown') {
    const found = decoded(read.bytes)
    if (!found) return { trouble: 'is not text' }
    const note = found.guessed === undefined ? [] : [atTop(`not UTF-8: read as ${found.guessed}`)]
    return articleOf(path, found.text, note)
  }
  const found = await extracted(kind, read.bytes)
  return 'trouble' in found ? found : extractedArticle(path, found)
}

/** The article that a text is, as it stands in a text file or an editor. */
export function articleOf(path: string, text: string, problems: readonly Problem[] = []): ReadArticle {
  if (text.trim() === '') return { trouble: 'is empty' }
  const header = readSourceHeader(text)
  return {
    text,
    format: articleKind(path) === 'markdown' ? 'markdown' : 'plain',
    ...titled(header),
    ...dated(header.date, path, header.doubt && { ...header.doubt }),
    problems,
  }
}

/** Beyond this it is no article, in UTF-16 code units. */
const longestText = 2_000_000

function extractedArticle(path: string, found: Extracted): ReadArticle {
  const text = textOf(found)
  if (text.length > longestText) return { trouble: 'holds more text than any article' }
  const made = found.made === undefined ? undefined : dateWritten(found.made)
  const header = readSourceHeader(text, { near: made, url: found.url })
  const told = found.dates?.map(dateWritten).find(date => date !== undefined)
  const hint = made === undefined ? undefined : `the file was made on ${made}`
  return {
    text,
    format: 'plain',
    ...titled({ title: found.title ?? header.title, publisher: found.publisher ?? header.publisher }),
    ...dated(dayOf(told, header.date), path, header.doubt && { message: header.doubt.message }, hint),
    problems: [],
  }
}

/** What is empty, furniture or there twice is left out, and the title stands first. */
function textOf({ paragraphs, title }: Extracted): string {
  const words = paragraphs.map(paragraph => paragraph.replace(/\s+/g, ' ').trim())
  const prose = [...new Set(words)].filter(paragraph => paragraph !== '' && !isFurniture(paragraph))
  const hasTitle = title === undefined || prose.slice(0, 3).some(paragraph => plain(paragraph) === plain(title))
  return (hasTitle ? prose : [title, ...prose]).join('\n\n')
}

function plain(text: string): string {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  return words.trim()
}

/** A date as files write it ("2025-03-04T09:15:00Z", "Tue, 04 Mar 2025 09:15:00 GMT"), in EDTF, if it is sure. */
function dateWritten(value: string): string | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T|\d{6}|$)/.exec(value.trim())
  const written = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : value.trim().replace(/\b0(?=\d [A-Z])/, '')
  return readSourceHeader(`date: ${written}`).date
}

/** Machines are told the day in Greenwich, readers the publisher's own, which may be the day before or after. */
function dayOf(told: string | undefined, shown: string | undefined): string | undefined {
  if (told === undefined || shown === undefined) return told ?? shown
  return Math.abs(Date.parse(told) - Date.parse(shown)) <= 86_400_000 ? shown : told
}

function titled({ title, publisher }: Pick<SourceHeader, 'title' | 'publisher'>) {
  return { ...(title !== undefined && { title }), ...(publisher !== undefined && { publisher }) }
}

/** The date, or the problem that there is none. */
function dated(
  date: string | undefined,
  path: string,
  doubt: { readonly message: string; readonly start?: number; readonly end?: number } | undefined,
  hint?: string,
): Pick<Article, 'date' | 'dateless'> {
  if (date !== undefined) return { date }
  const advice = isExtracted(path)
    ? `write \`source: { date: 2024-10-18 }\` into a fact sheet ${stemOf(path)}.facts.yaml beside it`
    : 'add a line `date: 2024-10-18` at the top'
  const reason = doubt ? `, since ${doubt.message}` : hint === undefined ? '' : ` (${hint})`
  const { start = 0, end = start } = doubt ?? {}
  return { dateless: { ...atTop(`no date found${reason}: ${advice}`), start, end } }
}

function atTop(message: string): Problem {
  return { start: 0, end: 0, message, severity: 'information' }
}

/** The clause of a trouble as a sentence about its file. */
export function aboutFile(path: string, trouble: string): string {
  return `the file “${basename(path)}” ${trouble}`
}
