// Makes the English model: node training/train.ts FOLDER-WITH-THE-TREEBANK OUT.bin
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { lemmasFrom } from '../server/engine/reading/syntax/lemmas.ts'
import { wordsOf } from '../server/engine/reading/syntax/words.ts'
import { type Settings, syntaxOf } from '../server/engine/reading/syntax.ts'
import { accuracyOf, inWords } from './accuracy.ts'
import { compacted, frozen } from './compact.ts'
import { lemmaTables } from './lemma-tables.ts'
import { modelBytes } from './model-bytes.ts'
import { scorerOf } from './perceptron.ts'
import { trainParser } from './train-parser.ts'
import { foldedTags, trainTagger } from './train-tagger.ts'
import { type Sentence, sentencesIn } from './treebank.ts'
import { variants } from './variants.ts'

const [folder, out] = process.argv.slice(2)
if (folder === undefined || out === undefined) {
  console.error('usage: node training/train.ts FOLDER OUT.bin')
  process.exit(2)
}
const started = performance.now()
const log = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`)

const epochs = {
  tagger: Number(process.env.TAGGER_EPOCHS ?? 6),
  folds: 4,
  parser: Number(process.env.PARSER_EPOCHS ?? 8),
}
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
const tagNumbers = (s: Sentence) =>
  Int32Array.from(s.upos, (upos, i) => numberOf(tagNames, `${upos} ${s.xpos[i]}`, upos))
const labelNumbers = (s: Sentence) =>
  Int32Array.from(s.relations, (name, i) => (s.heads[i]! < 0 ? -1 : numberOf(relationNames, name, name.split(':')[0]!)))

const tagged = train.map(s => ({ words: wordsOf(s.forms, s.space), gold: tagNumbers(s) }))
const folds = 4
const foldTags = foldedTags(tagged, foldOf(train), folds, tagNames.length, epochs.folds)
const right = tagged.reduce((sum, t, i) => sum + t.gold.filter((g, j) => g === foldTags[i]![j]).length, 0)
log(`tags for the parser: ${((100 * right) / tagged.reduce((sum, t) => sum + t.gold.length, 0)).toFixed(2)} % right`)

const taggerRows = trainTagger(tagged, tagNames.length, epochs.tagger, 1)
log(`tagger: ${taggerRows.length} features`)
const parsed = train.map((s, i) => ({
  words: tagged[i]!.words,
  tags: foldTags[i]!,
  heads: s.heads,
  labels: labelNumbers(s),
}))
const { actions, labels } = trainParser(parsed, relationNames.length, epochs.parser, 2, log)
log(`parser: ${actions.length} + ${labels.length} features`)

const lemma = lemmaTables(treebank)
const settings: Settings = { defaultConfidence: 0.5, tagHalf: 40, arcHalf: 40, labelHalf: 40 }
const full = syntaxOf({
  tags: tagNames,
  relations: relationNames,
  settings,
  lemmas: lemmasFrom(lemma.exceptions, lemma.rules),
  tagger: scorerOf(taggerRows, tagNames.length),
  actions: scorerOf(actions, 3),
  labels: scorerOf(labels, relationNames.length),
})
log(`dev, full weights:    ${inWords(accuracyOf(full, dev))}`)
if (process.env.SAVE_ROWS) {
  const { serialize } = await import('node:v8')
  for (const [name, rows] of Object.entries({ taggerRows, actions, labels }))
    writeFileSync(`${process.env.SAVE_ROWS}.${name}`, serialize(rows))
  writeFileSync(`${process.env.SAVE_ROWS}.meta`, serialize({ tagNames, relationNames, lemma }))
}

const keep = { step: 1, least: 1, updates: 3 }
const compact = {
  tagger: compacted(taggerRows, tagNames.length, keep),
  actions: compacted(actions, 3, keep),
  labels: compacted(labels, relationNames.length, keep),
}
for (const [name, weights] of Object.entries(compact)) {
  log(
    `${name}: ${weights.keys.length} features kept, ${weights.rows.reduce((sum, row) => sum + row.weights.length, 0)} weights`,
  )
}
const small = syntaxOf({
  tags: tagNames,
  relations: relationNames,
  settings,
  lemmas: lemmasFrom(lemma.exceptions, lemma.rules),
  tagger: frozen(compact.tagger),
  actions: frozen(compact.actions),
  labels: frozen(compact.labels),
})
log(`dev, compact weights: ${inWords(accuracyOf(small, dev))}`)
const bytes = modelBytes({ tags: tagNames, relations: relationNames, settings, lemma, ...compact })
mkdirSync(dirname(out), { recursive: true })
writeFileSync(out, bytes)
log(`${out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`)

/** The names that occur at least so often, the commonest first. */
function frequent(names: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name)
}

/** The number of a name, or of the commonest name that begins as it does. */
function numberOf(names: readonly string[], name: string, beginning: string): number {
  const exact = names.indexOf(name)
  if (exact >= 0) return exact
  return Math.max(
    0,
    names.findIndex(other => other.startsWith(beginning)),
  )
}

/** All sentences of a document, and all their variants, fall into one fold. */
function foldOf(sentences: readonly Sentence[]): (index: number) => number {
  const documents = [...new Set(sentences.map(s => s.document))].sort()
  const numbers = new Map(documents.map((name, i) => [name, i % folds]))
  return index => numbers.get(sentences[index]!.document)!
}
