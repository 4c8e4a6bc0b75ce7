// A sign-off: what a person decided about one claim. One record is one line of JSON, so that git can merge the file.
import type { FactIdentity, Problem, Span, Verdict } from '../model.ts'

/**
 * - `elsewhere`: checked elsewhere; the note names the source.
 * - `query`: the author is asked; the note is the question. The claim stays open.
 * - `leave`: it stays as it is; the note says why.
 * - `off`: what was found is not shown: of this claim, of this fact, of this code in a draft or a folder.
 * - `withdrawn`: another record no longer holds. Records are never taken out: a merge would bring them back.
 */
export type SignOffKind = 'elsewhere' | 'query' | 'leave' | 'off' | 'withdrawn'

/** W3C's TextQuoteSelector: words, and what stands around them. */
export interface Target {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface SignOff {
  /** Made from the rest; the file is in its order, so that two people’s lines seldom meet. */
  readonly id: string
  readonly kind: SignOffKind
  /** What it reaches. Only `off` reaches further than one claim. */
  readonly scope: 'claim' | 'fact' | 'draft' | 'folder' | 'record'
  /** The id of the record that is withdrawn. */
  readonly of?: string
  /** The code of the check, or the kind of the claim where none found a difference. */
  readonly code: string
  /** The draft, or the folder, as a path from the folder that holds the file, with slashes. */
  readonly path?: string
  /** When it went along to this path with a draft that was renamed. ISO 8601, UTC */
  readonly moved?: string
  /** The words with which the claim changes. */
  readonly target?: Target
  /** The claim’s own words within `target.exact`. */
  readonly part?: Span
  /** How many times `target.exact` stood in the draft, where more than once. */
  readonly alike?: number
  /** How far `prefix` and `suffix` reach, where farther than usual. In UTF-16 code units. */
  readonly reach?: number
  readonly verdict?: Verdict
  /** What the source said. */
  readonly fact?: FactIdentity
  readonly note: string
  /** Initials or a name. */
  readonly by: string
  /** ISO 8601, UTC */
  readonly when: string
}

const kinds: readonly SignOffKind[] = ['elsewhere', 'query', 'leave', 'off', 'withdrawn']
const scopes: readonly SignOff['scope'][] = ['claim', 'fact', 'draft', 'folder', 'record']
const verdicts: readonly Verdict[] = ['supported', 'refuted', 'not-in-source', 'unchecked']

/**
 * The records of a file in its order, each once: where git keeps both sides, a line may come twice. Lines that are no
 * records are problems, and the others count.
 */
export function signOffsIn(text: string): { readonly records: readonly SignOff[]; readonly problems: Problem[] } {
  const records = new Map<string, SignOff>()
  const problems: Problem[] = []
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue
    const record = recordIn(line)
    if (record) records.set(record.id, record)
    else {
      const message = /^(?:<{7}|={7}|>{7}|\|{7})/.test(line)
        ? 'a mark of git’s: take it out and keep the lines on both sides of it'
        : 'this line is no sign-off that Claimcheck can read; it is left as it is'
      problems.push({ start: index, end: index + line.length, message, severity: 'warning' })
    }
  }
  return { records: [...records.values()], problems }
}

/** The line of a record, without its line break. */
export function lineOf(record: SignOff): string {
  const { id, kind, scope, of, code, path, moved, target, part, alike, reach, verdict, fact, note, by, when } = record
  return JSON.stringify({
    id,
    kind,
    scope,
    of,
    code,
    path,
    moved,
    note,
    by,
    when,
    verdict,
    target,
    part: part && [part.start, part.end],
    alike,
    reach,
    fact,
  })
}

/** The file with one record more, where its id belongs. Every other line stays as it is, but none of them twice. */
export function withRecord(text: string, record: SignOff): string {
  const added = lineOf(record)
  const lines = [...new Set(linesOf(text))].filter(line => line !== added)
  const ids = lines.map(line => recordIn(line)?.id)
  const before = ids.findIndex(id => id !== undefined && id > record.id)
  lines.splice(before < 0 ? lines.length : before, 0, added)
  return `${lines.join('\n')}\n`
}

/** Those that nobody has withdrawn. */
export function inForce(records: readonly SignOff[]): readonly SignOff[] {
  const withdrawn = new Set(records.flatMap(({ kind, of }) => (kind === 'withdrawn' ? (of ?? []) : [])))
  return records.filter(({ id, kind }) => kind !== 'withdrawn' && !withdrawn.has(id))
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/).filter((line, at, all) => line !== '' || at < all.length - 1)
}

/** Sixteen hexadecimal digits that differ where the record differs (FNV-1a, twice). */
export function idOf(record: Omit<SignOff, 'id'>): string {
  const text = lineOf({ ...record, id: '' })
  const half = (seed: number) => {
    let hash = seed
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    // The last characters reach the first digits too, by which the file is sorted.
    hash ^= hash >>> 16
    hash = Math.imul(hash, 0x85ebca6b)
    hash ^= hash >>> 13
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x2f0b4a27)
}

function recordIn(line: string): SignOff | undefined {
  let fields: Readonly<Record<string, unknown>>
  try {
    const read: unknown = JSON.parse(line)
    if (!isRecord(read)) return undefined
    fields = read
  } catch {
    return undefined
  }
  const { id, code, note, by, when } = fields
  const kind = kinds.find(known => known === fields.kind)
  const scope = scopes.find(known => known === fields.scope)
  if (!areTexts([id, code, note, by, when]) || !kind || !scope) return undefined
  const [path, of, moved] = [textAt(fields, 'path'), textAt(fields, 'of'), textAt(fields, 'moved')]
  const target = targetIn(fields.target)
  const part = spanIn(fields.part)
  const fact = factIn(fields.fact)
  const verdict = verdicts.find(known => known === fields.verdict)
  if (scope === 'claim' && (path === undefined || !target || !part)) return undefined
  if ((scope === 'draft' || scope === 'folder') && path === undefined) return undefined
  if (scope === 'fact' && !fact) return undefined
  if ((scope === 'record' || kind === 'withdrawn') && (scope !== 'record' || kind !== 'withdrawn' || of === undefined))
    return undefined
  const [alike, reach] = [numberAt(fields, 'alike'), numberAt(fields, 'reach')]
  return {
    id: id as string,
    kind,
    scope,
    code: code as string,
    ...(of !== undefined && { of }),
    ...(path !== undefined && { path }),
    ...(moved !== undefined && { moved }),
    ...(target && { target }),
    ...(part && { part }),
    ...(alike !== undefined && { alike }),
    ...(reach !== undefined && { reach }),
    ...(verdict && { verdict }),
    ...(fact && { fact }),
    note: note as string,
    by: by as string,
    when: when as string,
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every(value => typeof value === 'string')
}

function textAt(fields: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = fields[key]
  return typeof value === 'string' ? value : undefined
}

function numberAt(fields: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = fields[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}

function targetIn(value: unknown): Target | undefined {
  if (!isRecord(value)) return undefined
  const [exact, prefix, suffix] = [textAt(value, 'exact'), textAt(value, 'prefix'), textAt(value, 'suffix')]
  if (exact === undefined || exact === '' || prefix === undefined || suffix === undefined) return undefined
  return { exact, prefix, suffix }
}

function spanIn(value: unknown): Span | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [start, end] = value as readonly unknown[]
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return undefined
  return { start: start as number, end: end as number }
}

function factIn(value: unknown): FactIdentity | undefined {
  if (!isRecord(value) || !Array.isArray(value.says) || !areTexts(value.says)) return undefined
  const [source, said] = [textAt(value, 'source'), textAt(value, 'value')]
  return source === undefined
    ? undefined
    : { source, says: value.says as readonly string[], ...(said !== undefined && { value: said }) }
}
