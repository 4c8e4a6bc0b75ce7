// Which folders there are, and what follows when their settings or facts change.
import type * as lsp from 'vscode-languageserver/node'
import { checkFolder, scheduleCheck } from './checking.ts'
import { forget, forgetChanged, looseFolder, readFacts, workspaceFolder } from './facts.ts'
import { settingsFrom } from './settings.ts'
import { clearSheets, tellSheets } from './sheets.ts'
import { type Folder, folderOf, type OpenText, pathOf, type State } from './state.ts'
import { sourceTextsMethod } from './status.ts'
import { concern, isOfSignOffs, watch } from './watching.ts'

/** Makes the workspace consist of these folders, and checks every draft anew, since its folder may be another one. */
export function setWorkspace(state: State, uris: readonly string[]): void {
  const known = new Map(state.folders.filter(folder => folder.inWorkspace).map(folder => [folder.uri, folder]))
  const folders = uris.map(uri => known.get(uri) ?? workspaceFolder(uri))
  for (const folder of known.values()) {
    if (folders.includes(folder)) continue
    clearSheets(state, folder)
    folder.ahead?.stop.abort()
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
    if (folder.inWorkspace || used.has(folder)) continue
    clearSheets(state, folder)
    folder.ahead?.stop.abort()
  }
  state.folders = state.folders.filter(folder => folder.inWorkspace || used.has(folder))
  watchSources(state)
}

/** The folders whose sources an open text is one of. */
export function foldersReading(state: State, { path }: OpenText): readonly Folder[] {
  if (path === undefined) return []
  // What is being read at this moment may be this text as it was before.
  return state.folders.filter(folder => folder.facts.sources.files.includes(path) || folder.reading !== undefined)
}

export async function readAgain(state: State, folder: Folder): Promise<void> {
  await readFacts(state, folder, () => {
    if (!state.folders.includes(folder)) return
    tellSheets(state, folder)
    checkFolder(state, folder)
    if (state.showsSourceTexts) void state.connection.sendNotification(sourceTextsMethod)
  })
  watchSources(state)
}

/**
 * Looks for changes that nobody told. An editor that starts watches a folder some seconds later than it opens it, and some
 * do not watch at all.
 */
export async function lookAgain(state: State, folder: Folder): Promise<void> {
  await folder.ready
  await forgetChanged(folder)
  await readAgain(state, folder)
}

/** Reads again what changed on disk, as far as a folder's sources are concerned. */
export async function followChanges(state: State, folder: Folder, changes: readonly lsp.FileEvent[]): Promise<void> {
  if (changes.some(isOfSignOffs)) checkFolder(state, folder)
  for (const path of changes.flatMap(({ uri }) => pathOf(uri) ?? [])) forget(folder, path)
  if (!(await concern(folder, changes))) return
  folder.paths = undefined
  await readAgain(state, folder)
}

/** What changed before the client was watching has been told by nobody. */
function watchSources(state: State): void {
  watch(state, () => {
    for (const folder of state.folders) void lookAgain(state, folder)
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
