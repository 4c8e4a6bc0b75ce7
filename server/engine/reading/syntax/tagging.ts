// Parts of speech, from left to right, each decided with the two before it in view.
import { mix, spread } from './hashing.ts'
import type { Features, Scorer } from './scoring.ts'
import type { Words } from './words.ts'

const before = 0x1234
const after = 0x4321

/** Gives each word the number of its tag, with the margin between the best and the second-best. */
export function tagAll(words: Words, scorer: Scorer, features: Features, tags: Int32Array, margins: Float64Array) {
  const scores = new Float64Array(scorer.classes)
  for (let i = 0; i < words.count; i++) {
    tagFeatures(words, i, tags, features)
    scorer.score(features, scores)
    let best = 0
    let second = -Infinity
    for (let c = 1; c < scores.length; c++) {
      if (scores[c]! > scores[best]!) {
        second = scores[best]!
        best = c
      } else if (scores[c]! > second) second = scores[c]!
    }
    tags[i] = best
    margins[i] = scores[best]! - second
  }
}

export function tagFeatures(words: Words, i: number, tags: Int32Array, features: Features): void {
  const hashes = features.hashes
  let n = 0
  const one = (template: number, a: number) => {
    hashes[n++] = spread(mix(template, a))
  }
  const two = (template: number, a: number, b: number) => {
    hashes[n++] = spread(mix(mix(template, a), b))
  }
  const last = words.count - 1
  const lower = words.lower[i]!
  const shape = words.shape[i]!
  const style = words.style
  const p1 = i > 0 ? words.lower[i - 1]! : before
  const p2 = i > 1 ? words.lower[i - 2]! : before
  const n1 = i < last ? words.lower[i + 1]! : after
  const n2 = i < last - 1 ? words.lower[i + 2]! : after
  const t1 = i > 0 ? tags[i - 1]! : 201
  const t2 = i > 1 ? tags[i - 2]! : 202
  const place = (i === 0 ? 1 : 0) + (i === last ? 2 : 0) + style * 4
  const suffix = words.suffix3[i]!
  const shapeAfter = i < last ? words.shape[i + 1]! : after
  const shapeBefore = i > 0 ? words.shape[i - 1]! : before

  hashes[n++] = spread(1)
  one(2, lower)
  two(3, words.form[i]!, style)
  one(4, words.suffix1[i]!)
  one(5, words.suffix2[i]!)
  one(6, suffix)
  one(7, words.suffix4[i]!)
  one(8, words.prefix2[i]!)
  one(9, words.prefix3[i]!)
  two(10, shape, place)
  two(11, shape, suffix)
  one(12, t1)
  two(13, t1, t2)
  two(14, t1, lower)
  two(15, t1, suffix)
  two(16, t1, n1)
  one(17, p1)
  one(18, n1)
  one(19, p2)
  one(20, n2)
  two(21, p1, lower)
  two(22, lower, n1)
  two(23, t1, mix(shape, place))
  two(24, i < last ? words.suffix3[i + 1]! : after, suffix)
  one(25, i < last ? words.suffix3[i + 1]! : after)
  two(26, shapeAfter, shape)
  two(27, shapeBefore, shape)
  two(28, mix(t1, t2), lower)
  two(29, n1, n2)
  two(30, p1, p2)
  two(31, words.space[i]!, words.form[i]!)
  two(32, i < last ? words.space[i + 1]! : 2, mix(words.space[i]!, shape))
  one(33, i > 0 ? words.suffix3[i - 1]! : before)
  two(34, t1, shapeAfter)
  two(35, mix(t1, suffix), n1)
  features.count = n
}
