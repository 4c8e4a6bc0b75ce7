// How many, how much, which in order.

import { contrast } from '../english/contrasts.ts'
import type { DateMention, Quantity } from '../model.ts'
import { compareDates } from '../reading/dates.ts'
import { headOf } from '../reading/mention-at.ts'
import { compareQuantities, sayQuantityLike } from '../reading/numbers.ts'
import type { Alignment } from './alignment.ts'
import { agrees, type Check, type Comparison, differs, type Scene, saysOtherwise, silent, useInstead } from './check.ts'
import { compareWhen } from './date.ts'

/** How much of the source's sentence the draft's must have for its numbers to be the same matter. */
const sameMatter = 0.5

export const number: Check<Alignment, undefined> = {
  code: 'number',
  summary: 'how many, how much, which in order',
  judge(alignment, _, scene) {
    const { draft, source } = alignment
    if (!isAbout(alignment) || hasOpposites(alignment)) return silent
    if (alignment.coverage < sameMatter || alignment.matchedWeight < 2) return silent
    const ordinal = (quantities: readonly Quantity[]) => quantities.filter(quantity => quantity.kind === 'ordinal')
    const spans = (quantities: readonly Quantity[]) => quantities.filter(quantity => quantity.kind === 'duration')
    const since = (dates: readonly DateMention[]) => dates.filter(date => date.relation === 'since')
    const [order] = ordinal(source.quantities)
    if (order) {
      const [drafted] = ordinal(draft.quantities)
      if (!drafted) return silent
      // "The third trip" is counted among others than "the second to Peru".
      const isBare = spans(source.quantities).length === 0 && since(source.dates).length === 0
      if (isBare && source.units.some((unit, s) => unit.entity && !unit.pronoun && alignment.toDraft[s] === -1))
        return silent
      // "The second in two years" is measured by its stretch: without the same kind of stretch it is another count.
      const stretch = spans(source.quantities)[0]
      const draftStretch = spans(draft.quantities)[0]
      const from = since(source.dates)[0]
      const draftFrom = since(draft.dates)[0]
      if (Boolean(stretch) !== Boolean(draftStretch) || Boolean(from) !== Boolean(draftFrom)) return silent
      const stretches =
        stretch && draftStretch
          ? compareQuantities(draftStretch, stretch)
          : from?.interval && draftFrom
            ? compareDates(draftFrom, from.interval) === 'agrees'
              ? 'agrees'
              : 'differs'
            : 'agrees'
      const orders = compareQuantities(drafted, order)
      if (orders === 'agrees' && stretches === 'agrees') return agrees
      if (orders === 'differs' && stretches === 'agrees')
        return differs(differenceOf(drafted, order, scene.text, source.sentence.text, source.sentence.start))
      if (orders === 'agrees' && stretch && draftStretch && stretches === 'differs')
        return differs(differenceOf(draftStretch, stretch, scene.text, source.sentence.text, source.sentence.start))
      return silent
    }
    for (const right of source.quantities) {
      const noun = nounOf(source.sentence.tokens, right)
      for (const wrong of draft.quantities) {
        if (wrong.kind !== right.kind || noun === undefined || nounOf(draft.sentence.tokens, wrong) !== noun) continue
        const outcome = compareQuantities(wrong, right)
        if (outcome === 'agrees') return agrees
        if (outcome === 'differs')
          return differs(differenceOf(wrong, right, scene.text, source.sentence.text, source.sentence.start))
      }
    }
    return silent
  },
  explain: (difference, evidence) => ({
    message: saysOtherwise('number', difference),
    fixes: useInstead(difference, evidence, false),
  }),
}

/** "The first since 2016" where the source says 2018. */
export function sinceDifference(alignment: Alignment, scene: Scene): Comparison {
  const { draft, source } = alignment
  const right = source.dates.find(date => date.relation === 'since')
  const wrong = draft.dates.find(date => date.relation === 'since')
  const [order] = source.quantities.filter(quantity => quantity.kind === 'ordinal')
  const [drafted] = draft.quantities.filter(quantity => quantity.kind === 'ordinal')
  if (!right?.interval || !wrong || !order || !drafted || alignment.coverage < sameMatter || !isAbout(alignment))
    return silent
  if (compareQuantities(drafted, order) !== 'agrees') return silent
  return compareWhen(wrong, scene.text.slice(wrong.start, wrong.end), right.interval, scene)
}

/** "It was in 2019 that …" where a sentence that says all the rest has 2021. */
export function dayDifference(alignment: Alignment, scene: Scene): Comparison {
  const { draft, source } = alignment
  const plain = (dates: readonly DateMention[]) => dates.filter(date => date.relation === undefined)
  const [right, ...others] = plain(source.dates)
  const [wrong, ...more] = plain(draft.dates)
  if (!right?.interval || !wrong || others.length > 0 || more.length > 0 || !isAbout(alignment)) return silent
  if (alignment.coverage < 0.85 || alignment.matchedWeight < 4 || hasOpposites(alignment)) return silent
  return compareWhen(wrong, scene.text.slice(wrong.start, wrong.end), right.interval, scene)
}

/** "The old ward" is not "the new ward": its numbers are its own. */
function hasOpposites({ draft, source, toDraft, toSource }: Alignment): boolean {
  return source.units.some(
    (right, s) =>
      toDraft[s] === -1 &&
      draft.units.some((wrong, d) => toSource[d] === -1 && contrast(wrong.lemma, right.lemma) !== undefined),
  )
}

/** Whether the draft names whom the source's count is of. */
function isAbout({ draft, source }: Alignment): boolean {
  return (
    source.about.length === 0 || source.about.some(id => draft.units.some(unit => unit.entity === id && !unit.unsure))
  )
}

function differenceOf(wrong: Quantity, right: Quantity, text: string, sourceText: string, sourceStart: number) {
  const draft = text.slice(wrong.figure.start, wrong.figure.end)
  const replacement = sayQuantityLike(wrong, draft, right)
  return {
    start: wrong.figure.start,
    end: wrong.figure.end,
    draft,
    source: sourceText.slice(right.figure.start - sourceStart, right.figure.end - sourceStart),
    replacement,
  }
}

/** The lemma of what is counted. */
function nounOf(tokens: Alignment['draft']['sentence']['tokens'], quantity: Quantity): string | undefined {
  const at = headOf(tokens, quantity.figure)
  const token = tokens[at]
  if (!token) return undefined
  const head = tokens[token.head]
  return (head && /^(nummod|compound|amod|det)/.test(token.relation) ? head : token).lemma.toLowerCase()
}
