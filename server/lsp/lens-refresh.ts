// What lenses say changes when a draft does: the client asks for them anew when it is told to.
import * as lsp from 'vscode-languageserver/node'
import { folderOf, isSheetText, isSource, type State } from './state.ts'

/** In milliseconds: lenses that change at every key would flicker. */
const pause = 800

/** Tells the client once the drafts have come to rest, and only where a source is open that can show lenses. */
export function refreshLenses(state: State): void {
  if (!state.client.workspace?.codeLens?.refreshSupport) return
  const isShown = [...state.texts.values()].some(text => {
    const folder = folderOf(state, text)
    return isSheetText(text) || (folder !== undefined && isSource(text, folder))
  })
  clearTimeout(state.lensTimer)
  if (!isShown) return
  state.lensTimer = setTimeout(() => {
    // A client that is about to leave may no longer answer.
    state.connection.sendRequest(lsp.CodeLensRefreshRequest.type).catch(() => {})
  }, pause)
  state.lensTimer.unref()
}
