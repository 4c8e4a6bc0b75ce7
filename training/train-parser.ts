// Learns the parser with a dynamic oracle: it makes its own mistakes while learning and is told the best way on from there.
import { actionFeatures, labelFeatures } from '../server/engine/reading/syntax/parse-features.ts'
import {
  allowed,
  apply,
  finished,
  headOf,
  initialState,
  left,
  type State,
  shift,
  type TagKinds,
} from '../server/engine/reading/syntax/parsing.ts'
import { withoutPunctuation } from '../server/engine/reading/syntax/punctuation.ts'
import { Features } from '../server/engine/reading/syntax/scoring.ts'
import type { Words } from '../server/engine/reading/syntax/words.ts'
import { Perceptron } from './perceptron.ts'
import { randomFrom, shuffled } from './random.ts'
import { Triples } from './triples.ts'

export interface Parsed {
  readonly words: Words
  readonly tags: Int32Array
  readonly heads: Int32Array
  /** -1 for the root. */
  readonly labels: Int32Array
}

/** The sentence as the parser meets it: without what the tagger took for punctuation. */
export function withoutMarks(sentence: Parsed, isMark: Uint8Array): Parsed {
  const { words, tags, places } = withoutPunctuation(sentence.words, sentence.tags, isMark)
  const numbers = new Map(Array.from(places, (place, j) => [place, j]))
  const above = (place: number): number => {
    let head = sentence.heads[place]!
    while (head >= 0 && !numbers.has(head)) head = sentence.heads[head]!
    return head < 0 ? -1 : numbers.get(head)!
  }
  return {
    words,
    tags,
    heads: Int32Array.from(places, above),
    labels: Int32Array.from(places, place => sentence.labels[place]!),
  }
}

/** How many arcs of the true tree become impossible by a move. */
function costOf(state: State, action: number, heads: Int32Array): number {
  const { stack, depth, next } = state
  const count = heads.length
  const top = stack[depth - 1]!
  let cost = 0
  if (action === shift) {
    for (let d = 0; d < depth; d++) {
      if (heads[stack[d]!] === next) cost++
      if (d < depth - 1 && heads[next] === stack[d]) cost++
    }
    return cost
  }
  for (let b = next; b < count; b++) if (heads[b] === top) cost++
  const head = heads[top]!
  if (head === -1) return cost + 1
  if (action === left) {
    if (head > next || (depth > 1 && head === stack[depth - 2])) cost++
  } else if (head >= next) cost++
  return cost
}

/** Sets the gradient of the loss: what each move is given too much. False when there is next to nothing to learn. */
function blame(scores: Float64Array, costs: readonly number[], least: number, gradient: number[]): boolean {
  let highest = -Infinity
  for (let a = 0; a < 3; a++) if (costs[a] !== Infinity && scores[a]! > highest) highest = scores[a]!
  let all = 0
  let good = 0
  for (let a = 0; a < 3; a++) {
    const share = costs[a] === Infinity ? 0 : Math.exp(scores[a]! - highest)
    gradient[a] = share
    all += share
    if (costs[a] === least) good += share
  }
  if (good > all * 0.99) return false
  for (let a = 0; a < 3; a++) {
    const share = gradient[a]!
    gradient[a] = share / all - (costs[a] === least ? share / good : 0)
  }
  return true
}

export function trainParser(
  sentences: readonly Parsed[],
  kinds: TagKinds,
  labelClasses: number,
  epochs: number,
  seed: number,
  log: (line: string) => void,
  support?: { actions: Triples; labels: Perceptron; method: 'perceptron' | 'logistic' },
): { actions: Triples; labels: Perceptron } {
  const random = randomFrom(seed)
  const actions = support?.actions.emptied() ?? new Triples()
  const labels = support?.labels.emptied() ?? new Perceptron(labelClasses)
  const features = new Features()
  const actionScores = new Float64Array(3)
  const labelScores = new Float64Array(labelClasses)
  const costs = [0, 0, 0]
  const gradient = [0, 0, 0]
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0
    let moves = 0
    for (const { words, tags, heads, labels: gold } of shuffled(sentences, random)) {
      const state = initialState(words, tags, kinds)
      while (!finished(state)) {
        let choices = 0
        let least = Infinity
        for (let a = 0; a < 3; a++) {
          costs[a] = allowed(state, a) ? costOf(state, a, heads) : Infinity
          if (costs[a] !== Infinity) choices++
          if (costs[a]! < least) least = costs[a]!
        }
        let action = costs.findIndex(cost => cost !== Infinity)
        if (choices > 1) {
          actionFeatures(state, features)
          actionScores.fill(0)
          actions.add(features, actionScores)
          let good = -1
          let guess = -1
          for (let a = 0; a < 3; a++) {
            if (costs[a] === Infinity) continue
            if (guess < 0 || actionScores[a]! > actionScores[guess]!) guess = a
            if (costs[a] === least && (good < 0 || actionScores[a]! > actionScores[good]!)) good = a
          }
          moves++
          if (costs[guess]! > least) wrong++
          if (support?.method !== 'logistic') {
            if (costs[guess]! > least) actions.correct(features, good, guess)
          } else if (blame(actionScores, costs, least, gradient)) actions.update(features, gradient)
          actions.tick()
          action = (epoch > 0 || support !== undefined) && random() < 0.95 ? guess : good
        }
        let label = -1
        if (action !== shift) {
          const dependent = state.stack[state.depth - 1]!
          const head = headOf(state, action)
          labelFeatures(state, head, dependent, features)
          labelScores.fill(0)
          labels.add(features, labelScores)
          label = 0
          for (let c = 1; c < labelClasses; c++) if (labelScores[c]! > labelScores[label]!) label = c
          if (heads[dependent] === head) {
            if (gold[dependent]! >= 0 && label !== gold[dependent]) labels.update(features, gold[dependent]!, label)
            labels.tick()
          }
        }
        apply(state, action, label)
      }
    }
    log(`  epoch ${epoch + 1}: ${((100 * wrong) / moves).toFixed(2)} % of the moves wrong`)
  }
  actions.average()
  labels.average()
  return { actions, labels }
}
