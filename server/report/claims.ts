// The claims of a draft as they are reported, from the engine's report and the texts of the sources.
import {
  type Diagnostic,
  type Evidence,
  type Ignored,
  isSettling,
  overlaps,
  type SignOff,
  type SourceInput,
  stateOf,
} from '../engine/index.ts'
import type {
  DecidedReport,
  Decision,
  ReportedClaim,
  ReportedDifference,
  ReportedEvidence,
  ReportInput,
} from './model.ts'

/** Every claim, numbered in the order of the draft. */
export function reportedClaims({ draft, report, sources, folder }: ReportInput): readonly ReportedClaim[] {
  const ordered = report.claims.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return ordered.map((claim, at) => {
    const shown: readonly (Diagnostic | Ignored)[] =
      claim.ignored === undefined ? [...report.diagnostics, ...(report.settled ?? [])] : report.ignored
    const { difference, reopened } = claim
    const within = shown.filter(found => difference && overlaps(found, difference))
    const decision = decisionOn(claim)
    return {
      number: at + 1,
      start: claim.start,
      end: claim.end,
      words: draft.text.slice(claim.start, claim.end),
      state: stateOf(claim),
      settled: reopened === undefined && (claim.verdict === 'supported' || decision?.settles === true),
      ...(decision && { decision }),
      ...(reopened && { reopened: { why: reopened.why, decision: decisionIn(reopened.signOff) } }),
      differences: within.map(differenceOf),
      evidence: claim.evidence.map(one => evidenceOf(one, sources, folder)),
    }
  })
}

function decisionOn({ ignored, off, signOff }: DecidedReport['claims'][number]): Decision | undefined {
  if (signOff) return decisionIn(signOff)
  if (ignored !== undefined) return { what: 'set aside by a comment in the draft', note: ignored, settles: true }
  return off ? { what: 'switched off, and not shown to anybody', note: '', settles: false } : undefined
}

const decisionWords: Readonly<Record<SignOff['kind'], string>> = {
  elsewhere: 'checked elsewhere',
  query: 'the author is asked',
  leave: 'stays as it is',
  off: 'switched off, and not shown to anybody',
  withdrawn: 'withdrawn',
}

export function decisionIn(signOff: SignOff): Decision {
  const { kind, note, by, when } = signOff
  return { what: decisionWords[kind], note, by, when, settles: isSettling(signOff) }
}

function differenceOf({ code, start, end, text, message, fixes }: Diagnostic): ReportedDifference {
  const source = fixes[0]?.text
  return { code, start, end, draft: text, message, ...(source !== undefined && { source }) }
}

/** How much of a source is shown before and behind its words. In UTF-16 code units. */
const around = 160

function evidenceOf(evidence: Evidence, sources: readonly SourceInput[], folder?: string): ReportedEvidence {
  const { source: id, path, start, end, paragraph, exact } = evidence
  const source = sources.find(one => one.id === id)
  const inSheet = path !== undefined && path === source?.factsPath
  const text = inSheet ? source?.facts : source?.text
  const known = text !== undefined && start !== undefined && end !== undefined && end <= text.length
  const shown = {
    source: source?.title ?? id,
    inSheet,
    ...(path !== undefined && { path: shownPath(path, folder) }),
    ...(paragraph !== undefined && { place: `paragraph ${paragraph}` }),
  }
  if (!known) return { ...shown, before: '', words: flat(exact ?? ''), after: '' }
  return {
    ...shown,
    before: before(text.slice(Math.max(0, start - around * 2), start)),
    words: flat(text.slice(start, end)),
    after: after(text.slice(end, end + around * 2)),
  }
}

/** The last words of a stretch, no farther than its paragraph goes. */
function before(stretch: string): string {
  const paragraph = flat(stretch.split(/\n[ \t]*\r?\n/).at(-1) ?? '')
  if (paragraph.length <= around) return paragraph
  const cut = paragraph.slice(-around)
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`
}

function after(stretch: string): string {
  const paragraph = flat(stretch.split(/\r?\n[ \t]*\r?\n/)[0] ?? '')
  if (paragraph.length <= around) return paragraph
  const cut = paragraph.slice(0, around)
  return `${cut.slice(0, Math.max(1, cut.lastIndexOf(' ')))} …`
}

/** On one line; the space at the ends stays, since it parts words. */
function flat(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Relative to the folder, with forward slashes. */
export function shownPath(path: string, folder?: string): string {
  const slashed = path.replaceAll('\\', '/')
  const root = folder?.replaceAll('\\', '/').replace(/\/?$/, '/')
  return root !== undefined && slashed.startsWith(root) ? slashed.slice(root.length) : slashed
}
