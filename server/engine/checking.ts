// Claims × fact base → verdicts. Works sentence by sentence, so that one that did not change is not judged again.
// What is judged stands in checking/, one file for each.
import { judgeCounts } from './checking/counts.ts'
import { judgeEvents } from './checking/events.ts'
import { judgeGaps } from './checking/gaps.ts'
import { judgeNames } from './checking/names.ts'
import { judgeQuotations } from './checking/quotations.ts'
import { judgeRivals } from './checking/rivals.ts'
import { judgeSpokenDays } from './checking/spoken-days.ts'
import { judgeTexts } from './checking/texts.ts'
import { judgeTitles } from './checking/titles.ts'
import { judgeVenues } from './checking/venues.ts'
import { type Add, mistaken } from './checking/verdicts.ts'
import { heldWordForWord } from './checking/word-for-word.ts'
import { alignedText } from './checks/alignment.ts'
import type { Scene } from './checks/check.ts'
import type { Finding } from './checks/event-match.ts'
import { checks } from './checks/index.ts'
import { isOtherLanguage } from './english/other-languages.ts'
import type { Facts } from './facts/fact-base.ts'
import type { Code, Diagnostic, Evidence, Interval, Span, Verdict } from './model.ts'
import type { LinkedSentence } from './reading/linked-sentence.ts'
import type { LinkedBlock } from './reading/linking.ts'
import type { BlockReadingResult } from './reading/sentence.ts'
import { type Attribution, attributionsInBlock } from './reading/speakers.ts'

/** What was found in a block, in its own offsets. */
export interface BlockVerdicts {
  readonly findings: readonly Finding[]
  readonly claims: readonly JudgedClaim[]
}

export interface JudgedClaim extends Span {
  readonly kind: string
  readonly verdict: Verdict
  readonly evidence: readonly Evidence[]
  /** What refutes it, also where another finding is shown in its place. */
  readonly findings: readonly Finding[]
}

/**
 * What the sources say to a block's quotations.
 * @param said the attributions of each of the block's sentences
 */
export function judgedQuotations(
  text: string,
  reading: BlockReadingResult,
  linked: LinkedBlock,
  said: readonly (readonly Attribution[])[],
  facts: Facts,
  base: Interval | undefined,
): readonly JudgedClaim[] {
  const { claims, add } = gathering()
  const tokens = linked.sentences.map(sentence => sentence.tokens)
  const speaking = attributionsInBlock(tokens, reading.quotations, {}, said)
  const attributions = reading.quotations.map((_, index) => speaking.find(each => each.quotations.includes(index)))
  judgeQuotations(text, reading, linked, attributions, { facts, base, text }, add)
  return claims
}

/**
 * What the sources say to one sentence, without its quotations.
 * @param text the block's
 * @param said the sentence's own attributions
 * @param settled what is known of the block's quotations that reach into it
 */
export function judgedSentence(
  text: string,
  sentence: LinkedSentence,
  said: readonly Attribution[],
  settled: readonly JudgedClaim[],
  facts: Facts,
  base: Interval | undefined,
): readonly JudgedClaim[] {
  const scene: Scene = { facts, base, text }
  const { claims, add } = gathering()
  if (isOtherLanguage(sentence.tokens)) {
    add(sentence, 'sentence', 'unchecked', [])
    return claims
  }
  for (const date of sentence.dates) if (!date.interval) add(date, 'date', 'unchecked', [])
  judgeNames(sentence, scene, add)
  if (mistaken.test(sentence.text)) {
    add(sentence, 'sentence', 'unchecked', [])
    return claims
  }
  judgeTitles(sentence, scene, add)
  judgeEvents(sentence, scene, add)
  judgeVenues(sentence, scene, add)
  judgeCounts(sentence, scene, add)
  judgeGaps(sentence, scene, add)
  judgeSpokenDays(sentence, said, scene, add)
  const draft = alignedText(sentence, [], 'draft', true)
  judgeTexts(draft, said, scene, add)
  judgeRivals(draft, scene, [...settled, ...claims.filter(claim => isWritten(claim, facts))], add)
  return heldWordForWord(sentence, claims)
}

/** What a sheet says is in force, whatever the article's sentences say. */
export function isWritten(claim: JudgedClaim, facts: Facts): boolean {
  return claim.evidence.some(({ source }) => facts.written.has(source))
}

/** All that was judged of a block, in the order of its sentences, the quotations first. */
export function verdictsOf(judged: readonly JudgedClaim[]): BlockVerdicts {
  return { findings: distinctFindings(judged.flatMap(({ findings }) => findings)), claims: distinctClaims(judged) }
}

function gathering(): { readonly claims: JudgedClaim[]; readonly add: Add } {
  const claims: JudgedClaim[] = []
  return {
    claims,
    add({ start, end }, kind, verdict, evidence, findings = []) {
      claims.push({ start, end, kind, verdict, evidence, findings })
    },
  }
}

function distinctFindings(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of [...findings].sort((a, b) => a.difference.start - b.difference.start)) {
    if (
      !kept.some(
        other => other.difference.start < finding.difference.end && finding.difference.start < other.difference.end,
      )
    )
      kept.push(finding)
  }
  return kept
}

function distinctClaims(claims: readonly JudgedClaim[]): readonly JudgedClaim[] {
  const first = new Map<string, JudgedClaim>()
  for (const claim of [...claims].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const key = `${claim.start} ${claim.end} ${claim.kind}`
    if (!first.has(key)) first.set(key, claim)
  }
  return [...first.values()]
}

/** What is shown for a finding. */
export function diagnosticOf(finding: Finding, text: string): Diagnostic {
  const check = checks[finding.code as Code]
  const { message, fixes } = check.explain(finding.difference, finding.evidence)
  const { start, end } = finding.difference
  return {
    code: finding.code,
    severity: finding.difference.inference ? 'information' : 'warning',
    start,
    end,
    text: text.slice(start, end),
    message,
    fixes,
    evidence: finding.evidence,
  }
}
