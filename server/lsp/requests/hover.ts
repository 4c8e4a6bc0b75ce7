import type * as lsp from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { partOf, type Span } from '../../engine/index.ts'
import { cardMarkdown, decisionMarkdown } from '../card-markdown.ts'
import { deskNow, draftUnder } from '../checking.ts'
import { sheetHover } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export async function hover(state: State, params: lsp.HoverParams): Promise<lsp.Hover | null> {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (sheet) {
    const found = sheetHover(sheet.getText(), sheet.offsetAt(params.position))
    return found ? markdown(found.text, found, sheet) : null
  }
  const draft = await draftUnder(state, uri)
  if (!draft) return null
  const { document } = draft.text
  const offset = document.offsetAt(params.position)
  const card = state.engine.card(draft.draft, draft.base, offset, draft.folder.settings.check)
  if (!card) return null
  const { diagnostics, claims } = deskNow(state, draft.text, draft.folder)
  const isShown = diagnostics.some(({ start, end, message }) => {
    return start <= offset && offset <= end && message === card.verdict?.reason
  })
  // Above its hover the editor shows the message of a diagnostic by itself: nobody wants to read it twice.
  const shown = isShown && card.verdict ? { ...card, verdict: { ...card.verdict, reason: '' } } : card
  const known = claims.find(claim => (claim.signOff || claim.reopened) && isAt(partOf(claim), offset))
  const decided = known && decisionMarkdown(known)
  const written = cardMarkdown(shown, draft.base, { state, folder: draft.folder })
  return markdown(decided === undefined ? written : `${written}\n\n${decided}`, card.span, document)
}

function isAt({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

function markdown(value: string, span: Span, document: TextDocument): lsp.Hover {
  return { contents: { kind: 'markdown', value }, range: toLsp.range(span, document) }
}
