// Which mention a word of a sentence belongs to.
import { ownedNouns } from '../english/frames.ts'
import { isHonorific } from '../english/honorifics.ts'
import type { Span, Token } from '../model.ts'
import type { Scan } from './clause-owners.ts'
import type { LinkedSentence } from './linked-sentence.ts'
import type { NamedMention } from './mentions.ts'

/** The mention whose head a token is: itself, its name beside it, what a relative pronoun or a predicate noun stands for. */
export function mentionAt(
  scan: Pick<Scan, 'sentence' | 'children'>,
  head: number,
  depth = 0,
): NamedMention | undefined {
  const { sentence, children } = scan
  const token = sentence.tokens[head] as Token
  const covering = (span: Span) =>
    sentence.mentions.find(
      mention => mention.form !== 'demonym' && mention.start < span.end && span.start < mention.end,
    )
  const direct = covering(token) ?? addressed(sentence, token)
  if (direct && direct.words.length === 0) {
    // "His counterpart, Ms Okafor": the name beside a title or counterpart says who is meant.
    const named = (children[head] ?? [])
      .filter(child => (sentence.tokens[child] as Token).relation === 'appos')
      .map(child => covering(sentence.tokens[child] as Token))
      .find(mention => mention !== undefined && mention.words.length > 0)
    const next = sentence.mentions.find(
      mention =>
        mention.words.length > 0 &&
        mention.form !== 'demonym' &&
        mention.start > direct.end &&
        mention.start - direct.end <= 20 &&
        /^(?: before last)?, (?:mr |ms |mrs |sir )?$/i.test(
          sentence.text.slice(direct.end - sentence.start, mention.start - sentence.start),
        ),
    )
    const isAside = next && sentence.text.charAt(next.end - sentence.start) === ','
    return named ?? (isAside || /counterpart|number/i.test(direct.text) ? next : undefined) ?? direct
  }
  if (direct) return direct
  if (/^(?:who|whom|which|that)$/i.test(token.form) && token.head >= 0 && depth < 2) {
    const above = sentence.tokens[token.head] as Token
    const noun =
      above.pos === 'VERB' && /^acl/.test(above.relation) ? above.head : above.pos === 'VERB' ? -1 : token.head
    if (noun >= 0) return mentionAt(scan, noun, depth + 1)
  }
  // "Tom Reed, whose arrest was raised": the name right before it.
  if (/^whose$/i.test(token.form))
    return sentence.mentions.find(
      ({ end, form }) => form !== 'demonym' && token.start - end > 0 && token.start - end <= 2,
    )
  const alone = sentence.titles.find(
    candidate => candidate.mention < 0 && candidate.start <= token.start && token.end <= candidate.end,
  )
  const bearer = alone && sentence.strangers.find(each => each.start >= alone.end && each.start - alone.end <= 2)
  if (bearer) return bearer
  const title = sentence.titles.find(
    candidate => candidate.start <= token.start && token.end <= candidate.end && candidate.mention >= 0,
  )
  if (title) return sentence.named[title.mention]
  for (const child of children[head] ?? []) {
    const word = sentence.tokens[child] as Token
    if (!/^(flat|appos|compound|nmod:desc|dep)/.test(word.relation)) continue
    const named = covering(word)
    if (named && (word.relation !== 'compound' || named.end <= token.start === false)) return named
  }
  if (depth > 1) return undefined
  // "China's government", "Mr Lammy's team": the owner acts through them.
  if (ownedNouns.has(token.lemma.toLowerCase())) {
    for (const child of children[head] ?? []) {
      const word = sentence.tokens[child] as Token
      if (/^(nmod:poss|amod|compound|nmod)/.test(word.relation)) {
        const owner = sentence.mentions.find(mention => mention.start < word.end && word.start < mention.end)
        if (owner) return owner
      }
    }
  }
  // "Lammy is the second to visit": what is said of the noun is said of its subject.
  const subject = (children[head] ?? []).find(child => /^nsubj/.test((sentence.tokens[child] as Token).relation))
  const copula = (children[head] ?? []).some(child => (sentence.tokens[child] as Token).relation === 'cop')
  if (copula && subject !== undefined) return mentionAt(scan, subject, depth + 1)
  const above = sentence.tokens[token.head]
  if (above && /^(xcomp|obj)$/.test(token.relation) && /^(become|remain|be)$/.test(above.lemma)) {
    const holder = (children[token.head] ?? []).find(child => /^nsubj/.test((sentence.tokens[child] as Token).relation))
    if (holder !== undefined) return mentionAt(scan, holder, depth + 1)
  }
  return undefined
}

/** "Ms" of "Ms Okafor" is she, whichever of the two words the structure has above the other. */
function addressed(sentence: LinkedSentence, token: Token): NamedMention | undefined {
  if (!isHonorific(token.form.replace('.', '').toLowerCase())) return undefined
  return sentence.mentions.find(({ start, words }) => words.length > 0 && start > token.end && start - token.end <= 2)
}

/** The token of a span whose head lies outside it. */
export function headOf(tokens: readonly Token[], span: Span): number {
  let inside = -1
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.end <= span.start || token.start >= span.end) continue
    inside = i
    const head = tokens[token.head]
    if (!head || head.end <= span.start || head.start >= span.end) return i
  }
  return inside
}
