// What is told of sources: their mistakes, on the sheet or article that holds them and nowhere else.
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Problem } from '../engine/index.ts'
import { largestFile } from '../sources/index.ts'
import { documentAt } from './facts.ts'
import { checkedEvidence, readSheet } from './sheet-language.ts'
import { type Folder, folderOf, isSheetText, type OpenText, type State, textAt, uriOf } from './state.ts'
import * as toLsp from './to-lsp.ts'

/** The open sheet under a request. */
export function sheetUnder(state: State, uri: string): TextDocument | undefined {
  const text = state.texts.get(uri)
  if (!text || !isSheetText(text)) return undefined
  return text.document.getText().length > largestFile ? undefined : text.document
}

/** Tells the mistakes of an open sheet, in force or not. */
export function tellOpenSheet(state: State, text: OpenText): void {
  const { uri, version } = text.document
  const written = text.document.getText()
  const own: readonly Problem[] =
    written.length > largestFile
      ? [{ start: 0, end: 0, message: 'this sheet is too large to be read', severity: 'error' }]
      : readSheet(written).problems
  const folder = folderOf(state, text)
  const input = folder?.facts.sources.inputs.find(input => input.factsPath === text.path)
  // What was found when the folder was read counts only as long as the sheet still reads so.
  const found = input?.facts === written && folder ? problemsAt(folder, text.path) : []
  const article = input?.facts === written ? input.text : undefined
  const moved = article === undefined ? [] : evidenceProblems(written, article)
  const diagnostics = once([...own, ...found, ...moved]).map(problem => toLsp.problem(problem, text.document))
  void state.connection.sendDiagnostics({ uri, version, diagnostics })
}

/** Evidence whose words the article has in another paragraph, or has not. */
export function evidenceProblems(sheet: string, article: string): readonly EvidenceProblem[] {
  return checkedEvidence(sheet, article).flatMap(({ start, end, state, exact, paragraph, nowIn }) => {
    if (state === 'found') return []
    const words = exact === undefined ? undefined : `“${exact.length > 60 ? `${exact.slice(0, 60)}…` : exact}”`
    const gone = words === undefined ? `the article has no paragraph ${paragraph}` : `the article does not say ${words}`
    const message = state === 'gone' ? gone : `the article says ${words} in paragraph ${nowIn}, not in ${paragraph}`
    const within = sheet.slice(start, end)
    const number = /(\bparagraph\s*:\s*)(\d+)/.exec(within)
    const from = number ? start + number.index + number[1]!.length : undefined
    const text = String(nowIn)
    const edit =
      from === undefined || nowIn === undefined ? {} : { edit: { start: from, end: from + number![2]!.length, text } }
    return [{ start, end, message: message.replace(/\s+/g, ' '), severity: 'information' as const, ...edit }]
  })
}

export interface EvidenceProblem extends Problem {
  /** Puts the right paragraph there. */
  readonly edit?: Edit
}

/** Tells what is wrong with the sources of a folder that are not open, and with its open sheets, and clears the rest. */
export function tellSheets(state: State, folder: Folder): void {
  const paths = [...new Set(folder.facts.sources.problems.map(problem => problem.path))]
  const closed = paths.filter(path => !textAt(state, path))
  for (const path of closed) {
    const document = documentAt(state, folder, path) ?? TextDocument.create(path, '', 0, '')
    const diagnostics = once(problemsAt(folder, path)).map(problem => toLsp.problem(problem, document))
    void state.connection.sendDiagnostics({ uri: uriOf(state, path), diagnostics })
  }
  for (const path of folder.marked) {
    if (paths.includes(path) || textAt(state, path)) continue
    void state.connection.sendDiagnostics({ uri: uriOf(state, path), diagnostics: [] })
  }
  folder.marked = new Set(closed)
  for (const text of state.texts.values()) {
    if (isSheetText(text) && folderOf(state, text) === folder) tellOpenSheet(state, text)
  }
}

/** Clears what was told of a folder's closed sheets: the folder is no more. */
export function clearSheets(state: State, folder: Folder): void {
  for (const path of folder.marked) void state.connection.sendDiagnostics({ uri: uriOf(state, path), diagnostics: [] })
  folder.marked = new Set()
}

/** What is wrong with a sheet or an article, in force or not. */
export function problemsAt(folder: Folder, path: string | undefined): readonly Problem[] {
  return folder.facts.sources.problems.filter(problem => problem.path === path)
}

/** The reader of one sheet and the reader of all find the same mistakes. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ start, end, message }: Problem) => `${start} ${end} ${message}`
  const unique = new Map(problems.map(problem => [keyOf(problem), problem]))
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
