// Learns where punctuation hangs, from the true trees of the words.
import { choices, markCandidates, markContext } from '../server/engine/reading/syntax/punctuation.ts'
import { Features } from '../server/engine/reading/syntax/scoring.ts'
import { Perceptron } from './perceptron.ts'
import { randomFrom, shuffled } from './random.ts'
import type { Parsed } from './train-parser.ts'

export function trainMarks(
  sentences: readonly Parsed[],
  isMark: Uint8Array,
  epochs: number,
  seed: number,
  support?: Perceptron,
): Perceptron {
  const random = randomFrom(seed)
  const model = support?.emptied() ?? new Perceptron(choices)
  const features = new Features()
  const scores = new Float64Array(choices)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, tags, heads, labels } of shuffled(sentences, random)) {
      const context = markContext(words, tags, isMark, heads)
      for (let i = 0; i < words.count; i++) {
        if (isMark[tags[i]!] === 0) continue
        const found = markCandidates(i, words, tags, isMark, heads, labels, context, features)
        scores.fill(0)
        model.add(features, scores)
        let best = -1
        let good = -1
        for (let c = 0; c < choices; c++) {
          if (found[c]! < 0) continue
          if (best < 0 || scores[c]! > scores[best]!) best = c
          if (found[c] === heads[i] && (good < 0 || scores[c]! > scores[good]!)) good = c
        }
        if (best < 0) continue
        if (good >= 0 && found[best] !== heads[i]) model.update(features, good, best)
        model.tick()
      }
    }
  }
  model.average()
  return model
}
