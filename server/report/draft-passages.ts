// The draft as it stands, with lines under its claims and their numbers in the margin.
import type { ClaimState, Span } from '../engine/index.ts'
import { escaped, isolated } from './escaping.ts'
import { type ReportedClaim, stateSigns, statesByUrgency, stateWords } from './model.ts'

/** @param differing the words that a source contradicts: of a refuted claim only these are marked as refuted */
export function draftPassages(text: string, claims: readonly ReportedClaim[], differing: readonly Span[]): string {
  return passagesOf(text)
    .map(passage => {
      const own = claims.filter(claim => passage.start <= claim.start && claim.start < passage.end)
      const words = segmentsOf(passage, claims, differing).map(segment => segmentWords(segment, text, own))
      const written = text.slice(passage.start, passage.end)
      const look = passage.head ? ' head' : /^\s*#{1,6}\s/.test(written) ? ' heading' : ''
      return `<div class="passage"><p class="draft${look}" dir="auto">${words.join('')}</p>${marginOf(own)}</div>`
    })
    .join('\n')
}

interface Passage extends Span {
  /** The front matter. */
  readonly head: boolean
}

/** Paragraph by paragraph: what blank lines part. */
function passagesOf(text: string): readonly Passage[] {
  const head = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0
  const passages: Passage[] = head > 0 ? [{ start: 0, end: text.slice(0, head).trimEnd().length, head: true }] : []
  for (const { 0: words, index } of text.slice(head).matchAll(/\S(?:[^\n]|\n(?![ \t\r]*\n))*/g)) {
    passages.push({ start: head + index, end: head + index + words.trimEnd().length, head: false })
  }
  return passages
}

interface Segment extends Span {
  readonly look: string | undefined
}

/** The passage cut at every place where a claim or a difference begins or ends. */
function segmentsOf(
  passage: Passage,
  claims: readonly ReportedClaim[],
  differing: readonly Span[],
): readonly Segment[] {
  const inside = (span: Span) => span.start < passage.end && passage.start < span.end
  const near = claims.filter(inside)
  const wrong = differing.filter(inside)
  const cuts = [...near, ...wrong].flatMap(({ start, end }) => [start, end])
  const places = [...new Set([passage.start, ...cuts, passage.end])]
    .filter(place => passage.start <= place && place <= passage.end)
    .sort((a, b) => a - b)
  return places.slice(1).map((end, at) => {
    const start = places[at]!
    const covers = (span: Span) => span.start <= start && end <= span.end
    return { start, end, look: lookOf(near.filter(covers), wrong.some(covers)) }
  })
}

/** The most urgent wins. Of a claim that is refuted in one word, the other words are lined as what they are besides. */
function lookOf(covering: readonly ReportedClaim[], isWrong: boolean): string | undefined {
  if (isWrong) return 'refuted'
  const open = covering.filter(({ settled }) => !settled)
  const others = open.filter(({ state, differences }) => state !== 'refuted' || differences.length === 0)
  const urgent = statesByUrgency.find(state => others.some(claim => claim.state === state))
  if (urgent) return urgent
  return statesByUrgency.find(state => covering.some(claim => claim.state === state))
}

function segmentWords({ start, end, look }: Segment, text: string, own: readonly ReportedClaim[]): string {
  const words = escaped(text.slice(start, end))
  const lined = look === undefined ? words : `<u class="${look}"><span>${words}</span></u>`
  const ended = own.filter(claim => !claim.settled && claim.end === end)
  const numbers = ended.map(({ number, state }) => `<a class="${state}" href="#claim-${number}">${number}</a>`)
  return numbers.length === 0 ? lined : `${lined}<sup>${numbers.join(' ')}</sup>`
}

/** The numbers by state: what is open one by one with its words, the rest in rows of numbers. */
function marginOf(own: readonly ReportedClaim[]): string {
  const open = own.filter(({ settled }) => !settled)
  const lines = statesByUrgency.flatMap(state => openLines(open.filter(claim => claim.state === state)))
  for (const state of statesByUrgency) {
    const settled = own.filter(claim => claim.settled && claim.state === state)
    if (settled.length > 0)
      lines.push(`<li class="${state}">${stateSigns[state]} ${numbersOf(settled)} ${settledWords(state)}</li>`)
  }
  return `<ul class="margin">${lines.join('')}</ul>`
}

/** What is settled without a source and without a sign-off was set aside by a comment. */
function settledWords(state: ClaimState): string {
  return state === 'unchecked' ? `${stateWords[state]}: set aside` : stateWords[state]
}

/** In UTF-16 code units: what fits into a line or two of the margin. */
const longest = 60

/** Claims about the same words share a line. */
function openLines(claims: readonly ReportedClaim[]): readonly string[] {
  const byWords = new Map<string, ReportedClaim[]>()
  for (const claim of claims) byWords.set(shortWords(claim), [...(byWords.get(shortWords(claim)) ?? []), claim])
  return [...byWords].map(([words, own]) => {
    const { state } = own[0]!
    return `<li class="${state}">${stateSigns[state]} ${numbersOf(own)} ${stateWords[state]}: <q>${isolated(words)}</q></li>`
  })
}

function shortWords({ words, differences }: ReportedClaim): string {
  const said = differences.length > 0 ? differences.map(({ draft }) => draft).join(' … ') : words
  return said.length > longest ? `${said.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : said
}

/** “1–4, 7”, each leading to the first of its row. */
function numbersOf(claims: readonly ReportedClaim[]): string {
  const rows: { first: number; last: number }[] = []
  for (const { number } of claims) {
    const row = rows.at(-1)
    if (row && row.last + 1 === number) row.last = number
    else rows.push({ first: number, last: number })
  }
  return rows
    .map(({ first, last }) => `<a href="#claim-${first}">${first === last ? first : `${first}–${last}`}</a>`)
    .join(', ')
}
