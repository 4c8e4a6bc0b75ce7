// Evidence as a sheet writes it: the paragraph and the article's own words, so that it leads to the place.
import type { NewEvidence } from '../facts/sheet-writing.ts'
import type { Evidence } from '../model.ts'

/** Far more words than are needed to tell two places apart; beyond it the paragraph has to do. In UTF-16 code units. */
const longestPrefix = 200

/** Writes the evidence of one article; what has no place in its text is left out. */
export function passagesIn(text: string): (evidence: readonly Evidence[]) => readonly NewEvidence[] {
  return evidence =>
    evidence.flatMap(({ start, end, paragraph }) => {
      if (start === undefined || end === undefined) return []
      const written = text.slice(start, end)
      const from = start + (written.length - written.trimStart().length)
      const exact = written.trim()
      if (exact === '') return []
      return [{ paragraph, exact, prefix: prefixOf(exact, from, text) }]
    })
}

/** The words just before, as many as it takes, where the same words stand earlier in the text too. */
function prefixOf(exact: string, at: number, text: string): string | undefined {
  let start = at
  while (text.indexOf(text.slice(start, at) + exact) !== start) {
    const before = text.slice(0, start)
    start = Math.max(0, before.trimEnd().search(/\S+$/))
    if (at - start > longestPrefix || start === 0) return undefined
  }
  return start === at ? undefined : text.slice(start, at)
}
