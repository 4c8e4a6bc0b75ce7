// What fills the slots of a claim: names, days and plain words in the clause's reach.
import { addressVerbs } from '../english/frames.ts'
import type { EntityId, Role, Slot, Token } from '../model.ts'
import { isMain, isOwned, isUnowned, prepositionOf, type Scan } from './clause-owners.ts'
import { type Clause, frameOf, roleIn } from './clauses.ts'
import { type LinkedSentence, meansBoth, quoted } from './linked-sentence.ts'
import { headOf, mentionAt } from './mention-at.ts'
import type { NamedMention } from './mentions.ts'
import { type Term, termAt } from './terms.ts'

/** Who or what stands at a token, in a role: a name, else the words themselves where a role takes plain things. */
export function slotAt(scan: Scan, head: number, role: Role): Slot | undefined {
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

/** The two people whom a sentence names before a place in it, else the two of an earlier sentence. */
function pairBefore(sentence: LinkedSentence, at: number): readonly EntityId[] {
  const here = sentence.mentions.filter(
    ({ end, entity, unsure }) => end <= at && !unsure && entity !== undefined && sentence.isPerson(entity),
  )
  const named = [...new Set(here.map(({ entity }) => entity as EntityId))]
  return named.length === 2 ? named : sentence.pair
}

/** "They met", "the pair met": the two who have been named. */
export function bothIn(scan: Scan, heads: readonly number[]): readonly Slot[] {
  const token = scan.sentence.tokens[heads[0] ?? -1]
  if (heads.length !== 1 || !token || !meansBoth(token)) return []
  const { start, end, form } = token
  return pairBefore(scan.sentence, start).map(id => ({
    role: 'participant',
    start,
    end,
    text: form,
    value: { type: 'entity', ids: [id] },
  }))
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

/** Dates and places that hang somewhere below the predicate, and the ordinals that count it. */
export function looseSlots(scan: Scan, clause: Clause, kind: string): readonly Slot[] {
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
    const own = headOf(sentence.tokens, mention)
    if (own < 0) continue
    const at = isVenue(mention) ? buildingAt(sentence, own) : own
    const token = sentence.tokens[at] as Token
    if (isTownBefore(scan, mention, at, clause)) {
      slots.push({
        role: 'place',
        start: mention.start,
        end: mention.end,
        text: mention.text,
        value: { type: 'entity', ids: [mention.entity] },
      })
      continue
    }
    if (!/^(obl|nmod|advmod|conj|appos|obj|goeswith)/.test(token.relation) || /poss/.test(token.relation)) continue
    const around = token.relation === 'obj' && surroundingVerbs.has(scan.sentence.tokens[token.head]?.lemma ?? '')
    const preposition = around ? 'around' : (prepositionOf(scan, at) ?? prepositionBefore(scan, mention, token))
    if (preposition === undefined || !(isOwned(scan, at, clause) || (around && isOwned(scan, token.head, clause))))
      continue
    const destination = preposition === 'to' && isDestination(scan, token.head)
    if (!(placePrepositions.has(preposition) || destination) || roleIn(kind, 'other', preposition) === 'topic') continue
    if (isAboutTopics(kind)) continue
    const role = destination ? 'place' : (roleIn(kind, 'other', preposition) ?? 'place')
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

/** "The Rome talks", "her Paris visit": a town before the noun says where. A country there may be what it is about. */
function isTownBefore(scan: Scan, mention: NamedMention, at: number, clause: Clause): boolean {
  const { sentence } = scan
  const token = sentence.tokens[at] as Token
  return (
    mention.entity !== undefined &&
    sentence.isTown(mention.entity) &&
    /^(?:compound|amod|nmod)$/.test(token.relation) &&
    token.head === clause.predicate &&
    sentence.tokens[clause.predicate]?.pos === 'NOUN' &&
    mention.end < (sentence.tokens[clause.predicate] as Token).start
  )
}

/** "Met her during a visit to Rome": where one goes is where one then is. */
function isDestination(scan: Scan, noun: number): boolean {
  const clause = scan.owners.get(noun)
  return clause?.predicate === noun && clause.kinds.some(kind => roleIn(kind, 'to', undefined) === 'place')
}

/** The preposition right before a name whose place in the structure is odd. */
function prepositionBefore(scan: Scan, mention: NamedMention, head: Token): string | undefined {
  if (head.relation !== 'goeswith') return undefined
  const before = scan.sentence.tokens.findLast(token => token.end <= mention.start)
  return before?.pos === 'ADP' ? before.lemma.toLowerCase() : undefined
}

/** What is raised or mentioned has places of its own: "raised human rights in Hong Kong" was not in Hong Kong. */
export function isAboutTopics(kind: string): boolean {
  return (frameOf(kind)?.roles as Partial<Record<string, Role>> | undefined)?.object === 'topic'
}

/** "Exercises surrounding the island" were around it. */
const surroundingVerbs = new Set(['surround', 'encircle', 'circle', 'ring'])

const placePrepositions = new Set(['in', 'at', 'near', 'around', 'outside', 'inside', 'across', 'throughout', 'off'])

/** "The Larkhill compound": what a venue's name stands before. */
function buildingAt({ tokens, mentions }: LinkedSentence, at: number): number {
  const { relation, head } = tokens[at] as Token
  const noun = tokens[head]
  if (!/^(?:compound|amod)$/.test(relation) || noun?.pos !== 'NOUN' || head !== at + 1) return at
  return mentions.some(mention => mention.start <= noun.start && noun.end <= mention.end) ? at : head
}

/** A name that no list knows, of a form that places have: "the Forbidden City", "Zhongnanhai". */
export function isVenue(mention: NamedMention): boolean {
  return mention.entity?.startsWith('unknown:') === true && mention.honorific === undefined
}
