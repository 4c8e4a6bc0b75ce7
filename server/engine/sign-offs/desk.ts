// A report with what people have decided on its claims. The editor, the command line and the printed report all show
// this, so that they agree.
import { sameFact } from '../claims/fact-identity.ts'
import type { ClaimVerdict, Coverage, Diagnostic, Report, Span, Verdict } from '../model.ts'
import { inForce, type SignOff } from './record.ts'
import { placeOf } from './target.ts'

/** Where a claim is counted: what somebody has signed off is settled, and counts under nothing else. */
export type ClaimState = Verdict | 'signed-off'

/** How many claims are in each state; together they are all claims. */
export type Counts = Coverage & Readonly<Record<'signed-off', number>>

export interface DeskClaim extends ClaimVerdict {
  /** Made from its words, so that it stays the same while others are edited. Unique in its draft. */
  readonly id: string
  /** The decision that holds for it. */
  readonly signOff?: SignOff
  /** A decision that no longer holds for it, and why. */
  readonly reopened?: Lapsed
  /** Whether somebody has to decide: refuted, or decided on before it changed. A question to the author leaves it open. */
  readonly open: boolean
}

/** A sign-off that binds to nothing now. It stays in the file until somebody takes it out. */
export interface Lapsed {
  readonly signOff: SignOff
  /** In a few words: “the words have changed”. */
  readonly why: string
  /** The claim that stands there now, where it is sure enough to be shown to a person. */
  readonly claim?: string
}

export interface Desk extends Report {
  readonly claims: readonly DeskClaim[]
  readonly coverage: Counts
  /** Those that somebody has still to decide on, and those that are only asked about. */
  readonly diagnostics: readonly DeskDiagnostic[]
  /** Decided on, and shown nowhere but in the list of claims. */
  readonly settled: readonly DeskDiagnostic[]
  readonly lapsed: readonly Lapsed[]
}

export interface DeskDiagnostic extends Diagnostic {
  readonly claim: string
  readonly signOff?: SignOff
}

/** Whether a decision ends the matter: an answer from elsewhere, or a reason. A question does not. */
export function isSettling({ kind }: SignOff): boolean {
  return kind === 'elsewhere' || kind === 'leave'
}

export function stateOf({ verdict, signOff }: Pick<ClaimVerdict, 'verdict'> & Pick<DeskClaim, 'signOff'>): ClaimState {
  return signOff && isSettling(signOff) ? 'signed-off' : verdict
}

export function noClaims(): Record<ClaimState, number> {
  return { supported: 0, refuted: 0, 'not-in-source': 0, unchecked: 0, 'signed-off': 0 }
}

/** @param path of the draft, from the folder that holds the sign-offs, with slashes */
export function deskOf(report: Report, text: string, path: string, signOffs: readonly SignOff[]): Desk {
  const ids = idsOf(report.claims, text)
  const all = inForce(signOffs)
  const own = all.filter(record => record.scope === 'claim' && record.path === path)
  const decided = new Map<ClaimVerdict, SignOff>()
  const lost: { readonly signOff: SignOff; readonly why: string; readonly claim?: ClaimVerdict }[] = []
  // Of two decisions on one claim the later one holds.
  for (const signOff of [...own].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))) {
    const found = bindingOf(signOff, report.claims, text)
    if ('bound' in found) decided.set(found.bound, signOff)
    else lost.push({ signOff, ...found })
  }
  const off = all.filter(record => record.kind === 'off' && record.scope !== 'claim')
  const isOff = (claim: ClaimVerdict) =>
    claim.verdict === 'refuted' &&
    (decided.get(claim)?.kind === 'off' || off.some(record => reaches(record, claim, path)))

  const taken = new Set<ClaimVerdict>(decided.keys())
  const reopened = new Map<ClaimVerdict, Lapsed>()
  const wordsAt = wordsOnce(text)
  const lapsed = lost.map(({ signOff, why, claim: known }): Lapsed => {
    const claim = known ?? successorOf(signOff, report.claims, text, taken, wordsAt)
    const shows = claim !== undefined && claim.verdict !== 'supported' && !decided.has(claim)
    const one: Lapsed = { signOff, why, ...(shows && { claim: ids.get(claim)! }) }
    if (shows) {
      reopened.set(claim, one)
      taken.add(claim)
    }
    return one
  })

  const claims = report.claims.map((claim): DeskClaim => {
    const left = isOff(claim)
    const signOff = decided.get(claim)
    const again = reopened.get(claim)
    const settles = signOff !== undefined && isSettling(signOff)
    const shown = left ? { ...claim, verdict: 'unchecked' as const, off: true as const } : claim
    return {
      ...shown,
      id: ids.get(claim)!,
      ...(signOff && { signOff }),
      ...(again && { reopened: again }),
      open: again !== undefined || (shown.verdict === 'refuted' && !settles),
    }
  })
  const coverage = noClaims()
  for (const claim of claims) coverage[stateOf(claim)]++
  const diagnostics: DeskDiagnostic[] = []
  const settled: DeskDiagnostic[] = []
  for (const diagnostic of report.diagnostics) {
    const claim = claims.find(({ difference }) => difference !== undefined && isSame(difference, diagnostic))
    if (claim?.off) continue
    const { id = '', signOff } = claim ?? {}
    const list = signOff && isSettling(signOff) ? settled : diagnostics
    list.push({ ...diagnostic, claim: id, ...(signOff && { signOff }) })
  }
  return { ...report, claims, coverage, diagnostics, settled, lapsed }
}

function isSame(a: Span & { readonly code: string }, b: Span & { readonly code: string }): boolean {
  return a.start === b.start && a.end === b.end && a.code === b.code
}

export function codeOf({ difference, kind }: ClaimVerdict): string {
  return difference?.code ?? kind
}

/** The words of a claim that differ, or else all of its own. */
export function partOf({ difference, start, end }: ClaimVerdict): Span {
  return difference ? { start: difference.start, end: difference.end } : { start, end }
}

type Binding = { readonly bound: ClaimVerdict } | { readonly why: string; readonly claim?: ClaimVerdict }

function bindingOf(signOff: SignOff, claims: readonly ClaimVerdict[], text: string): Binding {
  const { target, part, code } = signOff
  if (!target || !part) return { why: 'it names no words' }
  const start = placeOf(signOff, text)
  if (start === undefined) {
    const isThere = text.includes(target.exact)
    return {
      why: isThere ? 'the words around it have changed, and it might be meant for others' : 'the words have changed',
    }
  }
  const end = start + target.exact.length
  const there = claims.filter(claim => {
    const own = partOf(claim)
    return own.start === start + part.start && own.end === start + part.end
  })
  const same = there.filter(claim => claim.words.start === start && claim.words.end === end)
  const bound = same.find(claim => codeOf(claim) === code && sameFact(claim.fact, signOff.fact))
  if (bound) return { bound }
  const claim = same.find(each => codeOf(each) === code) ?? same[0] ?? there[0]
  const [partStart, partEnd] = [start + part.start, start + part.end]
  const wider = claims.find(each => each.verdict === 'supported' && each.start <= partStart && partEnd <= each.end)
  if (claim?.verdict === 'supported' || (!claim && wider))
    return { why: 'the sources say so now', claim: (claim ?? wider)! }
  if (!claim) return { why: 'nothing is claimed in these words any more' }
  return { why: changeOf(signOff, claim), claim }
}

/** What is new about the fact: “the source now has “Friday”, not “Thursday””. */
function changeOf({ fact, code }: SignOff, claim: ClaimVerdict): string {
  const now = claim.fact
  if (!now) return fact ? 'no source speaks of it any more' : 'it is read otherwise now'
  if (!fact) return now.value === undefined ? 'a source speaks of it now' : `a source now has “${now.value}”`
  if (fact.source !== now.source) return `another source speaks of it: ${now.source}`
  if (fact.value !== now.value && now.value !== undefined)
    return fact.value === undefined
      ? `the source now has “${now.value}”`
      : `the source now has “${now.value}”, not “${fact.value}”`
  if (fact.says.join('\n') !== now.says.join('\n')) return 'the source’s words have changed'
  return code === codeOf(claim) ? 'the words of its sentence have changed' : `it now differs in ${codeOf(claim)}`
}

/**
 * The claim that most likely stands where the words of a sign-off stood, to show a person what has changed. Nothing is
 * bound to it.
 */
function successorOf(
  { target, part, code, verdict, fact }: SignOff,
  claims: readonly ClaimVerdict[],
  text: string,
  taken: ReadonlySet<ClaimVerdict>,
  wordsAt: (span: Span) => ReadonlySet<string>,
): ClaimVerdict | undefined {
  if (!target || !part) return undefined
  const words = wordsIn(target.exact)
  const own = target.exact.slice(part.start, part.end)
  const likeness = (claim: ClaimVerdict): number => {
    if (taken.has(claim) || codeOf(claim) !== code) return 0
    const { start, end } = claim.words
    const beside =
      (endsLike(text.slice(0, start), target.prefix) ? 1 : 0) + (startsLike(text.slice(end), target.suffix) ? 1 : 0)
    const shared = share(words, wordsAt(claim.words))
    const part = partOf(claim)
    const samePart = text.slice(part.start, part.end) === own ? 0.5 : 0
    const same = (sameFact(claim.fact, fact) ? 0.5 : 0) + (claim.verdict === verdict ? 0.25 : 0)
    const told = beside + shared
    return told >= 1 || (told >= 0.5 && same >= 0.5) ? told + samePart + same : 0
  }
  const ranked = claims
    .map(claim => ({ claim, likeness: likeness(claim) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
  const [first, second] = ranked
  return first && first.likeness > (second?.likeness ?? 0) ? first.claim : undefined
}

/** The words of each span are looked up once, however many sign-offs ask for them. */
function wordsOnce(text: string): (span: Span) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return ({ start, end }) => {
    const key = `${start} ${end}`
    const words = known.get(key) ?? wordsIn(text.slice(start, end))
    known.set(key, words)
    return words
  }
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** How many of all the words both have. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

function endsLike(before: string, prefix: string): boolean {
  return prefix.trim().length > 3 && before.endsWith(prefix)
}

function startsLike(after: string, suffix: string): boolean {
  return suffix.trim().length > 3 && after.startsWith(suffix)
}

function reaches(record: SignOff, claim: ClaimVerdict, path: string): boolean {
  if (record.code !== codeOf(claim)) return false
  if (record.scope === 'fact') return sameFact(record.fact, claim.fact)
  if (record.scope === 'draft') return record.path === path
  return record.path === '' || path.startsWith(`${record.path}/`)
}

/** Two claims of the same words and code are told apart by their order. */
function idsOf(claims: readonly ClaimVerdict[], text: string): ReadonlyMap<ClaimVerdict, string> {
  const seen = new Map<string, number>()
  return new Map(
    claims.map(claim => {
      const part = partOf(claim)
      const key = `${codeOf(claim)} ${text.slice(part.start, part.end)} in ${text.slice(claim.words.start, claim.words.end)}`
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      return [claim, nth === 1 ? key : `${key} (${nth})`]
    }),
  )
}

/** “41 claims: 27 supported, 3 refuted, 8 not in source, 1 not checked, 2 signed off”, the last only where there are any. */
export function countsInWords(counts: Counts): string {
  const { supported, refuted, unchecked, 'not-in-source': notInSource, 'signed-off': signedOff } = counts
  const all = supported + refuted + notInSource + unchecked + signedOff
  const told = `${all === 1 ? '1 claim' : `${all} claims`}: ${supported} supported, ${refuted} refuted, ${notInSource} not in source, ${unchecked} not checked`
  return signedOff === 0 ? told : `${told}, ${signedOff} signed off`
}

/** “41 claims: … · 1 asked, 1 reopened”: the counts, and what is said of claims besides their state. */
export function summaryInWords({ claims, coverage }: Desk): string {
  const asked = claims.filter(({ signOff }) => signOff?.kind === 'query').length
  const reopened = claims.filter(claim => claim.reopened).length
  const parts = [asked > 0 && `${asked} asked`, reopened > 0 && `${reopened} reopened`]
  const besides = parts.filter(Boolean).join(', ')
  return `${countsInWords(coverage)}${besides === '' ? '' : ` · ${besides}`}`
}
