// Reads Universal Dependencies files in the columns id, form, lemma, UPOS, XPOS, head, relation, "-" where no space follows.
import { readFileSync } from 'node:fs'

export interface Sentence {
  /** Corpus and document: "gum GUM_news_nasa". */
  readonly document: string
  readonly forms: readonly string[]
  readonly lemmas: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  /** Indices from 0; -1 for the root. */
  readonly heads: Int32Array
  readonly relations: readonly string[]
  /** Whether white space stands before the form. */
  readonly space: Uint8Array
}

export function sentencesIn(path: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const lines = block.split('\n').filter(line => line !== '')
    if (lines.length === 0) continue
    const document = lines.find(line => line.startsWith('# '))?.slice(2) ?? ''
    const rows = lines.map(line => line.split('\t')).filter(row => row.length >= 7)
    sentences.push({
      document,
      forms: rows.map(row => row[1]!),
      lemmas: rows.map(row => row[2]!),
      upos: rows.map(row => row[3]!),
      xpos: rows.map(row => row[4]!),
      heads: Int32Array.from(rows, row => Number(row[5]) - 1),
      relations: rows.map(row => row[6]!),
      space: Uint8Array.from(rows, (row, i) =>
        i === 0 || (rows[i - 1]![7] !== '-' && !glued(row, rows[i - 1]!)) ? 1 : 0,
      ),
    })
  }
  return sentences
}

/** The columns leave a space inside "it's", "don't" and "gonna", where no text has one. */
function glued(row: readonly string[], before: readonly string[]): boolean {
  if (/^(?:n['’]t|['’](?:m|d|re|ve|ll))$/i.test(row[1]!)) return true
  if (/^['’]s$/i.test(row[1]!)) return /[\p{L}\p{N}.)"”]$/u.test(before[1]!)
  return /^(?:gon|wan|got) (?:na|ta)$/i.test(`${before[1]} ${row[1]}`)
}

/** The sentence as it stood in its text, as far as the columns tell. */
export function textOf(sentence: Sentence): string {
  return sentence.forms.map((form, i) => (i > 0 && sentence.space[i] ? ` ${form}` : form)).join('')
}

export function spacesOf(sentence: Sentence): boolean[] {
  return Array.from(sentence.space, value => value === 1)
}
