// What the changelog shows is taken from the pages of the checks and the one on accuracy, so it holds as long as they do.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawnDraftsOn, marksIn } from './examples.ts'

const root = new URL('../../', import.meta.url)

test('each mark of the first version is one that such a page draws', () => {
  const pages = readdirSync(new URL('docs/checks', root))
  const shown = pages.flatMap(page => drawnDraftsOn(readFileSync(new URL(`docs/checks/${page}`, root), 'utf8')))
  const accuracy = readFileSync(new URL('docs/accuracy.md', root), 'utf8')
  const marks = [...shown.flatMap(({ picture }) => marksIn(picture)), ...marksIn(accuracy)]
  const text = readFileSync(new URL('CHANGELOG.md', root), 'utf8').replace(/^ {2}/gm, '')
  const listed = drawnDraftsOn(text.slice(text.indexOf('\n## 0.1.0'))).flatMap(({ picture }) => marksIn(picture))
  expect(listed.length).toBeGreaterThan(0)
  expect(listed.filter(mark => !marks.includes(mark))).toEqual([])
})
