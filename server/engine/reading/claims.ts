// What a sentence claims: its clauses with their slots filled by people, places, dates and numbers.
import { addressVerbs, occurrenceVerbs, ownedNouns } from '../english/frames.ts'
import { otherOccasionIn } from '../english/occasions.ts'
import type { Claim, DateMention, EntityId, Quantity, Role, Slot, Span, Token } from '../model.ts'
import { base, type Clause, childrenOf, clausesIn, frameOf, roleIn } from './clauses.ts'
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
  /** Whom "they" and "the pair" mean. */
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

/** An event claim, with what decides whether it can be held against a fact. */
export interface EventClaim extends Claim {
  /** Words say that this is another occasion than the one at hand: "earlier", "had met", "again". */
  readonly elsewhen: boolean
  /** The least sure arc between the predicate and a slot. */
  readonly confidence: number
  /** The event is named by a noun that no verb carries. */
  readonly nominal: boolean
  /** Everybody whom the deed names, where the claim is of some of them. */
  readonly company: readonly EntityId[]
  /** Content words of the clause, without names, dates and numbers. */
  readonly terms: readonly Term[]
}

export interface Term extends Span {
  readonly lemma: string
  readonly form: string
}

interface Scan {
  readonly sentence: LinkedSentence
  readonly children: readonly (readonly number[])[]
  readonly clauses: readonly Clause[]
  readonly owners: ReadonlyMap<number, Clause>
}

export function eventClaimsIn(sentence: LinkedSentence): readonly EventClaim[] {
  const { tokens } = sentence
  const children = childrenOf(tokens)
  const isName = (i: number) =>
    sentence.mentions.some(
      mention =>
        mention.words.length > 0 &&
        mention.start < (tokens[i] as Token).end &&
        (tokens[i] as Token).start < mention.end,
    )
  const clauses = clausesIn(tokens)
    .filter(clause => !isName(clause.predicate))
    .filter(
      clause =>
        !sentence.quoted.some(
          span =>
            span.start <= (tokens[clause.predicate] as Token).start &&
            (tokens[clause.predicate] as Token).end <= span.end,
        ),
    )
  const owners = new Map<number, Clause>()
  for (const clause of clauses) {
    owners.set(clause.predicate, clause)
    if (clause.carrier >= 0 && !owners.has(clause.carrier)) owners.set(clause.carrier, clause)
  }
  // "The talks took place in March", "the visit came on Friday": the verb says nothing, its subject is the event.
  for (const clause of clauses) {
    const verb = occurrenceOf(tokens, clause.predicate)
    const state = stateVerbOf(tokens, clause.predicate)
    if (state >= 0) owners.set(state, clause)
    if (verb >= 0 && (!owners.has(verb) || owners.get(verb)?.kinds[0]?.startsWith('verb:'))) owners.set(verb, clause)
    const linking = linkingVerbOf(tokens, clause.predicate)
    if (linking >= 0 && (!owners.has(linking) || owners.get(linking)?.kinds[0]?.startsWith('verb:')))
      owners.set(linking, clause)
  }
  const scan: Scan = { sentence, children, clauses, owners }
  return clauses.flatMap(clause => clause.kinds.flatMap(kind => claimsOf(scan, clause, kind)))
}

/** "In May she became the first to visit": the verb that makes somebody what an infinitive describes carries its day. */
function linkingVerbOf(tokens: readonly Token[], predicate: number): number {
  const token = tokens[predicate] as Token
  if (!/^(?:acl|advcl|xcomp)$/.test(token.relation) || token.head < 0) return -1
  const noun = tokens[token.head] as Token
  if (!/^(?:xcomp|obj|root|ccomp|conj|advcl)$/.test(noun.relation)) return -1
  if (noun.relation === 'xcomp' || noun.relation === 'obj')
    return /^(?:become|be|make|remain)$/.test(tokens[noun.head]?.lemma ?? '') ? noun.head : -1
  return tokens.some(other => other.relation === 'cop' && other.head === token.head) ? token.head : -1
}

/** "Remains in detention", "is under pressure": the verb whose subject the event befalls. */
function stateVerbOf(tokens: readonly Token[], noun: number): number {
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

function occurrenceOf(tokens: readonly Token[], noun: number): number {
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

function claimsOf(scan: Scan, clause: Clause, kind: string): readonly EventClaim[] {
  const { tokens } = scan.sentence
  const frame = frameOf(kind)
  const predicate = tokens[clause.predicate] as Token
  const carrier = clause.carrier >= 0 ? (tokens[clause.carrier] as Token) : undefined
  const slots: Slot[] = []
  /** Which slots stand in one list: "A and B". */
  const groups = new Map<Slot, number>()
  let confidence = 1
  for (const argument of clause.arguments) {
    const role = roleIn(kind, argument.neighbour, argument.preposition)
    if (!role || (role === 'place' && isAboutTopics(kind))) continue
    const both = frame?.symmetric && argument.neighbour === 'subject' ? bothIn(scan, argument.heads) : []
    slots.push(...both)
    const before = slots.length
    for (const head of argument.heads) {
      const found = slotAt(scan, head, role)
      if (!found) continue
      slots.push(found)
      groups.set(found, before)
      if (found.value.type === 'entity') confidence = Math.min(confidence, argument.confidence)
    }
  }
  const state = stateVerbOf(tokens, clause.predicate)
  const holder =
    state < 0 ? undefined : (scan.children[state] ?? []).find(child => /^nsubj/.test((tokens[child] as Token).relation))
  const held = holder === undefined ? undefined : slotAt(scan, holder, frame?.roles.possessor ?? 'agent')
  if (held) slots.push(held)
  for (const slot of looseSlots(scan, clause, kind))
    if (!slots.some(other => other.role === slot.role && other.start === slot.start)) slots.push(slot)
  if (frame?.symmetric) {
    // Where the structure is odd, whoever stands below the deed took part in it.
    for (const mention of scan.sentence.mentions) {
      const at =
        scan.sentence.isPerson(mention.entity ?? '') && !quoted(scan.sentence, mention) ? headOf(tokens, mention) : -1
      if (at < 0 || slots.some(slot => slot.start < mention.end && mention.start < slot.end)) continue
      const gap = scan.sentence.text.slice(
        predicate.end - scan.sentence.start,
        Math.max(predicate.end, mention.start) - scan.sentence.start,
      )
      if (
        mention.start < predicate.end ||
        gap.length > 30 ||
        /[,;:—–]/.test(gap) ||
        slots.filter(slot => slot.role === 'participant').length > 1
      )
        continue
      if (
        !/^(?:nsubj|obj|iobj|obl|conj|flat|compound|appos|nmod|dep)$/.test((tokens[at] as Token).relation) ||
        !isOwned(scan, at, clause)
      )
        continue
      const preposition = prepositionOf(scan, at)
      if (
        preposition !== undefined &&
        preposition !== 'with' &&
        preposition !== 'between' &&
        preposition !== 'by' &&
        preposition !== 'and'
      )
        continue
      slots.push({
        role: 'participant',
        start: mention.start,
        end: mention.end,
        text: mention.text,
        value: { type: 'entity', ids: [mention.entity as EntityId] },
      })
    }
  }
  const start = Math.min(predicate.start, carrier?.start ?? predicate.start, ...slots.map(slot => slot.start))
  const end = Math.max(predicate.end, carrier?.end ?? predicate.end, ...slots.map(slot => slot.end))
  const claim: EventClaim = {
    kind,
    start,
    end,
    slots: distinctSlots(slots),
    affirmed: clause.affirmed,
    modality: clause.modality,
    predicate:
      carrier && carrier.start < predicate.start
        ? { start: carrier.start, end: predicate.end }
        : { start: predicate.start, end: predicate.end },
    ...(clause.negation ? { negation: clause.negation } : {}),
    company: slots.flatMap(slot => (slot.value.type === 'entity' ? slot.value.ids : [])),
    elsewhen: clause.pluperfect || otherOccasionIn(wordsAround(scan, clause)),
    confidence,
    nominal: predicate.pos !== 'VERB' && carrier === undefined && !/^(?:root|nsubj)/.test(predicate.relation),
    terms: termsOf(scan, clause),
  }
  return expanded(claim, frame?.symmetric === true, groups)
}

/** "met A and B" says two things: one claim for each pair that can be told apart. */
function expanded(claim: EventClaim, symmetric: boolean, groups: ReadonlyMap<Slot, number>): readonly EventClaim[] {
  if (!symmetric) return [claim]
  const people = claim.slots.filter(slot => slot.role === 'participant' && slot.value.type === 'entity')
  if (people.length < 3) return [claim]
  const pairs: (readonly [Slot, Slot])[] = []
  people.forEach((one, i) => {
    for (const other of people.slice(i + 1)) if (groups.get(one) !== groups.get(other)) pairs.push([one, other])
  })
  // "A, B and C met": each is said to have met the first.
  if (pairs.length === 0) for (const other of people.slice(1)) pairs.push([people[0] as Slot, other])
  return pairs.map(([one, other]) => ({
    ...claim,
    slots: claim.slots.filter(slot => slot.role !== 'participant' || slot === one || slot === other),
  }))
}

function distinctSlots(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter(
    (slot, i) =>
      !slots
        .slice(0, i)
        .some(
          other =>
            other.start === slot.start &&
            other.end === slot.end &&
            other.role === slot.role &&
            idsOf(other) === idsOf(slot),
        ),
  )
}

function idsOf(slot: Slot): string {
  return slot.value.type === 'entity' ? slot.value.ids.join() : ''
}

/** "They met", "the pair met": the two whom the sentence before names. */
function bothIn(scan: Scan, heads: readonly number[]): readonly Slot[] {
  const token = scan.sentence.tokens[heads[0] ?? -1]
  if (
    heads.length !== 1 ||
    !token ||
    !/^(?:they|both|pair|two|sides|men|women|leaders|ministers|officials|duo)$/i.test(token.form)
  )
    return []
  const { start, end, form } = token
  return scan.sentence.pair.map(id => ({
    role: 'participant',
    start,
    end,
    text: form,
    value: { type: 'entity', ids: [id] },
  }))
}

/** Who or what stands at a token, in a role: a name, else the words themselves where a role takes plain things. */
function slotAt(scan: Scan, head: number, role: Role): Slot | undefined {
  const { sentence } = scan
  const mention = mentionAt(scan, head)
  if (mention?.entity) {
    // "Pressed him", "urged the minister": a person is spoken to, a thing spoken about.
    if (
      role === 'topic' &&
      sentence.isPerson(mention.entity) &&
      /^(?:obj|iobj|nsubj:pass)$/.test((sentence.tokens[head] as Token).relation) &&
      addressVerbs.has(sentence.tokens[(sentence.tokens[head] as Token).head]?.lemma ?? '')
    )
      return slotAt(scan, head, 'participant')
    if (role === 'place' && !sentence.isPlace(mention.entity) && !mention.entity.startsWith('unknown:'))
      return undefined
    return {
      role,
      start: mention.start,
      end: mention.end,
      text: mention.text,
      value: { type: 'entity', ids: [mention.entity] },
    }
  }
  const token = sentence.tokens[head] as Token
  if (token.pos === 'PRON' || token.pos === 'DET') return undefined
  if (role === 'place' || role === 'time') return undefined
  if (sentence.dates.some(date => date.start <= token.start && token.end <= date.end)) return undefined
  const terms = nounPhrase(scan, head)
  if (terms.length === 0) return undefined
  const start = Math.min(...terms.map(term => term.start))
  const end = Math.max(...terms.map(term => term.end))
  return {
    role,
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    value: { type: 'term', lemmas: terms.map(term => term.lemma), ids: namedIn(sentence, start, end) },
  }
}

/** Who and what a phrase names. */
function namedIn(sentence: LinkedSentence, start: number, end: number): readonly EntityId[] {
  return sentence.mentions
    .filter(mention => mention.start >= start && mention.end <= end)
    .flatMap(mention => mention.entity ?? [])
}

/** The mention whose head a token is: itself, its name beside it, what a relative pronoun or a predicate noun stands for. */
export function mentionAt(
  scan: Pick<Scan, 'sentence' | 'children'>,
  head: number,
  depth = 0,
): NamedMention | undefined {
  const { sentence, children } = scan
  const token = sentence.tokens[head] as Token
  const covering = (span: Span) =>
    sentence.mentions.find(
      mention => mention.form !== 'demonym' && mention.start < span.end && span.start < mention.end,
    )
  const direct = covering(token)
  if (direct && direct.words.length === 0) {
    // "His counterpart, Ms Okafor": the name beside a title or counterpart says who is meant.
    const named = (children[head] ?? [])
      .filter(child => (sentence.tokens[child] as Token).relation === 'appos')
      .map(child => covering(sentence.tokens[child] as Token))
      .find(mention => mention !== undefined && mention.words.length > 0)
    const next = sentence.mentions.find(
      mention =>
        mention.words.length > 0 &&
        mention.form !== 'demonym' &&
        mention.start > direct.end &&
        mention.start - direct.end <= 8 &&
        /^, (?:mr |ms |mrs |sir )?$/i.test(
          sentence.text.slice(direct.end - sentence.start, mention.start - sentence.start),
        ),
    )
    return named ?? (/counterpart|number/i.test(direct.text) ? next : undefined) ?? direct
  }
  if (direct) return direct
  if (/^(?:who|whom|which|that)$/i.test(token.form) && token.head >= 0 && depth < 2) {
    const above = sentence.tokens[token.head] as Token
    const noun =
      above.pos === 'VERB' && /^acl/.test(above.relation) ? above.head : above.pos === 'VERB' ? -1 : token.head
    if (noun >= 0) return mentionAt(scan, noun, depth + 1)
  }
  const alone = sentence.titles.find(
    candidate => candidate.mention < 0 && candidate.start <= token.start && token.end <= candidate.end,
  )
  const bearer = alone && sentence.strangers.find(each => each.start >= alone.end && each.start - alone.end <= 2)
  if (bearer) return bearer
  const title = sentence.titles.find(
    candidate => candidate.start <= token.start && token.end <= candidate.end && candidate.mention >= 0,
  )
  if (title)
    return sentence.mentions.filter(mention => !mention.entity?.startsWith('unknown:'))[-1] ?? beside(sentence, title)
  for (const child of children[head] ?? []) {
    const word = sentence.tokens[child] as Token
    if (!/^(flat|appos|compound|nmod:desc|dep)/.test(word.relation)) continue
    const named = covering(word)
    if (named && (word.relation !== 'compound' || named.end <= token.start === false)) return named
  }
  if (depth > 1) return undefined
  // "China's government", "Mr Lammy's team": the owner acts through them.
  if (ownedNouns.has(token.lemma.toLowerCase())) {
    for (const child of children[head] ?? []) {
      const word = sentence.tokens[child] as Token
      if (/^(nmod:poss|amod|compound|nmod)/.test(word.relation)) {
        const owner = sentence.mentions.find(mention => mention.start < word.end && word.start < mention.end)
        if (owner) return owner
      }
    }
  }
  // "Lammy is the second to visit": what is said of the noun is said of its subject.
  const subject = (children[head] ?? []).find(child => /^nsubj/.test((sentence.tokens[child] as Token).relation))
  const copula = (children[head] ?? []).some(child => (sentence.tokens[child] as Token).relation === 'cop')
  if (copula && subject !== undefined) return mentionAt(scan, subject, depth + 1)
  const above = sentence.tokens[token.head]
  if (above && /^(xcomp|obj)$/.test(token.relation) && /^(become|remain|be)$/.test(above.lemma)) {
    const holder = (children[token.head] ?? []).find(child => /^nsubj/.test((sentence.tokens[child] as Token).relation))
    if (holder !== undefined) return mentionAt(scan, holder, depth + 1)
  }
  return undefined
}

function beside(sentence: LinkedSentence, title: AttachedTitle): NamedMention | undefined {
  let best: NamedMention | undefined
  for (const mention of sentence.mentions) {
    if (mention.form === 'demonym' || mention.words.length === 0) continue
    const gap = mention.start >= title.end ? mention.start - title.end : title.start - mention.end
    const bestGap = best ? (best.start >= title.end ? best.start - title.end : title.start - best.end) : 40
    if (gap >= 0 && gap < bestGap) best = mention
  }
  return best
}

/** The content words of a noun phrase: its head and what describes it, without clauses. */
function nounPhrase(scan: Scan, head: number): readonly Term[] {
  const { sentence, children } = scan
  const found: number[] = []
  const visit = (i: number) => {
    found.push(i)
    for (const child of children[i] ?? [])
      if (/^(amod|compound|nmod|flat|advmod|nummod)/.test((sentence.tokens[child] as Token).relation)) visit(child)
  }
  visit(head)
  return found.sort((a, b) => a - b).flatMap(i => termAt(sentence, i))
}

export function termAt(sentence: Pick<LinkedSentence, 'tokens'>, i: number): readonly Term[] {
  const token = sentence.tokens[i] as Token
  if (!/^(NOUN|VERB|ADJ|ADV|PROPN)$/.test(token.pos)) return []
  return [{ start: token.start, end: token.end, lemma: token.lemma.toLowerCase(), form: token.form.toLowerCase() }]
}

/** Dates and places that hang somewhere below the predicate, and the ordinals that count it. */
function looseSlots(scan: Scan, clause: Clause, kind: string): readonly Slot[] {
  const { sentence } = scan
  const slots: Slot[] = []
  for (const date of sentence.dates) {
    if (quoted(sentence, date)) continue
    const at = headOf(sentence.tokens, date)
    if (at < 0 || !(isOwned(scan, at, clause) || (isMain(scan, clause) && isUnowned(scan, at)))) continue
    const role: Role | undefined =
      date.relation === undefined || date.relation === 'by' ? 'time' : date.relation === 'since' ? 'since' : undefined
    if (role)
      slots.push({
        role,
        start: date.start,
        end: date.end,
        text: sentence.text.slice(date.start - sentence.start, date.end - sentence.start),
        value: { type: 'date', date },
      })
  }
  if (sentence.heading && !slots.some(slot => slot.role === 'time'))
    slots.push({
      role: 'time',
      start: sentence.heading.start,
      end: sentence.heading.end,
      text: sentence.heading.text,
      value: { type: 'date', date: sentence.heading.date },
    })
  for (const mention of sentence.mentions) {
    if (
      !mention.entity ||
      !(sentence.isPlace(mention.entity) || isVenue(mention)) ||
      mention.form === 'demonym' ||
      quoted(sentence, mention)
    )
      continue
    const at = headOf(sentence.tokens, mention)
    if (at < 0) continue
    const token = sentence.tokens[at] as Token
    if (!/^(obl|nmod|advmod|conj|appos|obj)/.test(token.relation) || /poss/.test(token.relation)) continue
    const around = token.relation === 'obj' && surroundingVerbs.has(scan.sentence.tokens[token.head]?.lemma ?? '')
    const preposition = around ? 'around' : prepositionOf(scan, at)
    if (preposition === undefined || !(isOwned(scan, at, clause) || (around && isOwned(scan, token.head, clause))))
      continue
    if (!placePrepositions.has(preposition) || roleIn(kind, 'other', preposition) === 'topic') continue
    if (isAboutTopics(kind)) continue
    const role = roleIn(kind, 'other', preposition) ?? 'place'
    slots.push({
      role,
      start: mention.start,
      end: mention.end,
      text: mention.text,
      value: { type: 'entity', ids: [mention.entity] },
    })
  }
  return slots
}

/** What is raised or mentioned has places of its own: "raised human rights in Hong Kong" was not in Hong Kong. */
function isAboutTopics(kind: string): boolean {
  return (frameOf(kind)?.roles as Partial<Record<string, Role>> | undefined)?.object === 'topic'
}

/** "Exercises surrounding the island" were around it. */
const surroundingVerbs = new Set(['surround', 'encircle', 'circle', 'ring'])

const placePrepositions = new Set(['in', 'at', 'near', 'around', 'outside', 'inside', 'across', 'throughout', 'off'])

/** A name that no list knows, of a form that places have: "the Forbidden City", "Zhongnanhai". */
function isVenue(mention: NamedMention): boolean {
  return mention.entity?.startsWith('unknown:') === true && mention.honorific === undefined
}

function prepositionOf(scan: Scan, at: number): string | undefined {
  for (const child of scan.children[at] ?? []) {
    const token = scan.sentence.tokens[child] as Token
    if (base(token.relation) === 'case') return token.lemma.toLowerCase()
  }
  return undefined
}

/** The token of a span whose head lies outside it. */
export function headOf(tokens: readonly Token[], span: Span): number {
  let inside = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.end <= span.start || token.start >= span.end) continue
    inside = i
    const head = tokens[token.head]
    if (!head || head.end <= span.start || head.start >= span.end) return i
  }
  return inside
}

/** Whether the nearest predicate above a token is the clause's; an event noun in "during talks in Beijing" passes on to the verb. */
function isOwned(scan: Scan, at: number, clause: Clause): boolean {
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
function isMain(scan: Scan, clause: Clause): boolean {
  const root = scan.sentence.tokens.findIndex(token => token.head === -1)
  const owner = scan.owners.get(root)
  return owner === clause || (owner === undefined && scan.clauses[0] === clause)
}

function isUnowned(scan: Scan, at: number): boolean {
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

function quoted(sentence: LinkedSentence, span: Span): boolean {
  return sentence.quoted.some(quote => quote.start <= span.start && span.end <= quote.end)
}

function wordsAround(scan: Scan, clause: Clause): readonly string[] {
  const at = clause.carrier >= 0 ? [clause.predicate, clause.carrier] : [clause.predicate]
  return at.flatMap(i =>
    (scan.children[i] ?? [])
      .filter(child => /^(advmod|amod|det|obl)/.test((scan.sentence.tokens[child] as Token).relation))
      .map(child => (scan.sentence.tokens[child] as Token).form.toLowerCase()),
  )
}

/** Content words below a predicate, as far as the next one. */
function termsOf(scan: Scan, clause: Clause): readonly Term[] {
  const { sentence, children } = scan
  const terms: Term[] = []
  const visit = (i: number, depth: number) => {
    const token = sentence.tokens[i] as Token
    if (
      !sentence.mentions.some(
        mention => mention.form !== 'demonym' && mention.start < token.end && token.start < mention.end,
      )
    )
      terms.push(...termAt(sentence, i))
    if (depth > 6) return
    for (const child of children[i] ?? []) visit(child, depth + 1)
  }
  visit(clause.predicate, 0)
  return terms.sort((a, b) => a.start - b.start)
}
