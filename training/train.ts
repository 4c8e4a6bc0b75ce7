// Makes the English model: npm run train -- FOLDER-WITH-THE-TREEBANK OUT.bin
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { clustersFrom } from '../server/engine/reading/syntax/clusters.ts'
import { inputs } from '../server/engine/reading/syntax/confidence.ts'
import { lemmasFrom } from '../server/engine/reading/syntax/lemmas.ts'
import { tagKinds } from '../server/engine/reading/syntax/parsing.ts'
import type { Scorer } from '../server/engine/reading/syntax/scoring.ts'
import { WordReader } from '../server/engine/reading/syntax/words.ts'
import { syntaxOf } from '../server/engine/reading/syntax.ts'
import { accuracyOf, inWords } from './accuracy.ts'
import { compactRows, compactTriples } from './compact.ts'
import { lemmaTables } from './lemma-tables.ts'
import { measuredSettings } from './measure-confidence.ts'
import { modelBytes } from './model-bytes.ts'
import { certainWords, frequent, numberOf, tagClasses } from './names.ts'
import { newsSentences } from './news-sentences.ts'
import { trainMarks } from './train-marks.ts'
import { trainParser, withoutMarks } from './train-parser.ts'
import { foldedTags, trainTagger } from './train-tagger.ts'
import { type Sentence, sentencesIn } from './treebank.ts'
import { variants } from './variants.ts'

const [folder, out] = process.argv.slice(2)
if (folder === undefined || out === undefined) {
  console.error('usage: npm run train -- FOLDER OUT.bin')
  process.exit(2)
}
const plan = {
  folds: 4,
  foldEpochs: 2,
  /** A first course finds the features that count; a second one learns these alone. */
  tagger: { first: 2, second: 6, keep: 250_000, step: 1 },
  parser: { first: 3, perceptron: 7, logistic: 4 },
  actions: { keep: 300_000, step: 2 },
  labels: { keep: 190_000, step: 2 },
  marks: { keep: 20_000, step: 1 },
  /** How often the arcs of the main relations are right that stand at the default confidence or above. */
  precision: 0.92,
  unit: 100,
  enoughForTag: 24,
  enoughForMove: 70,
}

const started = performance.now()
const log = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)

const treebank = sentencesIn(join(folder, 'train.tsv'))
const dev = sentencesIn(join(folder, 'dev.tsv'))
const train = [...variants(treebank), ...newsSentences(treebank)]
log(`${treebank.length} sentences, ${train.length} with variants`)

const tagNames = frequent(
  treebank.flatMap(s => s.upos.map((upos, i) => `${upos} ${s.xpos[i]}`)),
  8,
)
const relationNames = frequent(
  treebank.flatMap(s => s.relations.filter(name => name !== 'root')),
  8,
)
const clusterText = tagClasses(treebank)
const certainText = certainWords(treebank, tagNames)
const clusters = clustersFrom(clusterText)
const certain = clustersFrom(certainText)

const reader = new WordReader(clusters, certain)
const tagged = train.map(s => ({
  words: reader.read(s.forms, s.space),
  gold: Int32Array.from(s.upos, (upos, i) => numberOf(tagNames, `${upos} ${s.xpos[i]}`, upos)),
}))
const foldTags = foldedTags(tagged, foldOf(train), plan.folds, tagNames.length, plan.foldEpochs)
const right = tagged.reduce((sum, t, i) => sum + t.gold.filter((g, j) => g === foldTags[i]![j]).length, 0)
log(`tags for the parser: ${((100 * right) / tagged.reduce((sum, t) => sum + t.gold.length, 0)).toFixed(2)} % right`)

const firstTagger = trainTagger(tagged, tagNames.length, plan.tagger.first, 1)
firstTagger.keepHeaviest(plan.tagger.keep)
const tagger = trainTagger(tagged, tagNames.length, plan.tagger.second, 2, firstTagger)
log('tagger learnt')

const parsed = train.map((s, i) => ({
  words: tagged[i]!.words,
  tags: foldTags[i]!,
  heads: s.heads,
  labels: Int32Array.from(s.relations, (name, j) =>
    s.heads[j]! < 0 ? -1 : numberOf(relationNames, name, name.split(':')[0]!),
  ),
}))
const kinds = tagKinds(tagNames)
const isMark = kinds.marks
const bare = parsed.map(sentence => withoutMarks(sentence, isMark))
const firstMarks = trainMarks(parsed, isMark, 2, 5)
firstMarks.keepHeaviest(plan.marks.keep)
const marks = trainMarks(parsed, isMark, 6, 6, firstMarks)
log('punctuation learnt')
const first = trainParser(bare, kinds, relationNames.length, plan.parser.first, 3, log)
const lemma = lemmaTables(treebank)
log(`dev, first course:    ${accuracy(tagger, first.actions, first.labels, marks)}`)
first.actions.keepHeaviest(plan.actions.keep)
first.labels.keepHeaviest(plan.labels.keep)
const course = (method: 'perceptron' | 'logistic', epochs: number, seed: number) =>
  trainParser(bare, kinds, relationNames.length, epochs, seed, log, { ...first, method })
const { actions, labels } = course('perceptron', plan.parser.perceptron, 4)
log(`dev, perceptron:      ${accuracy(tagger, actions, labels, marks)}`)
const logistic = course('logistic', plan.parser.logistic, 5)
log(`dev, logistic:        ${accuracy(tagger, logistic.actions, logistic.labels, marks)}`)
// Two ways of learning make different mistakes; their weights, brought to one scale and added up, make fewer.
actions.plus(logistic.actions)
labels.plus(logistic.labels)
log(`dev, both:            ${accuracy(tagger, actions, labels, marks)}`)

const compact = {
  tagger: compactRows(tagger, plan.tagger.step),
  actions: compactTriples(actions, plan.actions.step),
  labels: compactRows(labels, plan.labels.step),
  marks: compactRows(marks, plan.marks.step),
}
for (const [name, { bytes }] of Object.entries(compact)) {
  log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`)
}
const settings = measuredSettings(
  {
    ...shared(),
    tagger: compact.tagger.weights,
    actions: compact.actions.weights,
    labels: compact.labels.weights,
    marks: compact.marks.weights,
  },
  dev,
  plan.precision,
  log,
)
const bytes = modelBytes({
  tags: tagNames,
  relations: relationNames,
  settings,
  lemma,
  clusters: clusterText,
  certain: certainText,
  weights: [compact.tagger.bytes, compact.actions.bytes, compact.labels.bytes, compact.marks.bytes],
})
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, bytes)
log(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`)

function shared() {
  return {
    tags: tagNames,
    relations: relationNames,
    clusters,
    certain,
    lemmas: lemmasFrom(lemma.exceptions, lemma.rules),
    settings: {
      defaultConfidence: 0.5,
      units: { move: plan.unit, label: 50, tag: 40 },
      confidence: new Array<number>(inputs + relationNames.length + 1 + tagNames.length).fill(0),
      enoughForTag: plan.enoughForTag,
      enoughForMove: plan.enoughForMove,
    },
  }
}

function accuracy(tagger: Scorer, actions: Scorer, labels: Scorer, marks: Scorer): string {
  const parts = { ...shared(), tagger, actions, labels, marks }
  return inWords(accuracyOf(syntaxOf({ ...parts, settings: { ...parts.settings, enoughForMove: 1e9 } }), dev))
}

/** All sentences of a document, and all their variants, fall into one fold. */
function foldOf(sentences: readonly Sentence[]): (index: number) => number {
  const documents = [...new Set(sentences.map(s => s.document))].sort()
  const numbers = new Map(documents.map((name, i) => [name, i % plan.folds]))
  return index => numbers.get(sentences[index]!.document)!
}
