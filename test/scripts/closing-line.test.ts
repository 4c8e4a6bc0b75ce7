import { expect, test } from 'vitest'
import { closingLine, type Result, tallyOfMocha, tallyOfVitest } from '../../scripts/closing-line.ts'

const plain = { name: 'Build', command: ['build'] } as const
const tested = { name: 'Suite', command: ['suite'], tests: { file: 'suite.json', tally: tallyOfMocha } } as const

function outcome(...states: string[]): string {
  return JSON.stringify(states.map(state => ({ title: 'a test', state, milliseconds: 1 })))
}

function lineOf(...results: Result[]): string {
  const { text, passed } = closingLine(results)
  return `${text}: ${passed ? 'green' : 'red'}`
}

test('passed tests of all steps are added up', () => {
  const build = { step: plain, succeeded: true, written: undefined }
  const suite = { step: tested, succeeded: true, written: outcome('passed', 'passed') }
  expect(lineOf(build, suite, suite)).toBe('4 passed, 0 failed: green')
})

test('a failed test is counted once, although its step fails too', () => {
  const suite = { step: tested, succeeded: false, written: outcome('passed', 'failed') }
  expect(lineOf(suite)).toBe('1 passed, 1 failed: red')
})

test('a step that fails without tests counts as one failure', () => {
  expect(lineOf({ step: plain, succeeded: false, written: undefined })).toBe('0 passed, 1 failed: red')
})

test('a step that fails although its tests passed counts as one failure', () => {
  expect(lineOf({ step: tested, succeeded: false, written: outcome('passed') })).toBe('1 passed, 1 failed: red')
})

test('a step that ran no test, or left no result, counts as one failure', () => {
  expect(lineOf({ step: tested, succeeded: true, written: outcome() })).toBe('0 passed, 1 failed: red')
  expect(lineOf({ step: tested, succeeded: true, written: undefined })).toBe('0 passed, 1 failed: red')
})

test('a skipped test counts as failed', () => {
  const suite = { step: tested, succeeded: true, written: outcome('passed', 'skipped') }
  expect(lineOf(suite)).toBe('1 passed, 1 failed: red')
})

test('Vitest’s report is read', () => {
  const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 }
  expect(tallyOfVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 1, skipped: 2 })
})
