// Quiet lines under the draft's words: what a source supports, what no source covers, what was not checked. Each has a
// line of its own form, so that they are not told by colour alone.
import * as vscode from 'vscode'
import { type CoverageStyle, segmentsOf } from './coverage-segments.ts'
import type { DraftsClaims } from './drafts-claims.ts'

const looks: Readonly<Record<CoverageStyle, readonly [colour: string, line: string]>> = {
  supported: ['claimcheck.supported', 'solid'],
  'not-in-source': ['claimcheck.notInSource', 'dotted'],
  unchecked: ['claimcheck.unchecked', 'dashed'],
  'signed-off': ['claimcheck.signedOff', 'double'],
}

export class Coverage implements vscode.Disposable {
  readonly #claims: DraftsClaims
  readonly #types: Readonly<Record<CoverageStyle, vscode.TextEditorDecorationType>>
  readonly #subscriptions: readonly vscode.Disposable[]

  constructor(claims: DraftsClaims) {
    this.#claims = claims
    this.#types = {
      supported: decoration('supported'),
      'not-in-source': decoration('not-in-source'),
      unchecked: decoration('unchecked'),
      'signed-off': decoration('signed-off'),
    }
    this.#subscriptions = [
      ...Object.values(this.#types),
      claims.onDidChange(uri => this.#draw(editor => editor.document.uri.toString() === uri)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
      vscode.workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('claimcheck.coverage')) this.#draw()
      }),
      vscode.commands.registerCommand('claimcheck.toggleCoverage', () => toggle()),
    ]
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose()
  }

  #draw(which: (editor: vscode.TextEditor) => boolean = () => true): void {
    for (const editor of vscode.window.visibleTextEditors.filter(which)) {
      const claims = isOn() ? this.#claims.of(editor.document.uri) : undefined
      const segments = segmentsOf(claims?.claims ?? [])
      for (const [style, type] of Object.entries(this.#types)) {
        const ranges = segments.filter(segment => segment.style === style).map(({ at }) => new vscode.Range(...at))
        editor.setDecorations(type, ranges)
      }
    }
  }
}

function decoration(style: CoverageStyle): vscode.TextEditorDecorationType {
  const [colour, line] = looks[style]
  return vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor(colour),
    borderStyle: `none none ${line} none`,
    borderWidth: line === 'double' ? '0 0 3px 0' : '0 0 1px 0',
    // What is typed at an end is not known yet.
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration('claimcheck').get<boolean>('coverage', true)
}

async function toggle(): Promise<void> {
  await vscode.workspace.getConfiguration('claimcheck').update('coverage', !isOn(), vscode.ConfigurationTarget.Global)
}
