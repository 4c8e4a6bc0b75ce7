// A person opens a folder from elsewhere and does not trust it: Claimcheck only reads, so it works all the same.
import { screenshot } from '../browser.ts'
import { type CodeServer, startCodeServer } from '../code-server.ts'
import { copyOfExample, packed } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import { openFromExplorer } from './workbench.ts'

export function trustStories(rig: Rig): void {
  suite('the user’s path: a folder that is not trusted', () => {
    let server: CodeServer

    suiteSetup(async () => {
      server = await startCodeServer({ codeServer: rig.codeServer, vsix: packed, asksForTrust: true })
    })
    teardown(async function () {
      await endStory(rig, this)
    })
    suiteTeardown(() => server.stop())

    test('drafts are checked in Restricted Mode', async () => {
      const page = await openFolder(rig, copyOfExample(), server)
      await page
        .locator('.monaco-dialog-box')
        .getByText(/^No, I don['’]t trust/)
        .click()
      await page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor()
      await openFromExplorer(page, 'faulty.md')
      await page.locator('.editor-instance .squiggly-warning').first().waitFor()
      await screenshot(page, 'users-path/restricted-mode')
    })
  })
}
