// Words as YAML writes them: bare where they can stand bare, else between quotation marks.

/** @param inBrackets between [ ] or { }, where a comma ends a value too */
export function plainWords(words: string, inBrackets: boolean): string {
  return canStandBare(words, inBrackets) ? words : JSON.stringify(words)
}

export function canStandBare(words: string, inBrackets: boolean): boolean {
  if (words === '' || words !== words.trim() || /[\p{Cc}\u2028\u2029]/u.test(words)) return false
  if (/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]|^---|^\.\.\./.test(words)) return false
  if (/:\s|:$|\s#/.test(words)) return false
  return !(inBrackets && /[,[\]{}]/.test(words))
}
