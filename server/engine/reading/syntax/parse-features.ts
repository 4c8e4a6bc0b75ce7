// What the parser looks at: the words around the top of the stack (s0, s1, s2) and the head of the queue (b0 to b3),
// and what hangs on them (l and r: the outermost dependents on the left and the right).
import type { State } from './parsing.ts'
import type { Features } from './scoring.ts'
import { templatesOf } from './templates.ts'
import { column, width } from './words.ts'

/** w word, t tag, c cluster, r relation of a dependent, v how many dependents, L and R the set of their relations. */
const names = (
  'always s0w s1w s2w b0w b1w b2w s0t s1t s2t b0t b1t b2t b3t s0c s1c b0c b1c ' +
  's0lw s0rw s1lw s1rw b0lw s0lt s0rt s1lt s1rt b0lt s0lr s0rr s1lr s1rr b0lr s0l2r s0r2r s1r2r b0l2r ' +
  's0v s1v b0v s0L s0R s1L s1R b0L dsb dss s0nt b0pt b0p b1p s0p s0q s1p'
).split(' ')

const moves = templatesOf(
  'move',
  names,
  `always, s0w, s0t, s0w s0t, b0w, b0t, b0w b0t, b1w, b1t, b1w b1t, s1w, s1t, s1w s1t, b2w b2t,
  s0w s0t b0w b0t, s0w s0t b0t, s0t b0w b0t, s0w b0w, s0t b0t, s1w s1t s0w s0t, s1w s1t s0t, s1t s0w s0t, s1w s0w,
  s1t s0t, s1t b0t, s1w s1t b0t, s1t b0w b0t, s0t b0t b1t, s1t s0t b0t, s2t s1t s0t, b0t b1t b2t, s0w s0t b0t b1t,
  s1t s0t b0t b1t, s0t b0t b1t b2t, s1t s0t b0w, s1w s0t b0t, s1t s0w b0t, b0t b1t, s0t b1w b1t, s0t b0t b1w,
  s0t b0t s0lt s0lr, s0t b0t s0rt s0rr, s0t b0t b0lt b0lr, s1t s0t s1rt s1rr, s1t s0t s1lt s1lr, s1t s0t s0lt s0lr,
  s1t s0t s0rt s0rr, s0t s0lr s0l2r, s0t s0rr s0r2r, s1t s1rr s1r2r, b0t b0lr b0l2r,
  s0w dsb, s0t dsb, b0t dsb, s0t b0t dsb, s1t s0t dss, s1w s1t dss, s0w s0t dss,
  s0w s0v, s0t s0v, s1w s1v, s1t s1v, b0w b0v, b0t b0v, s0w s0L, s0t s0L, s0w s0R, s0t s0R, s1w s1R,
  s1t s0t s1R, s1t s0t s1L, b0t b0L, s1t s0t b0t s1v, s0t b0t s0v b0v, s0w s0rw, s0t b0t s0lw, s0t b0t s0rw,
  s1t s0t s1rw, s1t s0t s1lw, s0t b0t b0lw, s1t s0t s2w, s2t s1t s0t b0t, s0t b0t s0lr s0rr, s0t b0t s0nt,
  s0t b0t b0pt, b1t b2t b3t, s1w b0w s1t s0t, s1w b0w s0t, s1w s0w b0t,
  s0c, b0c, s0c b0c, s0c b0t, s0t b0c, s1c s0c, s1c s0t, s1t s0c, s1c b0c, s0c b0c b1c, s1c s0c b0c, s0c b0c s0t b0t,
  s1c s0c s1t s0t,
  b0p, b0w b0p, s0t b0t b0p, s0t b0p, s0w b0p, s0t b0t b0p b1p, b0t b0p b1t b1p, s1t s0t b0p, s1t s0t s0p, s1t s0t s1p,
  s1t s0t s1p b0p, s0t s0p b0p, s0t b0t s0p b0p, s0t b0t s0q b0p, s1t s0t s0q b0p, s0t s0R b0p, s0t b0w b0p,
  s1t s0t b0t b0p, b1p b0t b1t, s1t s0t s0q s0p`,
)

const labelNames = (
  'dw hw dt ht dc hc far dpt dnt hpt hnt dpw dnw hnw dlw drw dll dlr hll hlr dL dR hL hR ds3 hs3 dshape hshape ' +
  'hlw hrw side dp dq hp hq'
).split(' ')

/** d dependent, h head, p and n the words before and after, far how far apart they are and on which side. */
const relations = templatesOf(
  'relation',
  labelNames,
  `dw, dt side, hw, ht side, dt ht side, dt ht far, ht side dw, hw dt side, hw dw, hw ht dt side, dw dt ht side,
  dt ht side dpt, dt ht side dnt, dt ht side hpt, dt ht side hnt, dt ht side dpw, dt ht side dnw,
  dt ht side dlw, dt ht side drw, dt ht side dL, dt ht side dR, dt ht side hL, dt ht side hR, dt ht hll hlr,
  dt dll dlr, dw dlw, ds3 dt ht side, hs3 dt ht side, dshape dt ht side, hshape dshape ht dt, hw dt side hL, hw dt dlw,
  hw dt side hR, dt ht dpt dnt, dt ht dpw hnw, dt ht hrw side, dt ht hlw side, dw dt far,
  dc ht side, hc dt side, dc hc side, dc hc dt ht, dlw dc hc, dlw hw side, hL hR dt ht, dw dL hL side, dc far,
  dt ht side dp, dt ht side dq, dw dp side, dt ht dp dq, dt ht hp hq, dt ht side hp, dw ht dq, dt dp dL side`,
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

/** Features for the next move. */
export function actionFeatures(state: State, features: Features): void {
  const { tags, stack, depth, next, labels, left1, left2, right1, right2 } = state
  const rows = state.words.values
  const count = state.words.count
  const v = state0
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const b0 = next < count ? next : -1
  const s0l = s0 < 0 ? -1 : left1[s0]!
  const s0r = s0 < 0 ? -1 : right1[s0]!
  const s1l = s1 < 0 ? -1 : left1[s1]!
  const s1r = s1 < 0 ? -1 : right1[s1]!
  const b0l = b0 < 0 ? -1 : left1[b0]!
  v[0] = 1
  v[1] = wordAt(rows, s0)
  v[2] = wordAt(rows, s1)
  v[3] = wordAt(rows, s2)
  v[4] = wordAt(rows, b0)
  v[5] = next + 1 < count ? wordAt(rows, next + 1) : nobody
  v[6] = next + 2 < count ? wordAt(rows, next + 2) : nobody
  v[7] = at(tags, s0, noTag)
  v[8] = at(tags, s1, noTag)
  v[9] = at(tags, s2, noTag)
  v[10] = at(tags, b0, noTag)
  v[11] = next + 1 < count ? tags[next + 1]! : noTag
  v[12] = next + 2 < count ? tags[next + 2]! : noTag
  v[13] = next + 3 < count ? tags[next + 3]! : noTag
  v[14] = clusterAt(rows, s0)
  v[15] = clusterAt(rows, s1)
  v[16] = clusterAt(rows, b0)
  v[17] = next + 1 < count ? clusterAt(rows, next + 1) : -1
  v[18] = wordAt(rows, s0l)
  v[19] = wordAt(rows, s0r)
  v[20] = wordAt(rows, s1l)
  v[21] = wordAt(rows, s1r)
  v[22] = wordAt(rows, b0l)
  v[23] = at(tags, s0l, noTag)
  v[24] = at(tags, s0r, noTag)
  v[25] = at(tags, s1l, noTag)
  v[26] = at(tags, s1r, noTag)
  v[27] = at(tags, b0l, noTag)
  v[28] = at(labels, s0l, noLabel)
  v[29] = at(labels, s0r, noLabel)
  v[30] = at(labels, s1l, noLabel)
  v[31] = at(labels, s1r, noLabel)
  v[32] = at(labels, b0l, noLabel)
  v[33] = s0 < 0 ? noLabel : at(labels, left2[s0]!, noLabel)
  v[34] = s0 < 0 ? noLabel : at(labels, right2[s0]!, noLabel)
  v[35] = s1 < 0 ? noLabel : at(labels, right2[s1]!, noLabel)
  v[36] = b0 < 0 ? noLabel : at(labels, left2[b0]!, noLabel)
  v[37] = s0 < 0 ? 99 : few(state.leftCount[s0]!) * 4 + few(state.rightCount[s0]!)
  v[38] = s1 < 0 ? 99 : few(state.leftCount[s1]!) * 4 + few(state.rightCount[s1]!)
  v[39] = b0 < 0 ? 99 : few(state.leftCount[b0]!)
  v[40] = at(state.leftLabels, s0, -1)
  v[41] = at(state.rightLabels, s0, -1)
  v[42] = at(state.leftLabels, s1, -1)
  v[43] = at(state.rightLabels, s1, -1)
  v[44] = at(state.leftLabels, b0, -1)
  v[45] = s0 < 0 || b0 < 0 ? 0 : distance(s0, b0)
  v[46] = s1 < 0 ? 0 : distance(s1, s0)
  v[47] = s0 >= 0 && s0 + 1 < count ? tags[s0 + 1]! : noTag
  v[48] = b0 > 0 ? tags[b0 - 1]! : noTag
  // Marks before the next two words, after and before the top, and after the one below.
  v[49] = rows[(next + 2) * width + column.before]!
  v[50] = rows[(next + 3) * width + column.before]!
  v[51] = s0 < 0 ? 0 : rows[(s0 + 3) * width + column.before]!
  v[52] = s0 < 0 ? 0 : rows[(s0 + 2) * width + column.before]!
  v[53] = s1 < 0 ? 0 : rows[(s1 + 3) * width + column.before]!
  moves.fill(v, features)
}

/** Features for the relation of a word to its head. */
export function labelFeatures(state: State, head: number, dependent: number, features: Features): void {
  const { tags, labels } = state
  const rows = state.words.values
  const count = state.words.count
  const v = pair
  const dl = state.left1[dependent]!
  const side = dependent < head ? 0 : 1
  const d = (dependent + 2) * width
  const h = (head + 2) * width
  v[0] = rows[d + column.lower]!
  v[1] = rows[h + column.lower]!
  v[2] = tags[dependent]!
  v[3] = tags[head]!
  v[4] = rows[d + column.cluster]!
  v[5] = rows[h + column.cluster]!
  v[6] = (side === 0 ? distance(dependent, head) : distance(head, dependent)) * 2 + side
  v[7] = at(tags, dependent - 1, noTag)
  v[8] = dependent + 1 < count ? tags[dependent + 1]! : noTag
  v[9] = at(tags, head - 1, noTag)
  v[10] = head + 1 < count ? tags[head + 1]! : noTag
  v[11] = rows[d - width + column.lower]!
  v[12] = rows[d + width + column.lower]!
  v[13] = rows[h + width + column.lower]!
  v[14] = wordAt(rows, dl)
  v[15] = wordAt(rows, state.right1[dependent]!)
  v[16] = at(labels, dl, noLabel)
  v[17] = at(labels, state.right1[dependent]!, noLabel)
  v[18] = at(labels, state.left1[head]!, noLabel)
  v[19] = at(labels, state.right1[head]!, noLabel)
  v[20] = state.leftLabels[dependent]!
  v[21] = state.rightLabels[dependent]!
  v[22] = state.leftLabels[head]!
  v[23] = state.rightLabels[head]!
  v[24] = rows[d + column.suffix3]!
  v[25] = rows[h + column.suffix3]!
  v[26] = rows[d + column.shape]!
  v[27] = rows[h + column.shape]!
  v[28] = wordAt(rows, state.left1[head]!)
  v[29] = wordAt(rows, state.right1[head]!)
  v[30] = side
  v[31] = rows[d + column.before]!
  v[32] = rows[d + width + column.before]!
  v[33] = rows[h + column.before]!
  v[34] = rows[h + width + column.before]!
  relations.fill(v, features)
}

function wordAt(rows: Int32Array, i: number): number {
  return i < 0 ? nobody : rows[(i + 2) * width + column.lower]!
}

function clusterAt(rows: Int32Array, i: number): number {
  return i < 0 ? -1 : rows[(i + 2) * width + column.cluster]!
}

function at(values: Int32Array, i: number, none: number): number {
  return i < 0 ? none : values[i]!
}

function few(count: number): number {
  return Math.min(count, 3)
}
