// Which files the client is asked to watch: whatever may be a source, the articles that sheets name, and folders that
// come and go, since of what is in them clients tell nothing.
import { dirname, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as lsp from 'vscode-languageserver/node'
import { besideGlobs, isFolder, isSheet, matcherOf } from '../sources/index.ts'
import { type Folder, innerPath, pathOf, type State } from './state.ts'

const signOffsName = '.claimcheck/sign-offs.jsonl'

/** Whether a change on disk is one of sign-offs. */
export function isOfSignOffs({ uri }: lsp.FileEvent): boolean {
  return uri.endsWith(`/${signOffsName}`)
}

/**
 * Registers the watchers anew whenever what has to be watched is not what was.
 * @param watching is called when the client has begun to watch
 */
export function watch(state: State, watching: () => void): void {
  if (!state.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) return
  const watchers = watchersFor(state)
  const files = JSON.stringify(watchers)
  if (files === state.watched.files) return
  state.watched = { files, registered: register(state, watchers, state.watched.registered, watching) }
}

async function register(
  { connection }: State,
  watchers: lsp.FileSystemWatcher[],
  before: Promise<lsp.Disposable | undefined>,
  watching: () => void,
): Promise<lsp.Disposable | undefined> {
  const former = await before
  try {
    const registered = await connection.client.register(lsp.DidChangeWatchedFilesNotification.type, { watchers })
    watching()
    return registered
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
  const kind = lsp.WatchKind.Create | lsp.WatchKind.Delete
  const wholes = folders.flatMap(({ path, uri, inWorkspace }) =>
    path === undefined ? [] : [{ baseUri: uri, pattern: inWorkspace ? '**' : 'sources' }],
  )
  const signOffs = folders.flatMap(({ path, uri, inWorkspace }) =>
    path === undefined ? [] : [{ baseUri: uri, pattern: inWorkspace ? `**/${signOffsName}` : signOffsName }],
  )
  if (relative) {
    const files = [...globs, ...signOffs, ...inTextFolders].map(globPattern => ({ globPattern }))
    return [...files, ...wholes.map(globPattern => ({ globPattern, kind }))]
  }
  const patterns = new Set([
    ...globs.map(glob => glob.pattern),
    ...(signOffs.length > 0 ? [`**/${signOffsName}`] : []),
    ...(texts.length > 0 ? ['**/*.{txt,text,md,markdown}'] : []),
  ])
  const whole = wholes.length > 0 ? [{ globPattern: '**', kind }] : []
  return [...[...patterns].map(globPattern => ({ globPattern })), ...whole]
}

function globsOf(folder: Folder): readonly string[] {
  return folder.inWorkspace ? folder.settings.sources : besideGlobs(folder.path ?? '')
}

/**
 * Whether changes on disk touch a folder's sources, or may do so. Of a folder that is copied, moved or deleted as a whole
 * an editor tells only the folder.
 */
export async function concern(folder: Folder, changes: readonly lsp.FileEvent[]): Promise<boolean> {
  const { files } = folder.facts.sources
  const mayBeSource = matcherOf(globsOf(folder))
  for (const { uri, type } of changes) {
    const path = pathOf(uri)
    if (path === undefined) continue
    const inner = innerPath(folder, path)
    if (files.includes(path) || (inner !== undefined && mayBeSource(inner))) return true
    if (type === lsp.FileChangeType.Deleted && files.some(file => file.startsWith(path + sep))) return true
    if (type === lsp.FileChangeType.Created && inner !== undefined && (await isFolder(path))) return true
  }
  return false
}
