// Where nothing departs from the facts, or there are none, a person sees nothing of Claimcheck. That nothing is shown
// is worth something only where a mark is seen to come and go, so each story provokes one first.
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { screenshot } from '../browser.ts'
import { copyOfExample, example, throwawayFolder } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import { expectProblems, expectUnderlined, openFromExplorer, showProblems, watchesItsFolder } from './workbench.ts'

const sheetName = 'beijing-visit.facts.yaml'
const wrongDay = 'David Lammy met Wang Yi in Beijing on Thursday.'

export function silenceStories(rig: Rig): void {
  suite('the user’s path: silence', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('a faithful draft has no mark', async () => {
      const page = await openFolder(rig, copyOfExample())
      await openFromExplorer(page, 'faithful.md')
      await showProblems(page)
      await page.locator('.editor-instance .view-line').first().click()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.keyboard.type(wrongDay)
      await expectProblems(page, /“Thursday”.*claimcheckdate\[/)
      await page.keyboard.press('Shift+Home')
      await page.keyboard.press('Delete')
      await expectProblems(page)
      await page.keyboard.press('Control+Home')
      await expectUnderlined(page)
      await screenshot(page, 'users-path/faithful')
    })

    test('a folder without facts stays silent: marks come with a sheet, or a folder of sheets, and go with it', async () => {
      const folder = throwawayFolder()
      writeFileSync(join(folder, 'visit.md'), `---\ndate: 2024-10-19\n---\n\n${wrongDay}\n`)
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'visit.md')
      await watchesItsFolder(page, folder)
      await expectUnderlined(page)
      const sheet = join(folder, sheetName)
      cpSync(join(example, sheetName), sheet)
      await expectUnderlined(page, 'Thursday')
      rmSync(sheet)
      await expectUnderlined(page)
      // Of a folder that comes or goes as a whole VS Code tells only the folder.
      const folderOfSheets = join(folder, 'cuttings', 'october')
      cpSync(join(example, sheetName), join(folderOfSheets, sheetName))
      await expectUnderlined(page, 'Thursday')
      rmSync(dirname(folderOfSheets), { recursive: true })
      await expectUnderlined(page)
      await showProblems(page)
      await expectProblems(page)
      await screenshot(page, 'users-path/no-facts')
    })
  })
}
