// What a key or a word of a sheet means.
import type { Span } from '../model.ts'
import type { Field } from './shape.ts'
import { fieldOf, placeAt } from './sheet-places.ts'
import { readYaml } from './yaml-recovery.ts'

export interface SheetHover extends Span {
  /** Markdown. */
  readonly text: string
}

/** The documentation of the key at an offset, or of a word that the format knows; undefined elsewhere. Never throws. */
export function sheetHover(text: string, offset: number): SheetHover | undefined {
  const place = placeAt(readYaml(text).value, offset)
  if (!place) return undefined
  if (place.at === 'key') {
    const field = fieldOf(place.shape, place.key.text)
    return field && { start: place.key.start, end: place.key.end, text: keyText(place.key.text, field) }
  }
  const word = place.words.text.trim()
  const allowed = place.field.allowed
  if (!allowed || !Object.hasOwn(allowed, word)) return undefined
  return { start: place.words.start, end: place.words.end, text: `**${word}**: ${allowed[word]}` }
}

function keyText(key: string, field: Field): string {
  const value = typeof field.value === 'object' ? 'keys' : valueNames[field.value]
  const what = [field.list ? `one or more ${value === 'keys' ? 'entries' : value}` : value]
  if (field.required) what.push('required')
  const lines = [`**${key}** (${what.join(', ')})`, '', field.about]
  if (field.allowed) {
    lines.push('', ...Object.entries(field.allowed).map(([word, about]) => `- \`${word}\`: ${about}`))
  }
  if (field.example) lines.push('', `For instance: \`${field.example}\``)
  return lines.join('\n')
}

/** What a value is called in hovers and in docs/fact-sheets.md. */
export const valueNames = {
  words: 'words',
  date: 'date',
  truth: 'true or false',
  paragraph: 'paragraph number',
} as const
