// What is told of a checked draft: diagnostics, claims and coverage, in the draft's offsets, by the settings.
import type { CheckedBlock } from './checked-block.ts'
import { type BlockClaim, claimsOf } from './claims/claim-list.ts'
import type { Ignores } from './ignoring/ignores.ts'
import type { Block, CheckSettings, ClaimVerdict, Diagnostic, Edit, Ignored, Report, Verdict } from './model.ts'

type Counts = Record<Verdict, number>

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
  const coverage: Counts = { supported: 0, refuted: 0, 'not-in-source': 0, unchecked: 0 }
  for (const { block, reading, linked, verdicts } of blocks) {
    const { counts, differing } = summaryOf(claimsOf(block.text, reading, linked, verdicts))
    for (const verdict of Object.keys(counts) as Verdict[]) coverage[verdict] += counts[verdict]
    for (const claim of differing) {
      const diagnostic = moved(claim.diagnostic!, block.start, text)
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
      claims ??= blocks.flatMap(({ block, reading, linked, verdicts }) =>
        claimsOf(block.text, reading, linked, verdicts).map(claim => ({
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

interface Summary {
  readonly counts: Counts
  /** Those that have something to show. */
  readonly differing: readonly BlockClaim[]
}

const summaries = new WeakMap<readonly BlockClaim[], Summary>()

/** The very same for the same list of claims. */
function summaryOf(claims: readonly BlockClaim[]): Summary {
  const known = summaries.get(claims)
  if (known) return known
  const counts: Counts = { supported: 0, refuted: 0, 'not-in-source': 0, unchecked: 0 }
  for (const { verdict } of claims) counts[verdict]++
  const summary = { counts, differing: claims.filter(claim => claim.diagnostic !== undefined) }
  summaries.set(claims, summary)
  return summary
}

function claimOf({ diagnostic: found, ...judged }: BlockClaim, block: Block, text: string): ClaimVerdict {
  const { start, end, words } = judged
  const by = block.start
  const diagnostic = found && moved(found, by, text)
  return {
    ...judged,
    start: start + by,
    end: end + by,
    words: { start: words.start + by, end: words.end + by },
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

function moved(diagnostic: Diagnostic, by: number, text: string): Diagnostic {
  const start = diagnostic.start + by
  const end = diagnostic.end + by
  const move = (edit: Edit): Edit => ({ ...edit, start: edit.start + by, end: edit.end + by })
  return {
    ...diagnostic,
    start,
    end,
    text: text.slice(start, end),
    fixes: diagnostic.fixes.map(fix => (fix.edits ? { ...fix, edits: fix.edits.map(move) } : fix)),
  }
}
