import { isMap, isScalar, parseDocument } from 'yaml'
import type { Written } from '../engine/index.ts'

/** What has to be known of a sheet before the engine reads it: its id, and which article's text belongs to it. */
export interface SheetHeader {
  readonly id?: Written
  readonly text?: Written
}

/** A sheet that cannot be read has an empty header: the engine says what is wrong with it. */
export function sheetHeader(sheet: string): SheetHeader {
  try {
    const source = parseDocument(sheet, { logLevel: 'silent' }).get('source')
    if (!isMap(source)) return {}
    return { id: writtenAt(source.get('id', true)), text: writtenAt(source.get('text', true)) }
  } catch {
    return {}
  }
}

function writtenAt(node: unknown): Written | undefined {
  if (!isScalar(node) || !node.range) return undefined
  const value = String(node.value ?? '').trim()
  return value === '' ? undefined : { value, start: node.range[0], end: node.range[1] }
}
