// What may be written at a place in a sheet: keys, allowed words, and the names that the sheet already has.
import type { Span } from '../model.ts'
import { sheetShape } from './format.ts'
import { plainWords } from './plain-words.ts'
import type { Field, NameKind, RecordShape } from './shape.ts'
import { fieldOf, type Place, placeAt, valuesOf } from './sheet-places.ts'
import { readYaml } from './yaml-recovery.ts'
import type { Tree } from './yaml-tree.ts'

export interface SheetCompletion {
  readonly kind: 'key' | 'value' | 'name'
  readonly label: string
  /** One line that says what it is. */
  readonly about: string
  /** Replaces `replace`. Line breaks in it already carry their indentation. */
  readonly insert: string
  readonly replace: Span
}

/** Completions at an offset, the likeliest first; none in comments and where anything may be written. Never throws. */
export function sheetCompletions(text: string, offset: number): readonly SheetCompletion[] {
  const spot = spotAt(text, Math.max(0, Math.min(offset, text.length)))
  if (!spot) return []
  // The sheet as it would be with a word in that spot: then the tree shows what is expected there.
  const word = spot.keyPlace && !spot.hasColon ? 'x:' : 'x'
  const { value: tree } = readYaml(text.slice(0, spot.start) + word + text.slice(spot.end))
  const place = placeAt(tree, spot.start) ?? beginning(text, spot)
  if (!place) return []
  return place.at === 'key' ? keys(place, spot, text) : values(place.field, tree, spot)
}

// ── The spot ───────────────────────────────────────────────────────────────────────────────────────────────────

/** What stands, or is to stand, where the cursor is: the whole word or value around it. */
interface Spot extends Span {
  readonly keyPlace: boolean
  readonly hasColon: boolean
  readonly inBrackets: boolean
  readonly indent: number
}

function spotAt(text: string, offset: number): Spot | undefined {
  const lineStart = text.slice(0, offset).lastIndexOf('\n') + 1
  const before = text.slice(lineStart, offset)
  const indent = /^\uFEFF?[ ]*(?:-[ ]+)*/.exec(before)![0].length
  const brackets: string[] = []
  let start = indent
  let keyPlace = true
  for (let at = indent; at < before.length; at++) {
    const char = before[at]!
    const fresh = before.slice(start, at).trim() === ''
    if (char === '#' && (at === 0 || /\s/.test(before[at - 1]!))) return undefined
    if (fresh && (char === '"' || char === "'")) {
      const close = before.indexOf(char, at + 1)
      if (close < 0) break
      at = close
    } else if ((char === '[' || char === '{') && (fresh || brackets.length > 0)) {
      brackets.push(char)
      start = at + 1
      keyPlace = char === '{'
    } else if ((char === ']' || char === '}') && brackets.length > 0) brackets.pop()
    else if (char === ',' && brackets.length > 0) {
      start = at + 1
      keyPlace = brackets.at(-1) === '{'
    } else if (char === ':' && /\s|$/.test(before[at + 1] ?? '')) {
      start = at + 1
      keyPlace = false
    }
  }
  // Right after the colon there is no room for a value yet.
  if (before[start - 1] === ':' && start === before.length) return undefined
  start += /^\s*/.exec(before.slice(start))![0].length
  const after = /^[^\r\n]*/.exec(text.slice(offset))![0]
  const stop = after.search(brackets.length > 0 ? /[,\]}:]|\s#|$/ : keyPlace ? /:|\s#|$/ : /\s#|$/)
  const end = Math.max(
    lineStart + start,
    lineStart + start + (before.slice(start) + after.slice(0, stop)).trimEnd().length,
  )
  return {
    start: lineStart + start,
    end: Math.max(end, offset),
    keyPlace,
    hasColon: keyPlace && /^\s*:/.test(after.slice(stop)),
    inBrackets: brackets.length > 0,
    indent,
  }
}

/** An empty sheet, or the start of one, has no keys yet that a tree could show. */
function beginning(text: string, spot: Spot): Place | undefined {
  if (spot.indent > 0 || !spot.keyPlace || spot.inBrackets) return undefined
  const record = { type: 'keys', pairs: [], start: 0, end: text.length } as const
  const key = { type: 'words', text: '', quoted: false, start: spot.start, end: spot.end } as const
  return { at: 'key', key, shape: sheetShape, record }
}

// ── What may stand there ───────────────────────────────────────────────────────────────────────────────────────

function keys(place: Place & { at: 'key' }, spot: Spot, text: string): SheetCompletion[] {
  const taken = new Set(place.record.pairs.filter(pair => pair.key.start !== spot.start).map(pair => pair.key.text))
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const missing = Object.entries(place.shape.fields as RecordShape['fields']).filter(([key]) => !taken.has(key))
  return missing.map(([key, field]) => ({
    kind: 'key' as const,
    label: key,
    about: field.about,
    insert: spot.hasColon ? key : key + startOf(field, spot, newline),
    replace: { start: spot.start, end: spot.end },
  }))
}

/** What follows a key: room for a value, a first dash, or the first key of what stands below it. */
function startOf(field: Field, spot: Spot, newline: string): string {
  if (typeof field.value !== 'object' || spot.inBrackets || field.value.plain) return ': '
  const required = Object.entries(field.value.fields).find(([, inner]) => inner.required)
  const indent = `${newline}${' '.repeat(spot.indent + 2)}`
  return `:${indent}${field.list ? '- ' : ''}${required ? `${required[0]}: ` : ''}`
}

function values(field: Field, tree: Tree | undefined, spot: Spot): SheetCompletion[] {
  const replace = { start: spot.start, end: spot.end }
  const written = (kind: 'value' | 'name') => (label: string, about: string) => ({
    kind,
    label,
    about,
    insert: plainWords(label, spot.inBrackets),
    replace,
  })
  const allowed = Object.entries(field.value === 'truth' ? { true: field.about } : (field.allowed ?? {}))
  return [
    ...allowed.map(([label, about]) => written('value')(label, about)),
    ...(field.names ?? []).flatMap(list =>
      namesIn(tree, list, spot).map(name => written('name')(name, `under ${list}`)),
    ),
  ]
}

function namesIn(tree: Tree | undefined, list: NameKind, spot: Spot): string[] {
  const shape = fieldOf(sheetShape, list)!.value
  const named = valuesOf(tree).filter(
    place =>
      place.section === list && place.shape === shape && place.key === 'name' && place.words.start !== spot.start,
  )
  return [...new Set(named.map(place => place.words.text.trim()))].filter(name => name !== '')
}
