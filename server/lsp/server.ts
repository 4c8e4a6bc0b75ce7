// The life of the server: what the client tells it, and what follows from that.
import * as lsp from 'vscode-languageserver/node'
import type { Engine } from '../engine/index.ts'
import { keptHere, nothingKept } from '../sources/index.ts'
import { answering, heeding } from './answering.ts'
import { capabilities } from './capabilities.ts'
import { scheduleCheck } from './checking.ts'
import {
  claimsOfMethod,
  type Signed,
  type SignOffParams,
  signOffMethod,
  type WithdrawParams,
  withdrawMethod,
} from './desk-protocol.ts'
import { forget, forgetAll, takeNamedFiles } from './facts.ts'
import {
  dropUnusedFolders,
  foldersReading,
  followChanges,
  lookAgain,
  prepareFolderOf,
  readAgain,
  readSettings,
  setWorkspace,
} from './folders.ts'
import { followRenames } from './renamed-drafts.ts'
import { addFact, addSource, describeSource, writeSheet } from './requests/adding.ts'
import { claimsOf } from './requests/claims-of.ts'
import { codeAction } from './requests/code-action.ts'
import { codeLens } from './requests/code-lens.ts'
import { completion } from './requests/completion.ts'
import { definition } from './requests/definition.ts'
import { documentHighlight } from './requests/document-highlight.ts'
import { documentSymbol } from './requests/document-symbol.ts'
import { hover } from './requests/hover.ts'
import { inlayHint } from './requests/inlay-hint.ts'
import { leaningDrafts } from './requests/leaning-drafts.ts'
import { references } from './requests/references.ts'
import { prepareRename, rename } from './requests/rename.ts'
import { report } from './requests/report.ts'
import { signOff, withdraw } from './requests/sign-off.ts'
import { tellOpenSheet } from './sheets.ts'
import { sourceText } from './source-texts.ts'
import { folderOf, isSheetText, type OpenText, type State } from './state.ts'
import {
  addFactMethod,
  addSourceMethod,
  checkAgainMethod,
  describeSourceMethod,
  leaningDraftsMethod,
  lookAgainMethod,
  reportMethod,
  sourceTextMethod,
  writeSheetMethod,
} from './status.ts'
import { changeText, openText } from './texts.ts'

/**
 * @param pages the URI of the folder with the pages of the checks
 * @param version the program's own, which reports name
 */
export function serve(connection: lsp.Connection, engine: Engine, pages: string, version: string): void {
  const state: State = {
    engine,
    connection,
    pages,
    version,
    client: {},
    kept: nothingKept,
    showsSourceTexts: false,
    hasCommands: false,
    lensTimer: undefined,
    showsClaims: false,
    signsOff: false,
    signOffs: new Map(),
    pushedSettings: undefined,
    folders: [],
    watched: { files: '[]', registered: Promise.resolve(undefined) },
    texts: new Map(),
  }
  serveLife(connection, state)
  serveTexts(connection, state)
  connection.onHover(answering(state, hover, null))
  connection.onDefinition(answering(state, definition, []))
  connection.onCodeAction(answering(state, codeAction, []))
  connection.onCompletion(answering(state, completion, []))
  connection.onReferences(answering(state, references, []))
  connection.onPrepareRename(answering(state, prepareRename, null))
  connection.onRenameRequest(answering(state, rename, null))
  connection.onRequest(sourceTextMethod, ({ uri }: { readonly uri: string }) => sourceText(state, uri))
  const unable = { trouble: 'something went wrong; the output says what' }
  connection.onRequest<unknown, void>(addSourceMethod, answering(state, addSource, unable))
  connection.onRequest<unknown, void>(describeSourceMethod, answering(state, describeSource, unable))
  connection.onRequest<unknown, void>(writeSheetMethod, answering(state, writeSheet, unable))
  connection.onRequest<unknown, void>(addFactMethod, answering(state, addFact, unable))
  connection.onRequest(leaningDraftsMethod, answering(state, leaningDrafts, []))
  connection.onDocumentHighlight(answering(state, documentHighlight, null))
  connection.languages.inlayHint.on(answering(state, inlayHint, []))
  connection.onCodeLens(answering(state, codeLens, []))
  connection.onRequest(reportMethod, answering(state, report, null))
  connection.onRequest(claimsOfMethod, answering(state, claimsOf, null))
  const unwritten: Signed = { refused: 'It could not be written down; the output says why.' }
  connection.onRequest(
    new lsp.RequestType<SignOffParams, Signed, void>(signOffMethod),
    answering(state, signOff, unwritten),
  )
  connection.onRequest(
    new lsp.RequestType<WithdrawParams, Signed, void>(withdrawMethod),
    answering(state, withdraw, unwritten),
  )
  connection.onDocumentSymbol(answering(state, documentSymbol, []))
}

function serveLife(connection: lsp.Connection, state: State): void {
  let workspace: readonly string[] = []
  connection.onInitialize(params => {
    state.client = params.capabilities
    state.pushedSettings = params.initializationOptions?.claimcheck
    state.showsSourceTexts = params.initializationOptions?.sourceTexts === true
    state.kept = keptHere(params.initializationOptions?.cache)
    state.hasCommands = params.initializationOptions?.commands === true
    state.showsClaims = params.initializationOptions?.claims === true
    state.signsOff = params.initializationOptions?.signOff === true
    const root = params.rootUri === null ? [] : [params.rootUri]
    workspace = params.workspaceFolders?.map(folder => folder.uri) ?? root
    return capabilities
  })
  connection.onInitialized(
    heeding(state, () => {
      setWorkspace(state, workspace)
      if (state.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(lsp.DidChangeConfigurationNotification.type, { section: 'claimcheck' })
      }
      if (state.client.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          heeding(state, ({ added, removed }) => {
            const gone = new Set(removed.map(folder => folder.uri))
            const kept = workspace.filter(uri => !gone.has(uri))
            workspace = [...new Set([...kept, ...added.map(folder => folder.uri)])]
            setWorkspace(state, workspace)
          }),
        )
      }
    }),
  )
  connection.onDidChangeConfiguration(
    heeding(state, ({ settings }) => {
      state.pushedSettings = settings?.claimcheck
      for (const folder of state.folders) void readSettings(state, folder)
    }),
  )
  connection.onDidChangeWatchedFiles(
    heeding(state, ({ changes }) => {
      for (const folder of state.folders) void followChanges(state, folder, changes)
    }),
  )
  connection.workspace.onDidRenameFiles(heeding(state, params => void followRenames(state, params)))
  connection.onNotification(
    lookAgainMethod,
    heeding(state, () => {
      for (const folder of state.folders) void lookAgain(state, folder)
    }),
  )
  connection.onNotification(
    checkAgainMethod,
    heeding(state, () => {
      for (const folder of state.folders) {
        forgetAll(folder)
        void readAgain(state, folder)
      }
      for (const text of state.texts.values()) scheduleCheck(state, text)
    }),
  )
}

/** A draft may name files as its sources that nobody has looked at before. */
async function readNamedFiles(state: State, text: OpenText): Promise<void> {
  const folder = folderOf(state, text)
  if (folder && (await takeNamedFiles(state, folder, text))) await readAgain(state, folder)
}

function serveTexts(connection: lsp.Connection, state: State): void {
  connection.onDidOpenTextDocument(
    heeding(state, ({ textDocument }) => {
      const text = openText(state, textDocument)
      prepareFolderOf(state, text)
      if (isSheetText(text)) tellOpenSheet(state, text)
      for (const folder of foldersReading(state, text)) readAgain(state, folder)
      scheduleCheck(state, text)
      void readNamedFiles(state, text)
    }),
  )
  connection.onDidChangeTextDocument(
    heeding(state, params => {
      const text = changeText(state, params)
      if (!text) return
      if (isSheetText(text)) tellOpenSheet(state, text)
      for (const folder of foldersReading(state, text)) readAgain(state, folder)
      if (folderOf(state, text)?.settings.when !== 'onSave') scheduleCheck(state, text)
      void readNamedFiles(state, text)
    }),
  )
  connection.onDidSaveTextDocument(
    heeding(state, ({ textDocument }) => {
      const text = state.texts.get(textDocument.uri)
      if (!text) return
      const folder = folderOf(state, text)
      if (folder) void lookAgain(state, folder)
      scheduleCheck(state, text)
    }),
  )
  connection.onDidCloseTextDocument(
    heeding(state, ({ textDocument }) => {
      const text = state.texts.get(textDocument.uri)
      if (!text) return
      const folders = foldersReading(state, text)
      state.texts.delete(textDocument.uri)
      void connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] })
      // From now on what is on disk is in force.
      for (const folder of folders) {
        if (text.path !== undefined) forget(folder, text.path)
        readAgain(state, folder)
      }
      dropUnusedFolders(state)
    }),
  )
}
