// A person's decision on a claim goes into the file of the sign-offs.
import { posix } from 'node:path'
import { inForce, type SignOff, signOffOn, withdrawalOf } from '../../engine/index.ts'
import { addSignOff, draftPath, initialsFrom, signOffsFile, userName } from '../../sign-offs/index.ts'
import { checkFolder, deskNow, draftUnder } from '../checking.ts'
import type { Signed, SignOffParams, WithdrawParams } from '../desk-protocol.ts'
import { prepareSignOffs, signOffsFor } from '../sign-offs.ts'
import type { Folder, OpenText, State } from '../state.ts'

export async function signOff(state: State, params: SignOffParams): Promise<Signed> {
  const draft = await draftUnder(state, params.uri)
  if (!draft) return { refused: 'This draft is not checked.' }
  const { text, folder } = draft
  const { signOffHome: home } = text
  if (home === undefined || text.path === undefined)
    return { refused: 'Save the draft first: sign-offs are kept beside it.' }
  const { claims } = deskNow(state, text, folder)
  const claim = claims.find(({ id }) => id === params.claim)
  if (!claim) return { refused: 'The draft has changed: look at the claim again.' }
  const by = params.by ?? (await whoDecides(folder, home))
  if (by === undefined) return { needs: 'initials' }
  const { kind, scope, note } = params
  const own = draftPath(text.path, home)
  const path = scope === 'folder' ? posix.dirname(own).replace(/^\.$/, '') : own
  const when = new Date().toISOString()
  const record = signOffOn(claim, text.document.getText(), path, { kind, scope, note, by, when })
  return added(state, text, folder, home, record)
}

export async function withdraw(state: State, { uri, id, by: given }: WithdrawParams): Promise<Signed> {
  const draft = await draftUnder(state, uri)
  const home = draft?.text.signOffHome
  if (!draft || home === undefined) return { refused: 'This draft is not checked.' }
  const { text, folder } = draft
  const record = inForce(signOffsFor(state, text)).find(one => one.id === id)
  if (!record) return { refused: 'This sign-off is gone already.' }
  const by = given ?? (await whoDecides(folder, home))
  if (by === undefined) return { needs: 'initials' }
  return added(state, text, folder, home, withdrawalOf(record, by, new Date().toISOString()))
}

async function whoDecides(folder: Folder, home: string): Promise<string | undefined> {
  if (folder.settings.initials !== '') return folder.settings.initials
  const name = await userName(home)
  return name === undefined ? undefined : initialsFrom(name)
}

async function added(state: State, text: OpenText, folder: Folder, home: string, record: SignOff): Promise<Signed> {
  await addSignOff(signOffsFile(home), record)
  await prepareSignOffs(state, text, folder)
  checkFolder(state, folder)
  const all = inForce(signOffsFor(state, text))
  const isDismissal = ({ kind, scope, code }: SignOff) =>
    code === record.code && scope === 'claim' && (kind === 'off' || kind === 'leave')
  return { id: record.id, dismissed: all.filter(isDismissal).length }
}
