import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { eventually } from '../eventually.ts'
import { expectMarked, marksIn, newDraft, rangeOf, replaceText, revertAll, wrongDay } from './drafts.ts'

suite('a draft in the editor', () => {
  teardown(revertAll)

  test('what departs from the source is marked: the smallest span, the source and a code with a link', async () => {
    const draft = await newDraft(wrongDay)
    await expectMarked(draft, 'date: Thursday')
    const [mark] = marksIn(draft)
    assert.equal(mark?.severity, vscode.DiagnosticSeverity.Warning)
    assert.match(mark?.message ?? '', /^date differs from the source: draft “Thursday”, source “Friday”/)
    assert(typeof mark?.code === 'object' && mark.code.target instanceof vscode.Uri)
  })

  test('without a date in the draft a weekday only may differ', async () => {
    const draft = await newDraft('David Lammy met Wang Yi in Beijing on Thursday.\n')
    await expectMarked(draft, 'date: Thursday')
    const [mark] = marksIn(draft)
    assert.equal(mark?.severity, vscode.DiagnosticSeverity.Information)
    assert.match(mark?.message ?? '', /may differ/)
  })

  test('an edit that is not saved is checked', async () => {
    const draft = await newDraft(wrongDay)
    await expectMarked(draft, 'date: Thursday')
    await replaceText(draft, 'Thursday', 'Friday')
    await expectMarked(draft)
    assert(draft.isDirty)
    await replaceText(draft, 'Friday', 'Tuesday')
    await expectMarked(draft, 'date: Tuesday')
  })

  test('the quick fix puts it right', async () => {
    const draft = await newDraft(wrongDay)
    await expectMarked(draft, 'date: Thursday')
    const fix = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        rangeOf(draft, 'Thursday'),
        vscode.CodeActionKind.QuickFix.value,
      )
      const [own] = actions.filter(one => /^Use “Friday” \(beijing-visit\b/.test(one.title))
      assert(own, `Offered: ${actions.map(one => one.title)}`)
      return own
    })
    assert.equal(fix.isPreferred, true)
    assert(fix.edit && (await vscode.workspace.applyEdit(fix.edit)))
    assert.equal(draft.getText(), wrongDay.replace('Thursday', 'Friday'))
    await expectMarked(draft)
  })

  test('hovering a name says who it is', async () => {
    const draft = await newDraft(wrongDay)
    const text = await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        draft.uri,
        rangeOf(draft, 'Wang Yi').start,
      )
      const shown = hovers.flatMap(one => one.contents).map(one => (typeof one === 'string' ? one : one.value))
      assert.match(shown.join('\n'), /Wang Yi/)
      return shown.join('\n')
    })
    assert.match(text, /foreign minister/i)
  })
})
