// The claims of a draft as the server has told them so far, and how they are listed: without anything of the editor's.
import type { ClaimGroup, ClaimItem, Claims, LapsedItem } from './desk-protocol.ts'

/** A claim with its place: start line, start character, end line, end character, from 0. */
export interface ListedClaim extends ClaimItem {
  readonly at: readonly [number, number, number, number]
}

export interface DraftClaims {
  readonly summary: string
  readonly open: number
  /** In the order of the draft. */
  readonly claims: readonly ListedClaim[]
  readonly lapsed: readonly LapsedItem[]
}

/** What is known after a message that tells only what is new. */
export function claimsAfter(before: DraftClaims | undefined, message: Claims): DraftClaims {
  const known = new Map<number, ClaimItem>(message.full ? [] : before?.claims.map(claim => [claim.key, claim]))
  for (const item of message.put) known.set(item.key, item)
  const claims = message.keys.flatMap((key, index) => {
    const item = known.get(key)
    const at = message.ranges.slice(index * 4, index * 4 + 4) as unknown as ListedClaim['at']
    return item ? [{ ...item, at }] : []
  })
  return { summary: message.summary, open: message.open, claims, lapsed: message.lapsed }
}

/** The groups in the order in which they are looked at, with what each is called. */
export const groupTitles: Readonly<Record<ClaimGroup, string>> = {
  reopened: 'Open again',
  refuted: 'Refuted',
  asked: 'Asked the author',
  'not-in-source': 'Not in source',
  unchecked: 'Not checked',
  'signed-off': 'Signed off',
  supported: 'Supported',
}

export interface Filter {
  /** Empty for all. */
  readonly groups: ReadonlySet<ClaimGroup>
  /** Words that must stand in the draft's, the source's or the note. */
  readonly words: string
}

export const noFilter: Filter = { groups: new Set(), words: '' }

export interface ListedGroup {
  readonly group: ClaimGroup
  readonly title: string
  readonly claims: readonly ListedClaim[]
}

/** Groups without claims are left out. */
export function groupsOf({ claims }: DraftClaims, { groups, words }: Filter): readonly ListedGroup[] {
  const shown = claims.filter(claim => (groups.size === 0 || groups.has(claim.group)) && holds(claim, words))
  return (Object.keys(groupTitles) as ClaimGroup[])
    .map(group => ({ group, title: groupTitles[group], claims: shown.filter(claim => claim.group === group) }))
    .filter(({ claims }) => claims.length > 0)
}

function holds({ words, source = '', place = '', code, signOff, why = '' }: ListedClaim, wanted: string): boolean {
  const text = [words, source, place, code, signOff?.note, signOff?.by, why].join('\n').toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

/**
 * The next claim to look at behind a place, or before it, and from the other end where there is none. As long as
 * somebody has to decide on one, only such claims; then those that no source covers or that were not checked.
 */
export function claimBeside(
  { claims }: DraftClaims,
  line: number,
  character: number,
  direction: 'next' | 'previous',
): ListedClaim | undefined {
  const urgent = claims.filter(({ group }) => group === 'reopened' || group === 'refuted' || group === 'asked')
  const uncovered = claims.filter(({ group }) => group === 'not-in-source' || group === 'unchecked')
  const walked = urgent.length > 0 ? urgent : uncovered.length > 0 ? uncovered : claims
  const ordered = [...walked].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const isBefore = ({ at }: ListedClaim) => at[0] < line || (at[0] === line && at[1] < character)
  const isBehind = ({ at }: ListedClaim) => at[0] > line || (at[0] === line && at[1] > character)
  if (direction === 'next') return ordered.find(isBehind) ?? ordered[0]
  return ordered.findLast(isBefore) ?? ordered.at(-1)
}

/** The smallest claim at a place. */
export function claimAt({ claims }: DraftClaims, line: number, character: number): ListedClaim | undefined {
  const holds = ({ at }: ListedClaim) =>
    (at[0] < line || (at[0] === line && at[1] <= character)) && (line < at[2] || (line === at[2] && character <= at[3]))
  const size = ({ at }: ListedClaim) => (at[2] - at[0]) * 10_000 + at[3] - at[1]
  return claims.filter(holds).sort((a, b) => size(a) - size(b))[0]
}

/** What stands behind the draft's words in a list: what the source has, and where; or why, and who decided. */
export function detailOf({ difference, source, place, signOff, why, group }: ListedClaim): string {
  const said = difference && /source “[\s\S]*$/.exec(difference)?.[0]
  const decided = signOff && `${signOff.note === '' ? signOff.kind : signOff.note} (${signOff.by})`
  const parts = [
    why,
    decided,
    said ?? (group === 'supported' ? undefined : difference),
    place,
    said === undefined && difference === undefined ? source && inMarks(source) : undefined,
  ]
  return parts.filter(part => part !== undefined && part !== '').join(' · ')
}

/** Words between quotation marks, of which they may bring one or both themselves. */
export function inMarks(words: string): string {
  const begun = words.replace(/^[“"]/, '')
  return `“${/[“"].*[”"]$/s.test(begun) ? begun : begun.replace(/[”"]$/, '')}”`
}

/** For a screen reader: all of it as a sentence. */
export function spoken(claim: ListedClaim): string {
  const { words, code, group, at } = claim
  const detail = detailOf(claim)
  return `${groupTitles[group]}: ${words}, ${code}, line ${at[0] + 1}${detail === '' ? '' : `; ${detail}`}`
}
