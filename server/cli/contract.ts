// The public form of a report: `check --format json` and `batch` print the same keys, always in the same order.
import { relative, sep } from 'node:path'
import type { ClaimVerdict, Counts, Desk, DeskClaim, Diagnostic, Evidence, Report, SignOff } from '../engine/index.ts'

/** @param folder the folder that paths of evidence are made relative to, where sources come from files */
export function reportForm(report: Report, folder?: string) {
  return {
    diagnostics: report.diagnostics.map(diagnostic => diagnosticForm(diagnostic, folder)),
    claims: report.claims.map(claim => claimForm(claim, folder)),
    ...(report.ignored.length > 0 && { ignored: report.ignored.map(one => ignoredForm(one, folder)) }),
  }
}

/**
 * The same with what people have decided: what is signed off stays among the diagnostics, with its sign-off, and so do
 * claims; those that were decided on before they changed say so.
 */
export function deskForm(desk: Desk, folder?: string) {
  const diagnostics = [...desk.diagnostics, ...desk.settled].sort((a, b) => a.start - b.start)
  return {
    ...reportForm(desk, folder),
    diagnostics: diagnostics.map(one => ({ ...diagnosticForm(one, folder), ...signed(one.signOff) })),
    claims: desk.claims.map(claim => ({ ...claimForm(claim, folder), ...signed(claim.signOff), ...reopened(claim) })),
  }
}

function signed(signOff: SignOff | undefined) {
  return signOff && { signOff: signOffForm(signOff) }
}

function reopened({ reopened }: DeskClaim) {
  return reopened && { reopened: reopened.why }
}

export function signOffForm({ id, kind, code, note, by, when }: SignOff) {
  return { id, kind, code, note, by, when }
}

/** A difference that a comment in the draft sets aside, with the reason that it gives. */
function ignoredForm(ignored: Report['ignored'][number], folder?: string) {
  return { ...diagnosticForm(ignored, folder), reason: ignored.reason }
}

/** What is signed off counts under nothing else, and is left out where there is nothing. */
export function coverageForm(counts: Counts) {
  const { supported, refuted, unchecked, 'signed-off': signedOff } = counts
  return {
    supported,
    refuted,
    'not-in-source': counts['not-in-source'],
    unchecked,
    ...(signedOff > 0 && { 'signed-off': signedOff }),
  }
}

/** A path as it is shown: relative to the folder, with forward slashes. */
export function shownPath(path: string, folder: string): string {
  return (relative(folder, path) || '.').split(sep).join('/')
}

function diagnosticForm({ code, severity, start, end, text, message, fixes, evidence }: Diagnostic, folder?: string) {
  return {
    code,
    severity,
    start,
    end,
    text,
    message,
    fixes: fixes.map(fixForm),
    evidence: evidenceForm(evidence, folder),
  }
}

function fixForm({ title, text, safe, edits }: Diagnostic['fixes'][number]) {
  return { title, text, safe, ...(edits && { edits: edits.map(({ start, end, text }) => ({ start, end, text })) }) }
}

function claimForm({ kind, start, end, verdict, evidence }: ClaimVerdict, folder?: string) {
  return { kind, start, end, verdict, evidence: evidenceForm(evidence, folder) }
}

/** What is not known is left out. */
function evidenceForm(all: readonly Evidence[], folder?: string): readonly Evidence[] {
  return all.map(({ source, path, start, end, paragraph, exact }) => ({
    source,
    ...(path !== undefined && folder !== undefined && { path: shownPath(path, folder) }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(paragraph !== undefined && { paragraph }),
    ...(exact !== undefined && { exact }),
  }))
}
