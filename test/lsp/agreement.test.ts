// Of every example, the editor's marks, its claims and its status, the report and the command line say the same.
import { globSync, readFileSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type ClaimItem,
  type Claims,
  claimsOfMethod,
  type Signed,
  signOffMethod,
} from '../../server/lsp/desk-protocol.ts'
import { spawned } from '../cli/commands.ts'
import { builtServer, type Editor, eventually, opened, removed } from './editor.ts'

const examples = join(import.meta.dirname, '../../examples')
const drafts = globSync('*/*.md', { cwd: examples }).map(path => path.replaceAll('\\', '/'))

let server = ''
let folder = ''
let editor: Editor
beforeAll(async () => {
  server = await builtServer()
})
afterAll(() => removed(server))
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-agreement-'))
})
afterEach(async () => {
  await editor.stop()
  await removed(folder)
})

interface Said {
  readonly claims: readonly { readonly verdict: string; readonly signOff?: unknown }[]
  readonly coverage: Readonly<Record<string, number>>
  readonly diagnostics: readonly { readonly text: string; readonly code: string; readonly signOff?: unknown }[]
}

const counted = (states: readonly string[]) =>
  Object.fromEntries(
    ['supported', 'refuted', 'not-in-source', 'unchecked', 'signed-off'].map(state => [
      state,
      states.filter(one => one === state).length,
    ]),
  )

/** What is signed off is left out of the command line’s counts where there is nothing. */
const none = { 'signed-off': 0 }
const stateOf = ({ verdict, signOff }: Said['claims'][number]) => (signOff === undefined ? verdict : 'signed-off')

test.each(drafts)('%s', { timeout: 120_000 }, async path => {
  const [example = '', name = ''] = path.split('/')
  await cp(join(examples, example), folder, { recursive: true })
  const draft = join(folder, name)
  editor = await opened({
    server,
    folders: [folder],
    settings: { [folder]: { initials: 'AQ' } },
    initializationOptions: { claims: true },
  })
  await editor.open(draft, readFileSync(draft, 'utf8'))
  await eventually(() => expect(editor.status(draft)?.summary).toBeTruthy())
  const { uri } = editor.at(draft, 0, 0).textDocument
  const ask = async <T>(method: string, params: unknown) => (await editor.connection.sendRequest(method, params)) as T

  const agree = async () => {
    const { put, open, summary } = await ask<Claims>(claimsOfMethod, { uri })
    const status = editor.status(draft)!
    const { output } = await spawned(['check', name, '--format', 'json'], { folder })
    const [said] = JSON.parse(output).drafts as [Said]
    const { output: text } = await spawned(['check', name], { folder })
    const report = await ask<string>('claimcheck/report', { uri, format: 'csv' })
    const { output: reported } = await spawned(['report', name, '--format', 'csv'], { folder })
    const { supported, refuted, notInSource, unchecked, signedOff } = status
    const coverage = { ...none, ...said.coverage }
    expect({ supported, refuted, 'not-in-source': notInSource, unchecked, 'signed-off': signedOff }).toEqual(coverage)
    expect(counted(put.map(({ state }) => state))).toEqual(coverage)
    expect(put.map(({ state }) => state)).toEqual(said.claims.map(stateOf))
    expect([status.summary, status.open]).toEqual([summary, open])
    expect(text.trimEnd().split('\n').at(-1)).toBe(summary)
    const isOpen = said.diagnostics.filter(({ signOff }) => signOff === undefined)
    expect(editor.marks(draft)?.diagnostics.map(({ code }) => code)).toEqual(isOpen.map(({ code }) => code))
    const states = (csv: string) =>
      counted(
        csv
          .split('\r\n')
          .map(
            line =>
              /^\d+,(?:"(?:[^"]|"")*"|[^",]*),([a-z ]+),/
                .exec(line)?.[1]
                ?.replaceAll(' ', '-')
                .replace('not-checked', 'unchecked') ?? '',
          ),
      )
    expect(states(report)).toEqual(coverage)
    expect(states(reported)).toEqual(coverage)
    return put
  }

  const put = await agree()
  const refuted = put.find(({ group }) => group === 'refuted') as ClaimItem | undefined
  if (!refuted) return
  const signed = await ask<Signed>(signOffMethod, {
    uri,
    claim: refuted.claim,
    kind: 'leave',
    scope: 'claim',
    note: 'agreed',
  })
  expect(signed).toMatchObject({ id: expect.any(String) })
  await eventually(() => expect(editor.status(draft)?.summary).toMatch(/, 1 signed off$/))
  await agree()
})
