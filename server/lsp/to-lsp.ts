// The engine's plain data as LSP's types: one function for each type.
import * as lsp from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic, DraftCompletion, DraftOutlineItem, Edit, Problem, Span } from '../engine/index.ts'
import { type Place, placeName, placesOf, type Where } from './places.ts'
import type { OutlineItem, SheetCompletion } from './sheet-language.ts'
import type { State } from './state.ts'
import { showDraftsCommand } from './status.ts'

export function range(span: Span, document: TextDocument): lsp.Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) }
}

export function diagnostic(found: Diagnostic, document: TextDocument, where: Where): lsp.Diagnostic {
  const { state } = where
  const shown: lsp.Diagnostic = {
    range: range(found, document),
    severity: severity(found.severity),
    source: 'claimcheck',
    code: found.code,
    message: found.message,
  }
  const abilities = state.client.textDocument?.publishDiagnostics
  if (abilities?.codeDescriptionSupport) shown.codeDescription = { href: `${state.pages}/${found.code}.md` }
  if (abilities?.relatedInformation) {
    const related = placesOf(found.evidence, where).flatMap(place => relatedInformation(place) ?? [])
    if (related.length > 0) shown.relatedInformation = related
  }
  return shown
}

/** A mistake in a file that a person wrote for Claimcheck. */
export function problem(found: Problem, document: TextDocument): lsp.Diagnostic {
  const { message } = found
  return { range: range(found, document), severity: severity(found.severity), source: 'claimcheck', message }
}

export function severity(found: Problem['severity'] | Diagnostic['severity']): lsp.DiagnosticSeverity {
  if (found === 'error') return lsp.DiagnosticSeverity.Error
  return found === 'warning' ? lsp.DiagnosticSeverity.Warning : lsp.DiagnosticSeverity.Information
}

export function relatedInformation(place: Place): lsp.DiagnosticRelatedInformation | undefined {
  if (!place.location) return undefined
  const message = place.exact === undefined ? placeName(place) : `${placeName(place)}: “${place.exact}”`
  return { location: place.location, message }
}

export function textEdit(edit: Edit, document: TextDocument): lsp.TextEdit {
  return { range: range(edit, document), newText: edit.text }
}

/** @param annotation shown by the client before it changes anything, where it can */
export function workspaceEdit(
  edits: readonly lsp.TextEdit[],
  document: TextDocument,
  { client }: State,
  annotation?: lsp.ChangeAnnotation,
): lsp.WorkspaceEdit {
  const { uri, version } = document
  const abilities = client.workspace?.workspaceEdit
  if (!abilities?.documentChanges) return { changes: { [uri]: [...edits] } }
  const textDocument = { uri, version }
  if (!annotation || !abilities.changeAnnotationSupport)
    return { documentChanges: [{ textDocument, edits: [...edits] }] }
  const annotated = edits.map(edit => ({ ...edit, annotationId: 'claimcheck' }))
  return { documentChanges: [{ textDocument, edits: annotated }], changeAnnotations: { claimcheck: annotation } }
}

const completionKinds = {
  key: lsp.CompletionItemKind.Property,
  value: lsp.CompletionItemKind.EnumMember,
  name: lsp.CompletionItemKind.Reference,
} as const

/** @param place its place in the list, which the client keeps to */
export function completionItem(found: SheetCompletion, place: number, document: TextDocument): lsp.CompletionItem {
  return {
    label: found.label,
    kind: completionKinds[found.kind],
    detail: found.about,
    sortText: String(place).padStart(4, '0'),
    // The client filters by what stands in the range: the label, which need not begin the inserted text.
    filterText: found.label,
    textEdit: textEdit({ ...found.replace, text: found.insert }, document),
    insertTextMode: lsp.InsertTextMode.asIs,
  }
}

const symbolKinds: Readonly<Record<string, lsp.SymbolKind>> = {
  people: lsp.SymbolKind.Class,
  organisations: lsp.SymbolKind.Package,
  groups: lsp.SymbolKind.Interface,
  places: lsp.SymbolKind.Namespace,
  things: lsp.SymbolKind.Object,
  events: lsp.SymbolKind.Event,
  statements: lsp.SymbolKind.String,
  numbers: lsp.SymbolKind.Number,
  details: lsp.SymbolKind.Constant,
}

export function documentSymbol(found: OutlineItem, document: TextDocument): lsp.DocumentSymbol {
  return {
    name: found.label,
    detail: found.detail,
    kind: symbolKinds[found.section] ?? lsp.SymbolKind.Object,
    range: range(found, document),
    selectionRange: range(found.selection, document),
    children: found.children.map(child => documentSymbol(child, document)),
  }
}

/** @param lens `shows` names the lines of a source whose drafts are listed when the lens is chosen */
export function codeLens(
  lens: {
    readonly line: number
    readonly title: string
    readonly shows?: { readonly uri: string; readonly range: lsp.Range }
  },
  { hasCommands }: State,
): lsp.CodeLens {
  const at = { line: lens.line, character: 0 }
  const command = lens.shows && hasCommands ? showDraftsCommand : ''
  const args = lens.shows ? [lens.shows.uri, lens.shows.range] : []
  return {
    range: { start: at, end: at },
    command: { title: lens.title, command, arguments: command === '' ? [] : args },
  }
}

/** @param drafts closed ones among them, whose version nobody has */
export function workspaceEdits(
  drafts: readonly { readonly document: TextDocument; readonly edits: readonly lsp.TextEdit[] }[],
  { client, texts }: State,
): lsp.WorkspaceEdit {
  if (!client.workspace?.workspaceEdit?.documentChanges)
    return { changes: Object.fromEntries(drafts.map(({ document, edits }) => [document.uri, [...edits]])) }
  return {
    documentChanges: drafts.map(({ document: { uri, version }, edits }) => ({
      textDocument: { uri, version: texts.has(uri) ? version : null },
      edits: [...edits],
    })),
  }
}

export function documentHighlight(span: Span, document: TextDocument): lsp.DocumentHighlight {
  return { range: range(span, document), kind: lsp.DocumentHighlightKind.Read }
}

export function inlayHint(offset: number, day: string, document: TextDocument): lsp.InlayHint {
  return {
    position: document.positionAt(offset),
    label: day,
    paddingLeft: true,
    tooltip: 'Counted from the draft’s date',
  }
}

export function draftSymbol(item: DraftOutlineItem, document: TextDocument): lsp.DocumentSymbol {
  const at = range(item, document)
  const kind = item.kind === 'heading' ? lsp.SymbolKind.Module : lsp.SymbolKind.String
  return { name: item.label, detail: item.detail, kind, range: at, selectionRange: at }
}

const draftCompletionKinds = {
  name: lsp.CompletionItemKind.Reference,
  title: lsp.CompletionItemKind.Value,
  day: lsp.CompletionItemKind.Value,
  quotation: lsp.CompletionItemKind.Text,
} as const

export function draftCompletionItem(found: DraftCompletion, place: number, document: TextDocument): lsp.CompletionItem {
  const { label, about, insert, kind, replace, filter = label } = found
  return {
    label,
    detail: about,
    kind: draftCompletionKinds[kind],
    sortText: String(place).padStart(4, '0'),
    // The client filters by what stands in the range, which begins a later word of a name.
    filterText: kind === 'name' ? document.getText(range(replace, document)) || filter : filter,
    textEdit: textEdit({ ...replace, text: insert }, document),
    insertTextMode: lsp.InsertTextMode.asIs,
  }
}
