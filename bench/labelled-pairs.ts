// Labelled pairs of article and draft: a JSONL file's, and those of the golden articles. What the fields mean stands in
// docs/accuracy.md.
import { readFileSync } from 'node:fs'
import { type GoldenArticle, mended } from '../test/engine/articles/golden.ts'

export interface LabelledPair {
  readonly id: string
  readonly source_text: string
  /** EDTF, as all dates here. */
  readonly source_date?: string
  readonly draft_text: string
  readonly draft_date?: string
  readonly label: 'consistent' | 'inconsistent'
  /** Where the wrong words stand in the draft, where somebody marked them. */
  readonly spans?: readonly { readonly start: number; readonly end: number }[]
  readonly error_types?: readonly string[]
  /** The draft that an edited one was made from, where the file tells. */
  readonly corrected?: string
  /** Pairs of one article. */
  readonly group?: string
}

/** @throws Error where a line is no pair, with the number of the line. */
export function pairsIn(path: string): readonly LabelledPair[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [pairIn(line, `${path}:${index + 1}`)]))
    .filter(pair => pair !== undefined)
}

/** The drafts of the golden articles; every faulty one also as it should have been. */
export function pairsOfGolden(articles: readonly GoldenArticle[]): readonly LabelledPair[] {
  return articles.flatMap(({ id: group, source, faithful, faulty }) => {
    const article = { group, source_text: source.text, source_date: source.date }
    return [
      ...faithful.map(({ id, draft }) => ({ ...article, id, draft_text: draft, label: 'consistent' as const })),
      ...faulty.flatMap(fault => {
        const { id, draft, date, errors } = fault
        const right = { ...article, id: `${id}-mended`, draft_text: mended(fault), draft_date: date }
        return [
          { ...right, label: 'consistent' as const },
          {
            ...right,
            id,
            draft_text: draft,
            label: 'inconsistent' as const,
            spans: errors.map(({ text }) => ({ start: draft.indexOf(text), end: draft.indexOf(text) + text.length })),
            error_types: errors.map(({ code }) => code),
            corrected: right.draft_text,
          },
        ]
      }),
    ]
  })
}

/** The draft that this one was edited from; undefined where the pairs do not tell or do not hold it. */
export function originalOf(edited: LabelledPair, pairs: readonly LabelledPair[]): LabelledPair | undefined {
  const { corrected, group, id } = edited
  if (corrected !== undefined)
    return pairs.find(
      pair => pair.label === 'consistent' && pair.group === group && pair.draft_text.trim() === corrected.trim(),
    )
  // The edits of one summary in SummEdits share their name but for its end.
  const original = id.replace(/_[^_]+$/, '_og')
  return original === id ? undefined : pairs.find(pair => pair.id === original)
}

/** Undefined for a line without an article or a label, of which such files have some. */
function pairIn(line: string, place: string): LabelledPair | undefined {
  let pair: Partial<LabelledPair>
  try {
    pair = JSON.parse(line)
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`)
  }
  if (typeof pair?.id !== 'string' || typeof pair.draft_text !== 'string')
    throw new Error(`${place}: a pair has an id and a draft_text`)
  if (!pair.source_text || !pair.label) return undefined
  if (pair.label !== 'consistent' && pair.label !== 'inconsistent')
    throw new Error(`${place}: a label is “consistent” or “inconsistent”, not “${pair.label}”`)
  return pair as LabelledPair
}
