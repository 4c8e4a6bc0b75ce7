// An event that an article tells of, in as little room as it takes: a thousand articles tell of sixty thousand.

import type { SentencePlace } from '../articles/facts.ts'
import { evidenceIn } from '../articles/facts.ts'
import { sentenceSpan } from '../articles/packed-article.ts'
import type { SourceReading } from '../articles/source-reading.ts'
import type { SourceInput } from '../model.ts'
import type { EventClaim } from '../reading/claims.ts'
import type { EventFact } from './fact-base.ts'

/** The claim as JSON. The words around it are the sentence's own, and are cut out of it again. */
export function packedClaim(claim: EventClaim): string {
  return JSON.stringify({ ...claim, terms: claim.terms.flatMap(term => [term.start, term.end, term.lemma]) }, finite)
}

/** JSON has no endless stretches of time. */
function finite(_: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? '+∞' : value === Number.NEGATIVE_INFINITY ? '-∞' : value
}

function endless(_: string, value: unknown): unknown {
  return value === '+∞' ? Number.POSITIVE_INFINITY : value === '-∞' ? Number.NEGATIVE_INFINITY : value
}

/** The fact again, without its id. */
export function unpackedEvent(
  packed: string,
  { block: at, sentence }: SentencePlace,
  source: SourceInput,
  reading: SourceReading,
): Omit<EventFact, 'id'> {
  const { block, paragraph, span } = sentenceSpan(reading, at, sentence)
  const read = packed.includes('∞') ? JSON.parse(packed, endless) : JSON.parse(packed)
  const terms: EventClaim['terms'][number][] = []
  for (let i = 0; i < read.terms.length; i += 3) {
    const [start, end, lemma] = read.terms.slice(i, i + 3)
    terms.push({ start, end, lemma, form: block.text.slice(start, end).toLowerCase() })
  }
  const claim: EventClaim = { ...read, terms }
  return {
    source: source.id,
    claim,
    evidence: [evidenceIn(source)(block.start + span.start, block.start + span.end, paragraph)],
    summary: block.text.slice(span.start, span.end),
    planned: claim.modality === 'planned',
    complete: false,
    inPassing: claim.nominal,
    read: true,
  }
}
