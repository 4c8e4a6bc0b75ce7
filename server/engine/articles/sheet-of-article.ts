// What an article says, as the fact sheet that a sub-editor reviews: names first, then events, statements and figures in
// the order of the text, each with its place in the article.
import { countryNamed, countryOfCode, countryOfDemonym } from '../english/countries.ts'
import { type Entities, entitiesFrom, idOfName, knownPlace } from '../facts/entities.ts'
import type { EventFact, QuotedFact } from '../facts/fact-base.ts'
import { familyName } from '../facts/family-name.ts'
import { placeRelation } from '../facts/relations.ts'
import type { NewEvidence, NewSheet, NewStatement } from '../facts/sheet-writing.ts'
import type { Entity, EntityId, EntityKind, Evidence, SourceInput, Syntax, TitleHeld } from '../model.ts'
import { formatEdtf } from '../reading/edtf.ts'
import { titleOf } from '../reading/titles.ts'
import { nameKey, wordsIn } from '../reading/words.ts'
import { readArticle } from './article.ts'
import type { Detail } from './details.ts'
import { evidenceIn, factsOf } from './facts.ts'
import { namesOf, titlesOf } from './names.ts'
import { passagesIn } from './passages.ts'
import { eventsFor } from './sheet-events.ts'
import { numbersFor } from './sheet-numbers.ts'

type Passages = (evidence: readonly Evidence[]) => readonly NewEvidence[]

/** Only what the article says clearly: an unsure reading is left out rather than put before a reviewer. */
export function sheetOfArticle(source: SourceInput & { readonly text: string }, syntax: Syntax): NewSheet {
  const article = readArticle(source, syntax)
  const evidenceAt = evidenceIn(source)
  const names = namesOf(article, evidenceAt)
  const entities = entitiesFrom([...names, ...titlesOf(article, entitiesFrom(names), evidenceAt)])
  const facts = factsOf(article, source, entities)
  const passages = passagesIn(source.text)
  const nameOf = (id: EntityId, words: string) => nameIn(entities, id, words)
  const liesIn = (place: string, other: string) =>
    placeRelation(placeOf(place), placeOf(other), entities) === 'narrower'
  const events = eventsFor(facts, article, { nameOf, passages, liesIn })
  const entries = entriesOf(entities, leaversIn(facts.events), passages)
  return {
    source: {
      title: source.title ?? article.title,
      publisher: source.publisher,
      date: article.date,
      text: source.textPath?.split(/[\\/]/).at(-1),
    },
    ...entries,
    events,
    statements: statementsFor(facts.quoted, passages),
    numbers: numbersFor(article, evidenceAt, passages),
    details: detailsFor(facts.details, passages),
  }
}

/** Each once, however often the article says it. */
function detailsFor(details: readonly Detail[], passages: Passages): NonNullable<NewSheet['details']> {
  const told = new Map(details.map(detail => [detail.text.toLowerCase(), detail]).reverse() as [string, Detail][])
  return [...told.values()].reverse().map(({ text, evidence }) => ({ detail: text, evidence: passages([evidence]) }))
}

function placeOf(name: string): EntityId {
  return knownPlace(name) ?? idOfName(name)
}

// ── Names ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Who left an office: which of their titles they still hold, the article does not say in words that are sure. */
function leaversIn(events: readonly Omit<EventFact, 'id'>[]): ReadonlySet<EntityId> {
  const left = events.filter(({ claim }) => claim.kind === 'resignation' && claim.affirmed)
  return new Set(left.flatMap(({ claim }) => claim.company))
}

function entriesOf(entities: Entities, leavers: ReadonlySet<EntityId>, passages: Passages) {
  // "French" is a word for a country, which needs no entry for it.
  const named = [...entities.all.byId.values()].filter(({ name }) => countryNamed(name) || !countryOfDemonym(name))
  const names = new Set(named.map(({ name }) => nameKey(name)))
  const entryOf = ({ name, aliases, evidence }: Entity) => ({
    name,
    aliases: aliases.filter(alias => !names.has(nameKey(alias))),
    evidence: passages(evidence.slice(0, 1)),
  })
  const of = (kind: EntityKind) => named.filter(entity => entity.kind === kind)
  // Of a town the language's own lists know only the likeliest country.
  const nameOfContainer = ({ within: [id] }: Entity) =>
    id === undefined ? undefined : nameIn(entities, id, wordsOf(id))
  return {
    people: of('person').map(person => ({
      ...entryOf(person),
      aliases: entryOf(person).aliases.filter(alias => nameKey(alias) !== surnameOf(person.name)),
      pronoun: person.pronoun === 'it' ? undefined : person.pronoun,
      nationality: person.nationalities,
      titles: distinctTitles(leavers.has(person.id) ? person.titles.filter(isPast) : person.titles).map(title => ({
        title: title.title,
        of: title.of,
        // A former office ended some day before the article; which, it does not say.
        until: isPast(title) ? formatEdtf(title.during) : undefined,
        evidence: passages(title.evidence.slice(0, 1)),
      })),
    })),
    organisations: of('organisation').map(entryOf),
    groups: of('group').map(entryOf),
    places: of('place').map(place => ({
      ...entryOf(place),
      in: knownPlace(place.name) ? undefined : nameOfContainer(place),
    })),
    things: of('thing').map(entryOf),
  }
}

/** "Hafen", of the id of a town that no source lists. */
function wordsOf(id: EntityId): string {
  return id.slice(id.indexOf(':') + 1).replace(/(^|[ -])\p{Ll}/gu, letter => letter.toUpperCase())
}

/** A surname stands for somebody without being listed. */
function surnameOf(name: string): string {
  return familyName(wordsIn(name))
    .map(word => word.key)
    .join(' ')
}

function isPast({ during }: TitleHeld): boolean {
  return Number.isFinite(during.last)
}

function distinctTitles(titles: readonly TitleHeld[]): readonly TitleHeld[] {
  const keyOf = ({ title, during }: TitleHeld) => `${titleOf(title)?.office ?? title} ${during.last}`
  const held = new Map<string, TitleHeld>()
  for (const title of titles) {
    const key = keyOf(title)
    // "Foreign minister" once without its country and once with it is one title.
    if (!held.get(key)?.of) held.set(key, title)
  }
  return [...held.values()]
}

const pronouns = /^(?:he|she|it|they|him|her|them|his|hers|its|theirs?|who|whom|whose)$/i

/** Whom a pronoun means is a guess as long as nothing tells which pronoun is theirs. */
function nameIn(entities: Entities, id: EntityId, words: string): string | undefined {
  const { name, pronoun } = entities.byId.get(id) ?? {}
  if (!pronoun && pronouns.test(words)) return undefined
  if (name && (countryNamed(name) || !countryOfDemonym(name))) return name
  if (id.startsWith('city:')) return words
  return id.startsWith('country:') ? countryOfCode(id.slice('country:'.length))?.names[0] : undefined
}

// ── Statements ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Who speaks where the article does not say it plainly. */
const unnamed = 'not named'
const fewestWords = 4

/** What somebody says in one paragraph is one statement. */
function statementsFor(quoted: readonly Omit<QuotedFact, 'id'>[], passages: Passages): readonly NewStatement[] {
  const said = new Map<string, { speaker: string; words: string[]; when?: string; evidence: NewEvidence[] }>()
  for (const { words, speakerName, when, evidence } of quoted) {
    const exact = words.replace(/\s+/g, ' ').trim()
    const speaker = speakerName || unnamed
    const key = `${evidence[0]?.paragraph} ${speaker}`
    const statement = said.get(key) ?? { speaker, words: [], evidence: [] }
    // Fewer words of nobody's may only be a name or a way to put it.
    const isSaid = speaker !== unnamed || exact.split(' ').length >= fewestWords
    if (exact === '' || isJoined(evidence, quoted) || !isSaid) continue
    if (when && when.first === when.last) statement.when ??= formatEdtf(when)
    statement.words.push(exact.replace(/,$/, ''))
    statement.evidence.push(...passages(evidence.map(withoutMarks)))
    said.set(key, statement)
  }
  return [...said.values()]
}

/** Whether these are a paragraph's quotations as one, each of which stands by itself too. */
function isJoined(evidence: readonly Evidence[], quoted: readonly Omit<QuotedFact, 'id'>[]): boolean {
  const [whole] = evidence
  return quoted.some(({ evidence: [part] }) => {
    if (!whole || !part || part === whole) return false
    const [start = 0, end = 0] = [whole.start, whole.end]
    return start <= (part.start ?? -1) && (part.end ?? end) < end
  })
}

const marks = /^["“”„«‘’'][\s\S]*["“”»‘’']$/

/** The words between the quotation marks. */
function withoutMarks(place: Evidence): Evidence {
  const { start, end, exact = '' } = place
  return start === undefined || end === undefined || !marks.test(exact)
    ? place
    : { ...place, start: start + 1, end: end - 1 }
}
