// The readings of articles by what they depend on, and the latest sets of sources as they were linked. It is the only
// place where they are kept; nothing is ever found here under other words, another date or another title.
import { type SourceReading, sourceReading } from '../articles/source-reading.ts'
import { remembered } from '../english/remembered.ts'
import type { SourceInput, Syntax } from '../model.ts'
import type { LinkedSources } from './linked-sources.ts'

export type ArticleInput = SourceInput & { readonly text: string }

export interface RememberedSources {
  /** The reading of an article, made now if it is not known. */
  readingOf(source: ArticleInput): SourceReading
  readingKnown(source: ArticleInput): SourceReading | undefined
  /** Takes over a reading that was made elsewhere. */
  learn(source: ArticleInput, reading: SourceReading): void
  /** The set of sources that has most in common with these; undefined where none has anything. */
  linkedLike(sources: readonly SourceInput[]): LinkedSources | undefined
  keep(linked: LinkedSources): void
}

/** All that a reading depends on, besides the program itself. */
export function readingKey({ format = 'plain', date = '', title = '', text }: ArticleInput): string {
  return [format, date, title, text].join('\0')
}

/** In UTF-16 code units of the articles: some four thousand of 500 words. A reading takes about fifteen times as much. */
const longestRemembered = 12_000_000
/** Drafts whose front matter names their sources have sets of their own. */
const mostSets = 4
/** In numbers given to keys and questions: beyond it, nothing of what was linked is used any more. */
const mostNumbers = 2_000_000

export function rememberedSources(syntax: Syntax): RememberedSources {
  const readings = new Map<string, SourceReading>()
  let length = 0
  let sets: readonly LinkedSources[] = []
  // A thousand articles use the same few thousand words.
  const words = remembered((word: string) => word)
  const learn = (key: string, reading: SourceReading) => {
    if (readings.delete(key)) length -= key.length
    readings.set(key, reading)
    length += key.length
    for (const oldest of readings.keys()) {
      if (length <= longestRemembered || oldest === key) break
      readings.delete(oldest)
      length -= oldest.length
    }
  }
  return {
    readingOf(source) {
      const key = readingKey(source)
      const reading = readings.get(key) ?? sourceReading(source, syntax)
      // The latest stands last.
      learn(key, reading)
      return reading
    },
    readingKnown: source => readings.get(readingKey(source)),
    learn: (source, reading) => learn(readingKey(source), { ...reading, strings: reading.strings.map(words) }),
    linkedLike(sources) {
      const ids = new Set(sources.map(source => source.id))
      const shared = ({ articles }: LinkedSources) => articles.filter(({ source }) => ids.has(source.id)).length
      const [best] = sets
        .map(set => ({ set, count: shared(set) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
      return best?.set
    },
    keep(linked) {
      const { questions, numbers, articles } = linked
      const ids = new Set(articles.map(({ source }) => source.id))
      // The same sources as they were before are of no more use.
      const others = sets.filter(set => !isAlike(set, ids))
      sets = questions.count + numbers.count > mostNumbers ? [] : [linked, ...others].slice(0, mostSets)
    },
  }
}

function isAlike({ articles }: LinkedSources, ids: ReadonlySet<string>): boolean {
  return articles.filter(({ source }) => ids.has(source.id)).length >= 0.9 * Math.max(articles.length, ids.size)
}
