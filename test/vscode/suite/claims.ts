// Claims and decisions as the extension offers them: by command, by key, and from a mark.
import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually } from '../eventually.ts'
import { expectMarked, folder, newDraft, replaceText, revertAll, wrongDay } from './drafts.ts'

const settings = () => vscode.workspace.getConfiguration('claimcheck')
const signOffs = () => vscode.Uri.joinPath(folder('beijing-visit'), '.claimcheck')

suite('claims', () => {
  suiteSetup(() => settings().update('initials', 'AQ', vscode.ConfigurationTarget.Global))
  suiteTeardown(() => settings().update('initials', undefined, vscode.ConfigurationTarget.Global))
  teardown(async () => {
    await revertAll()
    await vscode.workspace.fs.delete(signOffs(), { recursive: true }).then(undefined, () => {})
  })

  test('next and previous claim go to the words that differ', async () => {
    const document = await newDraft(
      `${wrongDay}\nKeir Starmer was silent. David Lammy met Wang Yi in Shanghai on Friday.\n`,
    )
    await expectMarked(document, 'date: Thursday', 'place: Shanghai')
    const selected = () => document.getText(vscode.window.activeTextEditor?.selection)
    for (const [command, words] of [
      ['next', 'Thursday'],
      ['next', 'Shanghai'],
      ['next', 'Thursday'],
      ['previous', 'Shanghai'],
    ]) {
      await vscode.commands.executeCommand(`claimcheck.${command}Claim`)
      await eventually(() => assert.equal(selected(), words))
    }
  })

  test('a difference that is turned off here loses its mark, is written down, and comes back when its words change', async () => {
    const document = await newDraft(wrongDay)
    await expectMarked(document, 'date: Thursday')
    const start = document.positionAt(document.getText().indexOf('Thursday'))
    const found = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(start, start),
      )
      const action = actions.find(({ title }) => title === 'Turn marks like this date off…')
      assert(action?.command, 'The action is offered.')
      return action.command
    })
    await vscode.commands.executeCommand(found.command, { ...found.arguments?.[0], scope: 'claim' })
    await expectMarked(document)
    const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(signOffs(), 'sign-offs.jsonl'))
    assert.match(Buffer.from(file).toString(), /"kind":"off","scope":"claim","code":"date".*"by":"AQ"/)
    await replaceText(document, 'in Beijing', 'in the capital')
    await expectMarked(document, 'date: Thursday')
  })

  test('coverage is switched off and on', async () => {
    const before = settings().get('coverage')
    for (const expected of [!before, before]) {
      await vscode.commands.executeCommand('claimcheck.toggleCoverage')
      await eventually(() => assert.equal(settings().get('coverage'), expected))
    }
  })
})
