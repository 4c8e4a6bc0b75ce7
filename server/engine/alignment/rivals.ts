// Another figure, date, name or word in a place where a source has one of the same kind. The place is told by the words
// around it (surroundings.ts). What is merely absent from the sources proves nothing: there has to be a rival, in a
// place that is clearly more alike than any where the sources say what the draft says.

import type { Difference, Scene } from '../checks/check.ts'
import type { Entities } from '../facts/entities.ts'
import type { Code, DateMention, Evidence, Span } from '../model.ts'
import { compareDates } from '../reading/dates.ts'
import { overlaps } from '../spans.ts'
import { type Corpus, candidatesFor, isKnown, rarity } from './corpus.ts'
import { dates } from './dates.ts'
import { figures } from './figures.ts'
import { names } from './names.ts'
import { oddsOf, type Traits } from './odds.ts'
import { offices } from './offices.ts'
import {
  type Anchor,
  type Matching,
  matchingOf,
  missingBeside,
  type Place,
  type PlaceLikeness,
  placeLikeness,
  type Surveyed,
  wordsAt,
} from './surroundings.ts'
import { polarities, words } from './words.ts'

export interface Filler extends Place {
  readonly code: Code
}

/** What can stand in a place, of one kind, and how two of it compare. */
export interface FillerKind<T extends Filler> {
  /** What a source's sentence is found by that has it. */
  keysOf(filler: T, entities: Entities): readonly string[]
  /** What to look up to find every sentence of the sources that says the same as a draft's, and perhaps some more. */
  keysFor(filler: T, entities: Entities): readonly string[]
  /** Whether it is a claim by itself, to be counted where the sources do not have it: a figure, a date. */
  readonly countsAlone: boolean
  /** All of this kind in a sentence. */
  of(sentence: Surveyed, entities: Entities): readonly T[]
  /** 'silent' where the two cannot be held against each other. */
  compare(draft: T, source: T, drafted: Surveyed, known: Surveyed, entities: Entities): 'same' | 'differs' | 'silent'
  /** Places that are less alike than this, or have less in common, are not compared, whatever else speaks for it. */
  readonly least: { readonly share: number; readonly weight: number }
  /** What the odds have to reach for one to be refuted by the other: more for what stands in many places. */
  needed(draft: T, source: T): number
  /** Whether one is the other with a slip of the keys. */
  isSlip(draft: T, source: T): boolean
  difference(draft: T, source: T, drafted: Surveyed, known: Surveyed, scene: Scene): Difference
}

/** What one filler of a draft's sentence comes to. */
export interface Standing extends Span {
  readonly code: Code
  readonly verdict: 'supported' | 'refuted' | 'not-in-source'
  readonly evidence: readonly Evidence[]
  /** Where refuted. */
  readonly difference?: Difference
}

/** A place as like as this in which the sources say the same supports it. */
const supporting = 0.5

/** In a place that is as like as this, and no less sure, a rival is a plain contradiction; below, it may be one. */
const plain = { share: 0.85, margin: 0.6 }

/** Each figure, date, name and telling word of a draft's sentence that the sources' sentences have a place for. */
export function standingsIn(draft: Surveyed, corpus: Corpus, scene: Scene): readonly Standing[] {
  const { entities } = scene.facts
  const near = candidatesFor(draft, corpus).map(index => {
    const source = corpus.sentenceAt(index)
    return { source, matching: matchingOf(draft, source, entities) }
  })
  if (near.length === 0) return []
  const telling = (anchor: Anchor) => rarity(anchor, corpus)
  return withoutOtherDays([
    ...standingsOf(figures, draft, near, telling, corpus, scene),
    ...standingsOf(dates, draft, near, telling, corpus, scene),
    ...standingsOf(names, draft, near, telling, corpus, scene),
    ...standingsOf(offices, draft, near, telling, corpus, scene),
    ...standingsOf(words, draft, near, telling, corpus, scene),
    ...standingsOf(polarities, draft, near, telling, corpus, scene),
  ])
}

/** Another figure on another day is another day's figure: where a date differs together with something else, nothing is said. */
function withoutOtherDays(standings: readonly Standing[]): readonly Standing[] {
  const refuted = standings.filter(standing => standing.verdict === 'refuted')
  const isOtherDay = refuted.length > 1 && refuted.some(({ code }) => code === 'date')
  return isOtherDay ? standings.filter(standing => standing.verdict !== 'refuted') : standings
}

function standingsOf<T extends Filler>(
  kind: FillerKind<T>,
  draft: Surveyed,
  near: readonly { readonly source: Surveyed; readonly matching: Matching }[],
  telling: (anchor: Anchor) => number,
  corpus: Corpus,
  scene: Scene,
): readonly Standing[] {
  const { entities } = scene.facts
  const mine = fillersIn(kind, draft, entities)
  return mine.flatMap((filler): readonly Standing[] => {
    const { rivals, support } = rivalsOf(kind, filler, mine, draft, near, telling, entities)
    const { code, start, end } = filler
    const share = support?.share ?? 0
    if (rivals.length > 0) {
      const isHeard = sentencesMaybeSaying(kind, filler, corpus, entities).some(index => {
        const other = corpus.sentenceAt(index)
        return fillersIn(kind, other, entities).some(
          each => kind.compare(filler, each, draft, other, entities) === 'same',
        )
      })
      let best: { readonly rival: Rival<T>; readonly odds: number } | undefined
      for (const rival of rivals) {
        const odds =
          oddsOf(traitsOf(kind, filler, rival, share, isHeard, draft, scene)) - kind.needed(filler, rival.filler)
        if (odds > 0 && odds > (best?.odds ?? 0)) best = { rival, odds }
      }
      if (best) {
        const { rival } = best
        const difference = kind.difference(filler, rival.filler, draft, rival.source, scene)
        const sure = rival.likeness.share >= plain.share && rival.likeness.share - share >= plain.margin
        const shown = sure ? difference : { ...difference, inference: 'the sentences are alike' }
        return [{ code, start, end, verdict: 'refuted', evidence: rival.source.text.evidence, difference: shown }]
      }
    }
    if (support && share >= supporting)
      return [{ code, start, end, verdict: 'supported', evidence: support.source.text.evidence }]
    return kind.countsAlone ? [{ code, start, end, verdict: 'not-in-source', evidence: [] }] : []
  })
}

interface Rival<T> {
  readonly filler: T
  readonly source: Surveyed
  readonly matching: Matching
  readonly likeness: PlaceLikeness
}

/** What stands in the places that are like a draft's, and the likest place where the sources say the same. */
function rivalsOf<T extends Filler>(
  kind: FillerKind<T>,
  filler: T,
  mine: readonly T[],
  draft: Surveyed,
  near: readonly { readonly source: Surveyed; readonly matching: Matching }[],
  telling: (anchor: Anchor) => number,
  entities: Entities,
) {
  const rivals: Rival<T>[] = []
  let support: { readonly source: Surveyed; readonly share: number } | undefined
  for (const { source, matching } of near) {
    /** Which of a source's places is the one where it says what a draft's says. */
    const likeliest = (each: T, theirs: readonly T[]) => {
      const same = theirs.filter(other => kind.compare(each, other, draft, source, entities) === 'same')
      if (same.length < 2) return same[0]
      const shares = same.map(other => placeLikeness(draft, source, matching, each, other, telling).share)
      return same[shares.indexOf(Math.max(...shares))]
    }
    const theirs = fillersIn(kind, source, entities)
    const outcomes = theirs.map(other => kind.compare(filler, other, draft, source, entities))
    const saysSo = outcomes.includes('same')
    for (const [i, other] of theirs.entries()) {
      const outcome = outcomes[i]
      if (outcome === 'silent' || (saysSo && outcome === 'differs')) continue
      const likeness = placeLikeness(draft, source, matching, filler, other, telling)
      // What stands elsewhere in the draft's sentence is not what this one stands for: a list adds. But where the
      // source says that twice, and one of the two places is the same, it is this one that it stands for there.
      const isListed = () =>
        mine.some(
          each =>
            each !== filler &&
            kind.compare(each, other, draft, source, entities) === 'same' &&
            (likeness.share < plain.share || likeliest(each, theirs) === other),
        )
      if (outcome === 'differs' && isListed()) continue
      if (outcome === 'differs') {
        if (likeness.share >= kind.least.share && likeness.weight >= kind.least.weight)
          rivals.push({ filler: other, source, matching, likeness })
      } else if (!support || likeness.share > support.share) support = { source, share: likeness.share }
    }
  }
  return { rivals, support }
}

/** "In August 2023" where the source's sentence speaks of Friday, or names no day at all. */
function isOnAnotherDay(draft: Surveyed, source: Surveyed, filler: Span): boolean {
  const isThen = (date: DateMention) =>
    source.text.dates.some(({ interval }) => interval !== undefined && compareDates(date, interval) !== 'differs')
  return draft.text.dates.some(date => date.interval && !overlaps(date, filler) && !isThen(date))
}

function traitsOf<T extends Filler>(
  kind: FillerKind<T>,
  filler: T,
  { filler: rival, source, matching, likeness }: Rival<T>,
  support: number,
  isHeard: boolean,
  draft: Surveyed,
  scene: Scene,
): Traits {
  const missing = missingBeside(draft, source, matching, filler, rival)
  const strange = missing.filter(anchor => !isKnown(anchor, scene.facts.corpus)).length
  return {
    share: likeness.share,
    support,
    governed: likeness.governed ? 1 : 0,
    strange: Math.min(strange, 4) / 4,
    elsewhere: Math.min(missing.length - strange, 6) / 6,
    otherDay: isOnAnotherDay(draft, source, filler) ? 1 : 0,
    unheard: isHeard ? 0 : 1,
    vacant: scene.text.toLowerCase().includes(wordsAt(source, rival).toLowerCase()) ? 0 : 1,
    slip: kind.isSlip(filler, rival) ? 1 : 0,
  }
}

function sentencesMaybeSaying<T extends Filler>(
  kind: FillerKind<T>,
  filler: T,
  corpus: Corpus,
  entities: Entities,
): readonly number[] {
  return [...new Set(kind.keysFor(filler, entities).flatMap(key => [...corpus.withKey(key)]))]
}

/** What a sentence of the sources is found by: what a draft's may have in common with it, and what it says in its places. */
export function keysOfSentence(sentence: Surveyed, entities: Entities): readonly string[] {
  // Polarities are found by the words that have them.
  const keysOf = <T extends Filler>(kind: FillerKind<T>) =>
    kind.of(sentence, entities).flatMap(filler => kind.keysOf(filler, entities))
  const said = [keysOf(figures), keysOf(dates), keysOf(names), keysOf(offices), keysOf(words)].flat()
  return [...new Set([...sentence.keys, ...said])]
}

/** What was found in a sentence, for as long as the sentence is kept: a source's is asked for with every sentence of a draft. */
const found = new WeakMap<Surveyed, Map<unknown, readonly Filler[]>>()

function fillersIn<T extends Filler>(kind: FillerKind<T>, sentence: Surveyed, entities: Entities): readonly T[] {
  const kept = found.get(sentence) ?? new Map<unknown, readonly Filler[]>()
  found.set(sentence, kept)
  const known = kept.get(kind) as readonly T[] | undefined
  if (known) return known
  const fillers = kind.of(sentence, entities)
  kept.set(kind, fillers)
  return fillers
}
