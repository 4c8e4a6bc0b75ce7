// The report that the built server makes of an open draft.
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportMethod } from '../../server/lsp/status.ts'
import { spawned } from '../cli/commands.ts'
import { recordsOf } from '../report/records.ts'
import { builtServer, type Editor, endsWell, opened, removed } from './editor.ts'

const root = join(import.meta.dirname, '../..')
const drafts = globSync('examples/*/*.md', { cwd: root })

let server = ''
let editor: Editor
beforeAll(async () => {
  server = await builtServer()
  editor = await opened({ server, folders: [...new Set(drafts.map(draft => join(root, dirname(draft))))] })
}, 60_000)
afterAll(async () => {
  await endsWell(editor)
  await removed(server)
})

const reported = (path: string, format: string) =>
  editor.connection.sendRequest<string | null>(reportMethod, { uri: pathToFileURL(path).href, format })

test.each(drafts)('report, status bar and command line count alike: %s', { timeout: 60_000 }, async draft => {
  const path = join(root, draft)
  const { output } = await spawned(['check', draft, '--format', 'json'], { folder: root })
  const { coverage } = JSON.parse(output).drafts[0]
  await editor.open(path, await readFile(path, 'utf8'))
  await editor.expectStatus(path, {
    supported: coverage.supported,
    refuted: coverage.refuted,
    notInSource: coverage['not-in-source'],
    unchecked: coverage.unchecked,
  })
  const [, ...rows] = recordsOf((await reported(path, 'csv')) ?? '')
  const counted = (state: string) => rows.filter(row => row[2] === state).length
  expect(['supported', 'refuted', 'not in source', 'not checked'].map(counted)).toEqual([
    coverage.supported,
    coverage.refuted,
    coverage['not-in-source'],
    coverage.unchecked,
  ])
})

test('it is made of the text in the editor, and calls files from the workspace', async () => {
  const path = join(root, 'examples/night-train/new.md')
  await editor.open(path, 'Night trains will run between Hamburg and Gothenburg from July.\n')
  await editor.expectMarks(path, 'date: July')
  const page = (await reported(path, 'html')) ?? ''
  expect(page).toContain('<title>Fact-check report: new.md</title>')
  expect(page).toContain('sources/night-train.txt')
  expect(page).not.toContain(root)
})

test('what is no draft, or is not open, has no report', async () => {
  const source = join(root, 'examples/night-train/sources/night-train.txt')
  expect(await reported(source, 'html')).toBeNull()
  await editor.open(source, await readFile(source, 'utf8'), 'plaintext')
  expect(await reported(source, 'html')).toBeNull()
})
