// A process that writes one sign-off after another and says which are on disk, until it is killed. It may kill itself
// right before or behind any call to the disk.
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const [file = '', seed = '', stopAt = ''] = process.argv.slice(2)

let calls = 0
function deadly<A extends unknown[], R>(call: (...args: A) => Promise<R>) {
  return async (...args: A): Promise<R> => {
    calls += 1
    if (String(calls) === stopAt) process.kill(process.pid, 'SIGKILL')
    const result = await call(...args)
    calls += 1
    if (String(calls) === stopAt) process.kill(process.pid, 'SIGKILL')
    return result
  }
}
const open = fs.open
fs.open = deadly(async (...args: Parameters<typeof open>) => {
  const handle = await open(...args)
  const writeFile = handle.writeFile.bind(handle)
  handle.writeFile = deadly(async (text: unknown) => {
    // One half and then the other: a machine may stop in the middle.
    const half = Math.floor(String(text).length / 2)
    await writeFile(String(text).slice(0, half))
    await deadly(async () => {})()
    await writeFile(String(text).slice(half))
  }) as typeof handle.writeFile
  handle.sync = deadly(handle.sync.bind(handle))
  handle.close = deadly(handle.close.bind(handle))
  return handle
})
fs.rename = deadly(fs.rename)
fs.mkdir = deadly(fs.mkdir) as typeof fs.mkdir
fs.rm = deadly(fs.rm)
syncBuiltinESMExports()

const { addSignOff } = await import('../../server/sign-offs/index.ts')
const { recordNumbered } = await import('./records.ts')
for (let number = 0; number < 1000; number += 1) {
  const record = recordNumbered(`${seed}-${number}`)
  await addSignOff(file, record)
  process.stdout.write(`${record.id}\n`)
  if (stopAt !== '' && number > 1) break
}
