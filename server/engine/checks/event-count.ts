// How often something happened, and who was the how-many-eth to do it: "the third envoy in two years", "twice in two
// years", "for the third time". One count is told in many ways, and its stretch of time says which count is meant.
import { sameOffice } from '../english/offices.ts'
import { idOfName } from '../facts/entities.ts'
import type { Facts } from '../facts/fact-base.ts'
import { placeRelation } from '../facts/relations.ts'
import type { DateMention, EntityId, Evidence, Interval, Quantity, Span, Token } from '../model.ts'
import { clausesIn } from '../reading/clauses.ts'
import { countedBy, countOwner } from '../reading/count-owner.ts'
import { type LinkedSentence, quoted } from '../reading/linked-sentence.ts'
import { headOf } from '../reading/mention-at.ts'
import { compareQuantities, sayQuantityLike } from '../reading/numbers.ts'
import { titleOf } from '../reading/titles.ts'
import type { AlignedText } from './alignment.ts'
import { agrees, type Comparison, differs, type Scene, silent } from './check.ts'
import { compareWhen } from './date.ts'

/** A count that a sentence states. */
export interface EventCount {
  /** Undefined where "no envoy since 2016" says by itself that the next was the first. */
  readonly figure: Quantity | undefined
  readonly kinds: ReadonlySet<string>
  /** Whose doings are counted: the offices that the sentence names without their holders. */
  readonly offices: readonly { readonly office: string; readonly of: EntityId | undefined }[]
  readonly people: readonly EntityId[]
  readonly places: readonly EntityId[]
  readonly stretch: Quantity | undefined
  readonly since: DateMention | undefined
  /** "Since taking office", "in the job" */
  readonly inOffice: boolean
}

/** A count that a source states of somebody whom it names. Plain data. */
export interface SourceCount {
  readonly count: EventCount & { readonly figure: Quantity }
  /** Whose place in the order it is. */
  readonly who: readonly EntityId[]
  /** The figure as the source writes it. */
  readonly words: string
  readonly evidence: readonly Evidence[]
}

export interface CountFact extends SourceCount {
  /** When they did it. */
  readonly when: Interval | undefined
}

const inOffice =
  /\b(?:since|after) (?:\w+ )?(?:taking|took|taken|becoming|became|entering|assuming|assumed)\b|\bsince (?:his|her|their) appointment\b|\bin (?:office|(?:the|his|her) (?:job|post|role|office))\b/i
const whole = /^(?:no|not one|never)$/i

/** The one count of a sentence about something that happened; undefined where there is none, or several. */
export function countIn(sentence: LinkedSentence): EventCount | undefined {
  const { tokens, quantities, dates } = sentence
  const clauses = clausesIn(tokens)
  const kinds = new Set(clauses.flatMap(clause => clause.kinds.filter(kind => !kind.startsWith('verb:'))))
  const places = sentence.mentions.flatMap(mention =>
    mention.entity && mention.form !== 'demonym' && sentence.isPlace(mention.entity) ? [mention.entity] : [],
  )
  // "Is in Peru", "have been to Peru": whoever is somewhere has gone there.
  if (places.length > 0) kinds.add('visit')
  const offices = sentence.titles
    .filter(title => sentence.named[title.mention] === undefined)
    .map(({ office, of }) => ({ office, of }))
  const figures = quantities.filter(
    quantity =>
      quantity.kind === 'ordinal' ||
      (quantity.kind === 'cardinal' && (quantity.unit === 'time' || isCounted(sentence, quantity, kinds))),
  )
  const since = dates.find(date => date.relation === 'since')
  const none = tokens.some(
    token => whole.test(token.form) && sentence.titles.some(title => Math.abs(title.start - token.end) < 12),
  )
  if (figures.length > 1 || (figures.length === 0 && !(none && since))) return undefined
  const stretches = quantities.filter(quantity => quantity.kind === 'duration')
  if (stretches.length > 1 || kinds.size === 0) return undefined
  return {
    figure: figures[0],
    kinds,
    offices,
    people: sentence.mentions.flatMap(mention =>
      mention.entity && sentence.isPerson(mention.entity) && mention.form !== 'title' ? [mention.entity] : [],
    ),
    places,
    stretch: stretches[0],
    since,
    inOffice: inOffice.test(sentence.text),
  }
}

/** "Four foreign secretaries", "six trips": people of an office, or events. */
function isCounted(sentence: LinkedSentence, quantity: Quantity, kinds: ReadonlySet<string>): boolean {
  const next = (span: Span) => span.start >= quantity.figure.end && span.start - quantity.figure.end < 12
  if (sentence.titles.some(title => title.plural && next(title))) return true
  return clausesIn(sentence.tokens).some(clause => {
    const token = sentence.tokens[clause.predicate]
    return token?.pos === 'NOUN' && next(token) && clause.kinds.some(kind => kinds.has(kind))
  })
}

const known = new WeakMap<Facts, readonly CountFact[]>()

/** The counts that the sources state of whom they name: the very same list for the same facts. */
export function countFactsIn(facts: Facts): readonly CountFact[] {
  const counts = known.get(facts) ?? readCounts(facts)
  known.set(facts, counts)
  return counts
}

function readCounts(facts: Facts): readonly CountFact[] {
  const written = facts.texts.flatMap(
    text => sourceCount(text.sentence, countIn(text.sentence), aboutWhom(text), text.evidence) ?? [],
  )
  return [...written, ...facts.counts].map(stated => {
    const named = facts.events.naming(stated.who)
    const when = [...stated.count.kinds]
      .flatMap(kind => named.filter(fact => fact.claim.kind === kind))
      .filter(fact =>
        fact.claim.slots.some(slot => slot.value.type === 'entity' && stated.who.includes(slot.value.ids[0] ?? '')),
      )
      .flatMap(fact =>
        fact.claim.slots.flatMap(slot => (slot.value.type === 'date' ? (slot.value.date.interval ?? []) : [])),
      )
    return { ...stated, when: when[0] }
  })
}

/** The count that an article's sentence states, where it tells whose: within a stretch of time or a term of office. */
export function countSaidIn(sentence: LinkedSentence, evidence: readonly Evidence[]): SourceCount | undefined {
  const count = countIn(sentence)
  if (!count?.figure || !(count.stretch || count.since || count.inOffice)) return undefined
  const isQuoted = quoted(sentence, count.figure.figure)
  const owner = isQuoted ? undefined : countOwner(sentence, count.figure)
  if (owner === undefined) return undefined
  const offices = officesCounted(sentence, countedBy(sentence, count.figure))
  return sourceCount(sentence, { ...count, offices }, [owner], evidence)
}

/** "The second British envoy", "the second by a British envoy": the offices in the phrase of what is counted. */
function officesCounted(sentence: LinkedSentence, counted: number): EventCount['offices'] {
  const isBelow = (at: number): boolean => at === counted || (at >= 0 && isBelow((sentence.tokens[at] as Token).head))
  return sentence.titles.flatMap(({ office, of, core, mention }) => {
    const head = headOf(sentence.tokens, core)
    const isOfSomebody = mention >= 0 && head !== counted
    return head >= 0 && isBelow(head) && !isOfSomebody ? [{ office, of }] : []
  })
}

/** Only a place in an order, of somebody. */
function sourceCount(
  sentence: LinkedSentence,
  count: EventCount | undefined,
  who: readonly EntityId[],
  evidence: readonly Evidence[],
): SourceCount | undefined {
  const figure = count?.figure
  if (!count || figure?.kind !== 'ordinal' || who.length === 0) return undefined
  const { start, end } = figure.figure
  return {
    count: { ...count, figure },
    who,
    words: sentence.text.slice(start - sentence.start, end - sentence.start),
    evidence,
  }
}

function aboutWhom(text: AlignedText): readonly EntityId[] {
  if (text.about.length > 0) return text.about
  const named = text.units.flatMap(unit => (unit.entity && text.sentence.isPerson(unit.entity) ? [unit.entity] : []))
  return [...new Set(named)].length === 1 ? named.slice(0, 1) : []
}

/** Holds a count of the draft against a source's. */
export function compareCounts(count: EventCount, fact: CountFact, scene: Scene): Comparison {
  const { entities } = scene.facts
  const known = fact.count
  if (![...count.kinds].some(kind => known.kinds.has(kind))) return silent
  const placed = count.places.some(draft =>
    known.places.some(source => /^(?:same|broader|narrower)$/.test(placeRelation(draft, source, entities))),
  )
  if (known.places.length > 0 && count.places.length > 0 && !placed) return silent
  const isNamed = fact.who.some(id => count.people.includes(id))
  if (count.people.length > 0 && !isNamed) return silent
  const isClass = count.offices.some(
    drafted =>
      known.offices.some(office => isSameOffice(office, drafted)) || fact.who.some(id => holds(id, drafted, scene)),
  )
  if (count.offices.length > 0 && !isClass) return silent
  if (known.offices.length > 0 ? !isClass : !(isNamed || (known.inOffice && isClass))) return silent
  if (Boolean(known.inOffice) !== Boolean(count.inOffice)) return silent
  const order = known.figure.stated
  const drafted = count.figure?.kind === 'ordinal' ? count.figure.stated : undefined
  if (known.since?.interval) {
    if (!isNamed || (count.figure && drafted !== order) || order !== 1) return silent
    if (count.since) return compareWhen(count.since, textOf(count.since, scene), known.since.interval, scene)
    return count.stretch ? compareYears(count.stretch, known.since.interval, fact, scene) : silent
  }
  if (count.since || !count.figure || Boolean(count.stretch) !== Boolean(known.stretch)) return silent
  if (count.stretch && known.stretch && compareQuantities(count.stretch, known.stretch) !== 'agrees') return silent
  if (!count.stretch && !known.inOffice) return silent
  const { low, high, stated, approximate } = count.figure
  if (approximate ? low <= order && order <= high : stated === order) return agrees
  const written = textOf(count.figure.figure, scene)
  return differs({
    start: count.figure.figure.start,
    end: count.figure.figure.end,
    draft: written,
    source: fact.words,
    replacement: sayQuantityLike(count.figure, written, known.figure),
  })
}

/** "The first in fifteen years" where the one before was five years earlier. */
function compareYears(stretch: Quantity, since: Interval, fact: CountFact, scene: Scene): Comparison {
  if (!fact.when || stretch.unit !== 'year' || stretch.approximate) return silent
  const least = (fact.when.first - since.last) / 365.25
  const most = (fact.when.last - since.first) / 365.25
  if (Math.floor(least) <= stretch.stated && stretch.stated <= Math.ceil(most)) return agrees
  const years = Math.round((least + most) / 2)
  const written = textOf(stretch.figure, scene)
  const replacement = sayQuantityLike(stretch, written, { ...stretch, stated: years, low: years, high: years })
  return differs({ ...stretch.figure, draft: written, source: replacement, replacement })
}

type Office = EventCount['offices'][number]

function isSameOffice(a: Office, b: Office): boolean {
  return sameOffice(a.office, b.office) && (a.of === undefined || b.of === undefined || a.of === b.of)
}

function holds(id: EntityId, drafted: Office, scene: Scene): boolean {
  const person = scene.facts.entities.byId.get(id)
  return (person?.titles ?? []).some(held => {
    const office = titleOf(held.title)?.office
    return (
      office !== undefined &&
      sameOffice(office, drafted.office) &&
      (drafted.of === undefined || held.of === undefined || idOfName(held.of) === drafted.of)
    )
  })
}

function textOf(span: Span, scene: Scene): string {
  return scene.text.slice(span.start, span.end)
}
