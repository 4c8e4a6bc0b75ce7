import { deskNow, draftUnder } from '../checking.ts'
import { claimsMessage } from '../claims.ts'
import type { Claims } from '../desk-protocol.ts'
import type { State } from '../state.ts'

/** All claims of an open draft, for clients that ask rather than listen; null where it is not checked. */
export async function claimsOf(state: State, { uri }: { readonly uri: string }): Promise<Claims | null> {
  const draft = await draftUnder(state, uri)
  if (!draft) return null
  const { text, folder } = draft
  return claimsMessage(deskNow(state, text, folder), text.document, { state, folder }, { keys: new Map(), next: 0 })
}
