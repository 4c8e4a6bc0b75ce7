// Claims × fact base → verdicts → report. Works block by block, so that a block that did not change is not judged again.
import { type AlignedText, align, alignedText, neighbours } from './checks/alignment.ts'
import type { Comparison, Difference, Scene } from './checks/check.ts'
import { compareWhen } from './checks/date.ts'
import { type Finding, judgeEvent } from './checks/events.ts'
import { checks } from './checks/index.ts'
import { polarityDifference } from './checks/negation.ts'
import { sinceDifference } from './checks/number.ts'
import { compareQuotation, nearestQuotation } from './checks/quote-difference.ts'
import { substitutedName } from './checks/substitution.ts'
import { isOtherLanguage } from './english/other-languages.ts'
import { isNegator } from './english/polarity.ts'
import { sameMeaning } from './english/synonyms.ts'
import type { Facts, QuotedFact } from './facts/fact-base.ts'
import { placeRelation } from './facts/relations.ts'
import type { Claim, ClaimVerdict, Code, Diagnostic, Evidence, Interval, Span, Verdict } from './model.ts'
import { type EventClaim, eventClaimsIn, headOf, type LinkedSentence, mentionAt } from './reading/claims.ts'
import { childrenOf } from './reading/clauses.ts'
import type { LinkedBlock } from './reading/linking.ts'
import type { NamedMention } from './reading/mentions.ts'
import type { BlockReadingResult } from './reading/sentence.ts'
import { type Attribution, attributionsIn, attributionsInBlock } from './reading/speakers.ts'

/** What was found in a block, in its own offsets. */
export interface BlockVerdicts {
  readonly findings: readonly Finding[]
  readonly claims: readonly ClaimVerdict[]
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
  const claims: ClaimVerdict[] = []
  const add = (
    span: Span,
    kind: string,
    verdict: Verdict,
    evidence: readonly Evidence[],
    found: readonly Finding[] = [],
  ) => {
    claims.push({ start: span.start, end: span.end, kind, verdict, evidence })
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
    judgeSpokenDays(sentence, said, scene, add)
    judgeTexts(sentence, said, scene, add)
  }
  return { findings: distinctFindings(findings), claims: distinctClaims(claims) }
}

type Add = (
  span: Span,
  kind: string,
  verdict: Verdict,
  evidence: readonly Evidence[],
  found?: readonly Finding[],
) => void

function judgeNames(sentence: LinkedSentence, scene: Scene, add: Add): void {
  for (const mention of sentence.mentions) {
    const entity = scene.facts.entities.byId.get(mention.entity ?? '')
    if (!entity) {
      if (mention.entity?.startsWith('unknown:')) add(mention, 'name', 'not-in-source', [])
      continue
    }
    if (mention.misspelt) {
      const { wrong, right } = mention.misspelt
      const claim = { start: wrong.start, end: wrong.end, text: scene.text.slice(wrong.start, wrong.end), right }
      const [difference] = checks.name.judge(claim, entity, scene).differences
      if (difference)
        add(mention, 'name', 'refuted', entity.evidence, [{ code: 'name', difference, evidence: entity.evidence }])
    } else if (mention.form === 'full') add(mention, 'name', 'supported', entity.evidence)
  }
}

/** "Went to Rome as chancellor": whose office it is, where the sentence names one person only. */
function servingAs(
  sentence: LinkedSentence,
  title: LinkedSentence['titles'][number],
  scene: Scene,
): NamedMention | undefined {
  if (!/\b(?:as|when (?:he|she) was)(?: the)? $/i.test(scene.text.slice(Math.max(0, title.start - 20), title.start)))
    return undefined
  const people = sentence.mentions.filter(
    mention =>
      scene.facts.entities.byId.get(mention.entity ?? '')?.kind === 'person' ||
      (mention.entity?.startsWith('unknown:') && mention.text.includes(' ')),
  )
  const [only] = people
  return only && people.every(mention => mention.entity === only.entity) && only.end < title.start ? only : undefined
}

/** The time that a sentence speaks of; "until 2021" speaks of the time before. */
function dayOf(sentence: LinkedSentence): Interval | undefined {
  const until = sentence.dates.find(date => date.relation === 'until' || date.relation === 'before')
  if (until?.interval) return { ...until.interval, first: Number.NEGATIVE_INFINITY }
  return sentence.dates.find(date => date.interval !== undefined && date.relation === undefined)?.interval
}

function judgeTitles(sentence: LinkedSentence, scene: Scene, add: Add): void {
  for (const title of sentence.titles) {
    const mention = title.mention >= 0 ? sentence.named[title.mention] : servingAs(sentence, title, scene)
    const entity = mention && scene.facts.entities.byId.get(mention.entity ?? '')
    if (!mention || !entity || entity.titles.length === 0) continue
    if (insideQuotation(sentence, title)) continue
    const day = dayOf(sentence) ?? sentence.heading?.date.interval
    const claim = { person: entity.id, when: day, title, text: scene.text.slice(title.core.start, title.core.end) }
    const span = { start: Math.min(title.start, mention.start), end: Math.max(title.end, mention.end) }
    const judged = entity.titles.map(held => ({ held, comparison: checks.title.judge(claim, held, scene) }))
    const supporting = judged.find(({ comparison }) => comparison.outcome === 'agrees')
    const refuting = judged.find(({ comparison }) => comparison.outcome === 'differs')
    if (supporting) add(span, 'title', 'supported', supporting.held.evidence)
    else if (refuting)
      add(
        span,
        'title',
        'refuted',
        refuting.held.evidence,
        refuting.comparison.differences.map(difference => ({
          code: 'title',
          difference,
          evidence: refuting.held.evidence,
        })),
      )
    else add(span, 'title', 'not-in-source', [])
  }
}

/** "The Town Hall in Leeds" where the source has that hall in York. Only for what lies in a town: whole regions are named beside others for many reasons. */
function judgeVenues(sentence: LinkedSentence, scene: Scene, add: Add): void {
  const { entities } = scene.facts
  for (const venue of sentence.mentions) {
    const parent =
      entities.byId.get(venue.entity ?? '')?.kind === 'place'
        ? entities.byId.get(venue.entity ?? '')?.within[0]
        : undefined
    const town = entities.byId.get(parent ?? '')
    if (!venue.entity || !town || town.id.startsWith('country:')) continue
    const next = sentence.mentions.find(
      each =>
        each.start > venue.end &&
        each.entity &&
        sentence.isPlace(each.entity) &&
        /^,? in $/.test(scene.text.slice(venue.end, each.start)),
    )
    const owner = sentence.mentions.find(
      each =>
        each.end < venue.start &&
        each.entity &&
        sentence.isPlace(each.entity) &&
        /^[’']s $/.test(scene.text.slice(each.end, venue.start)),
    )
    const named = next ?? owner
    if (!named?.entity || placeRelation(named.entity, venue.entity, entities) !== 'other') continue
    const evidence = entities.byId.get(venue.entity)?.evidence ?? []
    add(named, 'place', 'refuted', evidence, [
      {
        code: 'place',
        difference: {
          start: named.start,
          end: named.end,
          draft: named.text,
          source: town.name,
          replacement: town.name,
        },
        evidence,
      },
    ])
  }
}

function judgeEvents(sentence: LinkedSentence, scene: Scene, add: Add): void {
  // One deed may be read as several kinds ("pressed" as a discussion or as pressure): its best verdict stands.
  const byPredicate = new Map<
    number,
    { claim: EventClaim; verdict: Verdict; findings: readonly Finding[]; evidence: readonly Evidence[] }[]
  >()
  for (const claim of eventClaimsIn(sentence)) {
    const judgement = judgeEvent(claim, scene)
    byPredicate.set(claim.predicate.start, [
      ...(byPredicate.get(claim.predicate.start) ?? []),
      { claim, verdict: judgement.verdict, findings: judgement.findings, evidence: judgement.evidence },
    ])
  }
  const rank: Record<Verdict, number> = { supported: 3, refuted: 2, 'not-in-source': 1, unchecked: 0 }
  for (const judged of byPredicate.values()) {
    const refuted = judged.filter(({ verdict }) => verdict === 'refuted')
    const best = judged.sort((a, b) => rank[b.verdict] - rank[a.verdict])[0]
    if (!best) continue
    // Of claims that one verb makes about several people, each is judged for itself.
    const kinds = new Set(judged.map(({ claim }) => claim.kind))
    const found = best.verdict === 'refuted' || kinds.size === 1 ? refuted.flatMap(({ findings }) => findings) : []
    if (best.claim.slots.length > 0)
      add(best.claim, best.claim.kind, found.length > 0 ? 'refuted' : best.verdict, best.evidence, found)
  }
}

const textCodes = ['detail', 'number', 'negation', 'speaker', 'date', 'participant', 'place'] as const
type TextCode = (typeof textCodes)[number]

/** The sentence as a whole against the sources' own sentences: details, denials and counts that no frame covers. */
function judgeTexts(sentence: LinkedSentence, said: readonly Attribution[], scene: Scene, add: Add): void {
  const { facts } = scene
  if (isDoubtful(sentence)) return
  const draft = alignedText(sentence, [], 'draft', true)
  if (draft.units.length < 2) return
  const judged = facts.texts
    .map(source => judgeText(draft, source, sentence, said, scene))
    .filter(judgement => judgement !== undefined)
  for (const code of textCodes) {
    const of = judged.filter(judgement => judgement.code === code)
    if (of.length === 0) continue
    const supporting = of.find(({ comparison }) => comparison.outcome === 'agrees')
    const refuting = of
      .filter(({ comparison }) => comparison.outcome === 'differs')
      .sort((a, b) => b.coverage - a.coverage)
    if (
      code !== 'detail' &&
      of.some(other => other.comparison.outcome === 'agrees' && other.coverage >= (refuting[0]?.coverage ?? 2))
    )
      continue
    for (const judgement of refuting) {
      const [difference] = judgement.comparison.differences as readonly [Difference]
      const said = judged.some(
        other => other.source !== judgement.source && other.coverage >= judgement.coverage && other.says(difference),
      )
      if (said) continue
      add(
        difference,
        code,
        'refuted',
        judgement.source.evidence,
        judgement.comparison.differences.map(each => ({ code, difference: each, evidence: judgement.source.evidence })),
      )
      break
    }
    if (supporting && refuting.length === 0) add(sentence, code, 'supported', supporting.source.evidence)
  }
}

function judgeText(
  draft: AlignedText,
  source: AlignedText,
  sentence: LinkedSentence,
  attributions: readonly Attribution[],
  scene: Scene,
) {
  const alignment = align(draft, source, scene.facts.entities)
  if (alignment.matchedWeight === 0) return undefined
  const { coverage } = alignment
  const results: { code: TextCode; comparison: Comparison }[] = [
    { code: 'number', comparison: checks.number.judge(alignment, undefined, scene) },
    { code: 'detail', comparison: checks.detail.judge(alignment, undefined, scene) },
    {
      code: 'negation',
      comparison: deniedSaying(alignment, attributions, sentence, scene) ?? polarity(alignment, scene),
    },
    { code: 'date', comparison: sinceDifference(alignment, scene) },
    { code: 'participant', comparison: substitutedName(alignment, 'person', scene.facts.entities) },
    { code: 'place', comparison: substitutedName(alignment, 'place', scene.facts.entities) },
    { code: 'speaker', comparison: reportedSpeaker(alignment, attributions, sentence, scene) },
  ]
  const telling =
    results.find(({ comparison }) => comparison.outcome === 'differs') ??
    results.find(({ comparison }) => comparison.outcome === 'agrees')
  if (!telling) return undefined
  /** Whether this source has the draft's own word at a place. */
  const says = (span: Span) =>
    draft.units.some((unit, d) => unit.start < span.end && span.start < unit.end && alignment.toSource[d] !== -1)
  return { ...telling, coverage, source, says }
}

/** "Never suggested that …" where the source has the same person suggest it. */
function deniedSaying(
  alignment: ReturnType<typeof align>,
  attributions: readonly Attribution[],
  sentence: LinkedSentence,
  scene: Scene,
): Comparison | undefined {
  const { source } = alignment
  if (source.speaker === undefined || alignment.coverage < 0.6 || alignment.matchedWeight < 3) return undefined
  const said = attributions.find(
    each => each.denied && each.speaker && sentence.start <= each.cue.start && each.cue.end <= sentence.end,
  )
  const span = said?.speaker
  const mention =
    span && sentence.mentions.find(each => each.form !== 'demonym' && each.start < span.end && span.start < each.end)
  if (!said || mention?.entity !== source.speaker || !source.affirmed) return undefined
  const negator = sentence.tokens.find(token => isNegator(token.form) && Math.abs(token.end - said.cue.start) < 12)
  return { outcome: 'differs', definite: true, differences: [polarityDifference(negator, said.cue, scene.text)] }
}

/** Reported speech in somebody else's mouth. */
function reportedSpeaker(
  alignment: ReturnType<typeof align>,
  attributions: readonly Attribution[],
  sentence: LinkedSentence,
  scene: Scene,
): Comparison {
  const silent: Comparison = { outcome: 'silent', definite: false, differences: [] }
  const { source } = alignment
  const words = alignment.toDraft.filter(
    (d, s) => d !== -1 && source.units[s]?.entity === undefined && (source.units[s]?.weight ?? 0) >= 0.5,
  ).length
  if (source.speaker === undefined || alignment.coverage < 0.7 || words < 2) return silent
  const said = attributions.filter(
    each =>
      !each.denied && each.speaker && each.content && sentence.start <= each.cue.start && each.cue.end <= sentence.end,
  )
  if (said.length !== 1) return silent
  const span = said[0]?.speaker as Span
  const mention = sentence.mentions.find(
    each => each.form !== 'demonym' && each.form !== 'pronoun' && each.start < span.end && span.start < each.end,
  )
  if (!mention?.entity || mention.entity.startsWith('unknown:')) return silent
  const speaker = scene.facts.entities.byId.get(source.speaker)
  const fact: QuotedFact = {
    id: '',
    source: source.source,
    words: '',
    speaker: source.speaker,
    speakerName: speaker?.name ?? '',
    when: undefined,
    evidence: source.evidence,
    about: new Set(),
  }
  return checks.speaker.judge(
    { start: mention.start, end: mention.end, text: mention.text, speaker: mention.entity },
    fact,
    scene,
  )
}

/** The sentences say the same, but one denies it. */
function polarity(alignment: ReturnType<typeof align>, scene: Scene): Comparison {
  const silent: Comparison = { outcome: 'silent', definite: false, differences: [] }
  if (alignment.coverage < 0.75 || alignment.matchedWeight < 3) return silent
  const { source, draft } = alignment
  const root = source.units.findIndex(unit => unit.above === -1 && unit.entity === undefined)
  const d = root >= 0 ? (alignment.toDraft[root] as number) : -1
  if (d < 0) return silent
  if (
    !neighbours(source, root).some(
      s => (alignment.toDraft[s] as number) >= 0 && neighbours(draft, d).includes(alignment.toDraft[s] as number),
    )
  )
    return silent
  if (source.about.length > 0 && !source.about.some(id => draft.units.some(unit => unit.entity === id))) return silent
  const right = source.units[root]
  const wrong = draft.units[d]
  if (!right || !wrong || right.weight < 0.5 || insideQuotation(draft.sentence, wrong)) return silent
  const denied = wrong.negation !== undefined
  const sourceDenies = (right.negation !== undefined) === source.affirmed
  if (denied === sourceDenies) return { outcome: 'agrees', definite: false, differences: [] }
  return { outcome: 'differs', definite: true, differences: [polarityDifference(wrong.negation, wrong, scene.text)] }
}

/** Words with which a correction repeats what was wrong. */
const mistaken =
  /\b(?:wrongly|mistakenly|incorrectly|erroneously|falsely|misstated|misidentified|in error|an earlier version|rumou?rs?|rumou?red|hoax)\b/i

function isDoubtful(sentence: LinkedSentence): boolean {
  const first = sentence.tokens[0]?.form.toLowerCase()
  return (
    /\?["”’']*\s*$/.test(sentence.text) ||
    mistaken.test(sentence.text) ||
    first === 'if' ||
    first === 'whether' ||
    first === 'suppose'
  )
}

function judgeQuotations(
  text: string,
  reading: BlockReadingResult,
  linked: LinkedBlock,
  attributions: readonly (Attribution | undefined)[],
  scene: Scene,
  add: Add,
): void {
  const candidates = scene.facts.quoted
  if (candidates.length === 0) return
  reading.quotations.forEach((quotation, index) => {
    if (quotation.nested || !quotation.closed) return
    const words = text.slice(quotation.words.start, quotation.words.end)
    const attribution = attributions[index]
    const speaking = attribution?.speaker && speakerIn(attribution.speaker, linked)?.entity
    const nearest = nearestOf(words, candidates, speaking, sentenceAt(linked, quotation))
    if (!nearest) {
      add(quotation, 'quotation', 'not-in-source', [])
      return
    }
    // The same few words may have been said by several people.
    const same = candidates.filter(
      candidate =>
        candidate.words === candidates[nearest.index]?.words ||
        checks.quote.judge({ ...quotation.words, text: words }, candidate, scene).outcome === 'agrees',
    )
    const fact = bestSpeaker(
      same.length > 0 ? same : [candidates[nearest.index] as QuotedFact],
      attribution,
      linked,
      scene,
    )
    const comparison = checks.quote.judge({ ...quotation.words, text: words }, fact.quoted, scene)
    const findings: Finding[] = comparison.differences.map(difference => ({
      code: 'quote',
      difference,
      evidence: fact.quoted.evidence,
    }))
    const cut = cutDenial(words, quotation, fact.quoted, sentenceAt(linked, quotation))
    if (cut) findings.push({ code: 'quote', difference: cut, evidence: fact.quoted.evidence })
    const wrongSpeaker = fact.comparison?.differences ?? []
    // Other words from another mouth are another statement.
    if (findings.length > 0 && wrongSpeaker.length > 0) {
      add(quotation, 'quotation', 'not-in-source', [])
      return
    }
    for (const difference of wrongSpeaker)
      findings.push({ code: 'speaker', difference, evidence: fact.quoted.evidence })
    if (findings.length === 0 && attribution && fact.comparison?.outcome === 'agrees')
      findings.push(...dayFindings(attribution, fact.quoted, linked, scene))
    add(
      quotation,
      'quotation',
      findings.length > 0 ? 'refuted' : comparison.outcome === 'agrees' ? 'supported' : 'not-in-source',
      fact.quoted.evidence,
      findings,
    )
  })
}

/** "Said on Tuesday that …": the day on which the sources have them speak of it. */
function judgeSpokenDays(sentence: LinkedSentence, attributions: readonly Attribution[], scene: Scene, add: Add): void {
  for (const attribution of attributions) {
    if (attribution.quotations.length > 0) continue
    if (!attribution.speaker || attribution.cue.start < sentence.start || attribution.cue.end > sentence.end) continue
    const span = attribution.speaker
    const mention = sentence.mentions.find(
      each => each.form !== 'demonym' && each.form !== 'pronoun' && each.start < span.end && span.start < each.end,
    )
    const days = sentence.dates.filter(
      date => date.relation === undefined && date.precision === 'day' && !insideQuotation(sentence, date),
    )
    const [day] = days
    if (!mention?.entity || !day || days.length > 1) continue
    const terms = sentence.tokens.map(token => token.lemma.toLowerCase())
    const facts = scene.facts.spoken.filter(
      fact =>
        fact.speaker === mention.entity && terms.filter(term => fact.terms.has(term) && term.length > 4).length >= 1,
    )
    const comparisons = facts.map(fact => ({
      fact,
      comparison: compareWhen(day, scene.text.slice(day.start, day.end), fact.when, scene),
    }))
    const [first] = comparisons
    if (!first || comparisons.some(({ comparison }) => comparison.outcome !== 'differs')) continue
    if (!isSameWeek(day.interval, first.fact.when)) continue
    add(
      day,
      'statement',
      'refuted',
      first.fact.evidence,
      first.comparison.differences.map(difference => ({
        code: 'date' as const,
        difference,
        evidence: first.fact.evidence,
      })),
    )
  }
}

function isSameWeek(a: Interval | undefined, b: Interval): boolean {
  return a !== undefined && Math.abs(a.first - b.first) <= 7
}

function sentenceAt(linked: LinkedBlock, span: Span): LinkedSentence | undefined {
  return linked.sentences.find(sentence => sentence.start <= span.start && span.start < sentence.end)
}

/** How much of a quotation must be the source's: less where the speaker is the source's too. */
const enoughOfSpeaker = 0.4

/** Which of the sources' quotations is meant: by its words, and where they are few by the speaker and what was spoken of. */
function nearestOf(
  words: string,
  candidates: readonly QuotedFact[],
  speaker: string | undefined,
  sentence: LinkedSentence | undefined,
): { readonly index: number } | undefined {
  const all = nearestQuotation(
    words,
    candidates.map(candidate => candidate.words),
  )
  if (all || speaker === undefined) return all
  const own = candidates.filter(candidate => candidate.speaker === speaker)
  const nearest = nearestQuotation(
    words,
    own.map(candidate => candidate.words),
    enoughOfSpeaker,
  )
  if (nearest) return { index: candidates.indexOf(own[nearest.index] as QuotedFact) }
  // One word for another of the same thing: "productive" where the source has "constructive" of the meeting.
  const single = own.filter(candidate => !/\s/.test(candidate.words.trim()))
  const lemmas = sentence?.tokens.map(token => token.lemma.toLowerCase()) ?? []
  const meant = single.filter(
    candidate =>
      !/\s/.test(words.trim()) &&
      lemmas.some(lemma =>
        [...candidate.about].some(term => term.length > 3 && (term === lemma || sameMeaning(term, lemma))),
      ),
  )
  return meant.length === 1 ? { index: candidates.indexOf(meant[0] as QuotedFact) } : undefined
}

/** The source's "not" stands just before the words that the draft quotes, and nowhere in the draft. */
function cutDenial(
  words: string,
  quotation: { readonly words: Span },
  fact: QuotedFact,
  sentence: LinkedSentence | undefined,
): Difference | undefined {
  const { agrees, deniedBy } = compareQuotation(words, fact.words)
  if (!agrees || !deniedBy || !sentence || sentence.tokens.some(token => isNegator(token.form))) return undefined
  const first = /^\S+/.exec(words)?.[0] ?? words
  const { start } = quotation.words
  return {
    start,
    end: start + first.length,
    draft: first,
    source: `${deniedBy} ${first}`,
    replacement: `${deniedBy} ${first}`,
  }
}

/** Of those who said the words, the one whom the draft names, else the first. */
function bestSpeaker(
  candidates: readonly QuotedFact[],
  attribution: Attribution | undefined,
  linked: LinkedBlock,
  scene: Scene,
): { readonly quoted: QuotedFact; readonly comparison: Comparison | undefined } {
  const mention = attribution?.speaker && speakerIn(attribution.speaker, linked)
  const first = { quoted: candidates[0] as QuotedFact, comparison: undefined }
  if (!mention?.entity) return first
  const claim = { start: mention.start, end: mention.end, text: mention.text, speaker: mention.entity }
  if (mention.entity.startsWith('unknown:') && mention.words.length < 2) return first
  if (mention.form === 'pronoun') return first
  // A country speaks only where it is the whole subject: "China said", not "a manager in Scotland said".
  const named =
    attribution?.speaker && scene.text.slice(attribution.speaker.start, attribution.speaker.end).replace(/^the /i, '')
  if (/^(?:country|city):/.test(mention.entity) && named !== mention.text && mention.form !== 'demonym') return first
  const judged = candidates.map(quoted => ({ quoted, comparison: checks.speaker.judge(claim, quoted, scene) }))
  return (
    judged.find(({ comparison }) => comparison.outcome === 'agrees') ??
    judged.find(({ comparison }) => comparison.outcome === 'silent') ??
    judged[0] ??
    first
  )
}

function speakerIn(span: Span, linked: LinkedBlock): NamedMention | undefined {
  const sentence = linked.sentences.find(each => each.start <= span.start && span.end <= each.end)
  if (!sentence) return undefined
  const head = headOf(sentence.tokens, span)
  const mention = head < 0 ? undefined : mentionAt({ sentence, children: childrenOf(sentence.tokens) }, head)
  // "Her department" is not she.
  return mention &&
    mention.start < span.end &&
    span.start < mention.end &&
    !/^(?:his|her|their|its)$/i.test(mention.text)
    ? mention
    : undefined
}

function dayFindings(
  attribution: Attribution,
  fact: QuotedFact,
  linked: LinkedBlock,
  scene: Scene,
): readonly Finding[] {
  if (!fact.when) return []
  const sentence = linked.sentences.find(
    candidate => candidate.start <= attribution.cue.start && attribution.cue.end <= candidate.end,
  )
  const day = sentence?.dates.find(
    date =>
      date.relation === undefined &&
      !insideQuotation(sentence, date) &&
      Math.abs(date.start - attribution.cue.end) < 60,
  )
  if (!sentence || !day) return []
  const comparison = compareWhen(day, scene.text.slice(day.start, day.end), fact.when, scene)
  return comparison.differences.map(difference => ({ code: 'date' as const, difference, evidence: fact.evidence }))
}

function insideQuotation(sentence: LinkedSentence, span: Span): boolean {
  return sentence.quoted.some(quote => quote.start <= span.start && span.end <= quote.end)
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

function distinctClaims(claims: readonly ClaimVerdict[]): readonly ClaimVerdict[] {
  return [...claims]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(
      (claim, i, all) =>
        !all
          .slice(0, i)
          .some(other => other.start === claim.start && other.end === claim.end && other.kind === claim.kind),
    )
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

export type { Claim }
