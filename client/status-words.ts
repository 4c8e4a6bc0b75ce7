// What the status bar says of a draft, in words.
import type { Status } from './status.ts'

/** “41 claims: 29 supported, 3 refuted, 8 not in source, 1 not checked”, after an icon: the server’s own words. */
export function statusText({ supported, refuted, notInSource, unchecked, summary, note }: Status): string {
  if (note !== undefined) return 'Claimcheck: not checked'
  if (supported + refuted + notInSource + unchecked === 0) return 'Claimcheck: no claims'
  return `$(checklist) ${summary}`
}

/** All four counts, one a line: what was not checked is never hidden. */
export function statusTooltip({ supported, refuted, notInSource, unchecked, sources, note }: Status): string {
  const checkedAgainst = sources === 1 ? '1 source' : `${sources} sources`
  if (note !== undefined) return `Claimcheck: ${note}`
  const claims = supported + refuted + notInSource + unchecked
  return [
    `Claimcheck: ${claims === 1 ? '1 claim' : `${claims} claims`}, ${checkedAgainst}`,
    `${refuted} ${refuted === 1 ? 'differs' : 'differ'} from the sources`,
    `${supported} supported`,
    `${notInSource} not in the sources`,
    `${unchecked} not checked`,
  ].join('\n')
}
