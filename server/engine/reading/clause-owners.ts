// Which clause of a sentence a word belongs to.
import { occurrenceVerbs } from '../english/frames.ts'
import { isPlanWord } from '../english/polarity.ts'
import type { Token } from '../model.ts'
import { base, type Clause } from './clauses.ts'
import type { LinkedSentence } from './linked-sentence.ts'

export interface Scan {
  readonly sentence: LinkedSentence
  readonly children: readonly (readonly number[])[]
  readonly clauses: readonly Clause[]
  readonly owners: ReadonlyMap<number, Clause>
}

/** Whether the nearest predicate above a token is the clause's; an event noun in "during talks in Beijing" passes on to the verb. */
export function isOwned(scan: Scan, at: number, clause: Clause): boolean {
  const { tokens } = scan.sentence
  let i = (tokens[at] as Token).head
  for (let step = 0; step < 12 && i >= 0; step++) {
    const owner = scan.owners.get(i)
    if (owner === clause) return true
    const token = tokens[i] as Token
    if (owner && !passesOn(scan, owner, i)) return false
    i = token.head
  }
  return false
}

/** The first clause that is not below another one. */
export function isMain(scan: Scan, clause: Clause): boolean {
  const root = scan.sentence.tokens.findIndex(token => token.head === -1)
  const owner = scan.owners.get(root)
  return owner === clause || (owner === undefined && scan.clauses[0] === clause)
}

export function isUnowned(scan: Scan, at: number): boolean {
  let i = (scan.sentence.tokens[at] as Token).head
  for (let step = 0; step < 12 && i >= 0; step++) {
    if (scan.owners.has(i)) return false
    i = (scan.sentence.tokens[i] as Token).head
  }
  return true
}

/** "met during talks in Beijing", "said during a visit to Paris": the occasion's place and day are the deed's. */
function passesOn(scan: Scan, owner: Clause, i: number): boolean {
  const token = scan.sentence.tokens[i] as Token
  if (owner.predicate !== i || token.pos === 'VERB' || base(token.relation) !== 'obl') return false
  const preposition = prepositionOf(scan, i)
  return preposition === 'during' || preposition === 'at' || preposition === 'in' || preposition === 'for'
}

export function prepositionOf(scan: Pick<Scan, 'sentence' | 'children'>, at: number): string | undefined {
  for (const child of scan.children[at] ?? []) {
    const token = scan.sentence.tokens[child] as Token
    if (base(token.relation) === 'case') return token.lemma.toLowerCase()
  }
  return undefined
}

/** "In May she became the first to visit": the verb that makes somebody what an infinitive describes carries its day. */
export function linkingVerbOf(tokens: readonly Token[], predicate: number): number {
  const token = tokens[predicate] as Token
  if (!/^(?:acl|advcl|xcomp)$/.test(token.relation) || token.head < 0) return -1
  const noun = tokens[token.head] as Token
  if (!/^(?:xcomp|obj|root|ccomp|conj|advcl)$/.test(noun.relation)) return -1
  if (noun.relation === 'xcomp' || noun.relation === 'obj')
    return /^(?:become|be|make|remain)$/.test(tokens[noun.head]?.lemma ?? '') ? noun.head : -1
  return tokens.some(other => other.relation === 'cop' && other.head === token.head) ? token.head : -1
}

/** "In Rome she is expected to meet him": the place and day of the plan are those of what is planned. */
export function planVerbOf(tokens: readonly Token[], predicate: number, carrier: number): number {
  const verb = tokens[carrier >= 0 ? carrier : predicate] as Token
  const above = tokens[verb.head]
  return verb.relation === 'xcomp' && above?.pos === 'VERB' && isPlanWord(above.lemma) ? verb.head : -1
}

/** "Remains in detention", "is under pressure": the verb whose subject the event befalls. */
export function stateVerbOf(tokens: readonly Token[], noun: number): number {
  const token = tokens[noun] as Token
  if (
    token.pos === 'VERB' ||
    !tokens.some(other => other.head === noun && /^(?:in|under)$/.test(other.lemma) && base(other.relation) === 'case')
  )
    return -1
  if (tokens.some(other => other.head === noun && other.relation === 'cop')) return noun
  const head = tokens[token.head]
  return head && /^(?:remain|stay|be|languish|keep|hold)$/.test(head.lemma) && /^(?:obl|xcomp)/.test(token.relation)
    ? token.head
    : -1
}

export function occurrenceOf(tokens: readonly Token[], noun: number): number {
  const token = tokens[noun] as Token
  if (token.pos === 'VERB') return -1
  const verb = tokens.findIndex(
    (other, i) =>
      other.pos === 'VERB' &&
      occurrenceVerbs.has(other.lemma.toLowerCase()) &&
      ((/^nsubj/.test(token.relation) && token.head === i) || (/^acl/.test(other.relation) && other.head === noun)),
  )
  return verb
}
