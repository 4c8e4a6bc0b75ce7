import type { Diagnostic, Engine, Evidence, FactBase, SourceInput, Verdict } from '../../server/engine/index.ts'

interface Facts extends FactBase {
  readonly evidence: readonly Evidence[]
}

/**
 * An engine that knows one fact, that the meeting was on a Tuesday, as long as there is a source: "Monday" is refuted,
 * "Tuesday" supported and "Sunday" not checked. In a sheet, "mistake" is one. It keeps the tests of the command line
 * apart from what the real engine can read.
 */
export function weekdayEngine(): Engine & { readonly read: readonly (readonly SourceInput[])[] } {
  const read: (readonly SourceInput[])[] = []
  const engine: Engine & { readonly read: readonly (readonly SourceInput[])[] } = {
    read,
    // biome-ignore lint/correctness/useYield: it reads in one step
    *factBaseInSteps(sources) {
      return engine.factBase(sources)
    },
    // biome-ignore lint/correctness/useYield: it checks in one step
    *checkInSteps(draft, facts) {
      return engine.check(draft, facts)
    },
    unread: () => [],
    readSource() {
      throw new Error('this engine reads no articles')
    },
    learn() {},
    learnLinks() {},
    factBase(sources) {
      read.push(sources)
      const evidence = sources.map(({ id, factsPath }) => ({
        exact: 'when: 2023-03-14',
        paragraph: 2,
        end: 23,
        start: 10,
        source: id,
        ...(factsPath !== undefined && { path: factsPath }),
      }))
      const problems = sources.flatMap(({ id, facts = '' }) =>
        [...facts.matchAll(/mistake/g)].map(({ index }) => ({
          source: id,
          start: index,
          end: index + 7,
          message: 'that is no fact',
          severity: 'error' as const,
        })),
      )
      const facts: Facts = { sources, empty: sources.length === 0, evidence }
      return { facts, problems, links: undefined as never }
    },
    draft: (text, format) => ({ text, format, frontMatter: frontMatterIn(text, format) }),
    edit: draft => draft,
    sheetOf: ({ facts = '' }) => ({ value: facts, problems: [] }),
    check({ text, format }, facts, settings) {
      const { evidence } = facts as Facts
      if (text.includes('throw')) throw new Error('thrown')
      if (evidence.length === 0) return { diagnostics: [], claims: [], coverage: coverage(), ignored: [], problems: [] }
      const source = settings?.date === undefined ? '“Tuesday”' : `“Tuesday” before ${settings.date}`
      const diagnostics = [...text.matchAll(/Monday/g)].map(({ index }): Diagnostic => {
        const fixes = [{ safe: true, text: 'Tuesday', title: 'Use “Tuesday” (harbour, paragraph 2)' }]
        const message = `date differs from the source: draft “Monday”, source ${source}`
        const span = { end: index + 6, start: index }
        return { ...span, evidence, fixes, message, text: 'Monday', severity: 'warning', code: 'date' }
      })
      const claims = [...text.matchAll(/Monday|Tuesday|Sunday/g)].map(({ index, 0: day }) => ({
        verdict: verdictOn(day),
        evidence: day === 'Sunday' ? [] : evidence,
        kind: format,
        end: index + day.length,
        start: index,
        words: { start: index, end: index + day.length },
      }))
      const counts = coverage()
      for (const { verdict } of claims) counts[verdict] += 1
      return { diagnostics, claims, coverage: counts, ignored: [], problems: [] }
    },
    card: () => undefined,
    evidenceAt: () => [],
    ignoringEdit: () => undefined,
    namedPlaces: () => [],
    completions: () => [],
    days: () => [],
    outline: () => [],
  }
  return engine
}

function verdictOn(day: string): Verdict {
  if (day === 'Monday') return 'refuted'
  return day === 'Tuesday' ? 'supported' : 'unchecked'
}

function coverage() {
  return { unchecked: 0, 'not-in-source': 0, refuted: 0, supported: 0 }
}

function frontMatterIn(text: string, format: string) {
  const [all, names] = /^---\nsources: \[(.*)\]\n---\n/.exec(text) ?? []
  if (all === undefined || format === 'plain') return undefined
  return { start: 0, end: all.length, sources: names!.split(', ') }
}
