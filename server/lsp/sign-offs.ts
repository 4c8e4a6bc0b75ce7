// The sign-offs in force for a draft, as they lie on disk, and the report with them.

import { TextDocument } from 'vscode-languageserver-textdocument'
import { type Desk, deskOf, type Report, type SignOff } from '../engine/index.ts'
import { draftPath, homeOf, readSignOffs, signOffsFile } from '../sign-offs/index.ts'
import { stampOf } from '../sources/index.ts'
import { detailsOf } from './answering.ts'
import type { Folder, OpenText, State } from './state.ts'
import { uriOf } from './state.ts'
import { problem } from './to-lsp.ts'

/** The sign-offs of one file as they were last read. */
export interface KeptSignOffs {
  readonly stamp: string
  readonly records: readonly SignOff[]
}

/** Finds a draft's sign-offs, and reads them where they are not those that were read before. */
export async function prepareSignOffs(state: State, text: OpenText, folder: Folder): Promise<void> {
  const home = text.path === undefined || folder.path === undefined ? undefined : homeOf(text.path, folder.path)
  text.signOffHome = home
  if (home === undefined) return
  const file = signOffsFile(home)
  try {
    const stamp = await stampOf(file)
    const known = state.signOffs.get(home)
    if (known?.stamp === stamp) return
    const { records, problems, text: written } = await readSignOffs(file)
    if (records.length === 0 && problems.length === 0 && known === undefined) return
    state.signOffs.set(home, { stamp, records })
    const document = TextDocument.create(uriOf(state, file), '', 0, written)
    const diagnostics = problems.map(found => problem(found, document))
    void state.connection.sendDiagnostics({ uri: document.uri, diagnostics })
  } catch (error) {
    state.connection.console.error(`${file} could not be read: ${detailsOf(error)}`)
  }
}

const none: readonly SignOff[] = []

/** Those that were read last. */
export function signOffsFor(state: State, { signOffHome: home }: OpenText): readonly SignOff[] {
  return (home !== undefined && state.signOffs.get(home)?.records) || none
}

/** The report with what people have decided, from memory where neither has changed. */
export function deskFor(state: State, text: OpenText, report: Report): Desk {
  const signOffs = signOffsFor(state, text)
  const known = text.desk
  if (known && known.report === report && known.signOffs === signOffs) return known.desk
  const { signOffHome: home } = text
  const path = home === undefined || text.path === undefined ? '' : draftPath(text.path, home)
  const desk = deskOf(report, text.document.getText(), path, signOffs)
  text.desk = { report, signOffs, desk }
  return desk
}
