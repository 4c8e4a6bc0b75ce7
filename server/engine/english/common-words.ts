// Whether a word that stands with a capital at the beginning of a sentence may be no name: the words of all the lists.
import { contrasts } from './contrasts.ts'
import { roleNouns } from './offices.ts'
import { synonymGroups } from './synonyms.ts'
import { baseFormsOf } from './word-forms.ts'

const common: ReadonlySet<string> = new Set(
  [...synonymGroups.flat(), ...contrasts.flatMap(set => set.members.flat()), ...roleNouns.keys()].filter(
    word => !/[\s-]/.test(word),
  ),
)

/** "rapper", "officers", "explore": a word of the language, whatever else it may be the name of. */
export function isCommonWord(word: string): boolean {
  return baseFormsOf(word).some(form => common.has(form))
}
