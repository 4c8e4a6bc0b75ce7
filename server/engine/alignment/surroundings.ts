// The place that a name, a date or a figure has in a sentence, told by the words around it and never by itself. Two
// places are alike as far as their surroundings are: then what stands in them can be compared.

import { stemmer } from 'stemmer'
import type { AlignedText, Unit } from '../checks/alignment.ts'
import { meaningsOf, sameMeaning } from '../english/synonyms.ts'
import type { Entities } from '../facts/entities.ts'
import { actorRelation } from '../facts/relations.ts'
import type { DateMention, Quantity, Span, Token } from '../model.ts'
import { childrenOf } from '../reading/clauses.ts'
import { headOf } from '../reading/mention-at.ts'
import { compareQuantities } from '../reading/numbers.ts'
import { overlaps } from '../spans.ts'

/** What a place can be told by: a name, a content word, a figure or a date. */
export interface Anchor extends Span {
  readonly token: number
  readonly weight: number
  readonly unit: Unit | undefined
  readonly stem: string
  readonly figure: Quantity | undefined
  readonly date: DateMention | undefined
}

/** A sentence with its anchors, and how far any two of its words are apart in its structure. */
export interface Surveyed {
  readonly text: AlignedText
  readonly anchors: readonly Anchor[]
  readonly children: readonly (readonly number[])[]
  /** What the anchors are found by, for an index. */
  readonly keys: readonly string[]
}

export function surveyed(text: AlignedText): Surveyed {
  const { tokens } = text.sentence
  const anchors: Anchor[] = text.units.map(unit => ({
    start: unit.start,
    end: unit.end,
    token: unit.token,
    weight: unit.weight,
    unit,
    stem: unit.entity ?? stemmer(unit.lemma),
    figure: undefined,
    date: undefined,
  }))
  for (const figure of text.quantities) {
    const token = headOf(tokens, figure.figure)
    if (token >= 0)
      anchors.push({ ...figure, token, weight: 1, unit: undefined, stem: `${figure.stated}`, figure, date: undefined })
  }
  for (const date of text.dates) {
    const token = headOf(tokens, date)
    if (token >= 0)
      anchors.push({
        start: date.start,
        end: date.end,
        token,
        weight: 0.75,
        unit: undefined,
        stem: '',
        figure: undefined,
        date,
      })
  }
  return { text, anchors, children: childrenOf(tokens), keys: [...new Set(anchors.flatMap(keysOf))] }
}

/** What a sentence is looked up by: its names, and its words with what else they may mean. */
export function keysOf(anchor: Anchor): readonly string[] {
  if (anchor.weight < 0.5 || anchor.stem === '') return []
  const meanings = anchor.unit?.entity === undefined && anchor.unit ? meaningsOf(anchor.unit.lemma) : []
  return [anchor.stem, ...meanings.map(meaning => `=${meaning}`)]
}

const farthest = 6

/** How many steps each token is away from one, in the sentence's structure; `farthest` + 1 for all beyond. */
export function distancesFrom({ text, children }: Surveyed, token: number): readonly number[] {
  const { tokens } = text.sentence
  const distances: number[] = tokens.map(() => farthest + 1)
  distances[token] = 0
  let edge = [token]
  for (let distance = 1; distance <= farthest && edge.length > 0; distance++) {
    const next: number[] = []
    for (const at of edge) {
      for (const near of [(tokens[at] as Token).head, ...(children[at] ?? [])]) {
        if (near < 0 || (distances[near] as number) <= distance) continue
        distances[near] = distance
        next.push(near)
      }
    }
    edge = next
  }
  return distances
}

/** How much of one anchor's meaning another has, from 0 to 1. */
export function anchorLikeness(draft: Anchor, source: Anchor, entities: Entities): number {
  if (draft.figure || source.figure)
    return draft.figure && source.figure && compareQuantities(draft.figure, source.figure) === 'agrees' ? 1 : 0
  if (draft.date || source.date) return 0
  const a = draft.unit
  const b = source.unit
  if (!a || !b) return 0
  if (a.entity !== undefined && b.entity !== undefined) {
    if (a.entity === b.entity) return 1
    const relation = actorRelation(a.entity, b.entity, entities)
    return relation === 'same' ? 1 : relation === 'broader' || relation === 'narrower' ? 0.7 : 0
  }
  if (a.entity !== undefined || b.entity !== undefined) return 0
  return wordLikeness({ lemma: a.lemma, stem: draft.stem }, { lemma: b.lemma, stem: source.stem })
}

export interface PlainWord {
  readonly lemma: string
  readonly stem: string
}

/** How much of one word's meaning another has, from 0 to 1: the word itself, its kin ("sentence", "sentenced"), another for it. */
export function wordLikeness(a: PlainWord, b: PlainWord): number {
  if (a.lemma === b.lemma) return 1
  if (a.stem === b.stem) return 0.9
  return sameMeaning(a.lemma, b.lemma) ? 0.8 : 0
}

/** The words of a sentence at a span of its text. */
export function wordsAt({ text }: Surveyed, span: Span): string {
  return text.sentence.text.slice(span.start - text.sentence.start, span.end - text.sentence.start)
}

/** For each anchor of a draft's sentence, the anchors of a source's that mean the same, with how much. */
export type Matching = readonly (readonly { readonly source: number; readonly likeness: number }[])[]

export function matchingOf(draft: Surveyed, source: Surveyed, entities: Entities): Matching {
  return draft.anchors.map(anchor =>
    source.anchors.flatMap((other, index) => {
      const likeness = anchorLikeness(anchor, other, entities)
      return likeness > 0 ? [{ source: index, likeness }] : []
    }),
  )
}

export interface Place extends Span {
  readonly token: number
}

export interface PlaceLikeness {
  /** Share of the draft's surroundings, by weight and nearness, that the source's place has too: 0 to 1. */
  readonly share: number
  /** Whether the word above the draft's place ("opened" of "opened in May") stands right beside the source's too. */
  readonly governed: boolean
  /** How much weight the shared surroundings have. */
  readonly weight: number
}

/** How alike two places are. What stands in them is left out of both. */
export function placeLikeness(
  draft: Surveyed,
  source: Surveyed,
  matching: Matching,
  here: Place,
  there: Place,
  rarity: (anchor: Anchor) => number,
): PlaceLikeness {
  const mine = distancesFrom(draft, here.token)
  const theirs = distancesFrom(source, there.token)
  let total = 0
  let shared = 0
  const governor = governorOf(draft, here)
  let governed = false
  draft.anchors.forEach((anchor, index) => {
    if (overlaps(anchor, here) || anchor.date) return
    const distance = mine[anchor.token] as number
    const weight = anchor.weight * rarity(anchor) * nearness(distance)
    total += weight
    let best = 0
    for (const { source: other, likeness } of matching[index] ?? []) {
      const found = source.anchors[other] as Anchor
      if (overlaps(found, there)) continue
      const away = theirs[found.token] as number
      const fit = likeness * (1 - 0.1 * Math.min(5, Math.abs(distance - away)))
      if (fit > best) best = fit
      // "Came" and "went" say so little that only the word itself tells.
      if (index === governor && away <= 3 && likeness >= (anchor.weight < 0.5 ? 1 : 0.8)) governed = true
    }
    shared += weight * best
  })
  return { share: total === 0 ? 0 : shared / total, governed, weight: shared }
}

/** The names, words and figures of a draft's sentence that a source's has not, what stands in the two places left out. */
export function missingBeside(
  draft: Surveyed,
  source: Surveyed,
  matching: Matching,
  here: Place,
  there: Place,
): readonly Anchor[] {
  const isShared = (index: number) =>
    (matching[index] ?? []).some(({ source: other }) => !overlaps(source.anchors[other] as Anchor, there))
  return draft.anchors.filter(
    (anchor, index) => !overlaps(anchor, here) && (anchor.weight >= 0.5 || anchor.figure) && !isShared(index),
  )
}

/** The first anchor on the way up from a place, by index, or -1; where there is none above, the nearest below. */
function governorOf({ text, anchors, children }: Surveyed, here: Place): number {
  const { tokens } = text.sentence
  const at = (token: number) => anchors.findIndex(anchor => anchor.token === token && !overlaps(anchor, here))
  for (let token = (tokens[here.token] as Token).head, step = 0; token >= 0 && step < 5; step++) {
    const found = at(token)
    if (found >= 0) return found
    token = (tokens[token] as Token).head
  }
  return (children[here.token] ?? []).map(at).find(found => found >= 0) ?? -1
}

function nearness(distance: number): number {
  return distance <= 1 ? 1 : distance === 2 ? 0.8 : distance === 3 ? 0.6 : 0.4
}
