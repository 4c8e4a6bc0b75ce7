// The text format of `check`: the draft's lines with marks under the wrong words, and a line that sums up.
import {
  type Diagnostic,
  type DrawnPart,
  type Evidence,
  excerptsOf,
  type SourceInput,
  showable,
} from '../engine/index.ts'
import { isExtracted } from '../sources/index.ts'
import { shownPath } from './contract.ts'
import { placeOf } from './places.ts'

export interface Picture {
  /** How the draft is called above each excerpt. */
  readonly path: string
  readonly text: string
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly SourceInput[]
}

export interface Canvas {
  readonly columns: number
  readonly colour: boolean
  /** Paths of evidence are shown relative to it. */
  readonly folder: string
}

/** Two columns set the excerpts off from the places above them. */
const indent = '  '

export function pictureOf({ path, text, diagnostics, sources }: Picture, canvas: Canvas): string {
  const paint = canvas.colour ? coloured : plain
  const notesOn = ({ evidence }: Diagnostic) => evidenceNotes(evidence, sources, canvas.folder)
  const excerpts = excerptsOf(text, diagnostics, canvas.columns - indent.length, notesOn)
  return excerpts
    .map(({ line, column, continued, rows }) => {
      const place = paint({ kind: 'note', text: showable(`${path}:${line}:${column}`) })
      const drawn = rows.map(row => `${indent}${row.map(paint).join('')}`.trimEnd())
      return [...(continued ? [] : ['', place]), ...drawn].join('\n')
    })
    .join('\n')
    .replace(/^\n/, '')
}

/** The first place that says otherwise, in a form that terminals can open, and how many more there are. */
function evidenceNotes(all: readonly Evidence[], sources: readonly SourceInput[], folder: string): readonly string[] {
  const [first] = all
  if (!first) return []
  const paragraph = first.paragraph === undefined ? '' : `, paragraph ${first.paragraph}`
  const place = first.path === undefined ? '' : ` (${placeIn(first, first.path, sources, folder)})`
  const more = all.length > 1 ? ` and ${all.length - 1} more` : ''
  return [`${first.source}${paragraph}${place}${more}`]
}

function placeIn({ start }: Evidence, path: string, sources: readonly SourceInput[], folder: string): string {
  // The offsets are not those of a file that is no text.
  if (isExtracted(path)) return shownPath(path, folder)
  const input = sources.find(source => source.factsPath === path || source.textPath === path)
  const text = input?.factsPath === path ? input.facts : input?.text
  if (start === undefined || text === undefined) return shownPath(path, folder)
  const { line, column } = placeOf(start, text)
  return `${shownPath(path, folder)}:${line}:${column}`
}

const plain = (part: DrawnPart) => part.text

const yellow = 33
const blue = 34
const faint = 2
const bold = 1

function coloured({ kind, text, severity }: DrawnPart): string {
  const colour = severity === 'information' ? blue : yellow
  if (kind === 'draft') return text
  if (kind === 'note') return `\u001b[${faint}m${text}\u001b[0m`
  return `\u001b[${kind === 'message' ? '' : `${bold};`}${colour}m${text}\u001b[0m`
}
