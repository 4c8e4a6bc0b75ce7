// What the parser looks at: the words around the top of the stack and the head of the queue, and what hangs on them.
import { mix, spread } from './hashing.ts'
import type { State } from './parsing.ts'
import type { Features } from './scoring.ts'

const nobody = 0x7777
const noTag = 301
const noLabel = 99

function distance(a: number, b: number): number {
  const d = b - a
  return d < 6 ? d : d < 10 ? 6 : d < 20 ? 7 : 8
}

/** Features for the next move. */
export function actionFeatures(state: State, features: Features): void {
  const { words, tags, stack, depth, next, labels } = state
  const hashes = features.hashes
  const lower = words.lower
  let n = 0
  const one = (template: number, a: number) => {
    hashes[n++] = spread(mix(template, a))
  }
  const two = (template: number, a: number, b: number) => {
    hashes[n++] = spread(mix(mix(template, a), b))
  }
  const three = (template: number, a: number, b: number, c: number) => {
    hashes[n++] = spread(mix(mix(mix(template, a), b), c))
  }
  const count = words.count
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const s2 = depth > 2 ? stack[depth - 3]! : -1
  const b0 = next < count ? next : -1
  const b1 = next + 1 < count ? next + 1 : -1
  const b2 = next + 2 < count ? next + 2 : -1
  const b3 = next + 3 < count ? next + 3 : -1
  const word = (i: number) => (i < 0 ? nobody : lower[i]!)
  const tag = (i: number) => (i < 0 ? noTag : tags[i]!)
  const label = (i: number) => (i < 0 ? noLabel : labels[i]!)
  const child = (column: Int32Array, i: number) => (i < 0 ? -1 : column[i]!)

  const s0w = word(s0)
  const s1w = word(s1)
  const s2w = word(s2)
  const b0w = word(b0)
  const b1w = word(b1)
  const s0t = tag(s0)
  const s1t = tag(s1)
  const s2t = tag(s2)
  const b0t = tag(b0)
  const b1t = tag(b1)
  const b2t = tag(b2)
  const s0b = mix(s0w, s0t)
  const s1b = mix(s1w, s1t)
  const b0b = mix(b0w, b0t)
  const s0l1 = child(state.left1, s0)
  const s0l2 = child(state.left2, s0)
  const s0r1 = child(state.right1, s0)
  const s0r2 = child(state.right2, s0)
  const s1l1 = child(state.left1, s1)
  const s1r1 = child(state.right1, s1)
  const s1r2 = child(state.right2, s1)
  const b0l1 = child(state.left1, b0)
  const b0l2 = child(state.left2, b0)
  const dsb = s0 < 0 || b0 < 0 ? 0 : distance(s0, b0)
  const dss = s1 < 0 ? 0 : distance(s1, s0)
  const tags2 = mix(s0t, b0t)
  const tags3 = mix(s1t, s0t)
  const s0v = s0 < 0 ? 0 : Math.min(state.leftCount[s0]!, 3) * 4 + Math.min(state.rightCount[s0]!, 3)
  const s1v = s1 < 0 ? 0 : Math.min(state.leftCount[s1]!, 3) * 4 + Math.min(state.rightCount[s1]!, 3)
  const b0v = b0 < 0 ? 0 : Math.min(state.leftCount[b0]!, 3)

  hashes[n++] = spread(40)
  one(41, s0w)
  one(42, s0t)
  one(43, s0b)
  one(44, b0w)
  one(45, b0t)
  one(46, b0b)
  one(47, mix(b1w, b1t))
  one(48, b1w)
  one(49, b1t)
  one(50, s1b)
  one(51, s1t)
  one(52, mix(word(b2), b2t))
  one(53, s1w)
  two(54, s0b, b0b)
  two(55, s0b, b0t)
  two(56, s0t, b0b)
  two(57, s0w, b0w)
  one(58, tags2)
  two(59, s1b, s0b)
  two(60, s1b, s0t)
  two(61, s1t, s0b)
  two(62, s1w, s0w)
  one(63, tags3)
  two(64, s1t, b0t)
  two(65, s1b, b0t)
  two(66, s1t, b0b)
  two(67, tags2, b1t)
  two(68, tags3, b0t)
  two(69, tags3, s2t)
  three(70, b0t, b1t, b2t)
  three(71, s0b, b0t, b1t)
  three(72, tags3, b0t, b1t)
  three(73, tags2, b1t, b2t)
  three(74, tags3, b0b, 1)
  three(75, s1b, s0t, b0t)
  three(76, s1t, s0b, b0t)
  two(77, b0t, b1t)
  two(78, s0t, mix(b1w, b1t))
  three(79, tags2, b1w, 1)
  three(80, tags2, tag(s0l1), label(s0l1))
  three(81, tags2, tag(s0r1), label(s0r1))
  three(82, tags2, tag(b0l1), label(b0l1))
  three(83, tags3, tag(s1r1), label(s1r1))
  three(84, tags3, tag(s1l1), label(s1l1))
  three(85, tags3, tag(s0l1), label(s0l1))
  three(86, tags3, tag(s0r1), label(s0r1))
  three(87, s0t, label(s0l1), label(s0l2))
  three(88, s0t, label(s0r1), label(s0r2))
  three(89, s1t, label(s1r1), label(s1r2))
  three(90, b0t, label(b0l1), label(b0l2))
  two(91, s0w, dsb)
  two(92, s0t, dsb)
  two(93, b0t, dsb)
  two(94, tags2, dsb)
  two(95, tags3, dss)
  two(96, s1b, dss)
  two(97, s0b, dss)
  two(98, s0b, s0v)
  two(99, s0t, s0v)
  two(100, s1b, s1v)
  two(101, s1t, s1v)
  two(102, b0b, b0v)
  two(103, b0t, b0v)
  two(104, s0b, s0 < 0 ? 0 : state.leftLabels[s0]!)
  two(105, s0t, s0 < 0 ? 0 : state.leftLabels[s0]!)
  two(106, s0b, s0 < 0 ? 0 : state.rightLabels[s0]!)
  two(107, s0t, s0 < 0 ? 0 : state.rightLabels[s0]!)
  two(108, s1b, s1 < 0 ? 0 : state.rightLabels[s1]!)
  three(109, s1t, s1 < 0 ? 0 : state.rightLabels[s1]!, s0t)
  three(110, s1t, s1 < 0 ? 0 : state.leftLabels[s1]!, s0t)
  two(111, b0t, b0 < 0 ? 0 : state.leftLabels[b0]!)
  three(112, tags3, s1v, b0t)
  three(113, tags2, s0v, b0v)
  one(114, word(s0r1))
  two(115, s0w, word(s0r1))
  three(116, word(s0l1), s0t, b0t)
  three(117, word(s0r1), s0t, b0t)
  three(118, word(s1r1), s1t, s0t)
  two(119, word(s1l1), tags3)
  two(120, word(b0l1), tags2)
  two(121, s2w, tags3)
  three(122, s2t, tags3, b0t)
  two(123, tags2, s0 < 0 ? 0 : label(s0r1) * 128 + label(s0l1))
  three(124, tag(s0 + 1 < count ? s0 + 1 : -1), s0t, b0t)
  three(125, tag(b0 > 0 ? b0 - 1 : -1), s0t, b0t)
  three(126, tag(b3), b2t, b1t)
  three(127, tags3, s1w, b0w)
  three(128, s0t, s1w, b0w)
  three(129, s1w, s0w, b0t)
  features.count = n
}

/** Features for the relation of a word to its head. */
export function labelFeatures(state: State, head: number, dependent: number, features: Features): void {
  const { words, tags, labels } = state
  const hashes = features.hashes
  const lower = words.lower
  let n = 0
  const one = (template: number, a: number) => {
    hashes[n++] = spread(mix(template, a))
  }
  const two = (template: number, a: number, b: number) => {
    hashes[n++] = spread(mix(mix(template, a), b))
  }
  const three = (template: number, a: number, b: number, c: number) => {
    hashes[n++] = spread(mix(mix(mix(template, a), b), c))
  }
  const count = words.count
  const word = (i: number) => (i < 0 || i >= count ? nobody : lower[i]!)
  const tag = (i: number) => (i < 0 || i >= count ? noTag : tags[i]!)
  const label = (i: number) => (i < 0 ? noLabel : labels[i]!)
  const side = dependent < head ? 0 : 1
  const hw = word(head)
  const ht = tag(head) * 2 + side
  const dw = word(dependent)
  const dt = tag(dependent)
  const both = mix(ht, dt)
  const dl1 = state.left1[dependent]!
  const dr1 = state.right1[dependent]!
  const hl1 = state.left1[head]!
  const hr1 = state.right1[head]!
  const far = distance(Math.min(head, dependent), Math.max(head, dependent))

  one(140, dw)
  one(141, dt * 2 + side)
  one(142, hw)
  one(143, ht)
  one(144, both)
  two(145, both, far)
  two(146, ht, dw)
  two(147, hw, dt)
  two(148, hw, dw)
  two(149, mix(hw, ht), dt)
  two(150, mix(dw, dt), ht)
  two(151, both, tag(dependent - 1))
  two(152, both, tag(dependent + 1))
  two(153, both, tag(head - 1))
  two(154, both, tag(head + 1))
  two(155, both, word(dependent - 1))
  two(156, both, word(dependent + 1))
  two(157, both, word(dl1))
  two(158, both, word(dr1))
  two(159, both, state.leftLabels[dependent]!)
  two(160, both, state.rightLabels[dependent]!)
  two(161, both, state.leftLabels[head]!)
  two(162, both, state.rightLabels[head]!)
  three(163, dt, ht, label(hl1) * 128 + label(hr1))
  three(164, dt, label(dl1), label(dr1))
  two(165, dw, word(dl1))
  two(166, words.suffix3[dependent]!, both)
  two(167, words.suffix3[head]!, both)
  two(168, words.shape[dependent]!, both)
  two(169, words.shape[head]!, mix(both, words.shape[dependent]!))
  three(170, hw, dt, state.leftLabels[head]!)
  three(171, hw, dt, word(dl1))
  three(172, hw, dt, state.rightLabels[head]!)
  three(173, both, tag(dependent - 1), tag(dependent + 1))
  three(174, both, word(dependent - 1), word(head + 1))
  two(175, both, word(hr1))
  two(176, both, word(hl1))
  two(177, mix(dw, dt), far * 2 + side)
  features.count = n
}
