// Whose doing a count counts: "her visit is the second", "the first envoy to come was Ms Pell", "for the third time".
import type { EntityId, Quantity, Token } from '../model.ts'
import { childrenOf } from './clauses.ts'
import type { LinkedSentence } from './linked-sentence.ts'
import { headOf, mentionAt } from './mention-at.ts'

/** The word that a figure counts: "visit" of "her second visit", the figure itself in "is the second by an envoy". */
export function countedBy(sentence: Pick<LinkedSentence, 'tokens'>, figure: Quantity): number {
  const word = headOf(sentence.tokens, figure.figure)
  const own = sentence.tokens[word]
  return own && /^(?:amod|nummod|det|compound|advmod)/.test(own.relation) && own.head >= 0 ? own.head : word
}

/** "the second visit in two years": the words of a count, from its article to the end of what it counts. */
export function countPhrase(
  { text, start, tokens }: Pick<LinkedSentence, 'text' | 'start' | 'tokens'>,
  figure: Quantity,
): string {
  const counted = countedBy({ tokens }, figure)
  const isBelow = (at: number): boolean => at === counted || (at >= 0 && isBelow((tokens[at] as Token).head))
  const first = tokens.findIndex((token, at) => token.end > figure.start - 4 && isBelow(at) && token.relation === 'det')
  const from = Math.min(first < 0 ? figure.start : (tokens[first] as Token).start, figure.start)
  const phrase = tokens.filter((token, at) => token.start >= from && isBelow(at))
  const comma = phrase.find(({ form, start: at }) => at > figure.end && /^[,;:–—(]$/.test(form))
  const last = phrase.filter(token => token.pos !== 'PUNCT' && (!comma || token.start < comma.start)).at(-1)
  const end = (last?.end ?? figure.end) - start
  // "Her first visit since taking office": the verb may have taken what measures the count.
  const measure = stretchBehind.exec(text.slice(end))?.[0] ?? ''
  return text.slice(from - start, end + measure.length)
}

const stretchBehind = /^ (?:since|in|for|after) (?:[\p{L}\p{N}’'-]+ ){0,6}[\p{L}\p{N}’'-]+/u

/** The one person whose doing the figure counts, by the structure of the sentence; undefined where it does not tell. */
export function countOwner(sentence: LinkedSentence, figure: Quantity): EntityId | undefined {
  const { tokens } = sentence
  const children = childrenOf(tokens)
  const personAt = (at: number): EntityId | undefined => {
    const entity = at < 0 ? undefined : mentionAt({ sentence, children }, at)?.entity
    return entity !== undefined && sentence.isPerson(entity) ? entity : undefined
  }
  const below = (at: number, relation: RegExp) =>
    (children[at] ?? []).filter(child => relation.test((tokens[child] as Token).relation))
  /** "Ms Pell", "her visit", "the visit of Ms Pell", "a visit by Ms Pell" */
  const personOf = (at: number): EntityId | undefined =>
    personAt(at) ?? one(below(at, /^nmod/).flatMap(child => personAt(child) ?? []))
  const counted = countedBy(sentence, figure)
  const [possessor] = below(counted, /^nmod:poss$/).flatMap(child => personAt(child) ?? [])
  if (possessor !== undefined) return possessor
  let at = counted
  for (let step = 0; step < 4 && at >= 0; step++) {
    const { relation, head, pos } = tokens[at] as Token
    const isSaidOf = pos === 'VERB' || below(at, /^cop$/).length > 0
    if (isSaidOf) {
      const [object] = pos === 'VERB' ? below(at, /^obj$/).flatMap(child => personAt(child) ?? []) : []
      // "With Ms Pell becoming the first": before such a verb the parser takes the name for a part of it.
      const [subject] = below(at, pos === 'VERB' ? /^(?:nsubj|compound)/ : /^nsubj/)
      // "Made him the second envoy to go": the office is the object's.
      if (object !== undefined && at !== counted && makes.test((tokens[at] as Token).lemma)) return object
      if (subject !== undefined) return personOf(subject)
    }
    if (/^(?:appos|acl)/.test(relation)) return personAt(head)
    at = head
  }
  return undefined
}

const makes = /^(?:make|name|crown)$/

function one(found: readonly EntityId[]): EntityId | undefined {
  return new Set(found).size === 1 ? found[0] : undefined
}
