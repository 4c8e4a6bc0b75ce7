// What a sheet says of names in plain sentences: "Ivo Lang, the oldest of the pilots" is one detail of his; and the
// places of the language's own lists that the article names.
import { knownPlace } from '../facts/entities.ts'
import type { NewEvidence, NewSheet } from '../facts/sheet-writing.ts'
import type { Evidence, Span, Token } from '../model.ts'
import { type LinkedSentence, quoted } from '../reading/linked-sentence.ts'
import type { LinkedBlock } from '../reading/linking.ts'
import { headOf } from '../reading/mention-at.ts'
import type { ArticleBlock } from './article.ts'

export interface LinkedArticleBlock extends Pick<ArticleBlock, 'block' | 'paragraph'> {
  readonly linked: LinkedBlock
}

interface Writing {
  readonly evidenceAt: (start: number, end: number, paragraph: number) => Evidence
  readonly passages: (evidence: readonly Evidence[]) => readonly NewEvidence[]
  /** The full name of whom a mention means; undefined where that is a guess. */
  readonly nameOf: (id: string, words: string) => string | undefined
}

/** How sure the subject of "is" must be. */
const leastSure = 0.7

/** A longer phrase tells a story of its own. */
const mostWords = 14

export function detailsIn(
  blocks: readonly LinkedArticleBlock[],
  { evidenceAt, passages, nameOf }: Writing,
): NonNullable<NewSheet['details']> {
  const details = new Map<string, NonNullable<NewSheet['details']>[number]>()
  for (const { block, paragraph, linked } of blocks)
    for (const sentence of linked.sentences)
      for (const mention of sentence.mentions) {
        const isNamed = mention.words.length > 0 && mention.entity !== undefined && !/^unknown:/.test(mention.entity)
        if (!isNamed || mention.unsure || mention.form === 'demonym' || quoted(sentence, mention)) continue
        const name = nameOf(mention.entity as string, mention.text)
        for (const { verb, start, end } of name === undefined ? [] : saidOf(mention, sentence)) {
          const detail = `${name} ${verb} ${block.text.slice(start, end).replace(/\s+/g, ' ')}.`
          const evidence = passages([evidenceAt(block.start + start, block.start + end, paragraph)])
          details.set(detail.toLowerCase(), details.get(detail.toLowerCase()) ?? { detail, evidence })
        }
      }
  return [...details.values()]
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
  if (tokens[comma]?.form !== ',' || !/^(?:the|an?|one)$/.test(tokens[begin]?.form ?? '')) return []
  const stop = tokens.findIndex(({ form }, at) => at > begin && /^[,.;:–—()]$/.test(form))
  const beside = tokens.slice(begin, stop < 0 ? undefined : stop)
  // "Ivo Lang, the premier, and others" is a list; "the mayor of Hafen" is a title.
  const isList = tokens[stop]?.form === ',' && tokens[stop + 1]?.pos === 'CCONJ'
  const isOffice = sentence.titles.some(
    title => !title.plural && beside.slice(0, 2).some(({ start, end }) => title.start <= start && end <= title.end),
  )
  const isClause = beside.some(({ pos, tag }) => pos === 'AUX' || pos === 'SCONJ' || /^(?:VB[DPZ]?|MD|W)/.test(tag))
  return isList || isOffice || isClause ? [] : partsOf(beside, sentence).map(span => ({ ...span, verb: 'is' }))
}

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

/** The countries, regions and towns that the article names, each once with its first place. */
export function placesIn(
  blocks: readonly LinkedArticleBlock[],
  { evidenceAt, passages, nameOf }: Writing,
): NonNullable<NewSheet['places']> {
  const places = new Map<string, NonNullable<NewSheet['places']>[number]>()
  for (const { block, paragraph, linked } of blocks)
    for (const { mentions } of linked.sentences)
      for (const { entity, text, start, end } of mentions) {
        // "UK" may stand for "British" too.
        if (entity === undefined || !knownPlace(text)) continue
        const name = /^(?:country|city|region):/.test(entity) ? (nameOf(entity, text) ?? text) : undefined
        if (name === undefined || places.has(name)) continue
        places.set(name, { name, evidence: passages([evidenceAt(block.start + start, block.start + end, paragraph)]) })
      }
  return [...places.values()]
}
