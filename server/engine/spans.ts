// How two stretches of one text lie to each other.
import type { Span } from './model.ts'

/** Whether they have a character in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
