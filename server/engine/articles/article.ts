// An article as it is read: its prose by paragraph, each with its sentences. Knows no fact and no name, so that it can
// be kept for as long as the text and its date stay the same.
import type { Block, Interval, SourceInput, Syntax } from '../model.ts'
import { readBlocks } from '../reading/blocks.ts'
import { parseEdtf } from '../reading/edtf.ts'
import { quotationsOf } from '../reading/quotations.ts'
import { type BlockReadingResult, readProse } from '../reading/sentence.ts'
import { readSourceHeader } from '../reading/source-header.ts'

export interface ArticleBlock {
  /** In the offsets of the article's text. */
  readonly block: Block
  /** Counted from 1. */
  readonly paragraph: number
  /** In the offsets of the block. */
  readonly reading: BlockReadingResult
}

export interface Article {
  /** The day from which "yesterday" counts; undefined where the article does not say when it was written. */
  readonly base: Interval | undefined
  /** EDTF */
  readonly date?: string
  readonly title?: string
  readonly blocks: readonly ArticleBlock[]
}

/** Reads the prose of an article; what stands around it (header, credits, page furniture) says nothing. Never throws. */
export function readArticle(source: SourceInput & { readonly text: string }, syntax: Syntax): Article {
  const header = readSourceHeader(source.text)
  const { blocks } = readBlocks(header.prose, source.format ?? 'plain')
  const date = source.date ?? header.date
  const base = date === undefined ? undefined : parseEdtf(date)
  const title = source.title ?? header.title
  return {
    base,
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    blocks: blocks.map((block, index) => ({
      block,
      paragraph: index + 1,
      reading: readProse(
        block.text,
        syntax,
        { base, dateOrder: 'day-first' },
        quotationsOf({ ...block, start: 0, end: block.text.length }),
      ),
    })),
  }
}
