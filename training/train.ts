// Makes the English model: npm run train -- FOLDER-WITH-THE-TREEBANK OUT.bin [CLUSTERS.txt]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { clustersFrom } from '../server/engine/reading/syntax/clusters.ts'
import { inputs } from '../server/engine/reading/syntax/confidence.ts'
import { lemmasFrom } from '../server/engine/reading/syntax/lemmas.ts'
import type { Scorer } from '../server/engine/reading/syntax/scoring.ts'
import { WordReader } from '../server/engine/reading/syntax/words.ts'
import { type Parts, type Settings, syntaxOf } from '../server/engine/reading/syntax.ts'
import { accuracyOf, inWords } from './accuracy.ts'
import { compactRows, compactTriples } from './compact.ts'
import { lemmaTables } from './lemma-tables.ts'
import { measuredSettings } from './measure-confidence.ts'
import { modelBytes } from './model-bytes.ts'
import { certainWords, frequent, numberOf } from './names.ts'
import { trainParser } from './train-parser.ts'
import { foldedTags, trainTagger } from './train-tagger.ts'
import { type Sentence, sentencesIn } from './treebank.ts'
import { variants } from './variants.ts'

const [folder, out, clusterFile] = process.argv.slice(2)
if (folder === undefined || out === undefined) {
  console.error('usage: npm run train -- FOLDER OUT.bin [CLUSTERS.txt]')
  process.exit(2)
}
const env = (name: string, value: number) => Number(process.env[name] ?? value)
const plan = {
  folds: 4,
  foldEpochs: env('FOLD_EPOCHS', 2),
  /** A first course finds the features that count; a second one learns these alone. */
  tagger: { first: env('T1', 2), second: env('T2', 6), keep: env('TKEEP', 220_000), step: 1 },
  parser: { first: env('P1', 3), second: env('P2', 8) },
  actions: { keep: env('AKEEP', 260_000), step: 1 },
  labels: { keep: env('LKEEP', 160_000), step: 1 },
}

const started = performance.now()
const log = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)

const treebank = sentencesIn(join(folder, 'train.tsv'))
const dev = sentencesIn(join(folder, 'dev.tsv'))
const train = variants(treebank)
log(`${treebank.length} sentences, ${train.length} with variants`)

const tagNames = frequent(
  treebank.flatMap(s => s.upos.map((upos, i) => `${upos} ${s.xpos[i]}`)),
  8,
)
const relationNames = frequent(
  treebank.flatMap(s => s.relations.filter(name => name !== 'root')),
  8,
)
const clusterText = clusterFile === undefined ? '' : readFileSync(clusterFile, 'utf8')
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
const first = trainParser(parsed, relationNames.length, plan.parser.first, 3, log)
const lemma = lemmaTables(treebank)
log(`dev, first course:    ${accuracy(tagger, first.actions, first.labels)}`)
first.actions.keepHeaviest(plan.actions.keep)
first.labels.keepHeaviest(plan.labels.keep)
const { actions, labels } = trainParser(parsed, relationNames.length, plan.parser.second, 4, log, first)
log(`dev, second course:   ${accuracy(tagger, actions, labels)}`)

const compact = {
  tagger: compactRows(tagger, plan.tagger.step),
  actions: compactTriples(actions, plan.actions.step),
  labels: compactRows(labels, plan.labels.step),
}
for (const [name, { bytes }] of Object.entries(compact)) {
  log(`${name}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`)
}
log(`dev, compact weights: ${accuracy(compact.tagger.weights, compact.actions.weights, compact.labels.weights)}`)
const bytes = modelBytes({
  tags: tagNames,
  relations: relationNames,
  settings: measuredSettings(
    partsOf(compact.tagger.weights, compact.actions.weights, compact.labels.weights),
    dev,
    0.93,
    log,
  ),
  lemma,
  clusters: clusterText,
  certain: certainText,
  weights: [compact.tagger.bytes, compact.actions.bytes, compact.labels.bytes],
})
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, bytes)
log(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`)

function settings(): Settings {
  return {
    defaultConfidence: 0.5,
    units: { move: 150, label: 100, tag: 60 },
    confidence: new Array(inputs + relationNames.length + 1 + tagNames.length).fill(0),
  }
}

function partsOf(tagger: Scorer, actions: Scorer, labels: Scorer): Parts {
  const lemmas = lemmasFrom(lemma.exceptions, lemma.rules)
  return {
    tags: tagNames,
    relations: relationNames,
    settings: settings(),
    clusters,
    certain,
    lemmas,
    tagger,
    actions,
    labels,
  }
}

function accuracy(tagger: Scorer, actions: Scorer, labels: Scorer): string {
  return inWords(accuracyOf(syntaxOf(partsOf(tagger, actions, labels)), dev))
}

/** All sentences of a document, and all their variants, fall into one fold. */
function foldOf(sentences: readonly Sentence[]): (index: number) => number {
  const documents = [...new Set(sentences.map(s => s.document))].sort()
  const numbers = new Map(documents.map((name, i) => [name, i % plan.folds]))
  return index => numbers.get(sentences[index]!.document)!
}
