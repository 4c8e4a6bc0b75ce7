// A sheet with one plain sentence more among its details. Every other character stays as it is, comments too.
import type { Parsed } from '../model.ts'
import { readSheet } from './sheet.ts'
import { type NewEvidence, sheetText } from './sheet-writing.ts'
import { readYaml } from './yaml-recovery.ts'

/**
 * @param evidence where the article says it
 * @returns the sheet as it was, with an error, where its details are written so that none can be added
 */
export function withDetail(
  sheet: string,
  detail: string,
  evidence?: NewEvidence,
): Parsed<string> & { readonly at: number } {
  const lineEnd = /\r\n/.test(sheet) ? '\r\n' : '\n'
  const words = detail.replace(/\s+/g, ' ').trim()
  const section = sheetText({ details: [{ detail: words, ...(evidence && { evidence: [evidence] }) }] })
  const place = placeFor(sheet)
  if (place && words !== '') {
    const item = section.replace(/^details:\n/, '').replace(/^ {2}/gm, place.indent)
    const added = (place.isNew ? `${place.gap}${section}` : `${place.gap}${item}`).replaceAll('\n', lineEnd)
    const value = sheet.slice(0, place.at) + added + sheet.slice(place.at)
    if (hasOneMore(sheet, value)) return { value, problems: [], at: place.at + added.indexOf('- ') }
  }
  const message = 'nothing can be added to the details of this sheet: write them below each other, each with a dash'
  return { value: sheet, problems: [{ start: 0, end: 0, message, severity: 'error' }], at: 0 }
}

interface Place {
  readonly at: number
  /** What stands before a dash. */
  readonly indent: string
  readonly gap: string
  readonly isNew: boolean
}

function placeFor(sheet: string): Place | undefined {
  const tree = readYaml(sheet).value
  const details = tree?.type === 'keys' ? tree.pairs.find(({ key }) => key.text === 'details') : undefined
  if (!details) {
    if (tree !== undefined && tree.type !== 'keys') return undefined
    const gap = sheet.trim() === '' ? '' : /\n$/.test(sheet) ? '\n' : '\n\n'
    return { at: sheet.length, indent: '  ', gap, isNew: true }
  }
  const dash = /^([ \t]*)-/m.exec(sheet.slice(details.start, details.end))
  if (details.value?.type !== 'list' || !dash) return undefined
  const rest = /[^\r\n]*(\r\n|\n|$)/.exec(sheet.slice(details.end))
  const at = details.end + (sheet[details.end - 1] === '\n' ? 0 : (rest?.[0].length ?? 0))
  return { at, indent: dash[1] ?? '', gap: sheet[at - 1] === '\n' ? '' : '\n', isNew: false }
}

function hasOneMore(before: string, after: string): boolean {
  const { details: old, ...rest } = readSheet(before).value
  const { details: now, ...others } = readSheet(after).value
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, own) => (key === 'start' || key === 'end' ? undefined : own))
  return now.length === old.length + 1 && plain(rest) === plain(others) && plain(now.slice(0, -1)) === plain(old)
}
