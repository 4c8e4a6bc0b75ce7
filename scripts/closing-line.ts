// Adds up what every step of npm test came to. Nothing gets lost: a step that fails without a failed test counts as one
// failure, and so does a step that was to run tests and ran none, and each test that was skipped.
import type { Outcome } from '../test/vscode/outcome.ts'

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export type Command = readonly [string, ...string[]]

export type Step = {
  readonly name: string
  readonly command: Command
  /** where the step writes how its tests ended, and how that is read */
  readonly tests?: { readonly file: string; tally(written: string): Tally }
}

export type Result = {
  readonly step: Step
  /** whether the command ended with code 0 */
  readonly succeeded: boolean
  /** what the command wrote about its tests */
  readonly written: string | undefined
}

export type ClosingLine = { readonly text: string; readonly passed: boolean; readonly complaints: readonly string[] }

export function closingLine(results: readonly Result[]): ClosingLine {
  const counted = results.map(countedOf)
  const passed = sum(counted.map(one => one.passed))
  const failed = sum(counted.map(one => one.failed))
  const complaints = counted.flatMap(one => one.complaints)
  return { text: `${passed} passed, ${failed} failed`, passed: failed === 0, complaints }
}

function countedOf({ step, succeeded, written }: Result): { passed: number; failed: number; complaints: string[] } {
  const tally = written === undefined ? undefined : step.tests?.tally(written)
  const { passed, failed, skipped } = tally ?? { passed: 0, failed: 0, skipped: 0 }
  const complaints: string[] = []
  if (failed > 0) complaints.push(`${step.name}: ${failed} failed.`)
  if (skipped > 0) complaints.push(`${step.name}: ${skipped} skipped, which counts as failed.`)
  if (failed + skipped > 0) return { passed, failed: failed + skipped, complaints }
  if (!succeeded) return { passed, failed: 1, complaints: [`${step.name}: failed.`] }
  if (step.tests && passed === 0) return { passed, failed: 1, complaints: [`${step.name}: no test ran.`] }
  return { passed, failed: 0, complaints }
}

export function tallyOfMocha(written: string): Tally {
  const outcome = JSON.parse(written) as Outcome
  const count = (state: string) => outcome.filter(one => one.state === state).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') }
}

/** Reads Vitest's JSON report. */
export function tallyOfVitest(written: string): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(written)
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
