// A draft checked against a fact base, block by block. A change costs what it touches: blocks before and behind it are
// taken as they were, and of those between them the sentences that are the same.
import {
  type CheckedBlock,
  type CheckedSentence,
  type CheckScene,
  checkedAgain,
  checkedBlock,
  type Kept,
  movedBlock,
} from './checked-block.ts'
import type { Facts } from './facts/fact-base.ts'
import { ignoresOf } from './ignoring/ignores.ts'
import type { Block, CheckSettings, EntityId, Interval, Report, Syntax } from './model.ts'
import type { BlockReading } from './reading/blocks.ts'
import { parseEdtf } from './reading/edtf.ts'
import { knownFrom } from './reading/linking.ts'
import { leavesTheSame, noMemory, type RunningMemory } from './reading/memory.ts'
import { reportOf } from './report.ts'

export interface CheckedDraft {
  readonly text: string
  readonly facts: Facts
  readonly base: Interval | undefined
  readonly dateOrder: NonNullable<CheckSettings['dateOrder']>
  readonly blocks: readonly CheckedBlock[]
  readonly report: Report
}

export function checkedDraft(
  text: string,
  reading: BlockReading,
  facts: Facts,
  settings: CheckSettings,
  syntax: Syntax,
  previous: CheckedDraft | undefined,
): CheckedDraft {
  const date = reading.frontMatter?.date ?? settings.date
  const base = date === undefined ? undefined : parseEdtf(date)
  const dateOrder = settings.dateOrder ?? 'day-first'
  const ignores = ignoresOf(reading.comments, text, reading.blocks)
  if (facts.empty) return { text, facts, base, dateOrder, blocks: [], report: reportOf(text, [], settings, ignores) }
  const sameReading = previous !== undefined && previous.dateOrder === dateOrder && sameInterval(previous.base, base)
  const scene: CheckScene = {
    syntax,
    reading: { base, dateOrder },
    known: knownFrom(facts.entities, base ?? facts.when),
    facts,
  }
  const blocks = checkedBlocks(reading.blocks, scene, sameReading ? previous : undefined)
  return { text, facts, base, dateOrder, blocks, report: reportOf(text, blocks, settings, ignores) }
}

function checkedBlocks(
  blocks: readonly Block[],
  scene: CheckScene,
  previous: CheckedDraft | undefined,
): readonly CheckedBlock[] {
  const old = previous?.blocks ?? []
  const byTheSameFacts = previous?.facts === scene.facts
  const [before, behind] = byTheSameFacts ? alikeAtEnds(blocks, old) : [0, 0]
  const replaced = old.slice(before, old.length - behind)
  const first = old.slice(0, before).map((block, i) => movedBlock(block, blocks[i]!))
  const memory = memoryBehind(first)
  const kept = keptFrom(replaced, byTheSameFacts)
  const changed = blocks.slice(before, blocks.length - behind).map(block => checkedBlock(block, scene, memory, kept))
  const isLeftAlone = leavesTheSame(
    { recent: memory.recent, strangers: changed.flatMap(block => block.strangers) },
    {
      recent: (replaced.at(-1) ?? first.at(-1) ?? noMemory).recent,
      strangers: replaced.flatMap(block => block.strangers),
    },
  )
  const last = old.slice(old.length - behind).map((block, i) => {
    const now = blocks[blocks.length - behind + i]!
    return isLeftAlone ? movedBlock(block, now) : checkedAgain(block, now, scene, memory)
  })
  return [...first, ...changed, ...last]
}

/** What checked blocks leave to those behind them. The strangers are gathered when somebody asks for one. */
function memoryBehind(blocks: readonly CheckedBlock[]): RunningMemory {
  let strangers: Map<string, EntityId> | undefined
  return {
    recent: (blocks.at(-1) ?? noMemory).recent,
    get strangers() {
      if (!strangers) {
        strangers = new Map()
        for (const block of blocks) for (const [surname, id] of block.strangers) strangers.set(surname, id)
      }
      return strangers
    },
  }
}

/** How many blocks at the beginning, and how many of the others at the end, are as they were. */
function alikeAtEnds(blocks: readonly Block[], old: readonly CheckedBlock[]): readonly [number, number] {
  const most = Math.min(blocks.length, old.length)
  let before = 0
  while (before < most && isAlike(blocks[before], old[before])) before++
  let behind = 0
  while (behind < most - before && isAlike(blocks[blocks.length - 1 - behind], old[old.length - 1 - behind])) behind++
  return [before, behind]
}

function isAlike(block: Block | undefined, old: CheckedBlock | undefined): boolean {
  return block?.text === old?.block.text && block?.kind === old?.block.kind
}

function keptFrom(blocks: readonly CheckedBlock[], byTheSameFacts: boolean): Kept {
  const byWords = new Map<string, CheckedSentence[]>()
  for (const sentence of blocks.flatMap(block => block.sentences)) {
    const known = byWords.get(sentence.reading.text)
    if (known) known.push(sentence)
    else byWords.set(sentence.reading.text, [sentence])
  }
  return { take: words => byWords.get(words)?.shift(), byTheSameFacts }
}

function sameInterval(a: Interval | undefined, b: Interval | undefined): boolean {
  return a?.first === b?.first && a?.last === b?.last
}
