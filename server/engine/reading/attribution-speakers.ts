// Who the subject of a cue is: by the structure of the sentence and, where that is odd, by the order of its words.
import type { Token } from '../model.ts'
import {
  isNominal,
  isNoun,
  isPersonalPronoun,
  isRelative,
  isTimeWord,
  phraseAround,
  phraseFrom,
  phraseUntil,
  type TokenRange,
} from './noun-phrases.ts'
import type { Quotation } from './quotations.ts'

/** A sentence's tokens with the quotations over them. */
export interface QuotedSentence {
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  /** For each token the index of the outermost quotation it stands in, marks included, or -1. */
  readonly quoted: readonly number[]
}

export function quotedSentence(tokens: readonly Token[], quotations: readonly Quotation[]): QuotedSentence {
  const quoted: number[] = []
  let from = 0
  for (const token of tokens) {
    while (from < quotations.length && (quotations[from]!.nested || quotations[from]!.end <= token.start)) from++
    const quotation = quotations[from]
    quoted.push(quotation && quotation.start < token.end ? from : -1)
  }
  return { tokens, quotations, quoted }
}

export interface FoundSpeaker {
  readonly speaker: TokenRange | undefined
  /** From the first to the last token of the speaker with the description it was found by. */
  readonly first: number
  readonly last: number
  /** The speaker stands directly before the verb. */
  readonly beside: boolean
  /** "said Reyes" */
  readonly inverted: boolean
  readonly chained: boolean
}

export function speakerOf(
  sentence: QuotedSentence,
  i: number,
  previous: { readonly speaker: TokenRange | undefined } | undefined,
): FoundSpeaker {
  const found = subjectPhrase(sentence, i, previous)
  if (!found.speaker || found.chained) return found
  const speaker = namedPhrase(sentence, withPartner(sentence, found.speaker))
  return {
    ...found,
    speaker,
    first: Math.min(found.speaker.first, speaker.first),
    last: Math.max(found.speaker.last, speaker.last),
  }
}

function subjectPhrase(
  sentence: QuotedSentence,
  i: number,
  previous: { readonly speaker: TokenRange | undefined } | undefined,
): FoundSpeaker {
  const { tokens, quoted } = sentence
  const { form } = tokens[i]!
  if (isPassive(tokens, i)) return foundAt(agentOf(sentence, i))
  const chained = /ing$/i.test(form) && tokens[i - 1]?.form === ','
  const aside = chained ? besideTheMatter(sentence, i) : undefined
  if (aside) return { ...foundAt(aside), beside: true }
  if (chained && previous) return { ...foundAt(previous.speaker), chained: true }
  const before = placeBefore(sentence, i)
  const behindQuotation = before < 0 || quoted[before]! >= 0
  const own = subjectOf(sentence, i)
  const apposed = tokens[before]?.form === ',' && !behindQuotation ? beforeApposition(sentence, before) : undefined
  const invertible =
    !/ing$/i.test(form) && !apposed && !/^(?:told|tells?|informed|assured|notified|reminded)$/i.test(form)
  const inverted = invertible ? invertedSpeaker(sentence, i, behindQuotation, own) : undefined
  if (inverted) return { ...foundAt(inverted), inverted: true }
  // "said the plan had failed but added": the second verb has the first one's speaker, whatever it was joined to.
  if (previous && /^(?:and|but|then)$/i.test(tokens[before]?.form ?? '')) return foundAt(previous.speaker)
  if (behindQuotation) return foundAt(own === undefined ? undefined : phraseAround(tokens, own))
  if (apposed && (own === undefined || own >= apposed.first)) return { ...foundAt(apposed), beside: true }
  const near = phraseUntil(tokens, before)
  const byOrder =
    own === undefined || own > i || isBehindRelative(tokens, own, before) || isPersonalPronoun(tokens[before]!)
  // "The talks, Reyes said, had failed": what stands between a comma and the verb.
  if (near && own !== undefined && own < near.first && tokens[near.first - 1]!.form === ',')
    return { ...foundAt(near), beside: true }
  if (near && byOrder) return isRelative(tokens[near.last]!) ? foundAt(undefined) : { ...foundAt(near), beside: true }
  if (own === undefined) return foundAt(undefined)
  const around = phraseAround(tokens, own)
  const speaker = near && near.first < around.first && own <= near.last ? { ...around, first: near.first } : around
  return { ...foundAt(speaker), beside: own < i && (speaker.last >= before || isAside(sentence, speaker.last, i)) }
}

function foundAt(speaker: TokenRange | undefined): FoundSpeaker {
  return {
    speaker,
    first: speaker?.first ?? -1,
    last: speaker?.last ?? -1,
    beside: false,
    inverted: false,
    chained: false,
  }
}

/** "The bank kept its rate, with its governor, Ana Reyes, warning that": who does so is not the bank. */
function besideTheMatter({ tokens, quoted }: QuotedSentence, i: number): TokenRange | undefined {
  for (let at = i - 1; at > 0 && quoted[at]! < 0 && tokens[at]!.pos !== 'VERB'; at--) {
    if (tokens[at]!.form !== 'with' || tokens[at - 1]!.form !== ',') continue
    const phrase = phraseFrom(tokens, at + 1)
    return phrase && phrase.last < i ? phrase : undefined
  }
  return undefined
}

/** "Reyes and Marsh said": a pair that opens what is said, however it was parsed. */
function withPartner({ tokens, quoted }: QuotedSentence, speaker: TokenRange): TokenRange {
  const and = speaker.first - 1
  if (and < 1 || tokens[and]!.form !== 'and' || !isNoun(tokens[and - 1]!)) return speaker
  const partner = phraseUntil(tokens, and - 1)
  if (!partner) return speaker
  const ahead = partner.first - 1
  return ahead < 0 || quoted[ahead]! >= 0 || tokens[ahead]!.form === ','
    ? { ...speaker, first: partner.first }
    : speaker
}

/** "the union’s leader, Tom Marsh,": of a description and a name beside it, the name. */
function namedPhrase({ tokens, quoted }: QuotedSentence, speaker: TokenRange): TokenRange {
  const isName = ({ pos }: Token): boolean => pos === 'PROPN'
  const comma = speaker.last + 1
  if (isName(tokens[speaker.last]!) || tokens[comma]?.form !== ',' || quoted[comma]! >= 0) return speaker
  if (!tokens.slice(speaker.first, speaker.last + 1).some(({ pos }) => pos === 'NOUN')) return speaker
  const name = phraseFrom(tokens, comma + 1)
  if (!name || quoted[name.first]! >= 0 || !tokens.slice(name.first, name.last + 1).every(isName)) return speaker
  const next = tokens[name.last + 1]
  return next === undefined || /^[,.;:]$/.test(next.form) ? name : speaker
}

/** “…,” said Reyes: directly behind a quotation order says more than structure; behind a comma both must allow it. */
function invertedSpeaker(
  { tokens, quoted }: QuotedSentence,
  i: number,
  behindQuotation: boolean,
  own: number | undefined,
): TokenRange | undefined {
  if (i === 0 || quoted[i + 1] === undefined || quoted[i + 1]! >= 0 || isVerbal(tokens[i + 1]!)) return undefined
  if (!behindQuotation && tokens[i - 1]!.form !== ',') return undefined
  if (behindQuotation && !/^(?:,|–|—|-)$/.test(tokens[i - 1]!.form) && quoted[i - 1]! < 0) return undefined
  const speaker = phraseFrom(tokens, i + 1)
  if (!speaker || behindQuotation) return speaker
  const next = tokens[speaker.last + 1]
  const ends = next === undefined || /^[.,;]$/.test(next.form) || isTimeWord(next) || next.pos === 'ADP'
  const commas = tokens.slice(0, i).filter(token => token.form === ',').length
  return ends && (own === undefined || own > i || commas === 1) ? speaker : undefined
}

/** "the plan, which Reyes described": what stands between the pronoun and the verb is the subject. */
function isBehindRelative(tokens: readonly Token[], own: number, before: number): boolean {
  return tokens.slice(own, before).some(isRelative) && !isRelative(tokens[before]!)
}

/** Nothing but an apposition or a relative clause, between commas, from the speaker to the verb. */
function isAside({ tokens, quoted }: QuotedSentence, speaker: number, verb: number): boolean {
  if (tokens[speaker + 1]?.form !== ',') return false
  for (let i = speaker + 1; i < verb; i++) if (quoted[i]! >= 0) return false
  return true
}

/** The token before the verb and its auxiliaries and adverbs: where a subject stands. */
function placeBefore({ tokens, quoted }: QuotedSentence, i: number): number {
  let at = i - 1
  while (at >= 0 && quoted[at]! < 0 && isVerbal(tokens[at]!)) at--
  return at
}

/** The head of the subject, going up from an infinitive, a participle or a second verb to the one that has it. */
function subjectOf(sentence: QuotedSentence, i: number): number | undefined {
  const { tokens, quoted } = sentence
  let at = i
  for (let steps = 0; steps < 5 && at >= 0; steps++) {
    const verb = at
    const own = tokens.findIndex((token, j) => token.head === verb && /^nsubj/.test(token.relation) && quoted[j]! < 0)
    const { head, relation } = tokens[verb]!
    if (own >= 0) {
      if (!isRelative(tokens[own]!)) return own
      if (head >= 0 && relation.startsWith('acl') && quoted[head]! < 0) return head
      return antecedentOf(sentence, own)
    }
    if (head < 0 || quoted[head]! >= 0) return undefined
    if (relation.startsWith('acl')) return isNominal(tokens[head]!) ? head : undefined
    if (!/^(?:xcomp|conj|advcl|ccomp|aux|cop)/.test(relation)) return undefined
    if (relation.startsWith('ccomp') && !/ing$/i.test(tokens[verb]!.form)) return undefined
    at = head
  }
  return undefined
}

/** "Reyes, who met the union, said": the noun before the relative pronoun. */
function antecedentOf({ tokens, quoted }: QuotedSentence, pronoun: number): number | undefined {
  for (let at = pronoun - 1; at >= 0 && at >= pronoun - 3; at--) {
    if (quoted[at]! >= 0) return undefined
    if (isNoun(tokens[at]!)) return at
  }
  return undefined
}

/** "Reyes, the mayor, said": the phrase before the first of the two commas. */
function beforeApposition({ tokens, quoted }: QuotedSentence, comma: number): TokenRange | undefined {
  for (let at = comma - 1; at > 0; at--) {
    if (quoted[at]! >= 0) return undefined
    if (tokens[at]!.form !== ',') continue
    const phrase = phraseUntil(tokens, at - 1)
    const ahead = phrase && phrase.first - 1
    const aside = tokens.slice(at + 1, comma)
    if (aside.some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)) && !/^(?:who|which|whose)$/i.test(aside[0]!.form))
      continue
    // The speaker opens the sentence, or follows what was said or an opening "On Monday,".
    if (phrase && (ahead! < 0 || quoted[ahead!]! >= 0 || /^(?:,|and|but|:|–|—)$/.test(tokens[ahead!]!.form)))
      return phrase
  }
  return undefined
}

/** "was told", "has been described": a form of "be" right before a past participle. */
function isPassive(tokens: readonly Token[], i: number): boolean {
  if (!/(?:ed|said|told|written|put|thought|found|shown|read|sworn|understood|spoken)$/i.test(tokens[i]!.form))
    return false
  let at = i - 1
  while (at >= 0 && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'PART')) at--
  return at >= 0 && /^(?:is|are|was|were|be|been|being|[’']s|[’']re)$/i.test(tokens[at]!.form)
}

function agentOf({ tokens, quoted }: QuotedSentence, i: number): TokenRange | undefined {
  const by = tokens.findIndex((token, j) => j > i && quoted[j]! < 0 && token.form.toLowerCase() === 'by')
  return by < 0 ? undefined : phraseFrom(tokens, by + 1)
}

/** Auxiliaries, adverbs and what else may stand between a subject and its verb of speech. */
export function isVerbal(token: Token): boolean {
  return (
    token.pos === 'AUX' ||
    token.pos === 'ADV' ||
    token.pos === 'PART' ||
    /^(?:declined|refused|failed|went|on|to)$/.test(token.form)
  )
}
