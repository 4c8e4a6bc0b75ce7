// The report counts what `check` counts, for every draft of every example.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spawned } from '../cli/commands.ts'
import { recordsOf } from './records.ts'

const root = join(import.meta.dirname, '../..')
const drafts = globSync('examples/*/*.md', { cwd: root }).map(path => path.replaceAll('\\', '/'))

test('there are examples', () => expect(drafts.length).toBeGreaterThan(4))

test.each(drafts)('%s', { timeout: 60_000 }, async draft => {
  const told = (...args: string[]) => spawned(args, { folder: root })
  const { drafts: checked } = JSON.parse((await told('check', draft, '--format', 'json')).output)
  const { coverage, claims, diagnostics } = checked[0]
  const [head, ...rows] = recordsOf((await told('report', draft, '--format', 'csv')).output)
  expect(head).toEqual(['number', 'fact', 'state', 'source', 'place', 'checker', 'date', 'note'])
  const counted = (state: string) => rows.filter(row => row[2] === state).length
  expect({
    supported: counted('supported'),
    refuted: counted('refuted'),
    'not-in-source': counted('not in source'),
    unchecked: counted('not checked'),
  }).toEqual(coverage)
  const notes = rows.map(row => row[7])
  expect(
    diagnostics.filter(({ message }: { message: string }) => !notes.some(note => note?.includes(message))),
  ).toEqual([])

  const page = (await told('report', draft)).output
  const boxes = [...page.matchAll(/<li class="([\w-]+)"><b>\S (\d+)<\/b>/g)].map(([, state, count]) => [
    state,
    Number(count),
  ])
  expect(Object.fromEntries(boxes)).toEqual(coverage)
  expect([...page.matchAll(/ id="claim-\d+"/g)]).toHaveLength(claims.length)

  const { items } = JSON.parse((await told('report', draft, '--format', 'jsonld')).output)
  const states = items.map((item: { body: { value?: string }[] }) => item.body[0]?.value)
  expect(states.toSorted()).toEqual(claims.map((claim: { verdict: string }) => claim.verdict).toSorted())
})
