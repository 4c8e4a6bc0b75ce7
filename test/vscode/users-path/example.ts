// A person who has nothing to check yet asks for an example and gets one, with a draft to look at.
import { screenshot } from '../browser.ts'
import { endStory, openEmpty, type Rig } from './rig.ts'
import { choose, expectStatus, runCommand, save } from './workbench.ts'

export function exampleStories(rig: Rig): void {
  suite('the user’s path: an example', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('Open an Example shows a copy of one, with its faulty draft marked', async () => {
      const page = await openEmpty(rig)
      await runCommand(page, 'Claimcheck: Open an Example')
      await choose(page, 'beijing-visit')
      await choose(page, 'In Claimcheck’s own storage')
      await page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'faithful.md' }).waitFor()
      await page.locator('.tab.active').filter({ hasText: 'faulty.md' }).waitFor()
      await page.locator('.editor-instance .squiggly-warning').first().waitFor()
      await expectStatus(page, ' refuted, ')
      await screenshot(page, 'users-path/example')
      await page.locator('.editor-instance .view-line').first().click()
      await page.keyboard.press('Control+Home')
      await page.keyboard.type('mine ')
      await save(page)
      const changed = page.locator('.editor-instance .view-line').filter({ hasText: 'mine ---' })
      await changed.waitFor()
      await runCommand(page, 'Claimcheck: Reset an Example')
      const dialog = page.locator('.monaco-dialog-box').filter({ hasText: 'back to how it came' })
      await dialog.waitFor()
      await screenshot(page, 'users-path/example-reset')
      await dialog.getByText('Reset', { exact: true }).click()
      await changed.waitFor({ state: 'detached' })
      await page.locator('.editor-instance .squiggly-warning').first().waitFor()
    })
  })
}
