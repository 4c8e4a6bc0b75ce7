// A person writes: completion from the sources, and a quotation compared word by word.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screenshot } from '../browser.ts'
import { eventually } from '../eventually.ts'
import { copyOfExample } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import { goTo, hideExplorer, hoverOver, openFromExplorer } from './workbench.ts'

const draft = `---
date: 2024-10-19
---

Keir Starmer called the exercises around Taiwan “not conducive to peace and security”.

The talks pleased Wa
`

export function writingStories(rig: Rig): void {
  suite('the user’s path: writing', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('a quotation is compared word by word, names are completed, and quotations after their opening mark', async () => {
      const folder = copyOfExample()
      writeFileSync(join(folder, 'visit.md'), draft)
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'visit.md')
      await page.locator('.editor-instance .squiggly-warning').first().waitFor()
      await hideExplorer(page)
      await hoverOver(page, 'conducive', /security\s*stability/)
      await screenshot(page, 'users-path/hover-quotation')
      await page.keyboard.press('Escape')
      await goTo(page, 7, 21)
      const list = page.locator('.suggest-widget.visible .monaco-list-row')
      await eventually(async () => {
        await page.keyboard.press('Control+Space')
        await list.filter({ hasText: 'Wang Yi' }).first().waitFor({ timeout: 3000 })
      })
      await screenshot(page, 'users-path/completion')
      await list.filter({ hasText: 'Wang Yi' }).first().click()
      await page.locator('.view-line').filter({ hasText: 'pleased Wang Yi' }).waitFor()
      await page.keyboard.type('. “')
      await list.first().waitFor()
      await screenshot(page, 'users-path/completion-quotation')
    })
  })
}
