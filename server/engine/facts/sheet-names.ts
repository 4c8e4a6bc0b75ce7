// The names of a sheet: where each is introduced, where it is used, and how to change it everywhere.
import type { Edit, Span } from '../model.ts'
import { sheetShape } from './format.ts'
import { canStandBare } from './plain-words.ts'
import type { NameKind } from './shape.ts'
import { fieldOf, type ValuePlace, valuesOf } from './sheet-places.ts'
import { nameKey } from './sheet-sense.ts'
import { readYaml } from './yaml-recovery.ts'
import type { Tree, TreeWords } from './yaml-tree.ts'

const lists: readonly NameKind[] = ['people', 'organisations', 'groups', 'places', 'things']

interface NamedEntry {
  readonly list: NameKind
  readonly record: Tree
  readonly name: TreeWords
  readonly forms: readonly TreeWords[]
}

/** An occurrence of a name, in the words that hold it. */
interface Occurrence extends Span {
  readonly entry: NamedEntry
  /** The name or alias, as its entry writes it. */
  readonly form: string
  readonly words: TreeWords
}

export interface NameDefinition {
  /** The words under the cursor. */
  readonly origin: Span
  /** The entry, and the name in it. */
  readonly entry: Span
  readonly name: Span
}

/** The entry that the name at an offset belongs to. */
export function nameDefinition(text: string, offset: number): NameDefinition | undefined {
  const names = namesOf(text)
  const found = occurrenceAt(names, offset)
  return found && { origin: spanOf(found), entry: spanOf(found.entry.record), name: spanOf(found.entry.name) }
}

/** Every place where the sheet names the entry under the cursor, by its name or an alias, in the order of the text. */
export function nameReferences(text: string, offset: number): readonly Span[] {
  const names = namesOf(text)
  const found = occurrenceAt(names, offset)
  return found ? occurrencesOf(names, found.entry).map(spanOf) : []
}

export type Rename = { readonly edits: readonly Edit[] } | { readonly refused: string }

/** What a rename at an offset would change: the name there, and its span. */
export function nameToRename(text: string, offset: number): (Span & { readonly name: string }) | undefined {
  const found = occurrenceAt(namesOf(text), offset)
  return found && { ...spanOf(found), name: found.form }
}

/**
 * Writes a name anew wherever the sheet has it in that form. Quotations and evidence stay: they are other people's words.
 * Undefined where no name stands; refused, with the reason, where the new name could not be read back.
 */
export function renameName(text: string, offset: number, newName: string): Rename | undefined {
  const names = namesOf(text)
  const found = occurrenceAt(names, offset)
  if (!found) return undefined
  const name = newName.trim()
  if (name === '') return { refused: 'a name cannot be empty' }
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) return { refused: 'a name is one line' }
  const rival = names.entries.find(
    entry =>
      entry !== found.entry &&
      entry.list === found.entry.list &&
      entry.forms.some(form => nameKey(form.text) === nameKey(name)),
  )
  if (rival) return { refused: `“${rival.name.text}” under “${rival.list}” is called that already` }
  const same = occurrencesOf(names, found.entry).filter(place => nameKey(place.form) === nameKey(found.form))
  const byWords = groupsOf(same, place => place.words)
  return { edits: [...byWords].flatMap(([words, places]) => editsOf(text, words, places, name)) }
}

// ── Finding ────────────────────────────────────────────────────────────────────────────────────────────────────

interface Names {
  readonly text: string
  readonly values: readonly ValuePlace[]
  readonly entries: readonly NamedEntry[]
  readonly byKey: ReadonlyMap<string, readonly NamedEntry[]>
}

function namesOf(text: string): Names {
  const values = valuesOf(readYaml(text).value)
  const own = values.filter(isOwnName)
  const entries = [...groupsOf(own, place => place.record)].flatMap(([record, places]) => {
    const name = places.find(place => place.key === 'name')?.words
    const list = lists.find(candidate => candidate === places[0]?.section)
    return name && list ? [{ list, record, name, forms: places.map(place => place.words) }] : []
  })
  const pairs = entries.flatMap(entry => entry.forms.map(form => [nameKey(form.text), entry] as const))
  const byKey = new Map<string, NamedEntry[]>()
  for (const [key, entry] of pairs) {
    const bearers = byKey.get(key) ?? []
    if (!bearers.includes(entry)) byKey.set(key, [...bearers, entry])
  }
  return { text, values, entries, byKey }
}

/** The name or alias of an entry itself; a title has keys of its own. */
function isOwnName(place: ValuePlace): boolean {
  const list = lists.find(candidate => candidate === place.section)
  return (
    list !== undefined && place.shape === fieldOf(sheetShape, list)!.value && ['name', 'aliases'].includes(place.key)
  )
}

function occurrenceAt(names: Names, offset: number): Occurrence | undefined {
  const place = names.values.find(({ words }) => words.start <= offset && offset <= words.end)
  if (!place) return undefined
  const found = occurrencesIn(names, place, [...names.byKey.values()].flat())
  return found.find(occurrence => occurrence.start <= offset && offset <= occurrence.end)
}

function occurrencesOf(names: Names, entry: NamedEntry): Occurrence[] {
  // A longer name that holds this one ("Beijing Airport") is to be found too, so that it is not taken for it.
  const forms = entry.forms.map(form => form.text)
  const near = names.entries.filter(other => other.forms.some(form => forms.some(own => form.text.includes(own))))
  return names.values.flatMap(place => occurrencesIn(names, place, near)).filter(found => found.entry === entry)
}

function occurrencesIn(names: Names, place: ValuePlace, candidates: readonly NamedEntry[]): Occurrence[] {
  const { words, field } = place
  if (isOwnName(place)) {
    const entry = names.entries.find(candidate => candidate.record === place.record)
    return entry ? [{ ...spanOf(words), entry, form: words.text, words }] : []
  }
  if (field.names) {
    const bearers = names.byKey.get(nameKey(words.text)) ?? []
    const entry = field.names.flatMap(list => bearers.filter(bearer => bearer.list === list))[0]
    const form = entry?.forms.find(candidate => nameKey(candidate.text) === nameKey(words.text))
    return entry && form ? [{ ...spanOf(words), entry, form: form.text, words }] : []
  }
  return field.prose ? occurrencesInProse(names, words, candidates) : []
}

/** Names in running prose, the longest first. A name that two entries bear says nothing certain there. */
function occurrencesInProse(names: Names, words: TreeWords, candidates: readonly NamedEntry[]): Occurrence[] {
  const written = names.text.slice(words.start, words.end)
  const forms = candidates.flatMap(entry => entry.forms.map(form => ({ entry, form: form.text })))
  const sure = forms.filter(({ form }) => form !== '' && names.byKey.get(nameKey(form))?.length === 1)
  const found: Occurrence[] = []
  for (const { entry, form } of sure.sort((a, b) => b.form.length - a.form.length)) {
    if (!written.includes(form.split(/\s/)[0]!)) continue
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}(?![\\p{L}\\p{N}])`, 'gu')
    for (const match of written.matchAll(pattern)) {
      const start = words.start + match.index
      const end = start + match[0].length
      if (found.some(other => other.start < end && start < other.end)) continue
      found.push({ start, end, entry, form, words })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function escaped(form: string): string {
  return form
    .split(/\s+/)
    .map(part => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+')
}

function groupsOf<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

// ── Changing ───────────────────────────────────────────────────────────────────────────────────────────────────

function editsOf(text: string, words: TreeWords, places: readonly Span[], name: string): Edit[] {
  const written = text.slice(words.start, words.end)
  const quote = words.quoted ? written[0] : undefined
  const whole = places.length === 1 && places[0]!.start === words.start && places[0]!.end === words.end
  if (quote === '"' || quote === "'") {
    const inside = quote === '"' ? JSON.stringify(name).slice(1, -1) : name.replaceAll("'", "''")
    if (whole) return [{ start: words.start, end: words.end, text: quote + inside + quote }]
    return places.map(place => ({ ...spanOf(place), text: inside }))
  }
  // In a block (| or >) anything may stand.
  if (quote) return places.map(place => ({ ...spanOf(place), text: name }))
  const renamed = places.reduceRight(
    (all, place) => all.slice(0, place.start - words.start) + name + all.slice(place.end - words.start),
    written,
  )
  // Whether brackets surround the words is not worth finding out: quotation marks are right in both cases.
  if (canStandBare(renamed, true) || (!/[,[\]{}]/.test(name) && canStandBare(renamed, false))) {
    return places.map(place => ({ ...spanOf(place), text: name }))
  }
  return [{ start: words.start, end: words.end, text: JSON.stringify(renamed.replace(/\s+/g, ' ')) }]
}
