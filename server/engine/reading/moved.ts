// What was read of a sentence, where it stands further on or further back in its block.
import type { Quantity, Span, Token } from '../model.ts'
import type { LinkedSentence } from './linked-sentence.ts'
import { type NamedMention, shifted } from './mentions.ts'
import type { Sentence } from './sentence.ts'

/** @param by UTF-16 code units, negative towards the start */
export function movedSentence(sentence: Sentence, by: number): Sentence {
  if (by === 0) return sentence
  return {
    start: sentence.start + by,
    end: sentence.end + by,
    text: sentence.text,
    tokens: sentence.tokens.map(token => movedToken(token, by)),
    dates: sentence.dates.map(date => moved(date, by)),
    quantities: sentence.quantities.map(quantity => movedQuantity(quantity, by)),
  }
}

/** @param sentence the same sentence, moved, with what its new place says of it */
export function movedLinks(
  links: LinkedSentence,
  by: number,
  { start, end, tokens, dates, quantities }: Sentence,
  { quoted, heading }: Pick<LinkedSentence, 'quoted' | 'heading'>,
): LinkedSentence {
  // The names are listed several times over.
  const known = new Map<NamedMention, NamedMention>()
  const mention = (one: NamedMention): NamedMention => {
    const other = known.get(one) ?? movedMention(one, by)
    known.set(one, other)
    return other
  }
  return {
    ...links,
    start,
    end,
    tokens,
    dates,
    quantities,
    quoted,
    heading,
    mentions: links.mentions.map(mention),
    named: links.named.map(mention),
    strangers: links.strangers.map(mention),
    titles: links.titles.map(title => shifted(title, by)),
  }
}

export function moved<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by }
}

function movedToken(token: Token, by: number): Token {
  return {
    start: token.start + by,
    end: token.end + by,
    form: token.form,
    lemma: token.lemma,
    pos: token.pos,
    tag: token.tag,
    head: token.head,
    relation: token.relation,
    confidence: token.confidence,
    tagConfidence: token.tagConfidence,
  }
}

function movedQuantity(quantity: Quantity, by: number): Quantity {
  return { ...moved(quantity, by), figure: moved(quantity.figure, by) }
}

function movedMention(mention: NamedMention, by: number): NamedMention {
  const { words, misspelt } = mention
  return {
    ...moved(mention, by),
    words: words.map(word => moved(word, by)),
    ...(misspelt && { misspelt: { ...misspelt, wrong: moved(misspelt.wrong, by) } }),
  }
}
