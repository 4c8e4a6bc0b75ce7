// All that an article says by itself: its reading, and whom and what it names. It depends on its words and its date and
// on no other source, so that it can be made in another thread and kept for as long as they are the same.
import type { EntityDraft } from '../facts/entities.ts'
import type { Evidence, SourceInput, Syntax } from '../model.ts'
import { readArticle } from './article.ts'
import { namesOf } from './names.ts'
import { type PackedArticle, packedArticle } from './packed-article.ts'

/** Plain data: it can be handed to another thread, and written to a file. */
export interface SourceReading extends PackedArticle {
  readonly names: readonly NameInArticle[]
}

interface NameInArticle extends Omit<EntityDraft, 'evidence'> {
  readonly places: readonly { readonly start: number; readonly end: number; readonly paragraph: number }[]
}

export function sourceReading(source: SourceInput & { readonly text: string }, syntax: Syntax): SourceReading {
  const article = readArticle(source, syntax)
  const placeOf = (start: number, end: number, paragraph: number): Evidence => ({ source: '', start, end, paragraph })
  const names = namesOf(article, placeOf).map(
    ({ evidence, ...name }): NameInArticle => ({
      ...name,
      places: evidence.map(({ start = 0, end = 0, paragraph = 0 }) => ({ start, end, paragraph })),
    }),
  )
  return { ...packedArticle(article), names }
}

/** Whom and what the source names, with the places where it does. */
export function namesIn(
  { names }: SourceReading,
  evidenceAt: (start: number, end: number, paragraph: number) => Evidence,
): readonly EntityDraft[] {
  return names.map(({ places, ...name }) => ({
    ...name,
    evidence: places.map(({ start, end, paragraph }) => evidenceAt(start, end, paragraph)),
  }))
}
