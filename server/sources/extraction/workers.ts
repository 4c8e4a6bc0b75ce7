// Reads web pages, Word documents and PDF in worker threads: the libraries are loaded only when a file needs them, a long
// reading keeps nobody waiting, and a file that takes all time or memory takes only its worker's.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Extraction } from './extraction.ts'

export type ExtractedKind = 'html' | 'docx' | 'pdf'

/** In milliseconds. */
const patience = 60_000
const idleTime = 30_000
/** In megabytes. */
const memory = 1024

interface Task {
  readonly bytes: Uint8Array
  readonly done: (extraction: Extraction) => void
}

interface Line {
  worker: Worker | undefined
  readonly tasks: Task[]
  isBusy: boolean
}

const lines = new Map<ExtractedKind, Line>()

/** What was read in this session, by content: a file that moves or is touched is not read again. */
const known = new Map<string, Promise<Extraction>>()
const mostKnown = 500

/** The article of a file's bytes. Never rejects. */
export function extracted(kind: ExtractedKind, bytes: Uint8Array): Promise<Extraction> {
  const key = `${kind} ${createHash('sha256').update(bytes).digest('base64')}`
  const before = known.get(key)
  if (before) return before
  if (known.size >= mostKnown) known.clear()
  const extraction = new Promise<Extraction>(done => {
    const line = lines.get(kind) ?? { worker: undefined, tasks: [], isBusy: false }
    lines.set(kind, line)
    line.tasks.push({ bytes, done })
    if (!line.isBusy) void work(kind, line)
  })
  known.set(key, extraction)
  return extraction
}

/** One file after another, so that a bad one spoils no other. */
async function work(kind: ExtractedKind, line: Line): Promise<void> {
  line.isBusy = true
  for (let task = line.tasks.shift(); task; task = line.tasks.shift()) task.done(await workOn(task, kind, line))
  line.isBusy = false
  const { worker } = line
  worker?.unref()
  setTimeout(() => {
    if (line.isBusy || line.worker !== worker) return
    line.worker = undefined
    void worker?.terminate()
  }, idleTime).unref()
}

function workOn({ bytes }: Task, kind: ExtractedKind, line: Line): Promise<Extraction> {
  return new Promise(resolve => {
    const worker = line.worker ?? newWorker(kind)
    line.worker = worker
    worker.ref()
    const finish = (extraction: Extraction, isUsable: boolean) => {
      clearTimeout(timer)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      if (!isUsable) {
        line.worker = undefined
        // What it may still say is of no use.
        worker.on('error', () => {})
        void worker.terminate()
      }
      resolve(extraction)
    }
    const timer = setTimeout(
      () => finish({ trouble: `takes longer than ${patience / 1000} seconds to read` }, false),
      patience,
    )
    worker.once('message', (extraction: Extraction) => finish(extraction, true))
    worker.once('error', error => finish({ trouble: troubleOf(error) }, false))
    worker.once('exit', () => finish({ trouble: 'cannot be read: its reader stopped' }, false))
    worker.postMessage(bytes)
  })
}

function troubleOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'takes too much memory to read'
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`
}

/** The bundle once it is built, else the source. What it prints would disturb the protocol on standard output; nobody reads it. */
function newWorker(kind: ExtractedKind): Worker {
  const bundle = join(import.meta.dirname, `${kind}.cjs`)
  const file = existsSync(bundle) ? bundle : join(import.meta.dirname, `${kind}-worker.ts`)
  return new Worker(file, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: memory } })
}
