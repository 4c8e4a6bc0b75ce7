// On which day something was said: “…,” she said on Friday.
import type { DateMention, Span } from '../model.ts'
import { type LinkedSentence, quoted } from './linked-sentence.ts'
import type { Attribution } from './speakers.ts'

/** How far behind the cue the day may stand, in UTF-16 code units. */
const farthest = 60

/** The date beside the cue that is the day of speaking, not a part of what was said. */
export function saidOn({ cue, content, direct }: Attribution, sentence: LinkedSentence): DateMention | undefined {
  return sentence.dates.find(
    date =>
      date.relation === undefined &&
      !quoted(sentence, date) &&
      Math.abs(date.start - cue.end) < farthest &&
      (direct || !content || date.end <= content.start || content.end <= date.start || isBeside(cue, date, sentence)),
  )
}

/** "Said on Friday that …" is the day of speaking wherever the clause is thought to begin; "said Friday's talks" is not. */
function isBeside(cue: Span, date: Span, { text, start }: LinkedSentence): boolean {
  const between = text.slice(cue.end - start, date.start - start)
  return /^ (?:on |in |last )?$/.test(between) && !/^['’]s/.test(text.slice(date.end - start))
}
