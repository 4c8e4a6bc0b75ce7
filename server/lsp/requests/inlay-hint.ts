import type * as lsp from 'vscode-languageserver/node'
import { draftUnder } from '../checking.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

/** Behind “Friday” the day that it stands for, where the settings ask for it. */
export async function inlayHint(state: State, params: lsp.InlayHintParams): Promise<lsp.InlayHint[]> {
  const draft = await draftUnder(state, params.textDocument.uri)
  if (!draft?.folder.settings.inlayHints) return []
  const { document } = draft.text
  const [start, end] = [document.offsetAt(params.range.start), document.offsetAt(params.range.end)]
  return state.engine
    .days(draft.draft, draft.base, draft.folder.settings.check)
    .filter(day => start <= day.end && day.start <= end)
    .map(({ end, day }) => toLsp.inlayHint(end, day, document))
}
