// Claims × fact base → verdicts. Works block by block, so that a block that did not change is not judged again.
// What is judged stands in checking/, one file for each.
import { judgeCounts } from './checking/counts.ts'
import { judgeEvents } from './checking/events.ts'
import { judgeNames } from './checking/names.ts'
import { judgeQuotations } from './checking/quotations.ts'
import { judgeRivals } from './checking/rivals.ts'
import { judgeSpokenDays } from './checking/spoken-days.ts'
import { judgeTexts } from './checking/texts.ts'
import { judgeTitles } from './checking/titles.ts'
import { judgeVenues } from './checking/venues.ts'
import { mistaken } from './checking/verdicts.ts'
import type { Scene } from './checks/check.ts'
import type { Finding } from './checks/event-match.ts'
import { checks } from './checks/index.ts'
import { isOtherLanguage } from './english/other-languages.ts'
import type { Facts } from './facts/fact-base.ts'
import type { Code, Diagnostic, Evidence, Interval, Span, Verdict } from './model.ts'
import type { LinkedBlock } from './reading/linking.ts'
import type { BlockReadingResult } from './reading/sentence.ts'
import { attributionsIn, attributionsInBlock } from './reading/speakers.ts'

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

export function judgeBlock(
  text: string,
  reading: BlockReadingResult,
  linked: LinkedBlock,
  facts: Facts,
  base: Interval | undefined,
): BlockVerdicts {
  const scene: Scene = { facts, base, text }
  const findings: Finding[] = []
  const claims: JudgedClaim[] = []
  const add = (
    span: Span,
    kind: string,
    verdict: Verdict,
    evidence: readonly Evidence[],
    found: readonly Finding[] = [],
  ) => {
    claims.push({ start: span.start, end: span.end, kind, verdict, evidence, findings: found })
    findings.push(...found)
  }
  const said = linked.sentences.flatMap(sentence => attributionsIn(sentence.tokens, reading.quotations))
  const speaking = attributionsInBlock(
    linked.sentences.map(sentence => sentence.tokens),
    reading.quotations,
  )
  const attributions = reading.quotations.map((_, index) => speaking.find(each => each.quotations.includes(index)))
  judgeQuotations(text, reading, linked, attributions, scene, add)
  for (const sentence of linked.sentences) {
    if (isOtherLanguage(sentence.tokens)) {
      add(sentence, 'sentence', 'unchecked', [])
      continue
    }
    for (const date of sentence.dates) if (!date.interval) add(date, 'date', 'unchecked', [])
    judgeNames(sentence, scene, add)
    if (mistaken.test(sentence.text)) {
      add(sentence, 'sentence', 'unchecked', [])
      continue
    }
    judgeTitles(sentence, scene, add)
    judgeEvents(sentence, scene, add)
    judgeVenues(sentence, scene, add)
    judgeCounts(sentence, scene, add)
    judgeSpokenDays(sentence, said, scene, add)
    judgeTexts(sentence, said, scene, add)
    // What a sheet says is in force, whatever the article's sentences say.
    const settled = claims.filter(claim => claim.evidence.some(({ source }) => facts.written.has(source)))
    judgeRivals(sentence, scene, settled, add)
  }
  return { findings: distinctFindings(findings), claims: distinctClaims(claims) }
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
