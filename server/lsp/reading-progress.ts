// Sources that take long to read are told, where the client can show it.
import type * as lsp from 'vscode-languageserver/node'
import type { Folder, State } from './state.ts'

/** Shows how many sources of a folder are still being read; none ends the showing. */
export async function showReading({ client, connection }: State, folder: Folder, waiting: number): Promise<void> {
  if (!client.window?.workDoneProgress) return
  if (waiting === 0) {
    const shown = folder.progress
    folder.progress = undefined
    ;(await shown)?.done()
    return
  }
  const message = `${waiting} ${waiting === 1 ? 'source' : 'sources'}`
  if (folder.progress) (await folder.progress)?.report(message)
  else folder.progress = begun(connection, message)
}

async function begun(connection: lsp.Connection, message: string) {
  try {
    const progress = await connection.window.createWorkDoneProgress()
    progress.begin('Claimcheck is reading', undefined, message)
    return progress
  } catch {
    // The client has no room for it: nothing is lost.
    return undefined
  }
}
