// The report as one page that needs nothing else: no script, nothing from elsewhere, every word of a text escaped.
import type { ClaimState } from '../engine/index.ts'
import { decisionIn, reportedClaims } from './claims.ts'
import { draftPassages } from './draft-passages.ts'
import { escaped, isolated } from './escaping.ts'
import {
  type Decision,
  type ReportedClaim,
  type ReportedEvidence,
  type ReportInput,
  stateSigns,
  statesByUrgency,
  stateWords,
} from './model.ts'
import { style } from './style.ts'
import { styleHash } from './style-hash.ts'

export function htmlReport(input: ReportInput): string {
  const { draft, made } = input
  const claims = reportedClaims(input)
  const open = claims.filter(claim => !claim.settled)
  const settledAs = (state: ClaimState) => claims.filter(claim => claim.settled && claim.state === state)
  const title = draft.title ?? draft.path
  const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(made.by)}">
<title>Fact-check report: ${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="meta">Fact-check report</p>
<h1 dir="auto">${escaped(title)}</h1>
<p class="meta">${isolated(draft.path)}${draft.date === undefined ? '' : `, dated ${isolated(draft.date)}`}. Made on ${escaped(timeInWords(made.at))} by ${escaped(made.by)}.</p>
${countsOf(claims)}
${uncheckedNote(claims)}
</header>
<main>
${openSection(open)}
${draftSection(input, claims)}
${settledSection('Signed off', settledAs('signed-off'))}
${lapsedSection(input)}
${settledSection('Set aside by a comment in the draft, and not checked', settledAs('unchecked'))}
${supportedSection(settledAs('supported'))}
${sourcesSection(input)}
</main>
<footer>Claimcheck compares a draft with its sources. It does not say what is true, and it does not read everything: what it could not follow counts as not checked.</footer>
</body>
</html>
`
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** “27 November 2026, 12:12 UTC” of ISO 8601; what is written otherwise stays as it is. */
function timeInWords(time: string): string {
  const read = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)\S*?(Z|[+-]\d\d:?\d\d)?)?$/.exec(time)
  const month = months[Number(read?.[2]) - 1]
  if (!read || month === undefined) return time
  const [, year, , day, clock, zone] = read
  const at = clock === undefined ? '' : `, ${clock}${zone === 'Z' ? ' UTC' : zone ? ` UTC${zone}` : ''}`
  return `${Number(day)} ${month} ${year}${at}`
}

function countsOf(claims: readonly ReportedClaim[]): string {
  const boxes = statesByUrgency.flatMap(state => {
    const count = claims.filter(claim => claim.state === state).length
    if (count === 0 && state === 'signed-off') return []
    return [`<li class="${state}"><b>${stateSigns[state]} ${count}</b><span>${stateWords[state]}</span></li>`]
  })
  const all = claims.length === 1 ? '1 claim' : `${claims.length} claims`
  return `<h2>${all}</h2>\n<ul class="counts">${boxes.join('')}</ul>`
}

/** What was not checked is said before anything else is read. */
function uncheckedNote(claims: readonly ReportedClaim[]): string {
  const count = claims.filter(({ state }) => state === 'unchecked').length
  const own =
    count === 0
      ? 'Every claim that was read was compared with the sources.'
      : `${count === 1 ? '1 claim was' : `${count} claims were`} not checked; ${count === 1 ? 'it stands' : 'they stand'} below.`
  return `<p class="note"><strong>What was not read.</strong> ${own} Words of the draft without a line under them belong to no claim that was read: nobody has checked them.</p>`
}

function openSection(open: readonly ReportedClaim[]): string {
  if (open.length === 0) return section('Open', '<p>Nothing is open.</p>')
  const groups = statesByUrgency.flatMap(state => {
    const own = open.filter(claim => claim.state === state)
    return own.length === 0 ? [] : [`<h3>${headingOf(state, own.length)}</h3>`, ...entriesOf(own)]
  })
  return section(`Open: ${open.length}`, groups.join('\n'))
}

function headingOf(state: ClaimState, count: number): string {
  const words: Readonly<Record<ClaimState, string>> = {
    refuted: 'Refuted: a source says otherwise',
    unchecked: 'Not checked: this could not be read with certainty',
    'not-in-source': 'Not in source: no source says so, and none says otherwise',
    'signed-off': 'Signed off',
    supported: 'Supported',
  }
  return `${words[state]} (${count})`
}

function settledSection(heading: string, claims: readonly ReportedClaim[]): string {
  return claims.length === 0 ? '' : section(`${heading}: ${claims.length}`, entriesOf(claims).join('\n'))
}

/** Claims that differ in the same words are one entry: a meeting on a wrong day, and that day. */
function entriesOf(claims: readonly ReportedClaim[]): readonly string[] {
  const differing = ({ number, differences }: ReportedClaim) =>
    differences.length === 0 ? `${number}` : JSON.stringify(differences.map(({ start, code }) => [start, code]))
  return grouped(claims, differing).map(claimEntry)
}

/** So many places are shown in full; a claim has seldom more. */
const mostPlaces = 3

function claimEntry(claims: readonly ReportedClaim[]): string {
  const claim = claims.reduce((a, b) => (b.words.length > a.words.length ? b : a))
  const { state, decision, differences, evidence } = claim
  const differing = differences.map(({ draft, source, message }) => {
    const change = source === undefined ? '' : `<del>${isolated(draft)}</del> → <ins>${isolated(source)}</ins> `
    return `<p>${change}<span class="where">${isolated(message)}</span></p>`
  })
  const decided = decision === undefined ? '' : `<p class="decision">${decisionWords(decision)}</p>`
  const again = claim.reopened
    ? `<p class="decision"><strong>Reopened</strong>: ${isolated(claim.reopened.why)}. Before: ${decisionWords(claim.reopened.decision)}</p>`
    : ''
  const numbers = claims.map(({ number }) => `<span id="claim-${number}">${number}</span>`).join(', ')
  const more = evidence.length - mostPlaces
  const others = more > 0 ? [`<p class="where">and ${more === 1 ? '1 more place' : `${more} more places`}</p>`] : []
  return `<article class="claim ${state}">
<p class="state">${numbers} · ${stateSigns[state]} ${stateWords[state]}</p>
<p class="words" dir="auto">${escaped(claim.words)}</p>
${[...differing, again, decided, ...evidence.slice(0, mostPlaces).map(evidenceEntry), ...others].filter(Boolean).join('\n')}
</article>`
}

function decisionWords({ what, note, by, when }: Decision): string {
  const who = [by, when && timeInWords(when)]
    .filter(part => part !== undefined && part !== '')
    .map(part => isolated(part!))
  const why = note === '' ? ', no reason given' : `: ${isolated(note)}`
  return `<strong>${escaped(what)}</strong>${why}${who.length > 0 ? ` (${who.join(', ')})` : ''}`
}

/** What no longer holds is told, so that nobody believes it is settled. */
function lapsedSection({ report: { lapsed = [] } }: ReportInput): string {
  if (lapsed.length === 0) return ''
  const items = lapsed.map(({ signOff, why }) => {
    const { target, part, code } = signOff
    const words = target?.exact.slice(part?.start, part?.end) ?? code
    return `<li>${isolated(words)}: ${isolated(why)}. ${decisionWords(decisionIn(signOff))}</li>`
  })
  return section(`Sign-offs that hold no longer: ${lapsed.length}`, `<ul>${items.join('\n')}</ul>`)
}

function evidenceEntry(evidence: ReportedEvidence): string {
  const quoted = `<blockquote dir="auto"${evidence.inSheet ? ' class="sheet"' : ''}>${saidWords(evidence)}</blockquote>`
  return `<div>${quoted}<p class="where">${whereOf(evidence)}</p></div>`
}

function saidWords({ before, words, after }: ReportedEvidence): string {
  const around = (text: string) => (text.trim() === '' ? escaped(text) : `<span class="around">${escaped(text)}</span>`)
  return `${around(before)}<mark>${escaped(words)}</mark>${around(after)}`
}

function whereOf({ source, path, place, inSheet }: ReportedEvidence): string {
  const parts = [isolated(source), ...(place === undefined ? [] : [escaped(place)])]
  const file = path === undefined ? '' : ` (${inSheet ? 'fact sheet ' : ''}${isolated(path)})`
  return `${parts.join(', ')}${file}`
}

function draftSection({ draft, report }: ReportInput, claims: readonly ReportedClaim[]): string {
  const legend = [
    '<u class="refuted"><span>refuted</span></u>',
    '<u class="unchecked"><span>not checked</span></u>',
    '<u class="not-in-source"><span>not in source</span></u>',
    '<u class="supported"><span>supported</span></u>',
    '<u class="signed-off"><span>signed off</span></u>',
  ]
  const key = `<p class="legend">The lines: ${legend.join(', ')}. The numbers lead to the claims.</p>`
  return section('The draft', `${key}\n${draftPassages(draft.text, claims, report.diagnostics)}`)
}

/** By the source's words, since one sentence of a source often bears out many claims. */
function supportedSection(supported: readonly ReportedClaim[]): string {
  if (supported.length === 0) return ''
  const rows = grouped(
    supported,
    ({ evidence: [first] }) => `${first?.path} ${first?.place} ${first?.before} ${first?.words}`,
  )
  const written = rows.map(claims => {
    const [first] = claims[0]!.evidence
    const said = first ? `${saidWords(first)}<br><span class="where">${whereOf(first)}</span>` : ''
    const own = claims.map(({ number, words, evidence }) => {
      const more = evidence.length < 2 ? '' : ` <span class="where">(and ${evidence.length - 1} more)</span>`
      return `<li id="claim-${number}"><b>${number}</b> ${isolated(words)}${more}</li>`
    })
    return `<tr><td><ul>${own.join('')}</ul></td><td class="said" dir="auto">${said}</td></tr>`
  })
  const head = '<thead><tr><th scope="col">The draft says</th><th scope="col">The source says</th></tr></thead>'
  return section(
    `Supported by a source: ${supported.length}`,
    `<table>${head}<tbody>\n${written.join('\n')}\n</tbody></table>`,
  )
}

/** In the order of the first of each group. */
function grouped(claims: readonly ReportedClaim[], keyOf: (claim: ReportedClaim) => string) {
  const groups = new Map<string, ReportedClaim[]>()
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim])
  return [...groups.values()]
}

function sourcesSection({ sources }: ReportInput): string {
  if (sources.length === 0) return section('Sources', '<p>There were none: nothing was checked.</p>')
  const isPublished = sources.some(({ publisher }) => publisher)
  const row = (title: string, publisher: string, date: string) =>
    isPublished ? [title, publisher, date] : [title, date]
  const rows = sources.map(({ id, title, publisher, date }) => {
    const cells = row(title ?? id, publisher ?? '', date ?? 'no date').map(text => `<td>${isolated(text)}</td>`)
    return `<tr>${cells.join('')}</tr>`
  })
  const columns = row('Title', 'Publisher', 'Date').map(name => `<th scope="col">${name}</th>`)
  return section(
    'Sources',
    `<table><thead><tr>${columns.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
  )
}

function section(heading: string, content: string): string {
  return `<section>\n<h2>${heading}</h2>\n${content}\n</section>`
}
