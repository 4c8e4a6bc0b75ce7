// Comments that set differences aside, as the command line heeds them.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { harbour, spawned } from './commands.ts'

const wrongDay = '---\ndate: 2023-03-15\n---\n\nAda Quill met Tomas Verrin in Marrow Bay on Monday.'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-ignore-'))
  await cp(join(harbour, 'sources'), join(folder, 'sources'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what a comment sets aside refutes nothing, and stands in the report with its reason', async () => {
  await writeFile(join(folder, 'draft.md'), `${wrongDay} <!-- claimcheck-ignore date: moved -->\n`)
  const { code, output, errors } = await spawned(['check', 'draft.md', '--format', 'json'], { folder })
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(JSON.parse(output).drafts).toMatchObject([
    { diagnostics: [], coverage: { refuted: 0 }, ignored: [{ code: 'date', text: 'Monday', reason: 'moved' }] },
  ])
})

test('a comment that sets nothing aside is told with its place, and changes nothing', async () => {
  await writeFile(join(folder, 'draft.md'), `<!-- claimcheck-ignore place -->\n${wrongDay.slice(26)}\n`)
  const { code, errors } = await spawned(['check', 'draft.md', '--date', '2023-03-15'], { folder })
  expect({ code, errors }).toEqual({
    code: 1,
    errors: 'draft.md:1:1: this comment sets nothing aside: no place differs from the source here\n',
  })
})
