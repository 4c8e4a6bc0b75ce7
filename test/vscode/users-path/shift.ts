/// <reference lib="dom" />
// A fact-checker's shift: an article comes in, a draft is written with mistakes, its claims are walked by keyboard, one
// is fixed, one signed off, one asked about; a late edit and a revised source open again exactly what they touch.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { newPage, screenshot } from '../browser.ts'
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

const head = `---
date: 2024-04-03
---
`

const draft = `
# The library is back

The Northport library will reopen on 15 May. Its repair took two years and cost £4.3m.

“Every book is back in its place,” said Selma Brandt, the head librarian.

Tomas Hale, the mayor of Northport, opened the new reading room on Tuesday. Pola Nash paid £90,000 for the lamps.`

/** As it comes in a mail: without headline and day. */
const mail = `Pola Nash, a lighting designer from Northport, drew the lamps of the reading room. She worked on them for eleven months.
`

export function shiftStories(rig: Rig): void {
  suite('the user’s path: a shift', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('a whole shift: sources in, a draft written, walked, fixed, signed off, asked about, opened again, handed over', async () => {
      const folder = throwawayFolder()
      mkdirSync(join(folder, '.vscode'))
      writeFileSync(join(folder, '.vscode', 'settings.json'), '{ "claimcheck.initials": "AQ" }\n')
      const file = join(folder, 'library.md')
      const source = join(folder, 'sources', 'library.txt')
      const downloads = throwawayFolder()
      writeFileSync(join(downloads, 'library.txt'), article)
      writeFileSync(file, head)
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'library.md')
      await watchesItsFolder(page, folder)
      await started(page)

      // An article comes in from a file, one from the clipboard.
      await runCommand(page, 'Claimcheck: Add a Source from a File')
      await answer(page, 'Which article?', join(downloads, 'library.txt'))
      await notified(page, 'library.txt is a source now')
      assert.equal(readFileSync(source, 'utf8'), article)
      await screenshot(page, 'users-path/shift-1-source')
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate(words => navigator.clipboard.writeText(words), mail)
      await runCommand(page, 'Claimcheck: Add a Source from the Clipboard')
      await answer(page, 'What is the headline', 'The lamps of the library')
      await screenshot(page, 'users-path/shift-1-clipboard')
      await answer(page, 'When was', '2024-04-01')
      await notified(page, 'pola-nash-a-lighting-designer-from-northport-drew.txt is a source now')

      // A draft is written, with mistakes.
      await goTo(page, 4, 1)
      await write(page, draft)
      await expectUnderlined(page, '15 May', '£4.3m', 'book', 'Tuesday')
      await runCommand(page, 'Claimcheck: Focus on Claims View')
      await expectGroup(page, 'Refuted', '4')
      await agrees(page, folder)
      await screenshot(page, 'users-path/shift-2-claims')

      // By keyboard from one refuted claim to the next.
      await goTo(page, 1, 1)
      for (const place of ['Ln 7, Col 44', 'Ln 7, Col 86', 'Ln 9, Col 12']) {
        await page.keyboard.press('Alt+F9')
        await page.locator('.statusbar-item').filter({ hasText: place }).waitFor()
      }
      await screenshot(page, 'users-path/shift-3-walk')

      // One is fixed.
      await (await openQuickFixes(page, '15 May', /^Use “14 May/)).click()
      await expectUnderlined(page, '£4.3m', 'book', 'Tuesday')
      await expectGroup(page, 'Refuted', '3')
      await screenshot(page, 'users-path/shift-4-fixed')

      // Two are signed off, and no longer count as refuted; one is asked about.
      await decideInDraft(page, '£4.3m', 'Checked elsewhere…', 'the council’s accounts')
      await expectUnderlined(page, 'book', 'Tuesday')
      await expectGroup(page, 'Signed off', '1')
      await decideInDraft(page, 'book', 'Leave it as it is…', 'she said so on the telephone')
      await expectGroup(page, 'Signed off', '2')
      await screenshot(page, 'users-path/shift-5-signed')
      await decideInDraft(page, 'Tuesday', 'Query the author…', 'Was it not on Monday?')
      await expectGroup(page, 'Asked the author', '1')
      await expectNoGroup(page, 'Refuted')
      await page.locator('.pane-body').getByText('1 asked').first().waitFor()
      await agrees(page, folder)
      await screenshot(page, 'users-path/shift-6-asked')
      assert.match(readFileSync(join(folder, '.claimcheck', 'sign-offs.jsonl'), 'utf8'), /the council’s accounts/)

      // A late edit of a sentence that was signed off opens that one again, and nothing else.
      await goTo(page, 7, 50)
      await page.keyboard.type('full ')
      await expectGroup(page, 'Open again', '1')
      await expectGroup(page, 'Signed off', '1')
      await expectGroup(page, 'Asked the author', '1')
      await expectNoGroup(page, 'Refuted')
      await page
        .locator('.pane-body')
        .getByText(/the words have changed/)
        .first()
        .waitFor()
      await agrees(page, folder)
      await screenshot(page, 'users-path/shift-7-edited')
      await decideInDraft(page, '£4.3m', 'Leave it as it is…', 'still so in the accounts')
      await expectGroup(page, 'Signed off', '2')

      // The source is revised.
      writeFileSync(source, article.replace('£3.4m', '£3.6m'))
      await expectGroup(page, 'Open again', '1')
      await expectGroup(page, 'Signed off', '1')
      await expectGroup(page, 'Asked the author', '1')
      await page
        .locator('.pane-body')
        .getByText(/the source now has “£3\.6m”/)
        .first()
        .waitFor()
      await agrees(page, folder)
      await screenshot(page, 'users-path/claims')

      // The report is handed over.
      const report = join(folder, 'library-report.html')
      await runCommand(page, 'Claimcheck: Save the Fact-Check Report')
      await answer(page, 'Save the fact-check report', report)
      await notified(page, 'Saved library-report.html')
      await expectReport(rig, report)

      await runCommand(page, 'Notifications: Clear All Notifications')
      await runCommand(page, 'Claimcheck: Show or Hide Coverage')
      await screenshot(page, 'users-path/shift-9-no-coverage')
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

/** Types into the question that has this title, and accepts it. */
async function answer(page: Page, title: string, words: string): Promise<void> {
  const question = page.locator('.quick-input-widget:visible').filter({ hasText: title })
  const input = question.locator('input').first()
  await input.waitFor()
  // The list of files below follows what is typed; what is accepted before that is the folder, and asked again.
  await eventually(async () => {
    if ((await question.count()) > 0) {
      if ((await input.inputValue({ timeout: 3000 })) !== words) await input.fill(words, { timeout: 3000 })
      await input.press('Enter', { timeout: 3000 })
    }
    await question.waitFor({ state: 'hidden', timeout: 3000 })
  })
}

/** A window of these runs shows no toasts, so the list of notifications is looked at. */
async function notified(page: Page, words: string): Promise<void> {
  const told = page.locator('.notification-list-item').filter({ hasText: words }).first()
  await eventually(async () => {
    if (!(await told.isVisible())) await runCommand(page, 'Notifications: Show Notifications')
    await told.waitFor({ timeout: 3000 })
  })
}

/** Line by line, as a person types; what is offered on the way is declined. */
async function write(page: Page, text: string): Promise<void> {
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(line)
    await page.keyboard.press('Escape')
  }
}

/** The file says what the desk says, and any browser shows it. */
async function expectReport(rig: Rig, report: string): Promise<void> {
  const page = await newPage(rig.browser)
  try {
    await page.goto(pathToFileURL(report).href)
    await screenshot(page, 'users-path/shift-8-report')
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
    const shown = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
    for (const words of [
      'the author is asked: Was it not on Monday?',
      'Reopened: the source now has “£3.6m”, not “£3.4m”',
      'Signed off: 1',
      'stays as it is: she said so on the telephone',
      'The Northport library will reopen on 14 May.',
    ])
      assert(shown.includes(words), `${words} is not in the report: ${shown}`)
  } finally {
    await page.context().close()
  }
}

async function expectNoGroup(page: Page, title: string): Promise<void> {
  const group = page.locator('.pane-body .monaco-list-row[aria-level="1"]').filter({ hasText: title })
  await group.waitFor({ state: 'hidden' })
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
