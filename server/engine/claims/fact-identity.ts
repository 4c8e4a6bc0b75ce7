// What tells one fact from another: its content, never its place in a list or in a file.
import type { Evidence, FactIdentity } from '../model.ts'

/** Of many places that say the same, the first ones tell enough. */
const mostPlaces = 3

/**
 * @param value what the source has where the draft differs
 * @returns undefined where no source speaks of it
 */
export function factIdentity(evidence: readonly Evidence[], value?: string): FactIdentity | undefined {
  const [first] = evidence
  if (!first) return undefined
  const says = [...new Set(evidence.map(wordsOf))].slice(0, mostPlaces)
  return { source: first.source, says, ...(value !== undefined && { value }) }
}

export function sameFact(a: FactIdentity | undefined, b: FactIdentity | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.source === b.source && a.value === b.value && a.says.join('\n') === b.says.join('\n')
}

/** The sheet's entry says more exactly what the fact is than the paragraph of the article that bears it out. */
function wordsOf({ entry, exact }: Evidence): string {
  return (entry ?? exact ?? '').replace(/\s+/g, ' ').trim()
}
