// Drafts that were named on the command line, read and checked, with everything that is to be told of them on the way.
import { dirname, join, resolve } from 'node:path'
import { type Desk, deskOf, type Engine, type FrontMatter, type SourceInput } from '../engine/index.ts'
import { draftPath, homeOf, readSignOffs, type SignOffsOnDisk, signOffsFile } from '../sign-offs/index.ts'
import { sourcesAt, troubleOf } from '../sources/index.ts'
import { shownPath } from './contract.ts'
import { draftNamed, draftText } from './drafts.ts'
import { factBases } from './fact-bases.ts'
import { placeOf } from './places.ts'
import { progressOn } from './progress.ts'
import type { Terminal } from './terminal.ts'
import { foldersOf, workspaceOf } from './workspace.ts'

export interface CheckedDraft {
  readonly path: string
  readonly text: string
  readonly frontMatter: FrontMatter | undefined
  /** With what people have decided on its claims. */
  readonly report: Desk
  /** What it could be checked against. */
  readonly sources: readonly SourceInput[]
  /** What it was checked against. */
  readonly used: readonly SourceInput[]
}

export interface Asked {
  readonly drafts: readonly string[]
  /** Undefined where the drafts' own are meant. */
  readonly sources: readonly string[] | undefined
  /** EDTF */
  readonly date: string | undefined
}

/** Mistakes go to standard error, each once; a draft that cannot be read is left out. */
export async function checkedDrafts(
  { drafts, sources, date }: Asked,
  { folder, input, errors }: Terminal,
  engine: Engine,
) {
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

  const signOffs = new Map<string, SignOffsOnDisk>()
  const signOffsFor = async (home: string): Promise<SignOffsOnDisk> => {
    const path = signOffsFile(home)
    const known = signOffs.get(path)
    if (known) return known
    const read = await readSignOffs(path).catch(async error => {
      await complain([`${shownPath(path, folder)} ${troubleOf(error)}`], 'claimcheck: ')
      unreadable = true
      return { text: '', records: [], problems: [] }
    })
    await complain(
      read.problems.map(({ start, message }) => {
        const { line, column } = placeOf(start, read.text)
        return `${shownPath(path, folder)}:${line}:${column}: ${message}`
      }),
    )
    signOffs.set(path, read)
    return read
  }

  const checked: CheckedDraft[] = []
  for (const [index, path] of drafts.entries()) {
    await progress.show(`checking ${index + 1} of ${drafts.length}: ${path}`)
    const named = draftNamed(path, folder)
    const read = await draftText(named, input)
    if ('trouble' in read) {
      await complain([`${path === '-' ? 'standard input' : path} ${read.trouble}`], 'claimcheck: ')
      unreadable = true
      continue
    }
    const { text } = read
    const draft = engine.draft(text, named.format)
    const { frontMatter } = draft
    const shown = shownName(path, named.path)
    const file = named.file ?? join(folder, '-')
    const names = given ? undefined : frontMatter?.sources
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
        `${shown}: no sources found, so nothing was checked, and exit code 0 does not mean that it is right: put articles into a folder sources, or name some with --sources`,
      ])

    const report = engine.check(draft, base.facts, { date })
    const mistakes = report.problems.map(({ start, message }) => {
      const { line, column } = placeOf(start, text)
      return `${shown}:${line}:${column}: ${message}`
    })
    await complain(mistakes)
    const home = homeOf(file, workspaceOf(file) ?? dirname(file))
    const desk = deskOf(report, text, draftPath(file, home), (await signOffsFor(home)).records)
    checked.push({ path: named.path, text, frontMatter, report: desk, sources: found.inputs, used: base.inputs })
  }
  await progress.clear()
  return { checked, unreadable }
}

/** How a draft is called to people. */
export function shownName(path: string, shown: string): string {
  return path === '-' ? '(standard input)' : shown
}

function listOf(inputs: readonly SourceInput[]): string {
  const ids = inputs.map(input => `“${input.id}”`)
  if (ids.length === 0) return ''
  return ids.length > 5 ? `; there are ${ids.slice(0, 5).join(', ')} and more` : `; there is ${ids.join(', ')}`
}
