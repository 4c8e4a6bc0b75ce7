// Figures as a sheet has them: the figure, and the words after it that say what it counts.
import type { NewNumber } from '../facts/sheet-writing.ts'
import type { Evidence, Quantity, Token } from '../model.ts'
import { headOf } from '../reading/mention-at.ts'
import type { Article } from './article.ts'

/** In the order of the article. Ranks, ages, stretches of time and what stands in quotation marks are left out. */
export function numbersFor(
  article: Article,
  evidenceAt: (start: number, end: number, paragraph: number) => Evidence,
  passages: (evidence: readonly Evidence[]) => NonNullable<NewNumber['evidence']>,
): readonly NewNumber[] {
  return article.blocks.flatMap(({ block, paragraph, reading }) =>
    reading.sentences.flatMap(({ tokens, quantities }) =>
      quantities.flatMap(quantity => {
        const isQuoted = reading.quotations.some(({ start, end }) => start < quantity.end && quantity.start < end)
        // In "26 of the train's 94 cars derailed", the clause is about the 26.
        const isWhole = quantities.some(({ end }) => partOf.test(block.text.slice(end, Math.max(end, quantity.start))))
        const counted = isQuoted || isWhole ? undefined : countedBy(quantity, tokens, block.text)
        // Of two figures in one phrase nobody could tell which is meant.
        const isMixed = quantities.some(other => other.start >= quantity.end && other.start < (counted?.end ?? 0))
        if (counted === undefined || isMixed) return []
        const evidence = passages([evidenceAt(block.start + quantity.start, block.start + counted.end, paragraph)])
        return [{ what: plainly(counted.what), value: plainly(figureIn(quantity, block.text)), evidence }]
      }),
    ),
  )
}

const counting: readonly Quantity['kind'][] = ['cardinal', 'money', 'percent', 'measure']
const content = /^(?:NOUN|PROPN|VERB|ADJ)$/
/** Figures that measure another figure: "twice the maximum", "two thirds of it". */
const relative = /^(?:once|twice|thrice)$|times$/i
const fraction = /^[ -]?(?:third|quarter|fifth|tenth|time)s?\b|^[ -]?half\b|^[ -]?halves\b/i

const partOf = /^ of [\p{L}’' ]*$/u

/** How many content words it takes to know a count again, and how many words are read at most. */
const fewestWords = 3
const mostWords = 12

function countedBy(quantity: Quantity, tokens: readonly Token[], text: string) {
  const behind = text.slice(quantity.end, quantity.end + 12)
  if (!counting.includes(quantity.kind) || !/^\s/.test(behind) || fraction.test(behind)) return undefined
  if (relative.test(figureIn(quantity, text))) return undefined
  const from = tokens.findIndex(token => token.start >= quantity.end)
  const within = phraseOf(quantity, tokens)
  const phrase: Token[] = []
  for (let i = from; i >= 0 && i < tokens.length && phrase.length < mostWords; i++) {
    const token = tokens[i] as Token
    if (!isBelow(i, within, tokens) || endsPhrase(token)) break
    phrase.push(token)
  }
  while (phrase.length > 0 && !content.test(phrase.at(-1)?.pos ?? '')) phrase.pop()
  const [first] = phrase
  const last = phrase.at(-1)
  if (!first || !last || phrase.filter(token => content.test(token.pos)).length < fewestWords) return undefined
  // "£3m for the site" does not say what was paid: only what stands in the figure's own phrase counts.
  if (first.pos === 'ADP' && first.lemma !== 'of') return undefined
  return { what: text.slice(first.start, last.end), end: last.end }
}

/** The token that governs what a figure counts: the noun, or the verb whose subject it is. */
function phraseOf(quantity: Quantity, tokens: readonly Token[]): number {
  const figure = headOf(tokens, quantity.figure)
  const own = tokens[figure]
  if (!own) return -1
  const noun = /^(?:nummod|compound|amod|det)/.test(own.relation) && own.head >= 0 ? own.head : figure
  const { relation, head } = tokens[noun] as Token
  return /^nsubj/.test(relation) && head >= 0 ? head : noun
}

function isBelow(at: number, top: number, tokens: readonly Token[]): boolean {
  let node = at
  for (let steps = 0; node >= 0 && steps <= tokens.length; steps++) {
    if (node === top) return true
    node = (tokens[node] as Token).head
  }
  return false
}

function endsPhrase({ pos, tag, form }: Token): boolean {
  return pos === 'CCONJ' || pos === 'SCONJ' || /^W/.test(tag) || (pos === 'PUNCT' && !/^[-–’']$/.test(form))
}

function figureIn({ start, end }: Quantity, text: string): string {
  return text.slice(start, end)
}

function plainly(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
