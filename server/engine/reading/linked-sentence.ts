// A sentence whose names are led back to whom they mean.
import type { DateMention, EntityId, Quantity, Span, Token } from '../model.ts'
import type { AttachedTitle, NamedMention } from './mentions.ts'

/** A sentence with everything that was read in it. */
export interface LinkedSentence extends Span {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Names, titles alone and pronouns that lead back to somebody, and names that no source knows; by start. */
  readonly mentions: readonly NamedMention[]
  readonly titles: readonly AttachedTitle[]
  readonly dates: readonly DateMention[]
  readonly quantities: readonly Quantity[]
  /** The words inside quotation marks: they are the speaker's, not the draft's. */
  readonly quoted: readonly Span[]
  readonly isPlace: (id: EntityId) => boolean
  /** A city: what is held there is often named after it. */
  readonly isTown: (id: EntityId) => boolean
  /** Whom "they" and "the pair" mean; nobody where the sentence has no such word. */
  readonly pair: readonly EntityId[]
  readonly isPerson: (id: EntityId) => boolean
  /** A date that stands alone before the sentence, as in a timeline: "July 2024. He meets …" */
  readonly heading:
    | { readonly start: number; readonly end: number; readonly text: string; readonly date: DateMention }
    | undefined
  /** What titles index into. */
  readonly named: readonly NamedMention[]
  readonly strangers: readonly NamedMention[]
}

/** Whether words stand between quotation marks. */
export function quoted(sentence: LinkedSentence, span: Span): boolean {
  return sentence.quoted.some(quote => quote.start <= span.start && span.end <= quote.end)
}

const both = /^(?:they|both|pair|two|sides|men|women|leaders|ministers|officials|duo)$/i

/** "They met", "the pair met" */
export function meansBoth(token: Token): boolean {
  return both.test(token.form)
}

export function asksForBoth(tokens: readonly Token[]): boolean {
  return tokens.some(meansBoth)
}
