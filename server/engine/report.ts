// What is told of a checked draft: diagnostics, claims and coverage, in the draft's offsets, by the settings.
import type { CheckedBlock } from './checked-block.ts'
import type { BlockClaim } from './claims/claim-list.ts'
import { noCounts } from './claims/summary.ts'
import type { Ignores } from './ignoring/ignores.ts'
import type { Block, CheckSettings, ClaimVerdict, Diagnostic, Ignored, Report } from './model.ts'
import { moved } from './reading/moved.ts'

/** What becomes of a claim whose difference is not shown. */
type NotShown = Pick<ClaimVerdict, 'verdict' | 'ignored' | 'off'>

/** The claims, many and seldom asked for, are put together when they are. */
export function reportOf(
  text: string,
  blocks: readonly CheckedBlock[],
  settings: CheckSettings,
  ignores: Ignores,
): Report {
  const diagnostics: Diagnostic[] = []
  const ignored: Ignored[] = []
  const notShown = new Map<BlockClaim, NotShown>()
  const coverage = noCounts()
  for (const { block, summary } of blocks) {
    coverage.supported += summary.counts.supported
    coverage.refuted += summary.counts.refuted
    coverage['not-in-source'] += summary.counts['not-in-source']
    coverage.unchecked += summary.counts.unchecked
    for (const claim of summary.differing) {
      const diagnostic = diagnosticIn(text, claim.diagnostic!, block.start)
      const reason = ignores.reasonFor(diagnostic.code, diagnostic)
      const severity = settings.severity?.[diagnostic.code]
      if (reason === undefined && severity !== 'off') {
        diagnostics.push(severity ? { ...diagnostic, severity } : diagnostic)
        continue
      }
      if (reason !== undefined) ignored.push({ ...diagnostic, reason })
      notShown.set(
        claim,
        reason === undefined ? { verdict: 'unchecked', off: true } : { verdict: 'unchecked', ignored: reason },
      )
      coverage[claim.verdict]--
      coverage.unchecked++
    }
  }
  diagnostics.sort((a, b) => a.start - b.start)
  let claims: readonly ClaimVerdict[] | undefined
  return {
    diagnostics,
    get claims() {
      claims ??= blocks.flatMap(({ block, summary }) =>
        summary.claims.map(claim => ({
          ...claimOf(claim, block, text),
          ...notShown.get(claim),
        })),
      )
      return claims
    },
    coverage,
    ignored,
    problems: blocks.length > 0 ? ignores.problems() : [],
  }
}

function claimOf({ diagnostic: found, ...judged }: BlockClaim, block: Block, text: string): ClaimVerdict {
  const by = block.start
  const diagnostic = found && diagnosticIn(text, found, by)
  return {
    ...moved(judged, by),
    words: moved(judged.words, by),
    ...(diagnostic && {
      difference: {
        start: diagnostic.start,
        end: diagnostic.end,
        code: diagnostic.code,
        message: diagnostic.message,
      },
    }),
  }
}

/** A diagnostic of a block in the draft that holds it. */
function diagnosticIn(text: string, found: Diagnostic, by: number): Diagnostic {
  const { start, end } = moved(found, by)
  const fixes = found.fixes.map(fix => (fix.edits ? { ...fix, edits: fix.edits.map(edit => moved(edit, by)) } : fix))
  return { ...found, start, end, text: text.slice(start, end), fixes }
}
