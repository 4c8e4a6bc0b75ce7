import { type ParseArgsConfig, parseArgs } from 'node:util'
import { WrongUsage } from './terminal.ts'

type Config = Omit<ParseArgsConfig, 'args' | 'tokens' | 'allowPositionals' | 'strict'>

/** What Node's reader of arguments finds, or why the command was called wrongly, in one line. */
export function argumentsRead<const C extends Config>(args: readonly string[], config: C) {
  try {
    return parseArgs({ ...config, args: [...args], tokens: true, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? reasonOf(error) : String(error))
  }
}

/** Node's message says more than fits on a line: how a value that begins with a hyphen would be written. */
function reasonOf(error: Error): string {
  const [, option] = /'(-[^\s']*)/.exec(error.message) ?? []
  if (/^Unknown option/.test(error.message)) return `unknown option ${option}`
  if (/argument missing/.test(error.message)) return `${option} needs a value`
  if (/does not take an argument/.test(error.message)) return `${option} takes no value`
  if (/argument is ambiguous/.test(error.message))
    return `${option} needs a value; one that begins with a hyphen is written ${option}=VALUE`
  return error.message.split('\n')[0] ?? ''
}
