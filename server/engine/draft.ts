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
import { type ChangedSources, changedSources, tellingWords } from './facts/changed-sources.ts'
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
  /** Whether it is what a check from nothing would give; else some blocks were judged by other facts. */
  readonly settled: boolean
  readonly report: Report
}

/** What a check is made of. */
export interface CheckInput {
  readonly text: string
  readonly reading: BlockReading
  readonly facts: Facts
  readonly settings: CheckSettings
  readonly syntax: Syntax
}

/** @param previous the draft as it was checked before, perhaps by other facts */
export function checkedDraft(input: CheckInput, previous: CheckedDraft | undefined): CheckedDraft {
  return drafted(input, previous, settledBlocks, true)
}

/** The same while blocks are judged by new facts one after the other: those that nobody has changed stay as they are. */
export function checkedMeanwhile(input: CheckInput, previous: CheckedDraft | undefined): CheckedDraft {
  return drafted(input, previous, blocksAfterEdit, false)
}

/**
 * A draft judged by new facts block by block, those that lean on what has changed first, and then those that have most
 * names and figures in common with it. In the end it is what `checkedDraft` gives.
 */
export function* settlingOf(
  input: CheckInput,
  previous: CheckedDraft,
): Generator<{ readonly draft: CheckedDraft; readonly leaning: boolean }, CheckedDraft> {
  const first = checkedMeanwhile(input, previous)
  const scene = sceneOf(input)
  const blocks = [...first.blocks]
  const waiting = nearestFirst(blocks, scene.facts)
  for (const [turn, { at }] of waiting.entries()) {
    const old = blocks[at]!
    blocks[at] = checkedBlock(old.block, scene, memoryBehind(blocks.slice(0, at)), keptFrom([old]))
    yield { draft: drafted(input, first, () => blocks.slice(), false), leaning: waiting[turn + 1]?.leaning === true }
  }
  return checkedDraft(
    input,
    drafted(input, first, () => blocks, false),
  )
}

/** The blocks that were judged by other facts. */
function nearestFirst(blocks: readonly CheckedBlock[], facts: Facts) {
  const changes = new Map<Facts, ChangedSources>()
  return blocks
    .flatMap((block, at) => {
      if (block.facts === facts) return []
      const changed = changes.get(block.facts) ?? changedSources(block.facts, facts)
      changes.set(block.facts, changed)
      const leaning = block.verdicts.claims.some(({ evidence }) => evidence.some(changed.concerns))
      return [{ at, leaning, shared: tellingWords(block.block.text).filter(word => changed.telling.has(word)).length }]
    })
    .sort((a, b) => Number(b.leaning) - Number(a.leaning) || b.shared - a.shared || a.at - b.at)
}

/** What a check is made with, besides the text. */
function sceneOf({ reading, facts, settings, syntax }: CheckInput): CheckScene {
  const date = reading.frontMatter?.date ?? settings.date
  const base = date === undefined ? undefined : parseEdtf(date)
  const dateOrder = settings.dateOrder ?? 'day-first'
  return { syntax, reading: { base, dateOrder }, known: knownFrom(facts.entities, base ?? facts.when), facts }
}

function drafted(
  input: CheckInput,
  previous: CheckedDraft | undefined,
  blocksOf: (
    blocks: readonly Block[],
    scene: CheckScene,
    previous: CheckedDraft | undefined,
  ) => readonly CheckedBlock[],
  settled: boolean,
): CheckedDraft {
  const { text, reading, facts, settings } = input
  const scene = sceneOf(input)
  const { base, dateOrder } = scene.reading
  const ignores = ignoresOf(reading.comments, text, reading.blocks)
  const sameReading = previous !== undefined && previous.dateOrder === dateOrder && sameInterval(previous.base, base)
  const blocks = facts.empty ? [] : blocksOf(reading.blocks, scene, sameReading ? previous : undefined)
  return { text, facts, base, dateOrder, blocks, settled, report: reportOf(text, blocks, settings, ignores) }
}

function settledBlocks(
  blocks: readonly Block[],
  scene: CheckScene,
  previous: CheckedDraft | undefined,
): readonly CheckedBlock[] {
  const old = previous?.blocks ?? []
  if (previous?.settled && previous.facts === scene.facts) return blocksAfterEdit(blocks, scene, previous)
  // Each block hangs on those before it, which may have been judged after it.
  const [before, behind] = alikeAtEnds(blocks, old)
  const kept = keptFrom(old.slice(before, old.length - behind))
  const memory = memoryBehind([])
  return blocks.map((block, i) => {
    const known = i < before ? old[i] : i >= blocks.length - behind ? old[i - blocks.length + old.length] : undefined
    if (known?.facts === scene.facts) return checkedAgain(known, block, scene, memory)
    return checkedBlock(block, scene, memory, known ? keptFrom([known]) : kept)
  })
}

/** The blocks before and behind a change as they were, and those between them judged. */
function blocksAfterEdit(
  blocks: readonly Block[],
  scene: CheckScene,
  previous: CheckedDraft | undefined,
): readonly CheckedBlock[] {
  const old = previous?.blocks ?? []
  const [before, behind] = alikeAtEnds(blocks, old)
  const replaced = old.slice(before, old.length - behind)
  const first = old.slice(0, before).map((block, i) => movedBlock(block, blocks[i]!))
  const memory = memoryBehind(first)
  const kept = keptFrom(replaced)
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
    return isLeftAlone || block.facts !== scene.facts ? movedBlock(block, now) : checkedAgain(block, now, scene, memory)
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

function keptFrom(blocks: readonly CheckedBlock[]): Kept {
  const byWords = new Map<string, CheckedSentence[]>()
  for (const sentence of blocks.flatMap(block => block.sentences)) {
    const known = byWords.get(sentence.reading.text)
    if (known) known.push(sentence)
    else byWords.set(sentence.reading.text, [sentence])
  }
  return { take: words => byWords.get(words)?.shift() }
}

function sameInterval(a: Interval | undefined, b: Interval | undefined): boolean {
  return a?.first === b?.first && a?.last === b?.last
}
