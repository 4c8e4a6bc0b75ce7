// Words at places on pages → paragraphs. A PDF knows neither lines nor paragraphs; they show in where the words stand.
// The order is the file's own, which programs write column by column.

/** A run of letters as pdf.js gives it. */
export interface Piece {
  readonly str: string
  /** The last two are the place on the page, from its lower left. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  /** From the bottom of the page. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
}

/** The lines of one page in the file's order. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const { str, transform, width, height } of pieces) {
    if (str === '') continue
    const [left = 0, y = 0] = transform.slice(4)
    if (line && isSameLine(line, left, y, height)) {
      const gap = left - line.right
      const space = gap > 0.15 * line.size && !/\s$/.test(line.text) && !/^\s/.test(str) ? ' ' : ''
      line = { ...line, text: line.text + space + str, right: left + width, size: Math.max(line.size, height) }
      lines[lines.length - 1] = line
    } else if (str.trim() !== '') {
      line = { text: str, left, right: left + width, y, size: height }
      lines.push(line)
    }
  }
  return lines.map(line => ({ ...line, text: plainLetters(line.text) }))
}

function isSameLine(line: Line, left: number, y: number, height: number): boolean {
  const size = Math.max(line.size, height, 1)
  // Raised figures stand a little higher. A gap of several letters parts columns and cells of a table.
  return Math.abs(line.y - y) < 0.5 * size && left > line.right - size && left < line.right + 3 * size
}

/** Letters that printers cast as one are two again. */
function plainLetters(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, letters => letters.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
}

export function paragraphsOf(pages: readonly (readonly Line[])[]): {
  readonly paragraphs: readonly string[]
  /** Where a browser printed the page's address below it. */
  readonly url?: string
} {
  const edges = pages.map(edgesOf)
  const furniture = furnitureOf(edges)
  const kept = pages.map((lines, page) =>
    lines.filter(line => line.text !== '' && !(edges[page]!.includes(line) && furniture(line))),
  )
  const lines = kept.flat()
  const known = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []))
  const usual = { leading: usualLeading(kept), right: columnEdges(kept) }
  const groups: Line[][] = []
  for (const page of kept) {
    for (const [index, line] of page.entries()) {
      const before = groups.at(-1)?.at(-1)
      if (before && goesOn(before, line, index > 0, usual)) groups.at(-1)!.push(line)
      else groups.push([line])
    }
  }
  const address = edges
    .flat()
    .find(({ text }) => /^https?:\/\//.test(text))
    ?.text.split(' ')[0]
  return { paragraphs: groups.map(group => joined(group, known)), ...(address !== undefined && { url: address }) }
}

/** The lines at the top and the bottom of a page, where headers and footers stand. */
function edgesOf(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  return [...sorted.slice(0, 3), ...sorted.slice(-3)]
}

const pageNumber = /^(?:page\s*)?[-–—|\s]*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?[-–—|\s]*$/i
/** What browsers print above a page, with the day of printing, and below it. */
const printed = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d|^(?:https?|file):\/\/\S+(?:\s+\d+\s*\/\s*\d+)?$/

/** Page numbers, and what stands on most pages in the same words, numbers aside. */
function furnitureOf(edges: readonly (readonly Line[])[]): (line: Line) => boolean {
  // A browser prints the title small above every page, and on the first page it stands large as well.
  const keyOf = ({ text, size }: Line) => `${Math.round(size)} ${text.toLowerCase().replace(/\d+/g, '#')}`
  const counts = new Map<string, number>()
  for (const key of edges.flatMap(lines => [...new Set(lines.map(keyOf))])) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = Math.max(2, edges.length / 2)
  return line => pageNumber.test(line.text) || printed.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= often
}

/** The distance of two lines in a paragraph, as a multiple of the letters' size. */
function usualLeading(pages: readonly (readonly Line[])[]): number {
  const steps = pages
    .flatMap(lines => lines.slice(1).map((line, index) => (lines[index]!.y - line.y) / Math.max(line.size, 1)))
    .filter(step => step > 0.8 && step < 3)
    .sort((a, b) => a - b)
  // Most lines follow another of their paragraph; in a page of short paragraphs nearly half do not.
  return steps[Math.floor(steps.length * 0.3)] ?? 1.2
}

/** Where the column of a line ends: the rightmost end of the lines that begin about where it does. */
function columnEdges(pages: readonly (readonly Line[])[]): (line: Line) => number {
  const columnOf = ({ left }: Line) => Math.round(left / 40)
  const edges = new Map<number, number>()
  for (const line of pages.flat()) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right))
  return line => Math.max(...[-1, 0, 1].map(step => edges.get(columnOf(line) + step) ?? 0))
}

const sentenceEnd = /[.!?…]["”’')\]]*$/

/** Whether a line belongs to the paragraph of the line before. */
function goesOn(
  before: Line,
  line: Line,
  isSamePage: boolean,
  usual: { readonly leading: number; readonly right: (line: Line) => number },
): boolean {
  const size = Math.max(before.size, line.size, 1)
  if (Math.abs(before.size - line.size) > 0.1 * size || /^[•▪◦‣]/.test(line.text)) return false
  const step = before.y - line.y
  // The next page, or the next column.
  if (!isSamePage || step < -size / 2)
    return !sentenceEnd.test(before.text) && (isFull(before, usual.right) || /^\p{Ll}/u.test(line.text))
  if (step > 1.25 * usual.leading * size) return false
  // A first line is drawn in, and the last one of a paragraph ends early.
  if (line.left - before.left > 0.8 * size && line.left - before.left < 6 * size) return false
  return isFull(before, usual.right) || !(sentenceEnd.test(before.text) && /^["“‘'(]?[\p{Lu}\d]/u.test(line.text))
}

function isFull(line: Line, right: (line: Line) => number): boolean {
  return line.right - line.left > 0.8 * (right(line) - line.left)
}

/** Words before a hyphen that are no part of a word cut in two. */
const beforeHyphen =
  /(?:^|[\s“‘("'])(?:all|anti|co|cross|ex|far|first|full|half|high|large|long|low|mid|multi|non|one|part|post|pre|pro|second|self|short|small|so|then|third|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|vice|well|\p{Lu}\p{L}+|\d+)-$/u

/** Nothing longer is looked at for a word at the end of a line. */
const longestWord = 60

/** The lines in one, and words that were cut at the end of a line whole again. */
function joined(lines: readonly Line[], known: ReadonlySet<string>): string {
  const parts: string[] = []
  for (const { text: next } of lines) {
    const end = parts.at(-1)?.slice(-longestWord) ?? ''
    if (isCut(end, next, known)) parts.push((parts.pop() as string).slice(0, -1))
    if (!isOneWord(end, next)) parts.push(' ')
    parts.push(next)
  }
  return parts.join('')
}

/** Whether the hyphen at the end of a line only parts a word. */
function isCut(end: string, next: string, known: ReadonlySet<string>): boolean {
  if (end.endsWith('\u00AD')) return true
  const first = /\p{L}+-$/u.exec(end)?.[0]
  const second = /^\p{Ll}+/u.exec(next)?.[0]
  if (first === undefined || second === undefined || known.has(first.toLowerCase() + second)) return false
  return known.has(first.slice(0, -1).toLowerCase() + second) || !beforeHyphen.test(end)
}

function isOneWord(end: string, next: string): boolean {
  return end === '' || /\u00AD$|\S\/$/.test(end) || (/[\p{L}\p{N}]-$/u.test(end) && /^[\p{L}\p{N}]/u.test(next))
}
