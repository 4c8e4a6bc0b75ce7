// What a cue says was said: the quotations beside it, or the clause before or behind it.

import { surelySpeech } from '../english/speech-verbs.ts'
import type { Span } from '../model.ts'
import type { Cue } from './attribution-cues.ts'
import type { QuotedSentence } from './attribution-speakers.ts'
import { phraseFrom, type TokenRange } from './noun-phrases.ts'

export interface Said {
  readonly content: Span | undefined
  readonly quotations: readonly number[]
  readonly direct: boolean
}

/** Undefined where the cue turns out to introduce nothing: "read the report", "called a meeting". */
export function contentOf(sentence: QuotedSentence, cues: readonly Cue[], i: number): Said | undefined {
  const cue = cues[i]!
  const begin = segmentStart(sentence, cues, i)
  const end = segmentEnd(sentence, cues, i)
  const before = directBefore(sentence, cue, begin)
  const after = directAfter(sentence, cue, end)
  if (cue.kind === 'label') return labelled(sentence, cue, end)
  if (before !== undefined && after !== undefined && before !== after) return direct(sentence, [before, after])
  if (before !== undefined) return direct(sentence, [before])
  if (after !== undefined && cue.kind !== 'source') return direct(sentence, [after])
  return indirect(sentence, cue, begin, end)
}

function labelled(sentence: QuotedSentence, cue: Cue, end: number): Said {
  const content = rangeSpan(sentence, { first: cue.cluster.last + 1, last: end })
  return { content, quotations: content ? quotationsWithin(sentence, content) : [], direct: true }
}

function direct(sentence: QuotedSentence, indices: readonly number[]): Said {
  const quotations = indices.map(index => sentence.quotations[index]!)
  const start = Math.min(...quotations.map(quotation => quotation.words.start))
  const end = Math.max(...quotations.map(quotation => quotation.words.end))
  return { content: { start, end }, quotations: indices, direct: true }
}

/** The first token that may belong to the cue: behind the cue before it that it is joined to. */
function segmentStart({ tokens }: QuotedSentence, cues: readonly Cue[], i: number): number {
  const previous = cues[i - 1]
  if (!previous) return 0
  const joined = joinedAt({ tokens }, cues[i]!)
  return joined === undefined || cues[i]!.kind === 'source' ? 0 : Math.max(previous.cluster.last + 1, joined)
}

/** The last token that may belong to the cue: before the next cue that goes on with, or beside, this one. */
function segmentEnd(sentence: QuotedSentence, cues: readonly Cue[], i: number): number {
  const { tokens } = sentence
  let last = tokens.length - 1
  while (last > 0 && /^[.!?…]+$/.test(tokens[last]!.form) && sentence.quoted[last]! < 0) last--
  last = Math.min(last, clauseEnd(sentence, cues[i]!, last))
  for (const next of cues.slice(i + 1)) {
    const joined = joinedAt(sentence, next) ?? afterOpening(sentence, cues[i]!, next)
    if (joined !== undefined && joined > cues[i]!.cluster.last) return Math.min(last, joined - 1)
  }
  return last
}

/** "While Reyes said the plan was sound, Marsh said …": the opening clause ends at the comma before the second cue. */
function afterOpening({ tokens }: QuotedSentence, cue: Cue, next: Cue): number | undefined {
  const opens = tokens[0] && /^(?:While|Although|Though|As|After|Before|When|If|Whereas)$/.test(tokens[0].form)
  const comma = next.cluster.first - 1
  return opens && cue.cluster.first <= 1 && tokens[comma]?.form === ',' ? comma : undefined
}

/** "stressed the need …, but also raised concerns": a second verb of the same subject; a relative clause ends at its comma. */
function clauseEnd({ tokens, quoted }: QuotedSentence, cue: Cue, last: number): number {
  if (cue.kind !== 'verb') return last
  const verb = cue.range.first
  const relative = tokens[verb]!.relation.startsWith('acl:relcl')
  for (let i = cue.cluster.last + 1; i <= last; i++) {
    if (quoted[i]! >= 0) continue
    const token = tokens[i]!
    if (relative && token.form === ',') return i - 1
    if (token.pos !== 'CCONJ' || token.head <= i) continue
    const second = tokens[token.head]!
    const above = tokens[verb]!.relation === 'xcomp' ? tokens[verb]!.head : verb
    if ((second.head === verb || second.head === above) && second.relation === 'conj' && second.pos === 'VERB')
      return tokens[i - 1]!.form === ',' ? i - 2 : i - 1
  }
  return last
}

/** Where a cue is joined to what stands before it: at the comma or "and" before its cluster. */
function joinedAt({ tokens }: Pick<QuotedSentence, 'tokens'>, cue: Cue): number | undefined {
  let at = cue.cluster.first - 1
  if (at < 0) return undefined
  if (cue.chained) return at
  // "said it was a disgrace, while Marsh called it necessary"
  if (/^(?:while|whereas|although|though|as)$/.test(tokens[at]!.form) && tokens[at - 1]?.form === ',') return at - 1
  if (tokens[at]!.pos === 'CCONJ' || /^(?:and|but)$/.test(tokens[at]!.form)) {
    if (tokens[at - 1]?.form === ',') at--
    return at
  }
  return undefined
}

/** A quotation that ends where the cue's cluster begins, and begins the segment: “…,” she said. */
function directBefore({ tokens, quoted, quotations }: QuotedSentence, cue: Cue, begin: number): number | undefined {
  let at = cue.cluster.first - 1
  let parted = false
  while (at >= begin && quoted[at]! < 0 && /^(?:,|–|—|-|--|was|is|has|had)$/.test(tokens[at]!.form)) {
    parted = true
    at--
  }
  const index = quoted[at] ?? -1
  if (at < begin || index < 0) return undefined
  const quotation = quotations[index]!
  const closes = /[,.?!…—–]\s*\S?$/.test(
    tokens
      .slice(Math.max(0, at - 2), at + 1)
      .map(token => token.form)
      .join(''),
  )
  if (!parted && !closes && cue.kind === 'verb') return undefined
  for (let i = begin; i < at; i++) {
    if (quoted[i] === index) break
    if (quoted[i]! < 0 && !/^(?:PUNCT|CCONJ)$/.test(tokens[i]!.pos)) return undefined
  }
  return quotation.start >= tokens[begin]!.start || begin === 0 ? index : undefined
}

/** A quotation behind the cue: at once, behind its hearer, or behind a colon or comma. */
function directAfter({ tokens, quoted }: QuotedSentence, cue: Cue, end: number): number | undefined {
  let at = cue.cluster.last + 1
  const first = tokens.findIndex((_, i) => i >= at && i <= end && quoted[i]! >= 0)
  if (first < 0) return undefined
  const hearer = cue.verb?.hearer ? phraseFrom(tokens, at) : undefined
  if (hearer) at = hearer.last + 1
  if (first === at) return quoted[first]
  const mark = tokens[first - 1]!.form
  if (mark === ':') return quoted[first]
  if (mark !== ',') return undefined
  // "said, “…”" or "said on Monday, “…”", but not "said the plan failed, “…”".
  for (let i = at; i < first - 1; i++) if (/^(?:VERB|SCONJ)$/.test(tokens[i]!.pos)) return undefined
  return quoted[first]
}

function indirect(sentence: QuotedSentence, cue: Cue, begin: number, end: number): Said | undefined {
  const { tokens, quoted } = sentence
  const behind = behindCue(sentence, cue, end)
  const comma = tokens[cue.cluster.first - 1]?.form === ',' || quoted[cue.cluster.first - 1]! >= 0
  const ahead = { first: begin, last: cue.cluster.first - 1 }
  if (comma) while (ahead.last >= begin && tokens[ahead.last]!.form === ',') ahead.last--
  const saysBehind = behind.first <= behind.last && hasWords(sentence, behind)
  const saysAhead = ahead.first <= ahead.last && hasClause(sentence, ahead)
  let range: TokenRange | undefined
  if (cue.kind !== 'verb') {
    if (cue.cluster.first <= begin + 1 || !saysAhead) range = saysBehind ? behind : ahead
    else range = ahead
    // "The talks, according to Reyes, were “constructive”."
    if (cue.kind === 'source' && cue.cluster.first > begin + 1 && !saysAhead && saysBehind)
      range = { first: begin, last: end }
  } else if (cue.verb) {
    const introduces = cue.verb.clause || cue.verb.object || cue.verb.quotation
    if (!introduces) return undefined
    // “The talks, Reyes said, had failed”: both sides.
    const between = comma && tokens[cue.cluster.last + 1]?.form === ',' && !saysAhead
    if (between && saysBehind) range = { first: begin, last: behind.last }
    else if (comma && saysAhead && !hasClause(sentence, behind) && cue.speaker && !cue.chained) range = ahead
    else if (saysBehind) range = behind
  }
  const content = range && rangeSpan(sentence, range)
  if (!range || !content) return undefined
  const quotations = quotationsWithin(sentence, content)
  if (cue.verb && quotations.length === 0 && !isClauseOf(sentence, cue, range)) return undefined
  // “described the talks as ‘…’” and “in her words, it was ‘…’” give the words themselves.
  const words = quotations.length > 0 && (cue.kind === 'words' || (cue.verb?.object !== undefined && !cue.verb.clause))
  return words ? direct(sentence, quotations) : { content, quotations, direct: false }
}

/** Behind the cue, its hearer and its "that". */
function behindCue({ tokens, quoted }: QuotedSentence, cue: Cue, end: number): TokenRange {
  let first = cue.cluster.last + 1
  const hearer = cue.verb?.hearer && quoted[first]! < 0 ? phraseFrom(tokens, first) : undefined
  if (hearer && hearer.last < end) first = hearer.last + 1
  for (let i = first; i <= end && i < first + 14 && quoted[i]! < 0; i++) {
    const { form, pos, relation } = tokens[i]!
    if (form.toLowerCase() === 'that' && (relation === 'mark' || pos === 'SCONJ')) {
      first = i + 1
      break
    }
    if (pos === 'VERB' || pos === 'AUX') break
  }
  while (first <= end && quoted[first]! < 0 && /^[,:;–—]$/.test(tokens[first]!.form)) first++
  return { first, last: end }
}

function hasWords({ tokens, quoted }: QuotedSentence, { first, last }: TokenRange): boolean {
  for (let i = first; i <= last; i++) if (quoted[i]! >= 0 || tokens[i]!.pos !== 'PUNCT') return true
  return false
}

function hasClause({ tokens, quoted }: QuotedSentence, { first, last }: TokenRange): boolean {
  for (let i = first; i <= last; i++) if (quoted[i]! >= 0 || /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i]!.tag)) return true
  return false
}

/** Whether what stands there can be reported speech at all: a clause of a verb that takes one. */
function isClauseOf(sentence: QuotedSentence, cue: Cue, range: TokenRange): boolean {
  const { tokens } = sentence
  const form = tokens[cue.range.first]!.form.toLowerCase()
  if (cue.verb?.object === 'as') {
    for (let i = range.first; i <= range.last; i++)
      if (tokens[i]!.form === 'as') return !cue.verb.clause || surelySpeech.has(form)
  }
  if (!cue.verb?.clause) return false
  if (surelySpeech.has(form) && hasClause(sentence, range)) return true
  const governed = tokens.some(
    (token, i) =>
      i >= range.first &&
      i <= range.last &&
      token.head === cue.range.first &&
      /^(?:ccomp|parataxis)/.test(token.relation),
  )
  return governed && hasClause(sentence, range)
}

function quotationsWithin({ quotations }: QuotedSentence, content: Span): readonly number[] {
  const found: number[] = []
  for (const [i, { start, end, nested }] of quotations.entries()) {
    if (!nested && start < content.end && end > content.start) found.push(i)
  }
  return found
}

function rangeSpan({ tokens }: QuotedSentence, { first, last }: TokenRange): Span | undefined {
  return first <= last && tokens[first] && tokens[last]
    ? { start: tokens[first].start, end: tokens[last].end }
    : undefined
}
