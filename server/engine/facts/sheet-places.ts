// Where one stands in a sheet: the tree, read together with the format's shapes.
import { sheetShape } from './format.ts'
import type { Field, RecordShape } from './shape.ts'
import type { Tree, TreeKeys, TreePair, TreeWords } from './yaml-tree.ts'

/** Words in a sheet, with the key that they belong to. */
export interface ValuePlace {
  readonly words: TreeWords
  readonly key: string
  readonly field: Field
  /** The record that holds the key, and the list under which it stands: "people", "events" … */
  readonly shape: RecordShape
  readonly record: Tree
  readonly section: string
}

/** Every value of the sheet that is plain words, in the order of the text. Unknown keys are passed over. */
export function valuesOf(tree: Tree | undefined): ValuePlace[] {
  const found: ValuePlace[] = []
  if (tree) collect(tree, sheetShape, '', found)
  return found
}

function collect(record: Tree, shape: RecordShape, section: string, found: ValuePlace[]): void {
  if (record.type === 'words' && shape.short) {
    const field = shape.fields[shape.short]!
    found.push({ words: record, key: shape.short, field, shape, record, section })
  }
  if (record.type !== 'keys') return
  for (const { key, value } of record.pairs) {
    const field = fieldOf(shape, key.text)
    if (!field || !value) continue
    const within = section || key.text
    for (const item of itemsOf(value)) {
      if (typeof field.value === 'object') collect(item, field.value, within, found)
      else if (item.type === 'words') found.push({ words: item, key: key.text, field, shape, record, section: within })
    }
  }
}

export function fieldOf(shape: RecordShape, key: string): Field | undefined {
  return Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined
}

function itemsOf(tree: Tree): readonly Tree[] {
  return tree.type === 'list' ? tree.items : [tree]
}

export type Place =
  | { readonly at: 'key'; readonly key: TreeWords; readonly shape: RecordShape; readonly record: TreeKeys }
  | {
      readonly at: 'value'
      readonly words: TreeWords
      readonly key: string
      readonly field: Field
      readonly shape: RecordShape
    }

/** The key or the value that an offset stands on or touches; undefined between them and under unknown keys. */
export function placeAt(tree: Tree | undefined, offset: number): Place | undefined {
  return tree ? inRecord(tree, sheetShape, offset) : undefined
}

function inRecord(record: Tree, shape: RecordShape, offset: number): Place | undefined {
  if (record.type === 'words' && shape.short && touches(record, offset)) {
    return { at: 'value', words: record, key: shape.short, field: shape.fields[shape.short]!, shape }
  }
  if (record.type !== 'keys') return undefined
  const pair = record.pairs.find(candidate => touches(candidate, offset))
  if (!pair) return undefined
  if (touches(pair.key, offset)) return { at: 'key', key: pair.key, shape, record }
  const field = fieldOf(shape, pair.key.text)
  return field && pair.value ? inField(pair, pair.value, field, shape, offset) : undefined
}

function inField(pair: TreePair, value: Tree, field: Field, shape: RecordShape, offset: number): Place | undefined {
  const item = itemsOf(value).find(candidate => touches(candidate, offset))
  if (!item) return undefined
  if (typeof field.value === 'object') return inRecord(item, field.value, offset)
  const place = { at: 'value', key: pair.key.text, field, shape } as const
  if (item.type === 'words') return { ...place, words: item }
  // A word with a colon where plain words belong: somebody has only begun to write there.
  const begun = item.type === 'keys' ? item.pairs.find(candidate => touches(candidate.key, offset)) : undefined
  return begun && { ...place, words: begun.key }
}

function touches(span: { readonly start: number; readonly end: number }, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
