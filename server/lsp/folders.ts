// Which folders there are, and what follows when their settings or facts change.
import { checkFolder, scheduleCheck } from './checking.ts'
import { looseFolder, readFacts, workspaceFolder } from './facts.ts'
import { settingsFrom } from './settings.ts'
import { clearSheets, tellSheets } from './sheets.ts'
import { type Folder, folderOf, type OpenText, type State } from './state.ts'
import { watch } from './watching.ts'

/** Makes the workspace consist of these folders, and checks every draft anew, since its folder may be another one. */
export function setWorkspace(state: State, uris: readonly string[]): void {
  const known = new Map(state.folders.filter(folder => folder.inWorkspace).map(folder => [folder.uri, folder]))
  const folders = uris.map(uri => known.get(uri) ?? workspaceFolder(uri))
  for (const folder of known.values()) {
    if (!folders.includes(folder)) clearSheets(state, folder)
  }
  state.folders = [...folders, ...state.folders.filter(folder => !folder.inWorkspace)]
  for (const folder of folders) {
    if (known.get(folder.uri) !== folder) prepare(state, folder)
  }
  for (const text of state.texts.values()) {
    prepareFolderOf(state, text)
    scheduleCheck(state, text)
  }
  dropUnusedFolders(state)
}

/** Makes sure that a file outside the workspace has its folder too. */
export function prepareFolderOf(state: State, text: OpenText): void {
  if (text.path === undefined || folderOf(state, text)) return
  const folder = looseFolder(text.path, text.document.uri)
  state.folders = [...state.folders, folder]
  prepare(state, folder)
}

/** Forgets the folders around files that are closed. */
export function dropUnusedFolders(state: State): void {
  const used = new Set([...state.texts.values()].map(text => folderOf(state, text)))
  for (const folder of state.folders) {
    if (!folder.inWorkspace && !used.has(folder)) clearSheets(state, folder)
  }
  state.folders = state.folders.filter(folder => folder.inWorkspace || used.has(folder))
  watch(state)
}

/** The folders whose sources an open text is one of. */
export function foldersReading(state: State, { path }: OpenText): readonly Folder[] {
  if (path === undefined) return []
  // What is being read at this moment may be this text as it was before.
  return state.folders.filter(folder => folder.facts.sources.files.includes(path) || folder.reading !== undefined)
}

export function readAgain(state: State, folder: Folder): Promise<void> {
  return readFacts(state, folder, () => {
    if (!state.folders.includes(folder)) return
    tellSheets(state, folder)
    checkFolder(state, folder)
    watch(state)
  })
}

function prepare(state: State, folder: Folder): void {
  folder.ready = readSettings(state, folder)
}

/** Asks the client for a folder's settings, and does anew what depends on those that have changed. */
export async function readSettings(state: State, folder: Folder): Promise<void> {
  const before = folder.settings
  folder.settings = settingsFrom(await sectionFor(state, folder))
  const sources = (settings: typeof before) => JSON.stringify(settings.sources)
  if (folder.paths === undefined || sources(before) !== sources(folder.settings)) {
    folder.paths = undefined
    await readAgain(state, folder)
  } else checkFolder(state, folder)
}

async function sectionFor({ client, connection, pushedSettings }: State, folder: Folder): Promise<unknown> {
  if (!client.workspace?.configuration) return pushedSettings
  try {
    return await connection.workspace.getConfiguration({ scopeUri: folder.uri, section: 'claimcheck' })
  } catch (error) {
    connection.console.error(`The settings for ${folder.uri} could not be read: ${error}`)
    return pushedSettings
  }
}
