import { createEngine, type Engine } from '../engine/index.ts'
import { languageModel } from '../sources/index.ts'

/** Where the engine comes from: from the language model on disk, unless a test brings its own. */
export type EngineSource = () => Promise<Engine>

/** Rejects, with the reason, where there is no model or a bad one. */
export const engineFromDisk: EngineSource = async () => {
  const model = await languageModel()
  if ('trouble' in model) throw new Error(model.trouble)
  const { engine, problems } = createEngine(model.bytes)
  if (!engine) throw new Error(`the language model cannot be used: ${problems.join('; ')}`)
  return engine
}
