// The parts that names and nouns play in a sentence, as far as they have to be alike for two to be held against each other.
import type { Token } from '../model.ts'

/** The part that a name or a noun plays, active and passive alike. */
export function partAt(tokens: readonly Token[], at: number): string {
  let token = tokens[at]
  for (let step = 0; token && step < 4 && token.relation === 'conj'; step++) token = tokens[token.head] ?? token
  const relation = token?.relation ?? ''
  if (relation === 'nsubj:pass' || relation === 'obj' || relation === 'iobj') return 'object'
  if (relation === 'obl:agent' || /^nsubj/.test(relation)) return 'subject'
  if (/^(?:nmod:poss|amod|compound|flat|dep|parataxis|list)/.test(relation)) return 'describing'
  if (/^(?:obl|nmod)/.test(relation)) {
    const direction = directionOf(tokens, tokens.indexOf(token as Token))
    // "The staff of the council" is the council's staff.
    return direction === 'of' ? 'describing' : `oblique ${direction}`
  }
  return relation === 'root' ? 'subject' : relation
}

/** A subject is no object, and "in" is not "from"; a name that describes another word ("cosmologist Dora Pell") may play any part. */
export function partsFit(draft: string, source: string): boolean {
  const isPart = (part: string) => /^(?:subject|object|oblique)/.test(part)
  return draft === source || !isPart(draft) || !isPart(source)
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
