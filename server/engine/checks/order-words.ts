// "Before" for "after", "inside" for "outside": a small word that turns the sentence round, between words that both have.
import type { Token } from '../model.ts'
import type { AlignedText, Alignment } from './alignment.ts'
import { type Comparison, differs, silent } from './check.ts'
import { dressedLike } from './title.ts'

const sameMatter = 0.6

const pairs: readonly (readonly [string, string])[] = [
  ['before', 'after'],
  ['inside', 'outside'],
  ['above', 'below'],
]

export function turnedRound(alignment: Alignment): Comparison {
  const { draft, source } = alignment
  if (alignment.coverage < sameMatter || alignment.matchedWeight < (alignment.coverage > 0.9 ? 2 : 2.5)) return silent
  for (const [s, unit] of source.units.entries()) {
    const d = alignment.toDraft[s] as number
    const above = alignment.toDraft[unit.above]
    if (d < 0 || above === undefined || above < 0) continue
    const right = smallWordOf(source, s)
    const wrong = smallWordOf(draft, d)
    if (!right || !wrong || !isTiedTo(draft, d, above)) continue
    if (!pairs.some(pair => pair.includes(right.lemma) && pair.includes(wrong.lemma) && right.lemma !== wrong.lemma))
      continue
    const replacement = dressedLike(wrong.form, right.form.toLowerCase())
    return differs({ start: wrong.start, end: wrong.end, draft: wrong.form, source: right.form, replacement })
  }
  return silent
}

/** The preposition or conjunction that ties a word to the one above it. */
function smallWordOf(text: AlignedText, unit: number): Token | undefined {
  const at = text.units[unit]?.token
  return text.sentence.tokens.find(
    token => token.head === at && /^(?:case|mark)$/.test(token.relation) && token.lemma !== 'to',
  )
}

function isTiedTo(text: AlignedText, unit: number, above: number): boolean {
  for (let i = text.units[unit]?.above ?? -1, step = 0; i >= 0 && step < 3; step++) {
    if (i === above) return true
    i = text.units[i]?.above ?? -1
  }
  return false
}
