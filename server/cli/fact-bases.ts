import { dirname } from 'node:path'
import type { Engine, FactBase, SourceInput } from '../engine/index.ts'
import { type FileProblem, problemsOnFiles, type Sources, sourcesNamed } from '../sources/index.ts'
import { shownPath } from './contract.ts'
import { placeOf } from './places.ts'

/** Sources that were found, and what can be checked with them. */
export interface Found {
  readonly inputs: readonly SourceInput[]
  /** One line for each source that could not be read. */
  readonly unreadable: readonly string[]
  /** The facts of the named sources, or of all. */
  named(names: readonly string[] | undefined): Base
}

export interface Base {
  readonly facts: FactBase
  /** `file:line:column: message`, the path relative to the current folder. */
  readonly problems: readonly string[]
  /** Names that no source has. */
  readonly unknown: readonly string[]
}

/** Reads each source once, however many drafts use it. */
export function factBases(engine: Engine, folder: string) {
  const inFolder = new Map<string, Found>()

  const from = (sources: Sources): Found => {
    const bases = new Map<string, Base>()
    const missing = sources.problems.filter(problem => isWhole(problem, sources.inputs))
    const onSheets = sources.problems.filter(problem => !missing.includes(problem))
    return {
      inputs: sources.inputs,
      unreadable: missing.map(problem => `${shownPath(problem.path, folder)}: ${problem.message}`),
      named(names) {
        const key = JSON.stringify(names ?? null)
        const kept = bases.get(key)
        if (kept) return kept
        const { inputs, unknown } = sourcesNamed(names, sources.inputs)
        const { facts, problems } = engine.factBase(inputs)
        const used = new Set(inputs.flatMap(input => [input.factsPath, input.textPath]))
        const all = [...onSheets.filter(problem => used.has(problem.path)), ...problemsOnFiles(problems, inputs)]
        const base = { facts, problems: all.map(problem => lineOf(problem, inputs, folder)), unknown }
        bases.set(key, base)
        return base
      },
    }
  }

  return {
    from,
    /** @param find finds the sources of a draft, the same for all drafts of one folder */
    async forDraft(draft: string, find: (draft: string) => Promise<Sources>): Promise<Found> {
      const place = dirname(draft)
      const found = inFolder.get(place) ?? from(await find(draft))
      inFolder.set(place, found)
      return found
    },
  }
}

/** Whether the file itself could not be read, so that no source came of it. */
function isWhole(problem: FileProblem, inputs: readonly SourceInput[]): boolean {
  return !inputs.some(input => input.factsPath === problem.path || input.textPath === problem.path)
}

function lineOf({ path, start, message }: FileProblem, inputs: readonly SourceInput[], folder: string): string {
  const input = inputs.find(input => input.factsPath === path || input.textPath === path)
  const text = input?.factsPath === path ? input.facts : input?.text
  const { line, column } = placeOf(start, text ?? '')
  return `${shownPath(path, folder)}:${line}:${column}: ${message}`
}
