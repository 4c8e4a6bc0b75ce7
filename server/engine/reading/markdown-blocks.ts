// Blocks of Markdown, from the incremental tree of @lezer/markdown. A top-level node that an edit left alone is the
// same object in the next tree, so its blocks are looked up by it and need only be moved.
import { type Input, type SyntaxNode, Tree, TreeFragment } from '@lezer/common'
import { parser as commonMark, GFM } from '@lezer/markdown'
import type { Block, Span } from '../model.ts'
import { cutLoose, unbroken } from './line-breaks.ts'
import { blankedText, proseOfHtml } from './markup.ts'

export interface MarkdownReading {
  readonly blocks: readonly Block[]
  readonly tree: Tree
  readonly fragments: readonly TreeFragment[]
  /** The blocks of each top-level node, and where the node stood. */
  readonly known: Map<Tree, Known>
}

interface Known {
  readonly start: number
  readonly blocks: readonly Block[]
}

const parser = commonMark.configure(GFM)

/**
 * @param body the text behind the front matter
 * @param offset where `body` begins in the draft; the blocks are in the draft's offsets
 * @param change what happened to the previous body, in its own offsets
 */
export function readMarkdown(
  body: string,
  offset: number,
  previous?: MarkdownReading,
  change?: Span & { readonly growth: number },
): MarkdownReading {
  const fragments = previous && change ? fragmentsAfter(previous.fragments, change) : []
  const tree = parser.parse(new BodyInput(body), fragments)
  const known = new Map<Tree, Known>()
  const blocks: Block[] = []
  for (const { node, start } of topLevelNodes(tree, offset, [])) {
    const before = previous?.known.get(node)
    const own = before
      ? movedBlocks(before.blocks, start - before.start)
      : blocksOf(node, body.slice(start - offset, start - offset + node.length), start)
    known.set(node, { start, blocks: own })
    for (const block of own) blocks.push(block)
  }
  return { blocks, tree, fragments: TreeFragment.addTree(tree, fragments), known }
}

function fragmentsAfter(
  fragments: readonly TreeFragment[],
  { start, end, growth }: Span & { readonly growth: number },
): readonly TreeFragment[] {
  if (start === end && growth === 0) return fragments
  return TreeFragment.applyChanges(fragments, [{ fromA: start, toA: end, fromB: start, toB: end + growth }])
}

export function movedBlocks(blocks: readonly Block[], by: number): readonly Block[] {
  if (by === 0) return blocks
  return blocks.map(({ kind, start, end, text }) => ({ kind, start: start + by, end: end + by, text }))
}

interface Placed {
  readonly node: Tree
  readonly start: number
}

/** The tree groups its top-level nodes into anonymous ones to stay balanced; those are looked through. */
function topLevelNodes(tree: Tree, start: number, found: Placed[]): Placed[] {
  for (let i = 0; i < tree.children.length; i++) {
    const child = tree.children[i]!
    if (!(child instanceof Tree)) continue
    const place = start + tree.positions[i]!
    if (child.type.isAnonymous) topLevelNodes(child, place, found)
    else found.push({ node: child, start: place })
  }
  return found
}

/** @param text the node's own stretch of the draft, which begins at `offset` */
function blocksOf(node: Tree, text: string, offset: number): readonly Block[] {
  const blocks: Block[] = []
  gather(node.topNode, text, offset, 'paragraph', blocks)
  return blocks
}

function gather(node: SyntaxNode, text: string, offset: number, kind: Block['kind'], blocks: Block[]): void {
  const { name } = node
  if (name === 'Paragraph' || name === 'Task') addBlock(node, text, offset, kind, blocks)
  else if (/^(?:ATX|Setext)Heading/.test(name)) addBlock(node, text, offset, 'heading', blocks)
  else if (name === 'TableCell') addBlock(node, text, offset, 'cell', blocks)
  // What stands behind a comment on its line belongs to the comment's block.
  else if (name === 'HTMLBlock' || name === 'CommentBlock') {
    for (const prose of proseOfHtml(text.slice(node.from, node.to))) {
      add(prose.text, offset + node.from + prose.start, kind, blocks)
    }
  } else {
    const within =
      name === 'Blockquote' ? quotationKind(node, text) : name === 'ListItem' && kind !== 'quotation' ? 'item' : kind
    for (let child = node.firstChild; child; child = child.nextSibling) gather(child, text, offset, within, blocks)
  }
}

/** Notes and warnings ("> [!NOTE]") are set as blockquotes but quote nobody. */
function quotationKind(blockquote: SyntaxNode, text: string): Block['kind'] {
  return /^(?:>\s*)+\[!\w+\]/.test(text.slice(blockquote.from, blockquote.to)) ? 'paragraph' : 'quotation'
}

function addBlock(node: SyntaxNode, text: string, offset: number, kind: Block['kind'], blocks: Block[]): void {
  add(blankedText(node, text), offset + node.from, kind, blocks)
}

/** Adds a block without the space around its words, and none at all where no words are left. */
function add(content: string, start: number, kind: Block['kind'], blocks: Block[]): void {
  const words = unbroken(content)
  const trimmed = words.trim()
  if (trimmed === '') return
  const from = start + words.length - words.trimStart().length
  blocks.push({ kind, start: from, end: from + trimmed.length, text: cutLoose(trimmed) })
}

/**
 * Hands the text to the parser line by line. The parser ends lines at "\n" alone, and a carriage return or a byte-order
 * mark would hide tables and headings from it. Such a line is shown to it with spaces in their place.
 */
class BodyInput implements Input {
  readonly lineChunks = true
  readonly length: number
  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.length = text.length
  }

  chunk(from: number): string {
    const newline = this.text.indexOf('\n', from)
    if (newline === from) return '\n'
    return this.read(from, newline < 0 ? this.length : newline)
  }

  read(from: number, to: number): string {
    const line = this.text.slice(from, to)
    if (from > 0 && line.indexOf('\r') < 0) return line
    const plain = line.replace(/[\r\uFEFF]/g, ' ')
    // The line under a table's head must end in its bar; nothing of it is prose, so the bar may change places.
    return /^[\s>|:-]+\|\s+$/.test(plain) ? plain.replace(/\|(\s+)$/, '$1|') : plain
  }
}
