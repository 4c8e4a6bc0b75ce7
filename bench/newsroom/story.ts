// An article of the made-up world, with sentences in which a draft may retell it.
import type { Chance, Day } from './world.ts'

export interface Story {
  readonly title: string
  readonly published: Day
  readonly paragraphs: readonly string[]
  /** What the article says, in other words. */
  readonly faithful: readonly string[]
  /** The same with one thing wrong. */
  readonly faulty: readonly string[]
}

/** Sentences as paragraphs of one or two. */
export function paragraphed(chance: Chance, sentences: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; ) {
    const count = chance.between(1, 2)
    paragraphs.push(sentences.slice(at, at + count).join(' '))
    at += count
  }
  return paragraphs
}
