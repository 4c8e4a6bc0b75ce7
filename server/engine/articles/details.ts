// What an article says of a name in passing: "Ivo Lang, the oldest of the pilots", "Hafen, in the far north". Each is a
// plain sentence of its own, to be put on a sheet and to be held against a draft.

import type { Entities } from '../facts/entities.ts'
import type { EntityId, Evidence, Span, Token } from '../model.ts'
import { type LinkedSentence, quoted } from '../reading/linked-sentence.ts'
import { headOf } from '../reading/mention-at.ts'

/** Plain data. */
export interface Detail {
  readonly about: EntityId
  /** "Ivo Lang is the oldest of the pilots." */
  readonly text: string
  readonly evidence: Evidence
}

/** How sure the subject of "is" must be. */
const leastSure = 0.7

/** A longer phrase tells a story of its own. */
const mostWords = 14

/** @param evidenceAt the place of a span in the offsets of the sentence's block */
export function detailsIn(
  sentence: LinkedSentence,
  entities: Entities,
  evidenceAt: (span: Span) => Evidence,
): readonly Detail[] {
  return sentence.mentions.flatMap(mention => {
    const { entity, words, form, text } = mention
    const isNamed = words.length > 0 && entity !== undefined && !entity.startsWith('unknown:')
    if (!isNamed || mention.unsure || form === 'demonym' || quoted(sentence, mention)) return []
    const name = entities.byId.get(entity)?.name ?? text
    return saidOf(mention, sentence).map(({ verb, start, end }) => {
      const words = sentence.text.slice(start - sentence.start, end - sentence.start).replace(/\s+/g, ' ')
      return { about: entity, text: `${name} ${verb} ${words}.`, evidence: evidenceAt({ start, end }) }
    })
  })
}

interface Said extends Span {
  readonly verb: string
}

/** "…, the oldest of the pilots and a friend of hers,", "… is the oldest": the phrases beside a name that say what it is. */
function saidOf(mention: Span, sentence: LinkedSentence): readonly Said[] {
  const { tokens } = sentence
  const head = headOf(tokens, mention)
  const own = tokens[head]
  if (!own) return []
  const cop = tokens.find(({ relation, head }) => relation === 'cop' && head === own.head)
  const isWhat = /^(?:NOUN|PROPN)$/.test(tokens[own.head]?.pos ?? '') && own.confidence > leastSure
  if (cop && isWhat && /^nsubj/.test(own.relation) && /^(?:is|are)$/.test(cop.form))
    return phrasesOf(sentence, own.head, cop.end).map(span => ({ ...span, verb: cop.form }))
  // Read by the words: what the parser makes of appositions is unsure.
  const comma = tokens.findIndex(({ start }) => start >= mention.end)
  const begin = comma + 1
  const isPlaced = isLocation(tokens, begin)
  const isPhrase = isPlaced || /^(?:the|an?|one)$/.test(tokens[begin]?.form ?? '')
  if (tokens[comma]?.form !== ',' || !isPhrase) return []
  const stop = tokens.findIndex(({ form }, at) => at > begin && /^[,.;:–—()]$/.test(form))
  const beside = tokens.slice(begin, stop < 0 ? undefined : stop)
  // "Ivo Lang, the premier, and others" is a list; "the mayor of Hafen" is a title.
  const isList = !isPlaced && tokens[stop]?.form === ',' && tokens[stop + 1]?.pos === 'CCONJ'
  const isOffice = sentence.titles.some(
    title => !title.plural && beside.slice(0, 2).some(({ start, end }) => title.start <= start && end <= title.end),
  )
  const isClause = beside.some(({ pos, tag }) => pos === 'AUX' || pos === 'SCONJ' || /^(?:VB[DPZ]?|MD|W)/.test(tag))
  return isList || isOffice || isClause ? [] : partsOf(beside, sentence).map(span => ({ ...span, verb: 'is' }))
}

/** "In Peru's far north", "in the east of the island" */
function isLocation(tokens: readonly Token[], at: number): boolean {
  const near = tokens.slice(at + 1, at + 6)
  return tokens[at]?.form === 'in' && near.some(({ form }) => compass.test(form))
}

const compass =
  /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|center|heart|interior)$/i

/** What hangs on a word, from an offset on, up to the first comma and parted at "and a …". */
function phrasesOf(sentence: LinkedSentence, top: number, from: number): readonly Span[] {
  const { tokens } = sentence
  const isBelow = (at: number): boolean => at === top || (at >= 0 && isBelow((tokens[at] as Token).head))
  const all = tokens.filter((token, at) => token.start >= from && isBelow(at))
  const first = all.findIndex(({ pos }) => pos !== 'PUNCT')
  const stop = all.findIndex(({ form }, at) => at > first && /^[,;:–—()]$/.test(form))
  return partsOf(all.slice(Math.max(first, 0), stop < 0 ? undefined : stop), sentence)
}

/** "The oldest of the pilots and a friend of hers" is two. */
function partsOf(words: readonly Token[], sentence: LinkedSentence): readonly Span[] {
  const parts: Token[][] = [[]]
  for (const [at, token] of words.entries()) {
    if (token.pos === 'CCONJ' && words[at + 1]?.pos === 'DET') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.flatMap(words => {
    while (words.at(-1)?.pos === 'PUNCT') words.pop()
    const [first] = words
    const last = words.at(-1)
    const telling = words.filter(({ pos }) => /^(?:NOUN|PROPN|ADJ|VERB|NUM)$/.test(pos)).length
    const isPlain = words.every(word => !quoted(sentence, word) && word.pos !== 'PRON')
    if (!first || !last || !isPlain || telling < 2 || words.length > mostWords) return []
    return [{ start: first.start, end: last.end }]
  })
}
