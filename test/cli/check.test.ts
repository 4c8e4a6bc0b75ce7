import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ran } from './commands.ts'
import { weekdayEngine } from './weekday-engine.ts'

const sheet = 'source:\n  id: harbour\n'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-check-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

const checked = (...args: string[]) => ran(['check', ...args], { folder })
const jsonOf = async (...args: string[]) => JSON.parse((await checked(...args, '--format', 'json')).output)

describe('text', () => {
  test('the lines that differ are drawn with their places, and a line sums up', async () => {
    await write({
      'sources/a.facts.yaml': sheet,
      'drafts/d.md': '# Ferry\n\nAda met Bo on Monday, not Tuesday.\n\nSunday.',
    })
    expect(await checked('drafts/d.md')).toEqual({
      code: 1,
      output: `drafts/d.md:3:15
  Ada met Bo on Monday, not Tuesday.
                ^^^^^^ date: draft “Monday”, source “Tuesday”
                       harbour, paragraph 2 (sources/a.facts.yaml:2:3)

3 claims: 1 supported, 1 refuted, 0 not in source, 1 not checked
`,
      errors: '',
    })
  })

  test('where nothing differs there is only the line that sums up', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'On Tuesday.' })
    const output = '1 claim: 1 supported, 0 refuted, 0 not in source, 0 not checked\n'
    expect(await checked('d.md')).toEqual({ code: 0, output, errors: '' })
  })

  test('several drafts have a summary each, and one for all', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'On Tuesday.', 'e.txt': 'On Monday.' })
    const { code, output } = await checked('d.md', 'e.txt')
    expect(code).toBe(1)
    expect(output.split('\n').filter(line => line.includes(' claim'))).toEqual([
      'd.md: 1 claim: 1 supported, 0 refuted, 0 not in source, 0 not checked',
      'e.txt: 1 claim: 0 supported, 1 refuted, 0 not in source, 0 not checked',
      '2 drafts: 2 claims: 1 supported, 1 refuted, 0 not in source, 0 not checked',
    ])
  })

  test('colours are for a terminal that wants them', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'On Monday.' })
    const on = (columns?: number, environment = {}) => ran(['check', 'd.md'], { folder, columns, environment })
    const coloured = await on(80)
    expect(coloured.output).toContain('\u001b[1;33m^^^^^^\u001b[0m')
    for (const { output } of [await on(), await on(80, { NO_COLOR: '1' }), await on(80, { TERM: 'dumb' })])
      expect(output).toBe(coloured.output.split(/\p{Cc}\[[\d;]*m/u).join(''))
  })

  test('a long line is cut to the width of the terminal', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': `${'many words '.repeat(100)}Monday ${'and more '.repeat(100)}` })
    const { output } = await ran(['check', 'd.md'], { folder, columns: 60, environment: { NO_COLOR: '1' } })
    const lines = output.split('\n')
    expect(lines[1]).toMatch(/^ {2}…many words.* Monday .*…$/)
    expect(Math.max(...lines.filter(line => !line.includes('claim')).map(line => line.length))).toBeLessThanOrEqual(60)
  })
})

describe('json', () => {
  test('the report has the keys of the contract in their order', async () => {
    await write({ 'sources/a.facts.yaml': sheet, 'drafts/d.md': 'On Monday. On Sunday.' })
    const { code, output, errors } = await checked('drafts/d.md', '--format', 'json')
    const path = 'sources/a.facts.yaml'
    const evidence = [{ source: 'harbour', path, start: 10, end: 23, paragraph: 2, exact: 'when: 2023-03-14' }]
    const report = {
      version: 1,
      drafts: [
        {
          path: 'drafts/d.md',
          diagnostics: [
            {
              code: 'date',
              severity: 'warning',
              start: 3,
              end: 9,
              text: 'Monday',
              message: 'date differs from the source: draft “Monday”, source “Tuesday”',
              fixes: [{ title: 'Use “Tuesday” (harbour, paragraph 2)', text: 'Tuesday', safe: true }],
              evidence,
            },
          ],
          claims: [
            { kind: 'markdown', start: 3, end: 9, verdict: 'refuted', evidence },
            { kind: 'markdown', start: 14, end: 20, verdict: 'unchecked', evidence: [] },
          ],
          coverage: { supported: 0, refuted: 1, 'not-in-source': 0, unchecked: 1 },
        },
      ],
    }
    expect({ code, errors }).toEqual({ code: 1, errors: '' })
    expect(output).toBe(`${JSON.stringify(report, undefined, 2)}\n`)
  })

  test('drafts stand in the order and by the names they were given', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': '', 'e/f.txt': '' })
    const { drafts } = await jsonOf('./e/../e/f.txt', 'd.md', 'd.md', join(folder, 'd.md'))
    const paths = drafts.map((draft: { path: string }) => draft.path)
    expect(paths).toEqual(['./e/../e/f.txt', 'd.md', 'd.md', join(folder, 'd.md')])
  })

  test('a draft is Markdown by its name, else plain text', async () => {
    await write(Object.fromEntries(['d.md', 'd.MARKDOWN', 'd.txt', 'd'].map(name => [name, 'Monday'])))
    await write({ 'a.facts.yaml': sheet })
    const { drafts } = await jsonOf('d.md', 'd.MARKDOWN', 'd.txt', 'd')
    const kinds = drafts.map((draft: { claims: { kind: string }[] }) => draft.claims[0]?.kind)
    expect(kinds).toEqual(['markdown', 'markdown', 'plain', 'plain'])
  })

  test('the date reaches the check', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'Monday' })
    const { drafts } = await jsonOf('d.md', '--date', '2023-03-15')
    expect(drafts[0].diagnostics[0].message).toMatch(/before 2023-03-15$/)
  })

  test('offsets do not count a byte order mark, but both halves of a line break', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': '\ufeffOn\r\nMonday' })
    expect((await jsonOf('d.md')).drafts[0].diagnostics).toMatchObject([{ start: 4, end: 10 }])
  })
})

describe('standard input', () => {
  test('is a draft called -', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'Tuesday' })
    const { code, output } = await ran(['check', 'd.md', '-', '--format=json'], { folder, input: 'On Monday.' })
    expect(code).toBe(1)
    expect(JSON.parse(output).drafts).toMatchObject([
      { path: 'd.md', diagnostics: [] },
      { path: '-', diagnostics: [{ start: 3 }], claims: [{ kind: 'plain' }] },
    ])
  })

  test('has a name in text', async () => {
    await write({ 'a.facts.yaml': sheet })
    const { output } = await ran(['check', '-'], { folder, input: 'On Monday.' })
    expect(output).toMatch(/^\(standard input\):1:4\n/)
  })
})

describe('sources', () => {
  const used = async (...args: string[]) => {
    const engine = weekdayEngine()
    const run = await ran(['check', ...args], { folder, engine })
    return { ...run, ids: engine.read.map(sources => sources.map(source => source.id)) }
  }

  test('those that --sources names are used, whatever the workspace holds and the draft says', async () => {
    await write({
      'here.facts.yaml': '',
      'd.md': '---\nsources: [here]\n---\n',
      'e.md': '',
      'desk/a.facts.yaml': '',
      'desk/b.facts.yaml': '',
      'desk/c.txt': 'date: 2025-03-04\n\nAn article.',
    })
    for (const [args, ids] of [
      [['d.md', '--sources', 'desk/a.facts.yaml'], ['a']],
      [
        ['d.md', '--sources', 'desk'],
        ['a', 'b'],
      ],
      [
        ['d.md', '--sources', 'desk/a.facts.yaml', 'desk/c.txt', '--format', 'json'],
        ['a', 'c'],
      ],
      [
        ['--sources', 'desk/a.facts.yaml', '--sources=desk/c.txt', 'd.md'],
        ['a', 'c'],
      ],
      [['--sources', 'desk/a.facts.yaml', 'd.md'], ['a']],
      [['d.md', '--sources', 'desk/a.facts.yaml', '--', 'e.md'], ['a']],
      [['d.md', '--sources=desk/a.facts.yaml', 'e.md'], ['a']],
    ] as const)
      expect(await used(...args)).toMatchObject({ code: 0, errors: '', ids: [ids] })
  })

  test('else those that the front matter names, else all of the workspace, each read once', async () => {
    await write({
      '.git/config': '',
      'a.facts.yaml': '',
      'sources/b.facts.yaml': '',
      'drafts/c.md': 'Monday',
      'drafts/d.md': '---\nsources: [b]\n---\n',
      'drafts/e.md': 'Tuesday',
    })
    const { code, ids, errors } = await used('drafts/c.md', 'drafts/d.md', 'drafts/e.md')
    expect({ code, ids, errors }).toEqual({ code: 1, ids: [['a', 'b'], ['b']], errors: '' })
  })

  test('a name in the front matter that no source has is told at its place', async () => {
    await write({ 'a.facts.yaml': '', 'd.md': '---\nsources: [a, other]\n---\nMonday' })
    const errors = 'd.md:2:14: no source is called “other”; there is “a”\n'
    expect(await used('d.md')).toMatchObject({ code: 2, ids: [['a']], errors })
  })

  test('without any, nothing is refuted, but that is said', async () => {
    await write({ 'd.md': 'Monday' })
    const { code, output, errors } = await checked('d.md')
    expect({ code, output }).toEqual({
      code: 0,
      output: '0 claims: 0 supported, 0 refuted, 0 not in source, 0 not checked\n',
    })
    expect(errors).toBe(
      'd.md: no sources found, so nothing was checked, and exit code 0 does not mean that it is right: put articles into a folder sources, or name some with --sources\n',
    )
  })

  test('mistakes in a sheet are told once at their place, and are not differences', async () => {
    await write({
      'sources/a.facts.yaml': 'source:\n  id: a\n  text: gone.txt\npeople: mistake\n',
      'd.md': 'Tuesday',
      'e.md': '',
    })
    const { code, errors, output } = await checked('d.md', 'e.md')
    expect({ code, errors }).toEqual({
      code: 0,
      errors:
        'sources/a.facts.yaml:3:9: the text file “gone.txt” is missing\nsources/a.facts.yaml:4:9: that is no fact\n',
    })
    expect(output).toContain('1 supported')
  })

  test('one that cannot be read is an error, but the others are used', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'Monday', 'bad.facts.yaml': new Uint8Array([0x61, 0xff]) })
    for (const args of [['d.md'], ['d.md', '--sources', 'a.facts.yaml', 'bad.facts.yaml']]) {
      const { code, output, errors } = await checked(...args)
      expect({ code, errors }).toEqual({
        code: 2,
        errors: 'claimcheck: bad.facts.yaml is not UTF-8 text\n',
      })
      expect(output).toContain('1 refuted')
    }
  })

  test('one that is missing, and a folder without sheets, are errors', async () => {
    await write({ 'd.md': 'Monday', 'empty/x.png': '' })
    const missing = 'claimcheck: gone.facts.yaml is missing\n'
    expect(await checked('d.md', '--sources', 'gone.facts.yaml')).toMatchObject({ code: 2, errors: missing })
    const empty = 'claimcheck: empty: no sources there (fact sheets, articles)\n'
    expect(await checked('d.md', '--sources', 'empty')).toMatchObject({ code: 2, errors: empty })
  })
})

describe('drafts that cannot be read', () => {
  test('are told in one line each, and the others are checked', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'Monday', 'bad.md': new Uint8Array([0x61, 0xff]), 'f/x.md': '' })
    const { code, output, errors } = await checked('gone.md', 'f', 'bad.md', 'a.facts.yaml', 'd.md', '--format=json')
    expect(code).toBe(2)
    expect(errors.split('\n')).toEqual([
      'claimcheck: gone.md is missing',
      'claimcheck: f is a folder: name the drafts in it',
      'claimcheck: bad.md is not UTF-8 text',
      'claimcheck: a.facts.yaml is a fact sheet, not a draft: give it to --sources',
      '',
    ])
    expect(JSON.parse(output).drafts).toMatchObject([{ path: 'd.md', coverage: { refuted: 1 } }])
  })

  test('standard input that is not UTF-8 is one of them', async () => {
    const run = await ran(['check', '-'], { folder, input: new Uint8Array([0xff]) })
    expect(run).toMatchObject({ code: 2, errors: 'claimcheck: standard input is not UTF-8 text\n' })
  })

  test('an engine that breaks its promise is one line too', async () => {
    await write({ 'a.facts.yaml': sheet, 'd.md': 'throw' })
    expect(await checked('d.md')).toMatchObject({ code: 2, output: '', errors: 'claimcheck check: thrown\n' })
  })
})

test('wrong usage is one line that says what is wrong', async () => {
  for (const [args, message] of [
    [[], 'name at least one draft, or - for standard input'],
    [['--sources', 'a'], 'name at least one draft, or - for standard input'],
    [['d.md', '--bogus'], 'unknown option --bogus'],
    [['d.md', '-x'], 'unknown option -x'],
    [['d.md', '--format', 'xml'], '--format is text or json, not “xml”'],
    [['d.md', '--format'], '--format needs a value'],
    [['d.md', '--sources'], '--sources needs a value'],
    [['d.md', '--sources='], '--sources needs a value'],
    [['d.md', '--date'], '--date needs a value'],
    [['d.md', '--date', '--format'], '--date needs a value; one that begins with a hyphen is written --date=VALUE'],
    [['-', '-'], 'standard input (-) can be read only once'],
    [[''], 'a draft has an empty name'],
  ] as const) {
    const errors = `claimcheck check: ${message} (see claimcheck check --help)\n`
    expect(await checked(...args)).toEqual({ code: 2, output: '', errors })
  }
})

test('an impossible date is wrong usage', async () => {
  for (const date of ['2024-02-30', '2024-13', 'yesterday', '', '2024-10-18/2024-10-14', '18.10.2024']) {
    const { code, output, errors } = await checked('d.md', '--date', date)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(errors).toMatch(/^claimcheck check: --date .*\n$/)
  }
})

test('progress is shown only on a terminal, and only in a long run', async () => {
  await write({ 'a.facts.yaml': sheet, 'd.md': 'Tuesday' })
  expect(await ran(['check', 'd.md'], { folder, columns: 80 })).toMatchObject({ errors: '' })
  const slow = weekdayEngine()
  const engine = {
    ...slow,
    check: (...args: Parameters<typeof slow.check>) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600)
      return slow.check(...args)
    },
  }
  const shown = await ran(['check', 'd.md', 'd.md'], { folder, columns: 80, engine })
  expect(shown.errors).toBe('\rchecking 2 of 2: d.md\u001b[K\r\u001b[K')
  expect(await ran(['check', 'd.md', 'd.md'], { folder, engine })).toMatchObject({ errors: '' })
})

describe('articles', () => {
  test('those in folders called sources are sources, and no drafts', async () => {
    await write({
      'sources/a.facts.yaml': sheet,
      'sources/ferry.txt': 'date: 2025-03-04\n\nThe ferry sank on Tuesday.',
      'd.md': 'On Tuesday.',
    })
    expect(await checked('d.md')).toMatchObject({ code: 0, errors: '' })
    const { code, output, errors } = await checked('d.md', 'sources/ferry.txt')
    expect({ code, errors }).toEqual({ code: 2, errors: 'claimcheck: sources/ferry.txt is a source, not a draft\n' })
    expect(output).toBe('1 claim: 1 supported, 0 refuted, 0 not in source, 0 not checked\n')
  })

  test('one without a date is told, which changes no exit code', async () => {
    await write({ 'sources/a.facts.yaml': sheet, 'sources/ferry.txt': 'The ferry sank.', 'd.md': 'On Tuesday.' })
    const errors = 'sources/ferry.txt:1:1: no date found: add a line `date: 2024-10-18` at the top\n'
    expect(await checked('d.md')).toMatchObject({ code: 0, errors })
  })

  test('one that is there twice is told, which changes no exit code', async () => {
    const text = 'date: 2025-03-04\n\nThe ferry sank.'
    await write({ 'sources/a.txt': text, 'sources/b.txt': text, 'd.md': 'On Tuesday.' })
    const errors = 'sources/b.txt:1:1: the same article as “a.txt”: this one is ignored\n'
    expect(await checked('d.md')).toMatchObject({ code: 0, errors })
  })

  test('front matter may name one that lies anywhere, and only that counts', async () => {
    await write({
      'sources/a.facts.yaml': sheet,
      'cuttings/ferry.txt': 'date: 2025-03-04\n\nThe ferry sank.',
      'desk/d.md': '---\nsources: [../cuttings/ferry.txt]\n---\nOn Tuesday.',
      'desk/e.md': '---\nsources: [cuttings/ferry.txt]\n---\nOn Tuesday.',
      'desk/f.md': '---\nsources: [ferry.txt]\n---\nOn Tuesday.',
    })
    expect(await checked('desk/d.md', 'desk/e.md')).toMatchObject({ code: 0, errors: '' })
    expect((await checked('desk/f.md')).errors).toMatch(/^desk\/f.md:2:11: no source is called “ferry.txt”/)
  })
})
