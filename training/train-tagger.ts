// Learns the tagger, and tags training sentences as the finished tagger would tag text that it has never seen.
import { Features } from '../server/engine/reading/syntax/scoring.ts'
import { LoneScores, tagAll, tagFeatures } from '../server/engine/reading/syntax/tagging.ts'
import { column, type Words, width } from '../server/engine/reading/syntax/words.ts'
import { Perceptron } from './perceptron.ts'
import { randomFrom, shuffled } from './random.ts'

export interface Tagged {
  readonly words: Words
  readonly gold: Int32Array
}

export function trainTagger(
  sentences: readonly Tagged[],
  classes: number,
  epochs: number,
  seed: number,
  support?: Perceptron,
): Perceptron {
  const random = randomFrom(seed)
  const model = support?.emptied() ?? new Perceptron(classes)
  const features = new Features()
  const scores = new Float64Array(classes)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { words, gold } of shuffled(sentences, random)) {
      const tags = new Int32Array(words.count)
      for (let i = 0; i < words.count; i++) {
        const certain = words.values[(i + 2) * width + column.certain]!
        if (certain > 0) {
          tags[i] = certain - 1
          continue
        }
        tagFeatures(words, i, tags, features)
        scores.fill(0)
        model.add(features, scores)
        let best = 0
        for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c
        if (best !== gold[i]) model.update(features, gold[i]!, best)
        model.tick()
        tags[i] = best
      }
    }
  }
  model.average()
  return model
}

/** Tags for every sentence from a tagger that was trained on the other folds only. */
export function foldedTags(
  sentences: readonly Tagged[],
  foldOf: (index: number) => number,
  folds: number,
  classes: number,
  epochs: number,
): Int32Array[] {
  const result: Int32Array[] = new Array(sentences.length)
  const features = new Features()
  for (let fold = 0; fold < folds; fold++) {
    const scorer = trainTagger(
      sentences.filter((_, i) => foldOf(i) !== fold),
      classes,
      epochs,
      100 + fold,
    )
    const lone = new LoneScores(classes)
    sentences.forEach(({ words }, i) => {
      if (foldOf(i) !== fold) return
      result[i] = new Int32Array(words.count)
      tagAll(words, scorer, lone, 1e9, features, result[i]!, new Float64Array(words.count))
    })
  }
  return result
}
