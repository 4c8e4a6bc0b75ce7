// Starts the language server: over stdio, or over the channel that the client names on the command line.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import * as lsp from 'vscode-languageserver/node'
import { createEngine } from '../engine/index.ts'
import { languageModel } from '../sources/index.ts'
import { serve } from './server.ts'

// Over stdio, standard output belongs to the protocol.
console.log = console.error
// A request that fails is answered all the same; what fails beside that must not take the server with it.
process.on('uncaughtException', error => console.error(error))
process.on('unhandledRejection', reason => console.error(reason))

// The engine leaves much behind that is needed for an instant only. By itself V8 lets the heap grow to several times what
// is in use before it looks for that.
setFlagsFromString('--heap-growing-percent=40')

const channels = ['--stdio', '--node-ipc', '--socket', '--pipe']
if (!process.argv.some(word => channels.some(channel => word.startsWith(channel)))) process.argv.push('--stdio')
start(lsp.createConnection(lsp.ProposedFeatures.all)).catch(error => {
  console.error(error)
  process.exit(1)
})

async function start(connection: lsp.Connection): Promise<void> {
  const model = await languageModel()
  const { engine, problems } = 'bytes' in model ? createEngine(model.bytes) : { problems: [model.trouble] }
  if (engine) serve(connection, engine, pathToFileURL(join(extensionFolder(), 'docs', 'checks')).href, version())
  else {
    // The client shows this to the person.
    const reason = `Claimcheck cannot start: ${problems.join('; ')}`
    connection.onInitialize(() => new lsp.ResponseError(lsp.ErrorCodes.InternalError, reason))
  }
  connection.listen()
}

/** The bundle lies one folder deep in it, the source two. */
function extensionFolder(): string {
  const parent = join(import.meta.dirname, '..')
  return existsSync(join(parent, 'package.json')) ? parent : join(parent, '..')
}

/** Tests run the bundle in a folder of its own, without the manifest. */
function version(): string {
  try {
    return JSON.parse(readFileSync(join(extensionFolder(), 'package.json'), 'utf8')).version
  } catch {
    return ''
  }
}
