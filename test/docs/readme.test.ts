// The first steps of the README, done as it says.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checks } from '../../server/engine/checks/index.ts'
import { spawned } from '../cli/commands.ts'
import { problemsOf } from './examples.ts'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('README.md', root), 'utf8')

const article = blockOf('text article')
const draft = blockOf('text draft')
const sheet = blockOf('yaml sheet')

test('the first article and draft give what the command line is shown to print', async () => {
  const printed = /```console\n\$ node dist\/cli\.cjs (check .*)\n([\s\S]*?)```/.exec(page)!
  const { code, output, errors } = await run(printed[1]!, { 'sources/library.txt': article, 'draft.md': draft })
  expect(errors).toBe('')
  expect(output).toBe(printed[2])
  expect(code).toBe(1)
})

test('the fact sheet is sound, and wins where the article says something else', async () => {
  expect(problemsOf(sheet)).toEqual([])
  const sources = { 'sources/library.txt': article.replace('in May', 'in July'), 'sources/library.facts.yaml': sheet }
  const { output } = await run('check draft.md --date 2024-04-03', {
    ...sources,
    'draft.md': 'The library in Northport will reopen in July.\n',
  })
  expect(output).toContain('date: draft “July”, source “May” (May 2024)')
  expect(output).toContain('library, paragraph 2 (sources/library.txt:3:1)')
})

function blockOf(info: string): string {
  const block = page.split(`\n\`\`\`${info}\n`)[1]?.split('\n```')[0]
  expect(block, info).toBeTruthy()
  return `${block}\n`
}

async function run(command: string, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-readme-'))
  try {
    mkdirSync(join(folder, 'sources'))
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
    return await spawned(command.split(' '), { folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

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
