// A quotation cut into what is compared: words, and the places where the writer says that something was cut or put in.
import { plainWord } from '../english/spelling.ts'
import type { Span } from '../model.ts'

export interface QuotedWord extends Span {
  /** 'cut' is an ellipsis, 'insertion' words in square brackets: both stand for any words of the source, or none. */
  readonly kind: 'word' | 'cut' | 'insertion'
  /** The word as it is compared. */
  readonly plain: string
}

const piece =
  /\[(?:…|\.{2,}|\. \. \.)\]|\(…\)|…|\.(?:\s?\.){1,}|\p{L}*\[\p{L}\](?=\p{L})[\p{L}\p{M}\p{N}’'-]*|[\p{L}\p{M}\p{N}’'-]*\[[^\]]{0,200}\][\p{L}\p{M}’']*|[$£€]?\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}\p{N}]+(?:[’'‘ʼ\u00ad\u200b-\u200d\u2060‐‑-]+[\p{L}\p{M}\p{N}]+)*(?:[’'](?=\s|$))?|[%&]/gu

/** The words of a quotation in the order they stand, with their spans in `text`. Punctuation and marks are not words. */
export function quotedWordsIn(text: string): readonly QuotedWord[] {
  const words: QuotedWord[] = []
  for (const { index: start, 0: form } of text.matchAll(piece)) {
    const end = start + form.length
    if (/^[[(]?(?:…|\.)/.test(form)) words.push({ start, end, kind: 'cut', plain: '…' })
    // "[W]e" changes the case of a letter; the word is all there.
    else if (/\[\p{L}\](?=\p{L})/u.test(form))
      words.push({ start, end, kind: 'word', plain: plainWord(form.replace(/[[\]]/g, '')) })
    else if (form.includes('[')) words.push({ start, end, kind: 'insertion', plain: form })
    else {
      const plain = plainWord(form.replace(/[’']$/, ''))
      if (plain !== '') words.push({ start, end: /[’']$/.test(form) ? end - 1 : end, kind: 'word', plain })
    }
  }
  return words
}

/** The words of a text as they are compared, with a space on either side of each. */
export function plainWording(text: string): string {
  return ` ${quotedWordsIn(text)
    .map(word => word.plain)
    .join(' ')} `
}
