// claimcheck lsp --stdio
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { argumentsRead } from './arguments.ts'
import { WrongUsage } from './terminal.ts'

/**
 * Starts the language server, the same that the extension starts: it lies beside this program and takes over standard
 * input and output as soon as it is loaded. It ends the process itself when the editor is gone.
 * @throws WrongUsage
 */
export async function lsp(args: readonly string[]): Promise<void> {
  // Editors add the number of their own process, for the server to notice when they die.
  const { values, positionals } = argumentsRead(args, {
    options: { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } },
  })
  if (positionals.length > 0) throw new WrongUsage(`unexpected “${positionals[0]}”`)
  if (!values.stdio) throw new WrongUsage('--stdio is needed: the server talks on standard input and output')
  await import(pathToFileURL(await serverFile()).href)
}

/** The bundle once it is built, else the source. */
async function serverFile(): Promise<string> {
  const folder = import.meta.dirname
  for (const file of [join(folder, 'server.cjs'), join(folder, '../lsp/main.ts')]) {
    try {
      await access(file)
      return file
    } catch {}
  }
  throw new Error(`the language server is missing beside the program (${join(folder, 'server.cjs')})`)
}
