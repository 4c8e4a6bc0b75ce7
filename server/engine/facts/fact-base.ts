// All facts in force for a draft, indexed by kind and by entity.

import { type Corpus, corpusOf } from '../alignment/corpus.ts'
import { readArticle } from '../articles/article.ts'
import { evidenceIn, factsOf } from '../articles/facts.ts'
import { namesOf, titlesOf } from '../articles/names.ts'
import { type AlignedText, alignedText } from '../checks/alignment.ts'
import { plainWording } from '../checks/quoted-words.ts'
import type { EntityId, Evidence, Fact, Interval, Problem, SheetStatement, SourceInput, Syntax } from '../model.ts'
import { type EventClaim, eventClaimsIn } from '../reading/claims.ts'
import { parseEdtf } from '../reading/edtf.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { linked } from '../reading/linking.ts'
import { noMemory } from '../reading/mentions.ts'
import { readProse } from '../reading/sentence.ts'
import { nameKey } from '../reading/words.ts'
import { type Entities, entitiesFrom, idOfName } from './entities.ts'
import { readSheet } from './sheet.ts'
import { dateMention, entitiesOf, evidenceOf, slotsOfEvent } from './sheet-facts.ts'

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
  readonly entities: Entities
  readonly eventsByKind: ReadonlyMap<string, readonly EventFact[]>
  readonly quoted: readonly QuotedFact[]
  /** The plain words of the articles' paragraphs, to tell what stands in them word for word. */
  readonly wordings: readonly string[]
  /** Sentences of the sources' own, read, for claims that no frame covers. */
  readonly texts: readonly AlignedText[]
  /** The same, to be found by their words. */
  readonly corpus: Corpus
  readonly sources: readonly { readonly id: string; readonly title?: string; readonly date?: string }[]
  /** The sources whose facts a person has written down. */
  readonly written: ReadonlySet<string>
  readonly empty: boolean
  /** The time that the sources speak of, for who holds an office. */
  readonly when: Interval | undefined
}

export function factsFrom(
  sources: readonly SourceInput[],
  syntax: Syntax,
): { readonly facts: Facts; readonly problems: readonly (Problem & { readonly source: string })[] } {
  const problems: (Problem & { source: string })[] = []
  const sheets = sources.flatMap(source => {
    if (source.facts === undefined) return []
    const parsed = readSheet(source.facts)
    problems.push(...parsed.problems.map(problem => ({ ...problem, source: source.id })))
    return [{ source, sheet: parsed.value, date: parsed.value.source.date?.value ?? source.date }]
  })
  const articles = sources.flatMap(source => {
    const { text } = source
    if (text === undefined) return []
    const date = sheets.find(sheet => sheet.source === source)?.date
    return [{ source, article: readArticle({ ...source, text, ...(date !== undefined && { date }) }, syntax) }]
  })
  const named = [
    ...sheets.flatMap(({ sheet, source }) => entitiesOf(sheet, source)),
    ...articles.flatMap(({ source, article }) => namesOf(article, evidenceIn(source))),
  ]
  const untitled = entitiesFrom(named)
  const entities = entitiesFrom([
    ...named,
    ...articles.flatMap(({ source, article }) => titlesOf(article, untitled, evidenceIn(source))),
  ])
  const eventsByKind = new Map<string, EventFact[]>()
  const quoted: QuotedFact[] = []
  const spoken: SpokenFact[] = []
  const texts: AlignedText[] = []
  const sentences: AlignedText[] = []
  let when: Interval | undefined
  let serial = 0

  for (const { source, sheet, date } of sheets) {
    const base = date === undefined ? undefined : parseEdtf(date)
    when ??= base
    const read = (phrase: string): readonly LinkedSentence[] =>
      linked(readProse(phrase, syntax, { base, dateOrder: 'day-first' }), entities, base, noMemory).sentences
    const reader = {
      namedIn: (phrase: string) =>
        read(phrase).flatMap(sentence => sentence.mentions.flatMap(mention => mention.entity ?? [])),
      entityNamed: (name: string) => entityNamed(name, entities),
      termsOf: (phrase: string) =>
        read(phrase).flatMap(sentence =>
          sentence.tokens
            .filter(token => /^(NOUN|VERB|ADJ|ADV|PROPN)$/.test(token.pos))
            .map(token => token.lemma.toLowerCase()),
        ),
    }
    const add = (
      claim: EventClaim,
      evidence: readonly Evidence[],
      summary: string,
      planned: boolean,
      complete: boolean,
      inPassing: boolean,
    ) => {
      const fact: EventFact = {
        id: `${source.id}#${serial++}`,
        source: source.id,
        claim,
        evidence,
        summary,
        planned,
        complete,
        inPassing,
      }
      eventsByKind.set(claim.kind, [...(eventsByKind.get(claim.kind) ?? []), fact])
    }
    /** What a phrase of the sheet says by itself: "the detention of Jimmy Lai in Hong Kong". */
    const addProse = (
      phrase: string,
      evidence: readonly Evidence[],
      aligned: boolean,
      affirmed = true,
      speaker?: EntityId,
    ) => {
      for (const sentence of read(phrase)) {
        for (const claim of eventClaimsIn(sentence))
          if (claim.slots.length > 0)
            add(
              { ...claim, affirmed: claim.affirmed === affirmed },
              evidence,
              phrase,
              claim.modality === 'planned',
              false,
              claim.nominal,
            )
        const text = aligned ? alignedText(sentence, evidence, source.id, affirmed, [], speaker) : undefined
        if (text && text.units.length > 1) texts.push(text)
      }
    }
    for (const event of sheet.events) {
      const evidence = evidenceOf(event, source)
      const kind = event.kind.value === 'travel' ? 'visit' : event.kind.value
      const status = event.status?.value
      const slots = slotsOfEvent(event, kind, reader)
      const summary = summaryOf(
        event.kind.value,
        [...event.who, ...event.whom].map(name => name.value),
        event.where?.value ?? event.to?.value,
        event.when?.value,
      )
      const claim: EventClaim = {
        kind,
        start: event.start,
        end: event.end,
        slots,
        affirmed: event.not?.value !== true,
        modality: status === 'planned' ? 'planned' : status === 'alleged' ? 'doubtful' : 'asserted',
        predicate: { start: event.kind.start, end: event.kind.end },
        elsewhen: false,
        confidence: 1,
        nominal: false,
        company: [],
        terms: [...event.about, ...event.described, ...event.counts, ...(event.what ? [event.what] : [])].flatMap(
          phrase =>
            reader.termsOf(phrase.value).map(lemma => ({ start: phrase.start, end: phrase.end, lemma, form: lemma })),
        ),
      }
      add(claim, evidence, summary, status === 'planned', event.complete?.value === true, false)
      for (const phrase of [...event.about, ...(event.what ? [event.what] : [])]) addProse(phrase.value, evidence, true)
      for (const count of event.counts)
        texts.push(
          ...read(count.value).map(sentence =>
            alignedText(
              sentence,
              evidence,
              source.id,
              true,
              event.who.flatMap(name => reader.entityNamed(name.value) ?? []),
            ),
          ),
        )
    }
    for (const statement of sheet.statements) {
      const evidence = evidenceOf(statement, source)
      const speaker = reader.entityNamed(statement.speaker.value)
      const day = statement.when && dateMention(statement.when)?.interval
      const about = new Set(
        [...statement.about, ...statement.said, ...(statement.occasion ? [statement.occasion] : [])].flatMap(phrase =>
          reader.termsOf(phrase.value),
        ),
      )
      for (const words of statement.words) {
        if (words.value.split(/\s+/).length >= 4) addProse(words.value, evidence, true, true, speaker)
        quoted.push({
          about,
          id: `${source.id}#${serial++}`,
          source: source.id,
          words: words.value,
          speaker,
          speakerName: statement.speaker.value,
          when: day,
          evidence,
        })
      }
      if (speaker && day)
        spoken.push({
          speaker,
          when: day,
          evidence,
          terms: new Set(
            [...statement.words, ...statement.said, ...statement.about].flatMap(phrase => reader.termsOf(phrase.value)),
          ),
        })
      for (const said of statement.said) addProse(said.value, evidence, true, statement.not?.value !== true, speaker)
      for (const topic of statement.about) addProse(topic.value, evidence, true)
    }
    for (const detail of sheet.details) addProse(detail.detail.value, evidenceOf(detail, source), true)
    for (const number of sheet.numbers)
      texts.push(
        ...read(`${number.value.value} ${number.what.value}`).map(sentence =>
          alignedText(sentence, evidenceOf(number, source), source.id, true),
        ),
      )
  }
  for (const { source, article } of articles) {
    when ??= article.base
    const found = factsOf(article, source, entities)
    // Where a person has written down what happened, that is in force, and not what was read.
    for (const event of source.facts === undefined ? found.events : []) {
      const fact: EventFact = { ...event, id: `${source.id}#${serial++}` }
      eventsByKind.set(fact.claim.kind, [...(eventsByKind.get(fact.claim.kind) ?? []), fact])
    }
    quoted.push(...found.quoted.map(fact => ({ ...fact, id: `${source.id}#${serial++}` })))
    sentences.push(...found.texts)
  }
  return {
    facts: {
      entities,
      eventsByKind,
      quoted,
      spoken,
      texts,
      wordings: articles.flatMap(({ article }) => article.blocks.map(({ block }) => plainWording(block.text))),
      corpus: corpusOf(sentences),
      when,
      sources: [
        ...sheets.map(({ source, sheet, date }) => ({
          id: source.id,
          ...(sheet.source.title ? { title: sheet.source.title.value } : {}),
          ...(date ? { date } : {}),
        })),
        ...articles
          .filter(({ source }) => source.facts === undefined)
          .map(({ source, article: { title, date } }) => ({
            id: source.id,
            ...(title !== undefined && { title }),
            ...(date !== undefined && { date }),
          })),
      ],
      written: new Set(sheets.map(({ source }) => source.id)),
      empty: sheets.length + articles.length === 0,
    },
    problems,
  }
}

function entityNamed(name: string, entities: Entities): EntityId | undefined {
  const key = nameKey(name)
  const entry = entities.names.get(key.split(' ')[0] ?? '')?.find(candidate => candidate.keys.join(' ') === key)
  if (entry) return entry.id
  const id = idOfName(name)
  return id.startsWith('country:') ? id : undefined
}

function summaryOf(kind: string, who: readonly string[], where: string | undefined, when: string | undefined): string {
  return [kind, who.join(', '), where && `in ${where}`, when].filter(Boolean).join(' · ')
}

export type { SheetStatement }
