// The ten articles of this folder with their drafts, as README.md describes them.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Code, SourceInput } from '../../../server/engine/index.ts'

export interface GoldenArticle {
  readonly id: string
  readonly source: SourceInput & { readonly text: string; readonly date: string }
  readonly faithful: readonly GoldenDraft[]
  readonly faulty: readonly FaultyDraft[]
}

export interface GoldenDraft {
  /** "derby/faithful-1", "derby-03" */
  readonly id: string
  readonly draft: string
  /** The date from outside; a faithful draft has its own in its front matter. */
  readonly date?: string
}

export interface FaultyDraft extends GoldenDraft {
  readonly date: string
  readonly errors: readonly Mistake[]
}

export interface Mistake {
  readonly code: Code
  readonly text: string
  readonly fix: string
}

const here = new URL('./', import.meta.url)

export const goldenArticles: readonly GoldenArticle[] = foldersIn(here).map(id => {
  const { title, date } = JSON.parse(fileOf(`${id}/meta.json`)) as { readonly title: string; readonly date: string }
  return {
    id,
    source: { id, title, date, text: fileOf(`${id}/article.txt`) },
    faithful: globSync(`${id}/faithful-*.md`, { cwd: fileURLToPath(here) })
      .map(path => path.replaceAll('\\', '/'))
      .toSorted()
      .map(path => ({ id: path.replace('.md', ''), draft: fileOf(path) })),
    faulty: fileOf(`${id}/faulty.jsonl`)
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => JSON.parse(line) as FaultyDraft),
  }
})

/** The draft as it should have been. */
export function mended({ draft, errors }: FaultyDraft): string {
  return errors.reduce((text, { text: wrong, fix }) => text.replace(wrong, () => fix), draft)
}

function foldersIn(folder: URL): readonly string[] {
  return globSync('*/meta.json', { cwd: fileURLToPath(folder) })
    .map(path => path.replaceAll('\\', '/').split('/')[0]!)
    .toSorted()
}

function fileOf(path: string): string {
  return readFileSync(new URL(path, here), 'utf8')
}
