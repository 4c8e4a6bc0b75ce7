// One checker in a process of its own: node whole-check.ts CHECKER RUNS WORDS… prints, for each length, the milliseconds of
// whole checks of drafts that it has not seen, and of the same draft again with one letter more.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../server/engine/index.ts'
import { sourcesUnder } from '../../server/sources/index.ts'
import { draftOf, keystroke } from './drafts.ts'
import { type CheckText, checkOf, type Peer } from './peers.ts'
import { median } from './table.ts'
import { smallWorkspace } from './workspaces.ts'

export interface WholeCheck {
  readonly words: number
  readonly unseen: number
  readonly again: number
}

const [checker = 'claimcheck', runs = '5', ...lengths] = process.argv.slice(2)
const check = checker === 'claimcheck' ? await ownCheck() : await checkOf(checker as Peer)
for (let seed = 1; seed <= 3; seed++) await check(draftOf(2000, seed))
const measured: WholeCheck[] = []
for (const words of lengths.map(Number)) {
  const unseen: number[] = []
  const again: number[] = []
  for (let run = 0; run < Number(runs); run++) {
    const draft = draftOf(words, 100 * words + run)
    unseen.push(await time(draft))
    const { at, letter } = keystroke(draft, run)
    again.push(await time(draft.slice(0, at) + letter + draft.slice(at)))
  }
  measured.push({ words, unseen: median(unseen), again: median(again) })
}
console.log(JSON.stringify(measured))

async function time(draft: string): Promise<number> {
  const began = performance.now()
  await check(draft)
  return performance.now() - began
}

async function ownCheck(): Promise<CheckText> {
  const { engine, problems } = createEngine(readFileSync(join(import.meta.dirname, '../../models/english.bin')))
  if (!engine) throw new Error(problems.join('; '))
  const { facts } = engine.factBase((await sourcesUnder(smallWorkspace())).inputs)
  return async text => engine.check(engine.draft(text, 'markdown'), facts).diagnostics.length
}
