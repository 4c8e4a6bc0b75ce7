// New sources: a file or a text becomes an article in the folder `sources`, and what it does not say of itself goes into
// a sheet beside it. Nothing that is there already is written over.
import { mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { articleAt } from './article.ts'
import { articleKind, stemOf } from './kinds.ts'
import { troubleOf } from './text-file.ts'
import { copiedNew, writtenNew } from './written-whole.ts'

export type AddedSource =
  | { readonly path: string; readonly title?: string; readonly date?: string }
  | { readonly trouble: string }

/** Copies an article into `sources` of a folder, under its own name or one with a number. Never rejects. */
export async function sourceFromFile(file: string, folder: string): Promise<AddedSource> {
  if (articleKind(file) === undefined) return { trouble: 'is no text, web page, Word document or PDF' }
  const article = await articleAt(file)
  if ('trouble' in article) return { trouble: article.trouble }
  return added(folder, basename(file), path => copiedNew(file, path))
}

/** Writes a text into `sources` of a folder: as a web page where it is one, called after its title. Never rejects. */
export async function sourceFromText(text: string, folder: string): Promise<AddedSource> {
  if (text.trim() === '') return { trouble: 'is empty' }
  const isPage = /^\s*(?:<!doctype html|<html|<(?:head|body|article|main|section|div|p|h1)\b[^>]*>)/i.test(text)
  const name = `${nameFrom(text, isPage)}${isPage ? '.html' : '.txt'}`
  return added(folder, name, path => writtenNew(path, text))
}

/** “Bridge opens in May” → “bridge-opens-in-may” */
function nameFrom(text: string, isPage: boolean): string {
  const title = isPage ? /<(title|h1)\b[^>]*>([\s\S]*?)<\/\1>/i.exec(text)?.[2] : text.trim().split(/\r?\n/)[0]
  const words = (title ?? '')
    .replace(/<[^>]*>|&\w+;/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return words?.slice(0, 8).join('-').slice(0, 60) || 'article'
}

async function added(folder: string, name: string, write: (path: string) => Promise<void>): Promise<AddedSource> {
  const sources = join(folder, 'sources')
  try {
    await mkdir(sources, { recursive: true })
    for (let number = 1; number < 1000; number += 1) {
      const suffix = number === 1 ? '' : `-${number}`
      const path = join(sources, `${stemOf(name)}${suffix}${extname(name)}`)
      try {
        await write(path)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
        throw error
      }
      const article = await articleAt(path)
      if ('trouble' in article) return { trouble: article.trouble }
      const { title, date } = article
      return { path, ...(title !== undefined && { title }), ...(date !== undefined && { date }) }
    }
    return { trouble: 'is there a thousand times already' }
  } catch (error) {
    return { trouble: troubleOf(error).replace('read', 'written') }
  }
}

/** The sheet beside an article, which may be still to come. */
export function sheetBeside(article: string): string {
  return join(dirname(article), `${stemOf(basename(article))}.facts.yaml`)
}
