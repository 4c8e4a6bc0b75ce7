// "Did you mean …?"
import { distance } from 'fastest-levenshtein'

/** The word that is nearest to the one written, where it is near enough to have been meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase()
  // Nobody slips more often than that; and comparing very long words with everything would be slow.
  const most = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  if (wanted.length > 100) return undefined
  let best: string | undefined
  let least = most + 1
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) >= Math.max(least, 3)) continue
    const candidate = word.toLowerCase()
    // "alias" for "aliases": the start of a word is as good as one slip.
    const begun = wanted.length > 2 && (candidate.startsWith(wanted) || wanted.startsWith(candidate))
    const far = candidate === wanted ? 0 : begun ? 1 : distance(wanted, candidate)
    if (far < least && far > 0) {
      best = word
      least = far
    }
  }
  return best
}
