// The side of a worker thread that reads articles: it answers in the order in which they come.
import { parentPort } from 'node:worker_threads'
import { type ArticleInput, createEngine } from '../../engine/index.ts'
import { languageModel } from '../language-model.ts'

void start()

async function start(): Promise<void> {
  const model = await languageModel()
  const { engine } = 'bytes' in model ? createEngine(model.bytes) : {}
  // Without an engine the thread ends, and whoever waits for it learns that it has.
  if (engine) parentPort?.on('message', (source: ArticleInput) => parentPort?.postMessage(engine.readSource(source)))
}
