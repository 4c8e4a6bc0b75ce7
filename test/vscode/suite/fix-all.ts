import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { expectMarked, frontMatter, newDraft, revertAll } from './drafts.ts'

suite('source.fixAll.claimcheck', () => {
  teardown(revertAll)

  test('mends a misspelt name and a date with one possible value, never a quotation', async () => {
    const draft = await newDraft(
      `${frontMatter}David Lammy met Wang Yl in Beijing.\n\nThey met on Thursday.\n\n` +
        'Keir Starmer called the exercises “not conducive to peace and security”.\n',
    )
    await expectMarked(draft, 'name: Yl', 'date: Thursday', 'quote: security')
    await vscode.commands.executeCommand('editor.action.fixAll')
    await expectMarked(draft, 'quote: security')
    assert.equal(
      draft.getText(),
      `${frontMatter}David Lammy met Wang Yi in Beijing.\n\nThey met on Friday.\n\n` +
        'Keir Starmer called the exercises “not conducive to peace and security”.\n',
    )
  })
})
