import { isMap, isScalar, parseDocument } from 'yaml'
import type { Written } from '../engine/index.ts'

/** What has to be known of a sheet before the engine reads it: its id, which article's text belongs to it, its date. */
export interface SheetHeader {
  readonly id?: Written
  readonly text?: Written
  readonly date?: Written
}

/** A sheet that cannot be read has an empty header: the engine says what is wrong with it. */
export function sheetHeader(sheet: string): SheetHeader {
  try {
    const source = parseDocument(sheet, { logLevel: 'silent' }).get('source')
    if (!isMap(source)) return {}
    const at = (key: string) => writtenAt(source.get(key, true))
    return { id: at('id'), text: at('text'), date: at('date') }
  } catch {
    return {}
  }
}

function writtenAt(node: unknown): Written | undefined {
  if (!isScalar(node) || !node.range) return undefined
  const value = String(node.value ?? '').trim()
  return value === '' ? undefined : { value, start: node.range[0], end: node.range[1] }
}
