// Comments in a Markdown draft that set a difference aside: <!-- claimcheck-ignore date, title: the desk knows -->
import type { Tree } from '@lezer/common'
import { nearest } from '../facts/nearest.ts'
import type { Code, CommentProblem, Span } from '../model.ts'

export interface IgnoreComment extends Span {
  readonly codes: readonly (Span & { readonly code: Code })[]
  /** Why; empty where nobody said. */
  readonly reason: string
  readonly problems: readonly CommentProblem[]
}

/** Every code that a comment may name. */
export const codes: Readonly<Record<Code, string>> = {
  name: 'the spelling of a name',
  title: 'an office, rank or role',
  participant: 'who did it, who met whom',
  date: 'when it was',
  place: 'where it was',
  number: 'how many, how much',
  quote: 'the words between quotation marks',
  speaker: 'who said it',
  negation: 'whether it happened or was said',
  detail: 'another word in the same claim',
}

const isCode = (word: string): word is Code => Object.hasOwn(codes, word)

const comment = /<!--\s*claimcheck-(\w*)(.*?)-->/gs
/** Nodes of the tree in which a comment is one. Elsewhere it is code that shows how to write one. */
const commentNodes = new Set(['Comment', 'CommentBlock', 'HTMLBlock'])

/**
 * @param bodyStart where the prose begins in `text`, from which the tree counts
 * @returns the comments in their order, in the offsets of `text`; those with mistakes as well
 */
export function ignoreCommentsIn(text: string, bodyStart: number, tree: Tree): readonly IgnoreComment[] {
  if (!text.includes('claimcheck-', bodyStart)) return []
  comment.lastIndex = bodyStart
  const found: IgnoreComment[] = []
  for (let match = comment.exec(text); match; match = comment.exec(text)) {
    if (!commentNodes.has(tree.resolveInner(match.index - bodyStart, 1).name)) continue
    found.push(commentOf(match, text))
  }
  return found
}

function commentOf(match: RegExpExecArray, text: string): IgnoreComment {
  const [whole, keyword = '', content = ''] = match
  const span = { start: match.index, end: match.index + whole.length }
  if (keyword !== 'ignore') {
    const start = match.index + whole.indexOf('claimcheck-')
    const end = start + 'claimcheck-'.length + keyword.length
    const fix = { title: 'Use “claimcheck-ignore”', edits: [{ start, end, text: 'claimcheck-ignore' }] }
    const message = `“claimcheck-${keyword}” is not known: a comment that sets a difference aside begins with “claimcheck-ignore”`
    return { ...span, codes: [], reason: '', problems: [{ start, end, message, severity: 'warning', fixes: [fix] }] }
  }
  const colon = content.indexOf(':')
  const named = colon < 0 ? content : content.slice(0, colon)
  const reason =
    colon < 0
      ? ''
      : content
          .slice(colon + 1)
          .replace(/\s+/g, ' ')
          .trim()
  const from = match.index + whole.indexOf('claimcheck-ignore') + 'claimcheck-ignore'.length
  const words = [...named.matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => {
    return { word, start: from + index, end: from + index + word.length }
  })
  const known = words.flatMap(({ word, start, end }) => (isCode(word) ? [{ code: word, start, end }] : []))
  const wrong = words.filter(({ word }) => !isCode(word))
  const problems =
    words.length === 0
      ? [withoutCode({ start: from - 'claimcheck-ignore'.length, end: from })]
      : wrong.slice(0, 1).map(one => unknownCode(one, text, colon < 0 && words.length > 1))
  return { ...span, codes: known, reason, problems }
}

function withoutCode(span: Span): CommentProblem {
  const message = `name what is set aside: ${Object.keys(codes).join(', ')}`
  return { ...span, message, severity: 'warning', fixes: [] }
}

/** @param asProse whether the words may be a reason that lacks its colon */
function unknownCode({ start, end }: Span, text: string, asProse: boolean): CommentProblem {
  const word = text.slice(start, end)
  const meant = nearest(word, Object.keys(codes))
  const hint = meant ? `did you mean “${meant}”?` : `known are ${Object.keys(codes).join(', ')}`
  const colon = asProse && !meant ? '; a colon stands before the reason' : ''
  const fixes = meant ? [{ title: `Use “${meant}”`, edits: [{ start, end, text: meant }] }] : []
  return {
    start,
    end,
    message: `Claimcheck has no check called “${word}”: ${hint}${colon}`,
    severity: 'warning',
    fixes,
  }
}
