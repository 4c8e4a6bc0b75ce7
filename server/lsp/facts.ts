// The facts in force for a folder: read from its sources, and again when one of them changes.
import { dirname, sep } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { FactBase, SourceInput } from '../engine/index.ts'
import {
  articleOf,
  filesNamed,
  fromDisk,
  isExtracted,
  problemsOnFiles,
  type Reader,
  sourceFilesIn,
  sourceFilesUnder,
  sourcesFrom,
  sourcesNamed,
  stampOf,
} from '../sources/index.ts'
import { detailsOf } from './answering.ts'
import { linkedFacts, readNow } from './reading-ahead.ts'
import { showReading } from './reading-progress.ts'
import { settingsFrom } from './settings.ts'
import { type Facts, type Folder, type Kept, noFacts, type OpenText, pathOf, type State, textAt } from './state.ts'

export function workspaceFolder(uri: string): Folder {
  return newFolder(uri, pathOf(uri), true)
}

/** The folder around a file that no workspace folder holds. */
export function looseFolder(path: string, uri: string): Folder {
  return newFolder(uri.slice(0, uri.lastIndexOf('/')), dirname(path), false)
}

function newFolder(uri: string, path: string | undefined, inWorkspace: boolean): Folder {
  return {
    uri,
    path,
    inWorkspace,
    settings: settingsFrom(undefined),
    sheets: new Map(),
    articles: new Map(),
    paths: undefined,
    named: new Set(),
    facts: noFacts(),
    ready: Promise.resolve(),
    progress: undefined,
    ahead: undefined,
    leftOut: new Set(),
    linksSought: false,
    reading: undefined,
    stale: false,
    marked: new Set(),
    closedDrafts: new Map(),
  }
}

/**
 * Reads a folder's sources; called again while that is going on, it begins once more when it is done.
 * @param changed is called whenever the facts are new, and not when the sources are as they were: editors tell one change
 * of a file several times
 */
export function readFacts(state: State, folder: Folder, changed: () => void): Promise<void> {
  folder.stale = true
  folder.reading ??= readWhileStale(state, folder, changed)
  return folder.reading
}

async function readWhileStale(state: State, folder: Folder, changed: () => void): Promise<void> {
  while (folder.stale) {
    try {
      // Of several keys typed into a sheet only the last one counts.
      while (folder.stale) {
        folder.stale = false
        await setImmediate()
        await setImmediate()
      }
      const slow: Promise<unknown>[] = []
      const facts = await factsOf(state, folder, slow, () => readFacts(state, folder, changed))
      void showReading(state, folder, slow.length)
      // What takes long keeps the others from nobody: it is taken in when it is there.
      if (slow.length > 0) void Promise.race(slow).then(() => readFacts(state, folder, changed))
      if (folder.stale || facts === folder.facts) continue
      folder.facts = facts
      changed()
    } catch (error) {
      state.connection.console.error(`The sources in ${folder.uri} could not be read: ${detailsOf(error)}`)
    }
  }
  // In the same step as the last look at `stale`: what becomes stale after it begins a reading of its own.
  folder.reading = undefined
}

/**
 * The very same object where nothing has changed.
 * @param slow takes what is still being read and left out for the time being
 */
async function factsOf(
  state: State,
  folder: Folder,
  slow: Promise<unknown>[],
  again: () => Promise<void>,
): Promise<Facts> {
  const { path, settings } = folder
  if (path === undefined) return noFacts()
  // Kept before it is known: what comes or goes while the list is made has it made again.
  folder.paths ??= folder.inWorkspace ? sourceFilesUnder(path, settings.sources) : sourceFilesIn(path)
  const listed = await folder.paths
  const read = await sourcesFrom([...listed, ...folder.named], openOrOnDisk(state, folder, slow))
  const inputs = usualInputs(folder.named, listed, read.inputs)
  const readable = await readNow(state, folder, inputs, again)
  const unread = inputs.length - readable.length
  const known = folder.facts
  if (unread === known.unread && isDeepStrictEqual([listed, read], [known.listed, known.read])) return known
  const { facts, problems } = await linkedFacts(state, folder, readable, unread)
  const sources = { ...read, problems: [...read.problems, ...problemsOnFiles(problems, read.inputs)] }
  return { unread, listed, read, sources, bases: new Map([[allSources, facts]]), documents: new Map() }
}

/** What is open in the editor is in force as it stands there, saved or not. */
function openOrOnDisk(state: State, folder: Folder, slow: Promise<unknown>[]): Reader {
  return {
    sheet(path) {
      const open = textAt(state, path)
      if (open) return Promise.resolve({ text: open.document.getText() })
      return kept(folder.sheets, path, fromDisk.sheet)
    },
    async article(path) {
      if (isExtracted(path)) {
        const reading = kept(folder.articles, path, fromDisk.article)
        const article = await Promise.race([reading, setTimeout(patience, undefined, { ref: false })])
        if (article === undefined) slow.push(reading)
        return article
      }
      const open = textAt(state, path)?.document.getText()
      // An editor that takes another encoding for UTF-8 shows marks instead of letters: then the file is right.
      if (open !== undefined && !open.includes('\uFFFD')) return articleOf(path, open)
      return kept(folder.articles, path, fromDisk.article)
    },
  }
}

/** In milliseconds: how long the facts of all sources wait for one that takes long to read. */
const patience = 300

function kept<T>(files: Map<string, Kept<T>>, path: string, read: (path: string) => Promise<T>): Promise<T> {
  const known = files.get(path)
  if (known) return known.read
  const stamp = stampOf(path)
  const reading = stamp.then(() => read(path))
  files.set(path, { read: reading, stamp })
  return reading
}

/** Forgets what was read from a file, or from the files in a folder, since it is no longer the same. */
export function forget(folder: Folder, path: string): void {
  for (const files of [folder.sheets, folder.articles]) {
    for (const known of files.keys()) {
      if (known === path || known.startsWith(path + sep)) files.delete(known)
    }
  }
}

/** Forgets what is not as it was when it was read. */
export async function forgetChanged(folder: Folder): Promise<void> {
  folder.paths = undefined
  for (const files of [folder.sheets, folder.articles]) {
    for (const [path, { stamp }] of files) {
      if ((await stampOf(path)) !== (await stamp)) files.delete(path)
    }
  }
}

export function forgetAll(folder: Folder): void {
  folder.leftOut.clear()
  folder.sheets.clear()
  folder.articles.clear()
  folder.paths = undefined
}

/** The sources in force for drafts that name none. */
function usualInputs(
  named: ReadonlySet<string>,
  listed: readonly string[],
  inputs: readonly SourceInput[],
): readonly SourceInput[] {
  const isOnlyNamed = (path: string | undefined) => path !== undefined && named.has(path) && !listed.includes(path)
  return inputs.filter(input => !isOnlyNamed(input.factsPath ?? input.textPath))
}

/**
 * Whether a draft's front matter names files that were not among the sources yet; they are from now on, and the sources
 * have to be read again.
 */
export async function takeNamedFiles(state: State, folder: Folder, text: OpenText): Promise<boolean> {
  const written = text.document.getText()
  // The draft itself may not have been read yet.
  const draft =
    text.draft ?? state.engine.draft(written.startsWith('---') ? written.slice(0, longestFrontMatter) : '', 'plain')
  const files = await filesNamed(draft.frontMatter?.sources, foldersOf(folder, text))
  const added = files.filter(path => !folder.named.has(path))
  for (const path of added) folder.named.add(path)
  return added.length > 0
}

/** The sources that a draft uses, and the names in its front matter that no source has. */
export function inputsFor(folder: Folder, text: OpenText) {
  const names = text.draft?.frontMatter?.sources ?? []
  const { listed, sources } = folder.facts
  const { inputs } = sources
  return names.length === 0
    ? { inputs: usualInputs(folder.named, listed, inputs), unknown: [] }
    : sourcesNamed(names, inputs, foldersOf(folder, text))
}

/** From where a draft names files: its own folder, and the workspace's. */
function foldersOf(folder: Folder, { path }: OpenText): readonly string[] {
  return [...(path === undefined ? [] : [dirname(path)]), ...(folder.path === undefined ? [] : [folder.path])]
}

const longestFrontMatter = 16_384

const allSources = ''

/** The fact base for a draft: of the sources that its front matter names, else of all. */
export function factBaseOf(state: State, folder: Folder, text: OpenText): FactBase {
  const names = text.draft?.frontMatter?.sources ?? []
  const { bases } = folder.facts
  // A line break cannot stand in a name. Files are named from the draft's own folder.
  const key = names.length === 0 ? allSources : [...names, ...foldersOf(folder, text)].join('\n')
  const known = bases.get(key)
  if (known) return known
  const { facts } = state.engine.factBase(inputsFor(folder, text).inputs)
  bases.set(key, facts)
  return facts
}

/** A source's text as a document with lines: what is open, else what was read. */
export function documentAt(state: State, folder: Folder, path: string): TextDocument | undefined {
  const open = isExtracted(path) ? undefined : textAt(state, path)
  if (open) return open.document
  const { documents, sources } = folder.facts
  const known = documents.get(path)
  if (known) return known
  const sheet = sources.inputs.find(input => input.factsPath === path)?.facts
  const text = sheet ?? sources.inputs.find(input => input.textPath === path)?.text
  if (text === undefined) return undefined
  const document = TextDocument.create(path, '', 0, text)
  documents.set(path, document)
  return document
}
