// A person decides on a claim: the words are asked for here, the server writes them down.
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { claimAt } from './claim-list.ts'
import type { Node } from './claims-view.ts'
import {
  type Signed,
  type SignOffParams,
  signOffCommand,
  signOffMethod,
  type WithdrawParams,
  withdrawMethod,
} from './desk-protocol.ts'
import type { DraftsClaims } from './drafts-claims.ts'

type Kind = SignOffParams['kind']

const questions: Readonly<Record<Exclude<Kind, 'off'>, readonly [title: string, prompt: string]>> = {
  elsewhere: ['Checked elsewhere', 'Where was it checked? A source that others can look up.'],
  query: ['Query the author', 'What do you ask?'],
  leave: ['Leave it as it is', 'Why does it stay?'],
}

/** After so many differences of one kind that nobody wanted, it is offered to show them less. */
const manyDismissals = 3

export function decisions(server: LanguageClient, claims: DraftsClaims): vscode.Disposable[] {
  const asked = async (node: Node | undefined, kind: Kind) => {
    const target = targetOf(node, claims)
    if (target) await decide(server, { ...target, kind, scope: 'claim' })
    else void vscode.window.showInformationMessage('Place the cursor in a claim first.')
  }
  return [
    vscode.commands.registerCommand('claimcheck.checkedElsewhere', (node?: Node) => asked(node, 'elsewhere')),
    vscode.commands.registerCommand('claimcheck.queryAuthor', (node?: Node) => asked(node, 'query')),
    vscode.commands.registerCommand('claimcheck.leaveAsItIs', (node?: Node) => asked(node, 'leave')),
    vscode.commands.registerCommand('claimcheck.withdrawSignOff', (node?: Node) => withdraw(server, claims, node)),
    vscode.commands.registerCommand(signOffCommand, (asked: Asked) => decide(server, asked)),
  ]
}

/** The claim of a row in the list, else the one under the cursor. */
function targetOf(node: Node | undefined, claims: DraftsClaims) {
  if (node?.kind === 'claim') return { uri: node.uri.toString(), claim: node.claim.claim }
  const editor = vscode.window.activeTextEditor
  const known = editor && claims.of(editor.document.uri)
  const { line, character } = editor?.selection.start ?? new vscode.Position(0, 0)
  const claim = known && claimAt(known, line, character)
  return editor && claim ? { uri: editor.document.uri.toString(), claim: claim.claim } : undefined
}

/** What a command asks for; what it leaves open the person is asked. */
type Asked = Omit<SignOffParams, 'note' | 'scope'> & Partial<Pick<SignOffParams, 'scope'>>

async function decide(server: LanguageClient, { scope: given, ...offered }: Asked): Promise<void> {
  const scope = given ?? (await scopeFor(codeIn(offered.claim)))
  if (scope === undefined) return
  const asked = { ...offered, scope }
  const note = asked.kind === 'off' ? '' : await noteFor(asked.kind)
  if (note === undefined) return
  // The server knows the draft by the name that the client gave it.
  const uri = server.code2ProtocolConverter.asUri(vscode.Uri.parse(asked.uri))
  const params = { ...asked, uri, note }
  const signed = await sent(server, signOffMethod, params)
  const isDismissal = asked.scope === 'claim' && (asked.kind === 'off' || asked.kind === 'leave')
  if (signed && isDismissal && signed.dismissed > 0 && signed.dismissed % manyDismissals === 0)
    await offerLess(signed.dismissed, asked)
}

async function withdraw(server: LanguageClient, claims: DraftsClaims, node: Node | undefined): Promise<void> {
  const active = vscode.window.activeTextEditor
  const { line, character } = active?.selection.start ?? new vscode.Position(0, 0)
  const known = active && claims.of(active.document.uri)
  const here = known && claimAt(known, line, character)
  const id = node?.kind === 'claim' ? node.claim.signOff?.id : node?.kind === 'gone' ? node.item.id : here?.signOff?.id
  const uri = node?.kind === 'claim' || node?.kind === 'gone' ? node.uri : active?.document.uri
  if (id === undefined || uri === undefined) return
  await sent(server, withdrawMethod, { uri: server.code2ProtocolConverter.asUri(uri), id })
}

function noteFor(kind: Exclude<Kind, 'off'>): Thenable<string | undefined> {
  const [title, prompt] = questions[kind]
  return vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: note => (note.trim() === '' ? 'It is kept with the claim, so it needs some words.' : undefined),
  })
}

/** How far a mark is turned off: the least stands first. */
async function scopeFor(code: string): Promise<SignOffParams['scope'] | undefined> {
  const reaches: readonly { readonly label: string; readonly scope: SignOffParams['scope'] }[] = [
    { label: `Only this ${code}, as long as its words stay`, scope: 'claim' },
    { label: 'This fact, in every draft', scope: 'fact' },
    { label: `Every ${code} in this file`, scope: 'draft' },
    { label: `Every ${code} in this folder`, scope: 'folder' },
  ]
  const chosen = await vscode.window.showQuickPick(reaches, {
    title: 'Turn off',
    placeHolder: 'What is turned off counts as not checked. It is recorded beside the sign-offs.',
  })
  return chosen?.scope
}

/** Asks for initials where nobody knows them, and keeps them. */
async function sent(server: LanguageClient, method: string, params: SignOffParams | WithdrawParams) {
  let answer = await server.sendRequest<Signed>(method, params)
  if ('needs' in answer) {
    const by = await vscode.window.showInputBox({
      title: 'Your initials',
      prompt: 'They stand beside what you sign off.',
      ignoreFocusOut: true,
      validateInput: initials => (initials.trim() === '' ? 'Sign-offs need somebody who made them.' : undefined),
    })
    if (by === undefined) return undefined
    await vscode.workspace
      .getConfiguration('claimcheck')
      .update('initials', by.trim(), vscode.ConfigurationTarget.Global)
    answer = await server.sendRequest<Signed>(method, { ...params, by: by.trim() })
  }
  if ('id' in answer) return answer
  if ('refused' in answer) void vscode.window.showWarningMessage(answer.refused)
  return undefined
}

async function offerLess(dismissed: number, { uri, claim }: Omit<SignOffParams, 'note'>): Promise<void> {
  const code = codeIn(claim)
  const quieter = 'Show as Information'
  const off = 'Turn Off'
  const chosen = await vscode.window.showInformationMessage(
    `You have set ${dismissed} differences of the kind “${code}” aside. Shall they be shown less?`,
    quieter,
    off,
  )
  if (chosen === undefined) return
  const settings = vscode.workspace.getConfiguration('claimcheck', vscode.Uri.parse(uri))
  await settings.update(
    `severity.${code}`,
    chosen === off ? 'off' : 'information',
    vscode.ConfigurationTarget.Workspace,
  )
}

/** A claim is called by its code, its words and their clause. */
function codeIn(claim: string): string {
  return claim.slice(0, claim.indexOf(' '))
}
