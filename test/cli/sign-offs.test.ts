// What people have signed off, as the command line heeds it.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Decision, type DeskClaim, deskOf, signOffOn } from '../../server/engine/index.ts'
import { addSignOff, signOffsFile } from '../../server/sign-offs/index.ts'
import { sourcesUnder } from '../../server/sources/index.ts'
import { engine } from '../engine/marks.ts'
import { harbour, spawned } from './commands.ts'

const text = '---\ndate: 2023-03-15\n---\n\nAda Quill met Tomas Verrin in Marrow Bay on Monday.\n'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-signed-'))
  await cp(join(harbour, 'sources'), join(folder, 'sources'), { recursive: true })
  await writeFile(join(folder, 'draft.md'), text)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function signMonday(decision: Partial<Decision>): Promise<void> {
  const { facts } = engine.factBase((await sourcesUnder(folder)).inputs)
  const { claims } = deskOf(engine.check(engine.draft(text, 'markdown'), facts), text, 'draft.md', [])
  const claim = claims.find(({ difference }) => difference) as DeskClaim
  const usual = {
    kind: 'elsewhere',
    scope: 'claim',
    note: 'her diary',
    by: 'AQ',
    when: '2023-03-16T09:00:00Z',
  } as const
  await addSignOff(signOffsFile(folder), signOffOn(claim, text, 'draft.md', { ...usual, ...decision }))
}

const check = (...args: readonly string[]) => spawned(['check', 'draft.md', ...args], { folder })

test.each(['elsewhere', 'leave'] as const)('what is signed off (%s) is not drawn and refutes nothing', async kind => {
  await signMonday({ kind })
  const { code, output, errors } = await check()
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  expect(output).toMatch(/^\d+ claims: \d+ supported, 0 refuted, \d+ not in source, 0 not checked, 1 signed off\n$/)
})

test('a question to the author leaves it open', async () => {
  await signMonday({ kind: 'query', note: 'Which day?' })
  const { code, output } = await check()
  expect(code).toBe(1)
  expect(output).toContain('date: draft “Monday”')
  expect(output).toMatch(/ · 1 asked\n$/)
})

test('json keeps the difference with its sign-off, and tells of those that no longer hold', async () => {
  await signMonday({})
  const signOff = { kind: 'elsewhere', note: 'her diary', by: 'AQ', when: '2023-03-16T09:00:00Z' }
  const { drafts } = JSON.parse((await check('--format', 'json')).output)
  expect(drafts).toMatchObject([
    { diagnostics: [{ text: 'Monday', signOff }], coverage: { refuted: 0, 'signed-off': 1 } },
  ])
  expect(drafts[0].claims.filter((claim: DeskClaim) => claim.signOff)).toMatchObject([{ verdict: 'refuted', signOff }])
  await writeFile(join(folder, 'draft.md'), text.replace('Marrow Bay', 'the bay'))
  const { code, output } = await check('--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(output).drafts).toMatchObject([{ lapsed: [{ ...signOff, why: 'the words have changed' }] }])
  const words = 'date “Monday” (her diary, AQ)'
  expect((await check()).output).toContain(`A sign-off no longer holds, since the words have changed: ${words}\n`)
})

test('a code that is turned off in a draft is not checked there', async () => {
  await signMonday({ kind: 'off', scope: 'draft', note: '' })
  const { code, output } = await check()
  expect(code).toBe(0)
  expect(output).toMatch(/ 0 refuted, \d+ not in source, 1 not checked\n$/)
})

test('a line that is no record is told with its place', async () => {
  await signMonday({})
  const file = signOffsFile(folder)
  await writeFile(file, '>>>>>>> theirs\n')
  const { code, errors } = await check()
  expect(code).toBe(1)
  expect(errors).toBe(
    '.claimcheck/sign-offs.jsonl:1:1: a mark of git’s: take it out and keep the lines on both sides of it\n',
  )
})
