// Which words of a person's name are the family's.
import { standsFamilyFirst } from '../english/family-first.ts'
import type { Word } from '../reading/words.ts'

const particles = new Set([
  'de',
  'da',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'bin',
  'ibn',
  'al',
  'el',
  'ben',
  'abu',
  'o',
  'mac',
  'mc',
  'st',
])
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** "Starmer" of "Keir Starmer", "von der Leyen" of "Ursula von der Leyen", "Marsh-Reyes" of "Ana Marsh-Reyes", "Wang" of "Wang Yi". */
export function familyName(words: readonly Word[]): readonly Word[] {
  const full = words.filter(word => !suffixes.has(word.key))
  if (full.length < 2) return []
  if (standsFamilyFirst(full.map(word => word.key).join(' '))) return full.slice(0, 1)
  let from = full.length - 1
  while (from > 1 && ((full[from] as Word).hyphenated || particles.has((full[from - 1] as Word).key))) from--
  return full.slice(from)
}
