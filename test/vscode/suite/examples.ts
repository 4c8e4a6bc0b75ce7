import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { type Mark as FullMark, reportOfTheCommandLine } from '../command-line.ts'
import { eventually } from '../eventually.ts'
import { codeOf, expectMarked, folder, marksIn, openFile, revertAll } from './drafts.ts'

type Mark = Omit<FullMark, 'fixes'>

const everyCode = [
  ...['date', 'detail', 'name', 'negation', 'number'],
  ...['participant', 'place', 'quote', 'speaker', 'title'],
]

suite('the example drafts', () => {
  teardown(revertAll)

  test('the faulty draft is marked exactly as the command line says, with every check', async () => {
    const expected = await marksOfTheCommandLine('faulty.md')
    const draft = await openFile('faulty.md')
    await eventually(() =>
      assert.deepEqual(
        marksIn(draft).map(one => asMark(draft, one)),
        expected,
      ),
    )
    assert.deepEqual([...new Set(marksIn(draft).map(codeOf))].sort(), everyCode)
    assert(expected.length >= 20, `${expected.length} discrepancies`)
  })

  test('every mark leads to its evidence', async () => {
    const draft = await openFile('faulty.md')
    await eventually(() => assert(marksIn(draft).length >= 20))
    for (const mark of marksIn(draft)) {
      const [evidence] = mark.relatedInformation ?? []
      assert(evidence, `${codeOf(mark)} “${draft.getText(mark.range)}” has no evidence.`)
      const target = await vscode.workspace.openTextDocument(evidence.location.uri)
      assert.notEqual(target.getText(evidence.location.range).trim(), '')
    }
  })

  test('the faithful draft has no mark, although one comes where a wrong sentence is added', async () => {
    assert.deepEqual(await marksOfTheCommandLine('faithful.md'), [])
    const draft = await openFile('faithful.md')
    const end = draft.positionAt(draft.getText().length)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(draft.uri, end, '\n\nDavid Lammy met Wang Yi in Beijing on Thursday.\n')
    assert(await vscode.workspace.applyEdit(edit))
    await expectMarked(draft, 'date: Thursday')
    await vscode.commands.executeCommand('undo')
    await expectMarked(draft)
  })
})

const severities = ['error', 'warning', 'information', 'hint']

function asMark(document: vscode.TextDocument, one: vscode.Diagnostic): Mark {
  const [start, end] = [document.offsetAt(one.range.start), document.offsetAt(one.range.end)]
  const severity = severities[one.severity]!
  return { code: codeOf(one), severity, start, end, text: document.getText(one.range), message: one.message }
}

async function marksOfTheCommandLine(draft: string): Promise<Mark[]> {
  const extension = vscode.extensions.getExtension('claimcheck.claimcheck')
  assert(extension)
  const report = await reportOfTheCommandLine(extension.extensionPath, folder('beijing-visit').fsPath, draft)
  return report.diagnostics.map(({ code, severity, start, end, text, message }) => {
    return { code, severity, start, end, text, message }
  })
}
