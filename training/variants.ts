// More sentences from those there are: news more often, and copies without capitals, as headlines, or cut short.
import { randomFrom } from './random.ts'
import type { Sentence } from './treebank.ts'

export function variants(sentences: readonly Sentence[]): Sentence[] {
  const random = randomFrom(7)
  const result: Sentence[] = []
  for (const sentence of sentences) {
    result.push(sentence)
    if (/GUM_(?:news|bio|interview)/.test(sentence.document)) result.push(sentence)
    if (/GUM_news/.test(sentence.document)) result.push(sentence)
    const chance = random()
    if (chance < 0.06) result.push(withForms(sentence, form => form.toLowerCase()))
    else if (chance < 0.1) result.push(withForms(sentence, form => form.charAt(0).toUpperCase() + form.slice(1)))
    else if (chance < 0.12) result.push(withForms(sentence, form => form.toUpperCase()))
    else if (chance < 0.22) {
      const last = sentence.forms.length - 1
      if (last > 2 && /^[.!?]$/.test(sentence.forms[last]!)) result.push(withoutLast(sentence))
    }
  }
  return result
}

function withForms(sentence: Sentence, change: (form: string) => string): Sentence {
  return { ...sentence, forms: sentence.forms.map(change) }
}

function withoutLast(sentence: Sentence): Sentence {
  return {
    ...sentence,
    forms: sentence.forms.slice(0, -1),
    lemmas: sentence.lemmas.slice(0, -1),
    upos: sentence.upos.slice(0, -1),
    xpos: sentence.xpos.slice(0, -1),
    heads: sentence.heads.slice(0, -1),
    relations: sentence.relations.slice(0, -1),
    space: sentence.space.slice(0, -1),
  }
}
