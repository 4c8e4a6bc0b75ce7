// A sheet's outline: its lists, and in each the entries by the words that tell them apart.
import type { Span } from '../model.ts'
import { sheetShape } from './format.ts'
import type { RecordShape } from './shape.ts'
import { shown } from './sheet-record.ts'
import { readYaml } from './yaml-recovery.ts'
import type { Tree, TreeKeys } from './yaml-tree.ts'

export interface OutlineItem extends Span {
  readonly label: string
  /** What stands beside the label in grey. */
  readonly detail: string
  /** Under which key of the sheet it stands: people, events … */
  readonly section: string
  /** The words to select. */
  readonly selection: Span
  readonly children: readonly OutlineItem[]
}

/** Never throws; what cannot be read is missing. */
export function sheetOutline(text: string): readonly OutlineItem[] {
  const tree = readYaml(text).value
  if (tree?.type !== 'keys') return []
  const sections: Readonly<Record<string, { readonly value: RecordShape }>> = sheetShape.fields
  return tree.pairs.flatMap(pair => {
    const section = pair.key.text
    if (!Object.hasOwn(sections, section) || !pair.value) return []
    const isList = section !== 'source' && section !== 'proposed'
    const entries = pair.value.type === 'list' ? pair.value.items : isList ? [pair.value] : []
    const children = entries.flatMap(entry => outlineOf(entry, section, sections[section]!.value))
    const detail = isList ? String(children.length) : wordsUnder(pair.value, 'title')
    const { start, end } = pair
    return [{ start, end, label: section, detail, section, selection: { start, end: pair.key.end }, children }]
  })
}

function outlineOf(entry: Tree, section: string, shape: RecordShape): OutlineItem[] {
  if (entry.type !== 'keys' && entry.type !== 'words') return []
  const { label, detail } = entry.type === 'words' ? { label: entry.text, detail: '' } : labelOf(entry, section, shape)
  const named =
    entry.type === 'keys' ? entry.pairs.find(pair => pair.value && pair.key.text === shape.short)?.value : entry
  const start = named?.start ?? entry.start
  const selection = { start, end: Math.min(entry.end, named?.end ?? start) }
  const { start: from, end } = entry
  return [
    { start: from, end, label: shown(label) || shape.called, detail: shown(detail), section, selection, children: [] },
  ]
}

function labelOf(entry: TreeKeys, section: string, shape: RecordShape): { label: string; detail: string } {
  const under = (key: string) => wordsUnder(entry, key)
  switch (section) {
    case 'people':
      return { label: under('name'), detail: under('titles') }
    case 'events': {
      const done = entry.pairs.some(pair => pair.key.text === 'not') ? `no ${under('kind')}` : under('kind')
      return { label: [done, under('who') || under('whom')].filter(Boolean).join(': '), detail: under('when') }
    }
    case 'statements':
      return { label: under('speaker'), detail: under('words') || under('said') || under('about') }
    case 'numbers':
      return { label: under('what'), detail: under('value') }
    default:
      return { label: under(shape.short ?? 'name'), detail: under('of') || under('in') }
  }
}

/** The words under a key; several of them with commas between, of titles the titles alone. */
function wordsUnder(tree: Tree, key: string): string {
  const value = tree.type === 'keys' ? tree.pairs.find(pair => pair.key.text === key)?.value : undefined
  if (!value) return ''
  const items = value.type === 'list' ? value.items : [value]
  return items
    .map(item => (item.type === 'words' ? item.text : item.type === 'keys' ? wordsUnder(item, 'title') : ''))
    .filter(words => words !== '')
    .join(', ')
}
