// Names in their places: a person for a person, a body for a body, a place for a place, a nationality for another.
import { formLike } from '../checks/names-in-words.ts'
import { bodyWords, placeWords } from '../english/bodies.ts'
import { isCommonWord } from '../english/common-words.ts'
import { isGivenName } from '../english/given-names.ts'
import { sameGivenName, sameName, variantKeysOf } from '../english/name-variants.ts'
import { type Entities, knownPlace } from '../facts/entities.ts'
import { actorOf, actorRelation, placeRelation } from '../facts/relations.ts'
import type { EntityKind, Token } from '../model.ts'
import { headOf } from '../reading/mention-at.ts'
import type { NamedMention } from '../reading/mentions.ts'
import { nameKey } from '../reading/words.ts'
import type { Filler, FillerKind } from './rivals.ts'
import type { Surveyed } from './surroundings.ts'

interface NameFiller extends Filler {
  readonly mention: NamedMention
  /** 'nationality' for an adjective of a country, 'person?' for what only looks like one; undefined where no word tells. */
  readonly kind: EntityKind | 'nationality' | 'person?' | undefined
  readonly role: string
}

export const names: FillerKind<NameFiller> = {
  countsAlone: false,
  hangs: false,
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
    text.sentence.mentions.flatMap(mention => {
      if (mention.entity === undefined || mention.form === 'misspelt') return []
      const token = headOf(text.sentence.tokens, mention)
      if (token < 0) return []
      const kind = kindOf(mention, entities)
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
          role: roleAt(text.sentence.tokens, token),
        },
      ]
    }),
  compare(draft, source, _, __, entities) {
    const relation = nameRelation(draft.mention, source.mention, entities)
    if (relation !== 'differs') return relation
    // Whom a pronoun or a title alone means is not what was written wrongly.
    if (draft.mention.words.length === 0 || /^(?:his|her|its|their)$/i.test(source.mention.text)) return 'silent'
    if (isLocal(draft, source)) return 'silent'
    return isComparable(draft, source) && rolesFit(draft.role, source.role) ? 'differs' : 'silent'
  },
  isSlip: () => false,
  enough: (draft, source) =>
    draft.kind === 'person?' ||
    source.kind === 'person?' ||
    ((draft.kind === undefined || draft.kind === 'organisation') && !isTwinBody(draft, source)) ||
    draft.role !== source.role
      ? { share: 0.58, margin: 0.42, weight: 1.8 }
      : { share: 0.46, margin: 0.38, weight: 1.5 },
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

/** "University of Leeds" for "University of York": two bodies of one form, as unlike as two places. */
function isTwinBody(draft: NameFiller, source: NameFiller): boolean {
  const [mine, theirs] = [draft, source].map(({ mention }) => mention.words.map(word => word.key))
  if (!mine || !theirs || mine.length !== theirs.length || mine.length < 2) return false
  return mine.filter((key, i) => key === theirs[i]).length === mine.length - 1
}

/** A country or a county may well hold a place that no list knows. */
function isLocal(draft: NameFiller, source: NameFiller): boolean {
  return (
    /^(?:country|city):/.test(draft.mention.entity ?? '') && source.kind === 'place' && !knownPlace(source.mention.text)
  )
}

function isComparable(draft: NameFiller, source: NameFiller): boolean {
  if (draft.kind?.startsWith('person') && source.kind?.startsWith('person')) return true
  // "Danish aid workers" for "aid workers from Norway".
  if (draft.kind === 'nationality' && source.mention.entity?.startsWith('country:') && source.role === 'oblique from')
    return true
  if (draft.kind !== source.kind) return false
  if (draft.kind !== undefined) return true
  // Of names that nothing tells the kind of, those that share a word: "Saint Francis" for "Saint George".
  return draft.mention.words.some(word => source.mention.words.some(other => other.key === word.key))
}

/**
 * A name that describes another word ("cosmologist Dora Pell") may play any part; a subject is no object, and
 * "her father, Josiah Pell," adds a name rather than changing one. */
function rolesFit(draft: string, source: string): boolean {
  if (draft === 'appos') return source === 'appos'
  return draft === source || draft === 'describing' || source === 'describing'
}

/** The part that a name plays, active and passive alike. */
function roleAt(tokens: Surveyed['text']['sentence']['tokens'], at: number): string {
  let token = tokens[at]
  for (let step = 0; token && step < 4 && token.relation === 'conj'; step++) token = tokens[token.head] ?? token
  const relation = token?.relation ?? ''
  if (relation === 'nsubj:pass' || relation === 'obj' || relation === 'iobj') return 'object'
  if (relation === 'obl:agent' || /^nsubj/.test(relation)) return 'subject'
  if (/^(?:nmod:poss|amod|compound|flat|dep|parataxis|list)/.test(relation)) return 'describing'
  if (/^(?:obl|nmod)/.test(relation)) return `oblique ${directionOf(tokens, tokens.indexOf(token as Token))}`
  return relation === 'root' ? 'subject' : relation
}

const directions: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['in', 'in at on near inside outside around within across throughout'],
    ['to', 'to into towards toward for onto'],
    ['from', 'from off out'],
    ['with', 'with alongside between'],
  ].flatMap(([direction = '', words = '']) => words.split(' ').map(word => [word, direction])),
)

/** "in" and "at" are one, "from" is another. */
function directionOf(tokens: readonly Token[], at: number): string {
  const word = tokens.find(token => token.head === at && /^case/.test(token.relation))?.lemma.toLowerCase() ?? ''
  return directions[word] ?? word
}

function kindOf(mention: NamedMention, entities: Entities): NameFiller['kind'] {
  if (mention.form === 'demonym') return 'nationality'
  const id = mention.entity ?? ''
  if (/^(?:country|city):/.test(id)) return 'place'
  const known = entities.byId.get(id)
  if (known && known.kind !== 'thing') return known.kind
  if (knownPlace(mention.text)) return 'place'
  if (mention.honorific) return 'person'
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
  return mine.some(one => theirs.some(other => isFormOf(one, other) || isFormOf(other, one))) ? 'same' : 'differs'
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
