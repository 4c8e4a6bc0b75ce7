// The claims of a block as a person counts them: each difference once, and of what says the same only the widest. What
// is shown anywhere of a draft's claims comes from this list.

import { type BlockVerdicts, diagnosticOf, type JudgedClaim } from '../checking.ts'
import type { Finding } from '../checks/event-match.ts'
import type { Diagnostic, Evidence, FactIdentity, Span, Verdict } from '../model.ts'
import type { LinkedBlock } from '../reading/linking.ts'
import type { BlockReadingResult } from '../reading/sentence.ts'
import { overlaps } from '../spans.ts'
import { factIdentity } from './fact-identity.ts'
import { uncheckedIn } from './unchecked.ts'

/** A claim in the offsets of its block. */
export interface BlockClaim extends Span {
  readonly kind: string
  readonly verdict: Verdict
  readonly evidence: readonly Evidence[]
  /** The words with which the claim changes: its clause, its sentence, or for a name or a quotation itself. */
  readonly words: Span
  readonly fact?: FactIdentity
  /** What is shown of a refuted claim, and of no other. */
  readonly diagnostic?: Diagnostic
}

const kept = new WeakMap<BlockVerdicts, readonly BlockClaim[]>()

/** By their beginning. The very same list for the same verdicts. */
export function claimsOf(
  text: string,
  reading: BlockReadingResult,
  linked: LinkedBlock,
  verdicts: BlockVerdicts,
): readonly BlockClaim[] {
  const known = kept.get(verdicts)
  if (known) return known
  const refuted = refutedClaims(text, verdicts)
  const others = withoutRepeats(verdicts.claims, refuted)
  const found = [...refuted, ...others]
  const unchecked = uncheckedIn(text, reading, linked, found).map((claim): Found => ({ ...claim, evidence: [] }))
  const events = verdicts.claims.filter(claim => !isOfWords(claim.kind))
  const claims = [...found, ...unchecked]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((claim): BlockClaim => {
      const fact = factIdentity(claim.evidence, claim.finding?.difference.source)
      const { finding, ...rest } = claim
      return {
        ...rest,
        words: wordsOf(claim, events, linked),
        ...(fact && { fact }),
        ...(finding && { diagnostic: diagnosticOf(finding, text) }),
      }
    })
  kept.set(verdicts, claims)
  return claims
}

interface Found extends Span {
  readonly kind: string
  readonly verdict: Verdict
  readonly evidence: readonly Evidence[]
  readonly finding?: Finding
}

/** One claim for each difference that is shown: the widest that it refutes. */
function refutedClaims(text: string, { findings, claims }: BlockVerdicts): readonly Found[] {
  const taken = new Set<JudgedClaim>()
  return findings.map(finding => {
    const { difference } = finding
    const owners = claims.filter(
      claim => !taken.has(claim) && claim.verdict === 'refuted' && claim.findings.some(each => isShown(each, finding)),
    )
    const [owner] = owners.sort((a, b) => b.end - b.start - (a.end - a.start))
    if (owner) taken.add(owner)
    const span = owner ?? { start: difference.start, end: Math.max(difference.end, difference.start) }
    const start = Math.max(0, span.start)
    const end = Math.min(text.length, span.end)
    return { start, end, kind: owner?.kind ?? finding.code, verdict: 'refuted', evidence: finding.evidence, finding }
  })
}

/** Of findings that overlap one is shown, and stands for the others. */
function isShown(found: Finding, shown: Finding): boolean {
  return found === shown || overlaps(found.difference, shown.difference)
}

/** Kinds that say something of single words; the others are of a clause, a sentence or a quotation. */
const wordKinds = new Set(['name', 'title', 'date', 'place', 'number', 'participant', 'detail', 'negation', 'speaker'])
/** Kinds that a person checks by themselves, whatever the sentence around them says. */
const ownKinds = new Set(['name', 'title', 'quotation'])
const rank: Readonly<Record<Verdict, number>> = { refuted: 3, supported: 2, 'not-in-source': 1, unchecked: 0 }

function isOfWords(kind: string): boolean {
  return wordKinds.has(kind) || kind === 'quotation' || kind === 'sentence'
}

function withoutRepeats(all: readonly JudgedClaim[], refuted: readonly Found[]): readonly Found[] {
  const marks = refuted.flatMap(({ finding }) => (finding ? [finding.difference] : []))
  const candidates = all
    .filter(({ verdict, kind }) => {
      // That a single word stands where it stands in the source says nothing by itself.
      return verdict !== 'refuted' && !(verdict === 'supported' && (kind === 'detail' || kind === 'negation'))
    })
    .filter(claim => !marks.some(mark => (isOfWords(claim.kind) ? within(claim, mark) : overlaps(claim, mark))))
    .filter(claim => !refuted.some(other => same(claim, other)))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || rank[b.verdict] - rank[a.verdict])
  const list: JudgedClaim[] = []
  for (const claim of candidates) {
    const repeated = list.some(other => {
      if (same(claim, other)) return true
      return !ownKinds.has(claim.kind) && other.verdict === claim.verdict && within(claim, other)
    })
    if (!repeated) list.push(claim)
  }
  return list.map(({ start, end, kind, verdict, evidence }) => ({ start, end, kind, verdict, evidence }))
}

/** A name or a quotation is itself; a date or a figure says something only in its clause, or else in its sentence. */
function wordsOf(claim: Found, events: readonly Span[], linked: LinkedBlock): Span {
  const mark = claim.finding?.difference
  const span = mark ? hull(claim, mark) : { start: claim.start, end: claim.end }
  if (ownKinds.has(claim.kind) || claim.kind === 'sentence' || !isOfWords(claim.kind)) return span
  const clauses = events.filter(event => within(span, event)).sort((a, b) => a.end - a.start - (b.end - b.start))
  const [clause = linked.sentences.find(sentence => within(span, sentence))] = clauses
  return clause ? { start: clause.start, end: clause.end } : span
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
