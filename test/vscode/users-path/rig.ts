// What every story of the user's path starts from: a browser, a VS Code with the packed extension, an example folder.
import type { Context } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import { newPage, screenshot, workbenchUrl } from '../browser.ts'
import type { CodeServer } from '../code-server.ts'
import { screenshots } from '../places.ts'

export type Rig = {
  /** path of code-server's entry.js, for a story that needs a server of its own */
  readonly codeServer: string
  readonly browser: Browser
  readonly server: CodeServer
  /** Every page that a story opened and that is still open. */
  readonly pages: Page[]
}

export async function openFolder(rig: Rig, folder: string, server = rig.server): Promise<Page> {
  const page = await open(rig, workbenchUrl(server.authority, { folder }))
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
  return page
}

/** A window without a folder. */
export async function openEmpty(rig: Rig): Promise<Page> {
  const page = await open(rig, `http://${rig.server.authority}/?ew=true`)
  await page.locator('.statusbar-item').first().waitFor()
  return page
}

async function open(rig: Rig, url: string): Promise<Page> {
  const page = await newPage(rig.browser)
  rig.pages.push(page)
  await page.context().tracing.start({ screenshots: true })
  await page.goto(url)
  return page
}

/** Closes the story's pages; of a story that failed it keeps what was on the screen and a trace of how it came there. */
export async function endStory(rig: Rig, context: Context): Promise<void> {
  const test = context.currentTest
  const failed = `users-path/failed-${test?.fullTitle().replace(/\W+/g, '-')}`
  for (const page of rig.pages.splice(0)) {
    if (test?.state === 'failed') {
      console.log(`  See ${await screenshot(page, failed)} and the trace beside it.`)
      await page.context().tracing.stop({ path: `${screenshots}/${failed}.trace.zip` })
    }
    await page.context().close()
  }
}
