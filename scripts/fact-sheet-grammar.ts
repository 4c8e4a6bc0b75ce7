// The TextMate grammar of fact sheets, from the format's definition: which keys there are, and what stands after each.
import { sheetShape } from '../server/engine/facts/format.ts'
import type { Field, RecordShape } from '../server/engine/facts/shape.ts'

type Rule = { readonly [key: string]: unknown }

const scope = (name: string): string => `${name}.claimcheck-facts`

/** What a key's value is coloured as. A key that means two things in two entries ("from") is of the first sort that fits. */
const sorts = {
  names: { scope: scope('entity.name.type') },
  dates: { scope: scope('invalid.illegal.date') },
  quotations: { scope: scope('string.quoted.quotation') },
  paragraphs: { scope: scope('string.unquoted') },
  truths: { scope: scope('invalid.illegal.truth') },
  allowed: { scope: scope('string.unquoted') },
  plain: { scope: scope('string.unquoted') },
} as const
type Sort = keyof typeof sorts

const date = String.raw`(?:\d{4}|\d{3}X|\d{2}XX)(?:-\d{2}(?:-\d{2})?)?[~?%]?`
const interval = String.raw`(?:${date}|\.\.)(?:/(?:${date}|\.\.))?`
/** Where a value that stands bare comes to its end: in a line of its own, and between brackets. */
const endOfLine = String.raw`(?=\s*$|\s+#)`
const endInBrackets = String.raw`(?=\s*(?:[\[\]{},]|$))`
const key = String.raw`[A-Za-z_][\w-]*`
/** A line that begins another key, or that is not indented, is no part of a value. */
const nextKey = String.raw`^(?=\s*(?:-\s+)*${key}\s*:(?:\s|$))|^(?=[^\s#-])`

function sortOf(name: string, field: Field): Sort {
  if (['words', 'exact', 'prefix', 'suffix'].includes(name)) return 'quotations'
  if (field.names || name === 'name' || name === 'aliases') return 'names'
  if (field.allowed) return 'allowed'
  if (field.value === 'date') return 'dates'
  if (field.value === 'truth') return 'truths'
  if (field.value === 'paragraph' || name === 'evidence') return 'paragraphs'
  if (typeof field.value === 'object' && field.value.short === 'name') return 'names'
  return 'plain'
}

/** Every key of the format with its sort, sections apart. */
function keysBySort(): {
  readonly sections: Map<Sort, string[]>
  readonly keys: Map<Sort, string[]>
  readonly words: string[]
} {
  const sections = new Map<Sort, string[]>()
  const keys = new Map<Sort, string[]>()
  const sortOfKey = new Map<string, Sort>()
  const words = new Set<string>()
  const add = (shape: RecordShape) => {
    for (const [name, field] of Object.entries(shape.fields)) {
      const sort = sortOf(name, field)
      const earlier = sortOfKey.get(name)
      // Dates are told by their look among names; so the sort of names serves both.
      if (!earlier || (earlier === 'dates' && sort === 'names')) sortOfKey.set(name, sort)
      for (const word of Object.keys(field.allowed ?? {})) words.add(word)
      if (typeof field.value === 'object') add(field.value)
    }
  }
  for (const [name, field] of Object.entries<Field>(sheetShape.fields)) {
    const sort = sortOf(name, field)
    sections.set(sort, [...(sections.get(sort) ?? []), name])
    if (typeof field.value === 'object') add(field.value)
  }
  for (const [name, sort] of sortOfKey) keys.set(sort, [...(keys.get(sort) ?? []), name])
  return { sections, keys, words: [...words] }
}

export function factSheetGrammar(): string {
  const { sections, keys, words } = keysBySort()
  const repository: Record<string, Rule> = { ...fixedRules() }
  const blocks: string[] = []
  const inBrackets: string[] = []
  for (const sort of Object.keys(sorts) as Sort[]) {
    repository[`${sort}-value`] = valueRule(sort, words, endOfLine)
    repository[`${sort}-in-brackets`] = valueRule(sort, words, endInBrackets)
    const names = sections.get(sort)
    if (names) {
      repository[`${sort}-section`] = {
        begin: `^\\uFEFF?(${names.join('|')})\\s*(:)(?=\\s|$)`,
        beginCaptures: {
          1: { name: scope('keyword.control.section') },
          2: { name: scope('punctuation.separator.key-value') },
        },
        end: nextKey,
        patterns: [{ include: `#${sort}-value` }],
      }
      blocks.push(`${sort}-section`)
    }
    const own = keys.get(sort)
    if (!own) continue
    repository[`${sort}-key`] = {
      begin: `^(\\s*(?:-\\s+)*)(${own.join('|')})\\s*(:)(?=\\s|$)`,
      beginCaptures: keyCaptures,
      end: nextKey,
      patterns: [{ include: `#${sort}-value` }],
    }
    repository[`${sort}-key-in-brackets`] = {
      begin: `(?<![\\w-])()(${own.join('|')})\\s*(:)(?=\\s|$)`,
      beginCaptures: keyCaptures,
      end: `(?=[,}])|${nextKey}`,
      patterns: [{ include: `#${sort}-in-brackets` }],
    }
    blocks.push(`${sort}-key`)
    inBrackets.push(`${sort}-key-in-brackets`)
  }
  repository['keys-in-brackets'] = {
    begin: '\\{',
    end: `\\}|${nextKey}`,
    captures: { 0: { name: scope('punctuation.definition.mapping') } },
    patterns: [...includes(['comment', 'comma', ...inBrackets, 'other-key-in-brackets', 'plain-in-brackets'])],
  }
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Claimcheck fact sheet',
    scopeName: 'source.claimcheck-facts',
    patterns: includes(['comment', 'document', ...blocks, 'other-key', 'plain-value']),
    repository,
  }
  return `${JSON.stringify(grammar, null, 2)}\n`
}

const keyCaptures = {
  1: { patterns: [{ include: '#dash' }] },
  2: { name: scope('entity.name.tag') },
  3: { name: scope('punctuation.separator.key-value') },
}

function includes(names: readonly string[]): Rule[] {
  return names.map(name => ({ include: `#${name}` }))
}

function fixedRules(): Record<string, Rule> {
  return {
    comment: { match: '(?:^|(?<=\\s))#.*$', name: scope('comment.line.number-sign') },
    document: { match: '^(?:---|\\.\\.\\.)(?=\\s|$)', name: scope('punctuation.definition.document') },
    dash: { match: '(?:^|(?<=\\s))-(?=\\s|$)', name: scope('punctuation.definition.list') },
    comma: { match: ',', name: scope('punctuation.separator') },
    block: { match: '[|>][-+]?\\d?(?=\\s|$)', name: scope('keyword.operator.block') },
    'other-key': { match: `^(\\s*(?:-\\s+)*)(${key})\\s*(:)(?=\\s|$)`, captures: keyCaptures },
    'other-key-in-brackets': { match: `()(${key})\\s*(:)(?=\\s|$)`, captures: keyCaptures },
  }
}

function valueRule(sort: Sort, words: readonly string[], end: string): Rule {
  const inside = end === endInBrackets
  const bare = inside
    ? String.raw`[^\s\[\]{},"'#][^\[\]{},#]*?${end}`
    : String.raw`(?:[^\s\-\[\]{},"'#|>&*!%@\x60]|-(?=\S))(?:[^#]|(?<=\S)#)*?${end}`
  return {
    patterns: [
      ...includes(['comment', 'dash', 'comma', ...(inside ? [] : ['block'])]),
      { include: '#keys-in-brackets' },
      {
        begin: '\\[',
        end: `\\]|${nextKey}`,
        captures: { 0: { name: scope('punctuation.definition.list') } },
        patterns: [{ include: `#${sort}-in-brackets` }],
      },
      ...(['"', "'"] as const).map(quote => ({
        begin: quote,
        end: `${quote === '"' ? '"' : "'(?!')"}|${nextKey}`,
        captures: { 0: { name: scope('punctuation.definition.string') } },
        contentName: sorts[sort].scope,
        patterns: [{ match: quote === '"' ? '\\\\.' : "''", name: scope('constant.character.escape') }],
      })),
      ...known(sort, words, end),
      { match: bare, name: sorts[sort].scope },
    ],
  }
}

/** The values that have a look of their own. */
function known(sort: Sort, words: readonly string[], end: string): Rule[] {
  switch (sort) {
    case 'names':
    case 'dates':
      return [{ match: interval + end, name: scope('constant.numeric.date') }]
    case 'truths':
      return [{ match: `(?:true|false|yes|no)${end}`, name: scope('constant.language.boolean') }]
    case 'paragraphs':
      return [{ match: `\\d+${end}`, name: scope('constant.numeric.paragraph') }]
    case 'allowed':
      return [{ match: `(?:${words.join('|')})${end}`, name: scope('constant.language') }]
    default:
      return []
  }
}
