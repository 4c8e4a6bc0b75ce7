// Words by which a writer speaks of another occasion of the same kind of event than the one at hand. Ordinals are not
// among them: which visit of a row it was is a fact to check. Nor is "ago", which gives the date of this one.

/** Single words, lower-case, as written. */
export const otherOccasionWords: ReadonlySet<string> = new Set([
  ...['previously', 'earlier', 'before', 'beforehand', 'again', 'another', 'once', 'twice', 'repeatedly', 'formerly'],
  ...['separately', 'later', 'subsequent', 'subsequently', 'afterwards', 'afterward', 'thereafter', 'eventually'],
  ...['previous', 'prior', 'preceding', 'last', 'next', 'other', 'separate', 'upcoming', 'forthcoming', 'follow-up'],
  ...['originally', 'initially', 'traditionally', 'historically', 'regularly', 'routinely', 'often', 'usually'],
  ...['frequently', 'sometimes', 'always', 'normally', 'anew', 'future', 'recurring', 'successive', 'regular'],
])

/** Several words, lower-case, without punctuation. */
export const otherOccasionPhrases: readonly string[] = [
  'since then',
  'once more',
  'last time',
  'next time',
  'the first time',
  'back then',
  'first met',
  'first visited',
  'in the past',
  'over the years',
  'in recent years',
  'in previous years',
  'on another occasion',
  'on other occasions',
  'on a previous occasion',
  'at a later date',
  'the day before',
  'the day after',
  'the year before',
  'the previous day',
  'the following day',
  'a year earlier',
  'a week earlier',
  'a day earlier',
  'days earlier',
  'weeks earlier',
  'months earlier',
  'years earlier',
  'the last time',
  'used to',
  'used to be',
  'yet again',
  'once again',
  'in a separate',
]

/** Whether any word or phrase of these tells of another occasion. The words as written, one after another. */
export function otherOccasionIn(words: readonly string[]): boolean {
  const plain = words.map(word => word.toLowerCase())
  return plain.some(word => otherOccasionWords.has(word)) || phraseIn(plain)
}

function phraseIn(words: readonly string[]): boolean {
  const text = ` ${words.join(' ')} `
  return otherOccasionPhrases.some(phrase => text.includes(` ${phrase} `))
}

/** Verbs of a journey before one is there: who flies on Thursday may meet people on Friday. */
export const settingOut =
  /^(?:fl(?:y|ies|ew|own|ying)|travel(?:s|led|ling)?|head(?:s|ed|ing)?|sets? off|setting off|leaves?|left|leaving|depart(?:s|ed|ing)?|arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?|touch(?:es|ed|ing)? down)\b/i

/** What somebody else may have left out: "went unmentioned in their account" does not say that it was not discussed. */
export const accounts: ReadonlySet<string> = new Set([
  'account',
  'readout',
  'read-out',
  'version',
  'report',
  'coverage',
  'communique',
  'communiqué',
  'bulletin',
  'broadcast',
])
