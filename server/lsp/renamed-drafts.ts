// Drafts that somebody renamed or moved in the editor: what was decided on them goes along, to their new names.
import { sep } from 'node:path'
import type * as lsp from 'vscode-languageserver/node'
import { carriedSignOffs } from '../engine/index.ts'
import { addSignOffs, draftPath, homeOf, readSignOffs, signOffsFile } from '../sign-offs/index.ts'
import { detailsOf } from './answering.ts'
import { checkFolder } from './checking.ts'
import { prepareSignOffs } from './sign-offs.ts'
import { folderOf, pathOf, type State } from './state.ts'

/** Of a folder that is renamed, every draft in it goes along. */
export async function followRenames(state: State, { files }: lsp.RenameFilesParams): Promise<void> {
  for (const { oldUri, newUri } of files) {
    const [before, after] = [pathOf(oldUri), pathOf(newUri)]
    if (before === undefined || after === undefined) continue
    try {
      await carry(state, before, after)
    } catch (error) {
      state.connection.console.error(`The sign-offs of ${oldUri} could not be carried along: ${detailsOf(error)}`)
    }
  }
  for (const text of state.texts.values()) {
    const folder = folderOf(state, text)
    if (folder) await prepareSignOffs(state, text, folder)
  }
  for (const folder of state.folders) checkFolder(state, folder)
}

async function carry(state: State, before: string, after: string): Promise<void> {
  const around = state.folders.find(({ path }) => path !== undefined && before.startsWith(path + sep))?.path
  if (around === undefined) return
  // A folder takes a file of its own along with it.
  const home = homeOf(before, around)
  if (homeOf(after, around) !== home) return
  const file = signOffsFile(home)
  const { records } = await readSignOffs(file)
  const when = new Date().toISOString()
  const carried = carriedSignOffs(records, draftPath(before, home), draftPath(after, home), when)
  if (carried.length > 0) await addSignOffs(file, carried)
}
