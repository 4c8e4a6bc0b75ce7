import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exampleSheet } from '../../scripts/fact-sheet-page.ts'
import { generated } from '../../scripts/generate.ts'
import { readSheet } from '../../server/engine/facts/sheet.ts'

test.each(Object.entries(generated))('%s is what "npm run generate" writes', (path, content) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(content())
})

test('the example on the page is a sound sheet', () => {
  expect(readSheet(exampleSheet).problems).toEqual([])
})
