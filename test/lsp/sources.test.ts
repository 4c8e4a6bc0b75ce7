import { afterEach, expect, test } from 'vitest'
import { type Editor, editor } from './server-process.ts'

let open: Editor | undefined
afterEach(async () => {
  await open?.close()
  open = undefined
})

const sheet = 'source: { date: 2025-03-04 }\npeople:\n  - name: Orla Fenwick\n'
const draft = 'Orla Fenwik opened the quay.\n'

test('a source that is added, changed and removed is in force at once, and no draft itself', {
  timeout: 60_000,
}, async () => {
  open = await editor({ 'sources/ferry.facts.yaml': 'source: {}' })
  open.open('draft.md', draft)
  await open.published('draft.md', messages => messages.length === 0)
  await open.write('sources/quay.facts.yaml', sheet)
  const began = performance.now()
  await open.published('draft.md', messages => messages.length === 1)
  expect(performance.now() - began).toBeLessThan(5000)
  await open.remove('sources/quay.facts.yaml')
  await open.published('draft.md', messages => messages.length === 0)

  await open.write('sources/quay.facts.yaml', sheet)
  await open.published('draft.md', messages => messages.length === 1)
  await open.write('sources/quay.txt', draft)
  await open.write('sources/other.txt', 'The quay is old.')
  const dateless = 'no date found: add a line `date: 2024-10-18` at the top'
  expect(await open.published('sources/other.txt', messages => messages.length === 1)).toEqual([dateless])
  open.open('sources/quay.txt', draft, 'plaintext')
  expect(await open.published('sources/quay.txt', messages => messages.length === 0)).toEqual([])
  open.open('sources/other.txt', 'date: 2025-03-04\n\nThe quay is old.', 'plaintext')
  await open.published('sources/other.txt', messages => messages.length === 0)
})

test('the front matter of a draft may name an article that lies anywhere', { timeout: 60_000 }, async () => {
  open = await editor({ 'cuttings/quay.txt': 'The quay is old.', 'cuttings/quay.facts.yaml': '' })
  open.open('draft.md', '---\nsources: [cuttings/quay.txt, none.txt]\n---\nThe quay is old.\n')
  expect(await open.published('cuttings/quay.txt', messages => messages.length === 1)).toHaveLength(1)
  expect(await open.published('draft.md', messages => messages.length === 1)).toEqual([
    'no source is called “none.txt”',
  ])
})
