// The report as comma-separated values (RFC 4180), one line a claim, for a spreadsheet.
import { reportedClaims } from './claims.ts'
import { type ReportedClaim, type ReportInput, stateWords } from './model.ts'

const columns = ['number', 'fact', 'state', 'source', 'place', 'checker', 'date', 'note'] as const

/** The first line names the columns. Lines end in CR LF, the last one too. */
export function csvReport(input: ReportInput): string {
  const rows = reportedClaims(input).map(claim => rowOf(claim, input))
  return [columns, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

/** Who decided, and when; of what nobody has decided, the program and when it looked. */
function rowOf(claim: ReportedClaim, { made }: ReportInput): readonly string[] {
  const { decision, evidence, differences, reopened } = claim
  const places = evidence.map(({ path, place }) => [path, place].filter(Boolean).join(', '))
  const notes = [
    ...differences.map(({ message }) => message),
    ...(decision ? [decision.note === '' ? decision.what : `${decision.what}: ${decision.note}`] : []),
    ...(reopened ? [`reopened: ${reopened.why}`] : []),
  ]
  return [
    String(claim.number),
    claim.words.replace(/\s+/g, ' '),
    stateWords[claim.state],
    distinct(evidence.map(({ source }) => source)),
    distinct(places),
    decision?.by ?? made.by,
    decision?.when ?? made.at,
    distinct(notes),
  ]
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join('; ')
}

/** What a spreadsheet would take for a formula, also behind spaces and in the wide signs of Asian keyboards. */
const formula = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
