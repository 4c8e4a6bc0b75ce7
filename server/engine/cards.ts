// What a hover shows: who or what stands under the cursor, what the sources say of it, and the verdict with its reason.
import type { CheckedBlock } from './checked-block.ts'
import { diagnosticOf, type JudgedClaim } from './checking.ts'
import { inMarks } from './checks/check.ts'
import { checks } from './checks/index.ts'
import type { CheckedDraft } from './draft.ts'
import type { EventFact, Facts, QuotedFact } from './facts/fact-base.ts'
import { ancestorsOf } from './facts/relations.ts'
import type { Card, CardLine, Diagnostic, Entity, EntityId, Evidence, Slot, Span, Verdict } from './model.ts'
import { intervalInWords } from './reading/edtf.ts'
import { wordDifference } from './writing/word-difference.ts'

const mostLines = 6

export function cardAt(draft: CheckedDraft, facts: Facts, offset: number): Card | undefined {
  const block = draft.blocks.find(candidate => candidate.block.start <= offset && offset <= candidate.block.end)
  if (!block) return undefined
  const at = offset - block.block.start
  const card =
    mentionCard(block, facts, at) ?? dateCard(block, at) ?? quotationCard(block, facts, at) ?? claimCard(block, at)
  if (!card) return undefined
  const verdict = card.verdict?.verdict === 'refuted' ? setAsideAt(draft, offset) : undefined
  const span = { start: card.span.start + block.block.start, end: card.span.end + block.block.start }
  return { ...card, span, ...(verdict ? { verdict } : {}) }
}

/** What is said where a comment sets the difference under the cursor aside. */
function setAsideAt({ report }: CheckedDraft, offset: number): Card['verdict'] {
  if (report.diagnostics.some(shown => holds(shown, offset))) return undefined
  const claims = report.claims.filter(claim => claim.ignored !== undefined && holds(claim, offset))
  const reason = report.ignored.find(one => holds(one, offset))?.reason ?? claims[0]?.ignored
  if (reason === undefined) return undefined
  return { verdict: 'unchecked', reason: `set aside by a comment${reason === '' ? '' : `: ${reason}`}` }
}

export function evidenceAt(draft: CheckedDraft, facts: Facts, offset: number): readonly Evidence[] {
  const block = draft.blocks.find(candidate => candidate.block.start <= offset && offset <= candidate.block.end)
  if (!block) return []
  const at = offset - block.block.start
  const found = findingAt(block, at)
  const claims = block.verdicts.claims
    .filter(claim => holds(claim, at))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
  const entity = facts.entities.byId.get(mentionIn(block, at)?.entity ?? '')
  return distinct([...(found?.evidence ?? []), ...(entity?.evidence ?? []), ...claims.flatMap(claim => claim.evidence)])
}

function holds(span: Span, at: number): boolean {
  return span.start <= at && at <= span.end
}

function mentionIn(block: CheckedBlock, at: number) {
  const mentions = block.linked.sentences.flatMap(sentence => sentence.mentions).filter(mention => holds(mention, at))
  return mentions.find(mention => mention.form !== 'demonym') ?? mentions[0]
}

function findingAt(block: CheckedBlock, at: number): Diagnostic | undefined {
  const finding = block.verdicts.findings.find(candidate => holds(candidate.difference, at))
  return finding && diagnosticOf(finding, block.block.text)
}

/** The verdict on the smallest claim that holds the offset, with its reason. */
function verdictAt(block: CheckedBlock, at: number): Card['verdict'] {
  const finding = findingAt(block, at)
  if (finding) return { verdict: 'refuted', reason: finding.message }
  const claim = claimAt(block, at)
  if (!claim) return undefined
  const reasons: Record<Verdict, string> = {
    supported: 'the source says so',
    refuted: 'another word of this claim differs from the source',
    'not-in-source': 'the source does not say so, and does not say otherwise',
    unchecked: 'this could not be read with certainty',
  }
  return { verdict: claim.verdict, reason: reasons[claim.verdict] }
}

function claimAt(block: CheckedBlock, at: number): JudgedClaim | undefined {
  return block.verdicts.claims
    .filter(claim => holds(claim, at) && claim.kind !== 'name')
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
}

function mentionCard(block: CheckedBlock, facts: Facts, at: number): Card | undefined {
  const mention = mentionIn(block, at)
  const entity = facts.entities.byId.get(mention?.entity ?? '')
  if (!mention || !entity) return undefined
  const verdict = verdictAt(block, at)
  const subheading = entity.kind === 'person' ? titlesInWords(entity) : placeInWords(entity, facts)
  return {
    span: { start: mention.start, end: mention.end },
    heading: entity.name,
    ...(subheading ? { subheading } : {}),
    ...(verdict ? { verdict } : {}),
    lines: [...eventLines(entity.id, facts), ...statementLines(entity.id, facts)].slice(0, mostLines),
  }
}

function titlesInWords(entity: Entity): string | undefined {
  const titles = entity.titles.map(held => {
    const bounded = Number.isFinite(held.during.first) || Number.isFinite(held.during.last)
    return `${held.title}${held.of ? ` (${held.of})` : ''}${bounded ? `, ${intervalInWords(held.during)}` : ''}`
  })
  return titles.length > 0 ? titles.join(' · ') : undefined
}

function placeInWords(entity: Entity, facts: Facts): string | undefined {
  const above = ancestorsOf(entity.id, facts.entities)
    .map(id => facts.entities.byId.get(id)?.name)
    .filter(name => name !== undefined)
  return above.length > 0 ? `${entity.kind === 'place' ? 'in' : 'of'} ${above.join(', ')}` : undefined
}

function eventLines(id: EntityId, facts: Facts): readonly CardLine[] {
  const lines: CardLine[] = []
  const seen = new Set<string>()
  const named = facts.events.naming([id])
  const kinds = new Set(named.map(({ claim }) => claim.kind))
  for (const kind of facts.events.kinds.filter(each => kinds.has(each))) {
    for (const fact of named.filter(({ claim }) => claim.kind === kind)) {
      if (!fact.claim.slots.some(slot => slot.value.type === 'entity' && slot.value.ids.includes(id))) continue
      const text = eventInWords(fact, id, facts)
      if (!text || seen.has(`${fact.claim.kind}${text}`)) continue
      seen.add(`${fact.claim.kind}${text}`)
      lines.push({ label: labelOf(fact), text, evidence: fact.evidence })
    }
  }
  return lines
}

function labelOf(fact: EventFact): string {
  const kind = fact.claim.kind.replace(/^verb:/, '')
  const label = kind[0]?.toUpperCase() + kind.slice(1)
  if (!fact.claim.affirmed) return `No ${kind}`
  return fact.planned ? `Planned ${kind}` : fact.claim.modality === 'doubtful' ? `Alleged ${kind}` : label
}

function eventInWords(fact: EventFact, about: EntityId, facts: Facts): string {
  const say = (slot: Slot) =>
    slot.value.type === 'entity'
      ? (facts.entities.byId.get(slot.value.ids[0] ?? '')?.name ?? slot.text)
      : slot.value.type === 'date' && slot.value.date.interval
        ? intervalInWords(slot.value.date.interval)
        : slot.text
  const of = (...roles: readonly Slot['role'][]) =>
    fact.claim.slots
      .filter(slot => roles.includes(slot.role) && !(slot.value.type === 'entity' && slot.value.ids.includes(about)))
      .map(say)
  const topics = of('topic')
  return [
    of('agent', 'participant', 'patient', 'to').join(', '),
    of('place')[0],
    of('time')[0],
    topics.length > 0 ? `about ${topics.slice(0, 2).join('; ')}${topics.length > 2 ? ' …' : ''}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

function statementLines(id: EntityId, facts: Facts): readonly CardLine[] {
  return facts.quoted
    .filter(quoted => quoted.speaker === id)
    .map(quoted => ({
      label: 'Said',
      text: `${inMarks(quoted.words)}${quoted.when ? ` · ${intervalInWords(quoted.when)}` : ''}`,
      evidence: quoted.evidence,
    }))
}

function dateCard(block: CheckedBlock, at: number): Card | undefined {
  const date = block.linked.sentences.flatMap(sentence => sentence.dates).find(candidate => holds(candidate, at))
  if (!date?.interval) return undefined
  const verdict = verdictAt(block, at)
  return {
    span: { start: date.start, end: date.end },
    heading: intervalInWords(date.interval),
    ...(verdict ? { verdict } : {}),
    lines: evidenceLines(block, at),
  }
}

function quotationCard(block: CheckedBlock, facts: Facts, at: number): Card | undefined {
  const quotation = block.reading.quotations.find(candidate => holds(candidate, at))
  const claim =
    quotation &&
    block.verdicts.claims.find(candidate => candidate.kind === 'quotation' && candidate.start === quotation.start)
  if (!quotation || !claim) return undefined
  const said = facts.quoted.find((quoted: QuotedFact) => quoted.evidence === claim.evidence)
  const verdict = verdictAt(block, at)
  const words = block.block.text.slice(quotation.start, quotation.end).replace(/^[“"'‘«]|[”"'’»]$/g, '')
  const difference = said && claim.verdict === 'refuted' ? wordDifference(words, said.words) : []
  return {
    span: quotation,
    heading: said ? said.speakerName : 'Quotation',
    ...(verdict ? { verdict } : {}),
    ...(difference.length > 0 ? { difference } : {}),
    lines: said
      ? [
          {
            label: 'Source',
            text: `${inMarks(said.words)}${said.when ? ` · ${intervalInWords(said.when)}` : ''}`,
            evidence: said.evidence,
          },
        ]
      : [],
  }
}

function claimCard(block: CheckedBlock, at: number): Card | undefined {
  const claim = claimAt(block, at)
  const verdict = verdictAt(block, at)
  if (!claim || !verdict || claim.verdict === 'not-in-source' || claim.verdict === 'unchecked') return undefined
  return {
    span: { start: claim.start, end: claim.end },
    // “detail” says nothing to a person; the words that are compared do.
    heading: Object.hasOwn(checks, claim.kind)
      ? inMarks(block.block.text.slice(claim.start, claim.end))
      : claim.kind.replace(/^verb:/, ''),
    verdict,
    lines: evidenceLines(block, at),
  }
}

function evidenceLines(block: CheckedBlock, at: number): readonly CardLine[] {
  const evidence = findingAt(block, at)?.evidence ?? claimAt(block, at)?.evidence ?? []
  const first = evidence[0]
  return first
    ? [
        {
          label: 'Source',
          text: first.exact ?? `${first.source}${first.paragraph ? `, paragraph ${first.paragraph}` : ''}`,
          evidence,
        },
      ]
    : []
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(item => {
    const key = `${item.path}:${item.start}:${item.paragraph}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}
