// The first steps of the README, done as it says.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../../server/engine/checks/index.ts'
import { spawned } from '../cli/commands.ts'
import { drawnDraftsOn, problemsOf } from './examples.ts'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('README.md', root), 'utf8')

test('the first fact sheet and draft give what the command line is shown to print', async () => {
  const [example] = drawnDraftsOn(page)
  const printed = /```console\n\$ node dist\/cli\.cjs (check .*)\n([\s\S]*?)```/.exec(page)
  expect(problemsOf(example!.sheet)).toEqual([])
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-readme-'))
  try {
    mkdirSync(join(folder, 'sources'))
    writeFileSync(join(folder, 'sources/library.facts.yaml'), `${example!.sheet}\n`)
    writeFileSync(join(folder, 'draft.md'), `${example!.picture}\n`)
    const { code, output, errors } = await spawned(printed![1]!.split(' '), { folder })
    expect(errors).toBe('')
    expect(output).toBe(printed![2])
    expect(code).toBe(1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('it lists every check', () => {
  const listed = [...page.matchAll(/^\| \[`([a-z]+)`\]\(docs\/checks\/\1\.md\)/gm)].map(row => row[1])
  expect(listed).toEqual(Object.keys(checks))
})

test('every setting stands on the page of settings', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const settings = Object.keys(manifest.contributes?.configuration?.properties ?? {})
  const settingsPage = readFileSync(new URL('docs/settings.md', root), 'utf8')
  expect(settings.filter(setting => !settingsPage.includes(`\`${setting}\``))).toEqual([])
})
