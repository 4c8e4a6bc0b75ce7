// The plain words that a clause says something with.
import type { Span, Token } from '../model.ts'
import type { Scan } from './clause-owners.ts'
import type { Clause } from './clauses.ts'
import type { LinkedSentence } from './linked-sentence.ts'

export interface Term extends Span {
  readonly lemma: string
  readonly form: string
}

/** Content words below a predicate, as far as the next one. */
export function termsOf(scan: Scan, clause: Clause): readonly Term[] {
  const { sentence, children } = scan
  const terms: Term[] = []
  const visit = (i: number, depth: number) => {
    const token = sentence.tokens[i] as Token
    if (
      !sentence.mentions.some(
        mention => mention.form !== 'demonym' && mention.start < token.end && token.start < mention.end,
      )
    )
      terms.push(...termAt(sentence, i))
    if (depth > 6) return
    for (const child of children[i] ?? []) visit(child, depth + 1)
  }
  visit(clause.predicate, 0)
  return terms.sort((a, b) => a.start - b.start)
}

export function termAt(sentence: Pick<LinkedSentence, 'tokens'>, i: number): readonly Term[] {
  const token = sentence.tokens[i] as Token
  if (!/^(NOUN|VERB|ADJ|ADV|PROPN)$/.test(token.pos)) return []
  return [{ start: token.start, end: token.end, lemma: token.lemma.toLowerCase(), form: token.form.toLowerCase() }]
}
