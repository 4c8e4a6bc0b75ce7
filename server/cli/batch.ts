// claimcheck batch: JSON Lines in, JSON Lines out.
import { createHash } from 'node:crypto'
import type { Engine, FactBase, SourceInput } from '../engine/index.ts'
import { argumentsRead } from './arguments.ts'
import { type ReadRequest, requestIn } from './batch-request.ts'
import { reportForm } from './contract.ts'
import type { EngineSource } from './engine-source.ts'
import { type Line, linesOf } from './lines.ts'
import { placeOf } from './places.ts'
import { progressOn } from './progress.ts'
import { type Terminal, WrongUsage } from './terminal.ts'

/**
 * Answers every line as soon as it is complete, and reads on only when the answer was taken.
 * @returns the exit code: 0 where every line was answered, 2 where the input broke off
 * @throws WrongUsage
 */
export async function batch(args: readonly string[], terminal: Terminal, engineFrom: EngineSource): Promise<number> {
  const { positionals } = argumentsRead(args, { options: {} })
  if (positionals.length > 0)
    throw new WrongUsage(`unexpected “${positionals[0]}”: requests are read from standard input`)

  const { input, output, errors } = terminal
  const engine = await engineFrom()
  const progress = progressOn(errors)
  const factBaseOf = keptFactBases(engine)
  let answered = 0
  try {
    for await (const line of linesOf(input)) {
      if ('text' in line && line.text.trim() === '') continue
      const { answer, complaints } = answerTo(line, engine, factBaseOf)
      await progress.clear()
      for (const complaint of complaints) await errors.write(`line ${line.number}, ${complaint}\n`)
      await output.write(`${JSON.stringify(answer)}\n`)
      if (output.closed !== undefined) break
      answered += 1
      await progress.show(`${answered} answered`)
    }
  } catch (error) {
    await progress.clear()
    await errors.write(`claimcheck: standard input broke off: ${error instanceof Error ? error.message : error}\n`)
    return 2
  }
  await progress.clear()
  return 0
}

type Known = { readonly facts: FactBase; readonly complaints: readonly string[] }

function answerTo(line: Line, engine: Engine, factBaseOf: (sources: readonly SourceInput[]) => Known) {
  const read: ReadRequest = 'text' in line ? requestIn(line.text) : { id: null, mistake: line.trouble }
  if ('mistake' in read)
    return { answer: { id: read.id, error: `line ${line.number}: ${read.mistake}` }, complaints: [] }
  const { id, draft, draftDate, sources } = read.request
  try {
    const { facts, complaints } = factBaseOf(sources)
    const report = engine.check(engine.draft(draft, 'markdown'), facts, { date: draftDate })
    return { answer: { id, ...reportForm(report) }, complaints }
  } catch (error) {
    // The engine promises not to throw; should it break that promise, the other lines are answered all the same.
    const reason = error instanceof Error ? error.message : String(error)
    return { answer: { id, error: `line ${line.number}: the check failed: ${reason}` }, complaints: [] }
  }
}

/** How many sets of sources are kept, and of how many characters: requests about one article often stand together. */
const mostSets = 32
const mostText = 20_000_000

/** Reads the same sources only once, as long as they were used lately. Their mistakes are told only the first time. */
function keptFactBases(engine: Engine): (sources: readonly SourceInput[]) => Known {
  const kept = new Map<string, { readonly facts: FactBase; readonly size: number }>()
  let size = 0
  return sources => {
    const content = JSON.stringify(sources)
    const key = createHash('sha256').update(content).digest('base64')
    const before = kept.get(key)
    if (before) {
      // The last one in the map is the one used last.
      kept.delete(key)
      kept.set(key, before)
      return { facts: before.facts, complaints: [] }
    }
    const { facts, problems } = engine.factBase(sources)
    kept.set(key, { facts, size: content.length })
    size += content.length
    for (const [oldest, { size: least }] of kept) {
      if (kept.size <= mostSets && (size <= mostText || kept.size === 1)) break
      kept.delete(oldest)
      size -= least
    }
    const complaints = problems.map(({ source, start, message }) => {
      const { line, column } = placeOf(start, sources.find(({ id }) => id === source)?.facts ?? '')
      return `source “${source}”: ${line}:${column}: ${message}`
    })
    return { facts, complaints }
  }
}
