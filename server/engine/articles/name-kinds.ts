// Of which kind a name is, as far as its own words and those beside it tell: votes, which all of a name's occurrences
// add up.
import { bodyWords, placeLeads, placeWords } from '../english/bodies.ts'
import { isGivenName } from '../english/given-names.ts'
import { isPersonNoun } from '../english/person-nouns.ts'
import { knownPlace } from '../facts/entities.ts'
import type { EntityKind, Span, Token } from '../model.ts'
import { headOf } from '../reading/mention-at.ts'
import type { NamedMention } from '../reading/mentions.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Title } from '../reading/titles.ts'

export type Votes = Readonly<Partial<Record<EntityKind, number>>>

/** What speaks for each kind at one occurrence of a name, in a sentence whose offsets the mention and the titles have. */
export function votesFor(mention: NamedMention, sentence: Sentence, titles: readonly Title[]): Votes {
  const votes: Partial<Record<EntityKind, number>> = {}
  const vote = (kind: EntityKind, weight: number) => {
    votes[kind] = (votes[kind] ?? 0) + weight
  }
  const { tokens } = sentence
  const before = sentence.text.slice(0, mention.start - sentence.start)
  const after = sentence.text.slice(mention.end - sentence.start)
  const keys = mention.words.map(word => word.key)
  const last = keys[headWordOf(keys)] as string
  const isPersonLike = keys.length >= 2 && keys.length <= 4 && !keys.includes('of')
  if (mention.honorific) vote('person', 4)
  if (isPersonLike && isGivenName(keys[0] as string)) vote('person', 3)
  if (keys.length === 1 && isGivenName(last)) vote('person', 2)
  if (titles.some(title => !title.plural && title.end === mention.start - 1)) vote('person', 3)
  if (keys.some(key => bodyWords.has(key))) vote('organisation', 4)
  if (placeWords.has(last) || (keys.length > 1 && placeLeads.has(keys[0] as string))) vote('place', 4)
  if (/^\p{Lu}[\p{Lu}&.]{1,6}$/u.test(mention.text)) vote('organisation', 2)
  if (knownPlace(mention.text)) vote('place', 5)
  if (/^,? (?:aged )?\d{1,2}(?:,|\)| ?-year-old\b)/.test(after) || /^ \(\d{1,2}\)/.test(after)) vote('person', 3)
  if (/^,? who\b/.test(after)) vote('person', 2)
  if (/\b(?:in|near|at|outside|around|towards?) $/i.test(before)) vote('place', 1)
  if (knownPlace(/^, (\p{Lu}[\p{L}. ]*\p{L})/u.exec(after)?.[1] ?? '')) vote('place', 2)
  const head = headOf(tokens, mention)
  const governor = tokens[tokens[head]?.head ?? -1]
  if (governor && /^nsubj/.test(tokens[head]?.relation ?? '') && personalVerbs.has(governor.lemma)) vote('person', 1)
  for (const noun of describingNouns(mention, tokens)) {
    const word = noun.lemma.toLowerCase()
    if (bodyWords.has(word)) vote('organisation', 2)
    else if (placeWords.has(word)) vote('place', 2)
    else if (isPersonNoun(word)) vote('person', 2)
  }
  return votes
}

/** The word that says what a name names: "Hall" of "Great Hall of the People". */
function headWordOf(keys: readonly string[]): number {
  const of = keys.findIndex(key => key === 'of' || key === 'for')
  return of > 0 ? of - 1 : keys.length - 1
}

/** What people do, rarely bodies and never places. */
const personalVerbs: ReadonlySet<string> = new Set(
  'tell recall grin laugh cry marry die smile walk sit stand wear eat sleep drive joke admit'.split(' '),
)

/** The nouns that say what a name is: "the plumber Karl Venn", "her successor, Ivo Lang", "Ivo Lang, a plumber", "Ivo Lang is a plumber". */
export function describingNouns(mention: Span, tokens: readonly Token[]): readonly Token[] {
  const head = headOf(tokens, mention)
  const at = tokens[head]
  if (!at) return []
  const found: Token[] = []
  const above = tokens[at.head]
  // "A Treasury spokesman": what stands before a noun is not what it names.
  const isNoun = above?.pos === 'NOUN' && above.end <= mention.start
  if (isNoun && /^(?:appos|flat|compound|nmod:desc|parataxis)$/.test(at.relation))
    found.push(at.relation === 'appos' ? personAbove(above, tokens) : above)
  if (above?.pos === 'NOUN' && /^nsubj/.test(at.relation) && hasCopula(at.head, tokens)) found.push(above)
  for (const token of tokens.filter(token => token.head === head)) {
    if (token.pos === 'NOUN' && /^(?:appos|nmod:desc|parataxis)$/.test(token.relation)) found.push(token)
    // A body's own noun stands before its name; before a person's, what it describes may be a body too: "bank worker".
    if (token.pos === 'NOUN' && token.relation === 'compound' && mention.start - token.end === 1) found.push(token)
  }
  return [...new Set(found)]
}

/** "A former inspector for the railway, Ivo Lang": what stands beside the name is the whole phrase, not its last noun. */
function personAbove(noun: Token, tokens: readonly Token[]): Token {
  let top = noun
  for (let step = 0; step < 4 && /^nmod(?:$|:(?!poss))/.test(top.relation); step++) {
    top = tokens[top.head] ?? top
    if (isPersonNoun(top.lemma.toLowerCase())) return top
  }
  return noun
}

function hasCopula(at: number, tokens: readonly Token[]): boolean {
  return tokens.some(token => token.head === at && token.relation === 'cop')
}
