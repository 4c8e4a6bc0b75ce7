// The cues of a sentence: words that say that somebody says something, each with its speaker.
import { alwaysVerbs, type SpeechVerb, speechVerbs } from '../english/speech-verbs.ts'
import { type FoundSpeaker, isVerbal, type QuotedSentence, speakerOf } from './attribution-speakers.ts'
import { isNoun, phraseFrom, phraseUntil, type TokenRange } from './noun-phrases.ts'

export interface Cue {
  /** 'words': "in her words", "as she put it": the quotation itself is hers. */
  readonly kind: 'verb' | 'source' | 'words' | 'label'
  readonly verb: SpeechVerb | undefined
  /** The cue's own tokens. */
  readonly range: TokenRange
  readonly speaker: TokenRange | undefined
  /** Cue, speaker beside it, auxiliaries and adverbs between them: what stands between two parts of a quotation. */
  readonly cluster: TokenRange
  readonly denied: boolean
  /** "adding", "saying": goes on with the speaker of the cue before it. */
  readonly chained: boolean
}

/** In the order of the sentence. Words within a quotation are no cues: they are part of what was said. */
export function cuesIn(sentence: QuotedSentence): readonly Cue[] {
  const cues: Cue[] = []
  const label = labelCue(sentence)
  if (label) cues.push(label)
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (sentence.quoted[i]! >= 0) continue
    const cue = sourceCue(sentence, i) ?? verbCue(sentence, i, cues.at(-1))
    if (!cue) continue
    cues.push(cue)
    i = Math.max(i, cue.range.last)
  }
  const signature = signatureCue(sentence)
  if (signature && cues.length === 0) cues.push(signature)
  return cues
}

/** "Ana Reyes: We stand firm." A name, or a title and a name, before a colon at the very beginning. */
function labelCue({ tokens, quoted }: QuotedSentence): Cue | undefined {
  const colon = tokens.findIndex(token => token.form === ':')
  if (colon < 1 || colon > 8 || colon === tokens.length - 1) return undefined
  for (let i = 0; i < colon; i++) {
    const token = tokens[i]!
    if (quoted[i]! >= 0 || !(isNoun(token) || /^(?:DET|ADJ|PUNCT)$/.test(token.pos))) return undefined
    if (token.pos === 'PUNCT' && !/^[-.,()]$/.test(token.form)) return undefined
  }
  const named = tokens.findIndex(token => token.pos === 'PROPN' || (/^\p{Lu}/u.test(token.form) && isNoun(token)))
  if (named < 0 || named >= colon) return undefined
  const comma = tokens.findIndex((token, i) => i < colon && /^[,(]$/.test(token.form))
  const speaker = { first: 0, last: (comma > 0 ? comma : colon) - 1 }
  const range = { first: colon, last: colon }
  return {
    kind: 'label',
    verb: undefined,
    range,
    speaker,
    cluster: { first: 0, last: colon },
    denied: false,
    chained: false,
  }
}

/** “We stand firm.” — Ana Reyes */
function signatureCue({ tokens, quoted }: QuotedSentence): Cue | undefined {
  const dash = tokens.findLastIndex((token, i) => quoted[i]! < 0 && /^(?:—|–|-|--)$/.test(token.form))
  if (dash < 1 || quoted[dash - 1]! < 0) return undefined
  const speaker = phraseFrom(tokens, dash + 1)
  if (!speaker || tokens[speaker.first]!.pos !== 'PROPN') return undefined
  const rest = tokens.slice(speaker.last + 1)
  if (rest.length > 0 && !/^[.,]$/.test(rest[0]!.form)) return undefined
  const range = { first: dash, last: dash }
  return {
    kind: 'source',
    verb: undefined,
    range,
    speaker,
    cluster: { first: dash, last: tokens.length - 1 },
    denied: false,
    chained: false,
  }
}

/** "according to Reyes", "in Reyes’s words", "in the words of Reyes", "as Reyes put it", "how Reyes put it". */
function sourceCue({ tokens, quoted }: QuotedSentence, i: number): Cue | undefined {
  const form = (at: number): string => (quoted[at]! >= 0 ? '' : (tokens[at]?.form.toLowerCase() ?? ''))
  const cue = (first: number, last: number, speaker: TokenRange | undefined): Cue => {
    const cluster = { first: Math.min(first, speaker?.first ?? first), last: Math.max(last, speaker?.last ?? last) }
    const kind = form(first) === 'according' ? 'source' : 'words'
    return { kind, verb: undefined, range: { first, last }, speaker, cluster, denied: false, chained: false }
  }
  if (form(i) === 'according' && form(i + 1) === 'to') return cue(i, i + 1, phraseFrom(tokens, i + 2))
  if (form(i) === 'in' && form(i + 1) === 'the' && form(i + 2) === 'words' && form(i + 3) === 'of') {
    return cue(i, i + 3, phraseFrom(tokens, i + 4))
  }
  if (form(i) === 'in') {
    for (let words = i + 2; words <= i + 9 && words < tokens.length; words++) {
      if (
        /^(?:words?|phrase|view|account|verdict)$/.test(form(words)) &&
        (/^[’']s?$/.test(form(words - 1)) || /^(?:his|her|their|own)$/.test(form(words - 1)))
      ) {
        const last = /^[’']s?$/.test(form(words - 1)) ? words - 2 : i + 1
        return cue(i, words, { first: i + 1, last })
      }
    }
  }
  if (form(i) === 'how' && quoted.some(index => index >= 0)) {
    for (let verb = i + 2; verb <= i + 8 && verb < tokens.length; verb++)
      if (/^(?:described|characterised|characterized|summed|termed|called|saw|viewed|portrayed)$/.test(form(verb))) {
        const speaker = phraseUntil(tokens, verb - 1)
        return speaker && speaker.first > i
          ? { ...cue(verb, verb, speaker), cluster: { first: i, last: verb } }
          : undefined
      }
  }
  if (form(i) === 'put' || form(i) === 'puts') {
    if (form(i + 1) !== 'it') return undefined
    const speaker = phraseUntil(tokens, i - 1)
    const before = form((speaker?.first ?? i) - 1)
    if (speaker && /^(?:as|how)$/.test(before))
      return { ...cue(i, i + 1, speaker), cluster: { first: speaker.first - 1, last: i + 1 } }
    return speaker && cue(i, i + 1, speaker)
  }
  return undefined
}

function verbCue(sentence: QuotedSentence, i: number, previous: Cue | undefined): Cue | undefined {
  const { tokens } = sentence
  const token = tokens[i]!
  const verb = speechVerbs.get(token.form.toLowerCase())
  if (!verb) return undefined
  if (!isVerbHere(sentence, i)) return undefined
  const found = speakerOf(sentence, i, previous)
  if (isParticipleOfHearing(sentence, i, found)) return undefined
  // "it was important to speak “candidly”": whose words these are, another verb says.
  if (!found.speaker && tokens[i - 1]?.form === 'to' && !isDenied(sentence, i)) return undefined
  if (/^(?:speak|talk)$/.test(verb.lemma) && !/^(?:of|about)$/.test(tokens[i + 1]?.form ?? '')) return undefined
  const inCluster = found.speaker && (found.beside || found.inverted)
  let first = i
  while (first > 0 && sentence.quoted[first - 1]! < 0 && isVerbal(tokens[first - 1]!)) first--
  if (inCluster && found.first < first) first = found.first
  const last = found.inverted ? found.last : i
  return {
    kind: 'verb',
    verb,
    range: { first: i, last: i },
    speaker: found.speaker,
    cluster: { first, last },
    denied: verb.denying || isDenied(sentence, i),
    chained: found.chained,
  }
}

function isVerbHere({ tokens, quoted }: QuotedSentence, i: number): boolean {
  const { form, pos, relation } = tokens[i]!
  const lower = form.toLowerCase()
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  // "the ministry read: “…”" and “…,” the headline read. Taggers take it for a noun.
  if (lower === 'read' && (after?.form === ':' || (after?.pos === 'PUNCT' && quoted.some(index => index >= 0))))
    return true
  if (alwaysVerbs.has(lower)) return true
  if (pos !== 'VERB' && pos !== 'AUX') return false
  // "the mayor rejected claims" may be taken for "rejected claims"; an adjective has no noun before it.
  return !/^(?:amod|compound)/.test(relation) || (before !== undefined && quoted[i - 1]! < 0 && isNoun(before))
}

/** "Asked whether it was over, Reyes said": whoever was asked does not speak by it. */
function isParticipleOfHearing({ tokens, quoted }: QuotedSentence, i: number, found: FoundSpeaker): boolean {
  if (found.inverted || found.beside || !/^(?:asked|told|pressed|reminded|warned)$/i.test(tokens[i]!.form)) return false
  return (
    i === 0 ||
    (quoted[i - 1]! < 0 && /^(?:,|when|if|and|but|also)$/i.test(tokens[i - 1]!.form) && tokens[i]!.tag === 'VBN')
  )
}

const refusing = /^(?:declined?|declines|declining|refuse[sd]?|refusing|fail(?:s|ed)?|avoid(?:s|ed)?|stopped|without)$/i

/** "did not say", "declined to say", "without saying". A negation further away belongs to something else. */
function isDenied({ tokens, quoted }: QuotedSentence, i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - 4 && quoted[at]! < 0; at--) {
    const token = tokens[at]!
    if (/^(?:n[o’']t|not|never|neither|nobody|cannot)$/i.test(token.form) || refusing.test(token.form)) return true
    if (!isVerbal(token) && !/^(?:of|from|short)$/.test(token.form)) return false
  }
  return false
}
