// Who and what an article names: runs of capitalised words, each name's forms gathered ("Dora Pell", "Pell", "Ms Pell"),
// and of which kind it is as far as the words themselves and those beside it tell.

import { bodyWords, otherNamesOf, placeWords } from '../english/bodies.ts'
import { cityNamed } from '../english/cities.ts'
import { countryOfCode, countryOfDemonym } from '../english/countries.ts'
import { givenNameSex } from '../english/given-names.ts'
import { sexOfHonorific } from '../english/honorifics.ts'
import { type Entities, type EntityDraft, entitiesFrom, knownPlace } from '../facts/entities.ts'
import type { EntityId, EntityKind, Evidence, Interval, TitleHeld } from '../model.ts'
import { linked } from '../reading/linking.ts'
import { noMemory, noRecall } from '../reading/memory.ts'
import { type NamedMention, namesIn } from '../reading/mentions.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Title } from '../reading/titles.ts'
import { nameKey, wordsIn } from '../reading/words.ts'
import type { Article } from './article.ts'
import { type Votes, votesFor } from './name-kinds.ts'
import { nationalityBefore, rolesBeside } from './roles.ts'

/** One occurrence of a name, with what its surroundings say of it. */
interface Occurrence {
  readonly name: string
  readonly order: number
  readonly evidence: Evidence
  readonly sex: 'male' | 'female' | undefined
  /** What speaks for each kind, as votes. */
  readonly votes: Votes
  /** "Dora Pell (DP)": what stands in brackets behind it. */
  readonly bracketed: string | undefined
  /** "British", of "British national Ivo Lang" */
  readonly nationality: string | undefined
  /** "Hafen", of "Hafen’s Harbour Museum" and "the Harbour Museum in Hafen". */
  readonly within: string | undefined
  /** "Sir", of "Sir Ivo Lang", who is "Sir Ivo" too. */
  readonly knight: string | undefined
}

const nobody = entitiesFrom([])

/** The people, bodies, places and other things that an article names, each once, in the order of their first mention. */
export function namesOf(
  article: Article,
  evidenceAt: (start: number, end: number, paragraph: number) => Evidence,
): readonly EntityDraft[] {
  const occurrences = article.blocks.flatMap(({ block, paragraph, reading }) =>
    reading.sentences.flatMap(sentence => {
      const { mentions, strangers, titles } = namesIn(
        sentence.text,
        sentence.tokens,
        sentence.start,
        sentence.dates,
        nobody,
        noRecall,
      )
      // "UK" may stand for "British" too.
      const places = mentions.filter(({ entity, text }) => entity !== undefined && knownPlace(text))
      const named = [...strangers, ...places]
      const distinct = named.filter((mention, i) => named.findIndex(other => other.start === mention.start) === i)
      return distinct.map(mention => {
        const evidence = evidenceAt(block.start + mention.start, block.start + mention.end, paragraph)
        return occurrenceOf(mention, sentence, titles, evidence)
      })
    }),
  )
  return gathered(occurrences.map((occurrence, order) => ({ ...occurrence, order })))
}

function occurrenceOf(
  mention: NamedMention,
  sentence: Sentence,
  titles: readonly Title[],
  evidence: Evidence,
): Occurrence {
  const after = sentence.text.slice(mention.end - sentence.start)
  return {
    name: mention.text,
    order: 0,
    evidence,
    sex: mention.honorific ? sexOfHonorific(mention.honorific) : undefined,
    votes: votesFor(mention, sentence, titles),
    knight: /\b(?:Sir|Dame) $/.exec(sentence.text.slice(0, mention.start - sentence.start))?.[0].trim(),
    within: containerBeside(sentence.text.slice(0, mention.start - sentence.start), after),
    nationality: nationalityBefore(mention, sentence.tokens, titles),
    bracketed: /^(?:’s|'s)? \((?:the )?["“]?(\p{Lu}[\p{L}&.]{1,9})["”]?\)/u.exec(after)?.[1],
  }
}

/** A town lies in its country, another place where the article says. */
function containersOf(name: string, occurrences: readonly Occurrence[]): readonly string[] {
  const country = countryOfCode(cityNamed(name)?.country ?? '')?.names[0]
  if (country !== undefined) return [country]
  return knownPlace(name) ? [] : [...new Set(occurrences.flatMap(({ within }) => within ?? []))]
}

/** The known place in which the words beside a name say that it lies. */
function containerBeside(before: string, after: string): string | undefined {
  const [, owner] = /(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?)[’']s $/u.exec(before) ?? []
  const [, place] = /^,? in (?:the )?(\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*)?)/u.exec(after) ?? []
  return [owner, place].find(name => name !== undefined && knownPlace(name))
}

/** Names as one entity each. A name's shorter forms belong to the one longer name that can own them. */
function gathered(occurrences: readonly Occurrence[]): readonly EntityDraft[] {
  const byName = new Map<string, Occurrence[]>()
  for (const occurrence of occurrences) {
    const key = nameKey(occurrence.name)
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), occurrence])
  }
  const names = [...byName.keys()]
  const owners = new Map<string, string>()
  for (const name of names) {
    const owner = ownerOf(name, byName, names)
    if (owner) owners.set(name, owner)
  }
  const rootOf = (name: string): string => {
    const owner = owners.get(name)
    return owner === undefined ? name : rootOf(owner)
  }
  const groups = new Map<string, string[]>()
  for (const name of names) groups.set(rootOf(name), [...(groups.get(rootOf(name)) ?? []), name])
  return [...groups].map(([root, members]) => {
    const all = members.flatMap(name => byName.get(name) ?? []).sort((a, b) => a.order - b.order)
    const [first] = byName.get(root) as Occurrence[]
    const kind = kindOf(all, (first as Occurrence).name)
    const sex =
      all.find(({ sex }) => sex)?.sex ?? (kind === 'person' ? givenNameSex(root.split(' ')[0] as string) : undefined)
    const aliases = members
      .filter(name => name !== root)
      .map(name => (byName.get(name) as Occurrence[])[0]?.name ?? name)
    const initials = all.flatMap(({ bracketed }) => bracketed ?? [])
    const { name } = first as Occurrence
    const knighted = all.flatMap(({ knight }) => (knight ? [`${knight} ${name.split(' ')[0]}`] : []))
    const others = otherNamesOf(name).filter(other => !byName.has(nameKey(other)))
    return {
      kind,
      name,
      aliases: [...new Set([...aliases, ...initials, ...knighted, ...others])],
      honorifics: [],
      ...(sex ? { pronoun: sex === 'male' ? ('he' as const) : ('she' as const) } : {}),
      within: kind === 'place' ? containersOf(name, all) : [],
      nationalities: kind === 'person' ? [...new Set(all.flatMap(({ nationality }) => nationality ?? []))] : [],
      titles: [],
      evidence: all.slice(0, 1).map(({ evidence }) => evidence),
    }
  })
}

/** The one longer name of which a name is a form: its surname, its first name, its first or last words, its initials. */
function ownerOf(
  name: string,
  byName: ReadonlyMap<string, readonly Occurrence[]>,
  names: readonly string[],
): string | undefined {
  const words = name.split(' ')
  const written = byName.get(name)?.[0]?.name ?? name
  // A known place or a demonym is itself and nobody's short form.
  if (knownPlace(written) || countryOfDemonym(written)) return undefined
  const owners = names.filter(other => {
    if (other === name) return false
    const longer = other.split(' ')
    if (longer.length <= words.length) return false
    return (
      isPartOf(words, longer) ||
      (/^\p{Lu}{2,6}$/u.test(written) && initialsOf(byName.get(other)?.[0]?.name ?? '') === written)
    )
  })
  if (owners.length === 1) return owners[0]
  // "Keir Starmer" and "Sir Keir Starmer" own "Starmer" together, the shorter belonging to the longer.
  const longest = owners.reduce((a, b) => (b.length > a.length ? b : a), '')
  return owners.length > 1 && owners.every(other => other === longest || isPartOf(other.split(' '), longest.split(' ')))
    ? longest
    : undefined
}

function isPartOf(words: readonly string[], longer: readonly string[]): boolean {
  const tail = longer.slice(-words.length).join(' ')
  const head = longer.slice(0, words.length).join(' ')
  const joined = words.join(' ')
  if (joined !== tail && joined !== head) return false
  return !(words.length === 1 && (bodyWords.has(joined) || placeWords.has(joined)) && joined.length < 4)
}

function initialsOf(name: string): string {
  return wordsIn(name)
    .filter(word => word.capital)
    .map(word => (name[word.start] as string).toUpperCase())
    .join('')
}

function kindOf(occurrences: readonly Occurrence[], name: string): EntityKind {
  const total: Partial<Record<EntityKind, number>> = {}
  for (const { votes } of occurrences)
    for (const [kind, weight] of Object.entries(votes)) {
      const key = kind as EntityKind
      total[key] = (total[key] ?? 0) + (weight as number)
    }
  const [best] = Object.entries(total).sort((a, b) => b[1] - a[1])
  if (best && best[1] >= 2) return best[0] as EntityKind
  // "Dora Pell" of which the article also says "Pell" alone.
  const words = wordsIn(name)
  const last = words.at(-1)
  const shortened = words.length === 2 && last && occurrences.some(other => nameKey(other.name) === last.key)
  return shortened && words.every(word => word.capital) ? 'person' : 'thing'
}

/** The offices and roles that an article gives to the people whom it names, as drafts to be merged with what is known of them. */
export function titlesOf(
  article: Article,
  entities: Entities,
  evidenceAt: (start: number, end: number, paragraph: number) => Evidence,
): readonly EntityDraft[] {
  const found: EntityDraft[] = []
  let memory = noMemory
  for (const { block, paragraph, reading } of article.blocks) {
    const named = linked(reading, entities, article.base, memory)
    memory = named.memory
    for (const sentence of named.sentences) {
      for (const title of sentence.titles) {
        const person = entities.byId.get(sentence.named[title.mention]?.entity ?? '')
        if (person?.kind !== 'person' || title.plural || title.when === 'then' || title.when === 'future') continue
        const of = title.of && nameOfPlace(title.of, entities)
        const evidence = [evidenceAt(block.start + title.start, block.start + title.end, paragraph)]
        const held: TitleHeld = {
          title: block.text.slice(title.core.start, title.core.end),
          ...(of ? { of } : {}),
          read: true,
          during: duringOf(title.when === 'former', article.base),
          evidence,
        }
        found.push({ ...bare, kind: 'person', name: person.name, titles: [held], evidence: [] })
      }
      for (const mention of sentence.named) {
        const person = entities.byId.get(mention.entity ?? '')
        if (person?.kind !== 'person') continue
        for (const role of rolesBeside(mention, sentence.tokens, sentence.titles)) {
          const evidence = [evidenceAt(block.start + role.start, block.start + role.end, paragraph)]
          const title = block.text.slice(role.start, role.end)
          const held: TitleHeld = { title, read: true, during: duringOf(role.former, article.base), evidence }
          found.push({ ...bare, kind: 'person', name: person.name, titles: [held], evidence: [] })
        }
      }
    }
  }
  return found
}

const bare = { aliases: [], honorifics: [], within: [], nationalities: [] }

function nameOfPlace(id: EntityId, entities: Entities): string | undefined {
  return (
    entities.byId.get(id)?.name ??
    (id.startsWith('country:') ? countryOfCode(id.slice('country:'.length))?.names[0] : undefined)
  )
}

/** A former office ended before the article was written; since when another is held it does not say. */
function duringOf(former: boolean, base: Interval | undefined): Interval {
  const last = former && base ? base.first - 1 : Number.POSITIVE_INFINITY
  return { first: Number.NEGATIVE_INFINITY, last, approximate: false }
}
