// A long paste does not keep the next key waiting.
import { copyFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtServer, eventually, opened, removed } from './editor.ts'

let server: string
let folder: string

beforeAll(async () => {
  server = await builtServer()
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-paste-'))
  const sheet = 'beijing-visit.facts.yaml'
  await copyFile(join(import.meta.dirname, '../../examples/beijing-visit', sheet), join(folder, sheet))
})

afterAll(async () => {
  await removed(server)
  await removed(folder)
})

test('a key typed after a long paste is answered, and the paste by itself is not', async () => {
  const path = join(folder, 'draft.md')
  const filler = 'The ferry company said that the harbour would stay open while the new pier is built.'
  const paste = `${Array.from({ length: 500 }, (_, i) => `${filler} Paragraph ${i} says no more. ${filler}`).join('\n\n')}\n\n`
  const editor = await opened({ server, folders: [folder] })
  await editor.open(path, 'David Lammy met Wang Yi in Beijing on Thursday.\n')
  await editor.expectMarks(path, 'date: Thursday')
  const before = editor.told(path)
  const top = { line: 0, character: 0 }
  await editor.change(path, { range: { start: top, end: top }, text: paste })
  await setTimeout(50)
  const version = await editor.change(path, { range: { start: top, end: top }, text: 'X' })
  await eventually(() => expect(editor.marks(path)?.version).toBe(version))
  expect(editor.told(path)).toBe(before + 1)
  await editor.expectMarks(path, 'date: Thursday')
  expect(editor.marks(path)?.diagnostics[0]?.range.start.line).toBe(1000)
  expect(await editor.stop()).toBe(0)
})
