import { showable } from '../engine/index.ts'
import { batch } from './batch.ts'
import { check } from './check.ts'
import { type EngineSource, engineFromDisk } from './engine-source.ts'
import { facts } from './facts.ts'
import { helpOn, usage } from './help.ts'
import { lsp } from './lsp.ts'
import { report } from './report.ts'
import { type Terminal, WrongUsage } from './terminal.ts'
import { version } from './version.ts'

/**
 * Runs one command. Never rejects: what goes wrong is one line on standard error.
 * @param args without the program's own name
 * @returns the exit code, or undefined for the language server, which goes on running
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  engine: EngineSource = engineFromDisk,
): Promise<number | undefined> {
  const [command = '', ...rest] = args
  try {
    const code = await runCommand(command, rest, terminal, engine)
    // Who stops reading, as `head` does, has seen enough; but a full disk is worth a word.
    const { closed } = terminal.output
    if (closed === undefined || closed === 'EPIPE') return code
    await terminal.errors.write(`claimcheck: standard output cannot be written: ${closed}\n`)
  } catch (error) {
    const known = Object.hasOwn(helpOn, command) ? ` ${command}` : ''
    const reason = showable(error instanceof Error ? error.message : String(error))
    const hint = error instanceof WrongUsage ? ` (see claimcheck${known} --help)` : ''
    await terminal.errors.write(`claimcheck${known}: ${reason}${hint}\n`)
  }
  return 2
}

async function runCommand(command: string, args: readonly string[], terminal: Terminal, engine: EngineSource) {
  const { output } = terminal
  if (['-h', '--help', 'help'].includes(command)) return await print(helpOn[args[0] ?? ''] ?? usage, output)
  if (['-v', '--version'].includes(command)) return await print(`${await version()}\n`, output)
  const help = helpOn[command]
  if (command === '' || help === undefined || !Object.hasOwn(helpOn, command)) {
    const what = command.startsWith('-') ? 'option' : 'command'
    const known = Object.keys(helpOn).join(', ')
    throw new WrongUsage(command === '' ? `name a command: ${known}` : `unknown ${what} “${command}”`)
  }
  const end = args.indexOf('--')
  if (args.slice(0, end < 0 ? args.length : end).some(arg => arg === '-h' || arg === '--help'))
    return await print(help, output)
  if (command === 'check') return await check(args, terminal, engine)
  if (command === 'facts') return await facts(args, terminal, engine)
  if (command === 'report') return await report(args, terminal, engine)
  if (command === 'batch') return await batch(args, terminal, engine)
  await lsp(args)
  return undefined
}

async function print(text: string, output: Terminal['output']): Promise<number> {
  await output.write(text)
  return 0
}
