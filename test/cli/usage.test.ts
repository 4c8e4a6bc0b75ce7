import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { helpOn, usage } from '../../server/cli/help.ts'
import { ran } from './commands.ts'

describe('help', () => {
  test('is printed for the program and for each command', async () => {
    for (const [args, output] of [
      [['--help'], usage],
      [['-h'], usage],
      [['help'], usage],
      [['help', 'batch'], helpOn.batch],
      [['check', '--help'], helpOn.check],
      [['check', 'draft.md', '-h'], helpOn.check],
      [['facts', '--help'], helpOn.facts],
      [['batch', '--help'], helpOn.batch],
      [['lsp', '--help'], helpOn.lsp],
    ] as const)
      expect(await ran(args)).toEqual({ code: 0, output, errors: '' })
  })

  test('names every option and exit code, and fits on a terminal', () => {
    for (const command of Object.keys(helpOn)) expect(usage).toContain(`claimcheck ${command}`)
    for (const option of ['--sources', '--date', '--format', '--help']) expect(helpOn.check).toContain(`${option}`)
    expect(helpOn.check).toMatch(/Exit codes:\n {2}0 .*\n(?: {5}.*\n)* {2}1 .*\n {2}2 /)
    for (const option of ['--date', '--sheet', '--write']) expect(helpOn.facts).toContain(option)
    expect(helpOn.batch).toMatch(/Exit codes:\n {2}0 .*\n {2}2 /)
    for (const text of [usage, ...Object.values(helpOn)])
      expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
  })
})

test('the version is that of the package', async () => {
  const manifest = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'))
  for (const option of ['--version', '-v'])
    expect(await ran([option])).toEqual({ code: 0, output: `${manifest.version}\n`, errors: '' })
})

test('wrong usage is one line', async () => {
  for (const [args, message] of [
    [[], 'name a command: check, report, facts, batch, lsp'],
    [['chek'], 'unknown command “chek”'],
    [['toString'], 'unknown command “toString”'],
    [['--bogus'], 'unknown option “--bogus”'],
    [['\u001b[2J'], 'unknown command “␛[2J”'],
  ] as const) {
    const errors = `claimcheck: ${message} (see claimcheck --help)\n`
    expect(await ran(args)).toEqual({ code: 2, output: '', errors })
  }
  for (const [args, message] of [
    [['lsp'], '--stdio is needed: the server talks on standard input and output'],
    [['lsp', '--stdio', 'x'], 'unexpected “x”'],
    [['lsp', '--socket=1'], 'unknown option --socket'],
  ] as const) {
    const errors = `claimcheck lsp: ${message} (see claimcheck lsp --help)\n`
    expect(await ran(args)).toEqual({ code: 2, output: '', errors })
  }
})
