// Whether it happened, was said, was so.

import type { EventFact } from '../facts/fact-base.ts'
import type { Span } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import { agreesVaguely, type Check, type Difference, differs, inMarks, silent, useInstead } from './check.ts'

export const negation: Check<EventClaim, EventFact> = {
  code: 'negation',
  summary: 'whether it happened, was said, was so',
  judge(claim, fact, scene) {
    if (claim.affirmed === fact.claim.affirmed) return agreesVaguely
    if (claim.modality === 'doubtful') return silent
    // A noun alone ("any direct reference") says neither that it was nor that it was not.
    if (claim.affirmed && claim.nominal) return silent
    return differs(polarityDifference(claim.negation, claim.predicate, scene.text))
  },
  explain: (difference, evidence) => ({
    message: `the source says the opposite: draft ${inMarks(difference.draft)}, source ${inMarks(difference.source)}`,
    fixes: useInstead(difference, evidence, false),
  }),
}

/** The denying word with its verb where the draft denies, the verb alone where the source does. */
export function polarityDifference(denied: Span | undefined, predicate: Span, text: string): Difference {
  const auxiliary = denied && denied.end <= predicate.start ? auxiliaryBefore(text, denied.start) : undefined
  if (denied && denied.start < denied.end && auxiliary && denied.start > auxiliary.start) {
    // "were not discussed" → "were", so that the verb stays as it is.
    const draft = text.slice(auxiliary.start, denied.end)
    const word = text.slice(auxiliary.start, auxiliary.end)
    return { start: auxiliary.start, end: denied.end, draft, source: word, replacement: word }
  }
  const before = denied ? undefined : auxiliaryOf(text, predicate.start)
  if (before) {
    // "was openly mentioned" → "was not openly mentioned"
    const draft = text.slice(before.start, predicate.end)
    const word = text.slice(before.start, before.end)
    const source = `${word} not${draft.slice(word.length)}`
    return { start: before.start, end: predicate.end, draft, source, replacement: source }
  }
  const start = denied ? Math.min(denied.start, predicate.start) : predicate.start
  const end = denied ? Math.max(denied.end, predicate.end) : predicate.end
  const draft = text.slice(start, end)
  if (!denied) return { start, end, draft, source: `not ${draft}`, replacement: `not ${draft}` }
  const undone = /^(?:go(?:es)?|went|gone|remain(?:s|ed)?) un(\p{L}+ed)$/iu.exec(draft)
  if (undone) return { start, end, draft, source: `was ${undone[1]}`, replacement: `was ${undone[1]}` }
  // A verb that denies by itself has no word to take away.
  if (denied.start === denied.end)
    return {
      start: predicate.start,
      end: predicate.end,
      draft: text.slice(predicate.start, predicate.end),
      source: `not ${text.slice(predicate.start, predicate.end)}`,
      replacement: `not ${text.slice(predicate.start, predicate.end)}`,
    }
  const without = `${text.slice(start, denied.start)}${text.slice(denied.end, end)}`.replace(/\s+/g, ' ').trim()
  return { start, end, draft, source: without, ...(without ? { replacement: without } : {}) }
}

/** The auxiliary of a verb or adjective, with at most an adverb between them. */
function auxiliaryOf(text: string, at: number): Span | undefined {
  const match =
    /\b(?:was|were|is|are|has|have|had|will|would|can|could|should|must|may|might)(?= (?:\p{L}+ly |been |be )?$)/iu.exec(
      text.slice(Math.max(0, at - 24), at),
    )
  if (!match) return undefined
  const start = Math.max(0, at - 24) + match.index
  return { start, end: start + match[0].length }
}

/** "were" before "not": a verb that can stand without its denial as it is, which "did" cannot. */
function auxiliaryBefore(text: string, at: number): Span | undefined {
  const match = /\b(?:was|were|is|are|has|have|had|will|would|can|could|should|must|may|might)\s?$/i.exec(
    text.slice(Math.max(0, at - 8), at),
  )
  if (!match) return undefined
  const start = at - match[0].length
  return { start, end: start + match[0].trimEnd().length }
}
