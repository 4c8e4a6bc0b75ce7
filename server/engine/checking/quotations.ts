// The quotations of a block: the words, who said them, and on which day.
import type { Comparison, Difference, Scene } from '../checks/check.ts'
import { compareWhen } from '../checks/date.ts'
import type { Finding } from '../checks/event-match.ts'
import { checks } from '../checks/index.ts'
import { compareQuotation, nearestQuotation } from '../checks/quote-difference.ts'
import { plainWording } from '../checks/quoted-words.ts'
import { bodyWords } from '../english/bodies.ts'
import { isNegator } from '../english/polarity.ts'
import { sameMeaning } from '../english/synonyms.ts'
import type { QuotedFact } from '../facts/fact-base.ts'
import type { Span } from '../model.ts'
import { childrenOf } from '../reading/clauses.ts'
import type { LinkedSentence } from '../reading/linked-sentence.ts'
import type { LinkedBlock } from '../reading/linking.ts'
import { headOf, mentionAt } from '../reading/mention-at.ts'
import type { NamedMention } from '../reading/mentions.ts'
import { saidOn } from '../reading/said-on.ts'
import type { BlockReadingResult } from '../reading/sentence.ts'
import type { Attribution } from '../reading/speakers.ts'
import type { Add } from './verdicts.ts'

export function judgeQuotations(
  text: string,
  reading: BlockReadingResult,
  linked: LinkedBlock,
  attributions: readonly (Attribution | undefined)[],
  scene: Scene,
  add: Add,
): void {
  const candidates = scene.facts.quoted
  if (candidates.length === 0) return
  reading.quotations.forEach((quotation, index) => {
    if (quotation.nested || !quotation.closed) return
    const words = text.slice(quotation.words.start, quotation.words.end)
    const attribution = attributions[index]
    const speaking = attribution?.speaker && speakerIn(attribution.speaker, linked)?.entity
    const nearest = nearestOf(words, candidates, speaking, sentenceAt(linked, quotation))
    const isWritten = () => {
      const plain = plainWording(words)
      return scene.facts.wordings.some(wording => wording.includes(plain))
    }
    if (
      !nearest ||
      (candidates[nearest.index]?.read &&
        !agreesWith(words, quotation, candidates[nearest.index], scene) &&
        isWritten())
    ) {
      add(quotation, 'quotation', 'not-in-source', [])
      return
    }
    // The same few words may have been said by several people.
    const same = candidates.filter(
      candidate =>
        candidate.words === candidates[nearest.index]?.words ||
        checks.quote.judge({ ...quotation.words, text: words }, candidate, scene).outcome === 'agrees',
    )
    const fact = bestSpeaker(
      words,
      same.length > 0 ? same : [candidates[nearest.index] as QuotedFact],
      attribution,
      linked,
      scene,
    )
    const comparison = checks.quote.judge({ ...quotation.words, text: words }, fact.quoted, scene)
    const findings: Finding[] = (isReported(words, fact.quoted, scene) ? [] : comparison.differences).map(
      difference => ({
        code: 'quote',
        difference,
        evidence: fact.quoted.evidence,
      }),
    )
    const cut = cutDenial(words, quotation, fact.quoted, sentenceAt(linked, quotation))
    if (cut) findings.push({ code: 'quote', difference: cut, evidence: fact.quoted.evidence })
    const wrongSpeaker = fact.comparison?.differences ?? []
    // Other words from another mouth are another statement.
    if (findings.length > 0 && wrongSpeaker.length > 0) {
      add(quotation, 'quotation', 'not-in-source', [])
      return
    }
    for (const difference of wrongSpeaker)
      findings.push({ code: 'speaker', difference, evidence: fact.quoted.evidence })
    if (findings.length === 0 && attribution && fact.comparison?.outcome === 'agrees')
      findings.push(...dayFindings(attribution, fact.quoted, linked, scene))
    add(
      quotation,
      'quotation',
      findings.length > 0 ? 'refuted' : comparison.outcome === 'agrees' ? 'supported' : 'not-in-source',
      fact.quoted.evidence,
      findings,
    )
  })
}

/** Words that a source reports of the same speaker, some of them outside its quotation marks. */
function isReported(words: string, quoted: QuotedFact, scene: Scene): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return scene.facts.texts.some(
    text => text.speaker !== undefined && text.speaker === quoted.speaker && plain(text.sentence.text) === plain(words),
  )
}

function agreesWith(
  words: string,
  quotation: { readonly words: Span },
  fact: QuotedFact | undefined,
  scene: Scene,
): boolean {
  return fact !== undefined && checks.quote.judge({ ...quotation.words, text: words }, fact, scene).outcome === 'agrees'
}

function sentenceAt(linked: LinkedBlock, span: Span): LinkedSentence | undefined {
  return linked.sentences.find(sentence => sentence.start <= span.start && span.start < sentence.end)
}

/** How much of a quotation must be the source's: less where the speaker is the source's too. */
const enoughOfSpeaker = 0.4

/** Articles hold many statements, and drafts quote others too: more must be the source's. */
const enoughOfArticle = 0.65

/** Which of the sources' quotations is meant: by its words, and where they are few by the speaker and what was spoken of. */
function nearestOf(
  words: string,
  candidates: readonly QuotedFact[],
  speaker: string | undefined,
  sentence: LinkedSentence | undefined,
): { readonly index: number } | undefined {
  const all = nearestQuotation(
    words,
    candidates.map(candidate => candidate.words),
    candidates.some(candidate => candidate.read) ? enoughOfArticle : undefined,
  )
  if (all || speaker === undefined) return all
  const own = candidates.filter(candidate => candidate.speaker === speaker)
  const nearest = nearestQuotation(
    words,
    own.map(candidate => candidate.words),
    enoughOfSpeaker,
  )
  if (nearest) return { index: candidates.indexOf(own[nearest.index] as QuotedFact) }
  // One word for another of the same thing: "productive" where the source has "constructive" of the meeting.
  const single = own.filter(candidate => !/\s/.test(candidate.words.trim()))
  const lemmas = sentence?.tokens.map(token => token.lemma.toLowerCase()) ?? []
  const meant = single.filter(
    candidate =>
      !/\s/.test(words.trim()) &&
      lemmas.some(lemma =>
        [...candidate.about].some(term => term.length > 3 && (term === lemma || sameMeaning(term, lemma))),
      ),
  )
  return meant.length === 1 ? { index: candidates.indexOf(meant[0] as QuotedFact) } : undefined
}

/** The source's "not" stands just before the words that the draft quotes, and nowhere in the draft. */
function cutDenial(
  words: string,
  quotation: { readonly words: Span },
  fact: QuotedFact,
  sentence: LinkedSentence | undefined,
): Difference | undefined {
  const { agrees, deniedBy } = compareQuotation(words, fact.words)
  if (!agrees || !deniedBy || !sentence || sentence.tokens.some(token => isNegator(token.form))) return undefined
  const first = /^\S+/.exec(words)?.[0] ?? words
  const { start } = quotation.words
  return {
    start,
    end: start + first.length,
    draft: first,
    source: `${deniedBy} ${first}`,
    replacement: `${deniedBy} ${first}`,
  }
}

/** Of those who said the words, the one whom the draft names, else the first. */
function bestSpeaker(
  words: string,
  candidates: readonly QuotedFact[],
  attribution: Attribution | undefined,
  linked: LinkedBlock,
  scene: Scene,
): { readonly quoted: QuotedFact; readonly comparison: Comparison | undefined } {
  const mention = attribution?.speaker && speakerIn(attribution.speaker, linked)
  const first = { quoted: candidates[0] as QuotedFact, comparison: undefined }
  if (!mention?.entity) return first
  const claim = { start: mention.start, end: mention.end, text: mention.text, speaker: mention.entity }
  // A single unknown name may be anybody's, unless the words are many.
  const isAnybody = mention.words.length < 2 && !bodyWords.has(mention.words[0]?.key ?? '')
  if (mention.entity.startsWith('unknown:') && isAnybody && first.quoted.words.split(' ').length < 5) return first
  if (mention.form === 'pronoun') return first
  // A country speaks only where it is the whole subject: "China said", not "a manager in Scotland said".
  const named =
    attribution?.speaker && scene.text.slice(attribution.speaker.start, attribution.speaker.end).replace(/^the /i, '')
  if (/^(?:country|city|region):/.test(mention.entity) && named !== mention.text && mention.form !== 'demonym')
    return first
  const isWhereabouts =
    scene.facts.entities.byId.get(mention.entity)?.kind === 'place' &&
    /\b(?:in|at|near|outside|from) (?:the )?$/.test(scene.text.slice(attribution?.speaker?.start ?? 0, mention.start))
  if (isWhereabouts) return first
  const judged = candidates.map(quoted => ({ quoted, comparison: checks.speaker.judge(claim, quoted, scene) }))
  return (
    judged.find(({ comparison }) => comparison.outcome === 'agrees') ??
    judged.find(({ comparison }) => comparison.outcome === 'silent') ??
    judged.find(({ quoted }) => plainWording(quoted.words) === plainWording(words)) ??
    judged[0] ??
    first
  )
}

function speakerIn(span: Span, linked: LinkedBlock): NamedMention | undefined {
  const sentence = linked.sentences.find(each => each.start <= span.start && span.end <= each.end)
  if (!sentence) return undefined
  const head = headOf(sentence.tokens, span)
  const mention = head < 0 ? undefined : mentionAt({ sentence, children: childrenOf(sentence.tokens) }, head)
  // "Her department" is not she.
  return mention &&
    mention.start < span.end &&
    span.start < mention.end &&
    !/^(?:his|her|their|its)$/i.test(mention.text)
    ? mention
    : undefined
}

function dayFindings(
  attribution: Attribution,
  fact: QuotedFact,
  linked: LinkedBlock,
  scene: Scene,
): readonly Finding[] {
  if (!fact.when) return []
  const sentence = linked.sentences.find(
    candidate => candidate.start <= attribution.cue.start && attribution.cue.end <= candidate.end,
  )
  const day = sentence && saidOn(attribution, sentence)
  if (!sentence || !day) return []
  const comparison = compareWhen(day, scene.text.slice(day.start, day.end), fact.when, scene)
  return comparison.differences.map(difference => ({ code: 'date' as const, difference, evidence: fact.evidence }))
}
