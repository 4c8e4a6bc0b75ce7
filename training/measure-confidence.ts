// Measures on the development sentences how far a parser's margins can be trusted.
import { inputs, inputsOf } from '../server/engine/reading/syntax/confidence.ts'
import { type Parts, type Settings, syntaxOf } from '../server/engine/reading/syntax.ts'
import { accuracyOf, coreRelation, inWords } from './accuracy.ts'
import { type Case, confidenceFor, trainConfidence } from './train-confidence.ts'
import { type Sentence, spacesOf } from './treebank.ts'

/** The parser's settings with its confidence, and the default at which the main relations are right so often. */
export function measuredSettings(
  parts: Parts,
  dev: readonly Sentence[],
  precision: number,
  log: (line: string) => void,
): Settings {
  const rootNumber = parts.relations.length
  const cases: Case[] = []
  let number = 0
  const collecting = syntaxOf(parts, evidence => {
    const gold = dev[number++]!
    evidence.heads.forEach((head, i) => {
      const values = new Float64Array(inputs)
      inputsOf(evidence, parts.settings.units, i, values)
      const relation = head < 0 ? rootNumber : evidence.labels[i]!
      const name = parts.relations[relation] ?? 'root'
      cases.push({
        inputs: values,
        relation,
        tag: evidence.tags[i]!,
        right: gold.heads[i] === head && gold.relations[i] === name,
      })
    })
  })
  for (const sentence of dev) collecting.parseForms(sentence.forms, spacesOf(sentence))

  const settings = { ...parts.settings, confidence: trainConfidence(cases, rootNumber, parts.tags.length) }
  const measured = syntaxOf({ ...parts, settings })
  const main: { confidence: number; right: boolean }[] = []
  for (const sentence of dev) {
    measured.parseForms(sentence.forms, spacesOf(sentence)).forEach((token, i) => {
      if (!coreRelation.test(token.relation)) return
      const right = sentence.heads[i] === token.head && sentence.relations[i] === token.relation
      main.push({ confidence: token.confidence, right })
    })
  }
  for (const asked of [0.9, 0.92, 0.94, 0.96]) {
    const at = confidenceFor(main, asked)
    const share = main.filter(one => one.confidence >= at).length / main.length
    log(`  main relations: ${100 * asked} % right from confidence ${at} on, ${(100 * share).toFixed(1)} % of them`)
  }
  const result = { ...settings, defaultConfidence: confidenceFor(main, precision) }
  log(`dev, compact weights: ${inWords(accuracyOf(syntaxOf({ ...parts, settings: result }), dev))}`)
  return result
}
