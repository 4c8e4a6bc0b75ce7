/// <reference lib="dom" />
// A person asks for the fact-check report: as a page beside the draft, and as a file that any browser shows.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FrameLocator, Page } from 'playwright-core'
import { hostileArticle, hostileDraft, hostileWords } from '../../report/hostile-words.ts'
import { newPage, screenshot } from '../browser.ts'
import { reportOfTheCommandLine } from '../command-line.ts'
import { checkout, copyOfExample, screenshots, throwawayFolder } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import { openFromExplorer, runCommandUntil } from './workbench.ts'

export function reportStories(rig: Rig): void {
  suite('the user’s path: the report', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('it stands beside the draft, with the counts of the command line and links to its entries', async () => {
      const folder = copyOfExample()
      const { coverage } = await reportOfTheCommandLine(checkout, folder, 'faulty.md')
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'faulty.md')
      await page.locator('.editor-instance .squiggly-warning').first().waitFor()
      const tab = page.locator('.tab.active').filter({ hasText: 'Fact-check report: faulty.md' })
      await runCommandUntil(page, 'Claimcheck: Show the Fact-Check Report', tab)
      const report = webviewIn(page)
      await report.locator('h1').waitFor()
      const count = async (state: string) => {
        const box = await report.locator(`.counts .${state} b`).textContent()
        return Number(box?.match(/\d+/)?.[0])
      }
      assert.equal(await count('refuted'), coverage.refuted)
      assert.equal(await count('supported'), coverage.supported)
      await page.keyboard.press('Control+B')
      await screenshot(page, 'users-path/report')
      const link = report.locator('.margin .refuted a').first()
      const number = (await link.textContent())?.match(/\d+/)?.[0]
      await link.click()
      const entry = report.locator(`#claim-${number}`)
      await entry.evaluate(element => {
        const { top } = element.getBoundingClientRect()
        if (top < -1 || top > innerHeight) throw new Error(`The entry stands at ${top}.`)
      })
    })

    test('a hostile draft and article are text in a browser, which loads and runs nothing, and prints', async () => {
      const folder = throwawayFolder()
      mkdirSync(join(folder, 'sources'))
      writeFileSync(join(folder, 'sources', 'ferry.txt'), hostileArticle)
      writeFileSync(
        join(folder, 'sources', 'ferry.facts.yaml'),
        'source: { date: 2023-03-15, title: "<script>1</script>" }\n',
      )
      writeFileSync(join(folder, 'draft.md'), hostileDraft)
      const file = join(folder, 'report.html')
      execFileSync(process.execPath, [join(checkout, 'dist/cli.cjs'), 'report', 'draft.md', '--output', file], {
        cwd: folder,
      })
      const page = await newPage(rig.browser)
      try {
        const asked: string[] = []
        const said: string[] = []
        page.on('request', request => asked.push(request.url()))
        page.on('console', message => said.push(message.text()))
        page.on('pageerror', error => said.push(String(error)))
        page.on('dialog', dialog => void dialog.dismiss().then(() => said.push('a dialog')))
        await page.goto(pathToFileURL(file).href)
        for (const element of await page
          .locator('u, li, bdi')
          .all()
          .then(all => all.slice(0, 60)))
          await element.hover()
        assert.deepEqual(asked, [pathToFileURL(file).href])
        assert.deepEqual(said, [])
        assert.equal(await page.title(), 'Fact-check report: draft.md')
        await page.evaluate(() => {
          for (const number of document.querySelectorAll('sup')) number.remove()
        })
        // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
        const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
        for (const words of hostileWords) assert(shown.includes(words.replace(/[\u202e\u202c]/g, '\ufffd')), words)
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        )
        assert.equal(tooWide, false, 'The page is wider than the window.')
        await screenshot(page, 'users-path/report-hostile')
        const path = join(screenshots, 'users-path/report-hostile.pdf')
        await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
        assert(statSync(path).size > 10_000)
      } finally {
        await page.context().close()
      }
    })
  })
}

/** A webview is a page in a page in the workbench. */
function webviewIn(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
}
