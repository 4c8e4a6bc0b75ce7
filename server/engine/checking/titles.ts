// The titles of a sentence, each held against what the sources say that its bearer was at that time.

import type { Scene } from '../checks/check.ts'
import { checks } from '../checks/index.ts'
import type { Interval } from '../model.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import type { NamedMention } from '../reading/mentions.ts'
import { type Add, insideQuotation } from './verdicts.ts'

export function judgeTitles(sentence: LinkedSentence, scene: Scene, add: Add): void {
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
