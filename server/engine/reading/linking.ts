// A block's sentences with their mentions led back to the entities of the fact base, in the text's own order.
import { cityNamed } from '../english/cities.ts'
import type { Entities } from '../facts/entities.ts'
import type { EntityId, Interval, Span } from '../model.ts'
import { asksForBoth, type LinkedSentence } from './linked-sentence.ts'
import { type Asked, goingOn, type Left, leave, type Memory, noting, type RunningMemory } from './memory.ts'
import { type AttachedTitle, holderOf, holdersOf, leftBy, type NamedMention, namesIn, resolvedIn } from './mentions.ts'
import type { Quotation } from './quotations.ts'
import type { BlockReadingResult, Sentence } from './sentence.ts'

export interface LinkedBlock {
  readonly sentences: readonly LinkedSentence[]
}

/** A block with what it and all before it leave. */
export interface LinkedOn extends LinkedBlock {
  readonly memory: Memory
}

/** A sentence led back, with what that hung on and what it leaves to the sentences behind it. */
export interface Link {
  readonly sentence: LinkedSentence
  readonly asked: Asked
  readonly left: Left | undefined
}

/** Whom names can mean. */
export interface Known {
  readonly entities: Entities
  /** The day that the text is about, for who holds an office. */
  readonly when: Interval | undefined
  readonly isPlace: LinkedSentence['isPlace']
  readonly isTown: LinkedSentence['isTown']
  readonly isPerson: LinkedSentence['isPerson']
}

export function knownFrom(entities: Entities, when: Interval | undefined): Known {
  return {
    entities,
    when,
    isPlace: (id: EntityId) => /^(country|city|region):/.test(id) || entities.byId.get(id)?.kind === 'place',
    isTown: (id: EntityId) => id.startsWith('city:') || cityNamed(entities.byId.get(id)?.name ?? '') !== undefined,
    isPerson: (id: EntityId) => entities.byId.get(id)?.kind === 'person',
  }
}

/** @param before what the text before the block leaves */
export function linked(
  block: BlockReadingResult,
  entities: Entities,
  when: Interval | undefined,
  before: Memory,
): LinkedOn {
  const known = knownFrom(entities, when)
  const headings = headingsOf(block.sentences)
  const memory = goingOn(before)
  const links = block.sentences.map((sentence, i) => {
    const heading = headings[i]
    const link = linkOf(sentence, quotedIn(block.quotations, sentence, heading), heading, known, memory)
    leave(memory, link.left)
    return link
  })
  const hasStrangers = links.some(({ left }) => left !== undefined && left.strangers.length > 0)
  const strangers = hasStrangers ? memory.strangers : before.strangers
  return { sentences: links.map(link => link.sentence), memory: { recent: memory.recent, strangers } }
}

export function linkOf(
  sentence: Sentence,
  quoted: readonly Span[],
  heading: LinkedSentence['heading'],
  known: Known,
  memory: RunningMemory,
): Link {
  const { entities, isPlace, isTown, isPerson } = known
  const { recall, asked } = noting(memory)
  const named = namesIn(sentence.text, sentence.tokens, sentence.start, sentence.dates, entities, recall)
  const resolved = resolvedIn(sentence.text, sentence.tokens, sentence.start, named, known, recall)
  const mentions = [...named.mentions, ...named.strangers, ...resolved].sort((a, b) => a.start - b.start)
  const linked: LinkedSentence = {
    ...sentence,
    mentions,
    titles: named.titles,
    quoted,
    isPlace,
    isTown,
    isPerson,
    pair: asksForBoth(sentence.tokens) ? (holdersOfBoth(sentence, named.titles, mentions, known) ?? recall.pair) : [],
    heading,
    named: named.mentions,
    strangers: named.strangers,
  }
  const led = [...named.mentions, ...resolved].sort((a, b) => a.start - b.start)
  return { sentence: linked, asked: asked(), left: leftBy(sentence.tokens, led, named.strangers, entities) }
}

/** "The foreign ministers of Chile and Peru": the two who hold the office. */
function holdersOfBoth(
  { text, start }: Sentence,
  titles: readonly AttachedTitle[],
  mentions: readonly NamedMention[],
  known: Known,
): readonly EntityId[] | undefined {
  const title = titles.find(each => each.plural)
  if (!title) return undefined
  const gap = (from: number, to: number) => text.slice(from - start, to - start)
  const lands = mentions.filter(({ entity }) => entity?.startsWith('country:'))
  const one = lands.findIndex(
    (land, i) =>
      / and (?:the )?$/.test(gap(land.end, lands[i + 1]?.start ?? land.end)) &&
      (/^ of (?:the )?$/.test(gap(title.core.end, land.start)) ||
        gap(lands[i + 1]?.end ?? 0, title.core.start) === ' '),
  )
  const both = one < 0 ? [] : lands.slice(one, one + 2)
  if (both.length === 0 && /\b(?:the two|both) $/i.test(gap(Math.max(start, title.start - 8), title.start))) {
    const all = holdersOf({ ...title, plural: false }, known)
    return all.length === 2 ? all : undefined
  }
  const holders = both.flatMap(({ entity }) => holderOf({ ...title, plural: false, of: entity }, known) ?? [])
  return holders.length === 2 && holders[0] !== holders[1] ? holders : undefined
}

/** The words between quotation marks that reach into a sentence or its heading. */
export function quotedIn(
  quotations: readonly Quotation[],
  sentence: Span,
  heading: LinkedSentence['heading'],
): readonly Span[] {
  const start = heading?.start ?? sentence.start
  return quotations
    .filter(({ closed, words }) => closed && words.start < sentence.end && start < words.end)
    .map(quotation => quotation.words)
}

/** For each sentence without a date of its own, the date that stands alone before it. */
export function headingsOf(sentences: readonly Sentence[]): readonly LinkedSentence['heading'][] {
  let heading: LinkedSentence['heading']
  return sentences.map(sentence => {
    const mine = sentence.dates.length === 0 ? heading : undefined
    heading = headingDate(sentence) ?? heading
    return mine
  })
}

/** The date of a sentence that is nothing else: "July 2024." */
function headingDate(sentence: Sentence): LinkedSentence['heading'] {
  const [date] = sentence.dates
  if (!date || date.relation !== undefined || sentence.dates.length > 1) return undefined
  const rest = sentence.tokens.filter(
    token => token.pos !== 'PUNCT' && (token.end <= date.start || date.end <= token.start),
  )
  if (rest.length > 0) return undefined
  return {
    start: date.start,
    end: date.end,
    text: sentence.text.slice(date.start - sentence.start, date.end - sentence.start),
    date,
  }
}
