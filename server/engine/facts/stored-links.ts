// A linked set of sources as plain data, to be kept and taken up again by a later session.

import type { SourceReading } from '../articles/source-reading.ts'
import type { Entity } from '../model.ts'
import { entitiesOf } from './entities.ts'
import type { LinkedSource, LinkedSources } from './linked-sources.ts'
import { numbersFrom } from './numbers.ts'
import type { ArticleInput } from './remembered-sources.ts'
import { questionsFrom, type StoredQuestions } from './traced-entities.ts'

/** Each part is plain data and can be made plain bytes of by itself. */
export interface StoredLinks {
  readonly tables: () => StoredTables
  readonly untitled: () => readonly Entity[]
  readonly articles: readonly (() => StoredArticle)[]
}

interface StoredTables {
  readonly entities: readonly Entity[]
  readonly numbers: readonly string[]
  readonly questions: StoredQuestions
  /** What the sheets named, as JSON. */
  readonly named: string
}

export interface StoredArticle extends Omit<LinkedSource, 'source' | 'reading'> {
  readonly id: string
  readonly textPath: string | undefined
  /** What the reading is known by. */
  readonly readingKey: string
}

/** @param keyOf what the reading of an article is known by, in few letters */
export function storedLinks(
  { untitled, entities, articles, numbers, questions, named }: LinkedSources,
  keyOf: (source: ArticleInput) => string,
): StoredLinks {
  return {
    tables: () => ({
      entities: [...entities.all.byId.values()],
      numbers: numbers.all(),
      questions: questions.all(),
      named,
    }),
    untitled: () => [...untitled.all.byId.values()],
    articles: articles.map(({ source, reading: _, ...links }) => () => ({
      ...links,
      id: source.id,
      textPath: source.textPath,
      readingKey: keyOf(source),
    })),
  }
}

/**
 * The links as they were, as far as the articles are still there. Whether they still hold is asked as after any change.
 * @param readingOf the reading of an article that is in force now
 */
export function linksFrom(
  stored: StoredLinks,
  sources: ReadonlyMap<string, ArticleInput>,
  readingOf: (source: ArticleInput) => SourceReading | undefined,
  keyOf: (source: ArticleInput) => string,
): LinkedSources {
  const { entities, numbers, questions, named } = stored.tables()
  const articles = stored.articles.map((article): LinkedSource => {
    const { id, textPath, readingKey, ...links } = article()
    const source = sources.get(id)
    const isSame = source?.textPath === textPath && source !== undefined && keyOf(source) === readingKey
    const reading = isSame ? readingOf(source) : undefined
    return { ...links, source: source ?? { id, text: '' }, reading: reading ?? gone }
  })
  let untitled: ReturnType<typeof entitiesOf> | undefined
  return {
    entities: entitiesOf(entities),
    get untitled() {
      untitled ??= entitiesOf(stored.untitled())
      return untitled
    },
    articles,
    numbers: numbersFrom(numbers),
    questions: questionsFrom(questions),
    named,
  }
}

/** No article has this reading. */
const gone: SourceReading = {
  base: undefined,
  blocks: [],
  strings: [],
  words: new Uint16Array(),
  wordings: [],
  names: [],
}
