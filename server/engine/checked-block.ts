// A block checked against a fact base, sentence by sentence. What is kept from the check before is used again exactly
// where the sentence, what stands around it, and what the text before it leaves behind are the same.
import {
  type BlockVerdicts,
  isWritten,
  type JudgedClaim,
  judgedQuotations,
  judgedSentence,
  verdictsOf,
} from './checking.ts'
import { claimsOf } from './claims/claim-list.ts'
import { type Summary, summaryOf } from './claims/summary.ts'
import type { Facts } from './facts/fact-base.ts'
import type { Block, Span, Syntax } from './model.ts'
import type { LinkedSentence } from './reading/linked-sentence.ts'
import { headingsOf, type Known, type Link, type LinkedBlock, linkOf, quotedIn } from './reading/linking.ts'
import { type Left, leave, type Recent, type RunningMemory, tellsTheSame } from './reading/memory.ts'
import { moved, movedLinks, movedSentence } from './reading/moved.ts'
import { quotationsOf } from './reading/quotations.ts'
import {
  type BlockReadingResult,
  type ReadingSettings,
  readSentence,
  type Sentence,
  sentenceSpansIn,
} from './reading/sentence.ts'
import { type Attribution, attributionsIn } from './reading/speakers.ts'

/** All in the block's own offsets. */
export interface CheckedBlock {
  /** By which it was judged. */
  readonly facts: Facts
  readonly block: Block
  readonly reading: BlockReadingResult
  readonly linked: LinkedBlock
  readonly verdicts: BlockVerdicts
  readonly sentences: readonly CheckedSentence[]
  readonly summary: Summary
  /** What the text up to its end leaves of those named last. */
  readonly recent: Recent
  /** The strangers whom it names itself. */
  readonly strangers: Left['strangers']
}

export interface CheckedSentence {
  /** By which it was judged. */
  readonly facts: Facts
  readonly reading: Sentence
  readonly link: Link
  readonly said: readonly Attribution[]
  /** What was known of the quotations that reach into it. */
  readonly settled: readonly JudgedClaim[]
  /** The block's words just before and just behind it. */
  readonly beside: string
  readonly claims: readonly JudgedClaim[]
}

/** What a check is made with besides the text. */
export interface CheckScene {
  readonly syntax: Syntax
  readonly reading: ReadingSettings
  readonly known: Known
  readonly facts: Facts
}

/** Sentences of the check before, to be used again. */
export interface Kept {
  /** Takes out one that has the same words and was read with the same settings. */
  take(words: string): CheckedSentence | undefined
}

/** Checks a block anew, with what is kept. @param memory what the text before leaves; what the block leaves is added */
export function checkedBlock(block: Block, scene: CheckScene, memory: RunningMemory, kept: Kept): CheckedBlock {
  const { text } = block
  const quotations = quotationsOf({ ...block, start: 0, end: text.length })
  const befores: (CheckedSentence | undefined)[] = []
  const sentences = sentenceSpansIn(text).map(span => {
    const before = kept.take(text.slice(span.start, span.end))
    befores.push(before)
    if (before) return movedSentence(before.reading, span.start - before.reading.start)
    return readSentence(text, span, scene.syntax, scene.reading)
  })
  return judged(block, { sentences, quotations }, befores, scene, memory)
}

/** The same block after a change elsewhere: only what the text before it tells may be another. */
export function checkedAgain(
  before: CheckedBlock,
  block: Block,
  scene: CheckScene,
  memory: RunningMemory,
): CheckedBlock {
  const first = before.sentences.findIndex(({ link }) => {
    if (!tellsTheSame(memory, link.asked)) return true
    leave(memory, link.left)
    return false
  })
  if (first < 0) return { ...movedBlock(before, block), recent: memory.recent }
  return judged(block, before.reading, before.sentences, scene, memory, first)
}

/** The same block where nothing that it hangs on has changed. */
export function movedBlock(before: CheckedBlock, block: Block): CheckedBlock {
  if (before.block === block) return before
  const { facts, reading, linked, verdicts, sentences, summary, recent, strangers } = before
  return { facts, block, reading, linked, verdicts, sentences, summary, recent, strangers }
}

/**
 * @param known the sentences as they were; those that were judged by other facts are of no use
 * @param linkedUntil how many sentences are known to lead back as before, and have left what they leave
 */
function judged(
  block: Block,
  reading: BlockReadingResult,
  known: readonly (CheckedSentence | undefined)[],
  scene: CheckScene,
  memory: RunningMemory,
  linkedUntil = 0,
): CheckedBlock {
  const { text } = block
  const { facts } = scene
  const { base } = scene.reading
  const befores = known.map(sentence => (sentence?.facts === facts ? sentence : undefined))
  const headings = headingsOf(reading.sentences)
  const links = reading.sentences.map((sentence, i) => {
    const before = befores[i]
    if (before && i < linkedUntil) return before.link
    const place = { quoted: quotedIn(reading.quotations, sentence, headings[i]), heading: headings[i] }
    const same = before && linkedAgain(before, sentence, place, memory)
    const link = same ?? linkOf(sentence, place.quoted, place.heading, scene.known, memory)
    leave(memory, link.left)
    return link
  })
  const linked: LinkedBlock = { sentences: links.map(link => link.sentence) }
  const said = linked.sentences.map(({ tokens }) => attributionsIn(tokens, reading.quotations))
  const quoted = judgedQuotations(text, reading, linked, said, facts, base)
  const settling = quoted.filter(claim => isWritten(claim, facts))
  const sentences = reading.sentences.map((sentence, i): CheckedSentence => {
    const checked = {
      facts,
      reading: sentence,
      link: links[i]!,
      said: said[i]!,
      settled: settling.filter(claim => claim.start < sentence.end && sentence.start < claim.end),
      beside: besideOf(sentence, text),
    }
    const claims =
      claimsAgain(befores[i], checked) ??
      judgedSentence(text, checked.link.sentence, checked.said, checked.settled, facts, base)
    return { ...checked, claims }
  })
  const verdicts = verdictsOf([...quoted, ...sentences.flatMap(({ claims }) => claims)])
  const summary = summaryOf(claimsOf(text, reading, linked, verdicts))
  const strangers = links.flatMap(({ left }) => left?.strangers ?? [])
  return { facts, block, reading, linked, verdicts, sentences, summary, recent: memory.recent, strangers }
}

type Place = Pick<LinkedSentence, 'quoted' | 'heading'>

/** The link that a sentence had, moved to where it stands now; undefined where it may be another. */
function linkedAgain(
  { link, reading }: CheckedSentence,
  sentence: Sentence,
  place: Place,
  memory: RunningMemory,
): Link | undefined {
  const by = sentence.start - reading.start
  const isSame =
    sameSpans(link.sentence.quoted, place.quoted, by) &&
    sameSpans(spansOf(link.sentence.heading), spansOf(place.heading), by) &&
    link.sentence.heading?.text === place.heading?.text &&
    tellsTheSame(memory, link.asked)
  if (!isSame) return undefined
  return by === 0 ? link : { ...link, sentence: movedLinks(link.sentence, by, sentence, place) }
}

/** What was found in a sentence, moved to where it stands now; undefined where all that it hangs on may be another. */
function claimsAgain(
  before: CheckedSentence | undefined,
  now: Omit<CheckedSentence, 'claims'>,
): readonly JudgedClaim[] | undefined {
  if (!before) return undefined
  const by = now.reading.start - before.reading.start
  const isSame =
    before.beside === now.beside &&
    sameSettled(before.settled, now.settled, by) &&
    sameSaid(before.said, now.said, by) &&
    sameLinks(before.link.sentence, now.link.sentence, by)
  if (!isSame) return undefined
  return by === 0 ? before.claims : before.claims.map(claim => movedClaim(claim, by))
}

/** In UTF-16 code units: no check looks further beyond a sentence. */
const widest = 40

function besideOf({ start, end }: Span, text: string): string {
  return `${text.slice(Math.max(0, start - widest), start)}|${text.slice(end, end + widest)}`
}

function sameLinks(a: LinkedSentence, b: LinkedSentence, by: number): boolean {
  if (a === b) return true
  const heading = a.heading && { ...moved(a.heading, by), date: moved(a.heading.date, by) }
  const place = { quoted: a.quoted.map(words => moved(words, by)), heading }
  return linksOf(movedLinks(a, by, b, place)) === linksOf(b)
}

function linksOf({ mentions, titles, named, strangers, pair, heading, quoted }: LinkedSentence): string {
  return JSON.stringify([mentions, titles, named, strangers, pair, heading, quoted])
}

function sameSaid(a: readonly Attribution[], b: readonly Attribution[], by: number): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i]!
      return (
        one.direct === other.direct &&
        one.denied === other.denied &&
        one.quotations.length === other.quotations.length &&
        sameSpans(spansOf(one.cue), spansOf(other.cue), by) &&
        sameSpans(spansOf(one.speaker), spansOf(other.speaker), by) &&
        sameSpans(spansOf(one.content), spansOf(other.content), by)
      )
    })
  )
}

function sameSettled(a: readonly JudgedClaim[], b: readonly JudgedClaim[], by: number): boolean {
  return sameSpans(a, b, by) && a.every(({ kind, verdict }, i) => kind === b[i]!.kind && verdict === b[i]!.verdict)
}

function spansOf(span: Span | undefined): readonly Span[] {
  return span ? [span] : []
}

function sameSpans(a: readonly Span[], b: readonly Span[], by: number): boolean {
  return a.length === b.length && a.every(({ start, end }, i) => start + by === b[i]!.start && end + by === b[i]!.end)
}

function movedClaim(claim: JudgedClaim, by: number): JudgedClaim {
  const findings = claim.findings.map(finding => {
    const { edits } = finding.difference
    const difference = { ...moved(finding.difference, by), ...(edits && { edits: edits.map(edit => moved(edit, by)) }) }
    return { ...finding, difference }
  })
  return { ...moved(claim, by), findings }
}
