// What the parser looks at: the words around the top of the stack (s0, s1, s2) and the head of the queue (b0 to b3),
// and what hangs on them (l and r: the outermost dependents on the left and the right).
import type { State } from './parsing.ts'
import type { Features } from './scoring.ts'
import { templatesOf } from './templates.ts'
import { column, width } from './words.ts'

/** w word, t tag, r relation of a dependent, v how many dependents, L and R the set of their relations. */
const names = (
  's0w s1w s2w b0w b1w s0t s1t s2t b0t b1t b2t s0lw s0rw s1rw b0lw s0lt ' +
  's0rt s1rt b0lt s0lr s0rr s1rr b0lr s1r2r b0l2r s0v s1v s0L s0R s1R b0L dsb ' +
  'dss s0nt b0pt b0p b1p s0p s0q s1p pw pt'
).split(' ')

const moves = templatesOf(
  'move',
  names,
  `b0p, b1t, s0t b0t, s1t s0t, s0t s0L, b0t b0L, s0t s0v, s0t dsb, s0t s0p b0p, b0t b0p b1t b1p, s0t b0t s0p b0p,
  s0t b0t b1t, s1t s0t b0t, s0w s0t, b0w b0t, s0w b0t, s0t b0w, s0t b0t b0L, s1t s0t dss, s1t s0t s1R, s0w b0w,
  s0t b0t s0L, s1w s0t, s0t b0t dsb, s0t b0t s0nt, s1t s1rr s1r2r, b0t b0lr b0l2r`,
  `b1w, s1w s1t, s1t s0w, s1w s0w, s1w b0t, s1t b0w, s2t s1t s0t b0t, b0t b1t b2t, s0w b0t b1t, s1t s0t b0t b1t,
  s0t b0t b1t b2t, s1w s0t b0t, s1t s0w b0t, s0t b0t b1w, s0t b0t s0rt s0rr, s0t b0t b0lt b0lr, s1t s0t s1rt s1rr,
  s1t s0t s0lt s0lr, s1t s0t s0rt s0rr, s0w dsb, s1w dss, s0w s0L, s0w s0R, s1w s1R, s1t s0t b0t s1v, s0w s0rw,
  s0t b0t s0lw, s0t b0t s0rw, s1t s0t s1rw, s0t b0t b0lw, s1t s0t s2w, s0t b0t b0pt, s0w b0p, b0w b0p, s1t s0t s1p b0p,
  s1t s0t s0q b0p, s0t b0t s0q b0p, s0t s0R b0p, s1t s0t b0t b0p, s0t b0w b0L, s1w s0t s1R, s1t s0t s0L, s1w b0w s0t,
  s0w b0w b1w, s1t s0t b0w, s0w b0w pw, s1w b0w pw, s1t s0t pt b0w, s1w b0w pt, s0w b0w pt, s1t s1R b0t, s1w s1v,
  s0w s0v`,
)

const labelNames = (
  'dw hw dt ht far dpt dnt hpt hnt dpw dlw drw dll dlr dL hL ' + 'hR ds3 hs3 dshape hshape hlw side dp dq hp hq'
).split(' ')

/** d dependent, h head, p and n the words before and after, far how far apart they are and on which side. */
const relations = templatesOf(
  'relation',
  labelNames,
  `dw, dt side, hw, dt ht side, dt ht far, ht side dw, hw dt side, hw dw, dt ht side dpt, dt ht side dnt,
  dt ht side hpt, dt ht side hnt, dt ht side dpw, dt ht side dlw, dt ht side drw, dt ht side dL, dt ht side hL,
  dt ht side hR, dt dll dlr, dw dlw, ds3 dt ht side, hs3 dt ht side, hshape dshape ht dt, hw dt side hL, hw dt dlw,
  hw dt side hR, dt ht hlw side, dw dt far, dlw hw side, hL hR dt ht, dt ht dp dq, dw dp side, dt ht hp hq,
  dt dp dL side`,
)

const state0 = new Int32Array(names.length)
const pair = new Int32Array(labelNames.length)
const nobody = 0x7777
const noTag = 301
const noLabel = 99

function distance(a: number, b: number): number {
  const d = b - a
  return d < 6 ? d : d < 10 ? 6 : d < 20 ? 7 : 8
}

/** All features for the next move. */
export function actionFeatures(state: State, features: Features): void {
  lookAround(state)
  moves.all(state0, features)
}

/** The features that decide most moves, and then the rest, for the same state. */
export function firstActionFeatures(state: State, features: Features): void {
  lookAround(state)
  moves.first(state0, features)
}

export function otherActionFeatures(features: Features): void {
  moves.rest(state0, features)
}

/** Sets the properties, in the order of their names. */
function lookAround(state: State): void {
  const { tags, stack, depth, next, labels, left1, left2, right1, right2 } = state
  const rows = state.words.values
  const count = state.words.count
  const v = state0
  let n = 0
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const b0 = next < count ? next : -1
  const s0l = s0 < 0 ? -1 : left1[s0]!
  const s0r = s0 < 0 ? -1 : right1[s0]!
  const s1r = s1 < 0 ? -1 : right1[s1]!
  const b0l = b0 < 0 ? -1 : left1[b0]!
  v[n++] = wordAt(rows, s0)
  v[n++] = wordAt(rows, s1)
  v[n++] = wordAt(rows, s2)
  v[n++] = wordAt(rows, b0)
  v[n++] = next + 1 < count ? wordAt(rows, next + 1) : nobody
  v[n++] = at(tags, s0, noTag)
  v[n++] = at(tags, s1, noTag)
  v[n++] = at(tags, s2, noTag)
  v[n++] = at(tags, b0, noTag)
  v[n++] = next + 1 < count ? tags[next + 1]! : noTag
  v[n++] = next + 2 < count ? tags[next + 2]! : noTag
  v[n++] = wordAt(rows, s0l)
  v[n++] = wordAt(rows, s0r)
  v[n++] = wordAt(rows, s1r)
  v[n++] = wordAt(rows, b0l)
  v[n++] = at(tags, s0l, noTag)
  v[n++] = at(tags, s0r, noTag)
  v[n++] = at(tags, s1r, noTag)
  v[n++] = at(tags, b0l, noTag)
  v[n++] = at(labels, s0l, noLabel)
  v[n++] = at(labels, s0r, noLabel)
  v[n++] = at(labels, s1r, noLabel)
  v[n++] = at(labels, b0l, noLabel)
  v[n++] = s1 < 0 ? noLabel : at(labels, right2[s1]!, noLabel)
  v[n++] = b0 < 0 ? noLabel : at(labels, left2[b0]!, noLabel)
  v[n++] = s0 < 0 ? 99 : few(state.leftCount[s0]!) * 4 + few(state.rightCount[s0]!)
  v[n++] = s1 < 0 ? 99 : few(state.leftCount[s1]!) * 4 + few(state.rightCount[s1]!)
  v[n++] = at(state.leftLabels, s0, -1)
  v[n++] = at(state.rightLabels, s0, -1)
  v[n++] = at(state.rightLabels, s1, -1)
  v[n++] = at(state.leftLabels, b0, -1)
  v[n++] = s0 < 0 || b0 < 0 ? 0 : distance(s0, b0)
  v[n++] = s1 < 0 ? 0 : distance(s1, s0)
  v[n++] = s0 >= 0 && s0 + 1 < count ? tags[s0 + 1]! : noTag
  v[n++] = b0 > 0 ? tags[b0 - 1]! : noTag
  // Marks before the next two words, after and before the top, and after the one below.
  v[n++] = rows[(next + 2) * width + column.before]!
  v[n++] = rows[(next + 3) * width + column.before]!
  v[n++] = s0 < 0 ? 0 : rows[(s0 + 3) * width + column.before]!
  v[n++] = s0 < 0 ? 0 : rows[(s0 + 2) * width + column.before]!
  v[n++] = s1 < 0 ? 0 : rows[(s1 + 3) * width + column.before]!
  const noun = b0 >= 0 && state.prepositions[tags[b0]!] === 1 ? nounAfter(state) : -1
  v[n++] = wordAt(rows, noun)
  v[n++] = at(tags, noun, noTag)
}

/**
 * After a preposition, the noun that most likely ends its phrase: whether "met the envoy in March" is about the meeting
 * or the envoy shows in that noun.
 */
function nounAfter(state: State): number {
  const { words, tags, next, nouns } = state
  let found = -1
  for (let i = next + 1; i < words.count && i < next + 6; i++) {
    const noun = nouns[tags[i]!] === 1
    if (found >= 0 && !noun) break
    if (noun) found = i
  }
  return found
}

/** Features for the relation of a word to its head. */
export function labelFeatures(state: State, head: number, dependent: number, features: Features): void {
  const { tags, labels } = state
  const rows = state.words.values
  const count = state.words.count
  const v = pair
  let n = 0
  const dl = state.left1[dependent]!
  const side = dependent < head ? 0 : 1
  const d = (dependent + 2) * width
  const h = (head + 2) * width
  v[n++] = rows[d + column.lower]!
  v[n++] = rows[h + column.lower]!
  v[n++] = tags[dependent]!
  v[n++] = tags[head]!
  v[n++] = (side === 0 ? distance(dependent, head) : distance(head, dependent)) * 2 + side
  v[n++] = at(tags, dependent - 1, noTag)
  v[n++] = dependent + 1 < count ? tags[dependent + 1]! : noTag
  v[n++] = at(tags, head - 1, noTag)
  v[n++] = head + 1 < count ? tags[head + 1]! : noTag
  v[n++] = rows[d - width + column.lower]!
  v[n++] = wordAt(rows, dl)
  v[n++] = wordAt(rows, state.right1[dependent]!)
  v[n++] = at(labels, dl, noLabel)
  v[n++] = at(labels, state.right1[dependent]!, noLabel)
  v[n++] = state.leftLabels[dependent]!
  v[n++] = state.leftLabels[head]!
  v[n++] = state.rightLabels[head]!
  v[n++] = rows[d + column.suffix3]!
  v[n++] = rows[h + column.suffix3]!
  v[n++] = rows[d + column.shape]!
  v[n++] = rows[h + column.shape]!
  v[n++] = wordAt(rows, state.left1[head]!)
  v[n++] = side
  v[n++] = rows[d + column.before]!
  v[n++] = rows[d + width + column.before]!
  v[n++] = rows[h + column.before]!
  v[n++] = rows[h + width + column.before]!
  relations.all(v, features)
}

function wordAt(rows: Int32Array, i: number): number {
  return i < 0 ? nobody : rows[(i + 2) * width + column.lower]!
}

function at(values: Int32Array, i: number, none: number): number {
  return i < 0 ? none : values[i]!
}

function few(count: number): number {
  return Math.min(count, 3)
}
