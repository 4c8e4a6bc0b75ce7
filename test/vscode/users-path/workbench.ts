/// <reference lib="dom" />
// The gestures of a person in the workbench. The workbench's DOM is private, so every selector stands here and
// code-server's version is pinned.
import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { eventually } from '../eventually.ts'

export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export async function openFromExplorer(page: Page, name: string): Promise<void> {
  const file = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name })
  await file.dblclick()
  await page.locator('.tab.active').filter({ hasText: name }).waitFor()
  await page.locator('.editor-instance .view-line').first().waitFor()
}

/**
 * Waits until the window sees what happens in its folder. It begins to watch it some seconds after it shows it, and what
 * happens before that it never learns.
 */
export async function watchesItsFolder(page: Page, folder: string): Promise<void> {
  let attempts = 0
  await eventually(async () => {
    attempts += 1
    const name = `seen-${attempts}.tmp`
    const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name })
    writeFileSync(join(folder, name), '')
    try {
      await row.waitFor({ timeout: 3000 })
    } finally {
      rmSync(join(folder, name))
    }
    // That it comes may be luck: the explorer reads its folder at other times too.
    await row.waitFor({ state: 'hidden', timeout: 3000 })
  })
}

/** Repeats until these are the rows of the Problems panel under the file's own row, in any order. */
export async function expectProblems(page: Page, ...expected: RegExp[]): Promise<void> {
  await eventually(async () => {
    const rows = await page.locator('.markers-panel .monaco-list-row').allTextContents()
    // A problem reads “messagesource(code)[Ln 1, Col 1]”; a file's own row has no place, a row of evidence goes on
    // after its place.
    const problems = rows.filter(row => /\[Ln \d+, Col \d+\]$/.test(row))
    const unexpected = problems.filter(row => !expected.some(one => one.test(row)))
    assert.equal(problems.length, expected.length, `Problems shows: ${problems.join(' | ')}`)
    assert.deepEqual(unexpected, [])
  })
}

export async function showProblems(page: Page): Promise<void> {
  const panel = page.locator('.markers-panel')
  await eventually(async () => {
    if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M')
    await panel.waitFor({ timeout: 1000 })
  })
}

/** Waits until the window no longer says that it is busy starting. */
export async function started(page: Page): Promise<void> {
  await page.locator('.statusbar-item').filter({ hasText: 'Activating Extensions' }).waitFor({ state: 'hidden' })
}

/** Gives the draft the whole width. */
export async function hideExplorer(page: Page): Promise<void> {
  const explorer = page.locator('.explorer-folders-view')
  await eventually(async () => {
    if (await explorer.isVisible()) await page.keyboard.press('Control+B')
    await explorer.waitFor({ state: 'hidden', timeout: 1000 })
  })
}

/** Where these words stand on the screen. They must be in view, in one line of the editor, and only once. */
export async function rectangleOf(page: Page, words: string): Promise<Rectangle> {
  return eventually(async () => {
    const found = await page.evaluate(rectanglesOfWords, words)
    assert.equal(found.length, 1, `“${words}” stands ${found.length} times in the editor`)
    return found[0]!
  })
}

/** Runs inside the page, so it uses nothing from outside of itself. */
function rectanglesOfWords(words: string): Rectangle[] {
  const found: Rectangle[] = []
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes: Text[] = []
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    // The editor draws spaces as no-break spaces.
    const text = nodes
      .map(node => node.data)
      .join('')
      .replaceAll('\u00a0', ' ')
    const place = (offset: number): [Text, number] => {
      let before = 0
      for (const node of nodes) {
        if (offset <= before + node.length) return [node, offset - before]
        before += node.length
      }
      throw new Error('An offset lies after the end of its line.')
    }
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
      const range = document.createRange()
      range.setStart(...place(at))
      range.setEnd(...place(at + words.length))
      const { x, y, width, height } = range.getBoundingClientRect()
      found.push({ x, y, width, height })
    }
  }
  return found
}

/** Waits until exactly these words are underlined, whole, and nothing else in view is. */
export async function expectUnderlined(page: Page, ...words: string[]): Promise<void> {
  const squiggles = page.locator('.editor-instance .squiggly-warning')
  await eventually(async () => {
    assert.equal(await squiggles.count(), words.length)
    const drawn = await Promise.all((await squiggles.all()).map(one => one.boundingBox()))
    for (const one of words) {
      const { x, y, width, height } = await rectangleOf(page, one)
      const under = drawn.some(
        box => box && near(box.x, x) && near(box.width, width) && box.y >= y - 2 && box.y <= y + height + 2,
      )
      assert(under, `“${one}” is not underlined; squiggles: ${JSON.stringify(drawn)}, words at ${x}, ${y}, ${width}`)
    }
  })
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 2
}

async function pointAt(page: Page, words: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = await rectangleOf(page, words)
  return { x: x + width / 2, y: y + height / 2 }
}

/** Rests the pointer on these words until the hover that appears says this. */
export async function hoverOver(page: Page, words: string, says: RegExp): Promise<void> {
  const hover = page
    .locator('.monaco-hover:not(.hidden)')
    .filter({ has: page.locator('.hover-row') })
    .first()
  await eventually(async () => {
    const { x, y } = await pointAt(page, words)
    // The pointer has to arrive from elsewhere, or the editor does not notice that it rests here.
    await page.mouse.move(x, y + 60)
    await page.mouse.move(x, y, { steps: 4 })
    await hover.filter({ hasText: says }).waitFor({ timeout: 3000 })
  })
}

/** Puts the cursor on these words, presses Ctrl+. and picks the action. The gesture is racy, so it is repeated. */
export async function openQuickFixes(page: Page, words: string, title: RegExp): Promise<Locator> {
  const action = page.locator('.action-widget .monaco-list-row').filter({ hasText: title })
  await eventually(async () => {
    await page.keyboard.press('Escape')
    const { x, y } = await pointAt(page, words)
    await page.mouse.click(x, y)
    await page.keyboard.press('Control+.')
    await action.first().waitFor({ timeout: 3000 })
  })
  assert.equal(await action.count(), 1, `There is one action ${title}.`)
  return action
}

export async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget input').first()
  const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: title }).first()
  await eventually(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await input.waitFor({ timeout: 2000 })
    await input.fill(`>${title}`)
    await row.waitFor({ timeout: 2000 })
    await row.click()
  })
}

/**
 * Runs a command of the active editor until this shows. The list of commands takes the focus and gives it back a moment
 * later, and a command that comes before that has no editor to act on; so it must be one that may run twice.
 */
export async function runCommandUntil(page: Page, title: string, shown: Locator): Promise<void> {
  await eventually(async () => {
    await runCommand(page, title)
    await shown.waitFor({ timeout: 5000 })
  })
}

/** Puts the cursor there; both count from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  const position = page.locator('.statusbar-item').filter({ hasText: `Ln ${line}, Col ${column}` })
  const input = page.locator('.quick-input-widget input').first()
  await eventually(async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+G')
    await input.waitFor({ timeout: 2000 })
    await input.fill(`:${line}:${column}`)
    await page.keyboard.press('Enter')
    await position.waitFor({ timeout: 2000 })
  })
}

/** Picks the row with this title from the list that a command shows. */
export async function choose(page: Page, title: string): Promise<void> {
  await page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: title }).first().click()
}

/** What Claimcheck's item in the status bar says once it says this. */
export async function expectStatus(page: Page, words: string): Promise<void> {
  await page.locator('.statusbar-item:visible').filter({ hasText: words }).waitFor()
}

/** Saves the open file and waits until its tab no longer shows the dot of an unsaved file. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S')
  await page.locator('.tab.active:not(.dirty)').waitFor()
}
