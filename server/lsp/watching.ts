// Which files the client is asked to watch: whatever may be a source, and the articles that sheets name.
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as lsp from 'vscode-languageserver/node'
import { besideGlobs, isSheet, matcherOf } from '../sources/index.ts'
import type { Folder, State } from './state.ts'

/** Registers the watchers anew whenever what has to be watched is not what was. */
export function watch(state: State): void {
  if (!state.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return
  const watchers = watchersFor(state)
  const files = JSON.stringify(watchers)
  if (files === state.watched.files) return
  state.watched = { files, registered: register(state, watchers, state.watched.registered) }
}

async function register(
  { connection }: State,
  watchers: lsp.FileSystemWatcher[],
  before: Promise<lsp.Disposable | undefined>,
): Promise<lsp.Disposable | undefined> {
  const former = await before
  try {
    return await connection.client.register(lsp.DidChangeWatchedFilesNotification.type, { watchers })
  } catch (error) {
    connection.console.error(`Files cannot be watched: ${error}`)
    return undefined
  } finally {
    former?.dispose()
  }
}

function watchersFor({ client, folders }: State): lsp.FileSystemWatcher[] {
  const relative = client.workspace?.didChangeWatchedFiles?.relativePatternSupport === true
  const globs = folders.flatMap(folder =>
    folder.path === undefined ? [] : globsOf(folder).map(pattern => ({ baseUri: folder.uri, pattern })),
  )
  const texts = folders.flatMap(folder => folder.facts.sources.files.filter(path => !isSheet(path)))
  // One watcher for a folder of articles is lighter than one for each article.
  const textFolders = [...new Set(texts.map(path => dirname(path)))].sort()
  const inTextFolders = textFolders.map(path => ({ baseUri: pathToFileURL(path).href, pattern: '*' }))
  if (relative) return [...globs, ...inTextFolders].map(globPattern => ({ globPattern }))
  const patterns = new Set([
    ...globs.map(glob => glob.pattern),
    ...(texts.length > 0 ? ['**/*.{txt,text,md,markdown}'] : []),
  ])
  return [...patterns].map(globPattern => ({ globPattern }))
}

function globsOf(folder: Folder): readonly string[] {
  return folder.inWorkspace ? folder.settings.sources : besideGlobs(folder.path ?? '')
}

/** Whether a file that was changed, made or deleted on disk belongs to a folder's sources, or may do so now. */
export function concerns(folder: Folder, path: string): boolean {
  if (folder.path === undefined) return false
  if (folder.facts.sources.files.includes(path)) return true
  const inner = path.startsWith(folder.path) ? path.slice(folder.path.length + 1).replaceAll('\\', '/') : undefined
  return inner !== undefined && matcherOf(globsOf(folder))(inner)
}
