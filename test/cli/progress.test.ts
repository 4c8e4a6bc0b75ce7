import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { progressOn } from '../../server/cli/progress.ts'
import type { Output } from '../../server/cli/terminal.ts'

function terminal(isTerminal: boolean) {
  const written: string[] = []
  const output = {
    isTerminal,
    columns: 80,
    write: async (text: string) => void written.push(text),
  } as unknown as Output
  return { written, progress: progressOn(output) }
}

test('work that takes long is shown on a terminal, and wiped away', async () => {
  const { written, progress } = terminal(true)
  expect(await progress.during('reading the sources', setTimeout(700, 'done'))).toBe('done')
  await progress.clear()
  expect(written).toEqual(['\rreading the sources\u001b[K', '\r\u001b[K'])
})

test('quick work is not shown, and nothing is shown elsewhere', async () => {
  for (const [isTerminal, time] of [
    [true, 1],
    [false, 700],
  ] as const) {
    const { written, progress } = terminal(isTerminal)
    await progress.during('reading the sources', setTimeout(time))
    await progress.clear()
    expect(written).toEqual([])
  }
})
