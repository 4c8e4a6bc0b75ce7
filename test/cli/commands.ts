// Runs commands as a user does, in a process of their own, or within the test with another engine and terminal.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { run } from '../../server/cli/run.ts'
import { outputOn } from '../../server/cli/terminal.ts'
import type { Engine } from '../../server/engine/index.ts'
import { weekdayEngine } from './weekday-engine.ts'

export const harbour = join(import.meta.dirname, 'harbour')
const project = join(import.meta.dirname, '../..')

/** The Node that the project brings along runs TypeScript as it stands. */
export const node = join(project, 'node_modules/.bin/node')
export const program = join(project, 'server/cli/main.ts')

export interface Run {
  readonly code: number | null | undefined
  readonly output: string
  readonly errors: string
}

export interface Circumstances {
  readonly folder?: string
  readonly input?: string | Uint8Array
}

export function spawned(args: readonly string[], { folder = harbour, input = '' }: Circumstances = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [program, ...args], { cwd: folder })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => errors.push(chunk))
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', code => {
      resolve({ code, output: String(Buffer.concat(output)), errors: String(Buffer.concat(errors)) })
    })
    child.stdin.end(input)
  })
}

interface Stage extends Circumstances {
  readonly engine?: Engine
  /** As many columns as a terminal has; none stands for a file. */
  readonly columns?: number
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs a command within the test; the engine knows one fact (`weekday-engine.ts`). */
export async function ran(args: readonly string[], stage: Stage = {}): Promise<Run> {
  const { folder = harbour, input = '', engine = weekdayEngine(), columns, environment = {} } = stage
  const output = collector(columns)
  const errors = collector(columns)
  const stream = new PassThrough()
  stream.end(input)
  const terminal = {
    folder,
    input: stream,
    output: outputOn(output.stream, environment),
    errors: outputOn(errors.stream, environment),
  }
  const code = await run(args, terminal, async () => engine)
  return { code, output: output.text(), errors: errors.text() }
}

function collector(columns: number | undefined) {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const terminal = columns === undefined ? {} : { isTTY: true, columns }
  return { stream: Object.assign(stream, terminal), text: () => String(Buffer.concat(chunks)) }
}
