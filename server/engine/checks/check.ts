// What every check is made of. Finding (`judge`) is not explaining (`explain`), and a check judges one claim against
// one fact, so that it cannot abandon the rest of a draft.
import type { Facts } from '../facts/fact-base.ts'
import type { Code, Edit, Evidence, Interval, Span } from '../model.ts'

export type Outcome = 'agrees' | 'differs' | 'silent'

/** Where draft and source differ, in the smallest span that holds the wrong words. */
export interface Difference extends Span {
  readonly draft: string
  /** The source's value, as people say it. */
  readonly source: string
  /** More about the source's value: "18 October 2024" beside "Friday". */
  readonly note?: string
  /** What to put in place of the span; undefined where no wording can be offered. */
  readonly replacement?: string
  readonly edits?: readonly Edit[]
  /** The reason in a word or two where one inference was needed: then it "may differ". */
  readonly inference?: string
}

export interface Comparison {
  readonly outcome: Outcome
  /** Whether what agrees names something definite: a person, a place, a day, a figure. */
  readonly definite: boolean
  readonly differences: readonly Difference[]
}

export interface Explanation {
  readonly message: string
  readonly fixes: readonly {
    readonly title: string
    readonly text: string
    readonly safe: boolean
    readonly edits?: readonly Edit[]
  }[]
}

/** What a check may look at besides the claim and the fact. */
export interface Scene {
  readonly facts: Facts
  /** The draft's own date. */
  readonly base: Interval | undefined
  /** The text that the claim's spans count in. */
  readonly text: string
}

export interface Check<Claim, Fact> {
  readonly code: Code
  readonly summary: string
  judge(claim: Claim, fact: Fact, scene: Scene): Comparison
  explain(difference: Difference, evidence: readonly Evidence[]): Explanation
}

export const silent: Comparison = { outcome: 'silent', definite: false, differences: [] }
export const agrees: Comparison = { outcome: 'agrees', definite: true, differences: [] }
export const agreesVaguely: Comparison = { outcome: 'agrees', definite: false, differences: [] }

export function differs(...differences: readonly Difference[]): Comparison {
  return { outcome: 'differs', definite: true, differences }
}

/** "beijing-visit, paragraph 3" */
export function placeInWords(evidence: readonly Evidence[]): string {
  const first = evidence[0]
  if (!first) return 'source'
  return first.paragraph === undefined ? first.source : `${first.source}, paragraph ${first.paragraph}`
}

/** Words between quotation marks, of which they may bring one or both themselves. */
export function inMarks(words: string): string {
  const begun = words.replace(/^[“"]/, '')
  return `“${/[“"].*[”"]$/s.test(begun) ? begun : begun.replace(/[”"]$/, '')}”`
}

/** The one-line message that all checks share: what differs, not who is wrong. */
export function saysOtherwise(what: string, difference: Difference): string {
  const note = difference.note && difference.note !== difference.source ? ` (${difference.note})` : ''
  const values = `draft ${inMarks(difference.draft)}, source ${inMarks(difference.source)}${note}`
  return difference.inference
    ? `${what} may differ from the source (${difference.inference}): ${values}`
    : `${what} differs from the source: ${values}`
}

/** The fix that puts the source's words in place of the draft's. */
export function useInstead(difference: Difference, evidence: readonly Evidence[], safe: boolean): Explanation['fixes'] {
  if (difference.replacement === undefined) return []
  return [
    {
      title: `Use ${inMarks(difference.replacement)} (${placeInWords(evidence)})`,
      text: difference.replacement,
      safe: safe && !difference.inference,
      ...(difference.edits ? { edits: difference.edits } : {}),
    },
  ]
}
