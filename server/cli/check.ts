// claimcheck check DRAFT... [--sources PATH...] [--date EDTF] [--format text|json]
import { type Counts, countsInWords, type Lapsed, noClaims, showable, summaryInWords } from '../engine/index.ts'
import { checkArguments } from './check-arguments.ts'
import { type CheckedDraft, checkedDrafts, shownName } from './checked-drafts.ts'
import { coverageForm, deskForm, signOffForm } from './contract.ts'
import type { EngineSource } from './engine-source.ts'
import { pictureOf } from './picture.ts'
import type { Terminal } from './terminal.ts'

/**
 * @returns the exit code: 0 nothing refuted but what is signed off, 1 something refuted, 2 something could not be read
 * @throws WrongUsage
 */
export async function check(args: readonly string[], terminal: Terminal, engineFrom: EngineSource): Promise<number> {
  const { format, ...asked } = checkArguments(args)
  const { folder, output } = terminal
  const { checked, unreadable } = await checkedDrafts(asked, terminal, await engineFrom())
  await output.write(format === 'json' ? asJson(checked, folder) : asText(checked, terminal))
  const refuted = checked.some(({ report }) => report.diagnostics.length > 0)
  return unreadable ? 2 : refuted ? 1 : 0
}

function asJson(checked: readonly CheckedDraft[], folder: string): string {
  const drafts = checked.map(({ path, report }) => ({
    path,
    ...deskForm(report, folder),
    coverage: coverageForm(report.coverage),
    ...(report.lapsed.length > 0 && { lapsed: report.lapsed.map(lapsedForm) }),
  }))
  return `${JSON.stringify({ version: 1, drafts }, undefined, 2)}\n`
}

function lapsedForm({ signOff, why }: Lapsed) {
  return { ...signOffForm(signOff), why }
}

/** Each draft with its own summary, and one for all where they are several. */
function asText(checked: readonly CheckedDraft[], { output, folder }: Terminal): string {
  const canvas = { columns: output.columns, colour: output.colour, folder }
  const several = checked.length > 1
  const parts = checked.map(({ path, text, report, sources }) => {
    const shown = shownName(path, path)
    const picture = pictureOf({ path: shown, text, diagnostics: report.diagnostics, sources }, canvas)
    const counts = summaryInWords(report)
    const summary = [...report.lapsed.map(lapsedLine), `${several ? `${shown}: ` : ''}${counts}`].join('\n')
    return picture === '' ? summary : `${picture}\n\n${summary}${several ? '\n' : ''}`
  })
  if (several)
    parts.push(`${checked.length} drafts: ${countsInWords(sumOf(checked.map(({ report }) => report.coverage)))}`)
  return parts.map(part => `${part}\n`).join('')
}

/** What no longer holds is told, so that nobody believes it is settled. */
function lapsedLine({ signOff, why }: Lapsed): string {
  const { target, part, note, by } = signOff
  const words = target?.exact.slice(part?.start, part?.end) ?? signOff.code
  return showable(
    `A sign-off no longer holds, since ${why}: ${signOff.code} “${words}” (${note === '' ? by : `${note}, ${by}`})`,
  )
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = noClaims()
  for (const counts of all) for (const state of Object.keys(sum) as (keyof Counts)[]) sum[state] += counts[state]
  return sum
}
