// How likely it is that a draft's value is wrong where a source has another in a place that is like it: a few traits of
// the pair, each with a weight, added up.

/** What is looked at. Yes and no are 1 and 0. */
export interface Traits {
  /** How alike the two places are, from 0 to 1. */
  readonly share: number
  /** How alike the likest place is where the sources say what the draft says, from 0 to 1. */
  readonly support: number
  /** Whether the word above the place is shared. */
  readonly governed: number
  /** How many names, words and figures of the draft's sentence no source has, from none (0) to four and more (1). */
  readonly strange: number
  /** How many more of them other sentences have and this one has not, from none (0) to six and more (1). */
  readonly elsewhere: number
  /** Whether the draft's sentence names a day or a time that the source's does not. */
  readonly otherDay: number
  /** Whether the sources say the draft's value nowhere. */
  readonly unheard: number
  /** Whether the draft's paragraph says the source's value nowhere. */
  readonly vacant: number
  /** Whether one is the other with a slip of the keys. */
  readonly slip: number
}

/**
 * Found by logistic regression on the pairs of article and draft that docs/accuracy.md tells of, one half of the public
 * ones and the golden ones: what was wrong in a draft against what was right in another. The other half decides whether
 * a change is kept.
 */
const weights: Traits = {
  share: 2,
  support: -4.6,
  governed: 0.9,
  strange: -1.75,
  elsewhere: -1.2,
  otherDay: -0.55,
  unheard: 0.8,
  vacant: 0.55,
  slip: 1.1,
}

/** The sum of the traits, each by its weight. */
export function oddsOf(traits: Traits): number {
  let odds = 0
  for (const name of Object.keys(weights) as (keyof Traits)[]) odds += weights[name] * traits[name]
  return odds
}
