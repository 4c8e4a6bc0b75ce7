import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { workspaceOf } from '../../server/cli/workspace.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-workspace-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), '')
  }
}

test('a workspace is the nearest folder above that shows it', async () => {
  const sources = ['x.facts.yaml', 'sources/x.facts.yaml', 'sources/x.txt']
  for (const marker of ['.git/HEAD', '.vscode/settings.json', 'package.json', ...sources]) {
    await write(marker)
    expect(workspaceOf(join(folder, 'a/b/draft.md'))).toBe(folder)
    await write(`a/${marker}`)
    expect(workspaceOf(join(folder, 'a/b/draft.md'))).toBe(join(folder, 'a'))
    await rm(folder, { recursive: true })
  }
})

test('a folder of that name with neither a sheet nor an article shows nothing', async () => {
  await write('sources/program.ts', 'x.txt', 'a/draft.md')
  expect(workspaceOf(join(folder, 'a/draft.md'), folder)).toBe(undefined)
})

test('the home folder is none, whatever it holds, and the root neither', async () => {
  await write('.vscode/extensions/x.json', 'a/draft.md')
  expect(workspaceOf(join(folder, 'a/draft.md'), folder)).toBe(undefined)
  expect(workspaceOf('/draft.md', folder)).toBe(undefined)
})
