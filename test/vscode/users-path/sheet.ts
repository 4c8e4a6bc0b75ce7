// A person corrects the fact sheet while a draft is open.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screenshot } from '../browser.ts'
import { eventually } from '../eventually.ts'
import { copyOfExample } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import { expectProblems, goTo, hideExplorer, openFromExplorer, save, showProblems } from './workbench.ts'

const sheetName = 'beijing-visit.facts.yaml'

export function sheetStories(rig: Rig): void {
  suite('the user’s path: the fact sheet', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('an open draft is checked again at once when its sheet is edited', async () => {
      const folder = copyOfExample()
      const lines = readFileSync(join(folder, sheetName), 'utf8').split('\n')
      const month = lines.indexOf('    when: 2023-08')
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'faithful.md')
      await showProblems(page)
      await expectProblems(page)
      await openFromExplorer(page, sheetName)
      await hideExplorer(page)
      await goTo(page, month + 1, '    when: 2023-0'.length + 1)
      await page.keyboard.press('Shift+End')
      await page.keyboard.type('7')
      await expectProblems(page, /^date differs from the source: draft “August 2023”, source “July 2023”/)
      await screenshot(page, 'users-path/sheet-edited')
      await page.keyboard.press('Backspace')
      await page.keyboard.type('8')
      await expectProblems(page)
      await save(page)
    })

    test('the keys of a sheet are offered where one can stand', async () => {
      const folder = copyOfExample()
      const lines = readFileSync(join(folder, sheetName), 'utf8').split('\n')
      const place = lines.indexOf('    where: Great Hall of the People')
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, sheetName)
      await hideExplorer(page)
      await goTo(page, place + 1, (lines[place] as string).length + 1)
      await page.keyboard.press('Enter')
      const offered = page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'status' })
      await eventually(async () => {
        await page.keyboard.press('Control+Space')
        await offered.first().waitFor({ timeout: 3000 })
      })
      await screenshot(page, 'users-path/sheet')
    })
  })
}
