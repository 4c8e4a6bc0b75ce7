// Whether a sentence of the draft says the same thing as a sentence of a source, word by word: names by who they mean,
// other content words by meaning, each with its neighbours in the sentence's structure.
import { countryNamed, countryOfDemonym } from '../english/countries.ts'
import { isGenericWord, sameMeaning } from '../english/synonyms.ts'
import type { Entities } from '../facts/entities.ts'
import { actorRelation } from '../facts/relations.ts'
import type { DateMention, EntityId, Evidence, Quantity, Span, Token } from '../model.ts'
import { childrenOf, negationAt } from '../reading/clauses.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import { headOf } from '../reading/mention-at.ts'
import type { NamedMention } from '../reading/mentions.ts'

/** A content word or a name. */
export interface Unit extends Span {
  readonly token: number
  readonly lemma: string
  readonly form: string
  readonly entity: EntityId | undefined
  readonly demonym: boolean
  readonly pronoun: boolean
  /** A pronoun that could mean several people. */
  readonly unsure: boolean
  readonly weight: number
  /** Index of the unit above it in the structure, or -1. */
  readonly above: number
  readonly negation: Span | undefined
}

export interface AlignedText {
  readonly source: string
  readonly evidence: readonly Evidence[]
  /** False where the source says that this is not so. */
  readonly affirmed: boolean
  readonly sentence: LinkedSentence
  /** The sentence's, those that describe a body taken apart. */
  readonly mentions: readonly NamedMention[]
  readonly units: readonly Unit[]
  readonly quantities: readonly Quantity[]
  readonly dates: readonly DateMention[]
  /** Who said so, where a source puts it into somebody's mouth. */
  readonly speaker: EntityId | undefined
  /** Who it is about, where its own words do not name them. */
  readonly about: readonly EntityId[]
}

export interface Alignment {
  readonly draft: AlignedText
  readonly source: AlignedText
  /** For each of the source's units, the draft's unit that says the same, or -1. */
  readonly toDraft: readonly number[]
  readonly toSource: readonly number[]
  /** Weight of the source's units that the draft has, against all of them. */
  readonly coverage: number
  readonly matchedWeight: number
}

export function alignedText(
  sentence: LinkedSentence,
  evidence: readonly Evidence[],
  source: string,
  affirmed: boolean,
  about: readonly EntityId[] = [],
  speaker: EntityId | undefined = undefined,
): AlignedText {
  const { tokens } = sentence
  const children = childrenOf(tokens)
  const unitOfToken = new Map<number, number>()
  const units: Unit[] = []
  const figures = [...sentence.quantities.map(quantity => quantity.figure), ...sentence.dates]
  const mentions = sentence.mentions.flatMap(apart)
  const quotedAt = (span: Span) => sentence.quoted.some(quote => quote.start <= span.start && span.end <= quote.end)
  tokens.forEach((token, i) => {
    const mention = mentions.find(candidate => candidate.start < token.end && token.start < candidate.end)
    if (mention && !(mention.entity?.startsWith('unknown:') && mention.words.length === 1)) {
      if (headOf(tokens, mention) !== i) return
      unitOfToken.set(i, units.length)
      const country = mention.entity?.startsWith('country:') === true
      units.push({
        start: mention.start,
        end: mention.end,
        token: i,
        lemma: token.lemma.toLowerCase(),
        form: mention.text,
        entity: mention.entity,
        demonym: mention.form === 'demonym',
        pronoun: mention.form === 'pronoun',
        unsure: mention.unsure === true,
        weight: country ? 1 : 2,
        above: -1,
        negation: undefined,
      })
      return
    }
    if (
      !/^(NOUN|VERB|ADJ|ADV|PROPN)$/.test(token.pos) ||
      figures.some(span => span.start < token.end && token.start < span.end)
    )
      return
    unitOfToken.set(i, units.length)
    const lemma = token.lemma.toLowerCase()
    const generic = isGenericWord(lemma) || (token.pos === 'ADV' && /ly$/.test(lemma) === false)
    units.push({
      start: token.start,
      end: token.end,
      token: i,
      lemma,
      form: token.form,
      entity: undefined,
      demonym: false,
      pronoun: false,
      unsure: false,
      weight: generic ? 0.25 : quotedAt(token) ? 0.5 : 1,
      above: -1,
      negation: /^nsubj$/.test(token.relation) && token.pos !== 'VERB' ? undefined : negationAt(tokens, children, i),
    })
  })
  const placed = units.map(unit => {
    let at = (tokens[unit.token] as Token).head
    for (let step = 0; step < 20 && at >= 0; step++) {
      const above = unitOfToken.get(at)
      if (above !== undefined && units[above] !== unit) return { ...unit, above }
      at = (tokens[at] as Token).head
    }
    return unit
  })
  return {
    source,
    evidence,
    affirmed,
    sentence,
    mentions,
    units: placed,
    quantities: sentence.quantities,
    dates: sentence.dates,
    about,
    speaker,
  }
}

/** "The Peruvian navy" is named by its country and a plain word: either may be another. */
function apart(mention: NamedMention): readonly NamedMention[] {
  const [first, ...rest] = mention.words
  if (!first || rest.length === 0 || mention.form !== 'full' || rest.some(word => word.capital)) return [mention]
  const text = mention.text.slice(0, first.end - first.start)
  const country = countryOfDemonym(text) ?? countryNamed(text)
  if (!country) return [mention]
  return [{ ...mention, end: first.end, text, form: 'demonym', entity: `country:${country.code}`, words: [first] }]
}

export function align(draft: AlignedText, source: AlignedText, entities: Entities): Alignment {
  const toDraft: number[] = source.units.map(() => -1)
  const toSource: number[] = draft.units.map(() => -1)
  let matchedWeight = 0
  let total = 0
  // The surest first: names, then the same word, then another word for it.
  for (const same of [sameEntity, sameLemma, otherWord]) {
    source.units.forEach((unit, s) => {
      if (toDraft[s] !== -1) return
      const d = draft.units.findIndex((candidate, i) => toSource[i] === -1 && same(candidate, unit, entities))
      if (d < 0) return
      toDraft[s] = d
      toSource[d] = s
    })
  }
  source.units.forEach((unit, s) => {
    total += unit.weight
    if (toDraft[s] !== -1) matchedWeight += unit.weight
  })
  const named = new Set(draft.units.filter(unit => !unit.unsure).map(unit => unit.entity))
  for (const id of source.about) {
    total += 2
    if (named.has(id)) matchedWeight += 2
  }
  return { draft, source, toDraft, toSource, coverage: total === 0 ? 0 : matchedWeight / total, matchedWeight }
}

function sameEntity(draft: Unit, source: Unit, entities: Entities): boolean {
  if (draft.entity === undefined || source.entity === undefined) return false
  if (draft.entity === source.entity) return true
  const relation = actorRelation(draft.entity, source.entity, entities)
  return relation === 'same'
}

function sameLemma(draft: Unit, source: Unit): boolean {
  return draft.entity === undefined && source.entity === undefined && draft.lemma === source.lemma
}

function otherWord(draft: Unit, source: Unit): boolean {
  return draft.entity === undefined && source.entity === undefined && sameMeaning(draft.lemma, source.lemma)
}

/** The units beside one in the structure: above, below, and those that hang from the same word. */
export function neighbours(text: AlignedText, at: number): readonly number[] {
  const above = (text.units[at] as Unit).above
  const found: number[] = []
  text.units.forEach((unit, i) => {
    if (i === at) return
    if (i === above || unit.above === at || (above >= 0 && unit.above === above)) found.push(i)
  })
  return found
}

/** Whether a word of the draft stands where a word of the source stands: beside a word that both have. */
export function standsInPlaceOf(alignment: Alignment, draft: number, source: number): boolean {
  const beside = new Set(neighbours(alignment.draft, draft))
  return neighbours(alignment.source, source).some(s => {
    const d = alignment.toDraft[s] as number
    return d >= 0 && beside.has(d)
  })
}
