// A block's sentences with their mentions led back to the entities of the fact base, in the text's own order.
import { cityNamed } from '../english/cities.ts'
import type { Entities } from '../facts/entities.ts'
import type { EntityId, Interval } from '../model.ts'
import type { LinkedSentence } from './linked-sentence.ts'
import { type Memory, namesIn, remembered, resolvedIn } from './mentions.ts'
import type { BlockReadingResult } from './sentence.ts'

export interface LinkedBlock {
  readonly sentences: readonly LinkedSentence[]
  readonly memory: Memory
}

export function linked(
  block: BlockReadingResult,
  entities: Entities,
  when: Interval | undefined,
  before: Memory,
): LinkedBlock {
  let memory = before
  const sentences: LinkedSentence[] = []
  const quoted = block.quotations.filter(quotation => quotation.closed).map(quotation => quotation.words)
  const isPlace = (id: EntityId) => /^(country|city|region):/.test(id) || entities.byId.get(id)?.kind === 'place'
  const isTown = (id: EntityId) => id.startsWith('city:') || cityNamed(entities.byId.get(id)?.name ?? '') !== undefined
  const isPerson = (id: EntityId) => entities.byId.get(id)?.kind === 'person'
  let heading: LinkedSentence['heading']
  for (const sentence of block.sentences) {
    const named = namesIn(sentence.text, sentence.tokens, sentence.start, sentence.dates, entities, memory)
    const scene = { entities, when }
    const resolved = resolvedIn(sentence.text, sentence.tokens, sentence.start, named, scene, memory)
    const mentions = [...named.mentions, ...named.strangers, ...resolved].sort((a, b) => a.start - b.start)
    sentences.push({
      ...sentence,
      mentions,
      titles: named.titles,
      quoted,
      isPlace,
      isTown,
      isPerson,
      pair: memory.pair,
      heading: sentence.dates.length === 0 ? heading : undefined,
      named: named.mentions,
      strangers: named.strangers,
    })
    heading = headingDate(sentence) ?? heading
    memory = remembered(
      memory,
      sentence.tokens,
      [...named.mentions, ...resolved].sort((a, b) => a.start - b.start),
      named.strangers,
      entities,
    )
  }
  return { sentences, memory }
}

/** The date of a sentence that is nothing else: "July 2024." */
function headingDate(sentence: BlockReadingResult['sentences'][number]): LinkedSentence['heading'] {
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
