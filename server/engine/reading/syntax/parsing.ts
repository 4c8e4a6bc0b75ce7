// A transition parser (arc-hybrid): words move from a queue to a stack, and each is in turn attached
// to its neighbour there. Every word is moved once and attached once, so the time is linear.

import { firstActionFeatures, labelFeatures, otherActionFeatures } from './parse-features.ts'
import { bestOf, type Features, marginOf, type Scorer, sureMargin } from './scoring.ts'
import type { Words } from './words.ts'

/** The moves: put the next word on the stack, attach the top to the next word, attach the top to the one below it. */
export const shift = 0
export const left = 1
export const right = 2

/** How far a sentence is parsed. All columns are indexed by token; -1 stands for none. */
export interface State {
  readonly words: Words
  readonly tags: Int32Array
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** The outermost and second-outermost dependents on each side, and how many there are. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly leftCount: Int32Array
  readonly rightCount: Int32Array
  /** The labels of the dependents on each side, as a set of bits (labels beyond 31 share bits). */
  readonly leftLabels: Int32Array
  readonly rightLabels: Int32Array
  readonly stack: Int32Array
  /** 1 for the tags of nouns and of prepositions. */
  readonly nouns: Uint8Array
  readonly prepositions: Uint8Array
  depth: number
  next: number
}

/** Tags of one kind, as 1 in the place of each tag's number. */
export interface TagKinds {
  readonly marks: Uint8Array
  readonly nouns: Uint8Array
  readonly prepositions: Uint8Array
}

export function tagKinds(tags: readonly string[]): TagKinds {
  const kind = (pattern: RegExp) => Uint8Array.from(tags, tag => (pattern.test(tag) ? 1 : 0))
  return { marks: kind(/^PUNCT /), nouns: kind(/^(?:NOUN|PROPN|PRON|NUM) /), prepositions: kind(/^(?:ADP|SCONJ) IN$/) }
}

export function initialState(words: Words, tags: Int32Array, kinds: TagKinds): State {
  const none = () => new Int32Array(words.count).fill(-1)
  const zero = () => new Int32Array(words.count)
  return {
    words,
    tags,
    heads: none(),
    labels: none(),
    left1: none(),
    left2: none(),
    right1: none(),
    right2: none(),
    leftCount: zero(),
    rightCount: zero(),
    leftLabels: zero(),
    rightLabels: zero(),
    stack: zero(),
    nouns: kinds.nouns,
    prepositions: kinds.prepositions,
    depth: 0,
    next: 0,
  }
}

export function finished(state: State): boolean {
  return state.next >= state.words.count && state.depth <= 1
}

export function allowed(state: State, action: number): boolean {
  if (action === shift) return state.next < state.words.count
  if (action === left) return state.depth > 0 && state.next < state.words.count
  return state.depth > 1
}

/** The dependent that an attaching move would attach, and its head: always the top of the stack. */
export function headOf(state: State, action: number): number {
  return action === left ? state.next : state.stack[state.depth - 2]!
}

export function apply(state: State, action: number, label: number): void {
  if (action === shift) {
    state.stack[state.depth++] = state.next++
    return
  }
  const dependent = state.stack[state.depth - 1]!
  const head = headOf(state, action)
  state.depth--
  state.heads[dependent] = head
  state.labels[dependent] = label
  if (action === left) {
    // Dependents come from the inside out on both sides, so the latest is the outermost.
    state.left2[head] = state.left1[head]!
    state.left1[head] = dependent
    state.leftCount[head]!++
    state.leftLabels[head]! |= 1 << (label & 31)
  } else {
    state.right2[head] = state.right1[head]!
    state.right1[head] = dependent
    state.rightCount[head]!++
    state.rightLabels[head]! |= 1 << (label & 31)
  }
}

/**
 * Parses in place. The margins say by how much each word's attaching move and its label beat the next-best. Where the
 * first features give a move a margin of `enough`, the others are not asked.
 */
export function parseAll(
  state: State,
  actions: Scorer,
  labels: Scorer,
  enough: number,
  features: Features,
  arcMargins: Float64Array,
  labelMargins: Float64Array,
  lows: Float64Array,
): void {
  const actionScores = new Float64Array(actions.classes)
  const labelScores = new Float64Array(labels.classes)
  while (!finished(state)) {
    const first = allowed(state, shift)
    const second = allowed(state, left)
    const third = allowed(state, right)
    let action = first ? shift : right
    let margin = sureMargin
    actionScores.fill(0)
    if (Number(first) + Number(second) + Number(third) > 1) {
      firstActionFeatures(state, features)
      margin = decide(actions, features, actionScores, first, second, third)
      if (margin < enough) {
        otherActionFeatures(features)
        margin = decide(actions, features, actionScores, first, second, third)
      }
      action = bestOf(actionScores)
      // The narrowest decision that a word had a part in tells most about whether its arc can be trusted.
      const top = state.stack[state.depth - 1]!
      if (margin < lows[top]!) lows[top] = margin
      if (state.next < state.words.count && margin < lows[state.next]!) lows[state.next] = margin
    }
    let label = -1
    if (action !== shift) {
      const dependent = state.stack[state.depth - 1]!
      labelFeatures(state, headOf(state, action), dependent, features)
      labelScores.fill(0)
      labels.add(features, labelScores)
      label = bestOf(labelScores)
      arcMargins[dependent] = margin
      labelMargins[dependent] = marginOf(labelScores, label)
    }
    apply(state, action, label)
  }
  if (state.depth > 0) state.labels[state.stack[0]!] = -1
}

/** Adds to the scores, puts moves that are not allowed out of the question, and returns the margin of the best. */
function decide(
  actions: Scorer,
  features: Features,
  scores: Float64Array,
  first: boolean,
  second: boolean,
  third: boolean,
): number {
  actions.add(features, scores)
  if (!first) scores[shift] = -Infinity
  if (!second) scores[left] = -Infinity
  if (!third) scores[right] = -Infinity
  const a = scores[shift]!
  const b = scores[left]!
  const c = scores[right]!
  const highest = Math.max(a, b, c)
  return highest - Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
