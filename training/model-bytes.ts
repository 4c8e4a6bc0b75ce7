// Puts a model together as loadSyntax reads it.
import { ByteWriter, checksumOf } from '../server/engine/reading/syntax/bytes.ts'
import { modelMark, type Settings } from '../server/engine/reading/syntax.ts'

export interface Model {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly settings: Settings
  readonly lemma: { readonly exceptions: string; readonly rules: string }
  /** One line a cluster, and one line a tag, with their words. */
  readonly clusters: string
  readonly certain: string
  /** The weights of the tagger, the moves and the relations, in bytes. */
  readonly weights: readonly Uint8Array[]
}

export function modelBytes(model: Model): Uint8Array {
  const writer = new ByteWriter()
  writer.text(JSON.stringify({ ...model.settings, tags: model.tags, relations: model.relations }))
  writer.text(model.lemma.exceptions)
  writer.text(model.lemma.rules)
  writer.text(model.clusters)
  writer.text(model.certain)
  for (const weights of model.weights) writer.bytes(weights)
  const body = writer.result()
  const head = new ByteWriter()
  head.bytes([...modelMark].map(unit => unit.charCodeAt(0)))
  head.number(body.length)
  head.number(checksumOf(body))
  const front = head.result()
  const all = new Uint8Array(front.length + body.length)
  all.set(front)
  all.set(body, front.length)
  return all
}
