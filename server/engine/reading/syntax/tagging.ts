// Parts of speech, from left to right, each decided with the two before it in view.
import type { Features, Scorer } from './scoring.ts'
import { templatesOf } from './templates.ts'
import { type Words, width, column as word } from './words.ts'

/** What a tag is decided by: the word, its neighbours (p before, n after) and the tags before (t1, t2). */
const names = (
  'w form s1 s2 s3 s4 pre2 pre3 shape space cluster place t1 t2 ' +
  'p1w p1s3 p1shape p1c p2w n1w n1s3 n1shape n1space n1c n1s2 n2w n2s3 n2c style always'
).split(' ')

const templates = templatesOf(
  'tag',
  names,
  `always, w, form style, s1, s2, s3, s4, pre2, pre3, shape place, shape s3, cluster, cluster shape, cluster s2,
  t1, t1 t2, t1 w, t1 s3, t1 n1w, t1 cluster, t1 shape place, t1 t2 w, t1 s3 n1w, t1 n1shape, t1 t2 cluster,
  p1w, p1w w, p1w p2w, p2w, p1s3, n1w, n1w w, n1w n2w, n2w, n1s3, n1s3 s3, n1shape shape, p1shape shape,
  space form, n1space space shape, n1c, n1c s3, n1c cluster, p1c cluster, n1c n2c, t1 n1c, t1 cluster n1c, t1 s2 n1s2,
  t1 n1s3 w, n1s3 n2s3, w n1c, p1w cluster n1w`,
)

const values = new Int32Array(names.length)

/** The margin of a decision that was none. */
export const sureMargin = 1e9

/** Gives each word the number of its tag, with the margin between the best and the second-best. */
export function tagAll(words: Words, scorer: Scorer, features: Features, tags: Int32Array, margins: Float64Array) {
  const scores = new Float64Array(scorer.classes)
  for (let i = 0; i < words.count; i++) {
    const certain = words.values[(i + 2) * width + word.certain]!
    if (certain > 0) {
      tags[i] = certain - 1
      margins[i] = sureMargin
      continue
    }
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
  const at = words.values
  const last = words.count - 1
  // Two words of padding stand on either side, so that neighbours need no questions.
  const here = (i + 2) * width
  values[0] = at[here + word.lower]!
  values[1] = at[here + word.form]!
  values[2] = at[here + word.suffix1]!
  values[3] = at[here + word.suffix2]!
  values[4] = at[here + word.suffix3]!
  values[5] = at[here + word.suffix4]!
  values[6] = at[here + word.prefix2]!
  values[7] = at[here + word.prefix3]!
  values[8] = at[here + word.shape]!
  values[9] = at[here + word.space]!
  values[10] = at[here + word.cluster]!
  values[11] = (i === 0 ? 1 : 0) + (i === last ? 2 : 0) + words.style * 4
  values[12] = i > 0 ? tags[i - 1]! : 201
  values[13] = i > 1 ? tags[i - 2]! : 202
  const p1 = here - width
  values[14] = at[p1 + word.lower]!
  values[15] = at[p1 + word.suffix3]!
  values[16] = at[p1 + word.shape]!
  values[17] = at[p1 + word.cluster]!
  values[18] = at[p1 - width + word.lower]!
  const n1 = here + width
  values[19] = at[n1 + word.lower]!
  values[20] = at[n1 + word.suffix3]!
  values[21] = at[n1 + word.shape]!
  values[22] = at[n1 + word.space]!
  values[23] = at[n1 + word.cluster]!
  values[24] = at[n1 + word.suffix2]!
  values[25] = at[n1 + width + word.lower]!
  values[26] = at[n1 + width + word.suffix3]!
  values[27] = at[n1 + width + word.cluster]!
  values[28] = words.style
  values[29] = 1
  templates.fill(values, features)
}
