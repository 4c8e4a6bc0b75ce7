// What is no longer as it was in the sources, to know what of a draft is to be judged again first.
import type { Evidence } from '../model.ts'
import type { Facts } from './fact-base.ts'

export interface ChangedSources {
  /** Whether what was found there may no longer stand there, or no longer so. */
  concerns(evidence: Evidence): boolean
  /** The names and figures of the lines that came or went. */
  readonly telling: ReadonlySet<string>
}

/** What a fact base was made from, of one source. */
export interface TakenSource {
  readonly sheet: string | undefined
  readonly text: string | undefined
}

export function changedSources(before: Facts, after: Facts): ChangedSources {
  const ids = new Set([...before.taken.keys(), ...after.taken.keys()])
  const changed = new Map<string, readonly string[]>()
  for (const id of ids) {
    const lines = linesThatDiffer(before.taken.get(id), after.taken.get(id))
    if (lines.length > 0) changed.set(id, lines)
  }
  return {
    concerns({ source, exact }) {
      const lines = changed.get(source)
      return lines !== undefined && (exact === undefined || lines.some(line => line.includes(exact)))
    },
    telling: new Set([...changed.values()].flat().flatMap(tellingWords)),
  }
}

function linesThatDiffer(a: TakenSource | undefined, b: TakenSource | undefined): readonly string[] {
  if (a?.sheet === b?.sheet && a?.text === b?.text) return []
  const before = linesOf(a)
  const after = linesOf(b)
  return [...[...before].filter(line => !after.has(line)), ...[...after].filter(line => !before.has(line))]
}

function linesOf(source: TakenSource | undefined): ReadonlySet<string> {
  return new Set([source?.sheet, source?.text].flatMap(text => text?.split('\n') ?? []))
}

/** Each once: what begins with a capital, and figures. */
export function tellingWords(text: string): readonly string[] {
  return [...new Set(text.match(/\p{Lu}\p{L}+|\d[\d.,]*\d|\d/gu))]
}
