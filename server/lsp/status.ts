// The notifications of our own. client/status.ts says the same for the client; a test compares the two.

/** From server to client whenever a draft was checked. `sources` 0 means that there is nothing to check it against. */
export const statusMethod = 'claimcheck/status'
/** From client to server: read every source again and check every open draft. */
export const checkAgainMethod = 'claimcheck/checkAgain'
/** From client to server: sources may have changed on disk without anybody having told. */
export const lookAgainMethod = 'claimcheck/lookAgain'
/** From client to server, a request with a `uri`: the text of a source that is no text file, or null. */
export const sourceTextMethod = 'claimcheck/sourceText'
/** From server to client: such texts may be others now. */
export const sourceTextsMethod = 'claimcheck/sourceTexts'
/** From client to server, a request with a `uri` and a `format`: the fact-check report of an open draft, or null. */
export const reportMethod = 'claimcheck/report'
/** From client to server, a request with the `uri` of a source and perhaps a `range`: the drafts that lean on it. */
export const leaningDraftsMethod = 'claimcheck/leaningDrafts'
/** From client to server, requests that add an article, say its title and date, write its sheet, add a fact. */
export const addSourceMethod = 'claimcheck/addSource'
export const describeSourceMethod = 'claimcheck/describeSource'
export const writeSheetMethod = 'claimcheck/writeSheet'
export const addFactMethod = 'claimcheck/addFact'
/** The client’s command that lists them, with the same two. A client that has it says `commands: true` at the start. */
export const showDraftsCommand = 'claimcheck.showDrafts'
/** The scheme of their URIs. A client that can show them says `sourceTexts: true` in its initialization options. */
export const sourceScheme = 'claimcheck-source'
/** The client's command that shows one, with its URI and a line from 0. */
export const showSourceCommand = 'claimcheck.showSource'

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
