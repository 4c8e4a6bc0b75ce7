// Runs the same suite in desktop VS Code, which is downloaded unless VSCODE names an installed one.
import { join } from 'node:path'
import { runTests } from '@vscode/test-electron'
import { bundledSuite } from './bundle-suite.ts'
import { forgetOutcome, printTested, readOutcome, whatIsWrong } from './outcome.ts'
import { checkout, results } from './places.ts'
import { suiteWorkspace } from './suite-workspace.ts'

const resultFile = join(results, 'electron.json')
const installedVsCode = process.env.VSCODE

forgetOutcome(resultFile)
const code = await runTests({
  ...(installedVsCode ? { vscodeExecutablePath: installedVsCode } : { version: process.argv[2] ?? 'stable' }),
  extensionDevelopmentPath: checkout,
  extensionTestsPath: await bundledSuite(),
  extensionTestsEnv: { CLAIMCHECK_TEST_RESULTS: resultFile },
  launchArgs: [suiteWorkspace(), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
}).catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
const outcome = readOutcome(resultFile)
outcome.forEach(printTested)
const wrong = whatIsWrong(outcome)
if (wrong) console.error(`The suite in desktop VS Code: ${wrong}.`)
process.exit(wrong ? 1 : code)
