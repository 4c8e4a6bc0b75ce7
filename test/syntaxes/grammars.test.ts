import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

test('fact sheets are coloured as the marks of the test file say', () => {
  // The tool ends with an error, and with a picture of what differs, where a mark is wrong.
  const tool = 'node_modules/vscode-tmgrammar-test/dist/unit.js'
  const grammar = 'syntaxes/claimcheck-facts.tmLanguage.json'
  execFileSync(process.execPath, [tool, '-g', grammar, 'test/syntaxes/claimcheck-facts.test.facts.yaml'], { cwd: root })
})

test('comments that set differences aside are coloured as the marks of the test file say', () => {
  const tool = 'node_modules/vscode-tmgrammar-test/dist/unit.js'
  // The editor's grammar for Markdown is not at hand: another one stands in, with comments of the same scope.
  const config = 'test/syntaxes/claimcheck-ignore.package.json'
  const marked = 'test/syntaxes/claimcheck-ignore.test.md'
  execFileSync(process.execPath, [tool, '--config', config, marked], { cwd: root })
})
