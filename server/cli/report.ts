// claimcheck report DRAFT [--format html|csv|jsonld] [--output FILE] [--sources PATH...] [--date EDTF]
import { resolve } from 'node:path'
import { edtfMistake } from '../engine/index.ts'
import { isReportFormat, type ReportFormat, type ReportInput, reportFormats, reportText } from '../report/index.ts'
import { troubleOf, writtenWhole } from '../sources/index.ts'
import { argumentsRead } from './arguments.ts'
import { type CheckedDraft, checkedDrafts } from './checked-drafts.ts'
import { shownPath } from './contract.ts'
import type { EngineSource } from './engine-source.ts'
import { type Terminal, WrongUsage } from './terminal.ts'
import { version } from './version.ts'

/**
 * @returns the exit code: 0 the report was written, whatever it says, 2 something could not be read or written
 * @throws WrongUsage
 */
export async function report(args: readonly string[], terminal: Terminal, engineFrom: EngineSource): Promise<number> {
  const { format, file, ...asked } = reportArguments(args)
  const { folder, output, errors } = terminal
  const { checked, unreadable } = await checkedDrafts(asked, terminal, await engineFrom())
  const [only] = checked
  if (!only) return 2
  const text = reportText(await inputOf(only, folder), format)
  if (file === undefined) await output.write(text)
  else {
    try {
      await writtenWhole(resolve(folder, file), text)
      await errors.write(`written to ${resolve(folder, file)}\n`)
    } catch (error) {
      const trouble = troubleOf(error).replace('read', 'written')
      await errors.write(`claimcheck: ${shownPath(resolve(folder, file), folder)} ${trouble}\n`)
      return 2
    }
  }
  return unreadable ? 2 : 0
}

async function inputOf({ path, text, frontMatter, report, used }: CheckedDraft, folder: string): Promise<ReportInput> {
  const { title, date } = frontMatter ?? {}
  return {
    draft: {
      path: path === '-' ? '(standard input)' : path,
      text,
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
    },
    report,
    sources: used,
    folder,
    made: { at: new Date().toISOString(), by: `Claimcheck ${await version()}` },
  }
}

function reportArguments(args: readonly string[]) {
  const { values, positionals } = argumentsRead(args, {
    options: {
      format: { type: 'string' },
      output: { type: 'string' },
      sources: { type: 'string', multiple: true },
      date: { type: 'string' },
    },
  })
  const { output: file, sources, date } = values
  const [draft, ...others] = positionals
  if (draft === undefined || draft === '') throw new WrongUsage('name a draft, or - for standard input')
  if (others.length > 0) throw new WrongUsage(`one draft at a time: “${others[0]}” is one too many`)
  if (file === '') throw new WrongUsage('--output needs a value')
  if (sources?.includes('')) throw new WrongUsage('--sources needs a value')
  const mistake = date === undefined ? undefined : edtfMistake(date)
  if (mistake) throw new WrongUsage(`--date ${date} ${mistake}`)
  return { drafts: [draft], sources, date, format: formatOf(values.format, file), file }
}

/** The format that was asked for, else the one that the file's ending tells, else a page. */
function formatOf(asked: string | undefined, file: string | undefined): ReportFormat {
  const ending = file?.slice(file.lastIndexOf('.') + 1).toLowerCase() ?? ''
  const format = asked ?? (isReportFormat(ending) ? ending : 'html')
  if (isReportFormat(format)) return format
  const known = Object.keys(reportFormats)
  throw new WrongUsage(`--format is ${known.slice(0, -1).join(', ')} or ${known.at(-1)}, not “${format}”`)
}
