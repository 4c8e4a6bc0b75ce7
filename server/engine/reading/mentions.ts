// Names, titles and pronouns of a sentence, led back to who the sources know, in the text's own order.

import { bodyWords, placeWords } from '../english/bodies.ts'
import { isCommonWord } from '../english/common-words.ts'
import { countryNamed, countryOfDemonym } from '../english/countries.ts'
import { months, weekdays } from '../english/date-words.ts'
import { isGivenName } from '../english/given-names.ts'
import { isHonorific, sexOfHonorific } from '../english/honorifics.ts'
import { sameGivenName } from '../english/name-variants.ts'
import { type Entities, idOfUnknown, knownPlace, type NameEntry } from '../facts/entities.ts'
import type { Entity, EntityId, Interval, Mention, MentionForm, Span, Token } from '../model.ts'
import { overlaps } from '../spans.ts'
import type { Left, Recall } from './memory.ts'
import { nearName } from './near-names.ts'
import { type Title, titleOf, titlesIn } from './titles.ts'
import { type Word, wordsIn } from './words.ts'

export interface NamedMention extends Mention {
  readonly words: readonly Word[]
  /** The title phrase beside a name: "Foreign Secretary" before it, ", China's premier" after it. */
  readonly honorific: string | undefined
  /** Several people could be meant. */
  readonly unsure?: boolean
  /** The word that is spelt otherwise than in the sources, and their spelling. */
  readonly misspelt?: { readonly wrong: Span; readonly right: string }
}

export interface Linked {
  readonly mentions: readonly NamedMention[]
  readonly titles: readonly AttachedTitle[]
  /** Runs of capitalised words that no source names. */
  readonly strangers: readonly NamedMention[]
}

export interface AttachedTitle extends Title {
  /** Index into `mentions` of the person beside it, or -1 for a title that stands alone. */
  readonly mention: number
}

export interface Scene {
  readonly entities: Entities
  /** The day that the draft is about, for who holds an office. */
  readonly when: Interval | undefined
}

/** Named mentions only; titles alone and pronouns come in `resolved`. */
export function namesIn(
  text: string,
  tokens: readonly Token[],
  offset: number,
  dates: readonly Span[],
  entities: Entities,
  memory: Recall,
): Linked {
  const words = wordsIn(text, offset)
  const at = (i: number) => nameEntryAt(text, offset, words, i, entities)
  const titles = titlesIn(
    text,
    words.map(word => ({ ...word, start: word.start - offset, end: word.end - offset })),
    (_, i) => {
      const named = placeNameAt(text, offset, words, i, at)
      return named && { id: named.id, length: named.length }
    },
  ).map(title => shifted(title, offset))
  const named = words.flatMap((word, i) => {
    const entry = at(i)
    const last = entry && entry.keys.length > 1 ? words[i + entry.keys.length - 1] : undefined
    return last ? [{ start: word.start, end: last.end }] : []
  })
  const headline = isHeadline(words, tokens, named)
  const mentions: NamedMention[] = []
  const strangers: NamedMention[] = []
  for (const run of runsOf(text, offset, words, tokens, titles, dates, entities, headline)) {
    readRun(text, offset, words, run, entities, memory, headline, mentions, strangers)
  }
  // Names that are written without a capital ("the island") lie outside every run.
  for (let i = 0; i < words.length; i++) {
    const entry = at(i)
    if (!entry || entry.capital || mentions.some(mention => overlaps(mention, words[i] as Word))) continue
    mentions.push(mentionOf(text, offset, words.slice(i, i + entry.keys.length), 'alias', entry.id))
  }
  strangers.push(...namesakesAbroad(text, offset, words, entities, mentions))
  recogniseMisspelt(text, offset, titles, mentions, strangers, entities, memory)
  mentions.sort((a, b) => a.start - b.start)
  const attached = titles
    .filter(
      title =>
        !mentions.some(
          mention =>
            mention.form !== 'demonym' &&
            mention.words.length > 1 &&
            mention.start <= title.core.start &&
            title.core.end <= mention.end,
        ),
    )
    .map(title => ({ ...title, mention: besides(text, offset, title, mentions, entities) }))
  return { mentions, strangers, titles: attached }
}

/** "The Ukrainian military" where the sources name the Russian one: another body of the same kind. */
function namesakesAbroad(
  text: string,
  offset: number,
  words: readonly Word[],
  entities: Entities,
  mentions: NamedMention[],
): readonly NamedMention[] {
  const found: NamedMention[] = []
  const bodies = new Set(words.flatMap(word => entities.calledAfter.get(word.key) ?? []))
  // In an order that does not depend on the sources'.
  for (const entity of [...bodies].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [first, ...rest] = wordsIn(entity.name)
    if (!first) continue
    for (let i = 0; i + rest.length < words.length; i++) {
      const word = words[i] as Word
      if (!word.capital || word.key === first.key || !rest.every((part, k) => words[i + 1 + k]?.key === part.key))
        continue
      const here = words.slice(i, i + 1 + rest.length)
      if (
        !countryOfDemonym(text.slice(word.start - offset, word.end - offset)) ||
        mentions.some(mention => mention.form !== 'demonym' && overlaps(mention, here.at(-1) as Word))
      )
        continue
      const at = mentions.findIndex(mention => mention.start === word.start)
      if (at >= 0) mentions.splice(at, 1)
      found.push(mentionOf(text, offset, here, 'full', idOfUnknown(textOf(text, offset, here))))
    }
  }
  return found
}

/** Moves names that nearly are somebody's from the strangers to the mentions. */
function recogniseMisspelt(
  text: string,
  offset: number,
  titles: readonly Title[],
  mentions: NamedMention[],
  strangers: NamedMention[],
  entities: Entities,
  memory: Recall,
): void {
  for (let i = strangers.length - 1; i >= 0; i--) {
    const stranger = strangers[i] as NamedMention
    if (memory.stranger((stranger.words.at(-1) as Word).key) !== undefined) continue
    const titled =
      stranger.honorific !== undefined ||
      titles.some(title => title.end <= stranger.start && stranger.start - title.end <= 2) ||
      titles.some(title => stranger.end <= title.start && title.start - stranger.end <= 16)
    const near = nearName(stranger.words, textOf(text, offset, stranger.words), entities, {
      titled,
      company: mentions.length > 0,
    })
    if (!near) continue
    strangers.splice(i, 1)
    mentions.push({
      ...stranger,
      form: 'misspelt',
      entity: near.entity,
      misspelt: { wrong: near.wrong, right: near.right },
    })
  }
}

/** Two words or a "Mr": a person's name, as far as its form tells. */
function isPersonLike(mention: NamedMention): boolean {
  return (
    mention.honorific !== undefined ||
    mention.entity?.includes(' ') === true ||
    (mention.words.length >= 2 && mention.words.length <= 3)
  )
}

interface Run {
  readonly from: number
  readonly to: number
}

/** Stretches of capitalised words with nothing but spaces, hyphens, dots or apostrophes between them, without titles and honorifics. */
function runsOf(
  text: string,
  offset: number,
  words: readonly Word[],
  tokens: readonly Token[],
  titles: readonly Title[],
  dates: readonly Span[],
  entities: Entities,
  headline: boolean,
): readonly Run[] {
  const runs: Run[] = []
  let from = -1
  const inTitle = (word: Word) => titles.some(title => title.core.start <= word.start && word.end <= title.core.end)
  const isDate = (word: Word) =>
    word.key in weekdays || word.key in months
      ? (word.key !== 'may' && word.key !== 'march') || dates.some(date => overlaps(date, word))
      : false
  const isFreeCapital = (word: Word | undefined) => word?.capital === true && !inTitle(word) && !isDate(word)
  const close = (to: number) => {
    if (from >= 0 && to > from) runs.push({ from, to })
    from = -1
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const before = words[i - 1]
    const gap = before ? text.slice(before.end - offset, word.start - offset) : ''
    // "#Rome Jane Doe": a tag is a word of its own.
    const tagged = before !== undefined && /[#@]/.test(text[before.start - offset - 1] ?? '')
    if (before && (tagged || !/^(?: +|-|‐|[’']|\. ?)$/.test(gap))) close(i)
    const possessive = word.key === 's' && /^[’']$/.test(gap)
    if (from >= 0 && joinsName(words, i, isFreeCapital)) continue
    const name =
      isFreeCapital(word) &&
      !possessive &&
      !isHonorific(word.key) &&
      (headline || !isOrdinary(word, words[i + 1], i, tokens, nameEntryAt(text, offset, words, i, entities)))
    if (name && from < 0) from = i
    if (!name) close(i)
  }
  close(words.length)
  return runs
}

/** "of", "of the" and "for" inside a name, behind a word that names have before them: "Hall of the People", "Institute for Peace". */
function joinsName(words: readonly Word[], i: number, isCapital: (word: Word | undefined) => boolean): boolean {
  const key = words[i]?.key
  const isJoining = (at: number) => /^(?:of|for)$/.test(words[at]?.key ?? '')
  const lead = key === 'the' && isJoining(i - 1) ? words[i - 2] : words[i - 1]
  if (!lead?.capital || !(bodyWords.has(lead.key) || placeWords.has(lead.key))) return false
  if (isJoining(i)) return isCapital(words[i + 1]) || (words[i + 1]?.key === 'the' && isCapital(words[i + 2]))
  return key === 'the' && isJoining(i - 1) && isCapital(words[i + 1])
}

/** A capital at a sentence's start says nothing of a word: there the tagger decides. */
function isOrdinary(
  word: Word,
  next: Word | undefined,
  index: number,
  tokens: readonly Token[],
  known: NameEntry | undefined,
): boolean {
  const token = tokens.find(candidate => candidate.start <= word.start && word.end <= candidate.end)
  if (!token || (known && known.keys.length > 1)) return false
  if (/^(PRON|DET|ADP|CCONJ|SCONJ|AUX|PART|INTJ)$/.test(token.pos)) return true
  if (known || (next?.capital && isGivenName(word.key))) return false
  // "New York-based", where a tagger sees an adjective.
  const after = next && tokens.find(candidate => candidate.start === next.start)
  if (after && knownPlace(`${token.form} ${after.form}`)) return false
  const first = index === 0 || tokens[0] === token
  if (!first) return false
  // "Portugal and Uruguay signed": a tagger may see an adjective.
  if (knownPlace(token.form) && !isCommonWord(token.form)) return false
  if (token.pos !== 'PROPN' && token.pos !== 'X') return true
  return isCommonWord(token.form) && !isGivenName(word.key)
}

const behindPreposition = /\b(?:in|to|from|into|near|across|around) $/i

function readRun(
  text: string,
  offset: number,
  words: readonly Word[],
  run: Run,
  entities: Entities,
  memory: Recall,
  headline: boolean,
  mentions: NamedMention[],
  strangers: NamedMention[],
): void {
  const pieces: { from: number; to: number; entry?: NameEntry; demonym?: string }[] = []
  for (let i = run.from; i < run.to; ) {
    const entry = nameEntryAt(text, offset, words, i, entities, run.to)
    if (entry) {
      pieces.push({ from: i, to: i + entry.keys.length, entry })
      i += entry.keys.length
      continue
    }
    const word = words[i] as Word
    const form = text.slice(word.start - offset, word.end - offset)
    // "In Singapore" is the country, "a Singapore firm" is from there.
    const isCountry = countryNamed(form) !== undefined && behindPreposition.test(text.slice(0, word.start - offset))
    const demonym = isCountry ? undefined : countryOfDemonym(form)
    if (demonym) {
      pieces.push({ from: i, to: i + 1, demonym: `country:${demonym.code}` })
      i++
      continue
    }
    const last = pieces.at(-1)
    if (last && !last.entry && !last.demonym) last.to = i + 1
    else pieces.push({ from: i, to: i + 1 })
    i++
  }
  // Beside a name of its own, "of the" joins nothing.
  for (const piece of pieces) {
    while (piece.from < piece.to && !words[piece.from]?.capital && !piece.entry) piece.from++
    while (piece.from < piece.to && !words[piece.to - 1]?.capital && !piece.entry) piece.to--
  }
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p] as (typeof pieces)[number]
    if (piece.from === piece.to) continue
    const here = words.slice(piece.from, piece.to)
    const before = pieces[p - 1]
    const after = pieces[p + 1]
    if (piece.demonym) {
      mentions.push(mentionOf(text, offset, here, 'demonym', piece.demonym))
      continue
    }
    if (piece.entry) {
      const entity = entities.byId.get(piece.entry.id)
      const initial =
        before &&
        !before.entry &&
        before.to - before.from === 1 &&
        entity !== undefined &&
        isShortOf(words[before.from] as Word, entity)
      const unknownBefore = before && !before.entry && !before.demonym && !initial
      const unknownAfter = after && !after.entry && !after.demonym
      // "Davide Lammy", "Wang Yibo", "Beijing Daily": a longer name that is another's, unless a headline capitalises all.
      const partial = piece.entry.form === 'part' || piece.entry.keys.length === 1
      if (!headline && partial && (unknownBefore || unknownAfter) && entity) {
        const from = unknownBefore ? (before as { from: number }).from : piece.from
        const to = unknownAfter ? (after as { to: number }).to : piece.to
        if (entity.kind === 'person' || unknownAfter || isBareBody(piece.entry)) {
          if (unknownBefore && strangers.at(-1)?.words.at(-1) === words[piece.from - 1]) strangers.pop()
          strangers.push(
            mentionOf(
              text,
              offset,
              words.slice(from, to),
              'full',
              idOfUnknown(textOf(text, offset, words.slice(from, to))),
            ),
          )
          if (unknownAfter) p++
          continue
        }
      }
      const honorific = honorificBefore(words, piece.from)
      if (honorific && entity?.kind === 'person' && sexConflicts(honorific, entity)) {
        strangers.push(mentionOf(text, offset, here, 'part', idOfUnknown(`${honorific} ${textOf(text, offset, here)}`)))
        continue
      }
      mentions.push({
        ...mentionOf(
          text,
          offset,
          here,
          piece.entry.form === 'full'
            ? 'full'
            : piece.entry.form === 'part'
              ? honorific
                ? 'honorific'
                : 'part'
              : 'alias',
          piece.entry.id,
        ),
        honorific,
      })
      continue
    }
    if (headline) continue
    const honorific = honorificBefore(words, piece.from)
    const written = textOf(text, offset, here)
    const place = knownPlace(written)
    const known = here.length === 1 ? memory.stranger((here[0] as Word).key) : undefined
    if (place) mentions.push(mentionOf(text, offset, here, 'full', place))
    else
      strangers.push({
        ...mentionOf(text, offset, here, honorific ? 'honorific' : 'full', known ?? idOfUnknown(written)),
        honorific,
      })
  }
}

/** "Parliament" of "European Parliament": a word that many bodies have. */
function isBareBody({ keys }: NameEntry): boolean {
  return keys.length === 1 && bodyWords.has(keys[0] as string)
}

/** "D" of "D. Lammy", "Dave" of "Dave Lammy", where the sources have David */
function isShortOf(word: Word, entity: Entity): boolean {
  const parts = wordsIn(entity.name)
  if (word.end - word.start === 1) return parts.some(part => part.key[0] === word.key)
  return entity.kind === 'person' && parts.slice(0, -1).some(part => sameGivenName(part.key, word.key))
}

function nameEntryAt(
  text: string,
  offset: number,
  words: readonly Word[],
  i: number,
  entities: Entities,
  limit = words.length,
): NameEntry | undefined {
  const first = words[i]
  if (!first) return undefined
  for (const entry of entities.names.get(first.key) ?? []) {
    if (i + entry.keys.length > limit && i + entry.keys.length > words.length) continue
    if (entry.capital && !first.capital) continue
    let fits = true
    for (let k = 1; k < entry.keys.length && fits; k++) {
      const word = words[i + k]
      fits =
        word !== undefined &&
        word.key === entry.keys[k] &&
        /^[\s\-‐–’'.]*$/.test(text.slice((words[i + k - 1] as Word).end - offset, word.start - offset))
    }
    if (fits) return entry
  }
  return undefined
}

function placeNameAt(
  text: string,
  offset: number,
  words: readonly Word[],
  i: number,
  at: (i: number) => NameEntry | undefined,
) {
  const entry = at(i)
  if (entry) return { id: entry.id, length: entry.keys.length }
  for (let length = 3; length >= 1; length--) {
    const last = words[i + length - 1]
    if (!last || !(words[i] as Word).capital) continue
    const id = knownPlace(text.slice((words[i] as Word).start - offset, last.end - offset))
    if (id) return { id, length }
  }
  return undefined
}

function honorificBefore(words: readonly Word[], from: number): string | undefined {
  const before = words[from - 1]
  return before?.capital && isHonorific(before.key) ? before.key : undefined
}

function sexConflicts(honorific: string, entity: Entity): boolean {
  const sex = sexOfHonorific(honorific)
  return (sex === 'male' && entity.pronoun === 'she') || (sex === 'female' && entity.pronoun === 'he')
}

/** Capitals tell nothing where nearly every word has one. */
function isHeadline(words: readonly Word[], tokens: readonly Token[], named: readonly Span[]): boolean {
  // Headlines that capitalise every word capitalise their verbs.
  if (tokens.some(token => token.pos === 'VERB' && /^\p{Ll}/u.test(token.form))) return false
  const long = words.filter(word => word.end - word.start > 3)
  if (long.length < 4 || long.filter(word => word.capital).length < 0.8 * long.length) return false
  // "Great Hall" is a name, and "CAPTION:" a label.
  const isFree = (token: Token) => !named.some(span => overlaps(span, token)) && tokens[1]?.form !== ':'
  const capitals = tokens.filter(token => token.end - token.start > 3 && /^\p{Lu}/u.test(token.form))
  const loud = capitals.filter(token => token.form === token.form.toUpperCase()).length
  return (
    loud >= 0.8 * capitals.length ||
    capitals.slice(1).filter(token => isFree(token) && /^(?:NOUN|VERB|ADJ|ADV)$/.test(token.pos)).length >= 2
  )
}

function mentionOf(
  text: string,
  offset: number,
  words: readonly Word[],
  form: MentionForm,
  entity: EntityId,
): NamedMention {
  const start = (words[0] as Word).start
  const end = (words.at(-1) as Word).end
  return { start, end, text: text.slice(start - offset, end - offset), form, entity, words, honorific: undefined }
}

function textOf(text: string, offset: number, words: readonly Word[]): string {
  return text.slice((words[0] as Word).start - offset, (words.at(-1) as Word).end - offset)
}

/** The title with all its spans moved. */
export function shifted<T extends Title>(title: T, by: number): T {
  const move = (span: Span) => ({ start: span.start + by, end: span.end + by })
  return {
    ...title,
    ...move(title),
    core: move(title.core),
    whenSpan: title.whenSpan && move(title.whenSpan),
    ofSpan: title.ofSpan && move(title.ofSpan),
  }
}

const between = {
  before: /^(?:,? |-|, (?:the )?)$/,
  after:
    /^(?:,|\s[–—-]|\s\(|,? who|,? then|,? now|,? as)? ?(?:(?:who |he |she )?(?:is|was|became|remains|serves as|served as|acts as)(?: also| now| then| currently)? )?(?:the |a |an |his |her |their |its |also |now |then |currently |our |(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|new|only) )*$/,
}

/** The person whom a title belongs to: named right after it ("Premier Li"), or right before it ("Li, the premier,"). */
function besides(
  text: string,
  offset: number,
  title: Title,
  mentions: readonly NamedMention[],
  entities: Entities,
): number {
  const gap = (from: number, to: number) => text.slice(from - offset, to - offset)
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as NamedMention
    const id = mention.entity ?? ''
    if (mention.form === 'demonym' || /^(?:country|city|region):/.test(id) || entities.byId.get(id)?.kind === 'place')
      continue
    // "A friend of the president, Ms Okafor": the title is not hers.
    if (
      /,/.test(gap(title.end, Math.max(title.end, mention.start))) &&
      /\b(?:of|to|for|than) (?:the |his |her |their )?$/i.test(gap(Math.max(offset, title.start - 12), title.start))
    )
      continue
    const lead =
      title.end <= mention.start
        ? gap(title.end, mention.start).replace(/[\p{L}]+\.? $/u, word =>
            isHonorific(word.trim().replace('.', '').toLowerCase()) ? '' : word,
          )
        : undefined
    if (lead !== undefined && between.before.test(lead)) return i
    if (
      mention.end <= title.start &&
      title.start - mention.end < 40 &&
      between.after.test(gap(mention.end, title.start)) &&
      gap(mention.end, title.start).trim() !== ''
    ) {
      // "Smith, the minister and Jones" is a list; "Smith, the minister, said" is not.
      if (
        /^,? (?:and|or|&) /.test(gap(title.end, title.end + 6)) &&
        !/(?:is|was|became|as) /.test(gap(mention.end, title.start))
      )
        continue
      return i
    }
  }
  return -1
}

/** Titles alone ("the foreign secretary"), counterparts and pronouns, each where exactly one person fits. */
export function resolvedIn(
  text: string,
  tokens: readonly Token[],
  offset: number,
  linked: Linked,
  scene: Scene,
  memory: Recall,
): readonly NamedMention[] {
  const found: NamedMention[] = []
  const people = () =>
    [...linked.mentions, ...found]
      .filter(mention => scene.entities.byId.get(mention.entity ?? '')?.kind === 'person')
      .sort((a, b) => a.start - b.start)
  for (const title of linked.titles) {
    if (title.mention >= 0 || title.plural || title.when !== 'now') continue
    if (!isDefinite(text, offset, title)) continue
    if (
      linked.strangers.some(
        stranger =>
          Math.abs(stranger.start - title.end) <= 2 || (stranger.end < title.start && title.start - stranger.end <= 6),
      )
    )
      continue
    const id = holderOf(title, scene)
    if (id) found.push(titleMention(text, offset, title, id))
  }
  for (const token of tokens) {
    const lower = token.form.toLowerCase()
    if (lower === 'counterpart' || lower === 'opposite') {
      const id = counterpartOf(text, offset, token, people(), memory, scene)
      if (id) found.push({ ...titleMention(text, offset, { start: token.start, end: token.end }, id) })
      continue
    }
    const pronoun = pronounOf(lower)
    if (!pronoun) continue
    const here = people().filter(mention => mention.start < token.start)
    // Somebody whom no source knows may be meant.
    if (linked.strangers.some(stranger => stranger.start < token.start && isPersonLike(stranger))) continue
    const id = antecedentOf(pronoun, token, tokens, here, memory, scene)
    if (id)
      found.push({
        start: token.start,
        end: token.end,
        text: token.form,
        form: 'pronoun',
        entity: id,
        words: [],
        honorific: undefined,
        unsure: new Set([...here.map(mention => mention.entity), ...memory.people]).size > 1 && id !== memory.subject,
      })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "A foreign secretary", "the second foreign secretary", "as foreign secretary": an office, not its holder. */
const indefinite =
  /\b(?:an?|any|no|every|each|another|other|one|some|as|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|only|next|previous|shadow|former) (?:\S+ )?$/i

/** "The minister", "China’s minister", "Minister says": somebody. "Was minister", "as minister": an office. */
function isDefinite(text: string, offset: number, title: Title): boolean {
  const before = text.slice(Math.max(0, title.start - offset - 24), title.start - offset)
  // "The envoy of the day": whoever held the office then.
  if (indefinite.test(before) || /^ (?:of the day|at the time)\b/.test(text.slice(title.end - offset))) return false
  if (/(?:\bthe|['’]s|\bhis|\bher|\btheir|\bour|\bits)(?: [\w-]+)? $/i.test(before)) return true
  if (title.ofSpan && /['’]s$/.test(text.slice(title.ofSpan.start - offset, title.ofSpan.end - offset))) return true
  const first = text[title.core.start - offset] as string
  const capital = first !== first.toLowerCase() || title.start === offset
  return capital && !/\b(?:is|was|are|were|be|been|became|become|becoming|remains?|of|new|then|ex)[ -]$/i.test(before)
}

function titleMention(text: string, offset: number, span: Span, entity: EntityId): NamedMention {
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start - offset, span.end - offset),
    form: 'title',
    entity,
    words: [],
    honorific: undefined,
  }
}

/** Who held the office then, where the facts give it to one person only. */
export function holderOf(title: Title, scene: Scene): EntityId | undefined {
  return onlyHolder(title, scene, true) ?? onlyHolder(title, scene, false)
}

/** @param asWritten whether the source must call the office by the same words, and not by another name for it */
function onlyHolder(title: Title, scene: Scene, asWritten: boolean): EntityId | undefined {
  const holders = holdersOf(title, scene, asWritten)
  return holders.length === 1 ? holders[0] : undefined
}

/** All who hold an office at the time. */
export function holdersOf(title: Title, scene: Scene, asWritten = false): readonly EntityId[] {
  const holders: EntityId[] = []
  for (const entity of scene.entities.holders.get(title.office) ?? []) {
    if (entity.kind !== 'person') continue
    const holds = entity.titles.some(held => {
      const office = titleOf(held.title)
      if (!office || office.office !== title.office || (asWritten && office.head !== title.head)) return false
      if (title.of !== undefined && held.of !== undefined && !sameCountry(title.of, held.of, scene.entities))
        return false
      if (title.of !== undefined && held.of === undefined) return false
      if (!scene.when) return true
      return held.during.first <= scene.when.last && scene.when.first <= held.during.last
    })
    if (holds) holders.push(entity.id)
  }
  return holders
}

function sameCountry(id: EntityId, name: string, entities: Entities): boolean {
  const entry = entities.names
    .get(wordsIn(name)[0]?.key ?? '')
    ?.find(candidate => candidate.keys.length === wordsIn(name).length)
  const country = countryOfDemonym(name)
  const other = entry?.id ?? (country ? `country:${country.code}` : knownPlace(name))
  return other === id
}

const counterpartCountry = /(\p{Lu}[\p{L}]+)\s+(?:counterpart|opposite number)$/u

function counterpartOf(
  text: string,
  offset: number,
  token: Token,
  people: readonly NamedMention[],
  memory: Recall,
  scene: Scene,
): EntityId | undefined {
  const before = text.slice(
    Math.max(0, token.start - offset - 40),
    token.end - offset + (token.form.toLowerCase() === 'opposite' ? 7 : 0),
  )
  const country = countryOfDemonym(counterpartCountry.exec(before)?.[1] ?? '')
  const of = country ? `country:${country.code}` : undefined
  const whose = [
    ...people
      .filter(mention => mention.start < token.start)
      .map(mention => mention.entity)
      .reverse(),
    memory.subject,
    ...memory.people,
  ]
  for (const id of whose) {
    const person = scene.entities.byId.get(id ?? '')
    for (const held of person?.titles ?? []) {
      const office = titleOf(held.title)
      if (!office) continue
      const others = (scene.entities.holders.get(office.office) ?? []).filter(
        other =>
          other.id !== id &&
          other.titles.some(
            title =>
              titleOf(title.title)?.office === office.office &&
              (of === undefined
                ? title.of !== held.of
                : title.of === undefined || sameCountry(of, title.of, scene.entities)),
          ),
      )
      if (others.length === 1) return (others[0] as Entity).id
    }
  }
  return undefined
}

type Pronoun = 'he' | 'she'

function pronounOf(word: string): Pronoun | undefined {
  if (word === 'he' || word === 'him' || word === 'his' || word === 'himself') return 'he'
  if (word === 'she' || word === 'her' || word === 'hers' || word === 'herself') return 'she'
  return undefined
}

/** The one person that a pronoun can mean; the sentence before's subject where several can. */
function antecedentOf(
  pronoun: Pronoun,
  token: Token,
  tokens: readonly Token[],
  here: readonly NamedMention[],
  memory: Recall,
  scene: Scene,
): EntityId | undefined {
  const fits = (id: EntityId | undefined) => {
    const entity = scene.entities.byId.get(id ?? '')
    return entity?.kind === 'person' && (entity.pronoun === undefined || entity.pronoun === pronoun)
  }
  // An object is somebody else than its verb's subject.
  const subject = isObject(token) ? subjectBefore(token, tokens, here) : undefined
  const near = [...new Set(here.map(mention => mention.entity as EntityId).filter(fits))].filter(id => id !== subject)
  if (near.length === 1) return near[0]
  if (near.length > 1) {
    // Within a sentence, the subject of its main clause.
    const root = tokens.find(word => /^nsubj/.test(word.relation) && tokens[word.head]?.relation === 'root')
    const named = here.find(mention => root !== undefined && root.start < mention.end && mention.start < root.end)
    return named && token.start > named.end ? named.entity : undefined
  }
  const earlier = memory.people.filter(id => fits(id) || id.startsWith('unknown:')).filter(id => id !== subject)
  if (earlier.length === 1) return fits(earlier[0]) ? earlier[0] : undefined
  return fits(memory.subject) && memory.subject !== subject ? memory.subject : undefined
}

function isObject(token: Token): boolean {
  return /^(?:him|her)$/i.test(token.form) && /^(?:obj|iobj|obl)/.test(token.relation)
}

/** The person who is the subject of the verb above a token, or of the verb that this one is coordinated with. */
function subjectBefore(token: Token, tokens: readonly Token[], here: readonly NamedMention[]): EntityId | undefined {
  let verb = token.head
  for (let step = 0; step < 3 && verb >= 0; step++) {
    const at = verb
    const found = tokens.find(word => /^nsubj/.test(word.relation) && word.head === at)
    if (found) return here.find(mention => found.start < mention.end && mention.start < found.end)?.entity
    if (!/^(?:conj|xcomp|advcl)/.test(tokens[verb]?.relation ?? '')) return undefined
    verb = tokens[verb]?.head ?? -1
  }
  return undefined
}

/** What a sentence leaves behind for later ones: undefined where it names nobody. */
export function leftBy(
  tokens: readonly Token[],
  mentions: readonly NamedMention[],
  strangers: readonly NamedMention[],
  entities: Entities,
): Left | undefined {
  const people = mentions.filter(mention => entities.byId.get(mention.entity ?? '')?.kind === 'person')
  const named = strangers.filter(stranger => stranger.words.length > 1)
  if (people.length === 0 && named.length === 0) return undefined
  const strange = named.filter(isPersonLike).map(mention => mention.entity as EntityId)
  const known = people.map(mention => mention.entity as EntityId)
  const subjects = tokens.filter(token => /^nsubj/.test(token.relation))
  const subject = subjects
    .map(token => [...people, ...named].find(mention => mention.start < token.end && token.start < mention.end)?.entity)
    .find(id => id !== undefined)
  const sure = people.filter(mention => mention.form !== 'pronoun' || !mention.unsure)
  const ids = [...new Set([...sure.map(mention => mention.entity as EntityId), ...strange])]
  return {
    people: [...new Set([...strange, ...known.reverse()])],
    pair: ids.length === 2 ? ids : [],
    subject: subject ?? people[0]?.entity,
    strangers: named.map(stranger => [(stranger.words.at(-1) as Word).key, stranger.entity as EntityId]),
  }
}
