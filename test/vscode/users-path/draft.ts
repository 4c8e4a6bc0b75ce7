// A person opens a draft, sees what departs from the source, hovers a name, presses Ctrl+. and it is right.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screenshot } from '../browser.ts'
import { reportOfTheCommandLine } from '../command-line.ts'
import { eventually } from '../eventually.ts'
import { checkout, copyOfExample } from '../places.ts'
import { endStory, openFolder, type Rig } from './rig.ts'
import {
  expectProblems,
  expectStatus,
  expectUnderlined,
  hideExplorer,
  hoverOver,
  openFromExplorer,
  openQuickFixes,
  runCommandUntil,
  save,
  showProblems,
  started,
} from './workbench.ts'

const draft = `---
date: 2024-10-19
---

# Talks in Beijing

David Lammy, the British foreign secretary, met Wang Yi in Beijing on Thursday.

Keir Starmer called the exercises around Taiwan “not conducive to peace and security”. Xinjiang lies in China’s far east.

Ding Xuexian, the Chinese vice-premier, received Mr Lammy in the Great Hall of the People.
`

const otherProblems = [
  /^quote differs from the source: draft “security”, source “stability”.*claimcheckquote/,
  /^detail differs from the source: draft “east”, source “west”.*claimcheckdetail/,
  /^name is spelt differently in the source: draft “Xuexian”, source “Ding Xuexiang”.*claimcheckname/,
]

export function draftStories(rig: Rig): void {
  suite('the user’s path: a draft', () => {
    teardown(async function () {
      await endStory(rig, this)
    })

    test('wrong words are underlined and stand in Problems; Ctrl+. puts one right; the saved file has it', async () => {
      const folder = copyOfExample()
      const file = join(folder, 'visit.md')
      writeFileSync(file, draft)
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'visit.md')
      await hideExplorer(page)
      await showProblems(page)
      await expectUnderlined(page, 'Thursday', 'security', 'east', 'Xuexian')
      await expectProblems(
        page,
        /^date differs from the source: draft “Thursday”, source “Friday”.*claimcheckdate\[Ln 7, Col 71\]$/,
        ...otherProblems,
      )
      const { coverage } = await reportOfTheCommandLine(checkout, folder, 'visit.md')
      await expectStatus(page, `${coverage.supported} supported, ${coverage.refuted} refuted`)
      await started(page)
      await screenshot(page, 'users-path/problems')
      const fix = await openQuickFixes(page, 'Thursday', /Use “Friday” \(beijing-visit/)
      await screenshot(page, 'users-path/fix')
      await fix.click()
      await expectUnderlined(page, 'security', 'east', 'Xuexian')
      await expectProblems(page, ...otherProblems)
      await save(page)
      await eventually(() => assert.equal(readFileSync(file, 'utf8'), draft.replace('Thursday', 'Friday')))
    })

    test('hovering a name says who it is, and a wrong day why it is wrong', async () => {
      const folder = copyOfExample()
      writeFileSync(join(folder, 'visit.md'), draft)
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'visit.md')
      await hideExplorer(page)
      await expectUnderlined(page, 'Thursday', 'security', 'east', 'Xuexian')
      await hoverOver(page, 'Thursday', /Friday 18 October 2024/)
      await screenshot(page, 'users-path/hover-day')
      await page.keyboard.press('Escape')
      await hoverOver(page, 'Wang Yi', /Wang Yi.*foreign minister/is)
      await screenshot(page, 'users-path/hover')
    })

    test('Fix All mends what has one possible value and leaves the rest', async () => {
      const folder = copyOfExample()
      const file = join(folder, 'faulty.md')
      const before = await reportOfTheCommandLine(checkout, folder, 'faulty.md')
      const expected = withSafeFixes(readFileSync(file, 'utf8'), before.diagnostics)
      const page = await openFolder(rig, folder)
      await openFromExplorer(page, 'faulty.md')
      await page.locator('.editor-instance .squiggly-warning').first().waitFor()
      await expectStatus(page, `${before.coverage.supported} supported, ${before.coverage.refuted} refuted`)
      await screenshot(page, 'users-path/faulty')
      await runCommandUntil(page, 'Fix All', page.locator('.tab.active.dirty'))
      await save(page)
      await eventually(() => assert.equal(readFileSync(file, 'utf8'), expected))
      const after = await reportOfTheCommandLine(checkout, folder, 'faulty.md')
      await expectStatus(page, `${after.coverage.supported} supported, ${after.coverage.refuted} refuted`)
      await screenshot(page, 'users-path/fix-all')
    })
  })
}

type Marked = Awaited<ReturnType<typeof reportOfTheCommandLine>>['diagnostics']

function withSafeFixes(text: string, marks: Marked): string {
  const safe = marks.flatMap(mark => {
    const fix = mark.fixes.find(one => one.safe)
    return fix ? (fix.edits ?? [{ start: mark.start, end: mark.end, text: fix.text }]) : []
  })
  assert.notEqual(safe.length, 0)
  return safe
    .sort((a, b) => b.start - a.start)
    .reduce((fixed, edit) => fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end), text)
}
