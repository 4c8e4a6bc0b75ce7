// claimcheck report, as a person calls it.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { harbour, spawned } from './commands.ts'

const wrongDay =
  '---\ndate: 2023-03-15\ntitle: Ferry talks\n---\n\nAda Quill met Tomas Verrin in Marrow Bay on Monday.\n'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-report-'))
  await cp(join(harbour, 'sources'), join(folder, 'sources'), { recursive: true })
  await writeFile(join(folder, 'draft.md'), wrongDay)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const report = (...args: string[]) => spawned(['report', ...args], { folder })

test('a page goes to standard output, with code 0 whatever it says', async () => {
  const { code, output, errors } = await report('draft.md')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toMatch(
    /^<!DOCTYPE html>[\s\S]*<title>Fact-check report: Ferry talks<\/title>[\s\S]*Monday[\s\S]*<\/html>\n$/,
  )
})

test('the format is asked for, or told by the file’s ending; the file is written whole and nothing is left beside it', async () => {
  await report('draft.md', '--output', 'out.csv')
  expect(await readFile(join(folder, 'out.csv'), 'utf8')).toMatch(/^number,fact,state,/)
  await report('draft.md', '--output', 'out.csv', '--format', 'jsonld')
  expect(JSON.parse(await readFile(join(folder, 'out.csv'), 'utf8'))).toMatchObject({ type: 'AnnotationPage' })
  expect((await readdir(folder)).toSorted()).toEqual(['draft.md', 'out.csv', 'sources'])
})

test('a link stays a link, and the file behind it is the report', async () => {
  await mkdir(join(folder, 'archive'))
  await writeFile(join(folder, 'archive', 'report.html'), 'old')
  await symlink(join('archive', 'report.html'), join(folder, 'report.html'))
  await report('draft.md', '--output', 'report.html')
  expect(await readFile(join(folder, 'archive', 'report.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/)
  expect(await readdir(join(folder, 'archive'))).toEqual(['report.html'])
})

test('a report that cannot be written leaves what was there', async () => {
  const { code, errors } = await report('draft.md', '--output', 'missing/report.html')
  expect({ code, errors }).toEqual({
    code: 2,
    errors: expect.stringMatching(/^claimcheck: missing\/report\.html .+\n$/),
  })
})

test.each([
  [[], 'name a draft, or - for standard input'],
  [['a.md', 'b.md'], 'one draft at a time: “b.md” is one too many'],
  [['draft.md', '--format', 'pdf'], '--format is html, csv or jsonld, not “pdf”'],
  [['draft.md', '--date', 'soon'], '--date soon'],
])('wrong usage: %j', async (args, reason) => {
  const { code, output, errors } = await report(...args)
  expect({ code, output }).toEqual({ code: 2, output: '' })
  expect(errors).toContain(`claimcheck report: ${reason}`)
})

test('a draft that is missing is told, and nothing is written', async () => {
  const { code, output, errors } = await report('no.md', '--output', 'out.html')
  expect({ code, output, errors }).toEqual({ code: 2, output: '', errors: 'claimcheck: no.md is missing\n' })
  expect((await readdir(folder)).toSorted()).toEqual(['draft.md', 'sources'])
})

test('a draft on standard input is reported too', async () => {
  const { code, output } = await spawned(['report', '-', '--sources', 'sources', '--format', 'csv'], {
    folder,
    input: 'Ada Quill.\n',
  })
  expect(code).toBe(0)
  expect(output).toContain('Ada Quill')
})
