// The edit that writes a comment into a draft, so that one difference is set aside.
import type { Block, Code, Edit, Span } from '../model.ts'
import type { IgnoreComment } from './ignore-comments.ts'
import { lineAround, reachOf, sentenceAround } from './reach.ts'

/**
 * As near to the difference as it reads well, and so that it reaches no other sentence: a line above a paragraph of one
 * sentence, before a later sentence of a longer one, before the full stop of its first one, behind a list item or a
 * heading. A comment that reaches the words already takes the code as one more.
 * @returns undefined where the difference lies in no sentence of the draft, as in its front matter
 */
export function ignoringEdit(
  { code, start, end }: Span & { readonly code: Code },
  text: string,
  blocks: readonly Block[],
  comments: readonly IgnoreComment[],
): Edit | undefined {
  const found = sentenceAround({ start, end }, blocks)
  if (!found || found.block.kind === 'title') return undefined
  const { block, sentence, at, of } = found
  const known = comments.find(comment => {
    const reach = comment.codes.length > 0 && reachOf(comment, text, blocks)
    return reach && reach.start <= start && end <= reach.end
  })
  const last = known?.codes.at(-1)
  if (last) return { start: last.end, end: last.end, text: `, ${code}` }
  const comment = `<!-- claimcheck-ignore ${code}: -->`
  const line = lineAround({ start: block.start, end: block.start }, text)
  const beginsLine = text.slice(line.start, block.start).trim() === ''
  if (of === 1 && block.kind === 'paragraph' && beginsLine) {
    const lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
    const indent = text.slice(line.start, block.start)
    return { start: block.start, end: block.start, text: `${comment}${lineBreak}${indent}` }
  }
  if (at > 0) return { start: sentence.start, end: sentence.start, text: `${comment} ` }
  const endMark = of > 1 ? /[.!?…]["'”’»)\]]*$/.exec(text.slice(sentence.start, sentence.end))?.[0] : undefined
  const behind = sentence.end - (endMark?.length ?? 0)
  return { start: behind, end: behind, text: ` ${comment}` }
}
