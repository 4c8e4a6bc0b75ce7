// Which files can be sources, told by their names.
import { basename, dirname, extname, join } from 'node:path'

/** How an article's file is written. */
export type ArticleKind = 'plain' | 'markdown' | 'html' | 'docx' | 'pdf'

const kinds: Readonly<Record<string, ArticleKind>> = {
  '.txt': 'plain',
  '.text': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
}

/** The endings of articles, as a glob: `{txt,md,…}`. */
const endings = `{${Object.keys(kinds)
  .map(ending => ending.slice(1))
  .join(',')}}`

/** Where a workspace's sources lie unless it says otherwise. */
export const usualSources: readonly string[] = ['**/*.facts.yaml', `**/sources/**/*.${endings}`]

/** The same for a folder that is not to be looked through: in itself and in `sources` there, no deeper. */
export const sourcesBesideDrafts: readonly string[] = ['*.facts.yaml', 'sources/*.facts.yaml', `sources/*.${endings}`]

export function isSheet(path: string): boolean {
  return path.endsWith('.facts.yaml')
}

export function articleKind(path: string): ArticleKind | undefined {
  return kinds[extname(path).toLowerCase()]
}

/** Whether the engine gets a text that was made from the file, so that offsets are not the file's. */
export function isExtracted(path: string): boolean {
  return ['html', 'docx', 'pdf'].includes(articleKind(path) ?? '')
}

/** Files that only look like sources: what programs keep for themselves while a file is open, and macOS beside it. */
export function isLeftover(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$')
}

/** “visit” of visit.txt, visit.facts.yaml */
export function stemOf(path: string): string {
  return isSheet(path) ? basename(path, '.facts.yaml') : basename(path, extname(path))
}

/** The path without what makes it a sheet or an article: equal for a sheet and an article that lie beside each other. */
export function besideKey(path: string): string {
  return join(dirname(path), stemOf(path))
}
