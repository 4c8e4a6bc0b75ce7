// All facts in force for a draft, indexed by kind and by entity.

import { type Corpus, corpusOf } from '../alignment/corpus.ts'
import type { Detail } from '../articles/details.ts'
import type { SourceReading } from '../articles/source-reading.ts'
import { type AlignedText, alignedText } from '../checks/alignment.ts'
import type { SourceCount } from '../checks/event-count.ts'
import type { EntityId, Evidence, Fact, Interval, Problem, SourceInput, Syntax } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { linked as linkedProse } from '../reading/linking.ts'
import { noMemory } from '../reading/memory.ts'
import { readProse } from '../reading/sentence.ts'
import type { TakenSource } from './changed-sources.ts'
import type { Entities } from './entities.ts'
import { type EventIndex, eventIndex, keysOfEvent } from './event-index.ts'
import { factsOfSheets, type ReadSheet } from './facts-of-sheets.ts'
import {
  eventAt,
  keyed,
  type LinkedSource,
  type LinkedSources,
  linkingOf,
  type ReadSource,
  textAt,
} from './linked-sources.ts'
import type { ArticleInput } from './remembered-sources.ts'
import { readSheet } from './sheet.ts'
import { entitiesOf } from './sheet-facts.ts'

export interface EventFact extends Fact {
  readonly claim: EventClaim
  readonly planned: boolean
  readonly complete: boolean
  /** Read from a phrase of the sheet in passing ("the meeting of A and B"), and so not the whole of it. */
  readonly inPassing: boolean
  /** Read from an article, not written down by a person. */
  readonly read?: boolean
}

/** Exact words that a source puts between quotation marks, with who said them and when. */
export interface QuotedFact {
  readonly id: string
  readonly source: string
  readonly words: string
  readonly speaker: EntityId | undefined
  readonly speakerName: string
  readonly when: Interval | undefined
  readonly evidence: readonly Evidence[]
  /** What it was said of. */
  readonly about: ReadonlySet<string>
  /** Read from an article, whose writer may have quoted less of the statement than the draft's. */
  readonly read?: boolean
}

/** That somebody spoke of something on a day. */
export interface SpokenFact {
  readonly speaker: EntityId
  readonly when: Interval
  readonly terms: ReadonlySet<string>
  readonly evidence: readonly Evidence[]
}

export interface Facts {
  readonly spoken: readonly SpokenFact[]
  /** How often, and who was the how-many-eth, as the articles without a sheet say it. */
  readonly counts: readonly SourceCount[]
  readonly entities: Entities
  readonly events: EventIndex
  readonly quoted: readonly QuotedFact[]
  /** The plain words of the articles' paragraphs, to tell what stands in them word for word. */
  readonly wordings: readonly string[]
  /** Sentences of the sources' own, read, for claims that no frame covers. */
  readonly texts: readonly AlignedText[]
  /** What the articles without a sheet say of somebody in passing, each as a sentence of its own. */
  readonly toldOf: (id: EntityId) => readonly AlignedText[]
  /** The sentences of the articles, to be found by their words. */
  readonly corpus: Corpus
  readonly sources: readonly { readonly id: string; readonly title?: string; readonly date?: string }[]
  /** What they were made from, by the id of each source. */
  readonly taken: ReadonlyMap<string, TakenSource>
  /** The sources whose facts a person has written down. */
  readonly written: ReadonlySet<string>
  readonly empty: boolean
  /** The time that the sources speak of, for who holds an office. */
  readonly when: Interval | undefined
}

/** What the sources come to, and the linked articles, from which the next fact base can go on. */
export interface FactBaseMade {
  readonly facts: Facts
  readonly linked: LinkedSources
  readonly problems: readonly (Problem & { readonly source: string })[]
}

/**
 * Reads and links the sources, one article in each step, so that something else can be done in between.
 * @param readingOf the reading of an article, from memory or made now
 * @param before a fact base of the same sources as they were, or of others: what did not change is taken from it
 */
export function* factsFrom(
  sources: readonly SourceInput[],
  syntax: Syntax,
  readingOf: (source: ArticleInput) => SourceReading,
  before: LinkedSources | undefined,
): Generator<void, FactBaseMade> {
  const problems: (Problem & { source: string })[] = []
  const sheets = sheetsIn(sources, problems)
  const articles: ReadSource[] = []
  for (const article of articlesIn(sources, sheets)) {
    yield
    articles.push({ source: article, reading: readingOf(article) })
  }
  const named = sheets.flatMap(({ sheet, source }) => entitiesOf(sheet, source))
  const linked = yield* linkingOf(articles, named, before)
  const { entities } = linked
  const written = factsOfSheets(sheets, entities, syntax)
  const quoted = [...written.quoted]
  let { serial } = written
  // Where a person has written down what happened, that is in force, and not what was read.
  const tellers: { readonly article: LinkedSource; readonly serial: number }[] = []
  for (const article of linked.articles) {
    const { source, events, quoted: spoken } = article
    if (source.facts === undefined) {
      tellers.push({ article, serial })
      serial += events.packed.length
    }
    for (const fact of spoken) quoted.push({ ...fact, id: `${source.id}#${serial++}` })
  }
  const ofSheets = {
    ...keyed(written.events, event => keysOfEvent(event, entities), linked.numbers),
    kinds: written.events.map(({ claim }) => claim.kind),
  }
  const events = eventIndex(
    [ofSheets, ...tellers.map(({ article }) => article.events)],
    linked.numbers,
    entities,
    (part, at) => {
      const teller = tellers[part - 1]
      if (!teller) return written.events[at] as EventFact
      return { ...eventAt(teller.article, at), id: `${teller.article.source.id}#${teller.serial + at}` }
    },
  )
  const facts: Facts = {
    entities,
    events,
    quoted,
    spoken: written.spoken,
    counts: tellers.flatMap(({ article }) => article.counts),
    texts: written.texts,
    toldOf: toldOf(
      tellers.map(({ article }) => article),
      entities,
      syntax,
    ),
    wordings: linked.articles.flatMap(({ reading }) => reading.wordings),
    corpus: corpusOf(
      linked.articles.map(({ sentences }) => sentences),
      linked.numbers,
      (part, sentence) => textAt(linked.articles[part] as (typeof linked.articles)[number], sentence, entities),
    ),
    when: written.when ?? linked.articles.find(({ reading }) => reading.base)?.reading.base,
    sources: [
      ...sheets.map(({ source, sheet, date }) => ({
        id: source.id,
        ...(sheet.source.title ? { title: sheet.source.title.value } : {}),
        ...(date ? { date } : {}),
      })),
      ...articles
        .filter(({ source }) => source.facts === undefined)
        .map(({ source, reading: { title, date } }) => ({
          id: source.id,
          ...(title !== undefined && { title }),
          ...(date !== undefined && { date }),
        })),
    ],
    taken: new Map(sources.map(({ id, facts: sheet, text }) => [id, { sheet, text }])),
    written: new Set(sheets.map(({ source }) => source.id)),
    empty: sheets.length + articles.length === 0,
  }
  return { facts, linked, problems }
}

/** Read when somebody asks: most of what a thousand articles say in passing is never asked for. */
function toldOf(articles: readonly LinkedSource[], entities: Entities, syntax: Syntax): Facts['toldOf'] {
  const details = new Map<EntityId, { readonly detail: Detail; readonly article: LinkedSource }[]>()
  for (const article of articles)
    for (const detail of article.details) {
      const known = details.get(detail.about)
      if (known) known.push({ detail, article })
      else details.set(detail.about, [{ detail, article }])
    }
  const read = new Map<EntityId, readonly AlignedText[]>()
  return id => {
    const before = read.get(id)
    if (before) return before
    const texts = (details.get(id) ?? []).flatMap(({ detail: { text, evidence }, article: { source, reading } }) => {
      const { base } = reading
      const prose = readProse(text, syntax, { base, dateOrder: 'day-first' })
      const { sentences } = linkedProse(prose, entities, base, noMemory)
      return sentences.map(sentence => alignedText(sentence, [evidence], source.id, true))
    })
    read.set(id, texts)
    return texts
  }
}

function sheetsIn(
  sources: readonly SourceInput[],
  problems: (Problem & { readonly source: string })[],
): readonly ReadSheet[] {
  return sources.flatMap(source => {
    if (source.facts === undefined) return []
    const parsed = readSheet(source.facts)
    problems.push(...parsed.problems.map(problem => ({ ...problem, source: source.id })))
    return [{ source, sheet: parsed.value, date: parsed.value.source.date?.value ?? source.date }]
  })
}

/** The sources that have a text, with the dates that their sheets give them. */
export function articlesIn(
  sources: readonly SourceInput[],
  sheets: readonly ReadSheet[] = sheetsIn(sources, []),
): readonly ArticleInput[] {
  const dates = new Map(sheets.map(({ source, date }) => [source, date]))
  return sources.flatMap(source => {
    const { text } = source
    const date = dates.get(source)
    return text === undefined ? [] : [{ ...source, text, ...(date !== undefined && { date }) }]
  })
}
