// The examples on a page of docs/checks. The format: a block "```yaml sheet" is a fact sheet; every block "```text"
// below it is a draft (read as Markdown), drawn with the marks that it gets from that sheet. A draft without marks stays
// silent.
import { readFileSync } from 'node:fs'
import { createEngine, drawing, type Engine, type FactBase } from '../../server/engine/index.ts'

export interface DrawnDraft {
  /** The line of the page on which the block begins, from 1. */
  readonly line: number
  /** The heading that it stands under, without its signs. */
  readonly heading: string
  readonly sheet: string
  readonly picture: string
}

const fence = /^```(.*)$/
const heading = /^#+ (.*)$/
const markRow = /^ *(?:\^+|~+) (?:name|title|participant|date|place|number|quote|speaker|negation|detail)\b/

export function drawnDraftsOn(page: string): readonly DrawnDraft[] {
  const drafts: DrawnDraft[] = []
  let under = ''
  let sheet = ''
  let open: { readonly info: string; readonly line: number; readonly lines: string[] } | undefined
  page.split('\n').forEach((text, index) => {
    const info = fence.exec(text)?.[1]
    if (!open) {
      under = heading.exec(text)?.[1] ?? under
      if (info !== undefined) open = { info: info.trim(), line: index + 1, lines: [] }
    } else if (info === '') {
      const content = open.lines.join('\n')
      if (open.info === 'yaml sheet') sheet = content
      if (open.info === 'text') drafts.push({ line: open.line, heading: under, sheet, picture: content })
      open = undefined
    } else open.lines.push(text)
  })
  return drafts
}

/** The draft without its marks. */
export function textOfPicture(picture: string): string {
  return picture
    .split('\n')
    .filter(line => !markRow.test(line))
    .join('\n')
}

export function marksIn(picture: string): readonly string[] {
  return picture.split('\n').filter(line => markRow.test(line))
}

/** The draft as Claimcheck draws it today. */
export function redrawn(draft: DrawnDraft): string {
  const text = textOfPicture(draft.picture)
  return drawing(text, engine().check(engine().draft(text, 'markdown'), factsOf(draft.sheet)).diagnostics).join('\n')
}

/** What is wrong with a sheet, each as one line; nothing for a sound one. */
export function problemsOf(sheet: string): readonly string[] {
  return engine()
    .factBase([{ id: 'sheet', facts: sheet }])
    .problems.map(problem => `${sheet.slice(problem.start, problem.end)}: ${problem.message}`)
}

const bases = new Map<string, FactBase>()

function factsOf(sheet: string): FactBase {
  const known = bases.get(sheet) ?? engine().factBase([{ id: 'sheet', facts: sheet }]).facts
  bases.set(sheet, known)
  return known
}

let made: Engine | undefined

function engine(): Engine {
  if (made) return made
  const created = createEngine(readFileSync(new URL('../../models/english.bin', import.meta.url)))
  if (!created.engine) throw new Error(created.problems.join('\n'))
  made = created.engine
  return made
}
