// Which differences of a draft its comments set aside, and which comments set nothing aside.

import type { Block, Code, CommentProblem, Span } from '../model.ts'
import { overlaps } from '../spans.ts'
import type { IgnoreComment } from './ignore-comments.ts'
import { lineAround, reachOf } from './reach.ts'

/** Differences are asked for one by one; what was never asked for has nothing to set aside. */
export interface Ignores {
  /** The reason, perhaps empty, where a comment sets the difference aside; else undefined. */
  reasonFor(code: Code, span: Span): string | undefined
  /** Mistakes in comments, and codes that nothing was asked for. To be read when every difference was asked for. */
  problems(): readonly CommentProblem[]
}

export function ignoresOf(comments: readonly IgnoreComment[], text: string, blocks: readonly Block[]): Ignores {
  const marks = comments.flatMap(comment => {
    const reach = reachOf(comment, text, blocks)
    return comment.codes.map(code => ({ ...code, comment, reach }))
  })
  const used = new Set<(typeof marks)[number]>()
  return {
    reasonFor(code, span) {
      const mine = marks.filter(mark => mark.code === code && mark.reach !== undefined && overlaps(mark.reach, span))
      for (const mark of mine) used.add(mark)
      return mine[0]?.comment.reason
    },
    problems() {
      const unused = marks.filter(mark => !used.has(mark))
      const useless = comments.filter(({ codes }) => codes.length > 0 && codes.every(code => isIn(code, unused)))
      const whole = useless.map(comment => unusedComment(comment, text))
      const parts = unused.filter(({ comment }) => !useless.includes(comment)).map(unusedCode)
      const all = [...comments.flatMap(({ problems }) => problems), ...whole, ...parts]
      return all.sort((a, b) => a.start - b.start)
    },
  }
}

function isIn(code: Span, marks: readonly Span[]): boolean {
  return marks.some(mark => mark.start === code.start)
}

function unusedComment(comment: IgnoreComment, text: string): CommentProblem {
  const named = [...new Set(comment.codes.map(({ code }) => code))].join(', ')
  const message = `this comment sets nothing aside: no ${named} differs from the source here`
  const fix = { title: 'Remove this comment', edits: [{ ...removal(comment, text), text: '' }] }
  return { start: comment.start, end: comment.end, message, severity: 'information', fixes: [fix] }
}

function unusedCode({ code, start, end, comment }: Span & { readonly code: Code; readonly comment: IgnoreComment }) {
  const others = comment.codes.filter(other => other.start !== start)
  const next = others.find(other => other.start > start)
  // With the comma behind it, or before it where it is the last one.
  const span = next ? { start, end: next.start } : { start: others.at(-1)?.end ?? start, end }
  const message = `“${code}” sets nothing aside: no ${code} differs from the source here`
  const fix = { title: `Remove “${code}” from this comment`, edits: [{ ...span, text: '' }] }
  return { start, end, message, severity: 'information', fixes: [fix] } satisfies CommentProblem
}

/** The comment with its line where it stands alone on it, else with one of the spaces around it. */
function removal({ start, end }: Span, text: string): Span {
  const line = lineAround({ start, end }, text)
  if (text.slice(line.start, start).trim() === '' && text.slice(end, line.end).trim() === '') {
    const lineBreak = /^(?:\r\n|\n|\r)/.exec(text.slice(line.end))?.[0].length ?? 0
    return { start: line.start, end: line.end + lineBreak }
  }
  if (text[end] === ' ') return { start, end: end + 1 }
  return { start: text[start - 1] === ' ' ? start - 1 : start, end }
}
