// Reads a tree by a shape of the format: what fits is kept, what does not is reported at its place.
import type { Problem, Span, Written } from '../model.ts'
import { edtfMistake } from './edtf-mistake.ts'
import { nearest } from './nearest.ts'
import type { Field, FieldValue, Reading, RecordShape } from './shape.ts'
import type { Tree, TreeKeys, TreeWords } from './yaml-tree.ts'

type Report = (at: Span, message: string, severity?: Problem['severity']) => void

/** Undefined where a required key is missing. Never throws; offsets are those of the tree. */
export function recordIn<S extends RecordShape>(tree: Tree, shape: S, problems: Problem[]): Reading<S> | undefined {
  const report: Report = (at, message, severity = 'error') =>
    problems.push({ start: at.start, end: at.end, message, severity })
  return readRecord(tree, shape, report) as Reading<S> | undefined
}

function readRecord(tree: Tree, shape: RecordShape, report: Report): object | undefined {
  if (tree.type === 'words' && shape.short) {
    const value = readValue(tree, shape.short, shape.fields[shape.short]!, report)
    return (
      value && {
        ...emptyRecord(shape),
        [shape.short]: shape.plain ? value.value : value,
        start: tree.start,
        end: tree.end,
      }
    )
  }
  if (tree.type !== 'keys') {
    if (tree.type !== 'broken') {
      const keys = Object.keys(shape.fields).slice(0, 3).join(':, ')
      report(tree, `${shape.called} is written with keys (${keys}: …), not as ${kindOf(tree)}`)
    }
    return undefined
  }
  if (shape.short && isSentence(tree)) {
    report(tree, colonInWords)
    return undefined
  }
  const read: Record<string, unknown> = emptyRecord(shape)
  const seen = new Set<string>()
  for (const pair of tree.pairs) {
    const key = pair.key.text
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key]! : undefined
    if (!field) {
      const meant = nearest(key, Object.keys(shape.fields))
      report(pair.key, `“${shown(key)}” is not a key of ${shape.called}${meant ? `; did you mean “${meant}”?` : ''}`)
      continue
    }
    if (seen.has(key)) {
      const kept = field.list ? 'both lists are read' : 'only the first one is read'
      report(pair.key, `“${key}” is written twice in ${shape.called.replace(/^an? /, 'this ')}: ${kept}`)
      if (!field.list) continue
    }
    seen.add(key)
    if (!pair.value) continue
    if (field.list) read[key] = [...(read[key] as unknown[]), ...listOf(pair.value, key, field, report)]
    else {
      const value = readValue(pair.value, key, field, report)
      if (value) read[key] = shape.plain ? value.value : value
    }
  }
  for (const [key, field] of Object.entries(shape.fields)) {
    if (field.required && read[key] === undefined && !reportMissing(tree, key, shape, report)) return undefined
  }
  return { ...read, start: tree.start, end: tree.end }
}

function emptyRecord(shape: RecordShape): Record<string, unknown> {
  const lists = Object.entries(shape.fields).filter(([, field]) => field.list)
  return Object.fromEntries(lists.map(([key]) => [key, []]))
}

function reportMissing(tree: TreeKeys, key: string, shape: RecordShape, report: Report): false {
  const pair = tree.pairs.find(candidate => candidate.key.text === key)
  const what = shape.called.replace(/^an? /, 'this ')
  if (!pair) report(tree.pairs[0]?.key ?? tree, `${what} needs a “${key}”`)
  // A value that is there but unusable has been reported already.
  else if (!pair.value || (pair.value.type === 'words' && pair.value.text.trim() === ''))
    report(pair.key, `“${key}” is empty`)
  return false
}

function listOf(tree: Tree, key: string, field: Field, report: Report): unknown[] {
  const items = tree.type === 'list' ? tree.items : [tree]
  return items.flatMap(item => {
    if (item.type === 'words' && item.text === '' && !item.quoted) return []
    const value = readValue(item, key, field, report)
    return value === undefined ? [] : [value]
  })
}

// ── One value ──────────────────────────────────────────────────────────────────────────────────────────────────

type Value = Written<string | number | boolean>

function readValue(tree: Tree, key: string, field: Field, report: Report): Value | undefined {
  const shape: FieldValue = field.value
  if (typeof shape === 'object') return readRecord(tree, shape, report) as Value | undefined
  const words = wordsOf(tree, key, field, report)
  if (!words || words.text.trim() === '') return undefined
  const at = { start: words.start, end: words.end }
  const text = words.text.trim()
  const reject = (message: string) => {
    report(at, message)
    return undefined
  }
  if (shape === 'truth') {
    if (/^(?:true|yes)$/i.test(text)) return { ...at, value: true }
    if (/^(?:false|no)$/i.test(text)) return { ...at, value: false }
    return reject(`“${key}” is true or false, not “${shown(text)}”`)
  }
  if (shape === 'paragraph') {
    if (/^[1-9]\d{0,5}$/.test(text)) return { ...at, value: Number(text) }
    return reject(`“${shown(text)}” is not a paragraph’s number: write 1, 2, 3 …, or the article’s words as exact: "…"`)
  }
  if (shape === 'date') {
    const mistake = edtfMistake(text)
    return mistake ? reject(`“${shown(text)}” ${mistake}`) : { ...at, value: text }
  }
  if (field.allowed && !Object.hasOwn(field.allowed, text)) {
    const all = Object.keys(field.allowed)
    const meant = nearest(text, all)
    const instances =
      all.length > 4
        ? `write for instance ${all.slice(0, 4).join(', ')}`
        : `write ${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
    const hint = meant ? `did you mean “${meant}”?` : instances
    return reject(`“${shown(text)}” is not a known “${key}”; ${hint}`)
  }
  return { ...at, value: text }
}

function wordsOf(tree: Tree, key: string, field: Field, report: Report): TreeWords | undefined {
  if (tree.type === 'words') return tree
  if (tree.type === 'broken') return undefined
  if (tree.type === 'keys' && isSentence(tree)) report(tree, colonInWords)
  else if (tree.type === 'list' && !field.list) report(tree, `“${key}” takes one value, not a list`)
  else report(tree, `“${key}” takes plain words, not ${kindOf(tree)}`)
  return undefined
}

const colonInWords = 'words that hold a colon and a space need quotation marks around them'

/** "He said: no" is one key with its value to YAML; no key of a sheet holds a space. */
function isSentence(tree: TreeKeys): boolean {
  return tree.pairs.length === 1 && tree.pairs[0]!.key.text.includes(' ')
}

function kindOf(tree: Tree): string {
  if (tree.type === 'list') return 'a list'
  return tree.type === 'keys' ? 'keys of its own' : 'plain words'
}

/** Messages are one short line, whatever stands in the sheet. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= 40) return line
  // Half of a pair of surrogates would not be a letter.
  return `${line.slice(0, 39).replace(/[\uD800-\uDBFF]$/, '')}…`
}
