// Every draft of a folder, open or not, with its report and what people have decided: for questions that one draft alone does not answer.
import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Desk } from '../engine/index.ts'
import { sourceFilesUnder, stampOf, textFile } from '../sources/index.ts'
import { detailsOf } from './answering.ts'
import { deskNow, isTooLarge } from './checking.ts'
import { prepareSignOffs } from './sign-offs.ts'
import { type Folder, folderOf, innerPath, isDraft, newText, type OpenText, type State, textAt } from './state.ts'

export interface KnownDraft {
  readonly uri: string
  /** Its path in the folder, or its name. */
  readonly name: string
  readonly text: OpenText
  readonly document: TextDocument
  readonly desk: Desk
}

/** Beyond these a folder is an archive and no work in hand: who has so many opens those that matter. */
const mostDrafts = 100
/** In bytes as in UTF-16 code units. */
const longestClosed = 200_000

/** Open drafts as they stand in the editor, the others as they are on disk. Other messages are answered meanwhile. */
export async function knownDrafts(state: State, folder: Folder): Promise<readonly KnownDraft[]> {
  await folder.ready
  const open = [...state.texts.values()].filter(text => folderOf(state, text) === folder)
  const closed = await closedDrafts(state, folder)
  const known: KnownDraft[] = []
  for (const text of [...open, ...closed]) {
    if (!isDraft(text, folder) || isTooLarge(text)) continue
    try {
      const { uri } = text.document
      const name = (text.path !== undefined && innerPath(folder, text.path)) || uri.slice(uri.lastIndexOf('/') + 1)
      await prepareSignOffs(state, text, folder)
      known.push({ uri, name, text, document: text.document, desk: deskNow(state, text, folder) })
    } catch (error) {
      state.connection.console.error(`${text.document.uri} could not be checked: ${detailsOf(error)}`)
    }
    await setImmediate()
  }
  return known.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function closedDrafts(state: State, folder: Folder): Promise<readonly OpenText[]> {
  if (folder.path === undefined || !folder.inWorkspace || folder.facts.sources.inputs.length === 0) return []
  const found = await sourceFilesUnder(folder.path, ['**/*.{md,markdown,txt,text}'])
  const sources = new Set(folder.facts.sources.files)
  const paths = found.filter(path => !sources.has(path) && !textAt(state, path)).slice(0, mostDrafts)
  for (const path of folder.closedDrafts.keys()) if (!paths.includes(path)) folder.closedDrafts.delete(path)
  for (const path of paths) {
    const stamp = await stampOf(path)
    if (folder.closedDrafts.get(path)?.stamp !== stamp) {
      folder.closedDrafts.set(path, { stamp, text: await closedDraft(path) })
    }
  }
  return paths.flatMap(path => folder.closedDrafts.get(path)?.text ?? [])
}

async function closedDraft(path: string): Promise<OpenText | undefined> {
  const read = await textFile(path)
  if ('trouble' in read || read.text.length > longestClosed) return undefined
  const language = /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext'
  return newText(pathToFileURL(path).href, language, 0, read.text)
}
