// Reads articles in worker threads, so that whoever types meanwhile waits for none of them.
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ArticleInput, SourceReading } from '../../engine/index.ts'

/** One core is left to the checking of drafts, and one to the editor. */
const mostReaders = 4
/** In milliseconds. No article takes a tenth of it. */
const patience = 60_000
/** In megabytes. */
const memory = 512
/** Threads in a row that ended before they had read anything: then it is not the articles. */
const mostDeaths = 3
/** Articles that wait in a thread while it reads another, so that it never waits itself. */
const ahead = 2

/**
 * Reads the articles in other threads, several at a time. Never rejects.
 * @param took is called with each reading as it comes, in no certain order
 * @returns the articles of which there is none, since reading them took all time or memory; without those that were not
 * begun when `signal` was given
 */
export async function readElsewhere(
  sources: readonly ArticleInput[],
  took: (source: ArticleInput, reading: SourceReading) => void,
  signal: AbortSignal,
): Promise<readonly ArticleInput[]> {
  const waiting = [...sources].reverse()
  const failed: ArticleInput[] = []
  const count = Math.max(1, Math.min(mostReaders, availableParallelism() - 2, Math.ceil(sources.length / 20)))
  await Promise.all(Array.from({ length: count }, () => readInOneThread(waiting, failed, took, signal)))
  return failed
}

async function readInOneThread(
  waiting: ArticleInput[],
  failed: ArticleInput[],
  took: (source: ArticleInput, reading: SourceReading) => void,
  signal: AbortSignal,
): Promise<void> {
  let deaths = 0
  while (waiting.length > 0 && !signal.aborted) {
    let isOfUse = false
    const left = await readUntilTrouble(
      waiting,
      (source, reading) => {
        isOfUse = true
        took(source, reading)
      },
      signal,
    )
    // The first of those in hand is the one that could not be read.
    const [trouble, ...others] = left
    if (trouble) failed.push(trouble)
    waiting.push(...others.reverse())
    deaths = isOfUse ? 0 : deaths + 1
    if (deaths === mostDeaths) failed.push(...waiting.splice(0))
  }
}

/** Reads with one thread until it stops or all are read. @returns those in hand when it stopped, the one being read first */
function readUntilTrouble(
  waiting: ArticleInput[],
  took: (source: ArticleInput, reading: SourceReading) => void,
  signal: AbortSignal,
): Promise<readonly ArticleInput[]> {
  return new Promise(resolve => {
    const worker = newReader()
    const inHand: ArticleInput[] = []
    let timer: NodeJS.Timeout | undefined
    const finish = (left: readonly ArticleInput[]) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      worker.removeAllListeners()
      // What it may still say is of no use.
      worker.on('error', () => {})
      void worker.terminate()
      resolve(left)
    }
    const stop = () => finish([])
    const give = () => {
      while (inHand.length < ahead) {
        const source = waiting.pop()
        if (source === undefined) break
        inHand.push(source)
        worker.postMessage(source)
      }
      clearTimeout(timer)
      if (inHand.length === 0) finish([])
      else timer = setTimeout(() => finish(inHand), patience)
    }
    signal.addEventListener('abort', stop)
    worker.on('message', (reading: SourceReading) => {
      const source = inHand.shift()
      if (source) took(source, reading)
      give()
    })
    worker.on('error', () => finish(inHand))
    worker.on('exit', () => finish(inHand))
    give()
  })
}

/** The bundle once it is built, else the source. What it prints would disturb the protocol on standard output; nobody reads it. */
function newReader(): Worker {
  const bundle = join(import.meta.dirname, 'reader.cjs')
  const file = existsSync(bundle) ? bundle : join(import.meta.dirname, 'reader-worker.ts')
  return new Worker(file, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: memory } })
}
