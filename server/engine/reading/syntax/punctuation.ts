// Punctuation takes no part in the moves: the parser sees the words alone, and of a mark only that it stands before a
// word. Once the tree of the words is known, each mark is hung into it.
import { hashOf } from './hashing.ts'
import type { Features, Scorer } from './scoring.ts'
import { templatesOf } from './templates.ts'
import { column, type Words, width } from './words.ts'

/** A sentence without its punctuation; `places` are the tokens' indices in the whole sentence. */
export interface Bare {
  readonly words: Words
  readonly tags: Int32Array
  readonly places: Int32Array
}

export function withoutPunctuation(words: Words, tags: Int32Array, isMark: Uint8Array): Bare {
  const places: number[] = []
  for (let i = 0; i < words.count; i++) if (isMark[tags[i]!] === 0) places.push(i)
  const count = places.length
  const values = new Int32Array((count + 4) * width)
  values.set(words.values.subarray(0, 2 * width))
  values.set(words.values.subarray((words.count + 2) * width), (count + 2) * width)
  const bareTags = new Int32Array(count)
  let last = -1
  for (let j = 0; j <= count; j++) {
    const place = j < count ? places[j]! : words.count
    const from = (place + 2) * width
    const to = (j + 2) * width
    if (j < count) {
      for (let k = 0; k < width; k++) values[to + k] = words.values[from + k]!
      bareTags[j] = tags[place]!
    }
    let marks = 0
    for (let i = last + 1; i < place; i++) {
      marks = Math.imul(marks ^ words.values[(i + 2) * width + column.lower]!, 0x01000193) + tags[i]!
    }
    values[to + column.before] = marks
    last = place
  }
  return { words: { ...words, count, values }, tags: bareTags, places: Int32Array.from(places) }
}

/** Where a mark may hang: by its two neighbours, what stands above them, and what it encloses. */
export const choices = 13

const names =
  'w prevt nextt top topr toplt toprt tllab trlab partner place lspan rspan lr0 rr0 prevw nextw quoted always'.split(
    ' ',
  )
const templates = templatesOf(
  'mark',
  names,
  `always, w, w place, w prevt, w nextt, w prevt nextt, w top, w tllab trlab, w toplt toprt, w tllab, w trlab, w topr,
  w partner, w partner place, w lspan rspan, w lr0 rr0, w top tllab trlab, w prevw, w nextw, w nextt trlab,
  w prevt tllab, w tllab trlab nextt, w quoted place, w quoted tllab trlab, w partner tllab trlab, w nextw trlab,
  tllab toprt trlab w`,
)
const values = new Int32Array(names.length)
const candidates = new Int32Array(choices)

/** Sets the heads of all marks. The heads and labels of the words must be set; -1 as a head stands for the root. */
export function attachMarks(
  words: Words,
  tags: Int32Array,
  isMark: Uint8Array,
  heads: Int32Array,
  labels: Int32Array,
  scorer: Scorer,
  features: Features,
  margins: Float64Array,
): void {
  const scores = new Float64Array(choices)
  const context = markContext(words, tags, isMark, heads)
  for (let i = 0; i < words.count; i++) {
    if (isMark[tags[i]!] === 0) continue
    const found = markCandidates(i, words, tags, isMark, heads, labels, context, features)
    scores.fill(0)
    scorer.add(features, scores)
    let best = -1
    let second = -Infinity
    for (let c = 0; c < choices; c++) {
      if (found[c]! < 0) continue
      if (best < 0 || scores[c]! > scores[best]!) {
        if (best >= 0) second = scores[best]!
        best = c
      } else if (scores[c]! > second) second = scores[c]!
    }
    heads[i] = found[best]!
    margins[i] = scores[best]! - second
  }
}

/** The candidates of a mark by their kind, -1 where there is none, and the features of the choice among them. */
export function markCandidates(
  i: number,
  words: Words,
  tags: Int32Array,
  isMark: Uint8Array,
  heads: Int32Array,
  labels: Int32Array,
  context: MarkContext,
  features: Features,
): Int32Array {
  const count = words.count
  candidates.fill(-1)
  const { partners, before, after, root } = context
  const l = before[i]!
  const r = after[i]!
  const hasRight = r < count
  // Heads on the left reach at most so far up as to where a head on the right begins, and the other way round.
  let topLeft = l
  let leftSteps = 0
  let belowLeft = l
  while (topLeft >= 0 && heads[topLeft]! >= 0 && heads[topLeft]! < i && leftSteps < farthest) {
    belowLeft = topLeft
    topLeft = heads[topLeft]!
    leftSteps++
  }
  let topRight = hasRight ? r : -1
  let rightSteps = 0
  let belowRight = topRight
  while (topRight >= 0 && heads[topRight]! > i && rightSteps < farthest) {
    belowRight = topRight
    topRight = heads[topRight]!
    rightSteps++
  }
  // Where the left side hangs on the right one, the two chains end in one word's head.
  const overLeft = topLeft >= 0 ? heads[topLeft]! : -1
  const overRight = topRight >= 0 ? heads[topRight]! : -1
  const partner = partners[i]!
  let inner = -1
  if (partner >= 0) {
    const from = Math.min(i, partner)
    const to = Math.min(Math.max(i, partner), from + farthest)
    for (let j = from + 1; j < to && inner < 0; j++) {
      if (isMark[tags[j]!] === 0 && (heads[j]! < from || heads[j]! > to)) inner = j
    }
  }
  candidates[0] = root
  candidates[1] = inner
  candidates[2] = topLeft
  candidates[3] = topRight
  candidates[4] = l
  candidates[5] = hasRight ? r : -1
  candidates[6] = l >= 0 && heads[l]! < i && heads[l]! >= 0 ? heads[l]! : -1
  candidates[7] = hasRight && heads[r]! > i ? heads[r]! : -1
  candidates[8] = belowLeft
  candidates[9] = belowRight
  candidates[10] = overLeft
  candidates[11] = overRight
  // A word on the chain to the left that is joined to one before: lists and clauses end there.
  let joined = l
  for (let steps = 0; joined >= 0 && joined !== topLeft && joined - heads[joined]! <= 1; steps++) {
    joined = steps < farthest ? heads[joined]! : topLeft
  }
  candidates[12] = joined

  const at = words.values
  values[0] = at[(i + 2) * width + column.lower]!
  values[1] = i > 0 ? tags[i - 1]! : 201
  values[2] = i + 1 < count ? tags[i + 1]! : 202
  values[3] = root === topLeft ? 1 : root === topRight ? 2 : overLeft === overRight ? 3 : 4
  values[4] = topLeft >= 0 && overLeft === topRight ? 1 : topRight >= 0 && overRight === topLeft ? 2 : 3
  values[5] = topLeft >= 0 ? tags[topLeft]! : 203
  values[6] = topRight >= 0 ? tags[topRight]! : 203
  values[7] = topLeft >= 0 ? labels[topLeft]! : -2
  values[8] = topRight >= 0 ? labels[topRight]! : -2
  values[9] =
    partner < 0 ? 0 : inner < 0 ? 1 : (partner > i ? 2 : 3) + (inner === topLeft ? 10 : inner === topRight ? 20 : 0)
  values[10] = (i === 0 ? 1 : 0) + (hasRight ? 0 : 2) + (l < 0 ? 4 : 0) + (i === count - 1 ? 8 : 0)
  values[11] = Math.min(leftSteps, 3)
  values[12] = Math.min(rightSteps, 3)
  values[13] = l >= 0 ? labels[l]! : -2
  values[14] = hasRight ? labels[r]! : -2
  values[15] = at[(i + 1) * width + column.lower]!
  values[16] = at[(i + 3) * width + column.lower]!
  values[17] = at[(i + 2) * width + column.space]! * 2 + (i + 1 < count ? at[(i + 3) * width + column.space]! : 1)
  values[18] = 1
  templates.all(values, features)
  return candidates
}

/** No chain of heads and no bracket is followed farther, so that the time stays linear. */
const farthest = 80

/** What all marks of a sentence ask for: their partners, the words before and after each, and the root. */
export interface MarkContext {
  readonly partners: Int32Array
  readonly before: Int32Array
  readonly after: Int32Array
  readonly root: number
}

export function markContext(words: Words, tags: Int32Array, isMark: Uint8Array, heads: Int32Array): MarkContext {
  const count = words.count
  const before = new Int32Array(count)
  const after = new Int32Array(count)
  let root = -1
  for (let i = 0, last = -1; i < count; i++) {
    before[i] = last
    if (isMark[tags[i]!] === 1) continue
    last = i
    if (heads[i] === -1) root = i
  }
  for (let i = count - 1, next = count; i >= 0; i--) {
    after[i] = next
    if (isMark[tags[i]!] === 0) next = i
  }
  return { partners: partnersOf(words), before, after, root }
}

const openers = new Map([
  [hashOf('('), hashOf(')')],
  [hashOf('['), hashOf(']')],
  [hashOf('{'), hashOf('}')],
])
const quotes = new Set([hashOf('"'), hashOf("'"), hashOf("''"), hashOf('``')])

/** For each bracket or quotation mark the index of the one that it belongs with, else -1. */
function partnersOf(words: Words): Int32Array {
  const partners = new Int32Array(words.count).fill(-1)
  const open: number[] = []
  for (let i = 0; i < words.count; i++) {
    const form = words.values[(i + 2) * width + column.lower]!
    const closes = (j: number) => {
      const opened = words.values[(j + 2) * width + column.lower]!
      return openers.get(opened) === form || (quotes.has(form) && quotes.has(opened))
    }
    // Only the three latest openings are asked, so that the time stays linear.
    let found = -1
    for (let k = open.length - 1; k >= Math.max(0, open.length - 3) && found < 0; k--) if (closes(open[k]!)) found = k
    if (found >= 0) {
      partners[i] = open[found]!
      partners[open[found]!] = i
      open.length = found
    } else if (openers.has(form) || quotes.has(form)) open.push(i)
  }
  return partners
}
