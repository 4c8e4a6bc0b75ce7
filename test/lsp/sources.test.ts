import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as lsp from 'vscode-languageserver/node'
import { docxOf } from '../sources/zip-file.ts'
import { builtServer, type Editor, opened, removed } from './editor.ts'

let server: string
let folder: string
let editor: Editor | undefined

beforeAll(async () => {
  server = await builtServer('server', 'docx')
})
afterAll(() => removed(server))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-articles-'))
})
afterEach(async () => {
  await editor?.stop()
  editor = undefined
  await removed(folder)
})

const at = (path: string) => join(folder, path)

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(at(path)), { recursive: true })
  await writeFile(at(path), content)
  await editor?.changedOnDisk(lsp.FileChangeType.Created, at(path))
}

const undated = 'no date found: add a line `date: 2024-10-18` at the top'

test('an article in a folder called sources is a source and no draft, and says what it lacks', async () => {
  await write('sources/quay.txt', 'Orla Fenwick opened the quay on Tuesday.')
  editor = await opened({ server, folders: [folder] })
  await editor.expectMarks(at('sources/quay.txt'), undated)
  await editor.open(at('draft.md'), 'The quay is open.\n')
  await editor.expectStatus(at('draft.md'), { sources: 1 })
  await editor.open(at('sources/quay.txt'), 'Orla Fenwick opened the quay on Tuesday.', 'plaintext')
  await editor.expectStatus(at('sources/quay.txt'), { sources: 0 })
  await editor.expectMarks(at('sources/quay.txt'), undated)
  await editor.change(at('sources/quay.txt'), {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    text: 'date: 2025-03-04\n\n',
  })
  await editor.expectMarks(at('sources/quay.txt'))
})

test('one that is dropped in counts at once, and no longer when it is gone', async () => {
  await write('sources/quay.txt', 'date: 2025-03-04\n\nOrla Fenwick opened the quay.')
  editor = await opened({ server, folders: [folder] })
  await editor.open(at('draft.md'), 'The quay is open.\n')
  await editor.expectStatus(at('draft.md'), { sources: 1 })
  await write('sources/ferry.docx', docxOf(['The ferry sank off Norhaven, the coastguard said.']))
  await editor.expectStatus(at('draft.md'), { sources: 2 })
  await write('sources/again.txt', 'date: 2025-03-04\n\nOrla Fenwick opened the quay.')
  await editor.expectMarks(at('sources/quay.txt'), 'the same article as “again.txt”: this one is ignored')
  await rm(at('sources/ferry.docx'))
  await editor.changedOnDisk(lsp.FileChangeType.Deleted, at('sources/ferry.docx'))
  await editor.expectStatus(at('draft.md'), { sources: 1 })
})

test('a file that cannot be read is told on itself, and the others count', async () => {
  await write('sources/quay.txt', 'date: 2025-03-04\n\nOrla Fenwick opened the quay.')
  await write('sources/ferry.docx', 'This is no Word document.')
  editor = await opened({ server, folders: [folder] })
  await editor.expectMarks(at('sources/ferry.docx'), 'the file “ferry.docx” is not a Word document')
  await editor.open(at('draft.md'), 'The quay is open.\n')
  await editor.expectStatus(at('draft.md'), { sources: 1 })
})

test('the front matter of a draft may name an article that lies anywhere', async () => {
  await write('cuttings/quay.txt', 'The quay is old.')
  await write('cuttings/other.txt', 'The quay is new.')
  editor = await opened({ server, folders: [folder] })
  await editor.open(at('desk/draft.md'), '---\nsources: [cuttings/quay.txt, none.txt]\n---\nThe quay is old.\n')
  await editor.expectMarks(at('desk/draft.md'), 'no source is called “none.txt”')
  await editor.expectStatus(at('desk/draft.md'), { sources: 1 })
  await editor.expectMarks(at('cuttings/quay.txt'), undated)
  await editor.open(at('desk/other.md'), 'The quay is old.\n')
  await editor.expectStatus(at('desk/other.md'), { sources: 0 })
})

describe('what a source says that is no text file', () => {
  const draft = 'Orla Fenwick met Per Holm in Norhaven on Monday.\n'
  const sheet = `source: { date: 2025-03-05, text: quay.docx }
people:
  - name: Orla Fenwick
  - name: Per Holm
places:
  - name: Norhaven
events:
  - kind: meeting
    who: [Orla Fenwick, Per Holm]
    where: Norhaven
    when: 2025-03-04
    evidence: { exact: Orla Fenwick met Per Holm }
`
  const article = ['Quay is open', 'In Norhaven on Tuesday Orla Fenwick met Per Holm.']

  /** Where the day of the meeting leads to, once the document has been read. */
  async function place(initializationOptions?: unknown): Promise<lsp.Location> {
    await write('sources/quay.facts.yaml', sheet)
    await write('sources/quay.docx', docxOf(article))
    const desk = await opened({ server, folders: [folder], initializationOptions })
    editor = desk
    await desk.open(at('draft.md'), `---\ndate: 2025-03-05\n---\n${draft}`)
    await desk.expectMarks(at('draft.md'), 'date: Monday')
    return vi.waitFor(async () => {
      const found = await desk.connection.sendRequest(lsp.DefinitionRequest.type, desk.at(at('draft.md'), 3, 42))
      const [first] = found as lsp.Location[]
      expect(first?.uri).toContain('quay.docx')
      return first!
    }, 60_000)
  }

  test('is shown by an editor that can, at its place', async () => {
    const found = await place({ sourceTexts: true })
    expect(found).toEqual({
      uri: `${pathToFileURL(at('sources/quay.docx')).href.replace('file', 'claimcheck-source')}.txt`,
      range: { start: { line: 2, character: 23 }, end: { line: 2, character: 48 } },
    })
    const textAt = (uri: string) => editor?.connection.sendRequest('claimcheck/sourceText', { uri })
    expect(await textAt(found.uri)).toBe(article.join('\n\n'))
    expect(await textAt('claimcheck-source:///none.pdf.txt')).toBe(null)
  })

  test('is its file for an editor that cannot', async () => {
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    expect(await place()).toEqual({ uri: pathToFileURL(at('sources/quay.docx')).href, range: top })
  })
})
