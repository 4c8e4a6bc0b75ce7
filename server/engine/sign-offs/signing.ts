// A claim and a person's decision on it → the record that is kept.
import type { ClaimVerdict } from '../model.ts'
import { codeOf, partOf } from './desk.ts'
import { idOf, inForce, type SignOff } from './record.ts'
import { targetOf } from './target.ts'

export interface Decision {
  readonly kind: 'elsewhere' | 'query' | 'leave' | 'off'
  readonly scope: 'claim' | 'fact' | 'draft' | 'folder'
  readonly note: string
  readonly by: string
  /** ISO 8601, UTC */
  readonly when: string
}

/** @param path of the draft, or of the folder for `scope: 'folder'`, from the folder that holds the sign-offs */
export function signOffOn(claim: ClaimVerdict, text: string, path: string, decision: Decision): SignOff {
  const { kind, scope, note, by, when } = decision
  const { words, fact, verdict } = claim
  const part = partOf(claim)
  const record: Omit<SignOff, 'id'> = {
    kind,
    scope,
    code: codeOf(claim),
    ...(scope !== 'fact' && { path }),
    ...(scope === 'claim' && {
      ...targetOf(text, words),
      part: { start: part.start - words.start, end: part.end - words.start },
      verdict,
    }),
    ...(fact && (scope === 'claim' || scope === 'fact') && { fact }),
    note: note.trim(),
    by,
    when,
  }
  return { id: idOf(record), ...record }
}

/** What takes a decision back. */
export function withdrawalOf({ id: of, code }: SignOff, by: string, when: string): SignOff {
  const record = { kind: 'withdrawn', scope: 'record', of, code, note: '', by, when } as const
  return { id: idOf(record), ...record }
}

/**
 * The decisions on a draft, or on all in a folder, under its new name, and what takes those under the former one back:
 * nothing is ever taken out of the file. Who decided what, and when, stays as it was.
 */
export function carriedSignOffs(
  records: readonly SignOff[],
  before: string,
  after: string,
  when: string,
): readonly SignOff[] {
  return inForce(records).flatMap(record => {
    const { id: _, ...kept } = record
    const path =
      kept.path === before
        ? after
        : kept.path?.startsWith(`${before}/`)
          ? after + kept.path.slice(before.length)
          : undefined
    if (path === undefined) return []
    const carried = { ...kept, path, moved: when }
    return [{ id: idOf(carried), ...carried }, withdrawalOf(record, record.by, when)]
  })
}
