// Every mark of a text that may open or close a quotation, with what its neighbours say of it.
// Apostrophes within words, figures (’90s), feet and inches, and clipped words (’em, rock ’n’ roll) are left out here;
// whether the last mark of "ministers’" closes or owns is left to the pairing.
import type { Span } from '../model.ts'

export type MarkKind = 'curly' | 'low' | 'angle' | 'straight' | 'wire' | 'single'

export interface Mark extends Span {
  readonly kind: MarkKind
  readonly opens: boolean
  readonly closes: boolean
  /** False for a closing single mark that may as well be a possessive or a clipped ending: ministers’, rockin’. */
  readonly sure: boolean
}

const anyMark = /``|''|[“”„‟"«»‘’'‛]/g
const clipped = /^(?:\d0s\b|n[’'‘]|(?:em|til|tis|twas|twere|cause|cos|bout|round|kay|neath|gainst)\b)/iu

export function marksIn(text: string): readonly Mark[] {
  const marks: Mark[] = []
  for (const { index, 0: sign } of text.matchAll(anyMark)) {
    const mark = markAt(text, index, sign)
    if (mark && (mark.opens || mark.closes)) marks.push(mark)
  }
  return marks
}

function markAt(text: string, start: number, sign: string): Mark | undefined {
  const end = start + sign.length
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  const afterSpace = before === '' || /[\s([{—–\-/“‘„«]$/u.test(before) || /(?:^|\s)["']$/.test(before)
  const beforeWord = /^[\p{L}\p{N}£$€]/u.test(after)
  const beforeSpace = after === '' || /^\s/.test(after)
  const afterWord = /[\p{L}\p{M}\p{N}]$/u.test(before)
  const mark = (kind: MarkKind, opens: boolean, closes: boolean, sure = true): Mark => ({
    start,
    end,
    kind,
    opens,
    closes,
    sure,
  })
  switch (sign) {
    case '“':
      return mark('curly', !(beforeSpace && !afterSpace), !afterSpace && !beforeWord)
    case '”':
      return mark('curly', afterSpace && beforeWord, true)
    case '„':
    case '‟':
      return mark('low', !beforeSpace, false)
    case '«':
      return mark('angle', true, false)
    case '»':
      return mark('angle', false, true)
    case '``':
      return mark('wire', true, false)
    case "''":
      return mark('wire', false, true)
    case '"':
      if (/\d$/.test(before) && /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, start - 6), start)))
        return undefined
      if (afterSpace && !beforeSpace) return mark('straight', true, false)
      if (!afterSpace && !beforeWord) return mark('straight', false, true)
      return mark('straight', true, true)
    case '‘':
    case '‛':
      return mark('single', !beforeSpace && !afterWord && !clipped.test(text.slice(end, end + 12)), false)
  }
  // ’ and ' are apostrophes first.
  if (afterWord && beforeWord) return undefined
  const opens = sign === "'" && afterSpace && !beforeSpace && !clipped.test(text.slice(end, end + 12))
  const closes = !afterSpace && !beforeWord && !/[’'‘]n$/i.test(before)
  return mark('single', opens, closes, !/(?:s|in)$/i.test(before))
}
