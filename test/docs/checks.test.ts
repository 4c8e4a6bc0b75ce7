// Every example on the pages of the checks is run: a flag too many fails as a missing one does.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checks } from '../../server/engine/checks/index.ts'
import { drawnDraftsOn, marksIn, problemsOf, redrawn } from './examples.ts'

const root = new URL('../../', import.meta.url)
const codes = Object.keys(checks)

test('every check has a page, and every page a check', () => {
  expect(readdirSync(new URL('docs/checks', root)).sort()).toEqual(codes.map(code => `${code}.md`).sort())
})

test.each([
  ['file', 'server/engine/checks/CODE.ts'],
  ['test', 'test/engine/checks/CODE.test.ts'],
])('every check has a %s of its name', (_, path) => {
  expect(codes.filter(code => !existsSync(new URL(path.replace('CODE', code), root)))).toEqual([])
})

describe.each(codes)('docs/checks/%s.md', code => {
  const path = new URL(`docs/checks/${code}.md`, root)
  const page = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const drafts = drawnDraftsOn(page)
  const silent = drafts.filter(draft => draft.heading === 'What it leaves alone')
  const flagged = drafts.filter(draft => draft.heading === 'What it flags')

  test('its heading names the check', () => {
    expect(page.split('\n')[0]).toBe(`# \`${code}\`: ${checks[code as keyof typeof checks].summary}`)
  })

  test('it shows drafts that are flagged with this code, and drafts that stay silent', () => {
    expect(flagged.length).toBeGreaterThan(0)
    expect(silent.length).toBeGreaterThan(0)
    expect(flagged.filter(draft => marksIn(draft.picture).length === 0)).toEqual([])
    expect(silent.filter(draft => marksIn(draft.picture).length > 0)).toEqual([])
    const marks = flagged.flatMap(draft => marksIn(draft.picture))
    const ofOthers = marks.filter(mark => !new RegExp(`^ *[\\^~]+ ${code}\\b`).test(mark))
    expect(ofOthers).toEqual([])
  })

  test.each([...new Set(drafts.map(draft => draft.sheet))])('a sheet of it is sound', sheet => {
    expect(problemsOf(sheet)).toEqual([])
  })

  test.each(drafts)('the draft at line $line is marked as drawn', draft => {
    expect(redrawn(draft)).toBe(draft.picture)
  })
})
