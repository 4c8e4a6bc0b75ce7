import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually } from '../eventually.ts'
import { expectMarked, marksIn, newDraft, openFile, rangeOf, replaceText, revertAll } from './drafts.ts'

const sheetName = 'beijing-visit.facts.yaml'

suite('the fact sheet in the editor', () => {
  teardown(revertAll)

  test('has its own language and no problem', async () => {
    const sheet = await openFile(sheetName)
    assert.equal(sheet.languageId, 'claimcheck-facts')
    await replaceText(sheet, 'source:\n', 'sauce:\n')
    await eventually(() => assert.notEqual(marksIn(sheet).length, 0))
    await vscode.commands.executeCommand('undo')
    await eventually(() => assert.deepEqual(marksIn(sheet), []))
  })

  test('an edit of the sheet, not yet saved, checks open drafts again', async () => {
    const draft = await newDraft('David Lammy met Wang Yl in Beijing.\n')
    await expectMarked(draft, 'name: Yl')
    const sheet = await openFile(sheetName)
    await replaceText(sheet, 'aliases: [Yi Wang]', 'aliases: [Yi Wang, Wang Yl]')
    await expectMarked(draft)
    await vscode.commands.executeCommand('undo')
    await expectMarked(draft, 'name: Yl')
  })

  test('a mistake in the sheet is marked, and its good facts still count', async () => {
    const draft = await newDraft('David Lammy met Wang Yi in Beijing on Thursday.\n')
    await expectMarked(draft, 'date: Thursday')
    const sheet = await openFile(sheetName)
    await replaceText(sheet, 'pronoun: he', 'pronuon: he')
    await eventually(() => assert.equal(sheet.getText(marksIn(sheet)[0]?.range), 'pronuon'))
    await expectMarked(draft, 'date: Thursday')
  })

  test('completes the keys of a person', async () => {
    const sheet = await openFile(sheetName)
    await replaceText(sheet, '    honorific: Mr\n', '    \n    honorific: Mr\n')
    const position = rangeOf(sheet, '    \n').start.translate(0, 4)
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        sheet.uri,
        position,
      )
      const offered = list.items.map(one => (typeof one.label === 'string' ? one.label : one.label.label))
      assert(offered.includes('aliases'), `Offered: ${offered}`)
    })
  })

  test('shows its people in the outline', async () => {
    const sheet = await openFile(sheetName)
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        sheet.uri,
      )
      const people = symbols?.find(one => one.name === 'people')?.children.map(one => one.name)
      assert(people?.includes('Wang Yi'), `People: ${people}`)
    })
  })

  test('renames a person everywhere', async () => {
    const sheet = await openFile(sheetName)
    const named = sheet.getText().split('Ding Xuexiang').length - 1
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      sheet.uri,
      rangeOf(sheet, 'Ding Xuexiang').start,
      'Ding X',
    )
    assert(await vscode.workspace.applyEdit(edit))
    assert.equal(sheet.getText().split('Ding Xuexiang').length - 1, 0)
    assert.equal(sheet.getText().split('Ding X').length - 1, named)
  })

  test('a name in a draft leads to the person’s entry', async () => {
    const draft = await newDraft('David Lammy met Wang Yi in Beijing.\n')
    await eventually(async () => {
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        draft.uri,
        rangeOf(draft, 'Wang Yi').start,
      )
      const [place] = places.map(one =>
        'targetUri' in one ? new vscode.Location(one.targetUri, one.targetRange) : one,
      )
      assert(place, 'There is a definition.')
      const text = (await vscode.workspace.openTextDocument(place.uri)).getText(place.range)
      assert.match(text, /Wang Yi/)
    })
  })
})
