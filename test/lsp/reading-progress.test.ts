import { expect, test } from 'vitest'
import { showReading } from '../../server/lsp/reading-progress.ts'
import type { Folder, State } from '../../server/lsp/state.ts'

function client(canShow: boolean) {
  const shown: string[] = []
  const progress = {
    begin: (title: string, _percentage: undefined, message: string) => shown.push(`${title} ${message}`),
    report: (message: string) => shown.push(message),
    done: () => shown.push('done'),
  }
  const connection = { window: { createWorkDoneProgress: async () => progress } }
  const state = { client: { window: { workDoneProgress: canShow } }, connection } as unknown as State
  return { shown, state, folder: { progress: undefined } as Folder }
}

test('a long reading is shown from its beginning to its end, and the next one anew', async () => {
  const { shown, state, folder } = client(true)
  for (const waiting of [0, 2, 1, 0, 1, 0]) await showReading(state, folder, waiting)
  expect(shown).toEqual([
    'Claimcheck is reading 2 sources',
    '1 source',
    'done',
    'Claimcheck is reading 1 source',
    'done',
  ])
})

test('a client that cannot show it is not asked to', async () => {
  const { shown, state, folder } = client(false)
  await showReading(state, folder, 2)
  expect({ shown, progress: folder.progress }).toEqual({ shown: [], progress: undefined })
})
