// What no single value shows: two entries of one name, a name used that nobody bears, a title that ends before it begins.
import type { Problem, Sheet, Span, Written } from '../model.ts'
import { parseEdtf } from '../reading/edtf.ts'
import { nearest } from './nearest.ts'
import { shown } from './sheet-record.ts'

interface Named {
  readonly name: Written
  readonly aliases: readonly Written[]
}

/** Names compare without regard to case, to a leading "the", and to the shape of apostrophes. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().replace(/^the /, '')
}

export function problemsOfSense(sheet: Sheet): Problem[] {
  return [
    ...nameProblems(sheet.people, 'people', 'give one of them a fuller name, or make one entry of both'),
    ...nameProblems(sheet.organisations, 'organisations', 'make one entry of both'),
    ...nameProblems(sheet.groups, 'groups', 'make one entry of both'),
    ...nameProblems(sheet.places, 'places', 'give one of them a fuller name, or make one entry of both'),
    ...nameProblems(sheet.things, 'things', 'make one entry of both'),
    ...titleProblems(sheet),
    ...unknownNames(sheet),
    ...circlesOfPlaces(sheet),
  ]
}

function problem(at: Span, message: string, severity: Problem['severity']): Problem {
  return { start: at.start, end: at.end, message, severity }
}

function nameProblems(entries: readonly Named[], list: string, advice: string): Problem[] {
  const problems: Problem[] = []
  const firstOf = new Map<string, Named>()
  for (const entry of entries) {
    const key = nameKey(entry.name.value)
    if (firstOf.has(key)) {
      problems.push(problem(entry.name, `two ${list} are called “${shown(entry.name.value)}”: ${advice}`, 'error'))
    } else firstOf.set(key, entry)
  }
  for (const entry of entries) {
    for (const alias of entry.aliases) {
      const other = firstOf.get(nameKey(alias.value))
      if (other && nameKey(other.name.value) !== nameKey(entry.name.value)) {
        const message = `the alias “${shown(alias.value)}” is also the name of another entry under “${list}”`
        problems.push(problem(alias, message, 'warning'))
      }
    }
  }
  return problems
}

function titleProblems(sheet: Sheet): Problem[] {
  return sheet.people.flatMap(person =>
    person.titles.flatMap(title => {
      const from = title.from && parseEdtf(title.from.value)
      const until = title.until && parseEdtf(title.until.value)
      if (!from || !until || until.last >= from.first) return []
      return [
        problem(
          title.until,
          `this title ends (until ${title.until.value}) before it begins (from ${title.from.value})`,
          'error',
        ),
      ]
    }),
  )
}

function unknownNames(sheet: Sheet): Problem[] {
  const bearers = [...sheet.people, ...sheet.organisations, ...sheet.groups, ...sheet.places, ...sheet.things]
  const forms = bearers.flatMap(entry => [entry.name, ...entry.aliases].map(form => ({ form: form.value, entry })))
  const known = new Set(forms.map(({ form }) => nameKey(form)))
  const places = [...sheet.places, ...sheet.organisations].flatMap(entry => [entry.name, ...entry.aliases])
  const placeNames = places.map(name => name.value)
  // Looking for near names takes time; who has a hundred unknown names has another trouble than slips.
  let searches = 100
  const near = (name: string) => (searches-- > 0 ? nearestName(name, forms) : undefined)
  const acting = [
    ...sheet.events.flatMap(event => [...event.who, ...event.whom]),
    ...sheet.statements.flatMap(statement => [statement.speaker, ...statement.to]),
  ]
  const lying = [
    ...sheet.events.flatMap(event => [event.where, event.from, event.to]),
    ...sheet.statements.map(statement => statement.where),
    ...sheet.places.map(place => place.in),
    ...[...sheet.organisations, ...sheet.groups].map(entry => entry.of),
    ...sheet.people.flatMap(person => person.titles.map(title => title.of)),
  ].filter(name => name !== undefined)
  return [
    ...acting.flatMap(name => {
      if (known.has(nameKey(name.value))) return []
      const meant = near(name.value)
      // "fifteen residents" names nobody.
      if (!meant && !/(?:^|\s)\p{Lu}[^\s]*$/u.test(name.value)) return []
      const hint = meant ? `did you mean “${meant}”?` : 'add an entry under people, organisations or groups'
      return [problem(name, `“${shown(name.value)}” has no entry in this sheet; ${hint}`, 'warning')]
    }),
    // Countries and towns need no entry; only what looks like a slip is worth a word.
    ...lying.flatMap(name => {
      if (known.has(nameKey(name.value))) return []
      const meant = name.value.length > 4 && searches-- > 0 ? nearest(name.value, placeNames) : undefined
      return meant
        ? [problem(name, `“${shown(name.value)}” has no entry in this sheet; did you mean “${meant}”?`, 'warning')]
        : []
    }),
  ]
}

/** The surname of somebody whom the sheet has in full, or a slip of the pen. */
function nearestName(
  name: string,
  forms: readonly { readonly form: string; readonly entry: Named }[],
): string | undefined {
  const part = nameKey(name).replace(/^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? /, '')
  const bearers = new Set(forms.filter(({ form }) => nameKey(form).split(' ').includes(part)).map(({ entry }) => entry))
  if (bearers.size === 1) return [...bearers][0]!.name.value
  return nearest(
    name,
    forms.map(({ form }) => form),
  )
}

function circlesOfPlaces(sheet: Sheet): Problem[] {
  const places = new Map(sheet.places.map(place => [nameKey(place.name.value), place]))
  return sheet.places.flatMap(place => {
    const seen = new Set<string>()
    let at = place.in
    while (at && !seen.has(nameKey(at.value))) {
      seen.add(nameKey(at.value))
      at = places.get(nameKey(at.value))?.in
    }
    if (!place.in || !seen.has(nameKey(place.name.value))) return []
    return [problem(place.in, `“${shown(place.name.value)}” lies within itself here`, 'error')]
  })
}
