import assert from 'node:assert/strict'
import * as vscode from 'vscode'
import { column, pdfOf } from '../../sources/pdf-file.ts'
import { eventually } from '../eventually.ts'
import { expectMarked, folder, frontMatter, newDraft, rangeOf, revertAll } from './drafts.ts'

const sheet = `source: { date: 2024-10-18 }
people:
  - name: Orla Fenwick
  - name: Per Holm
places:
  - name: Norhaven
events:
  - kind: meeting
    who: [Orla Fenwick, Per Holm]
    where: Norhaven
    when: 2024-10-17
    evidence: { exact: Orla Fenwick met Per Holm }
`
const article = 'In Norhaven on Thursday Orla Fenwick met Per Holm.'

suite('an article in the folder sources', () => {
  const sources = () => vscode.Uri.joinPath(folder('no-facts'), 'sources')
  const write = (name: string, content: string | Uint8Array) =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(sources(), name), Buffer.from(content))
  teardown(async () => {
    await revertAll()
    await vscode.workspace.fs.delete(sources(), { recursive: true })
  })

  test('counts when it comes, opens where it says so although it is a PDF, and counts no longer when it goes', async () => {
    const draft = await newDraft(`${frontMatter}Orla Fenwick met Per Holm in Norhaven on Monday.\n`, 'md', 'no-facts')
    await write('quay.pdf', pdfOf([column([article])]))
    await write('quay.facts.yaml', sheet)
    await expectMarked(draft, 'date: Monday')
    await eventually(async () => {
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        draft.uri,
        rangeOf(draft, 'Monday').start,
      )
      const [place] = places.map(one =>
        'targetUri' in one ? new vscode.Location(one.targetUri, one.targetRange) : one,
      )
      assert.equal(place?.uri.scheme, 'claimcheck-source')
      const shown = await vscode.workspace.openTextDocument(place.uri)
      assert.equal(shown.getText(), article)
      assert.equal(shown.getText(place.range), 'Orla Fenwick met Per Holm')
    })
    await vscode.workspace.fs.delete(sources(), { recursive: true })
    await expectMarked(draft)
    await vscode.workspace.fs.createDirectory(sources())
  })
})
