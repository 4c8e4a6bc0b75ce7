// The notifications between this client and the server. server/lsp/status.ts says the same for the server.

export const statusMethod = 'claimcheck/status'
export const checkAgainMethod = 'claimcheck/checkAgain'
export const lookAgainMethod = 'claimcheck/lookAgain'
export const sourceTextMethod = 'claimcheck/sourceText'
export const sourceTextsMethod = 'claimcheck/sourceTexts'
export const reportMethod = 'claimcheck/report'
export const leaningDraftsMethod = 'claimcheck/leaningDrafts'
export const addSourceMethod = 'claimcheck/addSource'
export const describeSourceMethod = 'claimcheck/describeSource'
export const writeSheetMethod = 'claimcheck/writeSheet'
export const addFactMethod = 'claimcheck/addFact'
export const showDraftsCommand = 'claimcheck.showDrafts'
export const sourceScheme = 'claimcheck-source'
export const showSourceCommand = 'claimcheck.showSource'

/** What the server says whenever a draft was checked. `sources` 0 means that there is nothing to check it against. */
export interface Status {
  readonly uri: string
  readonly supported: number
  readonly refuted: number
  readonly notInSource: number
  readonly unchecked: number
  readonly signedOff: number
  readonly sources: number
  /** The counts in words: “41 claims: 29 supported, 3 refuted, 8 not in source, 1 not checked, 2 signed off · 1 asked”. */
  readonly summary?: string
  /** How many claims somebody has still to decide on. */
  readonly open?: number
  /** Why the draft was not checked, where it was not. */
  readonly note?: string
}
