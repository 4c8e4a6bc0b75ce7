// Whether a sentence puts a thing into the future: by the verb that governs it, else by the words around it.
import { isPlanWord } from '../english/polarity.ts'
import type { Token } from '../model.ts'

const futureWords =
  /\b(?:will|shall|won['’]t|is to|are to|is due to|are due to|is set to|plans? to|hopes? to|going to|next|coming|upcoming)\b/i

/** @param at an offset in the text that the tokens count in */
export function isFuture(tokens: readonly Token[], text: string, at: number): boolean {
  const verb = verbAbove(tokens, at)
  return verb < 0 ? futureWords.test(text) : isFutureVerb(tokens, verb)
}

/** Whether the verb that governs what stands at an offset plainly tells of what was. */
export function isPast(tokens: readonly Token[], at: number): boolean {
  const verb = verbAbove(tokens, at)
  return (
    tokens[verb]?.tag === 'VBD' ||
    (verb >= 0 && tokens.some(({ head, form }) => head === verb && /^(?:was|were|had|has|have|did)$/i.test(form)))
  )
}

/** The index of the nearest verb that governs what stands at an offset, or -1. */
function verbAbove(tokens: readonly Token[], at: number): number {
  let i = tokens.findIndex(token => token.start <= at && at < token.end)
  for (let step = 0; step < 12 && i >= 0; step++) {
    const token = tokens[i] as Token
    if (token.pos === 'VERB' || token.pos === 'AUX') return i
    i = token.head
  }
  return -1
}

function isFutureVerb(tokens: readonly Token[], verb: number): boolean {
  const token = tokens[verb] as Token
  if (token.tag === 'VBD') return false
  const auxiliaries = tokens.filter(other => other.head === verb && /^aux/.test(other.relation))
  if (auxiliaries.some(({ form }) => /^(?:will|shall|would|’ll|'ll)$/i.test(form))) return true
  // "Starts in April", "is meeting her on Monday": what is arranged is told in the present.
  if (/^VB[PZ]$/.test(token.tag) && auxiliaries.length === 0 && arranged.has(token.lemma.toLowerCase())) return true
  if (
    token.tag === 'VBG' &&
    auxiliaries.length === 1 &&
    /^(?:is|are|am|’s|'s|’re|'re)$/i.test(auxiliaries[0]?.form ?? '')
  )
    return true
  // "is expected to visit on Monday": the verb above says that it is to come.
  const above = tokens[token.head]
  return token.relation === 'xcomp' && above !== undefined && isPlanWord(above.lemma.toLowerCase())
}

/** Verbs whose present tense tells what is arranged, where a date stands beside them. */
const arranged: ReadonlySet<string> = new Set(
  'start begin open reopen close end finish leave depart arrive return resume retire expire launch take'.split(' '),
)
