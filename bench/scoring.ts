// How well pairs were judged.
import type { Diagnostic } from '../server/engine/index.ts'
import { type LabelledPair, originalOf } from './labelled-pairs.ts'

/** How many, of how many. */
export interface Share {
  readonly count: number
  readonly of: number
}

export interface Score {
  /** Consistent drafts that were flagged. */
  readonly falseAlarms: Share
  /** Inconsistent drafts that were flagged. */
  readonly caught: Share
  /** Of those caught whose wrong words are marked: a flag overlaps them. */
  readonly located: Share
  /** Edited drafts that were flagged while the draft that they were made from stays silent. */
  readonly pairsWon: Share
  /** The mean of the share caught and the share of consistent drafts left alone; undefined without drafts of both. */
  readonly balanced: number | undefined
  /** Caught, by type of error, the most frequent first. */
  readonly byType: ReadonlyMap<string, Share>
  /** Flags, by code. */
  readonly byCode: ReadonlyMap<string, { readonly onInconsistent: number; readonly onConsistent: number }>
}

export function scoreOf(
  pairs: readonly LabelledPair[],
  flags: ReadonlyMap<LabelledPair, readonly Pick<Diagnostic, 'code' | 'start' | 'end'>[]>,
): Score {
  const flagsOf = (pair: LabelledPair) => flags.get(pair) ?? []
  const isFlagged = (pair: LabelledPair) => flagsOf(pair).length > 0
  const consistent = pairs.filter(({ label }) => label === 'consistent')
  const inconsistent = pairs.filter(({ label }) => label === 'inconsistent')
  const falseAlarms = shareOf(consistent, isFlagged)
  const caught = shareOf(inconsistent, isFlagged)
  const located = shareOf(
    inconsistent.filter(pair => isFlagged(pair) && pair.spans?.length),
    pair => flagsOf(pair).some(flag => pair.spans?.some(span => flag.start < span.end && span.start < flag.end)),
  )
  const edits = inconsistent.flatMap(edited => {
    const original = originalOf(edited, pairs)
    return original ? [{ edited, original }] : []
  })
  const pairsWon = shareOf(edits, ({ edited, original }) => isFlagged(edited) && !isFlagged(original))
  const balanced = caught.of > 0 && falseAlarms.of > 0 ? (ratio(caught) + 1 - ratio(falseAlarms)) / 2 : undefined
  const types = [...new Set(inconsistent.flatMap(({ error_types }) => error_types ?? []))]
  const byType = types
    .map(
      type =>
        [
          type,
          shareOf(
            inconsistent.filter(pair => pair.error_types?.includes(type)),
            isFlagged,
          ),
        ] as const,
    )
    .toSorted(([, one], [, other]) => other.of - one.of)
  const codes = [...new Set(pairs.flatMap(pair => flagsOf(pair).map(({ code }) => code)))].toSorted()
  const countIn = (some: readonly LabelledPair[], code: string) =>
    some.flatMap(flagsOf).filter(flag => flag.code === code).length
  const byCode = codes.map(
    code => [code, { onInconsistent: countIn(inconsistent, code), onConsistent: countIn(consistent, code) }] as const,
  )
  return { falseAlarms, caught, located, pairsWon, balanced, byType: new Map(byType), byCode: new Map(byCode) }
}

function shareOf<T>(all: readonly T[], isSo: (one: T) => boolean): Share {
  return { count: all.filter(isSo).length, of: all.length }
}

function ratio({ count, of }: Share): number {
  return count / of
}
