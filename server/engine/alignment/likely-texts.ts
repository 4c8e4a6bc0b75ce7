// Which sentences of the fact sheets a draft's sentence can say the same as: those that enough of their words are in.
// Nothing is judged here; what is left out has too little in common for any check to speak.
import type { AlignedText, Unit } from '../checks/alignment.ts'
import { meaningKeysOf } from '../english/synonyms.ts'
import type { Entities } from '../facts/entities.ts'
import { actorOf } from '../facts/relations.ts'

/** The share of a source's weight, without its heaviest word, that the draft must have. Every check asks for more. */
const leastShared = 0.4

type Likely = (draft: AlignedText) => readonly AlignedText[]

const made = new WeakMap<readonly AlignedText[], Likely>()

/** In the order of the texts. */
export function likelyTexts(
  draft: AlignedText,
  texts: readonly AlignedText[],
  entities: Entities,
): readonly AlignedText[] {
  let likely = made.get(texts)
  if (!likely) {
    likely = likelyIn(texts, entities)
    made.set(texts, likely)
  }
  return likely(draft)
}

function likelyIn(texts: readonly AlignedText[], entities: Entities): Likely {
  const units = texts.flatMap((text, at) => text.units.map(unit => ({ at, unit })))
  const withKey = new Map<string | number, number[]>()
  units.forEach(({ unit }, index) => {
    for (const key of keysOf(unit, entities)) {
      const known = withKey.get(key)
      if (known) known.push(index)
      else withKey.set(key, [index])
    }
  })
  const needed = texts.map(text => neededOf(text))
  const told = texts.flatMap(({ about }, at) => (about.length > 0 ? [{ about, at }] : []))
  return draft => {
    const shared = new Float64Array(texts.length)
    const counted = new Set<number>()
    for (const own of draft.units)
      for (const key of keysOf(own, entities))
        for (const index of withKey.get(key) ?? []) {
          if (counted.has(index)) continue
          counted.add(index)
          const { at, unit } = units[index]!
          shared[at]! += unit.weight
        }
    for (const { about, at } of told)
      shared[at]! += 2 * about.filter(id => draft.units.some(unit => !unit.unsure && unit.entity === id)).length
    return texts.filter((_, at) => shared[at]! > 0 && shared[at]! >= needed[at]!)
  }
}

/** Offices in the plural are compared on their own, whatever the rest of the sentence weighs. */
function neededOf({ units, sentence }: AlignedText): number {
  if (sentence.titles.some(title => title.plural)) return 0
  const weights = units.map(unit => unit.weight)
  return leastShared * (weights.reduce((sum, weight) => sum + weight, 0) - Math.max(0, ...weights))
}

/** Two units that can be aligned have one of these in common. */
function keysOf({ entity, lemma }: Unit, entities: Entities): readonly (string | number)[] {
  return entity === undefined ? [`=${lemma}`, ...meaningKeysOf(lemma)] : [`@${actorOf(entity, entities)}`]
}
