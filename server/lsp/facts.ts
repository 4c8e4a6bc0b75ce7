// The facts in force for a folder: read from its sources, and again when one of them changes.
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { FactBase } from '../engine/index.ts'
import {
  problemsOnFiles,
  type ReadText,
  sourceFilesIn,
  sourceFilesUnder,
  sourcesFrom,
  sourcesNamed,
  textFile,
} from '../sources/index.ts'
import { detailsOf } from './answering.ts'
import { settingsFrom } from './settings.ts'
import { type Facts, type Folder, noFacts, type OpenText, pathOf, type State, textAt } from './state.ts'

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
    files: new Map(),
    paths: undefined,
    facts: noFacts(),
    ready: Promise.resolve(),
    reading: undefined,
    stale: false,
    marked: new Set(),
  }
}

/**
 * Reads a folder's sources; called again while that is going on, it begins once more when it is done.
 * @param changed is called whenever the facts are new
 */
export function readFacts(state: State, folder: Folder, changed: () => void): Promise<void> {
  folder.stale = true
  folder.reading ??= readWhileStale(state, folder, changed).finally(() => {
    folder.reading = undefined
  })
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
      const facts = await factsOf(state, folder)
      if (folder.stale) continue
      folder.facts = facts
      changed()
    } catch (error) {
      state.connection.console.error(`The sources in ${folder.uri} could not be read: ${detailsOf(error)}`)
    }
  }
}

async function factsOf(state: State, folder: Folder): Promise<Facts> {
  const { path, settings } = folder
  if (path === undefined) return noFacts()
  const listed = folder.inWorkspace ? sourceFilesUnder(path, settings.sources) : sourceFilesIn(path)
  folder.paths ??= await listed
  const read = await sourcesFrom(folder.paths, openOrOnDisk(state, folder))
  const { facts, problems } = state.engine.factBase(read.inputs)
  const sources = { ...read, problems: [...read.problems, ...problemsOnFiles(problems, read.inputs)] }
  return { sources, bases: new Map([[allSources, facts]]), documents: new Map() }
}

/** What is open in the editor is in force as it stands there, saved or not. */
function openOrOnDisk(state: State, folder: Folder): ReadText {
  return path => {
    const open = textAt(state, path)
    if (open) return Promise.resolve({ text: open.document.getText() })
    const known = folder.files.get(path)
    if (known) return known
    const reading = textFile(path)
    folder.files.set(path, reading)
    return reading
  }
}

const allSources = ''

/** The fact base for a draft: of the sources that its front matter names, else of all. */
export function factBaseOf(state: State, folder: Folder, text: OpenText): FactBase {
  const names = text.draft?.frontMatter?.sources ?? []
  const { bases, sources } = folder.facts
  // A line break cannot stand in a name.
  const key = names.join('\n')
  const known = bases.get(key)
  if (known) return known
  const { facts } = state.engine.factBase(sourcesNamed(names, sources.inputs).inputs)
  bases.set(key, facts)
  return facts
}

/** A source's text as a document with lines: what is open, else what was read. */
export function documentAt(state: State, folder: Folder, path: string): TextDocument | undefined {
  const open = textAt(state, path)
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
