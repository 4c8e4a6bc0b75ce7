// A sentence as a whole against the sources' own sentences: details, denials, counts and speakers that no frame covers.
import { likelyTexts } from '../alignment/likely-texts.ts'
import { type AlignedText, type Alignment, align, neighbours, type Unit } from '../checks/alignment.ts'
import type { Comparison, Difference, Scene } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import { polarityDifference } from '../checks/negation.ts'
import { dayDifference, sinceDifference } from '../checks/number.ts'
import { turnedRound } from '../checks/order-words.ts'
import { otherOffice } from '../checks/other-office.ts'
import { substitutedName } from '../checks/substitution.ts'
import { isNegator } from '../english/polarity.ts'
import type { QuotedFact } from '../facts/fact-base.ts'
import type { EntityId, Span } from '../model.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import type { Attribution } from '../reading/speakers.ts'
import { type Add, insideQuotation, mistaken } from './verdicts.ts'

const textCodes = ['detail', 'title', 'number', 'negation', 'speaker', 'date', 'participant', 'place'] as const
type TextCode = (typeof textCodes)[number]

/** The sentence as a whole against the sources' own sentences: details, denials and counts that no frame covers. */
export function judgeTexts(draft: AlignedText, said: readonly Attribution[], scene: Scene, add: Add): void {
  const { facts } = scene
  const { sentence } = draft
  if (draft.units.length < 2 || isDoubtful(sentence)) return
  const named = new Set(draft.units.flatMap(({ entity, unsure }) => (entity === undefined || unsure ? [] : entity)))
  const told = [...named].flatMap(id => likelyTexts(draft, facts.toldOf(id), facts.entities))
  const judged = [...likelyTexts(draft, facts.texts, facts.entities), ...told]
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
        other =>
          other.source !== judgement.source &&
          other.coverage >= judgement.coverage &&
          other.says(difference, judgement.alignment),
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
    { code: 'detail', comparison: turnedRound(alignment) },
    {
      code: 'negation',
      comparison:
        deniedSaying(alignment, attributions, sentence, scene) ??
        polarity(alignment, isSaidBy(source.speaker, attributions, sentence), scene),
    },
    { code: 'title', comparison: otherOffice(alignment, scene) },
    { code: 'date', comparison: sinceDifference(alignment, scene) },
    { code: 'date', comparison: dayDifference(alignment, scene) },
    { code: 'participant', comparison: substitutedName(alignment, 'person', scene.facts.entities) },
    { code: 'place', comparison: substitutedName(alignment, 'place', scene.facts.entities) },
    { code: 'speaker', comparison: reportedSpeaker(alignment, attributions, sentence, scene) },
  ]
  const telling =
    results.find(({ comparison }) => comparison.outcome === 'differs') ??
    results.find(({ comparison }) => comparison.outcome === 'agrees')
  if (!telling) return undefined
  /** Whether this source has the draft's own word at a place, beside words that another source has there too. */
  const says = (span: Span, other: Alignment) =>
    draft.units.some(
      (unit, d) =>
        unit.start < span.end &&
        span.start < unit.end &&
        alignment.toSource[d] !== -1 &&
        neighbours(draft, d).some(beside => alignment.toSource[beside] !== -1 && other.toSource[beside] !== -1),
    )
  return { ...telling, coverage, source, says, alignment }
}

/** "Never suggested that …" where the source has the same person suggest it. */
function deniedSaying(
  alignment: Alignment,
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
  // "Has not said whether …" leaves open what was said.
  if (/^\s*(?:whether|if|when|why|how)\b/.test(scene.text.slice(said.cue.end, said.cue.end + 12))) return undefined
  const negator = sentence.tokens.find(token => isNegator(token.form) && Math.abs(token.end - said.cue.start) < 12)
  return { outcome: 'differs', definite: true, differences: [polarityDifference(negator, said.cue, scene.text)] }
}

/** Reported speech in somebody else's mouth. */
function reportedSpeaker(
  alignment: Alignment,
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
  if (said.length !== 1 || said[0]?.direct) return silent
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

function isEmptyNoun(text: AlignedText, unit: Unit): boolean {
  return unit.weight < 1 && /^(?:NOUN|ADJ)$/.test(text.sentence.tokens[unit.token]?.pos ?? '')
}

/** Whether the sentence has the source's own speaker say what it says. */
function isSaidBy(
  speaker: EntityId | undefined,
  attributions: readonly Attribution[],
  sentence: LinkedSentence,
): boolean {
  return (
    speaker !== undefined &&
    attributions.some(({ speaker: span, cue }) => {
      if (!span || cue.start < sentence.start || sentence.end < cue.end) return false
      return sentence.mentions.some(each => each.entity === speaker && each.start < span.end && span.start < each.end)
    })
  )
}

/** The sentences say the same, but one denies it. */
function polarity(alignment: Alignment, saidByTheSame: boolean, scene: Scene): Comparison {
  const silent: Comparison = { outcome: 'silent', definite: false, differences: [] }
  if (alignment.coverage < 0.75 || alignment.matchedWeight + (saidByTheSame ? 1 : 0) < 3) return silent
  const { source, draft } = alignment
  // "Is not Danish" where the source has Finnish denies nothing of it.
  const nation = (text: AlignedText, matched: readonly number[]) =>
    text.units.some((unit, i) => unit.demonym && matched[i] === -1)
  if (nation(draft, alignment.toSource) && nation(source, alignment.toDraft)) return silent
  // "No envoy since 2016" and "the first since 2016" say the same.
  if (source.quantities.some(quantity => quantity.kind === 'ordinal')) return silent
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
  // "Was not a matter for the courts": the denial may stand with an empty word above.
  const above = draft.units[wrong.above]
  const negation =
    wrong.negation ??
    (above && alignment.toSource[wrong.above] === -1 && isEmptyNoun(draft, above) ? above.negation : undefined)
  const denied = negation !== undefined
  const sourceDenies = (right.negation !== undefined) === source.affirmed
  if (denied === sourceDenies) return { outcome: 'agrees', definite: false, differences: [] }
  return { outcome: 'differs', definite: true, differences: [polarityDifference(negation, wrong, scene.text)] }
}

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
