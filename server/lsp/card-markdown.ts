// What the engine knows of some words, as compact Markdown.
import type { Card, CardLine, DeskClaim, FactBase, SignOff, Verdict, WordPart } from '../engine/index.ts'
import { type Place, placeName, placesOf, spotName, type Where } from './places.ts'
import { showSourceCommand, sourceScheme } from './status.ts'

const verdictMarks: Readonly<Record<Verdict, string>> = {
  supported: '✓',
  refuted: '✗',
  'not-in-source': '○',
  unchecked: '○',
}

const verdictWords: Readonly<Record<Verdict, string>> = {
  supported: 'the source says so',
  refuted: 'differs from the source',
  'not-in-source': 'not in the source',
  unchecked: 'not checked',
}

/** One line for who or what it is, one for the verdict, one for each thing that is known, with links to the evidence. */
export function cardMarkdown(card: Card, facts: FactBase, where: Where): string {
  const name = `**${escaped(card.heading)}**`
  const heading = card.subheading === undefined ? name : `${name}, ${escaped(card.subheading)}`
  const verdict = card.verdict === undefined ? [] : [verdictMarkdown(card.verdict)]
  const compared = card.difference === undefined ? [] : [differenceMarkdown(card.difference)]
  const nameOf = facts.sources.length > 1 ? placeName : (place: Place) => spotName(place) ?? place.source
  const lines = withoutShorter(card.lines).map(line => lineMarkdown(line, nameOf, where))
  return [heading, ...verdict, ...compared, lines.join('\n')].filter(part => part !== '').join('\n\n')
}

/** What somebody decided on the claim, or why that no longer holds. */
export function decisionMarkdown({ signOff, reopened }: Pick<DeskClaim, 'signOff' | 'reopened'>): string | undefined {
  if (reopened) return `Open again: ${escaped(reopened.why)} (${signedMarkdown(reopened.signOff)})`
  return signOff && signedMarkdown(signOff)
}

const decisionWords: Readonly<Record<SignOff['kind'], string>> = {
  elsewhere: 'checked elsewhere',
  query: 'the author is asked',
  leave: 'stays as it is',
  off: 'turned off',
  withdrawn: 'withdrawn',
}

function signedMarkdown({ kind, note, by, when }: SignOff): string {
  const said = note === '' ? '' : `: ${escaped(note)}`
  return `${decisionWords[kind]}${said} · ${escaped(by)}, ${escaped(when.slice(0, 10))}`
}

/** A line whose every part is in a fuller line of its kind tells nothing: “Meeting: Anne” beside “Meeting: Anne · Rome”. */
function withoutShorter(lines: readonly CardLine[]): readonly CardLine[] {
  const parts = lines.map(({ text }) => text.split(' · '))
  const covers = (fuller: number, shorter: number) =>
    lines[fuller]!.label === lines[shorter]!.label &&
    parts[fuller]!.length > parts[shorter]!.length &&
    parts[shorter]!.every(part => parts[fuller]!.some(other => begins(other, part)))
  return lines.filter((_, at) => !lines.some((_, other) => covers(other, at)))
}

/** Whole words only: “about human rights; trade” begins with “about human rights”. */
function begins(text: string, part: string): boolean {
  return text.startsWith(part) && !/^[\p{L}\p{N}]/u.test(text.slice(part.length))
}

function verdictMarkdown({ verdict, reason }: { readonly verdict: Verdict; readonly reason: string }): string {
  const words = reason === '' ? verdictWords[verdict] : reason
  return `${verdictMarks[verdict]} ${escaped(words[0]!.toUpperCase() + words.slice(1))}`
}

/** The draft's words struck out, the source's in bold. */
function differenceMarkdown(parts: readonly WordPart[]): string {
  const marks = { same: '', draft: '~~', source: '**' } as const
  const words = parts.map(({ kind, text }) => {
    const mark = marks[kind]
    const own = escaped(text)
    return kind === 'same' ? text.replace(text.trim(), () => own) : `${mark}${own}${mark} `
  })
  return `“${words.join('').replace(/ +/g, ' ').trim()}”`
}

function lineMarkdown({ label, text, evidence }: CardLine, nameOf: (place: Place) => string, where: Where): string {
  const places = placesOf(evidence, where)
  const links = places.map(place => linkMarkdown(nameOf(place), place)).join(', ')
  // A line that only names the place has said it all with the link.
  const bare = evidence.some(({ source, paragraph }) => text === source || text === `${source}, paragraph ${paragraph}`)
  const said =
    bare && links !== '' ? links : [escaped(text), links === '' ? '' : `(${links})`].filter(Boolean).join(' ')
  return `- ${label === '' ? '' : `${escaped(label)}: `}${said}`
}

function linkMarkdown(name: string, { location }: Place): string {
  if (!location) return escaped(name)
  const { line } = location.range.start
  if (location.uri.startsWith(`${sourceScheme}:`)) {
    const asked = encodeURIComponent(JSON.stringify([location.uri, line])).replaceAll("'", '%27')
    return `[${escaped(name)}](command:${showSourceCommand}?${asked.replace(/[()]/g, encodedBracket)})`
  }
  // Brackets in a file's name would end the link.
  const target = location.uri.replace(/[()]/g, encodedBracket)
  return `[${escaped(name)}](${target}#L${line + 1})`
}

function encodedBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29'
}

/** Words of a sheet or an article stay words: they make no links, no emphasis, no HTML and no new paragraph. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_~[\]<>|$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(/\b(?:https?|ftp|mailto|file|www)(?=[:.])/gi, '$&\u200B')
    .replace(/\s+/g, ' ')
    .trim()
}
