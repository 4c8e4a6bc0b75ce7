// The structure of an English sentence: tokens with part of speech, lemma, head and relation, as Universal
// Dependencies define them, each with the confidence of its decision. The model comes in as bytes; see docs/syntax.md.
import { ByteReader, checksumOf } from './syntax/bytes.ts'
import { type Lemmas, readLemmas } from './syntax/lemmas.ts'
import { initialState, parseAll } from './syntax/parsing.ts'
import { Features, type Scorer } from './syntax/scoring.ts'
import { tagAll } from './syntax/tagging.ts'
import { readWeights } from './syntax/weights.ts'
import { wordsOf } from './syntax/words.ts'
import { tokensIn } from './tokens.ts'

export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

export interface Token {
  /** UTF-16 offsets into the text given, plus the offset given; end exclusive. */
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  readonly pos: Upos
  /** The Penn tag: NNP, VBD, ... */
  readonly tag: string
  /** The index of the head among the sentence's tokens; -1 for the root. */
  readonly head: number
  /** The UD relation with its subtype: nsubj, nsubj:pass, obl, nmod:poss, ... */
  readonly relation: string
  /** How sure the arc and its relation are, from 0 to 1. */
  readonly confidence: number
  readonly tagConfidence: number
}

export interface Syntax {
  /** The tokens of one sentence. Takes any text, never throws, and needs time in proportion to its length. */
  parse(text: string, offset?: number): readonly Token[]
  /** The same for a sentence that is cut into forms already; `spaces[i]` says whether white space precedes form i. */
  parseForms(forms: readonly string[], spaces?: readonly boolean[]): readonly Token[]
  /** Arcs at or above this confidence are right nearly always. */
  readonly defaultConfidence: number
}

/** The first bytes of a model: its kind and version. */
export const modelMark = 'claimcheck-english-1\n'

/** Reads a model. Without a value, the problems say why; a model that is damaged is never used in part. */
export function loadSyntax(bytes: Uint8Array): { value?: Syntax; problems: readonly string[] } {
  if (bytes.length === 0) return { problems: ['The English model is missing or empty.'] }
  const mark = String.fromCharCode(...bytes.subarray(0, modelMark.length))
  if (mark !== modelMark) {
    const kind = modelMark.slice(0, modelMark.lastIndexOf('-') + 1)
    return mark.startsWith(kind)
      ? { problems: ['The English model is of another version: this program reads version 1.'] }
      : modelMark.startsWith(mark)
        ? { problems: ['The English model is cut short.'] }
        : { problems: ['The file is not an English model of Claimcheck.'] }
  }
  try {
    const head = new ByteReader(bytes.subarray(modelMark.length))
    const length = head.number()
    const checksum = head.number()
    const body = bytes.subarray(modelMark.length + head.position())
    if (body.length !== length) {
      return { problems: [`The English model is cut short: ${body.length} of ${length} bytes.`] }
    }
    if (checksumOf(body) !== checksum) return { problems: ['The English model is damaged: its checksum differs.'] }
    return { value: syntaxFrom(new ByteReader(body)), problems: [] }
  } catch (error) {
    return { problems: [`The English model cannot be read: ${error instanceof Error ? error.message : String(error)}`] }
  }
}

/** The parts of a model, once read. */
export interface Parts {
  /** "PROPN NNP" and so on, by class number. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly tagger: Scorer
  readonly actions: Scorer
  readonly labels: Scorer
  readonly lemmas: Lemmas
  readonly settings: Settings
}

export interface Settings {
  readonly defaultConfidence: number
  /** Margins that stand for a confidence of one half. */
  readonly tagHalf: number
  readonly arcHalf: number
  readonly labelHalf: number
}

function syntaxFrom(reader: ByteReader): Syntax {
  const settings = JSON.parse(reader.text()) as Settings & { tags: string[]; relations: string[] }
  const parts = {
    tags: settings.tags,
    relations: settings.relations,
    settings,
    lemmas: readLemmas(reader),
    tagger: readWeights(reader),
    actions: readWeights(reader),
    labels: readWeights(reader),
  }
  if (!reader.done()) throw new RangeError('it holds more than was expected')
  return syntaxOf(parts)
}

export function syntaxOf(parts: Parts): Syntax {
  const features = new Features()
  const classes = parts.tags.map(tag => tag.split(' ') as [Upos, string])
  const { settings } = parts

  function read(forms: readonly string[], space: Uint8Array): Omit<Token, 'start' | 'end'>[] {
    const count = forms.length
    const words = wordsOf(forms, space)
    const tags = new Int32Array(count)
    const tagMargins = new Float64Array(count)
    tagAll(words, parts.tagger, features, tags, tagMargins)
    const state = initialState(words, tags)
    const arcMargins = new Float64Array(count).fill(1e9)
    const labelMargins = new Float64Array(count).fill(1e9)
    parseAll(state, parts.actions, parts.labels, features, arcMargins, labelMargins)
    return forms.map((form, i) => {
      const [pos, tag] = classes[tags[i]!]!
      return {
        form,
        lemma: parts.lemmas.lemmaOf(form, pos, tag),
        pos,
        tag,
        head: state.heads[i]!,
        relation: state.labels[i]! < 0 ? 'root' : parts.relations[state.labels[i]!]!,
        confidence: Math.min(
          certainty(arcMargins[i]!, settings.arcHalf),
          certainty(labelMargins[i]!, settings.labelHalf),
        ),
        tagConfidence: certainty(tagMargins[i]!, settings.tagHalf),
      }
    })
  }

  return {
    defaultConfidence: settings.defaultConfidence,
    parse(text, offset = 0) {
      const raw = tokensIn(text, offset)
      const space = Uint8Array.from(raw, (token, i) => (i === 0 || raw[i - 1]!.end < token.start ? 1 : 0))
      const read1 = read(
        raw.map(token => token.form),
        space,
      )
      return raw.map(({ start, end }, i) => ({ start, end, ...read1[i]! }))
    },
    parseForms(forms, spaces) {
      const space = Uint8Array.from(forms, (_, i) => (i === 0 || (spaces?.[i] ?? true) ? 1 : 0))
      let at = 0
      return read(forms, space).map((token, i) => {
        const start = at + (i > 0 ? space[i]! : 0)
        at = start + token.form.length
        return { start, end: at, ...token }
      })
    },
  }
}

/** A margin as a number from 0 to 1: no margin is 0, an endless one 1. */
function certainty(margin: number, half: number): number {
  return margin / (margin + half)
}
