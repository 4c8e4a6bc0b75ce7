// Small words of other languages: a sentence that has more of them than of English ones is not read.
import type { Token } from '../model.ts'

const foreign = new Set(
  'le la les des du un une et est dans pour que qui sur avec aux ses sont ont el los las del una y en por con para se su al der die das und ist nicht mit von dem den ein eine zu auf für il lo gli di che per con non della dei een het van de dat met op och att det som på'.split(
    ' ',
  ),
)
const english = new Set(
  'the of and to in a is was were that for on with as by at from his her it be has had said are an he she they but not have will who which after before their'.split(
    ' ',
  ),
)

export function isOtherLanguage(tokens: readonly Token[]): boolean {
  let there = 0
  let here = 0
  for (const token of tokens) {
    const form = token.form.toLowerCase()
    if (english.has(form)) here++
    else if (foreign.has(form)) there++
  }
  return there >= 2 && there > here
}
