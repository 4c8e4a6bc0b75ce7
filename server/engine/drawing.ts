// Draws a draft's lines with marks under the wrong words. Tests, documentation and the command line share it.
import { type Cell, cellsOf, columnsOf, showable } from './columns.ts'
import type { Code, Span } from './model.ts'

/** What is drawn of a diagnostic. */
export interface Mark extends Span {
  readonly code: Code
  readonly severity: 'warning' | 'information'
  readonly message: string
}

/** A stretch of a drawn row: words of the draft as they are or marked wrong, the mark below, its message, a note on it. */
export interface DrawnPart {
  readonly kind: 'draft' | 'wrong' | 'mark' | 'message' | 'note'
  readonly text: string
  readonly severity?: Mark['severity']
}
export type DrawnRow = readonly DrawnPart[]

/** A line of the draft, or what fits of it, with the marks on it. */
export interface Excerpt {
  /** Both from 1; the column in UTF-16 code units, as editors count. */
  readonly line: number
  readonly column: number
  /** True where it shows the rest of a mark that began on the line before. */
  readonly continued: boolean
  readonly rows: readonly DrawnRow[]
}

/**
 * Every line of the text, and below it a row for each mark: `^^^^ date: draft “Thursday”, source “Friday”`,
 * or `~~~~` where the difference is only information. A mark over several lines has its message on the last.
 */
export function drawing(text: string, marks: readonly Mark[]): readonly string[] {
  const lines = linesOf(text)
  const below = new Map<Line, string[]>()
  for (const piece of piecesOf(lines, marks)) {
    const rows = rowsOf(piece, windowOn(piece.line.text, 0, piece.line.text.length)).map(textOfRow)
    below.set(piece.line, [...(below.get(piece.line) ?? []), ...rows])
  }
  return lines.flatMap(line => [showable(line.text), ...(below.get(line) ?? [])])
}

/** Only the lines with marks, cut around them where they are wider than `width` columns. Notes stand under the message. */
export function excerptsOf<M extends Mark>(
  text: string,
  marks: readonly M[],
  width: number,
  notesOn: (mark: M) => readonly string[] = () => [],
): readonly Excerpt[] {
  return groupsOf(piecesOf(linesOf(text), marks), width).map(group => {
    const [first] = group
    const window = windowAround(group, width)
    const below = group.flatMap(piece => rowsOf(piece, window, width, notesOn(piece.mark)))
    const { line, start, begins } = first
    return { line: line.number, column: start + 1, continued: !begins, rows: [draftRow(window, group), ...below] }
  })
}

/** What a mark says: the code, and the message without what the code says already. */
export function labelOf(mark: Mark): string {
  const { code } = mark
  const message = showable(mark.message).replaceAll('\t', ' ')
  const usual = `${code} differs from the source: `
  if (message.startsWith(usual)) return `${code}: ${message.slice(usual.length)}`
  return message.startsWith(`${code} `) ? message : `${code}: ${message}`
}

export function textOfRow(row: DrawnRow): string {
  return row.map(part => part.text).join('')
}

interface Line {
  readonly number: number
  readonly start: number
  readonly text: string
}

/** The part of a mark that stands on one line, in that line's offsets. */
interface Piece<M extends Mark> {
  readonly mark: M
  readonly line: Line
  readonly start: number
  readonly end: number
  readonly begins: boolean
  readonly ends: boolean
}

/** What is seen of a line. */
interface Window {
  readonly cells: readonly Cell[]
  /** Offset of the cells in the line. */
  readonly start: number
  readonly end: number
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const end of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ number: lines.length + 1, start, text: text.slice(start, end.index) })
    start = end.index + end[0].length
  }
  return lines
}

function piecesOf<M extends Mark>(lines: readonly Line[], marks: readonly M[]): readonly Piece<M>[] {
  return [...marks]
    .sort((one, other) => one.start - other.start || one.end - other.end || (one.code < other.code ? -1 : 1))
    .flatMap(mark => {
      const from = lineAt(mark.start, lines)
      const to = Math.max(from, lineAt(Math.max(mark.start, mark.end - 1), lines))
      return lines.slice(from, to + 1).map((line, index) => ({
        mark,
        line,
        start: Math.min(Math.max(mark.start - line.start, 0), line.text.length),
        end: Math.min(Math.max(mark.end - line.start, 0), line.text.length),
        begins: index === 0,
        ends: index === to - from,
      }))
    })
    .filter(piece => piece.start < piece.end || piece.begins || piece.ends)
    .sort((one, other) => one.line.number - other.line.number)
}

/** Index of the line that holds an offset. */
function lineAt(offset: number, lines: readonly Line[]): number {
  let first = 0
  let last = lines.length - 1
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    if (lines[middle]!.start <= offset) first = middle
    else last = middle - 1
  }
  return first
}

/** Neighbours share an excerpt where all of them fit into the width, with some words around. */
function groupsOf<M extends Mark>(pieces: readonly Piece<M>[], width: number): readonly [Piece<M>, ...Piece<M>[]][] {
  const groups: [Piece<M>, ...Piece<M>[]][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const fits = group && group[0].line === piece.line && piece.end - group[0].start <= width * 0.7
    const whole = group && group[0].line === piece.line && piece.line.text.length <= width / 2
    if (fits || whole) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

function windowOn(line: string, start: number, end: number): Window {
  const cells = cellsOf(line.slice(start, end)).map(cell => ({
    ...cell,
    start: cell.start + start,
    end: cell.end + start,
  }))
  return { cells, start, end, cutBefore: start > 0, cutAfter: end < line.length }
}

function windowAround<M extends Mark>(group: readonly Piece<M>[], width: number): Window {
  const line = group[0]!.line.text
  if (line.length <= 2 * width && roomFor(line) <= width) return windowOn(line, 0, line.length)
  const first = Math.min(...group.map(piece => piece.start))
  const last = Math.max(...group.map(piece => piece.end))
  // Two columns are for the ellipses. What is marked is seen from its beginning, even where its end is too far.
  const room = width - 2
  const near = windowOn(line, Math.max(0, first - room), Math.min(line.length, last + room))
  const cells = near.cells
  let from = cells.findIndex(cell => cell.end > first)
  if (from < 0) from = cells.length
  let to = from
  let used = 0
  const widthOf = (cell: Cell | undefined) => (cell === undefined ? Number.POSITIVE_INFINITY : roomForCell(cell))
  while (to < cells.length && cells[to]!.start < last && used + widthOf(cells[to]) <= room) used += widthOf(cells[to++])
  for (let grows = true; grows; ) {
    grows = false
    if (used + widthOf(cells[from - 1]) <= room) {
      used += widthOf(cells[--from])
      grows = true
    }
    if (used + widthOf(cells[to]) <= room) {
      used += widthOf(cells[to++])
      grows = true
    }
  }
  const start = cells[from]?.start ?? line.length
  const end = cells[to - 1]?.end ?? line.length
  return windowOn(line, wordStart(line, start, first), wordEnd(line, end, last))
}

/** Cuts between words where one ends near: half a word tells nothing. */
function wordStart(line: string, start: number, limit: number): number {
  if (start === 0 || line[start - 1] === ' ') return start
  const space = line.indexOf(' ', start)
  return space >= 0 && space < Math.min(limit, start + 15) ? space + 1 : start
}

function wordEnd(line: string, end: number, limit: number): number {
  if (end === line.length || line[end] === ' ') return end
  const space = line.lastIndexOf(' ', end)
  return space >= Math.max(limit, end - 15) ? space : end
}

/** The most that a line can take: nobody knows where a terminal's tabs stop. */
function roomFor(line: string): number {
  return cellsOf(line).reduce((columns, cell) => columns + roomForCell(cell), 0)
}

function roomForCell(cell: Cell): number {
  return cell.text === '\t' ? 8 : cell.columns
}

function draftRow<M extends Mark>(window: Window, group: readonly Piece<M>[]): DrawnRow {
  const parts: DrawnPart[] = window.cutBefore ? [{ kind: 'note', text: '…' }] : []
  for (const cell of window.cells) {
    const piece = group.find(piece => piece.start < cell.end && cell.start < piece.end)
    const kind = piece ? 'wrong' : 'draft'
    const severity = piece?.mark.severity
    const before = parts.at(-1)
    if (before?.kind === kind && before.severity === severity)
      parts[parts.length - 1] = { ...before, text: before.text + cell.text }
    else parts.push({ kind, text: cell.text, ...(severity && { severity }) })
  }
  if (window.cutAfter) parts.push({ kind: 'note', text: '…' })
  return parts
}

/** The mark, with its message beside it where there is room, else below. */
function rowsOf<M extends Mark>(
  piece: Piece<M>,
  window: Window,
  width = Number.POSITIVE_INFINITY,
  notes: readonly string[] = [],
): readonly DrawnRow[] {
  const { severity } = piece.mark
  const sign = severity === 'warning' ? '^' : '~'
  const before = window.cells.filter(cell => cell.end <= piece.start)
  const under = window.cells.filter(cell => cell.end > piece.start && cell.start < piece.end)
  const indent = (window.cutBefore ? ' ' : '') + before.map(cell => signsFor(cell, ' ')).join('')
  // A place without words, as where one is missing, still gets a mark.
  const signs = under.map(cell => signsFor(cell, sign)).join('') || sign
  const mark: DrawnRow = [
    { kind: 'draft', text: indent },
    { kind: 'mark', text: signs, severity },
  ]
  if (!piece.ends) return [mark]
  const label = labelOf(piece.mark)
  const column = roomFor(indent)
  const beside = column + signs.length + 1 + columnsOf(label) <= width
  const message: DrawnPart = { kind: 'message', text: label, severity }
  const rows = beside ? [[...mark, { kind: 'draft', text: ' ' } as const, message]] : [mark]
  const below = [
    ...(beside ? [] : [message]),
    ...notes.map((note): DrawnPart => ({ kind: 'note', text: showable(note).replaceAll('\t', ' ') })),
  ]
  const widest = Math.max(0, ...below.map(part => columnsOf(part.text)))
  const wanted = beside ? column + signs.length + 1 : column
  return [...rows, ...below.flatMap(part => rowsBelow(part, Math.max(0, Math.min(wanted, width - widest)), width))]
}

/** Under a tab stands a tab, so that both rows stop at the same place. */
function signsFor(cell: Cell, sign: string): string {
  return cell.text === '\t' ? '\t' : sign.repeat(cell.columns)
}

/** Wrapped between words where it is wider than all the room. */
function rowsBelow(part: DrawnPart, indent: number, width: number): readonly DrawnRow[] {
  return wrapped(part.text, width).map((text, index) => [
    { kind: 'draft', text: ' '.repeat(index === 0 ? indent : indent + 2) },
    { ...part, text },
  ])
}

function wrapped(text: string, width: number): readonly string[] {
  const rows: string[] = ['']
  for (const word of text.split(' ')) {
    const row = rows.at(-1)!
    const room = rows.length === 1 ? width : width - 2
    if (row === '') rows[rows.length - 1] = word
    else if (columnsOf(`${row} ${word}`) <= room) rows[rows.length - 1] = `${row} ${word}`
    else rows.push(word)
  }
  return rows
}
