// What client and server say to each other of claims and sign-offs. server/lsp/desk-protocol.ts says the same for the server;
// a test compares the two. docs/protocol.md tells it to the makers of other editors.

/**
 * From server to client whenever the claims of a draft may be others, where the client's initialization options have
 * `claims: true`. Only what is new is told: see `Claims`.
 */
export const claimsMethod = 'claimcheck/claims'
/** From client to server, a request with a `uri`: all claims of an open draft, as `Claims` with all of them in `put`; or null. */
export const claimsOfMethod = 'claimcheck/claimsOf'
/** From client to server, a request: a person's decision on a claim, `SignOffParams`. The answer is a `Signed`. */
export const signOffMethod = 'claimcheck/signOff'
/** From client to server, a request: a decision is taken back, `WithdrawParams`. The answer is a `Signed`. */
export const withdrawMethod = 'claimcheck/withdraw'
/**
 * The client's command that asks a person for the words of a decision and then sends it. Offered as a code action, with
 * `SignOffParams` without `note`, and for `off` also without `scope`, to clients whose initialization options have `signOff: true`.
 */
export const signOffCommand = 'claimcheck.signOff'

export type ClaimState = 'supported' | 'refuted' | 'not-in-source' | 'unchecked' | 'signed-off'
/** Where a claim stands in a list, the most urgent first. */
export type ClaimGroup = 'reopened' | 'refuted' | 'asked' | 'not-in-source' | 'unchecked' | 'signed-off' | 'supported'

export interface Claims {
  readonly uri: string
  readonly version: number
  /** “41 claims: 29 supported, 3 refuted, 8 not in source, 1 not checked, 2 signed off · 1 asked” */
  readonly summary: string
  /** How many somebody has still to decide on. */
  readonly open: number
  /** The claims in the order of the draft, each by a number that it keeps while it stays the same. */
  readonly keys: readonly number[]
  /** Four numbers for each of them: line, character, line, character; from 0, in UTF-16 code units. */
  readonly ranges: readonly number[]
  /** Those that are new or have changed; the others are as they were told. */
  readonly put: readonly ClaimItem[]
  /** True where everything told before is to be forgotten. */
  readonly full: boolean
  readonly lapsed: readonly LapsedItem[]
}

export interface ClaimItem {
  readonly key: number
  /** What `SignOffParams` calls it. */
  readonly claim: string
  readonly state: ClaimState
  readonly group: ClaimGroup
  /** The code of the check, or the kind of claim. */
  readonly code: string
  /** The draft's words, on one line. */
  readonly words: string
  /** What differs, in one line. */
  readonly difference?: string
  /** The source's words, on one line, and where they stand: “beijing-visit, paragraph 3”. */
  readonly source?: string
  readonly place?: string
  readonly location?: { readonly uri: string; readonly range: ProtocolRange }
  readonly signOff?: SignOffItem
  /** Why it is open again. */
  readonly why?: string
}

export interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number }
  readonly end: { readonly line: number; readonly character: number }
}

export interface SignOffItem {
  readonly id: string
  readonly kind: string
  readonly note: string
  readonly by: string
  /** ISO 8601, UTC */
  readonly when: string
}

/** A sign-off that binds to nothing any more. */
export interface LapsedItem extends SignOffItem {
  readonly code: string
  /** The words that it was made for. */
  readonly words: string
  readonly why: string
}

export interface SignOffParams {
  readonly uri: string
  readonly claim: string
  readonly kind: 'elsewhere' | 'query' | 'leave' | 'off'
  /** Only `off` reaches further than the claim. */
  readonly scope: 'claim' | 'fact' | 'draft' | 'folder'
  readonly note: string
  /** Initials, where the person was asked for them. */
  readonly by?: string
}

export interface WithdrawParams {
  readonly uri: string
  /** The id of the sign-off. */
  readonly id: string
  readonly by?: string
}

export type Signed =
  | {
      readonly id: string /** How many differences of this code people have turned off or left. */
      readonly dismissed: number
    }
  /** Nobody knows who decides: to be asked for, and sent again with `by`. */
  | { readonly needs: 'initials' }
  | { readonly refused: string }
