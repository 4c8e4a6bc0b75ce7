// The one place from which the fact sheet knows the kinds of events: those that the reader finds in prose.
import { type Frame, frames } from '../english/frames.ts'

/** Each kind, with the words that name it in an article. */
export const eventKinds: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(frames).map(([kind, frame]) => [kind, wordsOf(frame)]),
)

function wordsOf({ verbs, nouns }: Frame): string {
  if (verbs.length + nouns.length === 0) return 'only a sheet says it so'
  const listed = (words: readonly string[]) => words.map(word => `“${word}”`).join(', ')
  return `articles say ${listed([...verbs.slice(0, 3), ...nouns.slice(0, 2)])}`
}
