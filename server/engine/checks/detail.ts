// Another word in the same claim: far east for far west, American for British, the most junior for the most senior.
// Only words that exclude each other, in the same place of a sentence that otherwise says the same.
import { partAt } from '../alignment/parts.ts'
import { contrast } from '../english/contrasts.ts'
import { askingVerbs } from '../english/frames.ts'
import { isPlanWord } from '../english/polarity.ts'
import type { Token } from '../model.ts'
import { type AlignedText, type Alignment, standsInPlaceOf, type Unit } from './alignment.ts'
import { agreesVaguely, type Check, type Difference, differs, saysOtherwise, silent, useInstead } from './check.ts'
import { dressedLike } from './title.ts'

/** How much of the source's sentence the draft's must have, beside the word that differs. */
const sameMatter = 0.45

export const detail: Check<Alignment, undefined> = {
  code: 'detail',
  summary: 'another word in the same claim',
  judge(alignment) {
    const { draft, source } = alignment
    const found: Difference[] = []
    source.units.forEach((right, s) => {
      if (alignment.toDraft[s] !== -1) return
      draft.units.forEach((wrong, d) => {
        if (alignment.toSource[d] !== -1 || !excludes(wrong, right) || !standsInPlaceOf(alignment, d, s)) return
        if (
          source.about.length > 0 &&
          !source.about.some(id => draft.units.some(unit => unit.entity === id && !unit.unsure))
        )
          return
        if (isDenied(draft, d) !== isDenied(source, s) || !playOnePart(draft, wrong, source, right)) return
        if (isCounted(source) && !isCounted(draft)) return
        if (wrong.demonym && hasOtherMatter(alignment, d, s)) return
        if (isWished(draft, wrong)) return
        if (isVerb(draft, wrong) && (alignment.coverage < 0.6 || !isTold(draft, wrong))) return
        if (draft.sentence.quoted.some(quote => quote.start <= wrong.start && wrong.end <= quote.end)) return
        // What the draft also says is an addition, not a change.
        const weight = source.units.reduce((sum, unit) => sum + unit.weight, 0) - right.weight
        if (
          weight <= 0 ||
          alignment.matchedWeight / (weight + 2 * source.about.length) < sameMatter ||
          alignment.matchedWeight < 2
        )
          return
        found.push({
          start: wrong.start,
          end: wrong.end,
          draft: wrong.form,
          source: right.form,
          replacement: dressedLike(wrong.form, right.form),
        })
      })
    })
    if (found.length === 1) return differs(...found)
    return alignment.coverage > 0.99 ? agreesVaguely : silent
  },
  explain: (difference, evidence) => ({
    message: saysOtherwise('detail', difference),
    fixes: useInstead(difference, evidence, false),
  }),
}

/** Whether the word or one that governs it is denied. */
function isDenied(text: AlignedText, at: number): boolean {
  for (let i = at, step = 0; i >= 0 && step < 3; step++) {
    const unit = text.units[i] as Unit
    if (unit.negation) return true
    // "Jane Doe, a Dutch national, was not freed": what is said of her denies nothing that describes her.
    if (unit.entity !== undefined && i !== at) return false
    i = unit.above
  }
  return false
}

/** "Also lend money to the Chilean navy": what is lent differs too, so that it is another matter. */
function hasOtherMatter({ draft, source, toDraft, toSource }: Alignment, wrong: number, right: number): boolean {
  const isThing = (text: AlignedText, unit: Unit) =>
    unit.entity === undefined && unit.weight >= 1 && text.sentence.tokens[unit.token]?.pos === 'NOUN'
  return (
    draft.units.some((unit, d) => d !== wrong && toSource[d] === -1 && isThing(draft, unit)) &&
    source.units.some((unit, s) => s !== right && toDraft[s] === -1 && isThing(source, unit))
  )
}

/** "The government said" is no rival of "while in opposition": who does something is not where or when it is done. */
function playOnePart(draft: AlignedText, wrong: Unit, source: AlignedText, right: Unit): boolean {
  const part = (text: AlignedText, unit: Unit) => {
    const { tokens } = text.sentence
    const { head, relation } = tokens[unit.token] as Token
    // Another country's navy plays the part that the navy plays.
    return partAt(tokens, unit.demonym && /^(?:amod|compound)$/.test(relation) && head >= 0 ? head : unit.token)
  }
  const parts = [part(draft, wrong), part(source, right)]
  return !(parts.includes('subject') && parts.some(part => part.startsWith('oblique')))
}

function isCounted(text: AlignedText): boolean {
  return text.quantities.some(quantity => quantity.kind === 'ordinal')
}

function isVerb(text: AlignedText, unit: Unit): boolean {
  return text.sentence.tokens[unit.token]?.pos === 'VERB'
}

/** "Demanded the release": not told, but asked for. */
function isWished(text: AlignedText, unit: Unit): boolean {
  const { tokens } = text.sentence
  const token = tokens[unit.token]
  const above = token && tokens[token.head]
  if (!above || token.pos === 'VERB' || !/^(?:obj|obl|nsubj:pass)$/.test(token.relation)) return false
  return askingVerbs.has(above.lemma.toLowerCase()) || isPlanWord(above.lemma.toLowerCase())
}

/** Told as a fact, not as asked for, hoped or planned. */
function isTold(text: AlignedText, unit: Unit): boolean {
  const token = text.sentence.tokens[unit.token]
  return token !== undefined && /^(?:root|conj|acl|acl:relcl|parataxis)$/.test(token.relation)
}

function excludes(draft: Unit, source: Unit): boolean {
  if (draft.demonym && source.demonym) return draft.entity !== source.entity
  if (draft.entity !== undefined || source.entity !== undefined) return false
  return (
    contrast(draft.lemma, source.lemma) !== undefined ||
    contrast(draft.form.toLowerCase(), source.form.toLowerCase()) !== undefined
  )
}
