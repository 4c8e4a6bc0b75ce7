// What an article calls the people whom it names besides their offices: "the head librarian", "the British economist".
import { countryOfDemonym } from '../english/countries.ts'
import { temporalOf } from '../english/offices.ts'
import { isPersonNoun } from '../english/person-nouns.ts'
import type { Span, Token } from '../model.ts'
import type { Title } from '../reading/titles.ts'
import { describingNouns } from './name-kinds.ts'

export interface Role extends Span {
  readonly former: boolean
}

/** The nouns for people beside a name, each with the words before it that say what kind of one: "head librarian". */
export function rolesBeside(name: Span, tokens: readonly Token[], titles: readonly Title[]): readonly Role[] {
  return describingNouns(name, tokens).flatMap(noun => {
    const isOffice = titles.some(title => title.start < noun.end && noun.start < title.end)
    if (isOffice || ofTheStory.test(noun.lemma) || !isPersonNoun(noun.lemma.toLowerCase())) return []
    const modifiers = modifiersOf(noun, tokens)
    const former = modifiers.some(token => temporalOf(token.form.toLowerCase()) === 'former')
    const [first] = modifiers.filter(token => temporalOf(token.form.toLowerCase()) === undefined)
    return [{ start: first?.start ?? noun.start, end: noun.end, former }]
  })
}

/** What somebody is to somebody else, or in this story only, is no role of theirs. */
const ofTheStory =
  /^(?:wife|husband|mother|father|son|daughter|brother|sister|uncle|aunt|cousin|nephew|niece|grand\p{L}+|widow(?:er)?|friend|partner|neighbou?r|boyfriend|girlfriend|man|woman|boy|girl|child|baby|person|victim|suspect|witness|guest|colleague|counterpart|successor|predecessor|heir|national|citizen|resident|native)$/iu

/** The country of somebody whom a demonym and a noun for people stand before: "British national Ivo Lang". */
export function nationalityBefore(name: Span, tokens: readonly Token[], titles: readonly Title[]): string | undefined {
  if (titles.some(title => title.end === name.start - 1)) return undefined
  const beside = tokens.find(({ end }) => end === name.start - 1)
  const isNoun = (token: Token) =>
    /^(?:national|citizen|subject)$/.test(token.form) ||
    (isPersonNoun(token.lemma.toLowerCase()) && describingNouns(name, tokens).includes(token))
  const noun = beside && isNoun(beside) ? beside : undefined
  const [first] = noun ? adjacentBefore(noun, tokens, ({ pos }) => /^(?:ADJ|NOUN|PROPN)$/.test(pos)) : []
  return first && countryOfDemonym(first.form) ? first.form : undefined
}

/** Without a demonym: that is a nationality. */
function modifiersOf(noun: Token, tokens: readonly Token[]): readonly Token[] {
  return adjacentBefore(noun, tokens, ({ pos, form }) => /^(?:ADJ|NOUN)$/.test(pos) && /^\p{Ll}/u.test(form))
}

/** The tokens right before one, as long as they fit, in the order of the text. */
function adjacentBefore(noun: Token, tokens: readonly Token[], fits: (token: Token) => boolean): readonly Token[] {
  const at = tokens.indexOf(noun)
  let from = at
  while (from > 0 && at - from < 4 && fits(tokens[from - 1] as Token)) from--
  return tokens.slice(from, at)
}
