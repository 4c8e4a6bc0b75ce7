// The claims of a draft as a client is told of them: all of them once, and then only what has changed.
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { codeOf, type Desk, type DeskClaim, partOf, type SignOff, stateOf, summaryInWords } from '../engine/index.ts'
import type { ClaimGroup, ClaimItem, Claims, LapsedItem, SignOffItem } from './desk-protocol.ts'
import { placeName, placesOf, type Where } from './places.ts'

/** What a client knows of a draft. */
export interface ToldClaims {
  readonly keys: Map<string, { readonly key: number; readonly claim: DeskClaim; readonly content: string }>
  next: number
}

/** @param told is brought up to date; with none, everything is told */
export function claimsMessage(desk: Desk, document: TextDocument, where: Where, told: ToldClaims): Claims {
  const full = told.next === 0
  const put: ClaimItem[] = []
  const present = new Set<string>()
  const keys = desk.claims.map(claim => {
    present.add(claim.id)
    const content = contentOf(claim)
    const known = told.keys.get(claim.id)
    const isSame = known?.content === content && known.claim.evidence === claim.evidence
    if (known && isSame) return known.key
    const key = known?.key ?? ++told.next
    told.keys.set(claim.id, { key, claim, content })
    put.push(itemOf(key, claim, document, where))
    return key
  })
  if (full) told.next = Math.max(1, told.next)
  for (const id of told.keys.keys()) if (!present.has(id)) told.keys.delete(id)
  const ranges = desk.claims.flatMap(claim => {
    const part = partOf(claim)
    const start = document.positionAt(part.start)
    const end = document.positionAt(part.end)
    return [start.line, start.character, end.line, end.character]
  })
  const open = desk.claims.filter(claim => claim.open).length
  const { uri, version } = document
  return {
    uri,
    version,
    summary: summaryInWords(desk),
    open,
    keys,
    ranges,
    put,
    full,
    lapsed: desk.lapsed.map(lapsedItem),
  }
}

function groupOf(claim: DeskClaim): ClaimGroup {
  if (claim.reopened) return 'reopened'
  return claim.signOff?.kind === 'query' ? 'asked' : stateOf(claim)
}

/** Everything that is shown of a claim, evidence aside. */
function contentOf({ verdict, difference, signOff, reopened, kind }: DeskClaim): string {
  return [verdict, kind, difference?.message, signOff?.id, reopened?.why].join('\n')
}

function itemOf(key: number, claim: DeskClaim, document: TextDocument, where: Where): ClaimItem {
  const { difference, evidence, fact, signOff, reopened, id } = claim
  const part = partOf(claim)
  const [place] = placesOf(evidence.slice(0, 1), where)
  const source = evidence[0]?.exact ?? fact?.says[0]
  return {
    key,
    claim: id,
    state: stateOf(claim),
    group: groupOf(claim),
    code: codeOf(claim).replace(/^verb:/, ''),
    words: onOneLine(document.getText().slice(part.start, part.end)),
    ...(difference && { difference: difference.message }),
    ...(source && { source: onOneLine(source) }),
    ...(place && { place: placeName(place), ...(place.location && { location: place.location }) }),
    ...(signOff && { signOff: signOffItem(signOff) }),
    ...(reopened && { why: reopened.why }),
  }
}

/** In UTF-16 code units: longer than any label shows. */
const longest = 300

function onOneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest)}…`
}

function signOffItem({ id, kind, note, by, when }: SignOff): SignOffItem {
  return { id, kind, note, by, when }
}

function lapsedItem({ signOff, why }: Desk['lapsed'][number]): LapsedItem {
  const { code, target, part } = signOff
  const words = target?.exact.slice(part?.start, part?.end) ?? ''
  return { ...signOffItem(signOff), code: code.replace(/^verb:/, ''), words: onOneLine(words), why }
}
