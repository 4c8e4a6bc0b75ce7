// What a run of tests came to, in one form for every runner, so that one closing line can add them up.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Mocha from 'mocha'
import { longestWait } from './eventually.ts'

export type Tested = {
  readonly title: string
  /** A skipped test counts as failed: a test that does not run protects nothing. */
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly milliseconds: number
  /** what the test threw, with its stack; of one that passed on its second try, what the first threw */
  readonly message?: string
}

export type Outcome = readonly Tested[]

/**
 * Runs the tests that `define` writes down with `suite` and `test`, and writes the outcome to `file`, also when a test
 * fails. `tell` hears of each test as it ends. A window on a busy machine can lose a key or the focus, so a test that
 * fails is tried once more; what its first try threw is told all the same.
 */
export async function runMocha(
  define: () => Promise<unknown>,
  file: string,
  tell: (tested: Tested) => void,
): Promise<Outcome> {
  // The base reporter prints nothing: what is printed is the caller's matter.
  const mocha = new Mocha({ ui: 'tdd', timeout: 4 * longestWait, retries: 1, forbidOnly: true, reporter: 'base' })
  // Mocha makes `suite` and `test` global only when it loads files itself, and here the files are bundled or imported.
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await define()
  const outcome: Tested[] = []
  const firstTries = new Map<string, Error>()
  const note = (test: Mocha.Test, state: Tested['state'], error = firstTries.get(test.fullTitle())) => {
    const message = error && { message: error.stack ?? String(error) }
    const tested = { title: test.fullTitle(), state, milliseconds: test.duration ?? 0, ...message }
    outcome.push(tested)
    tell(tested)
  }
  await new Promise<void>(resolve => {
    const runner = mocha.run(() => resolve())
    runner.on('retry', (test, error) => firstTries.set(test.fullTitle(), error))
    runner.on('pass', test => note(test, 'passed'))
    runner.on('pending', test => note(test, 'skipped'))
    runner.on('fail', (test, error) => note(test, 'failed', error))
  })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(outcome, null, 2))
  return outcome
}

/** A run that was killed leaves no file, and an old file must not speak for it. */
export function forgetOutcome(file: string): void {
  rmSync(file, { force: true })
}

export function readOutcome(file: string): Outcome {
  return JSON.parse(readFileSync(file, 'utf8')) as Outcome
}

/** Undefined when all is well, else what is not. No test at all is not well. */
export function whatIsWrong(outcome: Outcome): string | undefined {
  const notPassed = outcome.filter(one => one.state !== 'passed')
  if (outcome.length === 0) return 'no test ran'
  return notPassed.length === 0 ? undefined : `${notPassed.length} of ${outcome.length} tests did not pass`
}

export function printTested({ title, state, milliseconds, message }: Tested): void {
  console.log(
    `  ${state === 'passed' ? '✓' : '✗'} ${title} (${milliseconds} ms${state === 'skipped' ? ', skipped' : ''})`,
  )
  if (!message) return
  if (state === 'passed') console.log('      on its second try; the first failed:')
  console.log(message.replace(/^/gm, '      '))
}
