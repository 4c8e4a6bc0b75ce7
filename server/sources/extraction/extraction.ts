// What a reader of web pages, Word documents or PDF finds in a file. What it means is decided in article.ts.

export interface Extracted {
  /** Each in one line, without what the reader knows to be no part of the article. */
  readonly paragraphs: readonly string[]
  readonly title?: string
  readonly publisher?: string
  /** Days of publication as the file writes them, the surest first. */
  readonly dates?: readonly string[]
  /** The day on which the file was made, as the file writes it. It proves nothing of the article's own day. */
  readonly made?: string
  readonly url?: string
}

/** Or in one clause why there is no article. */
export type Extraction = Extracted | { readonly trouble: string }
