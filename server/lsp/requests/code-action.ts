import * as lsp from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import {
  type Code,
  type CommentProblem,
  type DeskDiagnostic,
  type Diagnostic,
  type Edit,
  type Fix,
  inMarks,
  type Span,
} from '../../engine/index.ts'
import { deskNow, draftUnder } from '../checking.ts'
import { type SignOffParams, signOffCommand } from '../desk-protocol.ts'
import { evidenceProblems, sheetUnder } from '../sheets.ts'
import { pathOf, type State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export const fixAllKind = `${lsp.CodeActionKind.SourceFixAll}.claimcheck`

/** Other people's words, and who said them, are changed only after a look at the difference. */
const codesToLookAt: ReadonlySet<Code> = new Set(['quote', 'speaker'])

export async function codeAction(state: State, params: lsp.CodeActionParams): Promise<lsp.CodeAction[]> {
  const sheet = sheetUnder(state, params.textDocument.uri)
  if (sheet) return onSheet(state, sheet, params)
  const draft = await draftUnder(state, params.textDocument.uri)
  if (!draft) return []
  const { text, folder } = draft
  const { document } = text
  const { diagnostics, problems } = deskNow(state, text, folder)
  const asks = (kind: string) => (params.context.only ?? []).some(only => within(kind, only))
  const asked = { start: document.offsetAt(params.range.start), end: document.offsetAt(params.range.end) }

  const actions: lsp.CodeAction[] = []
  if (params.context.only === undefined || asks(lsp.CodeActionKind.QuickFix)) {
    const touched = diagnostics
      .filter(found => touches(found, asked))
      .map(found => ({ found, linked: toLsp.diagnostic(found, document, { state, folder }) }))
    const signable = touched.filter(({ found }) => state.signsOff && found.claim !== '')
    // What mends the draft first, then what is recorded, last what only hides the mark.
    for (const { found, linked } of touched)
      actions.push(...found.fixes.map(fix => quickFix(fix, found, linked, document, state)))
    for (const { found, linked } of signable) actions.push(...decisions(found, linked, document.uri))
    for (const { found, linked } of touched) {
      const ignoring = state.engine.ignoringEdit(draft.draft, found)
      if (ignoring) actions.push(setAside(ignoring, found, linked, document, state))
    }
    for (const { found, linked } of signable) actions.push(turningOff(found, linked, document.uri))
    for (const found of problems.filter(found => touches(found, asked))) {
      actions.push(...found.fixes.map(fix => mend(fix, found, document, state)))
    }
  }
  if (asks(fixAllKind)) actions.push(...fixAll(diagnostics, document, state))
  return actions
}

/** In a sheet: the paragraph that the article has the words in now. */
function onSheet(state: State, sheet: TextDocument, { range, textDocument }: lsp.CodeActionParams): lsp.CodeAction[] {
  const text = sheet.getText()
  const inputs = state.folders.flatMap(folder => folder.facts.sources.inputs)
  const article = inputs.find(input => input.factsPath === pathOf(textDocument.uri) && input.facts === text)?.text
  if (article === undefined) return []
  const asked = { start: sheet.offsetAt(range.start), end: sheet.offsetAt(range.end) }
  return evidenceProblems(text, article).flatMap(found => {
    const { edit } = found
    if (!edit || !touches(found, asked)) return []
    return [
      {
        title: `Use paragraph ${edit.text}`,
        kind: lsp.CodeActionKind.QuickFix,
        diagnostics: [toLsp.problem(found, sheet)],
        edit: toLsp.workspaceEdit([toLsp.textEdit(edit, sheet)], sheet, state),
        isPreferred: true,
      },
    ]
  })
}

function within(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`)
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}

function quickFix(fix: Fix, found: Diagnostic, linked: lsp.Diagnostic, document: TextDocument, state: State) {
  const edits = editsOf(fix, found).map(edit => toLsp.textEdit(edit, document))
  const lookFirst = codesToLookAt.has(found.code)
  const named = fix.title.includes(inMarks(found.text))
  // Only with both words in view can a person decide on somebody else's words.
  const title = lookFirst && !named && found.text !== '' ? `${fix.title} instead of ${inMarks(found.text)}` : fix.title
  const annotation = lookFirst
    ? { label: title, description: wordsAround(edits, found, document), needsConfirmation: true }
    : undefined
  const action: lsp.CodeAction = {
    title,
    kind: lsp.CodeActionKind.QuickFix,
    diagnostics: [linked],
    edit: toLsp.workspaceEdit(edits, document, state, annotation),
  }
  return found.fixes.length === 1 ? { ...action, isPreferred: true } : action
}

/** In UTF-16 code units: enough words to see what becomes of the sentence. */
const around = 40

/** “… with kind intentions …” → “… with good intentions …”, as the preview of the fix shows it. */
function wordsAround(
  edits: readonly lsp.TextEdit[],
  { start, end, message }: Diagnostic,
  document: TextDocument,
): string {
  const [edit] = edits
  if (!edit || edits.length > 1) return message
  const text = document.getText()
  const before = text.slice(Math.max(0, start - around), start).replace(/^\S*\s|[\s\S]*\n/g, '')
  const after = text.slice(end, end + around).replace(/\n[\s\S]*|\s\S*$/g, '')
  return `“${before}${text.slice(start, end)}${after}” becomes “${before}${edit.newText}${after}”`
}

/** What a person may decide instead of changing the draft. The client asks for the words. */
function decisions({ claim, signOff }: DeskDiagnostic, linked: lsp.Diagnostic, uri: string): lsp.CodeAction[] {
  const offered: readonly (readonly [string, SignOffParams['kind']])[] = [
    ['Checked elsewhere… (sign-off, recorded)', 'elsewhere'],
    ['Leave it as it is… (sign-off, recorded)', 'leave'],
    ...(signOff?.kind === 'query' ? [] : [['Query the author… (recorded, stays open)', 'query'] as const]),
  ]
  return offered.map(([title, kind]) => ({
    title,
    kind: lsp.CodeActionKind.QuickFix,
    diagnostics: [linked],
    command: { title, command: signOffCommand, arguments: [{ uri, claim, kind, scope: 'claim' }] },
  }))
}

/** One action for all that hides marks; the client asks how far it reaches. */
function turningOff({ claim, code }: DeskDiagnostic, linked: lsp.Diagnostic, uri: string): lsp.CodeAction {
  const title = `Turn marks like this ${code} off…`
  return {
    title,
    kind: lsp.CodeActionKind.QuickFix,
    diagnostics: [linked],
    command: { title, command: signOffCommand, arguments: [{ uri, claim, kind: 'off' }] },
  }
}

/** A comment in the draft that says why the difference stays. */
function setAside(edit: Edit, found: Diagnostic, linked: lsp.Diagnostic, document: TextDocument, state: State) {
  return {
    title: `Set this ${found.code} aside with a comment`,
    kind: lsp.CodeActionKind.QuickFix,
    diagnostics: [linked],
    edit: toLsp.workspaceEdit([toLsp.textEdit(edit, document)], document, state),
  }
}

function mend(fix: CommentProblem['fixes'][number], found: CommentProblem, document: TextDocument, state: State) {
  const edits = fix.edits.map(edit => toLsp.textEdit(edit, document))
  return {
    title: fix.title,
    kind: lsp.CodeActionKind.QuickFix,
    diagnostics: [toLsp.problem(found, document)],
    edit: toLsp.workspaceEdit(edits, document, state),
    isPreferred: true,
  }
}

function editsOf(fix: Fix, { start, end }: Diagnostic): readonly Edit[] {
  return fix.edits ?? [{ start, end, text: fix.text }]
}

/** One action with every safe fix; of two that touch the same words the first one. */
function fixAll(diagnostics: readonly Diagnostic[], document: TextDocument, state: State): lsp.CodeAction[] {
  const chosen: Edit[] = []
  for (const found of diagnostics) {
    const fix = found.fixes.find(fix => fix.safe)
    const edits = fix ? editsOf(fix, found) : []
    if (!edits.some(edit => chosen.some(other => touches(edit, other)))) chosen.push(...edits)
  }
  if (chosen.length === 0) return []
  const edits = chosen.sort((a, b) => a.start - b.start).map(edit => toLsp.textEdit(edit, document))
  return [
    {
      title: 'Fix all names and dates with one possible value (Claimcheck)',
      kind: fixAllKind,
      edit: toLsp.workspaceEdit(edits, document, state),
    },
  ]
}
