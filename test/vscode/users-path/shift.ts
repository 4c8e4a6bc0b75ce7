// A fact-checker's shift: an article comes in, a draft is written with mistakes, its claims are walked by keyboard, one
// is fixed, one signed off, one asked about; a late edit and a revised source open again exactly what they touch.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { screenshot } from '../browser.ts'
import { eventually } from '../eventually.ts'
import { checkout, throwawayFolder } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import {
  expectUnderlined,
  goTo,
  openFromExplorer,
  openQuickFixes,
  runCommand,
  save,
  started,
  watchesItsFolder,
} from './workbench.ts'

const article = `Northport library to reopen

NORTHPORT, 2 April 2024 – The Northport library will reopen on 14 May. Its repair took two years and cost £3.4m.

“Every shelf is back in its place,” said Selma Brandt, the head librarian.

Tomas Hale, the mayor of Northport, opened the new reading room on Monday.
`

const draft = `---
date: 2024-04-03
---

# The library is back

The Northport library will reopen on 15 May. Its repair took two years and cost £4.3m.

“Every book is back in its place,” said Selma Brandt, the head librarian.

Tomas Hale, the mayor of Northport, opened the new reading room on Tuesday. Pola Nash paid £90,000 for the lamps.
`

export function shiftStories(rig: Rig): void {
  suite('the user’s path: a shift', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('every claim is walked, fixed, signed off or asked about, and opens again when it changes', async () => {
      const folder = throwawayFolder()
      mkdirSync(join(folder, 'sources'))
      mkdirSync(join(folder, '.vscode'))
      writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "claimcheck.initials": "AQ" }\n')
      const file = join(folder, 'library.md')
      const source = join(folder, 'sources', 'library.txt')
      writeFileSync(file, draft)
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'library.md')
      await watchesItsFolder(page, folder)

      // The article comes in.
      writeFileSync(source, article)
      await expectUnderlined(page, '15 May', '£4.3m', 'book', 'Tuesday')
      await started(page)
      await runCommand(page, 'Claimcheck: Focus on Claims View')
      await expectGroup(page, 'Refuted', '4')
      await agrees(page, folder)
      await screenshot(page, 'users-path/shift-1-claims')

      // By keyboard from one refuted claim to the next.
      await goTo(page, 1, 1)
      for (const place of ['Ln 7, Col 44', 'Ln 7, Col 86', 'Ln 9, Col 12']) {
        await page.keyboard.press('Alt+F9')
        await page.locator('.statusbar-item').filter({ hasText: place }).waitFor()
      }
      await screenshot(page, 'users-path/shift-2-walk')

      // One is fixed.
      await (await openQuickFixes(page, '15 May', /^Use “14 May/)).click()
      await expectUnderlined(page, '£4.3m', 'book', 'Tuesday')
      await expectGroup(page, 'Refuted', '3')

      // One is signed off, from its row; one is asked about, from the draft.
      await decideInDraft(page, '£4.3m', 'Checked elsewhere…', 'the council’s accounts')
      await expectUnderlined(page, 'book', 'Tuesday')
      await expectGroup(page, 'Signed off', '1')
      await decideInDraft(page, 'Tuesday', 'Query the author…', 'Was it not on Monday?')
      await expectGroup(page, 'Asked the author', '1')
      await page.locator('.pane-body').getByText('1 signed off · 1 asked').first().waitFor()
      await agrees(page, folder)
      await screenshot(page, 'users-path/shift-3-signed')
      assert.match(readFileSync(join(folder, '.claimcheck', 'sign-offs.jsonl'), 'utf8'), /the council’s accounts/)

      // A late edit of the sentence that was signed off.
      await goTo(page, 7, 50)
      await page.keyboard.type('full ')
      await expectGroup(page, 'Open again', '1')
      await expectGroup(page, 'Asked the author', '1')
      await agrees(page, folder)
      await screenshot(page, 'users-path/shift-4-reopened')
      await decideInDraft(page, '£4.3m', 'Leave it as it is…', 'still so in the accounts')
      await expectGroup(page, 'Signed off', '1')

      // The source is revised.
      writeFileSync(source, article.replace('£3.4m', '£3.6m'))
      await expectGroup(page, 'Open again', '1')
      await page
        .locator('.claims-view, .pane-body')
        .getByText(/the source now has “£3\.6m”/)
        .first()
        .waitFor()
      await agrees(page, folder)
      await screenshot(page, 'users-path/claims')

      await runCommand(page, 'Claimcheck: Show or Hide Coverage')
      await screenshot(page, 'users-path/shift-6-no-coverage')
      await runCommand(page, 'Claimcheck: Show or Hide Coverage')
      await save(page)
      for (const [name, theme] of [
        ['light', 'Light Modern'],
        ['high-contrast', 'Dark High Contrast'],
        ['high-contrast-light', 'Light High Contrast'],
        ['dark', 'Dark Modern'],
      ] as const) {
        await chooseTheme(page, theme)
        await screenshot(page, `users-path/claims-${name}`)
      }
    })
  })
}

async function expectGroup(page: Page, title: string, count: string): Promise<void> {
  const group = page.locator('.pane-body .monaco-list-row[aria-level="1"]').filter({ hasText: title })
  await eventually(async () =>
    assert.match((await group.first().textContent({ timeout: 2000 })) ?? '', new RegExp(`${title}\\s*${count}$`)),
  )
}

/** What the status bar says is what the view says, and the command line of the saved draft. */
async function agrees(page: Page, folder: string): Promise<void> {
  await save(page)
  await eventually(async () => {
    const args = [join(checkout, 'dist', 'cli.cjs'), 'check', 'library.md']
    const printed = (() => {
      try {
        return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
      } catch (error) {
        return String((error as { stdout: unknown }).stdout)
      }
    })()
    const summary = /^\d+ claims: .*$/m.exec(printed)?.[0] ?? printed
    const [counts = ''] = summary.split(' · ')
    await page.locator('.statusbar-item:visible').filter({ hasText: counts }).first().waitFor({ timeout: 3000 })
    await page.locator('.pane-body').getByText(summary).first().waitFor({ timeout: 3000 })
  })
}

async function decideInDraft(page: Page, words: string, title: string, note: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first()
  await eventually(async () => {
    await (await openQuickFixes(page, words, new RegExp(`^${title}`))).click()
    await input.waitFor({ timeout: 3000 })
  })
  await input.fill(note)
  await page.keyboard.press('Enter')
}

async function chooseTheme(page: Page, theme: string): Promise<void> {
  const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: theme }).first()
  await eventually(async () => {
    await runCommand(page, 'Preferences: Color Theme')
    await page.locator('.quick-input-widget input').first().fill(theme)
    await row.click({ timeout: 3000 })
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 3000 })
  })
}
