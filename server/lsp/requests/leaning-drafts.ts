import type * as lsp from 'vscode-languageserver/node'
import { knownDrafts } from '../known-drafts.ts'
import { leaningOn } from '../leaning.ts'
import { sourceUnder } from '../source-under.ts'
import type { State } from '../state.ts'
import * as toLsp from '../to-lsp.ts'

export interface LeaningParams {
  readonly uri: string
  /** Only what leans on these lines of the source. */
  readonly range?: lsp.Range
}

/** A draft that leans on a source, with the first place that does: where it is contradicted, if it is. */
export interface LeaningDraft {
  readonly uri: string
  readonly name: string
  readonly range: lsp.Range
  readonly used: number
  readonly contradicted: number
}

export async function leaningDrafts(state: State, { uri, range }: LeaningParams): Promise<readonly LeaningDraft[]> {
  const source = await sourceUnder(state, uri)
  if (!source) return []
  const { folder, path, document } = source
  const asked = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
  const all = leaningOn(path, await knownDrafts(state, folder))
  const leanings = all.filter(({ evidence: { start = 0, end = start } }) => {
    return !asked || (start < asked.end && asked.start < Math.max(end, start + 1))
  })
  return [...new Set(leanings.map(({ draft }) => draft))].map(draft => {
    const own = leanings.filter(one => one.draft === draft)
    const first = own.find(({ contradicted }) => contradicted) ?? own[0]!
    const counted = (contradicted: boolean) =>
      new Set(own.filter(one => one.contradicted === contradicted).map(({ claim }) => claim)).size
    return {
      uri: draft.uri,
      name: draft.name,
      range: toLsp.range(first.claim, draft.document),
      used: counted(false),
      contradicted: counted(true),
    }
  })
}
