import { remembered } from '../english/remembered.ts'
import type { Syntax } from './syntax.ts'

/** In UTF-16 code units: what is longer is no sentence, and not worth remembering. */
const longestSentence = 2000

/** A syntax that remembers the latest sentences: after an edit, all but one of a paragraph are the same as before. */
export function rememberingSentences(syntax: Syntax): Syntax {
  const parsed = remembered(sentence => syntax.parse(sentence), 500)
  return {
    ...syntax,
    parse(text, offset = 0) {
      if (text.length > longestSentence) return syntax.parse(text, offset)
      const tokens = parsed(text)
      if (offset === 0) return tokens
      return tokens.map(token => ({ ...token, start: token.start + offset, end: token.end + offset }))
    },
  }
}
