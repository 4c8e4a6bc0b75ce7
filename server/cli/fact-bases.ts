import { dirname } from 'node:path'
import type { Engine, FactBase, SourceInput } from '../engine/index.ts'
import {
  type FileProblem,
  filesNamed,
  problemsOnFiles,
  type Sources,
  sourcesFrom,
  sourcesNamed,
} from '../sources/index.ts'
import { shownPath } from './contract.ts'
import { placeOf } from './places.ts'
import { foldersOf, sourceFilesFor } from './workspace.ts'

/** Sources that were found, and what can be checked with them. */
export interface Found {
  readonly inputs: readonly SourceInput[]
  /** Every file that was read or looked for. */
  readonly files: readonly string[]
  /** One line for each source that could not be read. */
  readonly unreadable: readonly string[]
  /**
   * The facts of the named sources, or of all.
   * @param folders from where files are named
   */
  named(names: readonly string[] | undefined, folders?: readonly string[]): Base
}

export interface Base {
  readonly facts: FactBase
  /** The sources that the facts are of. */
  readonly inputs: readonly SourceInput[]
  /** `file:line:column: message`, the path relative to the current folder. */
  readonly problems: readonly string[]
  /** Names that no source has. */
  readonly unknown: readonly string[]
}

/** Reads each source once, however many drafts use it. */
export function factBases(engine: Engine, folder: string) {
  const kept = new Map<string, Promise<Found>>()
  const listed = new Map<string, Promise<readonly string[]>>()

  const from = (sources: Sources): Found => {
    const bases = new Map<string, Base>()
    const missing = sources.problems.filter(problem => isWhole(problem, sources.inputs))
    const others = sources.problems.filter(problem => !missing.includes(problem))
    const owned = new Set(sources.inputs.flatMap(input => [input.factsPath, input.textPath]))
    return {
      inputs: sources.inputs,
      files: sources.files,
      unreadable: missing.map(
        ({ path, trouble, message }) => `${shownPath(path, folder)}${trouble ? ` ${trouble}` : `: ${message}`}`,
      ),
      named(names, folders = []) {
        const key = JSON.stringify([names ?? null, names && folders])
        const known = bases.get(key)
        if (known) return known
        const { inputs, unknown } = sourcesNamed(names, sources.inputs, folders)
        const { facts, problems } = engine.factBase(inputs)
        const used = new Set(inputs.flatMap(input => [input.factsPath, input.textPath]))
        const told = others.filter(({ path }) => used.has(path) || !owned.has(path))
        const all = [...told, ...problemsOnFiles(problems, inputs)]
        const base = { facts, inputs, problems: all.map(problem => lineOf(problem, inputs, folder)), unknown }
        bases.set(key, base)
        return base
      },
    }
  }

  return {
    from,
    /** The sources of a draft's workspace, with the files that its front matter names. */
    async forDraft(draft: string, names: readonly string[] | undefined): Promise<Found> {
      const place = dirname(draft)
      const usual = await once(listed, place, () => sourceFilesFor(draft))
      const named = await filesNamed(names, foldersOf(draft))
      const paths = [...new Set([...usual, ...named])]
      return once(kept, paths.join('\n'), async () => from(await sourcesFrom(paths)))
    },
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** Whether the file itself could not be read, so that no source came of it. */
function isWhole(problem: FileProblem, inputs: readonly SourceInput[]): boolean {
  return (
    problem.severity === 'error' &&
    !inputs.some(input => input.factsPath === problem.path || input.textPath === problem.path)
  )
}

function lineOf({ path, start, message }: FileProblem, inputs: readonly SourceInput[], folder: string): string {
  const input = inputs.find(input => input.factsPath === path || input.textPath === path)
  const text = input?.factsPath === path ? input.facts : input?.text
  const { line, column } = placeOf(start, text ?? '')
  return `${shownPath(path, folder)}:${line}:${column}: ${message}`
}
