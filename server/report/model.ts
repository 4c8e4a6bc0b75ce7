// What a report is made of: plain data in, a text out. Offsets are UTF-16 code units, as in the engine.
import type { ClaimState, Code, Desk, DeskClaim, Report, SourceInput, Span } from '../engine/index.ts'

export interface ReportInput {
  readonly draft: {
    /** As it is shown, with forward slashes. */
    readonly path: string
    readonly text: string
    readonly title?: string
    /** EDTF */
    readonly date?: string
  }
  readonly report: DecidedReport
  /** The sources that the draft was checked against. */
  readonly sources: readonly SourceInput[]
  /** Paths of sources are shown relative to it. */
  readonly folder?: string
  readonly made: {
    /** ISO 8601 with its offset from UTC, as the report's own day and hour. */
    readonly at: string
    /** “Claimcheck 0.1.0” */
    readonly by: string
  }
}

/** A report, perhaps with what people have decided on its claims. */
export type DecidedReport = Omit<Report, 'claims'> & {
  readonly claims: readonly (Report['claims'][number] & Partial<Pick<DeskClaim, 'signOff' | 'reopened' | 'open'>>)[]
} & Partial<Pick<Desk, 'settled' | 'lapsed'>>

/** A claim of the draft with everything that is reported of it. */
export interface ReportedClaim extends Span {
  /** From 1, in the order of the draft. */
  readonly number: number
  readonly words: string
  readonly state: ClaimState
  /** Nobody has to look at it any more: a source bears it out, or a person has decided. */
  readonly settled: boolean
  readonly decision?: Decision
  /** A decision that holds no longer, and why. */
  readonly reopened?: { readonly why: string; readonly decision: Decision }
  readonly differences: readonly ReportedDifference[]
  readonly evidence: readonly ReportedEvidence[]
}

/** What a person decided about a claim. */
export interface Decision {
  /** “set aside by a comment in the draft” */
  readonly what: string
  readonly note: string
  /** False for a question, to which nobody has an answer yet. */
  readonly settles: boolean
  /** Initials or a name. */
  readonly by?: string
  /** A day or a time, as it was recorded. */
  readonly when?: string
}

export interface ReportedDifference extends Span {
  readonly code: Code
  readonly message: string
  readonly draft: string
  /** The source's words, where they can stand in place of the draft's. */
  readonly source?: string
}

/** The words of a source with what stands around them. */
export interface ReportedEvidence {
  /** The source's title, or else its name. */
  readonly source: string
  readonly path?: string
  /** “paragraph 3”; a sheet has none where it names none. */
  readonly place?: string
  /** Written down in a fact sheet, and not the article's own words. */
  readonly inSheet: boolean
  readonly before: string
  readonly words: string
  readonly after: string
}

export const stateWords: Readonly<Record<ClaimState, string>> = {
  supported: 'supported',
  refuted: 'refuted',
  'not-in-source': 'not in source',
  unchecked: 'not checked',
  'signed-off': 'signed off',
}

/** The worst first: what a person has to look at. */
export const statesByUrgency: readonly ClaimState[] = [
  'refuted',
  'unchecked',
  'not-in-source',
  'signed-off',
  'supported',
]

/** Signs beside the words, so that a state is not told by colour alone. */
export const stateSigns: Readonly<Record<ClaimState, string>> = {
  supported: '✓',
  refuted: '✗',
  'not-in-source': '○',
  unchecked: '?',
  'signed-off': '✓✓',
}
