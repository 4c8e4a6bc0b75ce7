// What an article says, once everybody whom it and the other sources name is known: its sentences with their names led
// back, what they claim, and who said which words.
import { type AlignedText, alignedText } from '../checks/alignment.ts'
import { countSaidIn, type SourceCount } from '../checks/event-count.ts'
import type { Entities } from '../facts/entities.ts'
import type { EventFact, QuotedFact } from '../facts/fact-base.ts'
import type { EntityId, Evidence, Interval, Slot, SourceInput, Span } from '../model.ts'
import { type EventClaim, eventClaimsIn } from '../reading/claims.ts'
import { childrenOf } from '../reading/clauses.ts'
import { type LinkedSentence, quoted } from '../reading/linked-sentence.ts'
import { type LinkedBlock, linked } from '../reading/linking.ts'
import { type Memory, noMemory } from '../reading/memory.ts'
import { headOf, mentionAt } from '../reading/mention-at.ts'
import { saidOn } from '../reading/said-on.ts'
import { attributionsInBlock } from '../reading/speakers.ts'
import type { Article, ArticleBlock } from './article.ts'
import { type Detail, detailsIn } from './details.ts'

export interface ArticleFacts {
  readonly events: readonly Omit<EventFact, 'id'>[]
  /** The sentence of each event. */
  readonly eventPlaces: readonly SentencePlace[]
  readonly quoted: readonly Omit<QuotedFact, 'id'>[]
  readonly counts: readonly SourceCount[]
  readonly details: readonly Detail[]
  /** The sentences that say enough to be compared, and which they are. */
  readonly texts: readonly { readonly text: AlignedText; readonly place: SentencePlace }[]
  /** What earlier blocks leave for each. */
  readonly memories: readonly Memory[]
}

/** A sentence of an article, by the indexes of its block and within that. */
export interface SentencePlace {
  readonly block: number
  readonly sentence: number
}

export function factsOf(article: Article, source: SourceInput, entities: Entities): ArticleFacts {
  const events: Omit<EventFact, 'id'>[] = []
  const eventPlaces: SentencePlace[] = []
  const statements: Omit<QuotedFact, 'id'>[] = []
  const counts: SourceCount[] = []
  const details: Detail[] = []
  const texts: { text: AlignedText; place: SentencePlace }[] = []
  const memories: Memory[] = []
  let memory: Memory = noMemory
  let speaking = nobodyYet
  for (const [at, block] of article.blocks.entries()) {
    memories.push(memory)
    const named = linked(block.reading, entities, article.base, memory)
    memory = named.memory
    const said = quotedIn(block, named, source, entities, speaking)
    statements.push(...said.quoted)
    speaking = said.speaking
    for (const [index, sentence] of named.sentences.entries()) {
      const evidence = [evidenceFor(source, block, sentence)]
      const place = { block: at, sentence: index }
      for (const told of eventClaimsIn(sentence)) {
        const claim = withIssuers(told, speaking)
        if (claim.slots.length > 0) {
          events.push(eventFact(claim, source, evidence, sentence))
          eventPlaces.push(place)
        }
      }
      const count = countSaidIn(sentence, evidence)
      if (count) counts.push(count)
      details.push(...detailsIn(sentence, entities, span => evidenceFor(source, block, span)))
      const text = alignedText(sentence, evidence, source.id, true)
      if (text.units.length > 1) texts.push({ text, place })
    }
  }
  return { events, eventPlaces, quoted: statements, counts, details, texts, memories }
}

/** One of the texts again, from its block and what the blocks before leave for it. */
export function textOf(
  block: ArticleBlock,
  sentence: number,
  source: SourceInput,
  entities: Entities,
  base: Article['base'],
  memory: Memory,
): AlignedText {
  const named = linked(block.reading, entities, base, memory).sentences[sentence] as LinkedSentence
  return alignedText(named, [evidenceFor(source, block, named)], source.id, true)
}

function eventFact(
  claim: EventClaim,
  source: SourceInput,
  evidence: readonly Evidence[],
  sentence: LinkedSentence,
): Omit<EventFact, 'id'> {
  return {
    source: source.id,
    claim,
    evidence,
    summary: sentence.text,
    planned: claim.modality === 'planned',
    complete: false,
    inPassing: claim.nominal,
    read: true,
  }
}

/** The place of words in an article: offsets in its text, and the paragraph. */
export function evidenceIn(source: SourceInput) {
  return (start: number, end: number, paragraph: number): Evidence => ({
    source: source.id,
    ...(source.textPath ? { path: source.textPath } : {}),
    start,
    end,
    paragraph,
    exact: (source.text ?? '').slice(start, end),
  })
}

function evidenceFor(source: SourceInput, { block, paragraph }: ArticleBlock, span: Span): Evidence {
  return evidenceIn(source)(block.start + span.start, block.start + span.end, paragraph)
}

/**
 * The quotations of a paragraph with their speakers. A statement that "he said" parts stands whole among them too, and so
 * does the paragraph itself, without a speaker: what a draft quotes of its plain words is at least written there.
 */
function quotedIn(
  block: ArticleBlock,
  named: LinkedBlock,
  source: SourceInput,
  entities: Entities,
  before: Speaking,
): { readonly quoted: readonly Omit<QuotedFact, 'id'>[]; readonly speaking: Speaking } {
  const { quotations } = block.reading
  const { text } = block.block
  const spoken = attributionsInBlock(
    named.sentences.map(sentence => sentence.tokens),
    quotations,
  )
  const factOf = (
    span: Span,
    words: string,
    speaker: EntityId | undefined,
    about: ReadonlySet<string> = new Set(),
    when?: Interval,
  ): Omit<QuotedFact, 'id'> => ({
    source: source.id,
    words,
    speaker,
    speakerName: entities.byId.get(speaker ?? '')?.name ?? '',
    when,
    about,
    read: true,
    evidence: [evidenceFor(source, block, span)],
  })
  let speaking = before
  const own = quotations.flatMap((quotation, index) => {
    if (quotation.nested) return []
    const attribution = spoken.find(each => each.quotations.includes(index))
    const span = attribution?.speaker
    const sentence = span && named.sentences.find(each => each.start <= span.start && span.end <= each.end)
    const speaker = sentence && speakerAt(sentence, span, speaking)
    if (sentence && speaker !== undefined && !sentence.isPerson(speaker))
      speaking = spokenBy(speaker, sentence, speaking)
    const words = text.slice(quotation.words.start, quotation.words.end)
    const topics = sentence && !/\s/.test(words.trim()) ? topicsOf(sentence) : undefined
    const day = sentence && attribution && !attribution.carried ? saidOn(attribution, sentence) : undefined
    return [factOf(quotation, words, speaker, topics, day?.interval)]
  })
  const speakers = new Set(own.map(fact => fact.speaker))
  const [only] = speakers
  const joined =
    own.length > 1 && speakers.size === 1
      ? [factOf({ start: 0, end: text.length }, own.map(fact => fact.words).join(' '), only)]
      : []
  return { quoted: [...own, ...joined], speaking }
}

/** What a sentence is about: a single quoted word says nothing of that. */
function topicsOf(sentence: LinkedSentence): ReadonlySet<string> {
  const nouns = sentence.tokens.filter(token => token.pos === 'NOUN' && !quoted(sentence, token))
  return new Set(nouns.map(({ lemma }) => lemma.toLowerCase()))
}

/** Who has spoken for a body so far, so that "it added" and "the statement said" lead back to one. */
interface Speaking {
  readonly last: EntityId | undefined
  /** Whose statement, announcement … an article has told of, by the noun. */
  readonly issued: Readonly<Record<string, EntityId>>
}

const nobodyYet: Speaking = { last: undefined, issued: {} }

/** "The statement made no reference to it": whoever issued it did not. */
function withIssuers(claim: EventClaim, { issued }: Speaking): EventClaim {
  const isText = ({ role, value }: Slot) => role === 'agent' && value.type === 'term' && value.ids.length === 0
  if (!claim.slots.some(slot => isText(slot) && issuerOf(slot, issued))) return claim
  const slots = claim.slots.map(slot => {
    const issuer = isText(slot) ? issuerOf(slot, issued) : undefined
    return issuer === undefined ? slot : { ...slot, value: { type: 'entity' as const, ids: [issuer] } }
  })
  return { ...claim, slots }
}

function issuerOf({ text }: Slot, issued: Speaking['issued']): EntityId | undefined {
  return issued[text.toLowerCase().replace(/^(?:the|its?|their) /, '')]
}

function spokenBy(body: EntityId, sentence: LinkedSentence, before: Speaking): Speaking {
  const issued = sentence.tokens.map(({ form }) => form.toLowerCase()).filter(word => issuedTexts.has(word))
  return { last: body, issued: { ...before.issued, ...Object.fromEntries(issued.map(word => [word, body])) } }
}

/** Whom the words that name a speaker lead back to. A body speaks itself or through a spokeswoman, not through whoever works there. */
function speakerAt(sentence: LinkedSentence, span: Span, before: Speaking): EntityId | undefined {
  const held = sentence.titles.find(({ start, end, mention }) => mention >= 0 && start < span.end && span.start < end)
  const holder = held && sentence.named[held.mention]?.entity
  if (holder !== undefined && sentence.isPerson(holder)) return holder
  const head = headOf(sentence.tokens, span)
  const token = sentence.tokens[head]
  if (!token) return undefined
  if (/^it$/i.test(token.form)) return before.last
  const mention = mentionAt({ sentence, children: childrenOf(sentence.tokens) }, head)
  if (!mention?.entity || mention.end <= span.start || span.end <= mention.start)
    return before.issued[token.form.toLowerCase()]
  const isItself = mention.start <= token.start && token.end <= mention.end
  return isItself || sentence.isPerson(mention.entity) || spokesperson.test(token.form) ? mention.entity : undefined
}

/** What a body puts out, and speaks by. */
const issuedTexts: ReadonlySet<string> = new Set(
  'statement communiqué communique readout announcement report letter release notice filing ruling judgment'.split(' '),
)
const spokesperson = /^spokes(?:man|woman|person|people|men|women)$/i
