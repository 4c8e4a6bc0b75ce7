import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually } from '../eventually.ts'
import { expectMarked, folder, marksIn, newDraft, revertAll, wrongDay } from './drafts.ts'

suite('the commands and settings', () => {
  teardown(revertAll)

  test('every command is there, and those of the manifest are all', async () => {
    const extension = vscode.extensions.getExtension('claimcheck.claimcheck')
    assert(extension)
    await extension.activate()
    const contributed: { command: string }[] = extension.packageJSON.contributes.commands
    const named = contributed.map(one => one.command)
    const expected = ['checkAgain', 'openExample', 'restart', 'showOutput'].map(one => `claimcheck.${one}`)
    assert.deepEqual(
      expected.filter(one => !named.includes(one)),
      [],
    )
    const registered = await vscode.commands.getCommands(true)
    assert.deepEqual(
      named.filter(one => !registered.includes(one)),
      [],
    )
  })

  test('after a restart of the server drafts are marked as before', async () => {
    const draft = await newDraft(wrongDay)
    await expectMarked(draft, 'date: Thursday')
    await vscode.commands.executeCommand('claimcheck.restart')
    await expectMarked(draft, 'date: Thursday')
    await vscode.commands.executeCommand('claimcheck.checkAgain')
    await expectMarked(draft, 'date: Thursday')
  })

  test('a folder without facts is silent, beside one with facts', async () => {
    const silent = await newDraft(wrongDay, 'md', 'no-facts')
    const checked = await newDraft(wrongDay)
    await expectMarked(checked, 'date: Thursday')
    await expectMarked(silent)
    assert(silent.uri.path.startsWith(folder('no-facts').path))
  })

  test('each code has its own severity, which open drafts take on at once', async () => {
    const draft = await newDraft(wrongDay.replace('Wang Yi', 'Wang Yl'))
    const severity = (code: string, chosen?: string) =>
      vscode.workspace
        .getConfiguration('claimcheck', draft.uri)
        .update(`severity.${code}`, chosen, vscode.ConfigurationTarget.WorkspaceFolder)
    const { Information, Warning } = vscode.DiagnosticSeverity
    const expectSeverities = (...expected: vscode.DiagnosticSeverity[]) =>
      eventually(() =>
        assert.deepEqual(
          marksIn(draft).map(one => one.severity),
          expected,
        ),
      )
    await expectMarked(draft, 'name: Yl', 'date: Thursday')
    await expectSeverities(Warning, Warning)
    try {
      await severity('date', 'information')
      await expectSeverities(Warning, Information)
      await severity('name', 'off')
      await expectMarked(draft, 'date: Thursday')
    } finally {
      await severity('date')
      await severity('name')
    }
    await expectMarked(draft, 'name: Yl', 'date: Thursday')
    await expectSeverities(Warning, Warning)
  })

  test('plain text is checked too', async () => {
    const draft = await newDraft(wrongDay, 'txt')
    assert.equal(draft.languageId, 'plaintext')
    await expectMarked(draft, 'date: Thursday')
  })
})
