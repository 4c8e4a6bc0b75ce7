// What the status bar says of a draft, in words.
import type { Status } from './status.ts'

/** “41 claims: 29 supported, 3 refuted, 8 not in source, 1 not checked”, after an icon: the server’s own words. */
export function statusText({ supported, refuted, notInSource, unchecked, signedOff, summary, note }: Status): string {
  if (note !== undefined) return 'Claimcheck: not checked'
  if (supported + refuted + notInSource + unchecked + signedOff === 0) return 'Claimcheck: no claims'
  return `$(checklist) ${countsIn(summary)}`
}

/** Without what is asked and reopened, for which a status bar has no room. */
function countsIn(summary: string | undefined): string {
  return summary?.split(' · ')[0] ?? ''
}

/** All counts, one a line: what was not checked is never hidden. */
export function statusTooltip(status: Status): string {
  const { supported, refuted, notInSource, unchecked, signedOff, sources, summary, note } = status
  const checkedAgainst = sources === 1 ? '1 source' : `${sources} sources`
  if (note !== undefined) return `Claimcheck: ${note}`
  const claims = supported + refuted + notInSource + unchecked + signedOff
  return [
    `Claimcheck: ${claims === 1 ? '1 claim' : `${claims} claims`}, ${checkedAgainst}`,
    `${refuted} refuted`,
    `${supported} supported`,
    `${notInSource} not in source`,
    `${unchecked} not checked`,
    ...(signedOff > 0 ? [`${signedOff} signed off`] : []),
    ...(summary?.split(' · ').slice(1) ?? []),
  ].join('\n')
}
