// A sheet's evidence held against its article: whether the words are still there, and in the paragraph that is written.
import type { Entry, Sheet, SheetEvidence, Span } from '../model.ts'
import { readBlocks } from '../reading/blocks.ts'
import { readSourceHeader } from '../reading/source-header.ts'
import { sheetShape } from './format.ts'
import { readSheet } from './sheet.ts'

export interface CheckedEvidence extends Span {
  /** The entry that it belongs to; of a title, the title. */
  readonly entry: Span
  readonly state: 'found' | 'moved' | 'gone'
  readonly exact?: string
  /** As it is written in the sheet. */
  readonly paragraph?: number
  /** Where the article has it now, in the article's offsets. */
  readonly place?: Span
  /** The paragraph of that place. */
  readonly nowIn?: number
}

/** Every piece of evidence of a sheet, in its offsets. @param article the article's text */
export function checkedEvidence(sheet: string, article: string): readonly CheckedEvidence[] {
  const paragraphs = paragraphsOf(article)
  return entriesOf(readSheet(sheet).value).flatMap(entry =>
    entry.evidence.map(item => ({
      start: item.start,
      end: item.end,
      entry: { start: entry.start, end: entry.end },
      ...(item.exact !== undefined && { exact: item.exact }),
      ...(item.paragraph !== undefined && { paragraph: item.paragraph }),
      ...judged(item, article, paragraphs),
    })),
  )
}

/** People and their titles, organisations, events …: whatever may carry evidence. */
export function entriesOf(sheet: Sheet): readonly Entry[] {
  const lists: Readonly<Record<string, unknown>> = { ...sheet }
  return Object.keys(sheetShape.fields)
    .filter(list => list !== 'source' && list !== 'proposed')
    .flatMap(list => (lists[list] as readonly (Entry & { readonly titles?: readonly Entry[] })[]) ?? [])
    .flatMap(entry => [entry, ...(entry.titles ?? [])])
}

interface Paragraph extends Span {
  /** Its number by every way of counting: lines with words, and what is left without headline and credits. */
  readonly numbers: readonly number[]
}

function judged(
  { exact, paragraph, prefix, suffix }: SheetEvidence,
  article: string,
  paragraphs: readonly Paragraph[],
) {
  const written = paragraphs.filter(({ numbers }) => paragraph !== undefined && numbers.includes(paragraph))
  if (exact === undefined) {
    const [place] = written
    if (!place) return { state: paragraph === undefined ? 'found' : 'gone' } as const
    return { state: 'found', place: { start: place.start, end: place.end } } as const
  }
  const places = placesOf(exact, article)
  const within = places.find(place => written.some(one => one.start <= place.start && place.start < one.end))
  const around = places.find(place => {
    const before = plain(article.slice(Math.max(0, place.start - 200), place.start))
    const after = plain(article.slice(place.end, place.end + 200))
    return before.endsWith(plain(prefix ?? '')) && after.startsWith(plain(suffix ?? ''))
  })
  const place = within ?? around ?? places[0]
  if (!place) return { state: 'gone' } as const
  if (paragraph === undefined || within) return { state: 'found', place } as const
  const nowIn = paragraphs.find(one => one.start <= place.start && place.start < one.end)?.numbers[0]
  return { state: 'moved', place, ...(nowIn !== undefined && { nowIn }) } as const
}

/** Where the article has these words, whatever white space stands between them. */
function placesOf(exact: string, article: string): readonly Span[] {
  const words = exact.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const pattern = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')
  return [...article.matchAll(new RegExp(pattern, 'g'))].map(({ index, 0: found }) => {
    return { start: index, end: index + found.length }
  })
}

function paragraphsOf(article: string): readonly Paragraph[] {
  const lines = [...article.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== '')
  const { blocks } = readBlocks(readSourceHeader(article).prose, 'plain')
  return lines.map(({ index: start, 0: line }, at) => {
    const end = start + line.length
    const block = blocks.findIndex(one => one.start < end && start < one.end)
    return { start, end, numbers: [at + 1, ...(block < 0 ? [] : [block + 1])] }
  })
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
