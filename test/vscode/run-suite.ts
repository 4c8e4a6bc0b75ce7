// Runs test/vscode/suite in the extension host of a real VS Code (code-server), on the checkout's own build.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchBrowser, newPage, remote, screenshot, workbenchUrl } from './browser.ts'
import { bundledSuite } from './bundle-suite.ts'
import { startCodeServer } from './code-server.ts'
import { installed } from './install.ts'
import { forgetOutcome, printTested, readOutcome, whatIsWrong } from './outcome.ts'
import { checkout, results } from './places.ts'
import { suiteWorkspace } from './suite-workspace.ts'

const longestRun = 5 * 60_000
const resultFile = join(results, 'vscode-suite.json')

try {
  await runSuite()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
process.exit(0)

async function runSuite(): Promise<void> {
  forgetOutcome(resultFile)
  if (!existsSync(join(checkout, 'dist', 'extension.cjs'))) throw new Error('There is no build: run npm run build.')
  const { codeServer, chromium } = installed()
  const suite = await bundledSuite()
  const workspace = suiteWorkspace()
  const server = await startCodeServer({ codeServer, environment: { CLAIMCHECK_TEST_RESULTS: resultFile } })
  const browser = await launchBrowser(chromium)
  try {
    const page = await newPage(browser)
    const { ended, log } = await listenForEnd(page)
    const url = workbenchUrl(server.authority, { workspace }, [
      ['extensionDevelopmentPath', remote(server.authority, checkout)],
      ['extensionTestsPath', remote(server.authority, suite)],
    ])
    await page.goto(url)
    const code = await ended.finally(() => screenshot(page, 'suite/at-its-end'))
    if (!existsSync(resultFile)) {
      throw new Error(`${log.join('\n')}\nThe suite in VS Code ended with code ${code} and left no result.`)
    }
    const outcome = readOutcome(resultFile)
    outcome.forEach(printTested)
    const wrong = whatIsWrong(outcome)
    if (wrong) throw new Error(`The suite in VS Code: ${wrong}.`)
    if (code !== 0) throw new Error(`The suite in VS Code ended with code ${code}.`)
  } finally {
    await browser.close()
    server.stop()
  }
}

type Listening = { readonly ended: Promise<number>; readonly log: readonly string[] }

/**
 * Must be done before the page is opened. `ended` resolves with the exit code that the extension host reports. The log
 * has the window's own chatter too, so it is shown only when the suite could not even write its result.
 */
async function listenForEnd(page: Page): Promise<Listening> {
  const log: string[] = []
  const ended = new Promise<number>((resolve, reject) => {
    const tooLong = () => reject(new Error(`The suite in VS Code did not end within ${longestRun / 60_000} minutes.`))
    setTimeout(tooLong, longestRun).unref()
    page.once('crash', () => reject(new Error('The page with VS Code crashed.')))
    page.exposeFunction('codeAutomationExit', (code: number) => resolve(code)).catch(reject)
  })
  await page.exposeFunction('codeAutomationLog', (level: string, args: unknown[]) => {
    log.push(`${level}: ${args.map(String).join(' ')}`)
  })
  return { ended, log }
}
