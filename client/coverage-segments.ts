// Where which state is drawn: claims stand within claims, and the innermost is the one that says most.
import type { ListedClaim } from './claim-list.ts'
import type { ClaimGroup } from './desk-protocol.ts'

/** What a line is drawn under; what is refuted has the editor's own mark. */
export type CoverageStyle = 'supported' | 'not-in-source' | 'unchecked' | 'signed-off'

export interface Segment {
  readonly style: CoverageStyle
  readonly at: ListedClaim['at']
}

const styles: Readonly<Record<ClaimGroup, CoverageStyle | undefined>> = {
  reopened: undefined,
  refuted: undefined,
  asked: undefined,
  'not-in-source': 'not-in-source',
  unchecked: 'unchecked',
  'signed-off': 'signed-off',
  supported: 'supported',
}

/** Stretches that do not overlap, in the order of the draft. */
export function segmentsOf(claims: readonly ListedClaim[]): readonly Segment[] {
  const ordered = [...claims].sort(
    (a, b) => compare(a.at[0], a.at[1], b.at[0], b.at[1]) || compare(b.at[2], b.at[3], a.at[2], a.at[3]),
  )
  const segments: Segment[] = []
  const around: ListedClaim[] = []
  let line = 0
  let character = 0
  const drawTo = (toLine: number, toCharacter: number) => {
    const claim = around.at(-1)
    const style = claim && styles[claim.group]
    if (style && compare(line, character, toLine, toCharacter) < 0)
      segments.push({ style, at: [line, character, toLine, toCharacter] })
    line = toLine
    character = toCharacter
  }
  const leave = (beforeLine: number, beforeCharacter: number) => {
    for (let last = around.at(-1); last; last = around.at(-1)) {
      if (compare(last.at[2], last.at[3], beforeLine, beforeCharacter) > 0) return
      if (compare(last.at[2], last.at[3], line, character) > 0) drawTo(last.at[2], last.at[3])
      around.pop()
    }
  }
  for (const claim of ordered) {
    const [startLine, startCharacter] = claim.at
    leave(startLine, startCharacter)
    drawTo(startLine, startCharacter)
    around.push(claim)
    // Of two that overlap without one being in the other, the one that ends first is left first.
    around.sort((a, b) => compare(b.at[2], b.at[3], a.at[2], a.at[3]))
  }
  leave(Number.POSITIVE_INFINITY, 0)
  return segments
}

function compare(lineA: number, characterA: number, lineB: number, characterB: number): number {
  return lineA - lineB || characterA - characterB
}
