// Open documents and their edits.
import type * as lsp from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit } from '../engine/index.ts'
import { draftAfter } from './reading.ts'
import { newText, type OpenText, type State } from './state.ts'
import { typingIn } from './typing.ts'

export function openText(state: State, { uri, languageId, version, text }: lsp.TextDocumentItem): OpenText {
  const opened = newText(uri, languageId, version, text)
  state.texts.set(uri, opened)
  return opened
}

/** Applies the changes in their order, to the draft as the engine read it as well. */
export function changeText(state: State, { textDocument, contentChanges }: lsp.DidChangeTextDocumentParams) {
  const text = state.texts.get(textDocument.uri)
  if (text === undefined) return undefined
  const edits: Edit[] = []
  TextDocument.update(text.document, [], textDocument.version)
  for (const change of contentChanges) {
    edits.push(editOf(text.document, change))
    TextDocument.update(text.document, [change], textDocument.version)
  }
  text.typing = typingIn(edits, performance.now())
  text.draft = text.draft && draftAfter(state, text.draft, edits, text.document.getText())
  return text
}

/** The change in offsets of the text before it. A range may come with its ends the wrong way round. */
function editOf(document: TextDocument, change: lsp.TextDocumentContentChangeEvent): Edit {
  if (!('range' in change)) return { start: 0, end: document.getText().length, text: change.text }
  const [start = 0, end = 0] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)].sort(
    (a, b) => a - b,
  )
  return { start, end, text: change.text }
}
