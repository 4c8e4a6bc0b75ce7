// A draft checked against a fact base, block by block. What is kept from the check before is used again exactly where
// the words, the facts, the settings and what earlier blocks leave behind are the same.
import { type BlockVerdicts, judgeBlock } from './checking.ts'
import { type BlockClaim, claimsOf } from './claims/claim-list.ts'
import type { Facts } from './facts/fact-base.ts'
import { type Ignores, ignoresOf } from './ignoring/ignores.ts'
import type {
  Block,
  CheckSettings,
  ClaimVerdict,
  Diagnostic,
  Edit,
  Evidence,
  Ignored,
  Interval,
  Report,
  Span,
  Syntax,
  Verdict,
} from './model.ts'
import type { BlockReading } from './reading/blocks.ts'
import { parseEdtf } from './reading/edtf.ts'
import { type LinkedBlock, linked } from './reading/linking.ts'
import { type Memory, noMemory } from './reading/mentions.ts'
import { quotationsOf } from './reading/quotations.ts'
import { type BlockReadingResult, readProse } from './reading/sentence.ts'

export interface CheckedBlock {
  readonly block: Block
  readonly reading: BlockReadingResult
  readonly before: Memory
  readonly linked: LinkedBlock
  readonly verdicts: BlockVerdicts
}

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
  const sameFacts = sameReading && previous.facts === facts
  const kept = new Map<string, CheckedBlock[]>()
  if (sameReading)
    for (const checked of previous.blocks)
      kept.set(checked.block.text, [...(kept.get(checked.block.text) ?? []), checked])
  let memory = noMemory
  const blocks = reading.blocks.map((block): CheckedBlock => {
    const alike = (kept.get(block.text) ?? []).filter(candidate => candidate.block.kind === block.kind)
    const same = sameFacts ? alike.find(candidate => sameMemory(candidate.before, memory)) : undefined
    if (same) {
      memory = same.linked.memory
      return same.block === block ? same : { ...same, block }
    }
    const read =
      alike[0]?.reading ??
      readProse(block.text, syntax, { base, dateOrder }, quotationsOf({ ...block, start: 0, end: block.text.length }))
    const before = memory
    const named = linked(read, facts.entities, base ?? facts.when, before)
    memory = named.memory
    const judged = sameFacts
      ? alike.find(candidate => candidate.reading === read && sameLinks(candidate.linked, named))
      : undefined
    const verdicts = judged?.verdicts ?? judgeBlock(block.text, read, named, facts, base)
    return { block, reading: read, before, linked: named, verdicts }
  })
  return { text, facts, base, dateOrder, blocks, report: reportOf(text, blocks, settings, ignores) }
}

function sameInterval(a: Interval | undefined, b: Interval | undefined): boolean {
  return a?.first === b?.first && a?.last === b?.last
}

/** Whether the names of a block lead where they led: then it is judged as it was, whatever else the blocks before it tell. */
function sameLinks(a: LinkedBlock, b: LinkedBlock): boolean {
  return a.sentences.every((sentence, at) => linksOf(sentence) === linksOf(b.sentences[at]))
}

function linksOf(sentence: LinkedBlock['sentences'][number] | undefined): string {
  const { mentions, titles, named, strangers, pair, heading } = sentence ?? {}
  return JSON.stringify([mentions, titles, named, strangers, pair, heading])
}

function sameMemory(a: Memory, b: Memory): boolean {
  if (a === b) return true
  return (
    a.subject === b.subject &&
    a.pair.join() === b.pair.join() &&
    a.people.join() === b.people.join() &&
    JSON.stringify(a.strangers) === JSON.stringify(b.strangers)
  )
}

function reportOf(text: string, blocks: readonly CheckedBlock[], settings: CheckSettings, ignores: Ignores): Report {
  const diagnostics: Diagnostic[] = []
  const ignored: Ignored[] = []
  const claims: ClaimVerdict[] = []
  const coverage: Record<Verdict, number> = { supported: 0, refuted: 0, 'not-in-source': 0, unchecked: 0 }
  for (const { block, reading, linked, verdicts } of blocks) {
    for (const { diagnostic: found, ...judged } of claimsOf(block.text, reading, linked, verdicts)) {
      const diagnostic = found && moved(found, block.start, text)
      const claim = claimOf(judged, diagnostic, block.start)
      const reason = diagnostic && ignores.reasonFor(diagnostic.code, diagnostic)
      const severity = diagnostic && settings.severity?.[diagnostic.code]
      if (reason !== undefined) {
        ignored.push({ ...diagnostic!, reason })
        claims.push({ ...claim, verdict: 'unchecked', ignored: reason })
      } else if (severity === 'off') claims.push({ ...claim, verdict: 'unchecked', off: true })
      else {
        if (diagnostic) diagnostics.push(severity ? { ...diagnostic, severity } : diagnostic)
        claims.push(claim)
      }
    }
  }
  for (const { verdict } of claims) coverage[verdict]++
  diagnostics.sort((a, b) => a.start - b.start)
  return { diagnostics, claims, coverage, ignored, problems: blocks.length > 0 ? ignores.problems() : [] }
}

function claimOf(judged: Omit<BlockClaim, 'diagnostic'>, diagnostic: Diagnostic | undefined, by: number): ClaimVerdict {
  const { start, end, words } = judged
  return {
    ...judged,
    start: start + by,
    end: end + by,
    words: { start: words.start + by, end: words.end + by },
    ...(diagnostic && {
      difference: {
        start: diagnostic.start,
        end: diagnostic.end,
        code: diagnostic.code,
        message: diagnostic.message,
      },
    }),
  }
}

function moved(diagnostic: Diagnostic, by: number, text: string): Diagnostic {
  const start = diagnostic.start + by
  const end = diagnostic.end + by
  const move = (edit: Edit): Edit => ({ ...edit, start: edit.start + by, end: edit.end + by })
  return {
    ...diagnostic,
    start,
    end,
    text: text.slice(start, end),
    fixes: diagnostic.fixes.map(fix => (fix.edits ? { ...fix, edits: fix.edits.map(move) } : fix)),
  }
}

export type { Evidence, Span }
