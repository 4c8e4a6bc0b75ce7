// Puts a model together as loadSyntax reads it.
import { ByteWriter, checksumOf } from '../server/engine/reading/syntax/bytes.ts'
import { modelMark, type Settings } from '../server/engine/reading/syntax.ts'
import { type CompactWeights, writeWeights } from './compact.ts'

export interface Model {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly settings: Settings
  readonly lemma: { readonly exceptions: string; readonly rules: string }
  readonly tagger: CompactWeights
  readonly actions: CompactWeights
  readonly labels: CompactWeights
}

export function modelBytes(model: Model): Uint8Array {
  const writer = new ByteWriter()
  writer.text(JSON.stringify({ ...model.settings, tags: model.tags, relations: model.relations }))
  writer.text(model.lemma.exceptions)
  writer.text(model.lemma.rules)
  writeWeights(model.tagger, writer)
  writeWeights(model.actions, writer)
  writeWeights(model.labels, writer)
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
