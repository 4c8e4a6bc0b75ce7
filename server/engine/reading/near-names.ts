// A name that is nearly one the sources know, with no other bearer: a misspelling. A new name is just new.

import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { placeWords } from '../english/bodies.ts'
import { countryOfDemonym } from '../english/countries.ts'
import { givenNameSex } from '../english/given-names.ts'
import { sameName } from '../english/name-variants.ts'
import { type Entities, knownPlace } from '../facts/entities.ts'
import { familyName } from '../facts/family-name.ts'
import { nearKeysOf } from '../facts/name-lookups.ts'
import type { Entity, EntityId, Span } from '../model.ts'
import { type Word, wordsIn } from './words.ts'

export interface NearName {
  readonly entity: EntityId
  /** The word that is misspelt, and how the source spells it. */
  readonly wrong: Span
  readonly right: string
}

/** What speaks for a short or single name being the person: a title or an honorific beside it, others of the story in the sentence. */
export interface NameSupport {
  readonly titled: boolean
  readonly company: boolean
}

/** The one entity whose name the words nearly spell; undefined for a name of its own. */
export function nearName(
  words: readonly Word[],
  text: string,
  entities: Entities,
  support: NameSupport,
): NearName | undefined {
  const found = new Map<EntityId, NearName>()
  // Initials of one letter more or less are another body's: NATO and NAO.
  if (words.length === 1 && /^\p{Lu}+$/u.test(text)) return undefined
  const candidates = new Set(nearKeysOf(words).flatMap(key => entities.near.get(key) ?? []))
  for (const entity of candidates) {
    for (const form of [entity.name, ...entity.aliases]) {
      const near = nearForm(words, text, wordsIn(form), form, entity, support)
      if (near) found.set(entity.id, near)
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

function nearForm(
  words: readonly Word[],
  text: string,
  form: readonly Word[],
  name: string,
  entity: Entity,
  support: NameSupport,
): NearName | undefined {
  const spelt = (word: Word) => name.slice(word.start, word.end)
  if (words.length === form.length && words.length > 1) {
    const wrong = words.findIndex((word, i) => word.key !== (form[i] as Word).key)
    if (wrong < 0 || words.some((word, i) => i !== wrong && word.key !== (form[i] as Word).key)) return undefined
    const draft = words[wrong] as Word
    if (draft.key.length === 1) return undefined
    const right = form[wrong] as Word
    // The Great Wall is not the Great Hall.
    if (placeWords.has(draft.key) && placeWords.has(right.key)) return undefined
    if (sameName(draft.key, right.key)) return undefined
    const family = familyName(form)[0]
    // Another given name makes another person: "Davide" beside "David".
    if (
      entity.kind === 'person' &&
      family !== undefined &&
      right.key !== family.key &&
      givenNameSex(draft.key) !== undefined
    )
      return undefined
    if (!isNear(draft.key, right.key)) return undefined
    if (
      Math.min(draft.key.length, right.key.length) <= 2 &&
      draft.key[0] !== right.key[0] &&
      !sounds(draft.key, right.key) &&
      !support.titled
    )
      return undefined
    return { entity: entity.id, wrong: draft, right: spelt(right) }
  }
  if (words.length !== 1) return undefined
  const draft = words[0] as Word
  if (draft.key.length === 1) return undefined
  const right = entity.kind === 'person' ? familyName(form)[0] : form.length === 1 ? form[0] : undefined
  if (!right || draft.key === right.key || draft.key.length < 4 || sameName(draft.key, right.key)) return undefined
  // "Lammys" lacks its apostrophe, a "Beijinger" comes from there.
  if (
    draft.key.startsWith(right.key) &&
    /^(?:s|n|ns|er|ers|i|ic|is|ian|ians|ish|ism|ist|ists|ese|ite|ites|an|ans)$/.test(draft.key.slice(right.key.length))
  )
    return undefined
  // "The Antarctic" lies in Antarctica.
  if (right.key.startsWith(draft.key) && /^(?:a|ia|n|ns)$/.test(right.key.slice(draft.key.length))) return undefined
  if (draft.key[0] !== right.key[0] || !isNear(draft.key, right.key)) return undefined
  const written = text
  if (knownPlace(written) || countryOfDemonym(written)) return undefined
  if (entity.kind === 'person') {
    if (givenNameSex(draft.key) !== undefined) return undefined
    if (!support.titled && !support.company) return undefined
    if (draft.key.length < 5 && !support.titled && !sounds(draft.key, right.key)) return undefined
  } else if (draft.key.length < 5) return undefined
  return { entity: entity.id, wrong: draft, right: spelt(right) }
}

/** One slip in a short word, two in a long one; letters exchanged count as one. A plural is no slip. */
function isNear(draft: string, source: string): boolean {
  if (`${draft}s` === source || draft === `${source}s`) return false
  const length = Math.max(draft.length, source.length)
  const edits = distance(draft, source)
  const slips = edits === 2 && draft.length === source.length && sorted(draft) === sorted(source) ? 1 : edits
  if (slips <= 1) return true
  if (slips === 2) return length >= 7 || (sounds(draft, source) && draft[0] === source[0])
  return slips === 3 && length >= 9 && draft[0] === source[0] && sounds(draft, source)
}

function sorted(word: string): string {
  return [...word].sort().join('')
}

function sounds(a: string, b: string): boolean {
  const first = doubleMetaphone(a)
  const second = doubleMetaphone(b)
  return first.some(code => code !== '' && second.includes(code))
}
