// A sheet and its article: what the article says and the sheet lacks, and what the sheet has from words that are gone.
import { readSheet } from '../facts/sheet.ts'
import { checkedEvidence } from '../facts/sheet-evidence.ts'
import { shown } from '../facts/sheet-record.ts'
import { nameKey } from '../facts/sheet-sense.ts'
import { type NewEvent, type NewPerson, type NewSheet, proposedText } from '../facts/sheet-writing.ts'
import { readYaml } from '../facts/yaml-recovery.ts'
import type { Parsed, Problem, Sheet, SheetEvent, Written } from '../model.ts'
import { titleOf } from '../reading/titles.ts'

/**
 * The sheet with `proposed` written anew: every other character stays as it is.
 * @returns the problems of the sheet, with those of evidence that the article no longer has; an error where the
 * proposals have no place in it, and then the sheet as it was
 */
export function updatedSheet(facts: string, article: string, found: NewSheet): Parsed<string> {
  const { value: sheet, problems } = readSheet(facts)
  const all = [...problems, ...goneFrom(facts, article)].sort((a, b) => a.start - b.start)
  const value = withProposals(facts, proposalsFor(sheet, found))
  const isSame = JSON.stringify(readSheet(value).value, withoutPlaces) === JSON.stringify(sheet, withoutPlaces)
  if (isSame) return { value, problems: all }
  const message =
    'proposals cannot be added to this sheet: write its lists below each other, without brackets around all'
  return { value: facts, problems: [{ start: 0, end: 0, message, severity: 'error' }, ...all] }
}

function withoutPlaces(key: string, value: unknown): unknown {
  return ['start', 'end', 'proposed'].includes(key) ? undefined : value
}

function withProposals(facts: string, proposed: NewSheet['proposed']): string {
  const lineEnd = /\r\n/.test(facts) ? '\r\n' : '\n'
  const section = proposedText(proposed).replaceAll('\n', lineEnd)
  const tree = readYaml(facts).value
  const before = tree?.type === 'keys' ? tree.pairs.find(({ key }) => key.text === 'proposed') : undefined
  if (before) {
    const rest = facts.slice(before.end).replace(/^[^\r\n]*(?:\r\n|\n|\r|$)/, '')
    return facts.slice(0, before.start) + section + rest
  }
  if (section === '' || facts === '') return facts + section
  const gap = /[\r\n]$/.test(facts) ? lineEnd : lineEnd + lineEnd
  return facts + gap + section
}

// ── What the article no longer says ────────────────────────────────────────────────────────────────────────────

function goneFrom(facts: string, article: string): readonly Problem[] {
  return checkedEvidence(facts, article).flatMap(({ start, end, exact, state }): readonly Problem[] =>
    exact === undefined || state !== 'gone'
      ? []
      : [{ start, end, message: `the article no longer says “${shown(exact)}”`, severity: 'warning' }],
  )
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

// ── What the sheet lacks ───────────────────────────────────────────────────────────────────────────────────────

function proposalsFor(sheet: Sheet, found: NewSheet): NewSheet['proposed'] {
  const names = namesOf(sheet)
  const isNew = ({ name = '', aliases = [] }: { readonly name?: string; readonly aliases?: readonly string[] }) =>
    ![name, ...aliases].some(form => names.has(nameKey(form)))
  return {
    people: (found.people ?? []).flatMap(person => (isNew(person) ? person : newTitlesOf(person, sheet, names))),
    organisations: found.organisations?.filter(isNew),
    groups: found.groups?.filter(isNew),
    places: found.places?.filter(isNew),
    things: found.things?.filter(isNew),
    events: found.events?.filter(event => !sheet.events.some(known => isSameEvent(event, known, names))),
    statements: found.statements?.flatMap(statement => {
      const words = (statement.words ?? []).filter(said => !isQuoted(said, sheet))
      return words.length > 0 ? [{ ...statement, words }] : []
    }),
    numbers: found.numbers?.filter(({ value = '' }) => !isCounted(value, sheet)),
    details: found.details?.filter(({ detail = '' }) => !isTold(detail, sheet)),
  }
}

/** Every form of a name, and the surname of a person → the name of its entry. */
function namesOf(sheet: Sheet): ReadonlyMap<string, string> {
  const entries = [...sheet.people, ...sheet.organisations, ...sheet.groups, ...sheet.places, ...sheet.things]
  return new Map(
    entries.flatMap(({ name, aliases }) => [name, ...aliases].map(form => [nameKey(form.value), nameKey(name.value)])),
  )
}

function newTitlesOf(person: NewPerson, sheet: Sheet, names: ReadonlyMap<string, string>): readonly NewPerson[] {
  const own = names.get(nameKey(person.name ?? ''))
  const held = sheet.people
    .filter(({ name }) => nameKey(name.value) === own)
    .flatMap(({ titles }) => titles.map(({ title }) => officeOf(title.value)))
  const titles = (person.titles ?? []).filter(({ title = '' }) => !held.includes(officeOf(title)))
  return titles.length > 0 ? [{ name: person.name, titles }] : []
}

function officeOf(title: string): string {
  return titleOf(title)?.office ?? nameKey(title)
}

/** What the sheet says more or less of an event does not make it another one. */
function isSameEvent(found: NewEvent, known: SheetEvent, names: ReadonlyMap<string, string>): boolean {
  const keyOf = (name: string) => names.get(nameKey(name)) ?? nameKey(name)
  const keysOf = (written: readonly Written[]) => written.map(({ value }) => keyOf(value))
  const agrees = (mine: string | undefined, theirs: Written | undefined) =>
    mine === undefined || theirs === undefined || keyOf(mine) === keyOf(theirs.value)
  const acting = keysOf([...known.who, ...known.whom])
  const kinds = [found.kind, known.kind.value].map(kind => (kind === 'travel' ? 'visit' : kind))
  return (
    kinds[0] === kinds[1] &&
    [...(found.who ?? []), ...(found.whom ?? [])].every(name => acting.includes(keyOf(name))) &&
    agrees(found.where, known.where ?? known.to) &&
    agrees(found.when, known.when) &&
    (found.not ?? false) === (known.not?.value ?? false)
  )
}

/** How many of a detail's words a sheet has where it says the same. */
const mostOfIt = 0.75

/** A person puts it in other words, perhaps in parts: as a title, a nationality, a detail. */
function isTold(detail: string, sheet: Sheet): boolean {
  const known = new Set(longWords(JSON.stringify({ ...sheet, proposed: undefined })))
  const words = longWords(detail)
  return words.filter(word => known.has(word)).length >= mostOfIt * words.length
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}

function isQuoted(words: string, sheet: Sheet): boolean {
  const own = lettersOf(words)
  return sheet.statements.some(statement =>
    statement.words.some(({ value }) => lettersOf(value).includes(own) || own.includes(lettersOf(value))),
  )
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function isCounted(value: string, sheet: Sheet): boolean {
  const phrases = [
    ...sheet.numbers.flatMap(({ value, what }) => [value, what]),
    ...sheet.events.flatMap(({ counts }) => counts),
    ...sheet.details.map(({ detail }) => detail),
  ]
  return phrases.some(phrase => ` ${plain(phrase.value)} `.toLowerCase().includes(` ${value.toLowerCase()} `))
}
