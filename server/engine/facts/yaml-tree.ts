// YAML as a small tree with offsets. The only file that knows the yaml library.
// Every scalar is taken as the words written: 2018, 2024-10-18 and yes are words here, never numbers, dates or booleans.
import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, visit, type YAMLError } from 'yaml'
import type { Problem, Span } from '../model.ts'

export interface TreeWords extends Span {
  readonly type: 'words'
  readonly text: string
  /** True where quotation marks or a block (| or >) carry it: then the offsets inside are not those of `text`. */
  readonly quoted: boolean
}
export interface TreeList extends Span {
  readonly type: 'list'
  readonly items: readonly Tree[]
}
export interface TreeKeys extends Span {
  readonly type: 'keys'
  readonly pairs: readonly TreePair[]
}
/** A value whose writing is broken: the problem has been reported, the value is left out. */
export interface TreeBroken extends Span {
  readonly type: 'broken'
}
export type Tree = TreeWords | TreeList | TreeKeys | TreeBroken

export interface TreePair extends Span {
  readonly key: TreeWords
  /** Undefined where nothing is written after the colon. */
  readonly value: Tree | undefined
}

export interface Piece {
  readonly tree: Tree | undefined
  readonly problems: readonly (Problem & { readonly code: string })[]
}

/** Reads the text from `start` to `end` as one piece of YAML; offsets are those of the whole text. Never throws. */
export function pieceOfYaml(text: string, start: number, end: number): Piece {
  const piece = text.slice(start, end)
  const deep = tooDeep(piece)
  if (deep !== undefined) {
    const at = { start: start + deep, end: start + deep + 1 }
    return { tree: undefined, problems: [{ ...at, message: tooManyBrackets, severity: 'error', code: 'TOO_DEEP' }] }
  }
  try {
    // `prettyErrors` would copy lines of the sheet into the messages.
    const document = parseDocument(piece, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false })
    const problems = [...document.errors, ...document.warnings].map(error => ({
      ...placeOf(error, document.contents, piece, start),
      message: plainMessage(error.code, error.message),
      severity: 'error' as const,
      code: error.code,
    }))
    const contents = document.contents as ParsedNode | null
    return { tree: contents ? treeOf(contents, piece, start, problems) : undefined, problems }
  } catch {
    // What the library does not expect, it throws at; one unreadable piece must not cost the others.
    const message = 'this cannot be read as YAML'
    return { tree: undefined, problems: [{ start, end, message, severity: 'error', code: 'THROWN' }] }
  }
}

const tooManyBrackets = 'this cannot be read as YAML: too many brackets inside each other'

/** The library recurses, and slows down with the square of the depth. A sheet has brackets in brackets in brackets, at most. */
function tooDeep(piece: string): number | undefined {
  let depth = 0
  for (const match of piece.matchAll(/[[{]|[\]}]|^ *(?:- ){50}/gm)) {
    if (match[0].length > 1) return match.index
    depth = match[0] === '[' || match[0] === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > 100) return match.index
  }
  return undefined
}

function treeOf(node: ParsedNode, piece: string, shift: number, problems: (Problem & { code: string })[]): Tree {
  const start = shift + node.range[0]
  const end = shift + node.range[1]
  if (isScalar(node)) {
    const written = piece.slice(node.range[0], node.range[1])
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'
    // A block's range takes in the line break after it.
    const cut = block ? written.trimEnd().length : written.length
    const value = String(node.value ?? '')
    return {
      type: 'words',
      text: block ? value.trimEnd() : value,
      quoted: node.type !== 'PLAIN',
      start,
      end: start + cut,
    }
  }
  if (isMap(node)) {
    const pairs = node.items.flatMap(pair =>
      pairOf(pair as Pair<ParsedNode, ParsedNode | null>, piece, shift, problems),
    )
    return { type: 'keys', pairs, ...around(pairs, start, end, piece, node.range[0], node.range[1], shift) }
  }
  if (isSeq(node)) {
    const items = (node.items as ParsedNode[]).map(item => treeOf(item, piece, shift, problems))
    return { type: 'list', items, ...around(items, start, end, piece, node.range[0], node.range[1], shift) }
  }
  const message = isAlias(node)
    ? 'a fact sheet has no * references: write the words out, or put them in quotation marks'
    : 'this cannot be read as YAML'
  problems.push({ start, end, message, severity: 'error', code: 'ALIAS' })
  return { type: 'broken', start, end }
}

/** Block lists and mappings end at their last value, not after the blank lines that follow; brackets keep their own end. */
function around(
  parts: readonly Span[],
  start: number,
  end: number,
  piece: string,
  from: number,
  to: number,
  shift: number,
): Span {
  const written = piece.slice(from, to)
  if (/^[[{]/.test(written)) return { start, end: shift + from + written.trimEnd().length }
  const last = parts.at(-1)
  return { start, end: last ? last.end : Math.min(end, start + written.trimEnd().length) }
}

function pairOf(
  pair: Pair<ParsedNode, ParsedNode | null>,
  piece: string,
  shift: number,
  problems: (Problem & { code: string })[],
): TreePair[] {
  // In "{ , }" a key can be missing altogether.
  const key = pair.key ? treeOf(pair.key, piece, shift, problems) : undefined
  const value = pair.value ? treeOf(pair.value, piece, shift, problems) : undefined
  if (key?.type !== 'words') {
    if (key) {
      problems.push({
        start: key.start,
        end: key.end,
        message: 'a key is one plain word',
        severity: 'error',
        code: 'KEY',
      })
    }
    return []
  }
  const empty = value?.type === 'words' && value.text === '' && !value.quoted
  const end = Math.max(key.end, value && !empty ? value.end : key.end)
  return [{ key, value: empty ? undefined : value, start: key.start, end }]
}

/** What was never closed is shown where it was opened; what lacks quotation marks, as far as its line goes. */
function placeOf(error: YAMLError, contents: unknown, piece: string, shift: number): Span {
  const lineEnd = (from: number) => from + piece.slice(from).search(/[ \t]*(?:\r?\n|$)/)
  let from = Math.min(error.pos[0], piece.length)
  let to = Math.min(error.pos[1], piece.length)
  if (neverClosed(error) && contents) {
    visit(contents as ParsedNode, {
      Node: (_, node) => {
        const opens =
          node.range && node.range[0] < from && node.range[1] >= from && /["'[{]/.test(piece[node.range[0]] ?? '')
        if (opens) to = lineEnd(node.range![0])
        if (opens) from = node.range![0]
        return opens ? visit.BREAK : undefined
      },
    })
  } else if (error.code === 'BLOCK_AS_IMPLICIT_KEY' || error.code === 'BAD_SCALAR_START')
    to = Math.max(to, lineEnd(from))
  // An empty place, or one that is only a line break, could not be drawn: the character before it is shown.
  if (piece.slice(from, to).trim() === '') {
    from = Math.max(0, piece.slice(0, from).trimEnd().length - 1)
    to = Math.min(piece.length, from + 1)
  }
  return { start: shift + from, end: shift + to }
}

function neverClosed(error: { readonly code: string; readonly message: string }): boolean {
  if (error.code === 'MISSING_CHAR') return /quote/.test(error.message)
  return /Flow (?:map|sequence)/.test(error.message)
}

/** The library's messages speak of nodes and scalars; a sub-editor reads these. */
function plainMessage(code: string, message: string): string {
  if (/Flow (?:map|sequence)/.test(message)) return 'a bracket is opened and never closed'
  switch (code) {
    case 'BAD_INDENT':
      return 'this line does not line up with the lines around it'
    case 'TAB_AS_INDENT':
      return 'lines are indented with spaces, not with a tab'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'words that hold a colon and a space need quotation marks around them'
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a line here has no “key:” before its words'
    case 'BAD_SCALAR_START':
      return 'words that begin with @, % or ` need quotation marks around them'
    case 'BAD_DQ_ESCAPE':
      return 'between double quotation marks a \\ must be written twice'
    case 'MULTIPLE_DOCS':
      return 'a file holds one sheet: what follows “---” is not read'
    case 'TAG_RESOLVE_FAILED':
      return 'words that begin with ! need quotation marks around them'
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return 'a quotation mark is opened and never closed'
      return 'a “key:” or a comma is missing here'
    case 'UNEXPECTED_TOKEN':
      return 'these words stand after the end of the value: put the whole value in quotation marks'
    default:
      return `this cannot be read as YAML: ${message.replace(/\s+/g, ' ')}`
  }
}
