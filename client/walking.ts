// From claim to claim by keyboard, and from a claim to its place in the draft or in the source.
import * as vscode from 'vscode'
import { claimBeside, type ListedClaim, spoken } from './claim-list.ts'
import type { Node } from './claims-view.ts'
import type { DraftsClaims } from './drafts-claims.ts'

export function walking(claims: DraftsClaims): vscode.Disposable[] {
  // Two keys in a row are two steps, also when the second one comes before the editor has shown the first.
  let steps: Promise<unknown> = Promise.resolve()
  const step = (direction: 'next' | 'previous') => {
    steps = steps.then(
      () => go(direction),
      () => go(direction),
    )
    return steps
  }
  const go = async (direction: 'next' | 'previous') => {
    const draft = claims.active()
    if (!draft) return
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === draft.uri.toString(),
    )
    const { line, character } = editor?.selection.start ?? new vscode.Position(0, 0)
    const claim = claimBeside(draft.claims, line, character, direction)
    if (claim) await show(draft.uri, claim)
  }
  return [
    vscode.commands.registerCommand('claimcheck.nextClaim', () => step('next')),
    vscode.commands.registerCommand('claimcheck.previousClaim', () => step('previous')),
    vscode.commands.registerCommand('claimcheck.showClaim', (node: Node) => {
      if (node.kind !== 'claim') return undefined
      // It may have moved since the list was drawn.
      const now = claims.of(node.uri)?.claims.find(({ key }) => key === node.claim.key)
      return show(node.uri, now ?? node.claim)
    }),
    vscode.commands.registerCommand('claimcheck.showClaimSource', (node: Node) => {
      const place = node.kind === 'claim' ? node.claim.location : undefined
      if (!place) return undefined
      const { start, end } = place.range
      const selection = new vscode.Range(start.line, start.character, end.line, end.character)
      return vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
        selection,
        viewColumn: vscode.ViewColumn.Beside,
      })
    }),
  ]
}

async function show(uri: vscode.Uri, claim: ListedClaim): Promise<void> {
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())
  const selection = new vscode.Range(...claim.at)
  const options = { selection, ...(open?.viewColumn !== undefined && { viewColumn: open.viewColumn }) }
  const editor = await vscode.window.showTextDocument(uri, options)
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  vscode.window.setStatusBarMessage(spoken(claim), 5000)
}
