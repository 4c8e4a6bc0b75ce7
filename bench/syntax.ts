// Measures the tagger and parser: node bench/syntax.ts FILE.tsv...
// The comparison with wink-nlp needs wink-nlp and wink-eng-lite-web-model within reach of require (NODE_PATH will do).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { loadSyntax, type Syntax } from '../server/engine/reading/syntax.ts'
import { tokensIn } from '../server/engine/reading/tokens.ts'
import { type Accuracy, accuracyOf } from '../training/accuracy.ts'
import { type Sentence, sentencesIn, textOf } from '../training/treebank.ts'

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: npm run bench:syntax -- FILE.tsv...')
  process.exit(2)
}

const bytes = new Uint8Array(readFileSync(new URL('../models/english.bin', import.meta.url)))
const { syntax, milliseconds, megabytes } = loaded()
print('model, bytes compressed', gzipSync(bytes, { level: 9 }).length.toLocaleString('en'))

for (const file of files) {
  const sentences = sentencesIn(file)
  console.log(`\n${file.replace(/.*\//, '')}: ${sentences.length} sentences`)
  const a: Accuracy = accuracyOf(syntax, sentences)
  print('tokens from raw text, F', percent(tokenAccuracy(sentences)))
  print('UPOS / XPOS', `${percent(a.upos)} / ${percent(a.xpos)}`)
  print('lemma', percent(a.lemma))
  print('unlabelled / labelled attachment', `${percent(a.unlabelled)} / ${percent(a.labelled)}`)
  print('subject, object, oblique: P / R / F', [a.core.precision, a.core.recall, a.core.f].map(percent).join(' / '))
  print(
    `the same at confidence ${syntax.defaultConfidence}: P of share`,
    `${percent(a.sure.precision)} of ${percent(a.sure.share)}`,
  )
}

console.log('\nspeed and memory')
print('loading', `${milliseconds.toFixed(0)} ms, ${megabytes.toFixed(1)} MB`)
compareWithWink(sentencesIn(files[0]!))

/** Loading, timed in the first call of this process; the memory is what stays after a collection where node allows it. */
function loaded(): { syntax: Syntax; milliseconds: number; megabytes: number } {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const start = performance.now()
  const { value, problems } = loadSyntax(bytes)
  const time = performance.now() - start
  if (value === undefined) throw new Error(problems.join(' '))
  globalThis.gc?.()
  const after = process.memoryUsage()
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers
  return { syntax: value, milliseconds: time, megabytes: used / 1e6 }
}

/** F of token spans, sentence by sentence. */
function tokenAccuracy(sentences: readonly Sentence[]): number {
  let hit = 0
  let said = 0
  let meant = 0
  for (const sentence of sentences) {
    const spans = new Set<string>()
    let at = 0
    sentence.forms.forEach((form, i) => {
      if (i > 0 && sentence.space[i]) at++
      spans.add(`${at} ${at + form.length}`)
      at += form.length
    })
    const tokens = tokensIn(textOf(sentence))
    meant += spans.size
    said += tokens.length
    for (const { start, end } of tokens) if (spans.has(`${start} ${end}`)) hit++
  }
  return (2 * hit) / (said + meant)
}

/** Paragraphs of about a hundred words, each a list of its sentences. */
function paragraphsOf(sentences: readonly Sentence[]): string[][] {
  const result: string[][] = []
  let paragraph: string[] = []
  let words = 0
  for (const sentence of sentences) {
    paragraph.push(textOf(sentence))
    words += sentence.forms.length
    if (words < 100) continue
    result.push(paragraph)
    paragraph = []
    words = 0
  }
  return result
}

function compareWithWink(sentences: readonly Sentence[]): void {
  const paragraphs = paragraphsOf(sentences)
  const count = paragraphs.length
  const ours = (i: number) => {
    for (const text of paragraphs[i]!) syntax.parse(text)
  }
  const require = createRequire(import.meta.url)
  let winkNLP: (model: unknown, pipe: string[]) => { readDoc(text: string): WinkDoc; its: Record<string, unknown> }
  let model: unknown
  const start = performance.now()
  try {
    winkNLP = require('wink-nlp')
    model = require('wink-eng-lite-web-model')
  } catch {
    print('a 100-word paragraph', `${(fastest([ours], count)[0]! / count).toFixed(2)} ms (wink-nlp is not installed)`)
    return
  }
  const nlp = winkNLP(model, ['sbd', 'pos'])
  nlp.readDoc('A first sentence.')
  const winkLoad = performance.now() - start
  print('loading, against wink', `${(milliseconds / winkLoad).toFixed(2)} × (wink ${winkLoad.toFixed(0)} ms)`)
  const texts = paragraphs.map(paragraph => paragraph.join(' '))
  const wink = (i: number) => {
    nlp.readDoc(texts[i]!).tokens().out(nlp.its.pos)
  }
  const [oursTime, winkTime] = fastest([ours, wink], count).map(time => time / count)
  print(
    'a 100-word paragraph, against wink',
    `${(oursTime! / winkTime!).toFixed(2)} × (${oursTime!.toFixed(2)} ms, wink ${winkTime!.toFixed(2)} ms)`,
  )
}

interface WinkDoc {
  tokens(): { out(what: unknown): string[] }
}

/**
 * For each task the sum of its fastest times over all paragraphs, in milliseconds, after warming up. A paragraph takes
 * less time than a processor gives at once, so that what else the machine does hardly counts.
 */
function fastest(tasks: readonly ((paragraph: number) => void)[], paragraphs: number): number[] {
  const best = tasks.map(() => new Array<number>(paragraphs).fill(Infinity))
  const end = performance.now() + 6000
  for (let round = 0; round < 8 || performance.now() < end; round++) {
    tasks.forEach((task, i) => {
      for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
        const start = performance.now()
        task(paragraph)
        if (round > 3) best[i]![paragraph] = Math.min(best[i]![paragraph]!, performance.now() - start)
      }
    })
  }
  return best.map(times => times.reduce((sum, time) => sum + time, 0))
}

function percent(value: number): string {
  return (100 * value).toFixed(2)
}

function print(name: string, value: string): void {
  console.log(`${name.padEnd(52)} ${value}`)
}
