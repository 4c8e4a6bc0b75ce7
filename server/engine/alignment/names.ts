// Names in their places: a person for a person, a body for a body, a place for a place, a nationality for another.
import { distance } from 'fastest-levenshtein'
import { formLike } from '../checks/names-in-words.ts'
import { bodyWords, placeWords } from '../english/bodies.ts'
import { isCommonWord } from '../english/common-words.ts'
import { isGivenName } from '../english/given-names.ts'
import { sameGivenName, sameName, variantKeysOf } from '../english/name-variants.ts'
import { type Entities, knownPlace } from '../facts/entities.ts'
import { actorOf, actorRelation, placeRelation } from '../facts/relations.ts'
import type { EntityKind } from '../model.ts'
import { headOf } from '../reading/mention-at.ts'
import type { NamedMention } from '../reading/mentions.ts'
import { nameKey } from '../reading/words.ts'
import { partAt, partsFit } from './parts.ts'
import type { Filler, FillerKind } from './rivals.ts'
import type { Surveyed } from './surroundings.ts'

export interface NameFiller extends Filler {
  readonly mention: NamedMention
  /** 'nationality' for an adjective of a country, 'person?' for what only looks like one; undefined where no word tells. */
  readonly kind: EntityKind | 'nationality' | 'person?' | undefined
  readonly role: string
}

export const names: FillerKind<NameFiller> = {
  countsAlone: false,
  keysOf: ({ mention }, entities) => [
    ...actorKeysOf(mention, entities),
    ...formsOf(mention, entities).flatMap(form => [
      ...initialKeysOf(form),
      ...variantKeysOf(longestWordOf(form)).map(key => `name short ${key}`),
      ...form.split(' ').flatMap(word => variantKeysOf(word).map(key => `name long ${key}`)),
    ]),
  ],
  // One form of two that may be one name is the shorter, and each word of it stands in the longer.
  keysFor: ({ mention }, entities) => [
    ...actorKeysOf(mention, entities),
    ...formsOf(mention, entities).flatMap(form => [
      ...initialKeysOf(form),
      ...variantKeysOf(longestWordOf(form)).map(key => `name long ${key}`),
      ...form.split(' ').flatMap(word => variantKeysOf(word).map(key => `name short ${key}`)),
    ]),
  ],
  of: ({ text }, entities) =>
    text.mentions.flatMap(mention => {
      if (mention.entity === undefined || mention.form === 'misspelt' || isMeasured(mention, text)) return []
      const token = headOf(text.sentence.tokens, mention)
      if (token < 0) return []
      const kind = isOfCountry(mention, token, text) ? 'nationality' : kindOf(mention, entities)
      const code =
        kind === 'place' ? ('place' as const) : kind === 'nationality' ? ('detail' as const) : ('participant' as const)
      return [
        {
          code,
          start: mention.start,
          end: mention.end,
          token,
          mention,
          kind,
          role: partAt(text.sentence.tokens, token),
        },
      ]
    }),
  compare(draft, source, _, __, entities) {
    const relation = nameRelation(draft.mention, source.mention, entities)
    if (relation !== 'differs') return relation
    // Whom a pronoun or a title alone means is not what was written wrongly.
    if (draft.mention.words.length === 0 || /^(?:his|her|its|their)$/i.test(source.mention.text)) return 'silent'
    if (isLocal(draft, source) || isPartOf(draft, source)) return 'silent'
    return areOfOneKind(draft, source) && partsFit(draft.role, source.role) ? 'differs' : 'silent'
  },
  isSlip: () => false,
  least: { share: 0.32, weight: 0.8 },
  needed: () => 1.2,
  difference(draft, source, _, __, scene) {
    const written = scene.text.slice(draft.start, draft.end)
    const entity = scene.facts.entities.byId.get(source.mention.entity ?? '')
    const said =
      draft.kind === 'nationality' || !entity
        ? source.mention.text
        : formLike(
            written,
            { ...source.mention, role: 'participant', value: { type: 'entity', ids: [source.mention.entity ?? ''] } },
            scene.facts.entities,
          )
    return {
      start: draft.start,
      end: draft.end,
      draft: written,
      source: entity && draft.kind !== 'nationality' ? entity.name : said,
      replacement: said,
    }
  },
}

/** "Fourteen depots", "in May": a figure or a date with a capital. */
function isMeasured(mention: NamedMention, { dates, quantities }: Surveyed['text']): boolean {
  return [...dates, ...quantities].some(span => span.start <= mention.start && mention.end <= span.end)
}

/** A country or a county may well hold a place that no list knows. */
function isLocal(draft: NameFiller, source: NameFiller): boolean {
  return (
    /^(?:country|city):/.test(draft.mention.entity ?? '') && source.kind === 'place' && !knownPlace(source.mention.text)
  )
}

/** "Tarn Airways" and "Tarn Flight 12": what is left of the draft's name besides a word of the source's names no body or place. */
function isPartOf(draft: NameFiller, source: NameFiller): boolean {
  const others = draft.mention.words.filter(word => !source.mention.words.some(other => other.key === word.key))
  return (
    !source.kind?.startsWith('person') &&
    others.length < draft.mention.words.length &&
    others.every(({ key }) => isCommonWord(key) && !bodyWords.has(key) && !placeWords.has(key))
  )
}

/** Whether two names are of one kind, so that one can stand where the other does. */
function areOfOneKind(draft: NameFiller, source: NameFiller): boolean {
  const a = draft.kind
  const b = source.kind
  if (a === 'nationality' || b === 'nationality') {
    // "Danish aid workers" for "aid workers from Norway".
    const isFrom = source.mention.entity?.startsWith('country:') && source.role === 'oblique from'
    return a === b || (a === 'nationality' && isFrom === true)
  }
  if (a === b && a !== undefined && a !== 'person?') return true
  if (a?.startsWith('person') && b?.startsWith('person')) return true
  // Where no word tells what a name is the name of, a word that both have does, or the part that both play.
  const isUnsure = (kind: NameFiller['kind']) => kind === undefined || kind === 'person?'
  if (!isUnsure(a) && !isUnsure(b)) return false
  if (sharesWord(draft, source)) return true
  const isTitle = ({ kind, mention }: NameFiller) =>
    kind === undefined && mention.words.length > 1 && mention.words.some(word => isCommonWord(word.key))
  const isPerson = (kind: NameFiller['kind']) => kind === 'person' || kind === 'person?'
  // "Ocean Letters" is nobody.
  if ((isPerson(a) && isTitle(source)) || (isPerson(b) && isTitle(draft))) return false
  return draft.role === source.role && (a === b || draft.role !== 'describing')
}

function sharesWord(draft: NameFiller, source: NameFiller): boolean {
  return draft.mention.words.some(word => source.mention.words.some(other => other.key === word.key))
}

/** "The UK foreign secretary": before a noun, a country's name says what "British" does. */
function isOfCountry({ entity = '' }: NamedMention, at: number, { sentence }: Surveyed['text']): boolean {
  return entity.startsWith('country:') && /^(?:compound|amod)$/.test(sentence.tokens[at]?.relation ?? '')
}

function kindOf(mention: NamedMention, entities: Entities): NameFiller['kind'] {
  if (mention.form === 'demonym') return 'nationality'
  const id = mention.entity ?? ''
  if (/^(?:country|city):/.test(id)) return 'place'
  const known = entities.byId.get(id)
  if (known && known.kind !== 'thing') return known.kind
  if (knownPlace(mention.text)) return 'place'
  if (mention.honorific || /^(?:\p{Lu}\. ?)+\p{Lu}\p{Ll}/u.test(mention.text)) return 'person'
  if (mention.words.some(word => bodyWords.has(word.key))) return 'organisation'
  if (placeWords.has(mention.words.at(-1)?.key ?? '')) return 'place'
  if (mention.words.length >= 2 && isGivenName(mention.words[0]?.key ?? '')) return 'person'
  const namelike =
    mention.words.length >= 2 &&
    mention.words.length <= 3 &&
    mention.words.every(word => word.capital && word.key.length > 2)
  return namelike && !mention.words.some(word => isCommonWord(word.key)) ? 'person?' : undefined
}

function nameRelation(draft: NamedMention, source: NamedMention, entities: Entities): 'same' | 'differs' | 'silent' {
  if (draft.entity === undefined || source.entity === undefined) return 'silent'
  const relation = actorRelation(draft.entity, source.entity, entities)
  if (relation === 'same') return 'same'
  if (relation === 'broader' || relation === 'narrower') return 'silent'
  if (
    [
      placeRelation(draft.entity, source.entity, entities),
      placeRelation(source.entity, draft.entity, entities),
    ].includes('broader')
  )
    return 'silent'
  if (isNamesake(draft, source, entities)) return 'differs'
  const mine = formsOf(draft, entities)
  const theirs = formsOf(source, entities)
  if (mine.some(one => theirs.some(other => isFormOf(one, other) || isFormOf(other, one)))) return 'same'
  return mine.some(one => theirs.some(other => isNearForm(one, other))) ? 'silent' : 'differs'
}

/** Two full names with one surname and other first names: "Doris Sutton" for "John Sutton". */
function isNamesake(draft: NamedMention, source: NamedMention, entities: Entities): boolean {
  const entity = entities.byId.get(source.entity ?? '')
  const mine = nameKey(draft.text).split(' ')
  const theirs = nameKey(entity?.name ?? source.text).split(' ')
  if (entity?.kind !== 'person' || mine.length !== 2 || theirs.length !== 2 || mine[1] !== theirs[1]) return false
  const [given = '', other = ''] = [mine[0], theirs[0]]
  return (
    given.length > 1 &&
    other.length > 1 &&
    !sameWord(given, other) &&
    !given.startsWith(other) &&
    !other.startsWith(given)
  )
}

function actorKeysOf({ entity }: NamedMention, entities: Entities): readonly string[] {
  return entity === undefined ? [] : [`name ${actorOf(entity, entities)}`]
}

function longestWordOf(form: string): string {
  return form.split(' ').reduce((a, b) => (b.length > a.length ? b : a))
}

function initialKeysOf(form: string): readonly string[] {
  const words = form.split(' ')
  const whole = `name initials ${words.join('')}`
  return words.length > 1 ? [whole, `name initials ${words.map(word => word[0]).join('')}`] : [whole]
}

function formsOf(mention: NamedMention, entities: Entities): readonly string[] {
  const entity = entities.byId.get(mention.entity ?? '')
  return [nameKey(mention.text), ...(entity ? [entity.name, ...entity.aliases].map(nameKey) : [])].filter(
    key => key !== '',
  )
}

/** "Rob" of "Robert Pell", "United" of "Manchester United", "NPS" of "National Park Service". */
function isFormOf(short: string, long: string): boolean {
  if (` ${long} `.includes(` ${short} `)) return true
  const words = long.split(' ')
  if (short.replace(/ /g, '') === words.map(word => word[0]).join('') && words.length > 1) return true
  const parts = short.split(' ')
  return (
    parts.length <= words.length &&
    parts.every(
      (part, i) =>
        sameWord(part, words[words.length - parts.length + i] as string) || sameWord(part, words[i] as string),
    )
  )
}

function sameWord(a: string, b: string): boolean {
  return a === b || sameName(a, b) || sameGivenName(a, b)
}

function isNearForm(a: string, b: string): boolean {
  const words = b.split(' ')
  return a.split(' ').length === words.length && a.split(' ').every((word, i) => isNearWord(word, words[i] as string))
}

/** "Antarctic" and "Antarctica", or a slip of the keys, which is for the check of names to tell. */
function isNearWord(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 5 || long.length - short.length > 2) return false
  return long.startsWith(short) || distance(a, b) === 1 || (a.length === b.length && isTransposed(a, b))
}

function isTransposed(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
