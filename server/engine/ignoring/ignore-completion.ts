// What may be written into a comment that sets a difference aside.
import type { Span } from '../model.ts'
import { codes } from './ignore-comments.ts'

export interface IgnoreCompletion {
  readonly label: string
  /** What to replace, and with what. */
  readonly replace: Span
  readonly insert: string
  readonly about: string
}

const opened = /<!--[ \t]*(claimcheck[\w-]*|c|cl|cla|clai|claim[a-z]*)$/
const listed = /<!--\s*claimcheck-ignore[ \t]([\w \t,-]*?)([\w-]*)$/
/** Nobody writes a longer comment before its first colon. In UTF-16 code units. */
const longest = 300

/**
 * The keyword behind “<!-- c”, then the codes that the comment does not name yet.
 * @param offset where the person types
 */
export function ignoreCompletions(text: string, offset: number): readonly IgnoreCompletion[] {
  const before = text.slice(Math.max(0, offset - longest), offset)
  const closes = /^[ \t]*-->/.test(text.slice(offset, offset + 20))
  const keyword = opened.exec(before)
  if (keyword) {
    const replace = { start: offset - keyword[1]!.length, end: offset }
    return Object.entries(codes).map(([code, about]) => ({
      label: `claimcheck-ignore ${code}`,
      replace,
      insert: `claimcheck-ignore ${code}: ${closes ? '' : '-->'}`,
      about,
    }))
  }
  const list = listed.exec(before)
  if (!list) return []
  const [, named = '', word = ''] = list
  const taken = new Set(named.split(/[\s,]+/))
  const replace = { start: offset - word.length, end: offset }
  return Object.entries(codes).flatMap(([code, about]) =>
    taken.has(code) ? [] : [{ label: code, replace, insert: code, about }],
  )
}
