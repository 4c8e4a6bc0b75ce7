// While a person types, the claim at the cursor gets no new mark: half a name is not wrong yet. Everything else is told
// at once, and so is what is put right.
import type { Desk, DeskClaim, Edit } from '../engine/index.ts'

/** In milliseconds: a person who stops for so long wants to know. */
export const typingPause = 800

/** Where somebody types, in the offsets of the text as it is now. */
export interface Typing {
  readonly offset: number
  /** From `performance.now()`. */
  readonly at: number
}

/** A key or two, and not a fix, a paste or a replacement. */
const mostTyped = 2

export function typingIn(edits: readonly Edit[], now: number): Typing | undefined {
  const [edit] = edits
  if (!edit || edits.length > 1) return undefined
  if (edit.text.length > mostTyped || edit.end - edit.start > mostTyped) return undefined
  return { offset: edit.start + edit.text.length, at: now }
}

/** What a diagnostic is known by from one check to the next. */
export function markOf({ code, text, message }: { code: string; text: string; message: string }): string {
  return `${code} ${text} ${message}`
}

/** @param shown the marks that stand in the editor already: they stay */
export function withoutNewMarksAt(desk: Desk, offset: number, shown: ReadonlySet<string>): Desk {
  const isNew = (claim: DeskClaim) =>
    claim.difference !== undefined &&
    claim.words.start <= offset &&
    offset <= claim.words.end &&
    claim.verdict === 'refuted'
  const typed = desk.claims.filter(isNew)
  const held = desk.diagnostics.filter(
    mark =>
      typed.some(({ difference }) => difference?.start === mark.start && difference.end === mark.end) &&
      !shown.has(markOf(mark)),
  )
  if (held.length === 0) return desk
  const claims = desk.claims.map((claim): DeskClaim => {
    const { difference } = claim
    const isHeld = difference && held.some(({ start, end }) => start === difference.start && end === difference.end)
    return isHeld ? { ...claim, verdict: 'unchecked', open: false } : claim
  })
  const { refuted, unchecked } = desk.coverage
  return {
    ...desk,
    claims,
    diagnostics: desk.diagnostics.filter(mark => !held.includes(mark)),
    coverage: { ...desk.coverage, refuted: refuted - held.length, unchecked: unchecked + held.length },
  }
}
