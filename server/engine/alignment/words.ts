// Plain words in their places: one that excludes what the source has there ("east" for "west"), and one that only one
// side denies.
import { stemmer } from 'stemmer'
import type { Unit } from '../checks/alignment.ts'
import { polarityDifference } from '../checks/negation.ts'
import { dressedLike } from '../checks/title.ts'
import { contrast } from '../english/contrasts.ts'
import { isDenyingVerb, isDenyingWord, isDoubtWord, isNegator } from '../english/polarity.ts'
import { meaningKeysOf } from '../english/synonyms.ts'
import { units } from '../english/units.ts'
import type { Token } from '../model.ts'
import { overlaps } from '../spans.ts'
import { partAt } from './parts.ts'
import type { Filler, FillerKind } from './rivals.ts'
import { type Surveyed, wordLikeness } from './surroundings.ts'

interface WordFiller extends Filler {
  readonly unit: Unit
  readonly stem: string
  readonly pos: string
  /** The part it plays: words are held against each other only where they play one part. */
  readonly part: string
  /** Whether a verb's subject does it or has it done; undefined where the sentence does not tell, and for other words. */
  readonly voice: 'does' | 'undergoes' | undefined
  /** Whether the sentence says whose or of what it is. */
  readonly owned: boolean
  /** Whether it is said, said not to be, or neither plainly: asked, feared, hoped, denied by a verb above it. */
  readonly said: 'yes' | 'no' | 'unclear'
}

const fillersOf = (sentence: Surveyed): readonly WordFiller[] => {
  const { text } = sentence
  const measured = [...text.quantities, ...text.dates]
  return text.units.flatMap(unit => {
    if (unit.entity !== undefined || measured.some(span => overlaps(span, unit))) return []
    const token = text.sentence.tokens[unit.token] as Token
    return [
      {
        code: 'detail' as const,
        start: unit.start,
        end: unit.end,
        token: unit.token,
        unit,
        stem: stemmer(unit.lemma),
        pos: token.pos,
        part: partOf(text.sentence.tokens, unit.token),
        voice: voiceOf(text.sentence.tokens, unit.token),
        owned: (sentence.children[unit.token] ?? []).some(child =>
          /^nmod(?!:unmarked)/.test((text.sentence.tokens[child] as Token).relation),
        ),
        said: saidAt(sentence, unit),
      },
    ]
  })
}

export const words: FillerKind<WordFiller> = {
  countsAlone: false,
  keysOf: wordKeysOf,
  keysFor: wordKeysOf,
  of: fillersOf,
  compare(draft, source) {
    if (isSameWord(draft, source)) return 'same'
    if (
      (draft.said === 'unclear' && draft.part !== 'describing') ||
      draft.said !== source.said ||
      draft.part !== source.part ||
      (draft.voice !== undefined && source.voice !== undefined && draft.voice !== source.voice) ||
      units.has(draft.unit.lemma) ||
      (draft.pos === 'VERB' && saysLittle(draft, source))
    )
      return 'silent'
    const excludes =
      contrast(draft.unit.lemma, source.unit.lemma) ??
      contrast(draft.unit.form.toLowerCase(), source.unit.form.toLowerCase())
    // "One of five sisters" for "the third of his five daughters": whose they are decides.
    if (excludes?.name === 'family' && draft.owned !== source.owned) return 'silent'
    // "Most senior" counts nobody.
    if (excludes?.name === 'how many of them' && (draft.pos === 'ADV') !== (source.pos === 'ADV')) return 'silent'
    return excludes ? 'differs' : 'silent'
  },
  isSlip: () => false,
  least: { share: 0.35, weight: 1 },
  // "Never" and "less" stand everywhere.
  needed: (draft, source) => (saysLittle(draft, source) ? 2.8 : 1.2),
  difference: ({ unit }, source) => ({
    start: unit.start,
    end: unit.end,
    draft: unit.form,
    source: source.unit.form,
    replacement: dressedLike(unit.form, source.unit.form),
  }),
}

export const polarities: FillerKind<WordFiller> = {
  countsAlone: false,
  // They are among the words.
  keysOf: () => [],
  keysFor: wordKeysOf,
  of: sentence =>
    fillersOf(sentence)
      .filter(({ pos, unit }) => (pos === 'VERB' || pos === 'ADJ') && unit.weight >= 0.5)
      .map(filler => ({ ...filler, code: 'negation' as const })),
  compare(draft, source) {
    if (!isSameWord(draft, source) || draft.said === 'unclear' || source.said === 'unclear') return 'silent'
    return draft.said === source.said ? 'same' : 'differs'
  },
  isSlip: () => false,
  least: { share: 0.35, weight: 1 },
  needed: () => 1.8,
  difference: ({ unit }, _, __, ___, scene) => polarityDifference(unit.negation, unit, scene.text),
}

function saysLittle(draft: WordFiller, source: WordFiller): boolean {
  return draft.unit.weight < 0.5 || source.unit.weight < 0.5
}

function wordKeysOf({ unit, stem }: WordFiller): readonly string[] {
  return [`word ${stem}`, ...meaningKeysOf(unit.lemma).map(key => `word =${key}`)]
}

function partOf(tokens: readonly Token[], at: number): string {
  const { pos, relation } = tokens[at] as Token
  if (pos === 'VERB')
    return /^(?:root|conj|ccomp|xcomp|csubj|parataxis|acl:relcl)/.test(relation) ? 'verb' : `verb ${relation}`
  if (/^(?:amod|compound|nmod:poss|nummod|advmod)/.test(relation)) return 'describing'
  if (pos === 'ADJ') return 'adjective'
  const part = partAt(tokens, at)
  return part === 'subject' || part === 'object' ? 'noun' : part
}

function voiceOf(tokens: readonly Token[], at: number): WordFiller['voice'] {
  if (tokens[at]?.pos !== 'VERB') return undefined
  const below = tokens.filter(token => token.head === at)
  if (below.some(({ relation }) => /:pass$/.test(relation))) return 'undergoes'
  return below.some(({ relation }) => relation === 'obj') ? 'does' : undefined
}

function isSameWord(a: WordFiller, b: WordFiller): boolean {
  return wordLikeness({ lemma: a.unit.lemma, stem: a.stem }, { lemma: b.unit.lemma, stem: b.stem }) > 0
}

/** How a word is said, by what denies it and by the verbs above it. */
function saidAt(sentence: Surveyed, unit: Unit): WordFiller['said'] {
  const { text, children } = sentence
  const { tokens } = text.sentence
  let at = unit.token
  for (let step = 0; step < 4; step++) {
    const token = tokens[at] as Token
    const below = (children[at] ?? []).map(child => tokens[child] as Token)
    if (below.some(word => /^(?:aux|advmod|mark)/.test(word.relation) && isDoubtWord(word.lemma.toLowerCase())))
      return 'unclear'
    if (step > 0) {
      if (
        isDenyingVerb(token.lemma.toLowerCase()) ||
        isDenyingWord(token.lemma.toLowerCase()) ||
        isDoubtWord(token.lemma.toLowerCase())
      )
        return 'unclear'
      if (below.some(word => isNegator(word.form))) return 'unclear'
    }
    if (token.head < 0 || !/^(?:xcomp|ccomp|acl|advcl|obj|nsubj|nmod|obl|amod|conj)/.test(token.relation)) break
    at = token.head
  }
  if (!unit.negation) return isNobody(tokens, children, unit.token) ? 'no' : 'yes'
  // "Voted no" tells how, not that nobody voted.
  return unit.negation.start > unit.end ? 'unclear' : 'no'
}

/** "No machines would replace them", "had won no match": the denial stands with the subject or the object. */
function isNobody(tokens: readonly Token[], children: Surveyed['children'], verb: number): boolean {
  return (children[verb] ?? []).some(
    child =>
      /^(?:nsubj|obj)/.test((tokens[child] as Token).relation) &&
      (children[child] ?? []).some(below => /^(?:no|neither)$/i.test((tokens[below] as Token).form)),
  )
}
