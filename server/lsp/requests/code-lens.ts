import type * as lsp from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../../engine/index.ts'
import { knownDrafts } from '../known-drafts.ts'
import { type Leaning, leaningInWords, leaningOn } from '../leaning.ts'
import { checkedEvidence, entriesOf, readSheet } from '../sheet-language.ts'
import { sourceUnder } from '../source-under.ts'
import { isSheetText, type State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

/** Above each paragraph of an article, and each entry of a sheet: which drafts use it, contradict it or leave it out. */
export async function codeLens(state: State, params: lsp.CodeLensParams): Promise<lsp.CodeLens[]> {
  const { uri } = params.textDocument
  const source = await sourceUnder(state, uri)
  if (!source?.folder.settings.codeLens) return []
  const { folder, path, document } = source
  const drafts = await knownDrafts(state, folder)
  const open = state.texts.get(uri)
  const input = folder.facts.sources.inputs.find(one => one.factsPath === path)
  const isSheet = input !== undefined && (!open || isSheetText(open))
  const article = isSheet ? input.textPath : undefined
  const leanings = leaningOn(path, drafts)
  const onArticle = article === undefined ? [] : leaningOn(article, drafts)
  // Where nothing is written yet, nobody has to be told so at every line.
  if (leanings.length === 0 && onArticle.length === 0) return []
  if (!isSheet) return paragraphsOf(document).map(span => lensOn(span, within(span, leanings), document, uri, state))
  const text = document.getText()
  const evidence = input.text === undefined ? [] : checkedEvidence(text, input.text)
  return entriesOf(readSheet(text).value).map(entry => {
    const places = evidence.filter(one => one.entry.start === entry.start).flatMap(({ place }) => place ?? [])
    const borne = onArticle.filter(leaning => places.some(place => isSame(place, leaning)))
    return lensOn(entry, [...within(entry, leanings), ...borne], document, uri, state)
  })
}

function within(span: Span, leanings: readonly Leaning[]): readonly Leaning[] {
  return leanings.filter(({ evidence: { start = -1 } }) => span.start <= start && start < span.end)
}

function isSame(place: Span, { evidence: { start, end } }: Leaning): boolean {
  return place.start === start && place.end === end
}

/** What blank lines part; a heading is a paragraph too. */
function paragraphsOf(document: TextDocument): readonly Span[] {
  const text = document.getText()
  return [...text.matchAll(/\S(?:[^\n]|\n(?![ \t\r]*\n))*/g)].map(({ index, 0: words }) => {
    return { start: index, end: index + words.length }
  })
}

function lensOn(span: Span, leanings: readonly Leaning[], document: TextDocument, uri: string, state: State) {
  const line = document.positionAt(span.start).line
  const range = toLsp.range(span, document)
  const title = leaningInWords(leanings)
  return toLsp.codeLens({ line, title, ...(leanings.length > 0 && { shows: { uri, range } }) }, state)
}
