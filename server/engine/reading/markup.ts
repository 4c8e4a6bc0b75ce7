// What of a stretch of Markdown or HTML is prose. Everything else is blanked with as many spaces, so that offsets stay.
import type { SyntaxNode } from '@lezer/common'

/** Nodes of which no letter is prose. Struck-out words are as good as deleted. */
const blanked = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'EmphasisMark',
  'CodeMark',
  'InlineCode',
  'CodeText',
  'URL',
  'Autolink',
  'HTMLTag',
  'Comment',
  'CommentBlock',
  'ProcessingInstruction',
  'ProcessingInstructionBlock',
  'Strikethrough',
  'TaskMarker',
  'TableDelimiter',
  'HardBreak',
])

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  pound: '£',
  euro: '€',
  eacute: 'é',
}

/** The node's stretch of `text`, as long as it was, with its markup blanked. */
export function blankedText(node: SyntaxNode, text: string): string {
  const blanker = new Blanker(text, node.from, node.to)
  blankWithin(node, text, blanker)
  let prose = blanker.result()
  prose = prose.replace(/^\s*\[\^[^\]\s]+\]:|^\s*\[![A-Za-z]+\]/, blank)
  return prose.replace(/\[\^[^\]\s]+\]|\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, blank)
}

function blankWithin(node: SyntaxNode, text: string, blanker: Blanker): void {
  for (let child = node.firstChild; child; child = child.nextSibling) blankNode(child, node, text, blanker)
}

function blankNode(node: SyntaxNode, parent: SyntaxNode, text: string, blanker: Blanker): void {
  const { name, from, to } = node
  if (blanked.has(name)) blanker.blank(from, to)
  else if (name === 'Escape') blanker.blank(from, from + 1)
  else if (name === 'Entity') blanker.put(from, to, entityText(text.slice(from, to), text[to] ?? ''))
  else if (name === 'Image' && !(parent.name === 'Paragraph' && isAlone(node, parent, text))) blanker.blank(from, to)
  else if (name === 'Link' || name === 'Image') blankLink(node, text, blanker)
  else blankWithin(node, text, blanker)
}

/**
 * Of a link its words stay. Brackets without a target are the writer's own: “[the UK]” within a quotation.
 * Of an image, the description is prose only where the image stands alone, as a caption does.
 */
function blankLink(link: SyntaxNode, text: string, blanker: Blanker): void {
  const target = link.getChild('URL') ?? link.getChild('LinkLabel')
  let marks = 0
  for (let child = link.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LinkMark') blankNode(child, link, text, blanker)
    else if (target && ++marks === 1) blanker.blank(child.from, child.to)
    else if (target) {
      blanker.blank(child.from, link.to)
      return
    }
  }
}

function isAlone(image: SyntaxNode, paragraph: SyntaxNode, text: string): boolean {
  return text.slice(paragraph.from, image.from).trim() === '' && text.slice(image.to, paragraph.to).trim() === ''
}

/** The character an entity stands for, filled up with spaces on the side where they part no word. */
function entityText(entity: string, next: string): string {
  const character = characterOf(entity.slice(1, -1))
  if (character === undefined || character.length > entity.length) return ' '.repeat(entity.length)
  const opens = /[‘“«]/.test(character) || (/[’']/.test(character) && /\p{L}/u.test(next))
  return opens ? character.padStart(entity.length) : character.padEnd(entity.length)
}

function characterOf(name: string): string | undefined {
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name)
  if (!number) return Object.hasOwn(entities, name) ? entities[name] : undefined
  const code = number[1] ? Number.parseInt(number[1], 16) : Number.parseInt(number[2] ?? '', 10)
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const silent = /<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code|head|svg|math|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi
const inlineTag = /<\/?(?:a|abbr|b|bdi|cite|em|i|mark|q|s|small|span|strong|sub|sup|time|u)\b[^>]*>/gi
const anyTag = /<[^>]*>?/g

/** The stretches of an HTML block that hold words, parted at every tag that begins something new. */
export function proseOfHtml(html: string): readonly { readonly start: number; readonly text: string }[] {
  const part = (tag: string): string => '\0'.repeat(tag.length)
  const words = html.replace(silent, part).replace(inlineTag, blank).replace(anyTag, part)
  const found: { start: number; text: string }[] = []
  for (const { index, 0: text } of words.matchAll(/[^\0]+/g)) {
    if (/[\p{L}\p{N}]/u.test(text)) found.push({ start: index, text })
  }
  return found
}

function blank(part: string): string {
  return ' '.repeat(part.length)
}

/** Copies a stretch of text from left to right, with some of it replaced by as many other characters. */
class Blanker {
  private readonly parts: string[] = []
  private readonly text: string
  private readonly end: number
  private at: number

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.at = start
    this.end = end
  }

  blank(from: number, to: number): void {
    this.put(from, to, ' '.repeat(to - from))
  }

  put(from: number, to: number, replacement: string): void {
    if (from < this.at || to > this.end) return
    this.parts.push(this.text.slice(this.at, from), replacement)
    this.at = to
  }

  result(): string {
    return this.parts.join('') + this.text.slice(this.at, this.end)
  }
}
