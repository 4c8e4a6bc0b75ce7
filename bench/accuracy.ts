// Measures how well articles are read and drafts judged: npm run bench:accuracy -- [--show alarms|missed] FILE.jsonl...
// Without a file, the golden articles of test/engine/articles. docs/accuracy.md tells what is printed.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { createEngine, type Diagnostic, type Engine, type FactBase } from '../server/engine/index.ts'
import { goldenArticles } from '../test/engine/articles/golden.ts'
import { type LabelledPair, pairsIn, pairsOfGolden } from './labelled-pairs.ts'
import { type Score, type Share, scoreOf } from './scoring.ts'

const { show, files } = wanted()
const engine = loadedEngine()
if (files.length === 0) measure('the golden articles', pairsOfGolden(goldenArticles))
for (const file of files) {
  try {
    measure(basename(file), pairsIn(file))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 2
  }
}

function measure(name: string, pairs: readonly LabelledPair[]): void {
  const flags = flagsOf(pairs)
  print(`${name}: ${pairs.length} pairs`, scoreOf(pairs, flags))
  for (const pair of pairs) {
    const found = flags.get(pair) ?? []
    const isShown = pair.label === 'consistent' ? show === 'alarms' && found.length > 0 : show === 'missed'
    if (!isShown || (show === 'missed' && found.length > 0)) continue
    console.log(
      `\n  ${pair.id}  ${pair.error_types?.join(', ') ?? ''}\n    ${pair.draft_text.replace(/\n/g, '\n    ')}`,
    )
    for (const { start, end } of pair.spans ?? []) console.log(`    wrong: “${pair.draft_text.slice(start, end)}”`)
    for (const { message, evidence } of found)
      console.log(`    flagged: ${message}\n             ${evidence.map(({ exact }) => exact).join(' | ')}`)
  }
}

/** The flags of every draft. An article is read once, where its pairs stand together. */
function flagsOf(pairs: readonly LabelledPair[]): ReadonlyMap<LabelledPair, readonly Diagnostic[]> {
  const flags = new Map<LabelledPair, readonly Diagnostic[]>()
  let last: { readonly pair: LabelledPair; readonly facts: FactBase } | undefined
  for (const pair of pairs) {
    const { source_text: text, source_date: date, draft_text, draft_date = date } = pair
    if (last?.pair.source_text !== text || last.pair.source_date !== date)
      last = { pair, facts: engine.factBase([{ id: 'article', text, ...(date && { date }) }]).facts }
    const settings = draft_date ? { date: draft_date } : {}
    flags.set(pair, engine.check(engine.draft(draft_text, 'markdown'), last.facts, settings).diagnostics)
  }
  return flags
}

function print(heading: string, score: Score): void {
  const { falseAlarms, caught, located, pairsWon, balanced, byType, byCode } = score
  console.log(`\n${heading}`)
  row('false alarms', falseAlarms, 'consistent drafts')
  row('caught', caught, 'inconsistent drafts')
  row('located', located, 'caught drafts whose wrong words are marked')
  row('pairs won', pairsWon, 'edited drafts with their originals')
  console.log(`  ${'balanced accuracy'.padEnd(34)}${percent(balanced)}`)
  if (byType.size > 0) console.log('  caught, by type of error')
  for (const [type, share] of byType) row(`  ${type}`, share, '')
  if (byCode.size > 0) console.log('  flags, by code')
  for (const [code, { onInconsistent, onConsistent }] of byCode)
    console.log(`    ${code.padEnd(32)}${onInconsistent} on inconsistent, ${onConsistent} on consistent drafts`)
}

function row(label: string, { count, of }: Share, what: string): void {
  console.log(`  ${label.padEnd(34)}${percent(of === 0 ? undefined : count / of)}  ${count} of ${of} ${what}`.trimEnd())
}

function percent(share: number | undefined): string {
  return share === undefined ? '     –' : `${(100 * share).toFixed(1).padStart(5)}%`
}

function wanted() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'string' } } })
    if (values.show === undefined || ['alarms', 'missed'].includes(values.show))
      return { show: values.show, files: positionals }
  } catch {
    // An option that there is not.
  }
  console.error('usage: npm run bench:accuracy -- [--show alarms|missed] FILE.jsonl...')
  process.exit(2)
}

function loadedEngine(): Engine {
  const { engine, problems } = createEngine(readFileSync(new URL('../models/english.bin', import.meta.url)))
  if (!engine) throw new Error(problems.join('\n'))
  return engine
}
