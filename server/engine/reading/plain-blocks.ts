// Blocks of plain text. Blank lines part paragraphs. A single line break is either a hand-wrapped line, which goes on,
// or the end of a paragraph (one paragraph a line, headlines, bylines), which has to be told from the lines around it:
//
// 1. A list marker or a byline always begins a block.
// 2. A line goes on when the next begins in lower case, or when it ends in the middle of something: with a comma,
//    or with a word like "the" or "of".
// 3. Lines of a stretch between blank lines are hand-wrapped when most of its breaks stand where the next word would
//    not have fitted into the widest line, and that line has 40 to 120 characters. There, a break goes on if the
//    next word would not have fitted; a line that ends early ends the paragraph.
// 4. Everywhere else a line break ends the paragraph.
//
// The rules look no further than the blank lines, so that an edit changes nothing beyond them.

import type { Block, Span } from '../model.ts'
import { cutLoose, unbroken } from './line-breaks.ts'

/** A stretch between blank lines, with its blocks. */
export interface Stretch extends Span {
  readonly blocks: readonly Block[]
}

interface Line extends Span {
  readonly text: string
}

const lineBreak = /\r\n|[\n\r\f\u0085\u2028\u2029]/g
const marker = /^\s*(?:[-*•‣◦▪–—]|\d{1,3}[.)])\s+(?=\S)/
const byline = /^\s*(?:By|Words by|Reporting by|Photos? by)\s+\p{Lu}/u
const narrowest = 40
const widest = 120

/** The stretches of `text` from `from` to `to`, both of which stand at the beginning of a line. */
export function plainStretches(text: string, from = 0, to = text.length): readonly Stretch[] {
  const stretches: Stretch[] = []
  let lines: Line[] = []
  const finish = (): void => {
    if (lines.length > 0) stretches.push(stretchOf(text, lines))
    lines = []
  }
  let start = from
  while (start < to) {
    lineBreak.lastIndex = start
    const found = lineBreak.exec(text)
    const end = found && found.index < to ? found.index : to
    const content = text.slice(start, end)
    if (/\S/.test(content)) lines.push({ start, end, text: content })
    else finish()
    start = found ? found.index + found[0].length : to
  }
  finish()
  return stretches
}

function stretchOf(text: string, lines: readonly Line[]): Stretch {
  const wrapped = isHandWrapped(lines)
  const width = widthOf(lines)
  const blocks: Block[] = []
  let first = 0
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && goesOn(lines[i - 1]!, lines[i]!, wrapped, width)) continue
    blocks.push(blockOf(text, lines.slice(first, i)))
    first = i
  }
  return { start: lines[0]!.start, end: lines.at(-1)!.end, blocks }
}

function blockOf(text: string, lines: readonly Line[]): Block {
  const from = lines[0]!.start
  const item = marker.exec(lines[0]!.text)
  const raw = text.slice(from, lines.at(-1)!.end)
  const content = unbroken(item ? ' '.repeat(item[0].length) + raw.slice(item[0].length) : raw)
  const words = content.trim()
  const start = from + content.length - content.trimStart().length
  const kind = item ? 'item' : lines.length === 1 && isHeadline(words) ? 'heading' : 'paragraph'
  return { kind, start, end: start + words.length, text: cutLoose(words) }
}

/** A short line that no sentence mark ends. */
function isHeadline(line: string): boolean {
  return line.length <= 150 && !/[.!?…:;,][”"’')\]]*$/.test(line) && line.split(/\s+/).length <= 20
}

function goesOn(line: Line, next: Line, handWrapped: boolean, width: number): boolean {
  if (marker.test(next.text) || byline.test(next.text)) return false
  if (isUnfinished(line.text, next.text)) return true
  return handWrapped && wouldNotFit(line, next, width)
}

function isUnfinished(line: string, next: string): boolean {
  const end = line.trimEnd()
  if (/[.!?…][”"’')\]]*$/.test(end)) return false
  if (/^\s*\p{Ll}/u.test(next)) return true
  return /(?:,|[([“‘]|\s(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|that|his|her|its|their|as|is|was|mr|mrs|ms|dr))$/iu.test(
    end,
  )
}

function isHandWrapped(lines: readonly Line[]): boolean {
  const width = widthOf(lines)
  if (lines.length < 2 || width < narrowest || width > widest) return false
  let full = 0
  for (let i = 1; i < lines.length; i++) if (wouldNotFit(lines[i - 1]!, lines[i]!, width)) full++
  return full * 3 >= (lines.length - 1) * 2
}

function widthOf(lines: readonly Line[]): number {
  return lines.reduce((width, line) => Math.max(width, line.text.trimEnd().length), 0)
}

function wouldNotFit(line: Line, next: Line, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next.text)?.[1] ?? ''
  return line.text.trimEnd().length + 1 + word.length > width
}
