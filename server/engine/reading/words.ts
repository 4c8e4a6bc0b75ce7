// Words as names are compared by: letters and digits only, without case, accents, hyphens or apostrophes.
import type { Span } from '../model.ts'

export interface Word extends Span {
  readonly key: string
  readonly capital: boolean
  /** A hyphen joins it to the word before. */
  readonly hyphenated: boolean
}

const letters = /[\p{L}\p{N}]+/gu
const accents = /\p{M}+/gu

/** Turns "Élysée" into "elysee". */
export function keyOf(text: string): string {
  return text.normalize('NFD').replace(accents, '').toLowerCase()
}

/** The words of a text; "Vice-Premier" is two, "O’Brien" too, "Lammy’s" is "lammy" and "s". */
export function wordsIn(text: string, offset = 0): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(letters)) {
    const form = match[0]
    const first = form[0] as string
    words.push({
      key: keyOf(form),
      capital: first !== first.toLowerCase(),
      hyphenated: words.at(-1)?.end === offset + match.index - 1 && /[-‐]/.test(text[match.index - 1] as string),
      start: offset + match.index,
      end: offset + match.index + form.length,
    })
  }
  return words
}

/** The keys of a name's words, "sir keir starmer". */
export function nameKey(name: string): string {
  return wordsIn(name)
    .map(word => word.key)
    .join(' ')
}
