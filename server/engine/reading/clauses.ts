// Who did what to whom: the predicates of a sentence (verbs, and nouns that name events) with their neighbours, from
// the sentence's structure. Knows grammar and the frame table, and nothing of names, dates or facts.

import { months, weekdays } from '../english/date-words.ts'
import { askingVerbs, type FrameName, frames, lightVerbs, type Neighbour, usualRoles } from '../english/frames.ts'
import { isDenyingVerb, isDenyingWord, isDoubtWord, isNegator, isPlanWord } from '../english/polarity.ts'
import { isSpeechVerb } from '../english/speech-verbs.ts'
import type { Modality, Role, Span, Token } from '../model.ts'

export interface Argument {
  readonly neighbour: Neighbour | 'other'
  /** The preposition as it stands, for `other`. */
  readonly preposition: string | undefined
  /** Index of the argument's head token; of each conjunct for a coordination. */
  readonly heads: readonly number[]
  readonly confidence: number
}

export interface Clause {
  /** Index of the token that names the event. */
  readonly predicate: number
  /** Of the light verb that carries it, or -1: "held" in "held talks". */
  readonly carrier: number
  readonly kinds: readonly string[]
  readonly arguments: readonly Argument[]
  readonly affirmed: boolean
  readonly negation: Span | undefined
  readonly modality: Modality
  /** A past-perfect clause tells of an occasion before the one at hand. */
  readonly pluperfect: boolean
}

const kindsOf = triggerIndex()

/** Every predicate of the sentence, in its order. */
export function clausesIn(tokens: readonly Token[]): readonly Clause[] {
  const children = childrenOf(tokens)
  const clauses: Clause[] = []
  for (let i = 0; i < tokens.length; i++) {
    const kinds = kindsAt(tokens, children, i)
    if (kinds.length === 0) continue
    const carrier = carrierOf(tokens, children, i)
    const verb = carrier >= 0 ? carrier : i
    const own = argumentsOf(tokens, children, i)
    const carried =
      carrier >= 0 ? argumentsOf(tokens, children, carrier).filter(argument => !argument.heads.includes(i)) : []
    const negation = negationOf(tokens, children, verb, i)
    const lemma = (tokens[i] as Token).lemma.toLowerCase()
    const undone = (children[i] ?? []).find(child => isUndone(tokens[child] as Token))
    const words = undone === undefined ? [lemma] : [`${lemma} ${(tokens[undone] as Token).lemma.toLowerCase()}`]
    const isDenial = carrier < 0 && kinds.some(kind => frameOf(kind)?.denials?.some(denial => words.includes(denial)))
    clauses.push({
      predicate: i,
      carrier,
      kinds,
      arguments: [...own, ...carried],
      affirmed: (negation === undefined) !== isDenial,
      negation:
        isDenial && !negation
          ? {
              start: (tokens[i] as Token).start,
              end: undone === undefined ? (tokens[i] as Token).start : (tokens[undone] as Token).end,
            }
          : negation,
      modality: modalityOf(tokens, children, verb),
      pluperfect: isPluperfect(tokens, children, verb),
    })
  }
  return clauses
}

/** The role that a neighbour plays in a kind of event. */
export function roleIn(
  kind: string,
  neighbour: Neighbour | 'other',
  preposition: string | undefined,
): Role | undefined {
  const roles: Partial<Record<string, Role>> = frameOf(kind)?.roles ?? {}
  const key = neighbour === 'other' ? (preposition ?? '') : neighbour
  return roles[key] ?? (usualRoles as Partial<Record<string, Role>>)[key]
}

export function frameOf(kind: string) {
  return kind in frames ? (frames[kind as FrameName] as import('../english/frames.ts').Frame) : undefined
}

export function childrenOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: number[][] = tokens.map(() => [])
  tokens.forEach((token, i) => {
    if (token.head >= 0) children[token.head]?.push(i)
  })
  return children
}

/** The relation without its subtype. */
export function base(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}

function kindsAt(tokens: readonly Token[], children: readonly (readonly number[])[], i: number): readonly string[] {
  const token = tokens[i] as Token
  const lemma = token.lemma.toLowerCase()
  if (token.pos === 'NOUN' || (token.pos === 'PROPN' && kindsOf.noun.has(lemma))) {
    const isBare = !(children[i] ?? []).some(child => /^(?:nmod|amod|det)/.test((tokens[child] as Token).relation))
    const bare = isBare ? caseOf(tokens, children, i)[0] : undefined
    return (kindsOf.noun.get(lemma) ?? []).filter(kind => bare === undefined || frameOf(kind)?.unlessBare !== bare)
  }
  if (token.pos !== 'VERB') return []
  // A light verb with its event noun is one event, told by the noun.
  const object = children[i]?.find(child => /^(obj|nsubj:pass)$/.test((tokens[child] as Token).relation))
  if (object !== undefined && lightVerbs.has(lemma) && kindsOf.noun.has((tokens[object] as Token).lemma.toLowerCase()))
    return []
  // "The exercises, held last month": a participle that the noun before it carries.
  const subject = children[i]?.find(child => /^nsubj/.test((tokens[child] as Token).relation))
  if (
    object === undefined &&
    subject !== undefined &&
    /^VB[DN]$/.test(token.tag) &&
    lightVerbs.has(lemma) &&
    kindsOf.noun.has((tokens[subject] as Token).lemma.toLowerCase())
  )
    return []
  if (token.relation === 'acl:relcl' && carrierOf(tokens, children, token.head) === i) {
    const noun = tokens[token.head] as Token
    if (kindsOf.noun.has(noun.lemma.toLowerCase())) return []
  }
  const extended = (children[i] ?? []).flatMap(child => {
    const word = tokens[child] as Token
    if (word.relation === 'compound:prt' || isUndone(word)) return [`${lemma} ${word.lemma.toLowerCase()}`]
    if (base(word.relation) !== 'obl') return []
    if (word.lemma.toLowerCase() in weekdays || word.lemma.toLowerCase() in months) return []
    return caseOf(tokens, children, child).map(preposition => `${lemma} ${preposition}`)
  })
  const kinds = new Set<string>()
  for (const trigger of [...extended, lemma]) for (const kind of kindsOf.verb.get(trigger) ?? []) kinds.add(kind)
  return kinds.size > 0 ? [...kinds] : [`verb:${lemma}`]
}

/** "Unmentioned", "undiscussed" behind a verb that links it to its subject. */
function isUndone(word: Token): boolean {
  return word.relation === 'xcomp' && isDenyingWord(word.form.toLowerCase()) && /^un.*ed$/i.test(word.form)
}

function triggerIndex() {
  const verb = new Map<string, string[]>()
  const noun = new Map<string, string[]>()
  const add = (index: Map<string, string[]>, word: string, kind: string) =>
    index.set(word, [...(index.get(word) ?? []), kind])
  for (const [kind, frame] of Object.entries(frames)) {
    for (const word of [...frame.verbs, ...(('denials' in frame ? frame.denials : undefined) ?? [])])
      add(verb, word, kind)
    for (const word of frame.nouns) add(noun, word, kind)
  }
  return { verb, noun }
}

/** The light verb whose object or passive subject the noun at `i` is, or -1. */
function carrierOf(tokens: readonly Token[], children: readonly (readonly number[])[], i: number): number {
  const token = tokens[i] as Token
  if (token.pos === 'VERB') return -1
  const isLight = (at: number) =>
    tokens[at]?.pos === 'VERB' && lightVerbs.has((tokens[at] as Token).lemma.toLowerCase())
  if (/^(obj|nsubj:pass)$/.test(token.relation) && isLight(token.head)) return token.head
  // "The trip that she made": the relative clause leaves the noun's own place open.
  const relative = (children[i] ?? []).find(
    child =>
      (tokens[child] as Token).relation === 'acl:relcl' &&
      isLight(child) &&
      (children[child] ?? []).some(below => (tokens[below] as Token).relation === 'nsubj') &&
      !(children[child] ?? []).some(
        below =>
          (tokens[below] as Token).relation === 'obj' && !/^(?:that|which)$/i.test((tokens[below] as Token).form),
      ),
  )
  return relative ?? -1
}

function caseOf(tokens: readonly Token[], children: readonly (readonly number[])[], i: number): readonly string[] {
  const words: string[] = []
  for (const child of children[i] ?? []) {
    const token = tokens[child] as Token
    if (base(token.relation) === 'case' && token.tag !== 'POS') words.push(token.lemma.toLowerCase())
    // "Of Jane Doe": the preposition may hang from the name's first word.
    if (token.relation === 'compound' && token.pos === 'PROPN') words.push(...caseOf(tokens, children, child))
  }
  return words
}

/** A token and everything coordinated with it. */
export function conjuncts(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  i: number,
): readonly number[] {
  const all = [i]
  for (const child of children[i] ?? []) if ((tokens[child] as Token).relation === 'conj') all.push(child)
  return all
}

const directNeighbours: Readonly<Record<string, Neighbour>> = {
  nsubj: 'subject',
  'nsubj:pass': 'object',
  'nsubj:outer': 'subject',
  obj: 'object',
  iobj: 'to',
  'nmod:poss': 'possessor',
}
const prepositions: ReadonlySet<string> = new Set([
  'by',
  'with',
  'to',
  'into',
  'from',
  'of',
  'for',
  'on',
  'about',
  'against',
  'in',
  'at',
  'around',
  'between',
  'as',
])

/** The neighbours of a predicate, those that it shares with another clause (its subject, what a relative clause describes) included. */
function argumentsOf(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  i: number,
): readonly Argument[] {
  const found: Argument[] = []
  const token = tokens[i] as Token
  for (const child of children[i] ?? []) {
    const word = tokens[child] as Token
    const direct = directNeighbours[word.relation]
    const heads = conjuncts(tokens, children, child)
    if (direct) {
      found.push({ neighbour: direct, preposition: undefined, heads, confidence: word.confidence })
      continue
    }
    if (!/^(obl|nmod|xcomp|advcl)/.test(word.relation)) continue
    for (const preposition of caseOf(tokens, children, child)) {
      const neighbour = prepositions.has(preposition) ? (preposition as Neighbour) : 'other'
      found.push({ neighbour, preposition, heads, confidence: word.confidence })
    }
  }
  const verbal = token.pos === 'VERB'
  const brought = verbal ? broughtForward(tokens, children, i) : -1
  for (const preposition of brought < 0 ? [] : caseOf(tokens, children, brought)) {
    const neighbour = prepositions.has(preposition) ? (preposition as Neighbour) : 'other'
    const heads = conjuncts(tokens, children, brought).filter(head => head !== i)
    found.push({ neighbour, preposition, heads, confidence: token.confidence })
  }
  if (
    verbal &&
    !found.some(argument => argument.neighbour === 'by') &&
    (children[i] ?? []).some(child => (tokens[child] as Token).relation === 'aux:pass')
  ) {
    // "was pressed on rights by the minister": the agent of a passive may hang from a noun between them.
    const by = tokens.findIndex(
      (word, j) =>
        j > i && word.form.toLowerCase() === 'by' && base(word.relation) === 'case' && isBelow(tokens, word.head, i),
    )
    if (by >= 0)
      found.push({
        neighbour: 'by',
        preposition: 'by',
        heads: [(tokens[by] as Token).head],
        confidence: (tokens[by] as Token).confidence,
      })
  }
  // "Went unmentioned": what the verb says of its subject is done to it.
  if (verbal && (children[i] ?? []).some(child => isUndone(tokens[child] as Token)))
    return found.map(argument => (argument.neighbour === 'subject' ? { ...argument, neighbour: 'object' } : argument))
  // "Arrest and try the ministers": the object of the second verb is the first one's too.
  const second = (children[i] ?? []).find(
    child => (tokens[child] as Token).relation === 'conj' && (tokens[child] as Token).pos === 'VERB',
  )
  if (verbal && second !== undefined && tokens[i + 1]?.pos === 'CCONJ') {
    const object = (children[second] ?? []).find(child => (tokens[child] as Token).relation === 'obj')
    if (object !== undefined)
      found.push({
        neighbour: 'object',
        preposition: undefined,
        heads: conjuncts(tokens, children, object),
        confidence: Math.min((tokens[second] as Token).confidence, (tokens[object] as Token).confidence),
      })
  }
  const has = (neighbour: Neighbour) => found.some(argument => argument.neighbour === neighbour)
  const passive =
    verbal &&
    (children[i] ?? []).some(
      child => (tokens[child] as Token).relation === 'aux:pass' || (tokens[child] as Token).relation === 'nsubj:pass',
    )
  if (verbal && !has('subject') && !(passive && has('object'))) {
    const inherited = sharedArgument(tokens, children, i, passive || isBarePassive(tokens, children, i))
    if (inherited) found.push(inherited)
  }
  // "Rome, where she will meet him": there.
  if (
    verbal &&
    token.relation === 'acl:relcl' &&
    (children[i] ?? []).some(child => /^where$/i.test((tokens[child] as Token).form))
  ) {
    found.push({ neighbour: 'in', preposition: 'in', heads: [token.head], confidence: token.confidence })
    return found
  }
  if (verbal && base(token.relation) === 'acl' && token.head >= 0) {
    const described = describedBy(tokens, children, i, has('subject'), has('object'))
    if (described) found.push(described)
  }
  return found
}

/** "It was in Rome that they met": what a cleft sentence brings forward belongs to the verb behind it. Its place, or -1. */
function broughtForward(tokens: readonly Token[], children: readonly (readonly number[])[], verb: number): number {
  const { head, relation } = tokens[verb] as Token
  if (head < 0 || head > verb || !/^(?:acl|advcl|ccomp|csubj|parataxis)/.test(relation)) return -1
  const below = (children[head] ?? []).map(child => tokens[child] as Token)
  const isCleft = below.some(word => word.relation === 'cop') && below.some(word => /^it$/i.test(word.form))
  return isCleft ? head : -1
}

function isBelow(tokens: readonly Token[], at: number, above: number): boolean {
  for (let i = at, step = 0; i >= 0 && step < 10; step++) {
    if (i === above) return true
    if (i !== at && (tokens[i] as Token).pos === 'VERB') return false
    i = (tokens[i] as Token).head
  }
  return false
}

/** "held in Hong Kong": a participle that describes a noun, or stands before a comma, without its "was". */
function isBarePassive(tokens: readonly Token[], children: readonly (readonly number[])[], i: number): boolean {
  const token = tokens[i] as Token
  if (token.tag !== 'VBN' || !/^(acl|advcl|conj|root|parataxis)/.test(token.relation)) return false
  return !(children[i] ?? []).some(child => ['aux', 'obj'].includes((tokens[child] as Token).relation))
}

/** The subject that a verb without one takes from its neighbours. */
function sharedArgument(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  i: number,
  passive: boolean,
): Argument | undefined {
  const token = tokens[i] as Token
  if (token.head < 0 || !/^(conj|xcomp|advcl|ccomp|parataxis)$/.test(token.relation)) return undefined
  if (token.relation === 'ccomp' && token.tag !== 'VB' && token.tag !== 'VBG') return undefined
  let at = token.head
  for (let step = 0; step < 4 && at >= 0; step++) {
    const head = tokens[at] as Token
    // "expected to", "allowed him to": the object of the verb above does what its complement says.
    const object =
      token.relation === 'xcomp' && at === token.head
        ? children[at]?.find(child => (tokens[child] as Token).relation === 'obj')
        : undefined
    const subject = object ?? children[at]?.find(child => /^nsubj/.test((tokens[child] as Token).relation))
    if (subject !== undefined) {
      return {
        neighbour: passive ? 'object' : 'subject',
        preposition: undefined,
        heads: conjuncts(tokens, children, subject),
        confidence: Math.min(token.confidence, (tokens[subject] as Token).confidence),
      }
    }
    if (/^acl/.test(head.relation) && head.head >= 0)
      return {
        neighbour: passive ? 'object' : 'subject',
        preposition: undefined,
        heads: [head.head],
        confidence: token.confidence,
      }
    if (!/^(conj|xcomp|advcl)$/.test(head.relation)) return undefined
    at = head.head
  }
  return undefined
}

/** The noun that a relative or participle clause describes, in the part that the clause leaves open. */
function describedBy(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  i: number,
  hasSubject: boolean,
  hasObject: boolean,
): Argument | undefined {
  const token = tokens[i] as Token
  const relative = (children[i] ?? [])
    .map(child => tokens[child] as Token)
    .find(child => /^(who|whom|which|that)$/i.test(child.form))
  const make = (neighbour: Neighbour): Argument => ({
    neighbour,
    preposition: undefined,
    heads: [token.head],
    confidence: token.confidence,
  })
  if (relative) {
    const direct = directNeighbours[relative.relation]
    return direct ? make(direct) : undefined
  }
  if (token.relation === 'acl:relcl') return hasSubject && !hasObject ? make('object') : undefined
  if (token.tag === 'VBN') return hasObject ? undefined : make('object')
  return hasSubject ? undefined : make('subject')
}

/** The words that deny a word as a predicate. */
export function negationAt(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  at: number,
): Span | undefined {
  return negationOf(tokens, children, at, at)
}

/** The words that deny the predicate: its own, its noun's "no", or a verb above it ("failed to", "declined to"). */
function negationOf(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
  verb: number,
  noun: number,
): Span | undefined {
  for (const at of noun === verb ? [verb] : [verb, noun]) {
    for (const child of children[at] ?? []) {
      const token = tokens[child] as Token
      if (
        isNegator(token.form) &&
        !isNumero(tokens, child) &&
        // "Voted no" tells how, not that nobody voted.
        !(/^no$/i.test(token.form) && token.start > (tokens[at] as Token).start) &&
        /^(advmod|det|neg|cc|cc:preconj|aux|nsubj|nsubj:pass|obl|mark|case)$/.test(token.relation)
      )
        return { start: token.start, end: token.end }
      const no = (children[child] ?? []).find(below => /^no$/i.test((tokens[below] as Token).form))
      if (/^longer$/i.test(token.form) && no !== undefined)
        return { start: (tokens[no] as Token).start, end: token.end }
      if (token.relation === 'nummod' && /^(?:0|zero|nil)$/i.test(token.form))
        return { start: token.start, end: token.end }
      if (
        /^nsubj/.test(token.relation) &&
        (noun !== verb || token.relation === 'nsubj:pass') &&
        (children[child] ?? []).some(
          below =>
            isNegator((tokens[below] as Token).form) &&
            !isNumero(tokens, below) &&
            (tokens[below] as Token).relation === 'det',
        )
      )
        return { start: token.start, end: token.end }
    }
    const matrix = untrueAbove(tokens, children, at)
    if (matrix) return matrix
    let above = at
    for (let step = 0; step < 2; step++) {
      const token = tokens[above] as Token
      if (token.head < 0 || !/^(xcomp|ccomp|obj|nsubj:pass)$/.test(token.relation)) break
      const head = tokens[token.head] as Token
      if (
        head.pos === 'VERB' &&
        (token.relation === 'ccomp'
          ? /^(?:deny|dispute|reject)$/.test(head.lemma)
          : isDenyingVerb(head.lemma.toLowerCase()))
      )
        return { start: head.start, end: head.end }
      if (token.relation !== 'xcomp') break
      const negator = (children[token.head] ?? []).find(child => isNegator((tokens[child] as Token).form))
      if (negator !== undefined) return { start: (tokens[negator] as Token).start, end: (tokens[negator] as Token).end }
      above = token.head
    }
  }
  return undefined
}

/** "It is not true that …", "it is untrue that …": what denies all that follows. */
function untrueAbove(tokens: readonly Token[], children: readonly (readonly number[])[], at: number): Span | undefined {
  const token = tokens[at] as Token
  if (!/^(?:ccomp|csubj|acl)/.test(token.relation) || token.head < 0) return undefined
  const head = tokens[token.head] as Token
  if (/^(?:untrue|false|wrong)$/.test(head.lemma)) return { start: head.start, end: head.end }
  if (!/^(?:true|case|right|correct|fact)$/.test(head.lemma)) return undefined
  const negator = (children[token.head] ?? []).map(child => tokens[child] as Token).find(child => isNegator(child.form))
  return negator && { start: negator.start, end: negator.end }
}

/** "No 10" and "not only" deny nothing. */
function isNumero(tokens: readonly Token[], i: number): boolean {
  if (/^(?:only|just|merely|simply|least)$/i.test(tokens[i + 1]?.form ?? '')) return true
  return /^no\.?$/i.test((tokens[i] as Token).form) && /^\d/.test(tokens[i + 1]?.form ?? '')
}

function modalityOf(tokens: readonly Token[], children: readonly (readonly number[])[], verb: number): Modality {
  let planned = false
  let at = verb
  for (let step = 0; step < 4 && at >= 0; step++) {
    const token = tokens[at] as Token
    for (const child of children[at] ?? []) {
      const word = tokens[child] as Token
      if (!/^(aux|advmod|mark)/.test(word.relation)) continue
      if (isDoubtWord(word.lemma.toLowerCase()) || isDoubtWord(word.form.toLowerCase())) return 'doubtful'
      if (isPlanWord(word.lemma.toLowerCase())) planned = true
    }
    if (at !== verb && (isPlanWord(token.lemma.toLowerCase()) || isPlanWord(token.form.toLowerCase()))) planned = true
    const asks = askingVerbs.has(token.lemma.toLowerCase()) && !isDenyingVerb(token.lemma.toLowerCase())
    if (at !== verb && token.pos === 'VERB' && asks) return 'doubtful'
    if (at !== verb && isDoubtWord(token.lemma.toLowerCase())) return 'doubtful'
    if (
      !/^(xcomp|ccomp)$/.test(token.relation) &&
      !isPurpose(tokens, children, at) &&
      !isDeniedObject(tokens, at) &&
      !(
        at === verb &&
        token.pos === 'NOUN' &&
        /^(?:obl|obj|nmod)/.test(token.relation) &&
        !caseOf(tokens, children, at).some(preposition => /^(?:during|after|before|in|at)$/.test(preposition)) &&
        askingVerbs.has(tokens[token.head]?.lemma.toLowerCase() ?? '')
      )
    )
      break
    at = token.head
  }
  if (tokens.at(-1)?.form === '?') return 'doubtful'
  return planned ? 'planned' : 'asserted'
}

/** "Will fly out to meet them": what is to be done there is as planned as the journey. */
function isPurpose(tokens: readonly Token[], children: readonly (readonly number[])[], at: number): boolean {
  const token = tokens[at] as Token
  if (token.relation !== 'advcl' || token.pos !== 'VERB') return false
  return (children[at] ?? []).some(child => {
    const word = tokens[child] as Token
    return word.relation === 'mark' && word.form.toLowerCase() === 'to'
  })
}

/** "Asked it to stop the supply": what is asked of the verb is asked of what it would end. */
function isDeniedObject(tokens: readonly Token[], at: number): boolean {
  const { pos, relation, head } = tokens[at] as Token
  return pos === 'NOUN' && relation === 'obj' && isDenyingVerb(tokens[head]?.lemma.toLowerCase() ?? '')
}

function isPluperfect(tokens: readonly Token[], children: readonly (readonly number[])[], verb: number): boolean {
  const token = tokens[verb] as Token
  if (token.tag !== 'VBN') return false
  // "Said that she had met him": the tense of reported speech.
  if (token.relation === 'ccomp' && isSpeechVerb(tokens[token.head]?.form ?? '')) return false
  return (children[verb] ?? []).some(
    child => (tokens[child] as Token).form.toLowerCase() === 'had' && base((tokens[child] as Token).relation) === 'aux',
  )
}
