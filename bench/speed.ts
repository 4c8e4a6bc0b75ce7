// How fast Claimcheck is, beside an empty language server, bare Node and the checkers that people run today:
// npm run bench [-- --short]. docs/performance.md tells what each row means.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { draftOf } from './speed/drafts.ts'
import { type Typing, typed } from './speed/editor.ts'
import { manySources, readingAgainstParsing } from './speed/many-sources.ts'
import { isInstalled, type Peer, peers, programOf } from './speed/peers.ts'
import { growth, median, quantile, type Row, tableOf } from './speed/table.ts'
import type { WholeCheck } from './speed/whole-check.ts'
import { smallWorkspace } from './speed/workspaces.ts'

const { short, dist } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    dist: { type: 'string', default: join(import.meta.dirname, '../dist') },
  },
}).values
const size = short
  ? { start: 50, typed: [100, 300], whole: [100, 200, 300], keys: 6, starts: 1, runs: 1, sources: 60, articles: 6 }
  : {
      start: 500,
      typed: [10_000, 50_000],
      whole: [2_000, 10_000, 50_000],
      keys: 120,
      starts: 7,
      runs: 5,
      sources: 1000,
      articles: 60,
    }
const server = [join(dist, 'server.cjs')]
const empty = (diagnostics: number) => [join(import.meta.dirname, 'speed/empty-server.cjs'), `${diagnostics}`]

/** The short form only shows that the benchmark works. */
const withPeers = isInstalled() && !short
const whole = wholeChecks()
const rows: readonly Row[] = [
  ...(await typingRows(smallWorkspace(), '3 sources')),
  ...wholeRows(),
  ...(await startRows()),
  ...commandRows(),
  ...(await manyRows()),
]
console.log(tableOf(rows))
if (!isInstalled()) console.log('\nThe other checkers are not installed: npm ci --prefix bench/peers')

/** One letter typed, to its diagnostics, in a workspace. */
async function typingRows(folder: string, name: string): Promise<readonly Row[]> {
  const found: Row[] = []
  const times: { length: number; time: number }[] = []
  for (const words of size.typed) {
    const draft = draftOf(words, words)
    const own = await typed(server, folder, draft, size.keys)
    const floor = await typed(empty(own.diagnostics), folder, draft, size.keys)
    const time = median(own.keys)
    times.push({ length: words, time })
    const what = `a letter in ${words} words, ${name}`
    found.push(
      { what, value: time / median(floor.keys), unit: '× the empty server', must: 5, aim: 2 },
      { what: `${what}, p95`, value: quantile(own.keys, 0.95) / time, unit: '× its p50', must: 3 },
    )
    if (words === size.typed[0]) {
      const again = peerTime('cspell', words, 'again')
      found.push({ what, value: again && time / again, unit: '× cspell', must: 0.25 })
    } else found.push({ what: `memory with ${words} words, ${name}`, value: own.memory, unit: 'MB', must: 150 })
  }
  const [few, many] = times
  if (few && many) found.push({ what: `a letter, growth, ${name}`, value: growth(few, many), unit: '', must: 0.6 })
  return found
}

/** A draft that was not seen before, checked as a whole, each checker in a process of its own. */
function wholeChecks(): ReadonlyMap<string, readonly WholeCheck[]> {
  const checkers = ['claimcheck', ...(withPeers ? peers : [])]
  return new Map(
    checkers.map(checker => {
      const lengths = checker === 'claimcheck' ? size.whole : size.whole.slice(1, 2)
      const args = [join(import.meta.dirname, 'speed/whole-check.ts'), checker, `${size.runs}`, ...lengths.map(String)]
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })
      const line = stdout.trimEnd().split('\n').at(-1) ?? ''
      if (!line.startsWith('[')) throw new Error(`${checker} could not be measured: ${stderr}`)
      return [checker, JSON.parse(line) as WholeCheck[]]
    }),
  )
}

function peerTime(peer: Peer | 'claimcheck', words: number, which: 'unseen' | 'again'): number | undefined {
  return whole.get(peer)?.find(check => check.words === words)?.[which]
}

function wholeRows(): readonly Row[] {
  const [few = 0, middle = 0, many = 0] = size.whole
  const time = (words: number) => peerTime('claimcheck', words, 'unseen') ?? Number.NaN
  const beside = (peer: Peer, must?: number, aim?: number): Row => {
    const other = peerTime(peer, middle, 'unseen')
    return {
      what: `whole check of ${middle} words`,
      value: other && time(middle) / other,
      unit: `× ${peer}`,
      must,
      aim,
    }
  }
  return [
    beside('textlint', 0.6),
    beside('harper', 0.1),
    beside('write-good', undefined, 1),
    {
      what: `whole check, growth from ${few} to ${many} words`,
      value: growth({ length: few, time: time(few) }, { length: many, time: time(many) }),
      unit: '',
      must: 1.1,
    },
  ]
}

async function startRows(): Promise<readonly Row[]> {
  const folder = smallWorkspace()
  const draft = draftOf(size.start, 1)
  const own: Typing[] = []
  const floor: Typing[] = []
  for (let i = 0; i < size.starts; i++) {
    own.push(await typed(server, folder, draft, 0))
    floor.push(await typed(empty(own[0]!.diagnostics), folder, draft, 0))
  }
  const value = median(own.map(({ start }) => start)) / median(floor.map(({ start }) => start))
  return [
    { what: `start to the diagnostics of ${size.start} words`, value, unit: '× the empty server', must: 3, aim: 1.5 },
  ]
}

/** A workspace of very many sources. */
async function manyRows(): Promise<readonly Row[]> {
  const [words = 0] = size.typed
  const { rate, meanwhile, afterwards, changed, nextStart, diagnostics, memory } = await manySources(
    server,
    size.sources,
    words,
    size.start,
    size.keys,
  )
  const folder = smallWorkspace()
  const floor = median((await typed(empty(diagnostics), folder, draftOf(words, words), size.keys)).keys)
  const start = (await typed(server, folder, draftOf(size.start, 1), 0)).start
  const among = `${size.sources} sources`
  const letter = `a letter in ${words} words, ${among}`
  return [
    { what: `first reading of ${among}`, value: rate, unit: 'a second', must: 25, atLeast: true },
    { what: `${letter}, meanwhile`, value: median(meanwhile) / floor, unit: '× the empty server', must: 5 },
    { what: letter, value: median(afterwards) / floor, unit: '× the empty server', must: 5, aim: 2 },
    { what: `${letter}, p95`, value: quantile(afterwards, 0.95) / median(afterwards), unit: '× its p50', must: 3 },
    { what: `one of ${among} changes`, value: changed / 1000, unit: 's until it is in force', must: 1 },
    { what: `next start with ${among}`, value: nextStart / start, unit: '× that with 3', must: 2 },
    { what: `memory with ${among}`, value: memory, unit: 'MB', must: 350 },
    {
      what: 'an article of 500 words is read',
      value: readingAgainstParsing(size.articles),
      unit: '× its tagging and parsing',
      must: 4,
    },
  ]
}

/** The command line as CI runs it: the whole process. */
function commandRows(): readonly Row[] {
  const folder = smallWorkspace()
  const file = join(mkdtempSync(join(tmpdir(), 'claimcheck-bench-')), 'draft.md')
  writeFileSync(file, draftOf(size.start, 1))
  const own = [join(dist, 'cli.cjs'), 'check', file, '--sources', folder]
  const textlint = [programOf('textlint/bin/textlint.js'), '--rule', 'write-good', file]
  const commands = { own, node: ['-e', '0'], ...(withPeers && { textlint }) }
  const times = new Map<string, number[]>()
  for (let i = 0; i < size.starts; i++)
    for (const [name, args] of Object.entries(commands)) {
      const began = performance.now()
      spawnSync(process.execPath, args, { cwd: folder })
      times.set(name, [...(times.get(name) ?? []), performance.now() - began])
    }
  const beside = (name: string) => times.has(name) && median(times.get('own')!) / median(times.get(name)!)
  const what = `claimcheck check of ${size.start} words`
  return [
    { what, value: beside('textlint') || undefined, unit: '× textlint', must: 1 },
    { what, value: beside('node') || undefined, unit: '× bare node', aim: 3 },
  ]
}
