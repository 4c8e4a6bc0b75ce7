// Words of news prose that may stand for each other. Used only to veto a flag, or to find the sentence of a source that
// says the same, so a loose pair does little harm and a missing one little good.
import { remembered } from './remembered.ts'
import { synonymGroups } from './synonyms/groups.ts'
import { baseFormsOf, spacelessKey } from './word-forms.ts'

export { synonymGroups } from './synonyms/groups.ts'

/** Whether two words, as base forms or as written, may mean the same; a word means the same as itself. */
export function sameMeaning(one: string, other: string): boolean {
  if (one === other) return true
  const a = lookedUp(one)
  const b = lookedUp(other)
  return a.keys.some(key => b.keys.includes(key)) || a.groups.some(group => b.groups.includes(group))
}

/** The numbers of the groups of words that a word may mean the same as. */
export function meaningsOf(word: string): readonly number[] {
  return lookedUp(word).groups
}

/** What two words have in common that may mean the same: `sameMeaning` of two words that share none of these is false. */
export function meaningKeysOf(word: string): readonly (string | number)[] {
  const { keys, groups } = lookedUp(word)
  return [...keys, ...groups]
}

/** Whether a word says so little that its presence or absence tells nothing: "be", "thing", "also". */
export function isGenericWord(lemma: string): boolean {
  return genericWords.has(lemma.toLowerCase())
}

const genericWords: ReadonlySet<string> = new Set(
  [
    'be have do make take get go come give put set let keep seem become remain',
    'say tell add note state mention explain describe call report announce write speak claim',
    'person people man woman thing matter way case fact part number lot kind sort type bit example instance issue',
    'time day week month year moment period today yesterday tomorrow',
    'include involve concern relate regard follow lead bring use need want try help show see look know think',
    'good bad big great new old other same such own certain various several many much more most few',
    'also just only even still yet now then here there very really quite rather too so well again ever never already',
    'mr mrs ms dr sir',
  ]
    .join(' ')
    .split(' '),
)

const groupsByKey: ReadonlyMap<string, readonly number[]> = (() => {
  const index = new Map<string, number[]>()
  for (const [group, words] of synonymGroups.entries()) {
    for (const key of new Set(words.map(spacelessKey))) {
      const known = index.get(key)
      if (known) known.push(group)
      else index.set(key, [group])
    }
  }
  return index
})()

const lookedUp = remembered(word => {
  const keys = baseFormsOf(word).map(spacelessKey)
  return { keys, groups: keys.flatMap(key => groupsByKey.get(key) ?? []) }
})
