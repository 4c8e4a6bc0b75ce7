// What may be written next in a draft, as the sources have it: names, a person's titles, days, and a speaker's words.
import type { Facts } from '../facts/fact-base.ts'
import type { DraftCompletion, Interval, Span } from '../model.ts'
import { intervalInWords } from '../reading/edtf.ts'

/** Nobody looks farther back for what was just begun. In UTF-16 code units. */
const longest = 400
const most = 50
/** The days of everybody in a large archive would be no help. */
const mostNamed = 300

/**
 * Names after a capital letter, titles after a name and a comma, days after “on” or “since”, quotations after an opening
 * mark. Nothing elsewhere.
 */
export function draftCompletions(text: string, offset: number, facts: Facts): readonly DraftCompletion[] {
  const before = text.slice(Math.max(0, offset - longest), offset)
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
  const quoted = quotationsAfter(line, text, offset, facts)
  if (quoted.length > 0) return quoted
  const titles = titlesAfter(line, offset, facts)
  if (titles.length > 0) return titles
  return [...namesAfter(line, offset, facts), ...daysAfter(line, offset, facts)].slice(0, most)
}

/** “David La” begins a name, and so does “Lam”. */
function namesAfter(line: string, offset: number, facts: Facts): readonly DraftCompletion[] {
  const begun = /(?:^|[^\p{L}\p{N}’'-])((?:\p{Lu}[\p{L}\p{M}’'.-]*\s+){0,3}\p{Lu}[\p{L}\p{M}’'-]*)$/u.exec(line)?.[1]
  if (begun === undefined || begun.length < 2) return []
  const parts = begun.split(/\s+/)
  const starts = parts.map((_, at) => parts.slice(at).join(' '))
  const found = new Map<string, DraftCompletion>()
  for (const { name, aliases, kind, titles } of facts.entities.all.byId.values()) {
    for (const form of [name, ...aliases.filter(alias => /^\p{Lu}/u.test(alias))]) {
      const written = starts.find(start => beginsIn(form, start))
      if (written === undefined || form === written || found.has(form)) continue
      const about = form === name ? (titles[0]?.title ?? kind) : name
      found.set(form, {
        label: form,
        insert: form,
        about,
        kind: 'name',
        replace: { start: offset - written.length, end: offset },
      })
    }
  }
  return [...found.values()]
}

function beginsIn(form: string, start: string): boolean {
  const at = form.indexOf(start)
  return at === 0 || (at > 0 && /\s/.test(form[at - 1]!))
}

/** “Mr Lammy, the ” is about to say what he is. */
function titlesAfter(line: string, offset: number, facts: Facts): readonly DraftCompletion[] {
  const found = /(\p{Lu}[\p{L}\p{M}’'-]*),\s+(?:(?:the|a|an|his|her|its|then|former)\s+)?([\p{L}-]*)$/u.exec(line)
  if (!found) return []
  const [, surname = '', begun = ''] = found
  const people = [...facts.entities.all.byId.values()].filter(
    ({ kind, name }) => kind === 'person' && name.split(/\s+/).includes(surname),
  )
  const replace: Span = { start: offset - begun.length, end: offset }
  const titles = people.flatMap(({ name, titles }) => titles.map(held => ({ ...held, name })))
  return [...new Map(titles.map(held => [held.title, held])).values()]
    .filter(({ title }) => title.toLowerCase().startsWith(begun.toLowerCase()))
    .map(({ title, of, name }) => ({
      label: title,
      insert: title,
      about: of ? `${name}, ${of}` : name,
      kind: 'title',
      replace,
    }))
}

/** “on F” or “since 1” begins a day; the days are those of the sources' events. */
function daysAfter(line: string, offset: number, facts: Facts): readonly DraftCompletion[] {
  const begun = /\b(?:on|since|until|from|by|before|after|in)\s+([\p{Lu}\d][\p{L}\d ]{0,14})$/u.exec(line)?.[1]
  if (begun === undefined) return []
  const days = new Map<string, { readonly about: string; readonly when: Interval }>()
  const named = [...facts.entities.all.byId.keys()].slice(0, mostNamed)
  for (const { claim, summary } of facts.events.naming(named))
    for (const { value } of claim.slots) {
      const when = value.type === 'date' ? value.date.interval : undefined
      if (when && Number.isFinite(when.first) && Number.isFinite(when.last) && !when.approximate)
        days.set(intervalInWords(when), { about: summary, when })
    }
  const replace = { start: offset - begun.length, end: offset }
  return [...days].flatMap(([words, { about, when }]): DraftCompletion[] => {
    // “Friday 18 October 2024”: with the weekday, and without.
    const forms = [words, ...(when.first === when.last ? [words.replace(/^\p{L}+ /u, '')] : [])]
    return forms
      .filter(form => form.toLowerCase().startsWith(begun.toLowerCase()) && form !== begun)
      .map(form => ({ label: form, insert: form, about, kind: 'day', replace }))
  })
}

/** Shown of a quotation in the list. In UTF-16 code units. */
const shown = 70

/** The words with their speaker, once a quotation is begun: not where the same mark would end one. */
function quotationsAfter(line: string, text: string, offset: number, facts: Facts): readonly DraftCompletion[] {
  const opened = /(^|[\s([—–-])(["“])([^"“”]{0,60})$/.exec(line)
  if (!opened) return []
  const [, , mark = '', begun = ''] = opened
  if (mark === '"' && (line.match(/"/g) ?? []).length % 2 === 0) return []
  const closing = mark === '“' ? '”' : '"'
  // An editor may have written the closing mark by itself.
  const end = text[offset] === closing || text[offset] === '"' ? offset + 1 : offset
  const known = new Map(
    facts.quoted.filter(({ speakerName }) => speakerName !== '').map(quoted => [quoted.words, quoted]),
  )
  return [...known.values()]
    .filter(({ words }) => words.toLowerCase().includes(begun.trim().toLowerCase()))
    .slice(0, most)
    .map(({ words, speakerName, when }) => {
      const said = words.trim().replace(/[.,;:]$/, '')
      const comma = /[?!…]$/.test(said) ? '' : ','
      return {
        label: said.length > shown ? `${said.slice(0, shown)}…` : said,
        insert: `${said}${comma}${closing} ${speakerName} said`,
        filter: words,
        about: when ? `${speakerName}, ${intervalInWords(when)}` : speakerName,
        kind: 'quotation',
        replace: { start: offset - begun.length, end },
      }
    })
}
