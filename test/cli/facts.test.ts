import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { engine } from '../engine/marks.ts'
import { ran } from './commands.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-facts-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const facts = (...args: string[]) => ran(['facts', ...args], { engine, folder })

const article = `Ferry pact signed in Norvik
date: 2024-03-14

Elin Strand, the mayor of Norvik, met Tomas Hale on Tuesday.
`

test('an article’s facts are printed as a sheet', async () => {
  await writeFile(join(folder, 'ferry.txt'), article)
  const { code, output, errors } = await facts('ferry.txt')
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toContain('source:\n  title: Ferry pact signed in Norvik\n  date: 2024-03-14\n  text: ferry.txt\n')
  expect(output).toContain('  - kind: meeting\n    who: [ Elin Strand, Tomas Hale ]\n    when: 2024-03-12\n')
})

test('a date that nobody finds is asked for, and one that is given counts', async () => {
  await writeFile(join(folder, 'ferry.txt'), article.replace(/^date.*\n/m, ''))
  const undated = await facts('ferry.txt')
  expect(undated.errors).toBe('ferry.txt:1:1: no date found: add a line `date: 2024-10-18` at the top\n')
  expect(undated.code).toBe(0)
  expect(undated.output).not.toContain('date:')
  const dated = await facts('ferry.txt', '--date', '2024-03-21')
  expect(dated.errors).toBe('')
  expect(dated.output).toContain('    when: 2024-03-19\n')
})

test('web pages and PDF are read as well', async () => {
  for (const file of ['ferry.html', 'ferry.pdf']) {
    await copyFile(join(import.meta.dirname, '../sources/files', file), join(folder, file))
    const { code, output } = await facts(file)
    expect(code).toBe(0)
    expect(output).toContain(`  text: ${file}\n`)
    expect(output).toMatch(/^people:\n {2}- name: \p{Lu}/mu)
  }
})

test('the sheet that names the article is brought up to date', async () => {
  await mkdir(join(folder, 'sources'))
  await writeFile(join(folder, 'sources/ferry.txt'), article.replace(/^date.*\n/m, ''))
  const sheet = `# mine
source: { date: 2024-03-14, text: sources/ferry.txt }
people:
  - name: Elin Strand
    evidence: { exact: Elin Strand of Norvik }
`
  await writeFile(join(folder, 'pact.facts.yaml'), sheet)
  const printed = await facts('sources/ferry.txt')
  expect(printed.code).toBe(0)
  expect(printed.errors).toBe('pact.facts.yaml:5:15: the article no longer says “Elin Strand of Norvik”\n')
  expect(printed.output.startsWith(`${sheet}\nproposed:\n`)).toBe(true)
  expect(printed.output).toContain('      when: 2024-03-12\n')
  expect(await readFile(join(folder, 'pact.facts.yaml'), 'utf8')).toBe(sheet)

  const quiet = await facts('sources/ferry.txt', '--write')
  expect(quiet).toEqual({ ...printed, output: '' })
  expect(await readFile(join(folder, 'pact.facts.yaml'), 'utf8')).toBe(printed.output)
  expect((await facts('sources/ferry.txt')).output).toBe(printed.output)
})

test('--write begins a sheet beside the article, and --sheet names another', async () => {
  await writeFile(join(folder, 'ferry.txt'), article)
  const { output } = await facts('ferry.txt')
  expect(await facts('ferry.txt', '--write')).toEqual({ code: 0, output: '', errors: '' })
  expect(await readFile(join(folder, 'ferry.facts.yaml'), 'utf8')).toBe(output)
  await writeFile(join(folder, 'other.facts.yaml'), 'people: [Elin Strand]\n')
  expect((await facts('ferry.txt', '--sheet', 'other.facts.yaml')).output).toMatch(
    /^people: \[Elin Strand\]\n\nproposed:/,
  )
})

test('what cannot be read is one line', async () => {
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'odd.docx'), 'no Word document')
  await writeFile(join(folder, 'ferry.txt'), article)
  await writeFile(join(folder, 'ferry.facts.yaml'), 'source: { text: other.txt }\n')
  for (const [args, line] of [
    [['gone.txt'], 'gone.txt is missing'],
    [['empty.txt'], 'empty.txt is empty'],
    [['.'], '. is a folder'],
    [['ferry.txt'], 'ferry.facts.yaml is the sheet of another article: name one with --sheet'],
    [['ferry.txt', '--sheet', 'gone.facts.yaml'], 'gone.facts.yaml is missing'],
  ] as const)
    expect(await facts(...args)).toEqual({ code: 2, output: '', errors: `claimcheck: ${line}\n` })
  const { code, output, errors } = await facts('odd.docx')
  expect({ code, output, lines: errors.split('\n').length }).toEqual({ code: 2, output: '', lines: 2 })
})

test('wrong usage is one line', async () => {
  for (const [args, message] of [
    [[], 'name an article'],
    [['a.txt', 'b.txt'], 'one article at a time: “b.txt” is one too many'],
    [['a.facts.yaml'], 'a.facts.yaml is a fact sheet: name the article, and the sheet with --sheet'],
    [
      ['a.txt', '--date', '18/10/2024'],
      '--date 18/10/2024 is not a date as a sheet writes it: write 2024-10-18, 2024-10 or 2024',
    ],
    [['a.txt', '--bogus'], 'unknown option --bogus'],
  ] as const) {
    const errors = `claimcheck facts: ${message} (see claimcheck facts --help)\n`
    expect(await facts(...args)).toEqual({ code: 2, output: '', errors })
  }
})

test('what lies among no sources in a folder that has some is taken for a draft, and that is said', async () => {
  await mkdir(join(folder, 'sources'))
  await writeFile(join(folder, 'sources/ferry.txt'), article)
  await writeFile(join(folder, 'draft.md'), '---\ndate: 2024-03-14\n---\n\nElin Strand met Tomas Hale on Monday.\n')
  expect(await facts('draft.md')).toMatchObject({
    code: 0,
    errors:
      'draft.md lies among no sources, so it is taken for a draft: the sheet tells what the draft says, and no source\n',
  })
  expect((await facts('sources/ferry.txt')).errors).toBe('')
})

test('a new sheet, and what is proposed for one, says that it is a part and wants a review', async () => {
  await writeFile(join(folder, 'ferry.txt'), article)
  const said = /^ *# Claimcheck finds a part of what an article says\. A person has to review it/gm
  const { output } = await facts('ferry.txt')
  expect(output).toMatch(/^# Claimcheck finds a part/)
  await writeFile(join(folder, 'ferry.facts.yaml'), 'source: { text: ferry.txt }\n')
  for (const _ of ['once', 'and again']) {
    await facts('ferry.txt', '--write')
    const sheet = await readFile(join(folder, 'ferry.facts.yaml'), 'utf8')
    expect(sheet.match(said)).toHaveLength(1)
    expect(sheet).toMatch(/^proposed:\n {2}# Claimcheck/m)
  }
})
