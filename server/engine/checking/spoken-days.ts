// The day on which a sentence has somebody speak, against the days on which the sources have them speak of it.
import type { Scene } from '../checks/check.ts'
import { compareWhen } from '../checks/date.ts'
import type { Interval } from '../model.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import type { Attribution } from '../reading/speakers.ts'
import { type Add, insideQuotation } from './verdicts.ts'

/** "Said on Tuesday that …": the day on which the sources have them speak of it. */
export function judgeSpokenDays(
  sentence: LinkedSentence,
  attributions: readonly Attribution[],
  scene: Scene,
  add: Add,
): void {
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
