// What a comment speaks of: the sentence that it stands in or before, or the block that comes next.
import type { Block, Span } from '../model.ts'
import { sentencesIn } from '../reading/sentences.ts'

/**
 * - On a line of its own, the comment speaks of the next block.
 * - Behind a sentence, with nothing after it on its line or in its table cell, of that sentence.
 * - Elsewhere of the sentence that it stands in, or else of the next one.
 *
 * Offsets are those of the text. Undefined where nothing comes next.
 */
export function reachOf(comment: Span, text: string, blocks: readonly Block[]): Span | undefined {
  const line = lineAround(comment, text)
  const behind = text.slice(comment.end, line.end).replace(/^(?:\s*<!--.*?-->)*/, '')
  const aloneBehind = /^\s*(?:\||$)/.test(behind)
  const around = blocks.find(block => block.start <= comment.start && comment.end <= block.end)
  const before = around ?? blocks.findLast(block => block.end <= comment.start && block.end > line.start)
  if (aloneBehind && before) {
    const sentence = sentencesOf(before).findLast(({ start }) => start < comment.start)
    if (sentence) return sentence
  }
  const next = around ?? blocks.find(block => block.start >= comment.end)
  if (!next) return undefined
  if (!around && next.start >= line.end) return next
  return sentencesOf(next).find(({ end }) => end > comment.end)
}

/** The sentence of a block that holds a span; undefined where it reaches across several, or lies in no block. */
export function sentenceAround(span: Span, blocks: readonly Block[]) {
  const block = blocks.find(({ start, end }) => start <= span.start && span.end <= end)
  const sentences = block ? sentencesOf(block) : []
  const at = sentences.findIndex(({ start, end }) => start <= span.start && span.end <= end)
  return block && at >= 0 ? { block, sentence: sentences[at]!, at, of: sentences.length } : undefined
}

function sentencesOf(block: Block): readonly Span[] {
  return sentencesIn(block.text).map(({ start, end }) => ({ start: start + block.start, end: end + block.start }))
}

/** The line or lines of a comment, without their breaks. */
export function lineAround({ start, end }: Span, text: string): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const next = /[\r\n]|$/g
  next.lastIndex = end
  return { start: start === 0 ? 0 : from, end: next.exec(text)?.index ?? text.length }
}
