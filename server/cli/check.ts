// claimcheck check DRAFT... [--sources PATH...] [--date EDTF] [--format text|json]
import { join, resolve } from 'node:path'
import type { Coverage, Report, SourceInput } from '../engine/index.ts'
import { sourcesAt } from '../sources/index.ts'
import { checkArguments } from './check-arguments.ts'
import { coverageForm, reportForm } from './contract.ts'
import { draftNamed, draftText } from './drafts.ts'
import type { EngineSource } from './engine-source.ts'
import { factBases } from './fact-bases.ts'
import { pictureOf, summaryOf } from './picture.ts'
import { placeOf } from './places.ts'
import { progressOn } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { foldersOf } from './workspace.ts'

interface Checked {
  readonly path: string
  readonly text: string
  readonly report: Report
  readonly sources: readonly SourceInput[]
}

/**
 * @returns the exit code: 0 nothing refuted, 1 something refuted, 2 something could not be read
 * @throws WrongUsage
 */
export async function check(args: readonly string[], terminal: Terminal, engineFrom: EngineSource): Promise<number> {
  const { drafts, sources, date, format } = checkArguments(args)
  const { folder, output, errors } = terminal
  const engine = await engineFrom()
  const progress = progressOn(errors)
  const bases = factBases(engine, folder)
  const complaints = new Set<string>()
  let unreadable = false

  const complain = async (lines: readonly string[], prefix = '') => {
    for (const line of lines.map(line => `${prefix}${line}\n`)) {
      // Several drafts share a sheet, whose mistakes need to be told only once.
      if (complaints.has(line)) continue
      complaints.add(line)
      await progress.clear()
      await errors.write(line)
    }
  }

  const reading = <T>(work: Promise<T>) => progress.during('reading the sources', work)
  const given = sources && bases.from(await reading(sourcesAt(sources.map(path => resolve(folder, path)))))
  if (given) {
    const nothing = given.inputs.length === 0 && given.unreadable.length === 0
    const troubles = nothing ? [`${sources.join(', ')}: no sources there (fact sheets, articles)`] : given.unreadable
    await complain(troubles, 'claimcheck: ')
    unreadable = troubles.length > 0
  }

  const checked: Checked[] = []
  for (const [index, path] of drafts.entries()) {
    await progress.show(`checking ${index + 1} of ${drafts.length}: ${path}`)
    const named = draftNamed(path, folder)
    const read = await draftText(named, terminal.input)
    if ('trouble' in read) {
      await complain([`${path === '-' ? 'standard input' : path} ${read.trouble}`], 'claimcheck: ')
      unreadable = true
      continue
    }
    const { text } = read
    const draft = engine.draft(text, named.format)
    const shown = path === '-' ? '(standard input)' : named.path
    const file = named.file ?? join(folder, '-')
    const names = given ? undefined : draft.frontMatter?.sources
    const found = given ?? (await reading(bases.forDraft(file, names)))
    if (!given) await complain(found.unreadable, 'claimcheck: ')
    if (found.unreadable.length > 0) unreadable = true
    if (found.files.includes(file)) {
      await complain([`${path} is a source, not a draft`], 'claimcheck: ')
      unreadable = true
      continue
    }

    const base = found.named(names, foldersOf(file))
    await complain(base.problems)
    const unknown = base.unknown.map(name => {
      const { line, column } = placeOf(Math.max(0, text.indexOf(name, text.indexOf('sources'))), text)
      return `${shown}:${line}:${column}: no source is called “${name}”${listOf(found.inputs)}`
    })
    await complain(unknown)
    if (unknown.length > 0) unreadable = true
    if (!given && found.inputs.length === 0 && unknown.length === 0)
      await complain([
        `${shown}: no sources found, so nothing is checked: put articles into a folder sources, or name some with --sources`,
      ])

    const report = engine.check(draft, base.facts, { date })
    const mistakes = report.problems.map(({ start, message }) => {
      const { line, column } = placeOf(start, text)
      return `${shown}:${line}:${column}: ${message}`
    })
    await complain(mistakes)
    checked.push({ path: named.path, text, report, sources: found.inputs })
  }
  await progress.clear()
  await output.write(format === 'json' ? asJson(checked, folder) : asText(checked, terminal))
  const refuted = checked.some(({ report }) => report.diagnostics.length > 0 || report.coverage.refuted > 0)
  return unreadable ? 2 : refuted ? 1 : 0
}

function asJson(checked: readonly Checked[], folder: string): string {
  const drafts = checked.map(({ path, report }) => ({
    path,
    ...reportForm(report, folder),
    coverage: coverageForm(report.coverage),
  }))
  return `${JSON.stringify({ version: 1, drafts }, undefined, 2)}\n`
}

/** Each draft with its own summary, and one for all where they are several. */
function asText(checked: readonly Checked[], { output, folder }: Terminal): string {
  const canvas = { columns: output.columns, colour: output.colour, folder }
  const several = checked.length > 1
  const parts = checked.map(({ path, text, report, sources }) => {
    const shown = path === '-' ? '(standard input)' : path
    const picture = pictureOf({ path: shown, text, diagnostics: report.diagnostics, sources }, canvas)
    const summary = `${several ? `${shown}: ` : ''}${summaryOf(report.coverage)}`
    return picture === '' ? summary : `${picture}\n\n${summary}${several ? '\n' : ''}`
  })
  if (several) parts.push(`${checked.length} drafts: ${summaryOf(sumOf(checked.map(({ report }) => report.coverage)))}`)
  return parts.map(part => `${part}\n`).join('')
}

function sumOf(coverages: readonly Coverage[]): Coverage {
  const sum = { supported: 0, refuted: 0, 'not-in-source': 0, unchecked: 0 }
  for (const coverage of coverages)
    for (const verdict of Object.keys(sum) as (keyof Coverage)[]) sum[verdict] += coverage[verdict]
  return sum
}

function listOf(inputs: readonly SourceInput[]): string {
  const ids = inputs.map(input => `“${input.id}”`)
  if (ids.length === 0) return ''
  return ids.length > 5 ? `; there are ${ids.slice(0, 5).join(', ')} and more` : `; there is ${ids.join(', ')}`
}
