// The YAML between two lines of three hyphens at the head of a draft. Only what Claimcheck reads of it is kept:
// title and description as prose, date and sources as values. Anything that is not a plain YAML map is not front matter.
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { Block, FrontMatter } from '../model.ts'

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | undefined
  /** Title and description, in the order they stand. */
  readonly blocks: readonly Block[]
}

/** Beyond this the two lines of hyphens are rules in a long text, and YAML would be parsed at every key stroke. */
const longest = 16_384

const nothing: FrontMatterReading = { frontMatter: undefined, blocks: [] }
const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/
const closing = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g

/** The span of the front matter runs from the first hyphen's line to the end of the closing line, its line break included. */
export function readFrontMatter(text: string): FrontMatterReading {
  const opened = opening.exec(text)
  if (!opened) return nothing
  // The opening line's own break may be the one before the closing line: an empty front matter.
  const from = opened[0].length
  closing.lastIndex = from - 1
  const closed = closing.exec(text.length > longest ? text.slice(0, longest) : text)
  if (!closed) return nothing
  const yaml = text.slice(from, Math.max(from, closed.index))
  const span = { start: text.indexOf('-'), end: closed.index + closed[0].length }
  if (yaml.trim() === '') return { frontMatter: span, blocks: [] }
  return readYaml(yaml, from, span)
}

function readYaml(yaml: string, offset: number, span: { start: number; end: number }): FrontMatterReading {
  let content: unknown
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false })
    if (document.errors.length > 0) return nothing
    content = document.contents
  } catch {
    return nothing
  }
  if (!isMap(content)) return nothing
  const values: { title?: string; date?: string; sources?: string[] } = {}
  const blocks: Block[] = []
  for (const { key, value } of content.items) {
    const name = isScalar(key) ? String(key.value).toLowerCase() : ''
    if (name === 'sources') {
      const sources = (isSeq(value) ? value.items : [value]).flatMap(item => (isScalar(item) ? textOf(item) : []))
      values.sources = sources.filter(source => source !== '')
    }
    if (!isScalar(value)) continue
    const written = textOf(value)
    if (written === '') continue
    if (name === 'date') values.date = written
    if (name === 'title') values.title = written
    if (name === 'title' || name === 'description') {
      const block = blockOf(value, yaml, offset)
      if (block) blocks.push(block)
    }
  }
  return { frontMatter: { ...span, ...values }, blocks }
}

function textOf(scalar: Scalar): string {
  return scalar.value === null || scalar.value === undefined ? '' : String(scalar.value).trim()
}

/** The value as it stands: quotation marks of YAML left out, its escapes and line breaks blanked. */
function blockOf(scalar: Scalar, yaml: string, offset: number): Block | undefined {
  if (!scalar.range) return undefined
  let [start, end] = scalar.range
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE'
  if (quoted) {
    start++
    end--
  }
  let text = yaml.slice(start, end)
  if (scalar.type === 'QUOTE_DOUBLE') {
    text = text.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U[0-9a-fA-F]{8}|[\s\S])/g, (written, sign: string) =>
      /^["'/\\]$/.test(sign) ? ` ${sign}` : ' '.repeat(written.length),
    )
  }
  if (scalar.type === 'QUOTE_SINGLE') text = text.replaceAll("''", " '")
  // A folded or literal value begins with its indicator (">-").
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') {
    text = text.replace(/^[|>][^\r\n]*/, indicator => ' '.repeat(indicator.length))
  }
  text = text.replace(/[\r\n\t]/g, ' ')
  const lead = text.length - text.trimStart().length
  const words = text.trim()
  if (words === '') return undefined
  const first = offset + start + lead
  return { kind: 'title', start: first, end: first + words.length, text: words }
}
