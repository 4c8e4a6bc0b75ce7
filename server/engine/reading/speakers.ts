// Who is said to have said what. A cue is found first (a speech verb, "according to", a name before a colon); its
// speaker by the structure of the sentence and, where that is odd, by order; then what it introduces: quotations beside
// it, or the clause it governs. Everything is in the offsets of the tokens and quotations given, which are one text's.
import type { Span, Token } from '../model.ts'
import { contentOf } from './attribution-content.ts'
import { cuesIn } from './attribution-cues.ts'
import { quotedSentence } from './attribution-speakers.ts'
import type { TokenRange } from './noun-phrases.ts'
import type { Quotation } from './quotations.ts'

export interface Attribution extends Span {
  /**
   * The words that name the speaker: the name where a description and a name stand in apposition ("the union’s leader,
   * Tom Marsh"), else the phrase without its appositions and clauses. Undefined where nobody is named ("was described as").
   */
  readonly speaker: Span | undefined
  /** "said", "according to", ":" */
  readonly cue: Span
  /** What was said: the quotations' words, or the clause. It spans the cue where that stands in the middle. */
  readonly content: Span | undefined
  /** Indices into the quotations given: those in the content, nested ones aside. */
  readonly quotations: readonly number[]
  /** Whether the cue introduces the quotation itself; false for reported speech, though words of it may be quoted. */
  readonly direct: boolean
  /** Denied, declined to say, did not say: the content is not what the speaker says, or not said at all. */
  readonly denied: boolean
}

/** Nobody writes longer sentences; what is longer is no prose, and time would grow with its square. */
const longestSentence = 1000

/** The attributions of one sentence, in the order of their cues. Quotations may begin before it and end behind it. */
export function attributionsIn(tokens: readonly Token[], quotations: readonly Quotation[]): readonly Attribution[] {
  if (tokens.length === 0 || tokens.length > longestSentence) return []
  const sentence = quotedSentence(tokens, quotations)
  const cues = cuesIn(sentence)
  return cues.flatMap((cue, i) => {
    const said = contentOf(sentence, cues, i)
    if (!said) return []
    const speaker = cue.speaker && spanOf(tokens, cue.speaker)
    const span = spanOf(tokens, cue.range)
    const parts = [speaker, span, said.content].filter(part => part !== undefined)
    const start = Math.min(...parts.map(part => part.start))
    const end = Math.max(...parts.map(part => part.end))
    return { start, end, speaker, cue: span, ...said, denied: cue.denied }
  })
}

function spanOf(tokens: readonly Token[], { first, last }: TokenRange): Span {
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}

/** An attribution of one quotation of a block. */
export interface QuotationSpeaker extends Attribution {
  /** True where the speaker is not named beside the quotation but goes on from the one before it. */
  readonly carried: boolean
}

/** What the paragraph before leaves to this one. */
export interface SpeakingOn {
  /** Who speaks in its last quotation, if that was not closed: then the next paragraph's first goes on with it. */
  readonly open?: Attribution
}

/**
 * Who speaks each quotation of a block: one attribution for each quotation that has a speaker, in the quotations' order.
 * A quotation that is a sentence of its own is spoken by whoever spoke the one before it in the same paragraph.
 * @param sentences the tokens of the block's sentences, in order
 * @param said the attributions of each, where they are known
 */
export function attributionsInBlock(
  sentences: readonly (readonly Token[])[],
  quotations: readonly Quotation[],
  before: SpeakingOn = {},
  said: readonly (readonly Attribution[])[] = sentences.map(tokens => attributionsIn(tokens, quotations)),
): readonly QuotationSpeaker[] {
  if (quotations.length === 0) return []
  const found: QuotationSpeaker[] = []
  let last: Attribution | undefined = before.open
  const own = ownAttributions(said.flat(), quotations)
  const bare = bareQuotations(sentences, quotations)
  const first = sentences[0]?.[0]?.start ?? 0
  for (const [i, quotation] of quotations.entries()) {
    if (quotation.nested) continue
    const attribution = own.attributions[i]
    const goesOn = i === 0 ? quotation.start <= first : bare[i] && own.lastBefore(quotation.start, last)
    if (attribution) found.push({ ...attribution, quotations: [i], carried: false })
    else if (last && goesOn) found.push({ ...last, quotations: [i], carried: true })
    last = attribution ?? (goesOn ? last : undefined)
  }
  return found
}

/** Who goes on speaking in the paragraph behind this one, given the attributions found here. */
export function speakingOn(quotations: readonly Quotation[], attributions: readonly QuotationSpeaker[]): SpeakingOn {
  const last = quotations.findLastIndex(quotation => !quotation.nested)
  if (last < 0 || quotations[last]!.closed) return {}
  const open = attributions.find(attribution => attribution.quotations.includes(last))
  return open ? { open } : {}
}

interface Own {
  readonly attributions: readonly (Attribution | undefined)[]
  /** Whether no cue of somebody else stands between the last attribution and an offset. */
  lastBefore(offset: number, last: Attribution | undefined): boolean
}

function ownAttributions(all: readonly Attribution[], quotations: readonly Quotation[]): Own {
  const own: (Attribution | undefined)[] = quotations.map(() => undefined)
  for (const attribution of all) {
    for (const i of attribution.quotations) if (!own[i] || isCloser(attribution, own[i])) own[i] = attribution
  }
  return {
    attributions: own,
    lastBefore: (offset, last) =>
      last !== undefined && all.findLast(({ cue }) => cue.end <= offset)?.cue.start === last.cue.start,
  }
}

/** Of two that claim a quotation, the one that introduces it, else the inner one: "a statement said that Reyes called it …". */
function isCloser(attribution: Attribution, other: Attribution): boolean {
  if (attribution.direct !== other.direct) return attribution.direct
  const length = ({ content }: Attribution): number => (content ? content.end - content.start : 0)
  return length(attribution) < length(other)
}

/** For each quotation, whether its sentences hold nothing outside quotation marks, and the one before it spoke just before. */
function bareQuotations(
  sentences: readonly (readonly Token[])[],
  quotations: readonly Quotation[],
): readonly boolean[] {
  const bare = quotations.map(() => true)
  const outer = quotations.flatMap((quotation, i) => (quotation.nested ? [] : [i]))
  let from = 0
  let sinceQuotation = true
  for (const tokens of sentences) {
    const start = tokens[0]?.start ?? 0
    const end = tokens.at(-1)?.end ?? start
    while (from < outer.length && quotations[outer[from]!]!.end <= start) from++
    const here: number[] = []
    for (let i = from; i < outer.length && quotations[outer[i]!]!.start < end; i++) here.push(outer[i]!)
    const onlyQuoted = tokens.every(
      token =>
        token.pos === 'PUNCT' || here.some(i => quotations[i]!.start <= token.start && token.end <= quotations[i]!.end),
    )
    for (const i of here) if (!onlyQuoted || !sinceQuotation) bare[i] = false
    sinceQuotation = here.length > 0
  }
  return bare
}
