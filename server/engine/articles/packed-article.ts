// An article's reading in little room, and in a form that can be handed to another thread or kept in a file: plain data,
// the words of its sentences as rows of numbers. What it says is all there; nothing of it depends on other sources.

import { plainWording } from '../checks/quoted-words.ts'
import type { DateMention, Quantity, Token, Upos } from '../model.ts'
import type { Quotation } from '../reading/quotations.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Article, ArticleBlock } from './article.ts'

export interface PackedArticle extends Omit<Article, 'blocks'> {
  readonly blocks: readonly PackedBlock[]
  /** The strings that rows refer to by number: lemmas, parts of speech, tags, relations. */
  readonly strings: readonly string[]
  /** One row of `columns` numbers for each word. */
  readonly words: Uint16Array | Uint32Array
  /** The block's words as quotations are compared, for each block. */
  readonly wordings: readonly string[]
}

interface PackedBlock extends Omit<ArticleBlock, 'reading'> {
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly PackedSentence[]
}

/** Start, end, row of its first word, number of words; dates and quantities where there are some. */
type PackedSentence = readonly [number, number, number, number, (readonly DateMention[])?, (readonly Quantity[])?]

/** Of a word: start from its sentence's, length, lemma, part of speech, tag, head + 1, relation, its confidence and the tag's in thousandths. */
const columns = 9

export function packedArticle({ blocks, ...about }: Article): PackedArticle {
  const strings: string[] = []
  const known = new Map<string, number>()
  const numberOf = (text: string) => {
    const found = known.get(text)
    if (found !== undefined) return found
    known.set(text, strings.length)
    return strings.push(text) - 1
  }
  const rows: number[] = []
  const packed = blocks.map(({ block, paragraph, reading }): PackedBlock => {
    const sentences = reading.sentences.map((sentence): PackedSentence => {
      const { start, end, tokens, dates, quantities } = sentence
      const first = rows.length / columns
      for (const token of tokens)
        rows.push(
          token.start - start,
          token.end - token.start,
          numberOf(token.lemma),
          numberOf(token.pos),
          numberOf(token.tag),
          token.head + 1,
          numberOf(token.relation),
          Math.round(token.confidence * 1000),
          Math.round(token.tagConfidence * 1000),
        )
      if (quantities.length > 0) return [start, end, first, tokens.length, dates, quantities]
      return dates.length > 0 ? [start, end, first, tokens.length, dates] : [start, end, first, tokens.length]
    })
    return { block, paragraph, quotations: reading.quotations, sentences }
  })
  return {
    ...about,
    blocks: packed,
    strings,
    // A book may have more different words than sixteen bits can count.
    words: strings.length > 0xffff ? Uint32Array.from(rows) : Uint16Array.from(rows),
    wordings: blocks.map(({ block }) => plainWording(block.text)),
  }
}

/** The article as it was read. */
export function unpackedArticle(packed: PackedArticle): Article {
  const { base, date, title } = packed
  return {
    base,
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    blocks: packed.blocks.map((_, index) => unpackedBlock(packed, index)),
  }
}

/** One block as it was read, by its index. */
export function unpackedBlock(article: PackedArticle, index: number): ArticleBlock {
  const { block, paragraph, quotations, sentences } = article.blocks[index] as PackedBlock
  const read = sentences.map(sentence => unpackedSentence(article, block.text, sentence))
  return { block, paragraph, reading: { quotations, sentences: read } }
}

/** Where a sentence stands, without its words. */
export function sentenceSpan(article: PackedArticle, at: number, sentence: number) {
  const { block, paragraph, sentences } = article.blocks[at] as PackedBlock
  const [start, end] = sentences[sentence] as PackedSentence
  return { block, paragraph, span: { start, end } }
}

function unpackedSentence(
  { words, strings }: PackedArticle,
  blockText: string,
  [start, end, first, count, dates = [], quantities = []]: PackedSentence,
): Sentence {
  const string = (at: number) => strings[words[at] as number] as string
  const tokens: Token[] = []
  for (let row = first * columns; row < (first + count) * columns; row += columns) {
    const from = start + (words[row] as number)
    const to = from + (words[row + 1] as number)
    tokens.push({
      start: from,
      end: to,
      form: blockText.slice(from, to),
      lemma: string(row + 2),
      pos: string(row + 3) as Upos,
      tag: string(row + 4),
      head: (words[row + 5] as number) - 1,
      relation: string(row + 6),
      confidence: (words[row + 7] as number) / 1000,
      tagConfidence: (words[row + 8] as number) / 1000,
    })
  }
  return { start, end, text: blockText.slice(start, end), tokens, dates, quantities }
}
