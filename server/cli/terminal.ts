// What a command reads from and writes to, so that a test can stand in for the terminal.
import type { Readable, Writable } from 'node:stream'

export interface Terminal {
  /** The current folder, absolute. */
  readonly folder: string
  readonly input: AsyncIterable<Uint8Array>
  readonly output: Output
  readonly errors: Output
}

export interface Output {
  readonly isTerminal: boolean
  readonly colour: boolean
  /** Columns of a terminal, or a usual width where the text goes into a file. */
  readonly columns: number
  /** Why nothing more can be written; `EPIPE` where the reader went away, as `head` does. */
  readonly closed: string | undefined
  /** Resolves when more may be written. Never rejects: once the output is closed, nothing happens. */
  write(text: string): Promise<void>
}

/** A command was called in a way that makes no sense: its message is all that is printed. */
export class WrongUsage extends Error {}

export function processTerminal(): Terminal {
  return {
    folder: process.cwd(),
    input: process.stdin as Readable & AsyncIterable<Uint8Array>,
    output: outputOn(process.stdout, process.env),
    errors: outputOn(process.stderr, process.env),
  }
}

type Stream = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export function outputOn(stream: Stream, environment: Readonly<Record<string, string | undefined>>): Output {
  const isTerminal = stream.isTTY === true
  let closed: string | undefined
  let goOn = () => {}
  const close = (reason: string) => {
    closed ??= reason
    goOn()
  }
  stream.on('error', (error: NodeJS.ErrnoException) => close(error.code ?? error.message))
  stream.on('close', () => close('EPIPE'))
  stream.on('drain', () => goOn())
  return {
    isTerminal,
    colour: isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb',
    columns: Math.max(40, (isTerminal && stream.columns) || 120),
    get closed() {
      return closed
    },
    async write(text) {
      if (closed !== undefined || stream.write(text)) return
      await new Promise<void>(resolve => {
        goOn = resolve
      })
    },
  }
}
