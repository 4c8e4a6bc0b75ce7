// The side of a worker thread: it makes an article of each file that comes, and answers in order.
import { parentPort } from 'node:worker_threads'
import type { Extraction } from './extraction.ts'

/** @param extract may throw: whatever a library says of a file, the file cannot be read */
export function answerWith(extract: (bytes: Uint8Array) => Extraction | Promise<Extraction>): void {
  parentPort?.on('message', async (bytes: Uint8Array) => {
    parentPort?.postMessage(await extraction(extract, bytes))
  })
}

async function extraction(
  extract: (bytes: Uint8Array) => Extraction | Promise<Extraction>,
  bytes: Uint8Array,
): Promise<Extraction> {
  try {
    return await extract(bytes)
  } catch (error) {
    if (error instanceof RangeError) return { trouble: 'is nested too deeply to read' }
    const reason = error instanceof Error ? error.message : String(error)
    return { trouble: `cannot be read: ${reason.split('\n')[0]!.slice(0, 120)}` }
  }
}
