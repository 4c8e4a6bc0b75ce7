// The words that name somebody, as a range of tokens: by structure around a head, or by order beside a verb where the
// structure is of no help. Appositions behind a comma and relative clauses are left out.
import type { Token } from '../model.ts'

/** Token indices, both ends included. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

const within = new Set([
  'det',
  'amod',
  'compound',
  'flat',
  'nummod',
  'nmod',
  'case',
  'appos',
  'cc',
  'conj',
  'fixed',
  'goeswith',
])
const linking = new Set(['of', 'for', 'from', 'in', 'at', 'and', '’s', "'s", '’', "'"])
const timeWords =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|today|yesterday|tomorrow|tonight)$/i

export function isTimeWord(token: Token): boolean {
  return timeWords.test(token.form)
}

/** The phrase around its head, as far as it stands together. */
export function phraseAround(tokens: readonly Token[], head: number): TokenRange {
  let first = head
  let last = head
  while (first > 0 && belongs(tokens, first - 1, head)) first--
  while (last + 1 < tokens.length && (belongs(tokens, last + 1, head) || goesOnInName(tokens, last))) last++
  while (last > head && /^(?:CCONJ|ADP|PUNCT)$/.test(tokens[last]!.pos)) last--
  while (first < head && /^(?:CCONJ|ADP|PUNCT|PART)$/.test(tokens[first]!.pos)) first++
  return { first, last }
}

function belongs(tokens: readonly Token[], i: number, head: number): boolean {
  const token = tokens[i]!
  if (token.pos === 'PUNCT' && token.form !== '-') return false
  if (token.pos === 'ADP' && !linking.has(token.form.toLowerCase())) return false
  if (isTimeWord(token) && !/^(?:compound|flat)/.test(token.relation)) return false
  for (let at = i, steps = 0; at >= 0 && steps < 12; steps++) {
    if (at === head) return true
    const { relation } = tokens[at]!
    const colon = relation.indexOf(':')
    if (!within.has(colon < 0 ? relation : relation.slice(0, colon)) && !(tokens[at]!.form === '-')) return false
    at = tokens[at]!.head
  }
  return false
}

function goesOnInName(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]!
  return (
    tokens[last]!.pos === 'PROPN' && next.pos === 'PROPN' && !isTimeWord(next) && next.start - tokens[last]!.end <= 1
  )
}

/** The phrase that begins at a token, by order alone; undefined where none does. */
export function phraseFrom(tokens: readonly Token[], first: number): TokenRange | undefined {
  const opening = tokens[first]
  if (!opening || !isNominal(opening) || isTimeWord(opening)) return undefined
  if (isPersonalPronoun(opening)) return { first, last: first }
  let last = first
  let named = isNoun(opening)
  for (let i = first + 1; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    if (isTimeWord(token) || (named && /^(?:DET|PRON)$/.test(token.pos))) break
    if (isNominal(token) && !isPersonalPronoun(token)) {
      last = i
      named ||= isNoun(token)
    } else if (isPossessive(token) || (token.form === '-' && next && isNominal(next))) last = i
    else if (named && isLinking(token, tokens[i - 1]!) && next && isNominal(next) && !isPersonalPronoun(next)) {
      last = i + 1
      i++
    } else break
  }
  return named ? { first, last } : undefined
}

function isLinking(token: Token, before: Token): boolean {
  if (/^(?:by|from)$/.test(token.form))
    return /^(?:statement|report|account|letter|source|spokes\p{L}+)$/u.test(before.form)
  return /^(?:of|for|and)$/.test(token.form)
}

/** The phrase that ends at a token, by order alone. */
export function phraseUntil(tokens: readonly Token[], last: number): TokenRange | undefined {
  const closing = tokens[last]
  if (!closing || !isNoun(closing) || isTimeWord(closing)) {
    return closing && isPersonalPronoun(closing) ? { first: last, last } : undefined
  }
  let first = last
  for (let i = last - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (isTimeWord(token) || isPersonalPronoun(token) || isRelative(token)) break
    if (isNominal(token) || isPossessive(token) || token.form === '-') first = i
    else if (!(/^(?:of|for)$/.test(token.form) && i > 0 && isNoun(tokens[i - 1]!))) break
    if (token.pos === 'DET' && !/^(?:of|for)$/.test(tokens[i - 1]?.form ?? '')) break
  }
  return { first, last }
}

export function isNoun(token: Token): boolean {
  return (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    (token.pos !== 'VERB' && /^\p{Lu}\p{Ll}/u.test(token.form) && /^(?:X|INTJ|SYM)$/.test(token.pos))
  )
}

export function isNominal(token: Token): boolean {
  return isNoun(token) || /^(?:DET|ADJ|NUM|PRON)$/.test(token.pos)
}

export function isPersonalPronoun(token: Token): boolean {
  return /^(?:he|she|they|it|i|we|you)$/i.test(token.form)
}

export function isRelative(token: Token): boolean {
  return /^(?:who|which|that|whom)$/i.test(token.form)
}

function isPossessive(token: Token): boolean {
  return /^[’']s?$/.test(token.form)
}
