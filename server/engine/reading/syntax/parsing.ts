// A transition parser (arc-hybrid): words move from a queue to a stack, and each is in turn attached
// to its neighbour there. Every word is moved once and attached once, so the time is linear.

import { actionFeatures, labelFeatures } from './parse-features.ts'
import type { Features, Scorer } from './scoring.ts'
import type { Words } from './words.ts'

/** The moves: put the next word on the stack, attach the top to the next word, attach the top to the one below it. */
export const shift = 0
export const left = 1
export const right = 2

/** How far a sentence is parsed. All columns are indexed by token, and may be longer than it; -1 stands for none. */
export interface State {
  words: Words
  tags: Int32Array
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
  depth: number
  next: number
}

/** With room for so many words, if need be for more than the sentence has. */
export function initialState(words: Words, tags: Int32Array, room = words.count): State {
  const none = () => new Int32Array(room).fill(-1)
  const zero = () => new Int32Array(room)
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
    depth: 0,
    next: 0,
  }
}

/** The initial state of another sentence in the columns of one before, or in new ones where these are too short. */
export function restarted(state: State, words: Words, tags: Int32Array): State {
  const { count } = words
  if (count > state.heads.length) return initialState(words, tags, count * 2)
  state.words = words
  state.tags = tags
  state.depth = 0
  state.next = 0
  for (let i = 0; i < count; i++) {
    state.heads[i] = -1
    state.labels[i] = -1
    state.left1[i] = -1
    state.left2[i] = -1
    state.right1[i] = -1
    state.right2[i] = -1
    state.leftCount[i] = 0
    state.rightCount[i] = 0
    state.leftLabels[i] = 0
    state.rightLabels[i] = 0
  }
  return state
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
 * Parses in place. The margins say by how much each word's attaching move and its label beat the next-best, and the
 * lows the narrowest move that the word took part in.
 */
export function parseAll(
  state: State,
  actions: Scorer,
  labels: Scorer,
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
    let margin = 1e9
    if (Number(first) + Number(second) + Number(third) > 1) {
      actionFeatures(state, features)
      actions.score(features, actionScores)
      let best = -Infinity
      let next = -Infinity
      for (let a = 0; a < 3; a++) {
        if (a === shift ? !first : a === left ? !second : !third) continue
        const score = actionScores[a]!
        if (score > best) {
          next = best
          best = score
          action = a
        } else if (score > next) next = score
      }
      margin = best - next
      const top = state.stack[state.depth - 1]!
      if (margin < lows[top]!) lows[top] = margin
      if (state.next < state.words.count && margin < lows[state.next]!) lows[state.next] = margin
    }
    let label = -1
    if (action !== shift) {
      const dependent = state.stack[state.depth - 1]!
      labelFeatures(state, headOf(state, action), dependent, features)
      labels.score(features, labelScores)
      label = 0
      let next = -Infinity
      for (let c = 1; c < labelScores.length; c++) {
        if (labelScores[c]! > labelScores[label]!) {
          next = labelScores[label]!
          label = c
        } else if (labelScores[c]! > next) next = labelScores[c]!
      }
      arcMargins[dependent] = margin
      labelMargins[dependent] = labelScores[label]! - next
    }
    apply(state, action, label)
  }
  if (state.depth > 0) state.labels[state.stack[0]!] = -1
}
