// Parts of speech, from left to right, each decided with the two before it in view.
import { bestOf, type Features, marginOf, type Scorer, sureMargin } from './scoring.ts'
import { templatesOf } from './templates.ts'
import { type Words, width, column as word } from './words.ts'

/** What a tag is decided by: the word, its neighbours (p before, n after) and the tags before (t1, t2). */
const names = (
  'w form s1 s2 s3 s4 pre2 pre3 shape space cluster place t1 t2 p1w p1s3 ' +
  'p1shape p1c p2w n1w n1s3 n1shape n1space n1c n2w n2c style always'
).split(' ')

/** Features of the word alone: their sum is found once for each word. */
const alone = templatesOf(
  'tag',
  names,
  'always, w, s1, s2, s3, s4, pre2, pre3, cluster, cluster shape, cluster s2, shape s3',
)
const templates = templatesOf(
  'tag',
  names,
  `form style, shape place, t1, t1 t2, t1 w, t1 cluster, t1 shape place, t1 t2 cluster, n1c cluster, n1space space shape,
  p1w, n1w, t1 n1c, n1s3, n1shape shape, n1c s3, p1s3`,
  `t1 s3, t1 n1w, t1 n1shape, p1w w, p2w, n1w w, n2w, n1s3 s3, p1shape shape, space form, n1c, p1c cluster, n1c n2c,
  t1 cluster n1c, w n1c, p1c cluster n1c`,
)

const values = new Int32Array(names.length)
const lonely = new Int32Array(64)

/** What the features of each word alone add up to, by the word's number with the reader. */
export class LoneScores {
  private sums: Float32Array
  private readonly classes: number
  private known = new Uint8Array(256)
  private generation = 0

  constructor(classes: number) {
    this.classes = classes
    this.sums = new Float32Array(256 * classes)
  }

  /** Sets the scores for the word that was looked at last. */
  score(words: Words, i: number, scorer: Scorer, features: Features, scores: Float64Array): void {
    if (words.generation !== this.generation) {
      this.known.fill(0)
      this.generation = words.generation
    }
    const row = words.values[(i + 2) * width + word.row]!
    const from = row * this.classes
    if (row >= this.known.length) this.grow(row + 1)
    if (this.known[row] === 1) {
      for (let c = 0; c < this.classes; c++) scores[c] = this.sums[from + c]!
      return
    }
    alone.all(values, features)
    scores.fill(0)
    scorer.add(features, scores)
    this.sums.set(scores, from)
    this.known[row] = 1
  }

  private grow(least: number): void {
    let rooms = this.known.length
    while (rooms < least) rooms *= 2
    const known = new Uint8Array(rooms)
    known.set(this.known)
    this.known = known
    const sums = new Float32Array(rooms * this.classes)
    sums.set(this.sums)
    this.sums = sums
  }
}

/**
 * Gives each word the number of its tag, with the margin between the best and the second-best. Where the first features
 * give a margin of `enough`, the others are not asked.
 */
export function tagAll(
  words: Words,
  scorer: Scorer,
  lone: LoneScores,
  enough: number,
  features: Features,
  tags: Int32Array,
  margins: Float64Array,
): void {
  const scores = new Float64Array(scorer.classes)
  for (let i = 0; i < words.count; i++) {
    const certain = words.values[(i + 2) * width + word.certain]!
    if (certain > 0) {
      tags[i] = certain - 1
      margins[i] = sureMargin
      continue
    }
    look(words, i, tags)
    lone.score(words, i, scorer, features, scores)
    templates.first(values, features)
    scorer.add(features, scores)
    let best = bestOf(scores)
    let margin = marginOf(scores, best)
    if (margin < enough) {
      templates.rest(values, features)
      scorer.add(features, scores)
      best = bestOf(scores)
      margin = marginOf(scores, best)
    }
    tags[i] = best
    margins[i] = margin
  }
}

/** All features for the tag of a word, given the tags before it. */
export function tagFeatures(words: Words, i: number, tags: Int32Array, features: Features): void {
  look(words, i, tags)
  alone.all(values, features)
  const count = features.count
  lonely.set(features.hashes.subarray(0, count))
  templates.all(values, features)
  features.hashes.set(lonely.subarray(0, count), features.count)
  features.count += count
}

/** Sets the properties, in the order of their names. */
function look(words: Words, i: number, tags: Int32Array): void {
  const at = words.values
  let n = 0
  const last = words.count - 1
  // Two words of padding stand on either side, so that neighbours need no questions.
  const here = (i + 2) * width
  values[n++] = at[here + word.lower]!
  values[n++] = at[here + word.form]!
  values[n++] = at[here + word.suffix1]!
  values[n++] = at[here + word.suffix2]!
  values[n++] = at[here + word.suffix3]!
  values[n++] = at[here + word.suffix4]!
  values[n++] = at[here + word.prefix2]!
  values[n++] = at[here + word.prefix3]!
  values[n++] = at[here + word.shape]!
  values[n++] = at[here + word.space]!
  values[n++] = at[here + word.cluster]!
  values[n++] = (i === 0 ? 1 : 0) + (i === last ? 2 : 0) + words.style * 4
  values[n++] = i > 0 ? tags[i - 1]! : 201
  values[n++] = i > 1 ? tags[i - 2]! : 202
  const p1 = here - width
  values[n++] = at[p1 + word.lower]!
  values[n++] = at[p1 + word.suffix3]!
  values[n++] = at[p1 + word.shape]!
  values[n++] = at[p1 + word.cluster]!
  values[n++] = at[p1 - width + word.lower]!
  const n1 = here + width
  values[n++] = at[n1 + word.lower]!
  values[n++] = at[n1 + word.suffix3]!
  values[n++] = at[n1 + word.shape]!
  values[n++] = at[n1 + word.space]!
  values[n++] = at[n1 + word.cluster]!
  values[n++] = at[n1 + width + word.lower]!
  values[n++] = at[n1 + width + word.cluster]!
  values[n++] = words.style
  values[n++] = 1
}
