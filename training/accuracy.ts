// How much of a treebank a model gets right, every word counted, tokens given.
import type { Syntax } from '../server/engine/reading/syntax.ts'
import { type Sentence, spacesOf } from './treebank.ts'

export interface Accuracy {
  readonly upos: number
  readonly xpos: number
  readonly lemma: number
  readonly unlabelled: number
  readonly labelled: number
  /** Subjects, objects and obliques: precision, recall and F over (dependent, head, relation). */
  readonly core: { readonly precision: number; readonly recall: number; readonly f: number }
  /** The same among the arcs at or above the default confidence: how many are right, and the share that is kept. */
  readonly sure: { readonly precision: number; readonly share: number }
}

export const coreRelation = /^(?:nsubj|csubj|obj|iobj|obl)(?::|$)/

export function accuracyOf(syntax: Syntax, sentences: readonly Sentence[]): Accuracy {
  let words = 0
  let upos = 0
  let xpos = 0
  let lemma = 0
  let unlabelled = 0
  let labelled = 0
  let said = 0
  let meant = 0
  let hit = 0
  let sure = 0
  let sureHit = 0
  for (const sentence of sentences) {
    syntax.parseForms(sentence.forms, spacesOf(sentence)).forEach((token, i) => {
      const head = sentence.heads[i] === token.head
      const both = head && sentence.relations[i] === token.relation
      words++
      if (token.pos === sentence.upos[i]) upos++
      if (token.tag === sentence.xpos[i]) xpos++
      if (token.lemma === sentence.lemmas[i]) lemma++
      if (head) unlabelled++
      if (both) labelled++
      if (coreRelation.test(sentence.relations[i]!)) meant++
      if (!coreRelation.test(token.relation)) return
      said++
      if (both) hit++
      if (token.confidence < syntax.defaultConfidence) return
      sure++
      if (both) sureHit++
    })
  }
  const precision = hit / said
  const recall = hit / meant
  return {
    upos: upos / words,
    xpos: xpos / words,
    lemma: lemma / words,
    unlabelled: unlabelled / words,
    labelled: labelled / words,
    core: { precision, recall, f: (2 * precision * recall) / (precision + recall) },
    sure: { precision: sureHit / sure, share: sure / said },
  }
}

export function inWords(a: Accuracy): string {
  const percent = (value: number) => (100 * value).toFixed(2)
  return (
    `UPOS ${percent(a.upos)}  XPOS ${percent(a.xpos)}  lemma ${percent(a.lemma)}  ` +
    `UAS ${percent(a.unlabelled)}  LAS ${percent(a.labelled)}  core F ${percent(a.core.f)}  ` +
    `sure ${percent(a.sure.precision)} of ${percent(a.sure.share)}`
  )
}
