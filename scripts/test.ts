// npm test: builds, checks, runs every test, those in a real VS Code included, and ends with one line about all of them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { type Command, closingLine, type Result, type Step, tallyOfMocha, tallyOfVitest } from './closing-line.ts'

const results = 'out/test-results'
const vitest: Command = [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/vitest.json`,
]

const steps: readonly Step[] = [
  { name: 'Build and package', command: ['npm', 'run', 'package'] },
  { name: 'Types', command: ['tsc', '--build'] },
  { name: 'Format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'Tests in Node', command: vitest, tests: { file: `${results}/vitest.json`, tally: tallyOfVitest } },
  {
    name: 'Tests in the extension host of VS Code',
    command: ['node', 'test/vscode/run-suite.ts'],
    tests: { file: `${results}/vscode-suite.json`, tally: tallyOfMocha },
  },
  {
    name: 'The user’s path in VS Code',
    command: ['node', 'test/vscode/run-users-path.ts'],
    tests: { file: `${results}/users-path.json`, tally: tallyOfMocha },
  },
]

// A file of an earlier run must not speak for this one.
rmSync(results, { recursive: true, force: true })
const line = closingLine(steps.map(resultOf))
for (const complaint of line.complaints) console.log(complaint)
console.log(line.text)
process.exitCode = line.passed ? 0 : 1

/** Runs one step. A step that fails does not keep the next from running: each says what it can. */
function resultOf(step: Step): Result {
  console.log(`\n== ${step.name}`)
  const [command, ...args] = step.command
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  const file = step.tests?.file
  return { step, succeeded: status === 0, written: file && existsSync(file) ? readFileSync(file, 'utf8') : undefined }
}
