// The articles among the sources with their names led back to the entities of all sources. What an article comes to is
// kept until it is another one, or until a name, a title or an office that it asks for means something else.
import { keysOfSentence } from '../alignment/rivals.ts'
import { surveyed } from '../alignment/surroundings.ts'
import { type ArticleFacts, evidenceIn, factsOf, type SentencePlace, textOf } from '../articles/facts.ts'
import { titlesOf } from '../articles/names.ts'
import { unpackedArticle, unpackedBlock } from '../articles/packed-article.ts'
import { namesIn, type SourceReading } from '../articles/source-reading.ts'
import type { AlignedText } from '../checks/alignment.ts'
import type { Memory } from '../reading/memory.ts'
import { type Entities, type EntityDraft, entitiesFrom } from './entities.ts'
import { keysOfEvent } from './event-index.ts'
import type { EventFact } from './fact-base.ts'
import type { Keyed } from './inverted-index.ts'
import { type Numbers, noNumbers } from './numbers.ts'
import { packedClaim, unpackedEvent } from './packed-event.ts'
import type { ArticleInput } from './remembered-sources.ts'
import { changedAnswers, noQuestions, type Questions, tracedEntities } from './traced-entities.ts'

export interface ReadSource {
  readonly source: ArticleInput
  readonly reading: SourceReading
}

export interface LinkedSource extends ReadSource {
  /** The events that it tells of, packed, with their sentences, their kinds and what they are found by. */
  readonly events: Keyed & {
    readonly packed: readonly string[]
    readonly places: readonly SentencePlace[]
    readonly kinds: readonly string[]
  }
  readonly quoted: ArticleFacts['quoted']
  readonly counts: ArticleFacts['counts']
  readonly details: ArticleFacts['details']
  /** The sentences that can be compared, and by what they are found. */
  readonly sentences: Keyed & { readonly places: readonly SentencePlace[] }
  readonly memories: readonly Memory[]
  readonly titles: Asked<readonly EntityDraft[]>
  /** The questions that the facts depend on. */
  readonly asked: Uint32Array
}

interface Asked<T> {
  readonly value: T
  readonly asked: Uint32Array
}

/** The articles of one set of sources, linked. What it holds is never changed. */
export interface LinkedSources {
  readonly untitled: Entities
  readonly entities: Entities
  /** In the order of the sources. */
  readonly articles: readonly LinkedSource[]
  readonly questions: Questions
  readonly numbers: Numbers
  /** What the sheets named, as JSON. */
  readonly named: string
}

/**
 * Links the articles, one in each step, so that something else can be done in between.
 * @param named whom and what the fact sheets name
 * @param before the articles as they were linked last, with other sources or the same
 */
export function* linkingOf(
  articles: readonly ReadSource[],
  named: readonly EntityDraft[],
  before: LinkedSources | undefined,
): Generator<void, LinkedSources> {
  const questions = before?.questions ?? noQuestions()
  const numbers = before?.numbers ?? noNumbers()
  const known = new Map(before?.articles.map(article => [article.source.id, article]))
  const isKnown = (article: ReadSource) => {
    const other = known.get(article.source.id)
    return other?.reading === article.reading && other.source.textPath === article.source.textPath ? other : undefined
  }
  const namedNow = JSON.stringify(named)
  if (before && before.named === namedNow && before.articles.length === articles.length) {
    const same = articles.map(article => isKnown(article))
    if (same.every((article, i) => article !== undefined && article === before.articles[i])) {
      const linked = articles.map(({ source }, i) => ({ ...(same[i] as LinkedSource), source }))
      return withArticles(before, linked)
    }
  }
  const drafts = [...named, ...articles.flatMap(({ source, reading }) => namesIn(reading, evidenceIn(source)))]
  const untitled = entitiesFrom(drafts)
  const changed = before && changedAnswers(before.untitled, untitled, questions)
  const titles: Asked<readonly EntityDraft[]>[] = []
  for (const article of articles) {
    const other = isKnown(article)
    if (other && changed && !other.titles.asked.some(question => changed.has(question))) titles.push(other.titles)
    else {
      yield
      titles.push(titlesIn(article, untitled, questions))
    }
  }
  const entities = entitiesFrom([...drafts, ...titles.flatMap(({ value }) => value)])
  const changedNow = before && changedAnswers(before.entities, entities, questions)
  const linked: LinkedSource[] = []
  for (const [i, article] of articles.entries()) {
    const other = isKnown(article)
    const own = titles[i] as Asked<readonly EntityDraft[]>
    if (other && changedNow && !other.asked.some(question => changedNow.has(question)))
      linked.push({ ...other, source: article.source, titles: own })
    else {
      yield
      linked.push(linkedSource(article, entities, own, questions, numbers))
    }
  }
  return { untitled, entities, articles: linked, questions, numbers, named: namedNow }
}

function titlesIn(
  { source, reading }: ReadSource,
  untitled: Entities,
  questions: Questions,
): Asked<readonly EntityDraft[]> {
  const { entities, asked } = tracedEntities(untitled, questions)
  const value = titlesOf(unpackedArticle(reading), entities, evidenceIn(source))
  return { value, asked: Uint32Array.from(asked) }
}

function linkedSource(
  { source, reading }: ReadSource,
  all: Entities,
  titles: Asked<readonly EntityDraft[]>,
  questions: Questions,
  numbers: Numbers,
): LinkedSource {
  const { entities, asked } = tracedEntities(all, questions)
  const { events, eventPlaces, quoted, counts, details, texts, memories } = factsOf(
    unpackedArticle(reading),
    source,
    entities,
  )
  return {
    source,
    reading,
    events: {
      ...keyed(events, event => keysOfEvent(event, entities), numbers),
      packed: events.map(({ claim }) => packedClaim(claim)),
      places: eventPlaces,
      kinds: [...new Set(events.map(({ claim }) => claim.kind))],
    },
    quoted,
    counts,
    details,
    sentences: {
      ...keyed(texts, ({ text }) => keysOfSentence(surveyed(text), entities), numbers),
      places: texts.map(({ place }) => place),
    },
    memories,
    titles,
    asked: Uint32Array.from(asked),
  }
}

/** Things with the numbers of their keys. */
export function keyed<T>(things: readonly T[], keysOf: (thing: T) => readonly string[], numbers: Numbers): Keyed {
  const keys: number[] = []
  const begins = [0]
  for (const thing of things) {
    for (const key of keysOf(thing)) keys.push(numbers.numberOf(key))
    begins.push(keys.length)
  }
  return { keys: Uint32Array.from(keys), begins: Uint32Array.from(begins) }
}

/** An event of an article again, without its id. */
export function eventAt({ source, reading, events }: LinkedSource, index: number): Omit<EventFact, 'id'> {
  return unpackedEvent(events.packed[index] as string, events.places[index] as SentencePlace, source, reading)
}

/** A sentence of an article, linked again. */
export function textAt(
  { source, reading, sentences, memories }: LinkedSource,
  index: number,
  entities: Entities,
): AlignedText {
  const { block, sentence } = sentences.places[index] as SentencePlace
  return textOf(unpackedBlock(reading, block), sentence, source, entities, reading.base, memories[block] as Memory)
}

/** The same with newer inputs. The untitled entities are made from what is stored when they are asked for, if ever. */
function withArticles(before: LinkedSources, articles: readonly LinkedSource[]): LinkedSources {
  const { entities, questions, numbers, named } = before
  return {
    entities,
    questions,
    numbers,
    named,
    articles,
    get untitled() {
      return before.untitled
    },
  }
}
