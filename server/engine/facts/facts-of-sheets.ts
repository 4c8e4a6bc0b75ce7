// What fact sheets say, once everybody whom the sources name is known.
import { type AlignedText, alignedText } from '../checks/alignment.ts'
import type { EntityId, Evidence, Interval, Sheet, SourceInput, Syntax } from '../model.ts'
import { type EventClaim, eventClaimsIn } from '../reading/claims.ts'
import { parseEdtf } from '../reading/edtf.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { linked } from '../reading/linking.ts'
import { noMemory } from '../reading/memory.ts'
import { readProse } from '../reading/sentence.ts'
import { nameKey } from '../reading/words.ts'
import { type Entities, idOfName } from './entities.ts'
import type { EventFact, QuotedFact, SpokenFact } from './fact-base.ts'
import { dateMention, evidenceOf, slotsOfEvent } from './sheet-facts.ts'

export interface ReadSheet {
  readonly source: SourceInput
  readonly sheet: Sheet
  /** EDTF */
  readonly date: string | undefined
}

export interface FactsOfSheets {
  readonly events: readonly EventFact[]
  readonly quoted: readonly QuotedFact[]
  readonly spoken: readonly SpokenFact[]
  readonly texts: readonly AlignedText[]
  /** The day of the first sheet that has one. */
  readonly when: Interval | undefined
  /** The number that the next fact's id gets. */
  readonly serial: number
}

export function factsOfSheets(sheets: readonly ReadSheet[], entities: Entities, syntax: Syntax): FactsOfSheets {
  const events: EventFact[] = []
  const quoted: QuotedFact[] = []
  const spoken: SpokenFact[] = []
  const texts: AlignedText[] = []
  let when: Interval | undefined
  let serial = 0

  for (const { source, sheet, date } of sheets) {
    const base = date === undefined ? undefined : parseEdtf(date)
    when ??= base
    const read = (phrase: string): readonly LinkedSentence[] =>
      linked(readProse(phrase, syntax, { base, dateOrder: 'day-first' }), entities, base, noMemory).sentences
    const reader = {
      namedIn: (phrase: string) =>
        read(phrase).flatMap(sentence => sentence.mentions.flatMap(mention => mention.entity ?? [])),
      entityNamed: (name: string) => entityNamed(name, entities),
      termsOf: (phrase: string) =>
        read(phrase).flatMap(sentence =>
          sentence.tokens
            .filter(token => /^(NOUN|VERB|ADJ|ADV|PROPN)$/.test(token.pos))
            .map(token => token.lemma.toLowerCase()),
        ),
    }
    const add = (
      claim: EventClaim,
      evidence: readonly Evidence[],
      summary: string,
      planned: boolean,
      complete: boolean,
      inPassing: boolean,
    ) => {
      const fact: EventFact = {
        id: `${source.id}#${serial++}`,
        source: source.id,
        claim,
        evidence,
        summary,
        planned,
        complete,
        inPassing,
      }
      events.push(fact)
    }
    /** What a phrase of the sheet says by itself: "the detention of Jimmy Lai in Hong Kong". */
    const addProse = (
      phrase: string,
      evidence: readonly Evidence[],
      aligned: boolean,
      affirmed = true,
      speaker?: EntityId,
    ) => {
      for (const sentence of read(phrase)) {
        for (const claim of eventClaimsIn(sentence))
          if (claim.slots.length > 0)
            add(
              { ...claim, affirmed: claim.affirmed === affirmed },
              evidence,
              phrase,
              claim.modality === 'planned',
              false,
              claim.nominal,
            )
        const text = aligned ? alignedText(sentence, evidence, source.id, affirmed, [], speaker) : undefined
        if (text && text.units.length > 1) texts.push(text)
      }
    }
    for (const event of sheet.events) {
      const evidence = evidenceOf(event, source)
      const kind = event.kind.value === 'travel' ? 'visit' : event.kind.value
      const status = event.status?.value
      const slots = slotsOfEvent(event, kind, reader)
      const summary = summaryOf(
        event.kind.value,
        [...event.who, ...event.whom].map(name => name.value),
        event.where?.value ?? event.to?.value,
        event.when?.value,
      )
      const claim: EventClaim = {
        kind,
        start: event.start,
        end: event.end,
        slots,
        affirmed: event.not?.value !== true,
        modality: status === 'planned' ? 'planned' : status === 'alleged' ? 'doubtful' : 'asserted',
        predicate: { start: event.kind.start, end: event.kind.end },
        elsewhen: false,
        confidence: 1,
        nominal: false,
        company: [],
        terms: [...event.about, ...event.described, ...event.counts, ...(event.what ? [event.what] : [])].flatMap(
          phrase =>
            reader.termsOf(phrase.value).map(lemma => ({ start: phrase.start, end: phrase.end, lemma, form: lemma })),
        ),
      }
      add(claim, evidence, summary, status === 'planned', event.complete?.value === true, false)
      for (const phrase of [...event.about, ...(event.what ? [event.what] : [])]) addProse(phrase.value, evidence, true)
      for (const count of event.counts)
        texts.push(
          ...read(count.value).map(sentence =>
            alignedText(
              sentence,
              evidence,
              source.id,
              true,
              event.who.flatMap(name => reader.entityNamed(name.value) ?? []),
            ),
          ),
        )
    }
    for (const statement of sheet.statements) {
      const evidence = evidenceOf(statement, source)
      const speaker = reader.entityNamed(statement.speaker.value)
      const day = statement.when && dateMention(statement.when)?.interval
      const about = new Set(
        [...statement.about, ...statement.said, ...(statement.occasion ? [statement.occasion] : [])].flatMap(phrase =>
          reader.termsOf(phrase.value),
        ),
      )
      for (const words of statement.words) {
        if (words.value.split(/\s+/).length >= 4) addProse(words.value, evidence, true, true, speaker)
        quoted.push({
          about,
          id: `${source.id}#${serial++}`,
          source: source.id,
          words: words.value,
          speaker,
          speakerName: statement.speaker.value,
          when: day,
          evidence,
        })
      }
      if (speaker && day)
        spoken.push({
          speaker,
          when: day,
          evidence,
          terms: new Set(
            [...statement.words, ...statement.said, ...statement.about].flatMap(phrase => reader.termsOf(phrase.value)),
          ),
        })
      for (const said of statement.said) addProse(said.value, evidence, true, statement.not?.value !== true, speaker)
      for (const topic of statement.about) addProse(topic.value, evidence, true)
    }
    for (const detail of sheet.details) addProse(detail.detail.value, evidenceOf(detail, source), true)
    for (const number of sheet.numbers)
      texts.push(
        ...read(`${number.value.value} ${number.what.value}`).map(sentence =>
          alignedText(sentence, evidenceOf(number, source), source.id, true),
        ),
      )
  }
  return { events, quoted, spoken, texts, when, serial }
}

function entityNamed(name: string, entities: Entities): EntityId | undefined {
  const key = nameKey(name)
  const entry = entities.names.get(key.split(' ')[0] ?? '')?.find(candidate => candidate.keys.join(' ') === key)
  if (entry) return entry.id
  const id = idOfName(name)
  return id.startsWith('country:') ? id : undefined
}

function summaryOf(kind: string, who: readonly string[], where: string | undefined, when: string | undefined): string {
  return [kind, who.join(', '), where && `in ${where}`, when].filter(Boolean).join(' · ')
}
