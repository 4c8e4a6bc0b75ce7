import * as lsp from 'vscode-languageserver/node'
import { ignoreCompletions, sourceNameCompletions } from '../../engine/index.ts'
import { draftUnder } from '../checking.ts'
import { sheetCompletions } from '../sheet-language.ts'
import { sheetUnder } from '../sheets.ts'
import { folderOf, formatOf, isDraft, type OpenText, type State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export async function completion(state: State, params: lsp.CompletionParams): Promise<lsp.CompletionItem[]> {
  const { uri } = params.textDocument
  const sheet = sheetUnder(state, uri)
  if (sheet) {
    const found = sheetCompletions(sheet.getText(), sheet.offsetAt(params.position))
    return found.map((one, place) => toLsp.completionItem(one, place, sheet))
  }
  const text = state.texts.get(uri)
  if (!text || formatOf(text) === undefined) return []
  return [...inMarkup(state, text, params), ...(await inProse(state, uri, params))]
}

/** In a comment that sets a difference aside, and under `sources:` in the front matter. */
function inMarkup(state: State, text: OpenText, { position }: lsp.CompletionParams): lsp.CompletionItem[] {
  const { document } = text
  const [written, offset] = [document.getText(), document.offsetAt(position)]
  const codes = formatOf(text) === 'markdown' ? ignoreCompletions(written, offset) : []
  const folder = folderOf(state, text)
  const inputs = folder && isDraft(text, folder) ? folder.facts.sources.inputs : []
  const titles = new Map(inputs.map(({ id, title }) => [id, title ?? '']))
  const names = sourceNameCompletions(written, offset, [...titles.keys()])
  const named = names.map(({ label, replace }) => ({ label, replace, insert: label, about: titles.get(label) ?? '' }))
  return [...codes, ...named].map((one, place) => toLsp.completionItem({ ...one, kind: 'value' }, place, document))
}

/** What a space or a comma triggers would be in the way of everybody who writes. */
const prosaic = ['"', '“']

async function inProse(state: State, uri: string, { position, context }: lsp.CompletionParams) {
  const sign =
    context?.triggerKind === lsp.CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined
  if (sign !== undefined && !prosaic.includes(sign)) return []
  const draft = await draftUnder(state, uri)
  if (!draft) return []
  const { document } = draft.text
  const found = state.engine.completions(draft.draft, draft.base, document.offsetAt(position))
  return found.map((one, place) => toLsp.draftCompletionItem(one, place, document))
}
