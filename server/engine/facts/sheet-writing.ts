// Facts → a sheet's text, keys in the format's own order, so that reading it gives the same facts.
import { Document, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml'
import { sheetShape } from './format.ts'
import type { Field, FieldValue, RecordShape } from './shape.ts'

type Unwritten<V extends FieldValue> = V extends RecordShape
  ? NewRecord<V>
  : V extends 'truth'
    ? boolean
    : V extends 'paragraph'
      ? number
      : string

/** What is to be written for a shape. Keys without a value are left out, and so are empty lists. */
export type NewRecord<S extends RecordShape> = {
  readonly [K in keyof S['fields']]?:
    | (S['fields'][K] extends { readonly list: true }
        ? readonly Unwritten<S['fields'][K]['value']>[]
        : Unwritten<S['fields'][K]['value']>)
    | undefined
}

/** A sheet that is to be written. */
export type NewSheet = NewRecord<typeof sheetShape>
type List<K extends keyof NewSheet> = NonNullable<NewSheet[K]> extends readonly (infer E)[] ? E : never
export type NewPerson = List<'people'>
export type NewEvent = List<'events'>
export type NewStatement = List<'statements'>
export type NewNumber = List<'numbers'>
export type NewEvidence = NonNullable<NewPerson['evidence']>[number]

/** The sheet as YAML, a blank line between its lists. Ends with a line break; empty where there is nothing to write. */
export function sheetText(sheet: NewSheet): string {
  const written = recordOf(sheet, sheetShape)
  if (written === undefined) return ''
  // Every value is words to a sheet: 2018 and yes need no quotation marks.
  const document = new Document(written, { schema: 'failsafe', aliasDuplicateObjects: false })
  const sections = (document.contents as YAMLMap).items
  for (const pair of [...sections.slice(1), ...sections.flatMap(furtherLists)])
    if (isScalar(pair.key)) pair.key.spaceBefore = true
  for (const pair of sections) arrange(pair)
  return document.toString({ lineWidth: 0 })
}

const partial =
  '# Claimcheck finds a part of what an article says. A person has to review it, and to add what is missing.'

/** A sheet that nobody has seen yet says so at its head. */
export function unreviewedText(sheet: NewSheet): string {
  const text = sheetText(sheet)
  return text === '' ? '' : `${partial}\n${text}`
}

/** The list of proposals, with the same at its head. */
export function proposedText(proposed: NewSheet['proposed']): string {
  return sheetText({ proposed }).replace(/^proposed:\n/, head => `${head}  ${partial}\n`)
}

/** The lists among the proposals, after the first. */
function furtherLists({ key, value }: Pair): Pair[] {
  return String(key) === 'proposed' && isMap(value) ? value.items.slice(1) : []
}

/** What has no keys of its own stands in one line where it is short, and so does evidence. */
function arrange({ key, value }: Pair): void {
  const items = isSeq(value) ? value.items : [value]
  for (const item of items) {
    if (!isMap(item)) continue
    if (String(key) === 'evidence') item.flow = true
    else for (const pair of item.items) arrange(pair)
  }
  const isShort = items.every(item => isScalar(item) && String(item).length < 40) && items.join(', ').length < 90
  if (isSeq(value) && isShort) value.flow = true
}

// ── Values, in the order of the format ─────────────────────────────────────────────────────────────────────────

function recordOf(values: object, shape: RecordShape): Record<string, unknown> | undefined {
  const written = Object.entries(shape.fields).flatMap(([key, field]) => {
    const value = fieldOf((values as Record<string, unknown>)[key], field)
    return value === undefined ? [] : [[key, value] as const]
  })
  return written.length === 0 ? undefined : Object.fromEntries(written)
}

function fieldOf(value: unknown, field: Field): unknown {
  if (value === undefined) return undefined
  if (!field.list) return oneOf(value, field)
  const all = (value as readonly unknown[]).flatMap(item => oneOf(item, field) ?? [])
  // One value may stand without its dash; the entries of the sheet's own lists keep theirs.
  const isAlone = all.length === 1 && (typeof all[0] === 'string' || isPlain(field.value))
  return all.length === 0 ? undefined : isAlone ? all[0] : all
}

function oneOf(value: unknown, { value: shape }: Field): unknown {
  if (typeof shape === 'object') return recordOf(value as object, shape)
  const words = String(value)
  return words.trim() === '' ? undefined : words
}

function isPlain(value: FieldValue): boolean {
  return typeof value === 'object' && value.plain === true
}
