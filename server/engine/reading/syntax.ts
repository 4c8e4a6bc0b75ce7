// The structure of an English sentence: tokens with part of speech, lemma, head and relation, as Universal
// Dependencies define them, each with the confidence of its decision. The model comes in as bytes; see docs/syntax.md.
import { isHonorific } from '../english/honorifics.ts'
import { ByteReader, checksumOf } from './syntax/bytes.ts'
import { readClusters } from './syntax/clusters.ts'
import { type Evidence, inputs, inputsOf, part, probability, type Units } from './syntax/confidence.ts'
import { type Lemmas, readLemmas } from './syntax/lemmas.ts'
import { initialState, parseAll, restarted } from './syntax/parsing.ts'
import { Features, type Scorer } from './syntax/scoring.ts'
import { sureMargin, tagAll } from './syntax/tagging.ts'
import { readRows, readTriples } from './syntax/weights.ts'
import { type Clusters, WordReader } from './syntax/words.ts'
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
      const wrong = body.length < length ? 'cut short' : 'longer than it says'
      return { problems: [`The English model is ${wrong}: ${body.length} of ${length} bytes.`] }
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
  readonly clusters: Clusters
  /** The number of a word's tag plus one, for words that have no other; 0 for the rest. */
  readonly certain: Clusters
  readonly settings: Settings
}

export interface Settings {
  readonly defaultConfidence: number
  readonly units: Units
  /** How much the inputs of an arc's confidence weigh, then each relation, the root, and each tag. */
  readonly confidence: readonly number[]
}

function syntaxFrom(reader: ByteReader): Syntax {
  const settings = JSON.parse(reader.text()) as Settings & { tags: string[]; relations: string[] }
  const parts = {
    tags: settings.tags,
    relations: settings.relations,
    settings,
    lemmas: readLemmas(reader),
    clusters: readClusters(reader),
    certain: readClusters(reader),
    tagger: readRows(reader),
    actions: readTriples(reader),
    labels: readRows(reader),
  }
  if (!reader.done()) throw new RangeError('it holds more than was expected')
  return syntaxOf(parts)
}

/** `onTree` sees what each sentence's tokens are made from: training measures there how far margins can be trusted. */
export function syntaxOf(parts: Parts, onTree?: (evidence: Evidence) => void): Syntax {
  const features = new Features()
  const reader = new WordReader(parts.clusters, parts.certain)
  const classes = parts.tags.map(tag => tag.split(' ') as [Upos, string])
  const nameTag = classes.findIndex(([pos, tag]) => pos === 'PROPN' && tag === 'NNP')
  const { settings } = parts

  const arc = new Float64Array(inputs)
  let state = initialState(reader.read([], new Uint8Array(0)), new Int32Array(0), 100)
  const lemmasByTag = classes.map(() => new Map<string, string>())

  function confidenceOf(evidence: Evidence, i: number): number {
    inputsOf(evidence, settings.units, i, arc)
    const label = evidence.heads[i]! < 0 ? parts.relations.length : evidence.labels[i]!
    const ofTags = inputs + parts.relations.length + 1
    let sum = settings.confidence[inputs + label]! + settings.confidence[ofTags + evidence.tags[i]!]!
    for (let k = 0; k < inputs; k++) sum += settings.confidence[k]! * arc[k]!
    return probability(sum)
  }

  function lemmaOf(form: string, tag: number): string {
    const lemmas = lemmasByTag[tag]!
    const known = lemmas.get(form)
    if (known !== undefined) return known
    const lemma = parts.lemmas.lemmaOf(form, classes[tag]![0], classes[tag]![1])
    if (lemmas.size >= 10_000) lemmas.clear()
    lemmas.set(form, lemma)
    return lemma
  }

  /** The tokens of forms whose places are known. */
  function read(forms: readonly string[], starts: Int32Array, space: Uint8Array): Token[] {
    const count = forms.length
    const words = reader.read(forms, space)
    const tags = new Int32Array(count)
    const tagMargins = new Float64Array(count)
    tagAll(words, parts.tagger, features, tags, tagMargins)
    for (let i = 0; i < count; i++) if (isNameWord(forms, classes, tags, i)) tags[i] = nameTag
    state = restarted(state, words, tags)
    const arcMargins = new Float64Array(count).fill(sureMargin)
    const labelMargins = new Float64Array(count).fill(sureMargin)
    const lows = new Float64Array(count).fill(sureMargin)
    parseAll(state, parts.actions, parts.labels, features, arcMargins, labelMargins, lows)
    const heads = state.heads.subarray(0, count)
    const labels = state.labels.subarray(0, count)
    const evidence = { tags, heads, labels, arcMargins, labelMargins, lows, tagMargins }
    onTree?.(evidence)
    const tokens: Token[] = []
    for (let i = 0; i < count; i++) {
      const form = forms[i]!
      const [pos, tag] = classes[tags[i]!]!
      tokens.push({
        start: starts[i]!,
        end: starts[i]! + form.length,
        form,
        lemma: lemmaOf(form, tags[i]!),
        pos,
        tag,
        head: heads[i]!,
        relation: labels[i]! < 0 ? 'root' : parts.relations[labels[i]!]!,
        confidence: confidenceOf(evidence, i),
        tagConfidence: part(tagMargins[i]!, settings.units.tag),
      })
    }
    return tokens
  }

  return {
    defaultConfidence: settings.defaultConfidence,
    parse(text, offset = 0) {
      const raw = tokensIn(text, offset)
      const count = raw.length
      const forms: string[] = []
      const starts = new Int32Array(count)
      const space = new Uint8Array(count)
      for (let i = 0; i < count; i++) {
        forms.push(raw[i]!.form)
        starts[i] = raw[i]!.start
        space[i] = i === 0 || raw[i - 1]!.end < raw[i]!.start ? 1 : 0
      }
      return read(forms, starts, space)
    },
    parseForms(forms, spaces) {
      const space = Uint8Array.from(forms, (_, i) => (i === 0 || (spaces?.[i] ?? true) ? 1 : 0))
      const starts = new Int32Array(forms.length)
      for (let i = 1; i < forms.length; i++) starts[i] = starts[i - 1]! + forms[i - 1]!.length + space[i]!
      return read(forms, starts, space)
    },
  }
}

/** "Ms Quill" and "met Ding Ling": what only looks like a verb or an adjective, where a name stands. */
function isNameWord(
  forms: readonly string[],
  classes: readonly [Upos, string][],
  tags: Int32Array,
  i: number,
): boolean {
  const [pos, tag] = classes[tags[i]!]!
  if (pos === 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(forms[i]!)) return false
  const isTitled = i > 0 && isHonorific(forms[i - 1]!) && /^\p{Lu}/u.test(forms[i - 1]!)
  if (isTitled && pos !== 'NOUN') return true
  const next = forms[i + 1]
  if (next === undefined || !/^\p{Lu}\p{Ll}/u.test(next)) return false
  if (isHonorific(forms[i]!) && pos === 'VERB') return true
  return tag === 'VBG' && i > 0 && /^\p{Ll}/u.test(forms[i - 1]!) && classes[tags[i + 1]!]![0] === 'PROPN'
}
