// A fact sheet → entities and facts. Its prose (details, what was said, what it was about) goes through the same
// reader as a draft, so there is no second extractor.

import type {
  DateMention,
  Entry,
  Evidence,
  Interval,
  Role,
  Sheet,
  SheetEvent,
  Slot,
  SourceInput,
  Span,
  TitleHeld,
  Written,
} from '../model.ts'
import { frameOf } from '../reading/clauses.ts'
import { parseEdtf } from '../reading/edtf.ts'
import { quantitiesIn } from '../reading/numbers.ts'
import type { EntityDraft } from './entities.ts'

const always: Interval = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY, approximate: false }

/** The place in the article or, where its text is not at hand, in the sheet. */
export function evidenceOf(entry: Entry, source: SourceInput): readonly Evidence[] {
  const said = { entry: wordsOf(entry).join(' · ') }
  const own: Evidence = {
    source: source.id,
    ...(source.factsPath ? { path: source.factsPath } : {}),
    start: entry.start,
    end: entry.end,
    ...said,
  }
  if (entry.evidence.length === 0) return [own]
  return entry.evidence.map(item => {
    const paragraph = item.paragraph === undefined ? {} : { paragraph: item.paragraph }
    const found = source.text === undefined ? undefined : placeIn(source.text, item)
    if (found)
      return {
        source: source.id,
        ...(source.textPath ? { path: source.textPath } : {}),
        ...found,
        ...paragraph,
        exact: (source.text as string).slice(found.start, found.end),
        ...said,
      }
    return { ...own, ...paragraph, ...(item.exact ? { exact: item.exact } : {}) }
  })
}

/** What is written in an entry, without where the article says so. */
function wordsOf(written: unknown): readonly string[] {
  if (typeof written !== 'object' || written === null) return []
  if ('value' in written) return [String(written.value)]
  return Object.entries(written).flatMap(([key, inner]) => (key === 'evidence' ? [] : wordsOf(inner)))
}

/** Finds quoted words or a numbered paragraph in an article's text. */
function placeIn(text: string, item: Entry['evidence'][number]): Span | undefined {
  if (item.exact) {
    const whole = `${item.prefix ?? ''}${item.exact}${item.suffix ?? ''}`
    const at = text.indexOf(whole)
    if (at >= 0)
      return { start: at + (item.prefix ?? '').length, end: at + (item.prefix ?? '').length + item.exact.length }
  }
  if (item.paragraph === undefined) return undefined
  const paragraphs = [...text.matchAll(/[^\r\n][^\r\n]*/g)].filter(match => match[0].trim() !== '')
  const paragraph = paragraphs[item.paragraph - 1]
  return paragraph && { start: paragraph.index, end: paragraph.index + paragraph[0].trimEnd().length }
}

export function entitiesOf(sheet: Sheet, source: SourceInput): readonly EntityDraft[] {
  const value = (written: Written) => written.value
  const plain = { honorifics: [], nationalities: [], titles: [] }
  return [
    ...sheet.people.map(
      (person): EntityDraft => ({
        kind: 'person',
        name: person.name.value,
        aliases: person.aliases.map(value),
        honorifics: person.honorific ? [person.honorific.value] : [],
        ...(isPronoun(person.pronoun?.value) ? { pronoun: person.pronoun?.value as 'he' | 'she' | 'they' } : {}),
        within: [],
        nationalities: person.nationality.map(value),
        titles: person.titles.map(
          (title): TitleHeld => ({
            title: title.title.value,
            ...(title.of ? { of: title.of.value } : {}),
            during: duringOf(title.from?.value, title.until?.value),
            evidence: evidenceOf(title.evidence.length > 0 ? title : person, source),
          }),
        ),
        evidence: evidenceOf(person, source),
      }),
    ),
    ...sheet.organisations.map(
      (organisation): EntityDraft => ({
        ...plain,
        kind: 'organisation',
        name: organisation.name.value,
        aliases: organisation.aliases.map(value),
        within: organisation.of ? [organisation.of.value] : [],
        evidence: evidenceOf(organisation, source),
      }),
    ),
    ...sheet.groups.map(
      (group): EntityDraft => ({
        ...plain,
        kind: 'group',
        name: group.name.value,
        aliases: group.aliases.map(value),
        within: group.of ? [group.of.value] : [],
        evidence: evidenceOf(group, source),
      }),
    ),
    ...sheet.places.map(
      (place): EntityDraft => ({
        ...plain,
        kind: 'place',
        name: place.name.value,
        aliases: place.aliases.map(value),
        within: place.in ? [place.in.value] : [],
        evidence: evidenceOf(place, source),
      }),
    ),
    ...sheet.things.map(
      (thing): EntityDraft => ({
        ...plain,
        kind: 'thing',
        name: thing.name.value,
        aliases: thing.aliases.map(value),
        within: [],
        evidence: evidenceOf(thing, source),
      }),
    ),
  ]
}

function isPronoun(text: string | undefined): boolean {
  return text === 'he' || text === 'she' || text === 'they'
}

function duringOf(from: string | undefined, until: string | undefined): Interval {
  const first = from === undefined ? undefined : parseEdtf(from)
  const last = until === undefined ? undefined : parseEdtf(until)
  return { first: first?.first ?? always.first, last: last?.last ?? always.last, approximate: false }
}

/** The date of a sheet's value as a mention, so that facts and claims have the same slots. */
export function dateMention(written: Written): DateMention | undefined {
  const interval = parseEdtf(written.value)
  if (!interval) return undefined
  const days = interval.last - interval.first
  const precision = days === 0 ? 'day' : days < 8 ? 'week' : days < 32 ? 'month' : 'year'
  return { start: written.start, end: written.end, precision, interval, form: 'absolute' }
}

/** What turns the sheet's words into slots: names into entities, phrases into terms. */
export interface SlotReader {
  /** The entity that a whole value names. */
  entityNamed(name: string): string | undefined
  /** The content words of a phrase. */
  termsOf(phrase: string): readonly string[]
  /** The entities that a phrase names. */
  namedIn(phrase: string): readonly string[]
}

/** The slots that the sheet's keys fill by themselves. */
export function slotsOfEvent(event: SheetEvent, kind: string, reader: SlotReader): readonly Slot[] {
  const frame = frameOf(kind)
  const roles = (frame?.roles ?? {}) as Partial<Record<string, Role>>
  const who: Role = frame?.symmetric ? 'participant' : (roles.subject ?? 'agent')
  const whom: Role = frame?.symmetric
    ? 'participant'
    : roles.with === 'participant'
      ? 'participant'
      : event.what && roles.to !== 'patient'
        ? 'to'
        : 'patient'
  const named = (role: Role, written: Written): Slot => {
    const id = reader.entityNamed(written.value)
    return {
      role,
      start: written.start,
      end: written.end,
      text: written.value,
      value: id
        ? { type: 'entity', ids: [id] }
        : { type: 'term', lemmas: reader.termsOf(written.value), ids: reader.namedIn(written.value) },
    }
  }
  const slots: Slot[] = [
    ...event.who.map(written => named(who, written)),
    ...event.whom.map(written => named(whom, written)),
  ]
  if (event.what) slots.push(named('patient', event.what))
  if (event.where) slots.push(named('place', event.where))
  if (event.to) slots.push(named(roles.to ?? 'to', event.to))
  if (event.from) slots.push(named('from', event.from))
  for (const topic of event.about) slots.push(named('topic', topic))
  for (const word of event.described)
    slots.push({
      role: 'attribute',
      start: word.start,
      end: word.end,
      text: word.value,
      value: { type: 'term', lemmas: reader.termsOf(word.value), ids: [] },
    })
  const date = event.when && dateMention(event.when)
  if (event.when && date)
    slots.push({
      role: 'time',
      start: event.when.start,
      end: event.when.end,
      text: event.when.value,
      value: { type: 'date', date },
    })
  return slots
}

/** The quantity of a sheet's number value. */
export function quantityOf(written: Written) {
  return quantitiesIn(written.value, [])[0]
}
