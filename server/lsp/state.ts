// All that the server remembers. Everything else is recomputed from it.
import { dirname, isAbsolute, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type * as lsp from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Desk, Draft, Engine, FactBase, Report, SignOff } from '../engine/index.ts'
import {
  isSheet,
  type Kept as KeptFromBefore,
  matcherOf,
  type ReadArticle,
  type Sources,
  type TextFile,
} from '../sources/index.ts'
import type { ToldClaims } from './claims.ts'
import type { Ahead } from './reading-ahead.ts'
import type { Settings } from './settings.ts'
import type { KeptSignOffs } from './sign-offs.ts'
import type { Typing } from './typing.ts'

export interface State {
  readonly engine: Engine
  readonly connection: lsp.Connection
  /** Where the pages of the checks lie. */
  readonly pages: string
  readonly version: string
  client: lsp.ClientCapabilities
  /** What earlier sessions have left of the articles that they read. */
  kept: KeptFromBefore
  /** Whether the client shows the texts of sources that are no text files. */
  showsSourceTexts: boolean
  /** Whether the client has the commands that our actions and lenses name. */
  hasCommands: boolean
  /** Whether the client shows claims, and whether it can ask for a decision on one. */
  showsClaims: boolean
  signsOff: boolean
  /** The sign-offs as they lie on disk, by the folder that holds them. */
  readonly signOffs: Map<string, KeptSignOffs>
  /** Settings as the client sent them by itself; used where it cannot be asked. */
  pushedSettings: unknown
  folders: readonly Folder[]
  /** The files that the client was last asked to watch. */
  watched: { readonly files: string; readonly registered: Promise<lsp.Disposable | undefined> }
  /** Runs while lenses are out of date and the drafts have not come to rest. */
  lensTimer: NodeJS.Timeout | undefined
  /** Open documents by their URI. */
  readonly texts: Map<string, OpenText>
}

/** A folder with facts of its own: one of the workspace, or the one around a draft that no workspace folder holds. */
export interface Folder {
  readonly uri: string
  /** Undefined where the folder is not on this machine's disk: it has no facts then. */
  readonly path: string | undefined
  readonly inWorkspace: boolean
  settings: Settings
  /** What was read from disk, until the file changes there. */
  readonly sheets: Map<string, Kept<TextFile>>
  readonly articles: Map<string, Kept<ReadArticle>>
  /** The paths of its sources, until one comes or goes. */
  paths: Promise<readonly string[]> | undefined
  /** Files that are sources only since the front matter of a draft names them. */
  readonly named: Set<string>
  facts: Facts
  /** Settles when its settings and facts have been read for the first time. */
  ready: Promise<void>
  /** What the client shows of a long reading. */
  progress: Promise<lsp.WorkDoneProgressServerReporter | undefined> | undefined
  /** The reading of many sources in other threads, while it lasts. */
  ahead: Ahead | undefined
  /** Whether what an earlier session made of its sources has been looked for. */
  linksSought: boolean
  /** The articles that are not read since the person ended it, or since they cannot be. */
  readonly leftOut: Set<string>
  /** While its facts are being read. */
  reading: Promise<void> | undefined
  /** Whether they have to be read again after that. */
  stale: boolean
  /** The sheets and articles that have diagnostics although they are not open. */
  marked: ReadonlySet<string>
  /** Drafts on disk that were read since somebody asked for all drafts, by their paths. */
  readonly closedDrafts: Map<string, ClosedDraft>
}

export interface ClosedDraft {
  /** The file's stamp from before it was read. */
  readonly stamp: string
  /** Undefined where it could not be read. */
  readonly text: OpenText | undefined
}

/** What was read from a file. */
export interface Kept<T> {
  readonly read: Promise<T>
  /** The file's stamp from before it was read: with another one now it has changed. */
  readonly stamp: Promise<string>
}

/** The facts of a folder as they were last read. A new object each time. */
export interface Facts {
  /** How many articles are not in force, or not yet. */
  readonly unread: number
  /** The paths that were found, without those that only a draft names. */
  readonly listed: readonly string[]
  /** What was read from disk and editor; undefined before the first time. */
  readonly read: Sources | undefined
  /** The same, with what the engine found wrong in it. */
  readonly sources: Sources
  /** The fact base of every selection of sources that a draft asked for, by their names. */
  readonly bases: Map<string, FactBase>
  /** Documents made of the sources' texts, to turn offsets into lines, by path. */
  readonly documents: Map<string, TextDocument>
}

export interface OpenText {
  readonly document: TextDocument
  readonly path: string | undefined
  /** Undefined until it is first needed. */
  draft: Draft | undefined
  checked: Checked | undefined
  /** The facts by which it is being checked in steps. */
  settling: FactBase | undefined
  checkScheduled: boolean
  /** Whether counts and claims are told in a moment. */
  restToTell: boolean
  /**
   * The folder that holds the draft's sign-offs, or would, when they were last read; undefined for what has no file, which
   * nobody can sign off.
   */
  signOffHome: string | undefined
  /** The report with people's decisions, and what it was made from. */
  desk: { readonly report: Report; readonly signOffs: readonly SignOff[]; readonly desk: Desk } | undefined
  /** Where somebody types just now. */
  typing: Typing | undefined
  /** The marks that stand in the editor. */
  shown: ReadonlySet<string>
  /** What the client knows of the claims. */
  told: ToldClaims | undefined
}

/** A report, and what it was made from: with all three the same it would be the same again. */
export interface Checked {
  readonly version: number
  readonly base: FactBase
  readonly settings: Settings
  readonly report: Report
}

/** A text that was opened, or read as if it were. */
export function newText(uri: string, languageId: string, version: number, text: string): OpenText {
  const document = TextDocument.create(uri, languageId, version, text)
  const nothingKnown = {
    draft: undefined,
    checked: undefined,
    settling: undefined,
    desk: undefined,
    signOffHome: undefined,
    typing: undefined,
    told: undefined,
  }
  return { document, path: pathOf(uri), checkScheduled: false, restToTell: false, shown: new Set(), ...nothingKnown }
}

export function noFacts(): Facts {
  const sources: Sources = { inputs: [], problems: [], files: [] }
  return { unread: 0, listed: [], read: undefined, sources, bases: new Map(), documents: new Map() }
}

export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** A path relative to its folder, with slashes; undefined where it does not lie in it. */
export function innerPath(folder: Folder, path: string): string | undefined {
  const inner = folder.path === undefined ? '' : relative(folder.path, path)
  return inner === '' || inner.startsWith('..') || isAbsolute(inner) ? undefined : inner.replaceAll('\\', '/')
}

/** The URI of a file: the client's own where it has it open, since clients write one path in several ways. */
export function uriOf(state: State, path: string): string {
  return textAt(state, path)?.document.uri ?? pathToFileURL(path).href
}

export function textAt(state: State, path: string): OpenText | undefined {
  return [...state.texts.values()].find(text => text.path === path)
}

/** The innermost workspace folder that holds a document, or the loose folder around it. */
export function folderOf(state: State, text: OpenText): Folder | undefined {
  const { uri } = text.document
  const workspace = state.folders.filter(folder => folder.inWorkspace)
  const around = workspace.filter(folder => uri.startsWith(folder.uri.endsWith('/') ? folder.uri : `${folder.uri}/`))
  if (around.length > 0) return around.reduce((a, b) => (b.uri.length > a.uri.length ? b : a))
  if (text.path !== undefined) {
    const parent = dirname(text.path)
    return state.folders.find(folder => !folder.inWorkspace && folder.path === parent)
  }
  // What has no file yet will most likely be saved in the one folder that is open.
  return uri.startsWith('untitled:') && workspace.length === 1 ? workspace[0] : undefined
}

export function isSheetText(text: OpenText): boolean {
  return text.document.languageId === 'claimcheck-facts' || isSheet(text.document.uri)
}

/** Whether a document is to be checked: prose, not left out by the settings, and not itself the text of a source. */
export function isDraft(text: OpenText, folder: Folder): boolean {
  if (isSheetText(text) || formatOf(text) === undefined) return false
  const { path } = text
  if (path === undefined) return true
  const inner = innerPath(folder, path)
  if (inner !== undefined && matcherOf(folder.settings.excludedDrafts)(inner)) return false
  return !isSource(text, folder)
}

/** Whether a document is the text of a source, in force or not. */
export function isSource({ path }: OpenText, folder: Folder): boolean {
  return path !== undefined && folder.facts.sources.files.includes(path)
}

export function formatOf(text: OpenText): 'markdown' | 'plain' | undefined {
  const { languageId } = text.document
  if (languageId === 'markdown') return 'markdown'
  return ['plaintext', 'text', 'txt'].includes(languageId) ? 'plain' : undefined
}
