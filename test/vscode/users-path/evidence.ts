// From a word of the draft to the sentence of the source that speaks of it, with one key, and back with the same.
import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { screenshot } from '../browser.ts'
import { eventually } from '../eventually.ts'
import { checkout, throwawayFolder } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import { choose, goTo, hideExplorer, openFromExplorer } from './workbench.ts'

export function evidenceStories(rig: Rig): void {
  suite('the user’s path: the evidence', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('Ctrl+F12 shows the source beside the draft with its sentence marked; in the source it lists the drafts', async () => {
      const folder = join(throwawayFolder(), 'night-train')
      cpSync(join(checkout, 'examples/night-train'), folder, { recursive: true })
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'faulty.md')
      await page.locator('.editor-instance .squiggly-warning').first().waitFor()
      await hideExplorer(page)
      await goTo(page, 8, 68)
      const source = page.locator('.tab').filter({ hasText: 'night-train.txt' })
      await eventually(async () => {
        await page.keyboard.press('Control+F12')
        await source.waitFor({ timeout: 3000 })
      })
      const lens = page.locator('.codelens-decoration').filter({ hasText: 'contradicted in faulty.md' }).first()
      await lens.waitFor()
      await page.locator('.statusbar-item').filter({ hasText: 'Evidence: night-train.txt, line ' }).first().waitFor()
      await screenshot(page, 'users-path/evidence')
      // The focus is still in the draft.
      assert.equal(await page.locator('.tab.active').filter({ hasText: 'faulty.md' }).count(), 1)
      await source.click()
      await eventually(async () => {
        await page.keyboard.press('Control+F12')
        await page
          .locator('.quick-input-widget')
          .filter({ hasText: 'Drafts that lean on night-train.txt' })
          .waitFor({ timeout: 3000 })
      })
      await screenshot(page, 'users-path/evidence-drafts')
      await choose(page, 'faithful.md')
      await page.locator('.tab.active').filter({ hasText: 'faithful.md' }).waitFor()
    })
  })
}
