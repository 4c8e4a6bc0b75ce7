// Installs the packed extension in a real VS Code and goes the way a person goes, with pointer and keyboard.
// With --keep-screenshots the pictures for the README are taken from this run.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from './browser.ts'
import { startCodeServer } from './code-server.ts'
import { installed } from './install.ts'
import { forgetOutcome, printTested, runMocha, whatIsWrong } from './outcome.ts'
import { documentationImages, packed, results, screenshots } from './places.ts'
import { draftStories } from './users-path/draft.ts'
import { evidenceStories } from './users-path/evidence.ts'
import { exampleStories } from './users-path/example.ts'
import { reportStories } from './users-path/report.ts'
import type { Rig } from './users-path/rig.ts'
import { sheetStories } from './users-path/sheet.ts'
import { shiftStories } from './users-path/shift.ts'
import { silenceStories } from './users-path/silence.ts'
import { trustStories } from './users-path/trust.ts'
import { writingStories } from './users-path/writing.ts'

const allStories = {
  draftStories,
  evidenceStories,
  reportStories,
  sheetStories,
  exampleStories,
  shiftStories,
  trustStories,
  silenceStories,
  writingStories,
}
// With --only=shift only the stories of that name are told, for a look at one of them.
const only = process.argv.find(arg => arg.startsWith('--only='))?.slice('--only='.length)
const stories = Object.entries(allStories).flatMap(([name, tell]) =>
  only === undefined || name.startsWith(only) ? [tell] : [],
)
const resultFile = join(results, 'users-path.json')
const pictures = join(screenshots, 'users-path')
const forTheReadme = ['problems', 'hover', 'fix', 'sheet', 'claims', 'evidence', 'report']

try {
  await runUsersPath()
  if (process.argv.includes('--keep-screenshots')) keepScreenshots()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
process.exit(0)

async function runUsersPath(): Promise<void> {
  forgetOutcome(resultFile)
  rmSync(pictures, { recursive: true, force: true })
  if (!existsSync(packed)) throw new Error(`There is no ${packed}: run npm run package.`)
  const { codeServer, chromium } = installed()
  const server = await startCodeServer({ codeServer, vsix: packed })
  const browser = await launchBrowser(chromium)
  const rig: Rig = { codeServer, browser, server, pages: [] }
  try {
    const tellAll = async () => {
      for (const tell of stories) tell(rig)
    }
    const outcome = await runMocha(tellAll, resultFile, printTested)
    const wrong = whatIsWrong(outcome)
    if (wrong) throw new Error(`The user’s path in VS Code: ${wrong}.`)
  } finally {
    await browser.close()
    server.stop()
  }
}

function keepScreenshots(): void {
  mkdirSync(documentationImages, { recursive: true })
  for (const name of forTheReadme) cpSync(join(pictures, `${name}.png`), join(documentationImages, `${name}.png`))
}
