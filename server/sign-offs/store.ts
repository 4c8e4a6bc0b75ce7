// The file of the sign-offs. It is written whole beside itself and then takes its own name, so that at any moment every
// record that was written before can be read, also when the program or the machine stops.
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type SignOff, signOffsIn, withRecord } from '../engine/index.ts'

export interface SignOffsOnDisk {
  readonly text: string
  readonly records: readonly SignOff[]
  readonly problems: ReturnType<typeof signOffsIn>['problems']
}

/** A file that is not there holds no records. @throws what the disk says, where it cannot be read */
export async function readSignOffs(file: string): Promise<SignOffsOnDisk> {
  const text = await textOf(file)
  return { text, ...signOffsIn(text) }
}

/** Git keeps both people’s lines where two have changed the file, and all machines write the same line ends. */
const attributes = 'sign-offs.jsonl text eol=lf merge=union\n'

/** When it settles the record is on disk, also after a crash. @throws what the disk says */
export function addSignOff(file: string, record: SignOff): Promise<void> {
  return addSignOffs(file, [record])
}

/** The same for several, of which either all are there or none. */
export async function addSignOffs(file: string, records: readonly SignOff[]): Promise<void> {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true })
  const unlock = await locked(`${file}.lock`)
  try {
    const target = await linkedFile(file)
    await removeLeftovers(target)
    const text = records.reduce(withRecord, await textOf(target))
    await writtenOnce(join(folder, '.gitattributes'), attributes)
    const beside = `${target}.${randomUUID()}.new`
    try {
      await writtenTo(beside, text)
      await rename(beside, target)
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
    await synced(dirname(target))
  } finally {
    await unlock()
  }
}

/**
 * A link stays a link. But it comes with a folder, maybe a stranger’s: into a file that other programs read, as a
 * shell’s, no words of a draft may be led.
 */
async function linkedFile(file: string): Promise<string> {
  const target = await realpath(file).catch(() => file)
  if (basename(target) === basename(file)) return target
  throw new Error(`${file} is a link to a file that is not for sign-offs: ${target}`)
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '')
  } catch (error) {
    if (isMissing(error)) return ''
    throw error
  }
}

async function writtenTo(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file that is there stays as somebody made it. */
async function writtenOnce(path: string, text: string): Promise<void> {
  try {
    await writtenTo(path, text)
  } catch (error) {
    if (!isThere(error)) throw error
  }
}

/** The new name is safe only once the folder is; not every system can do that. */
async function synced(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {}
}

/** What a crash left of earlier attempts. Nobody else writes while the lock is held. */
async function removeLeftovers(file: string): Promise<void> {
  const [folder, name] = [dirname(file), basename(file)]
  for (const entry of await readdir(folder)) {
    if (entry.startsWith(`${name}.`) && entry.endsWith('.new')) await rm(join(folder, entry), { force: true })
  }
}

/** In milliseconds: a change takes far less; beyond it whoever holds the lock is gone, or hangs. */
const longestChange = 10_000
const pause = 15

/** Waits until nobody else changes the file. @returns what lets the next one in */
async function locked(path: string): Promise<() => Promise<void>> {
  const mine = JSON.stringify({ process: process.pid, machine: hostname(), token: randomUUID() })
  for (;;) {
    try {
      await writtenTo(path, mine)
      break
    } catch (error) {
      if (!isThere(error)) throw error
      if (await isAbandoned(path)) await rm(path, { force: true })
      else await setTimeout(pause)
    }
  }
  return async () => {
    // Somebody who took this process for dead may have a lock of their own by now.
    if ((await readFile(path, 'utf8').catch(() => '')) === mine) await rm(path, { force: true })
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > longestChange) return true
    const holder = JSON.parse(await readFile(path, 'utf8')) as { process: number; machine: string }
    return holder.machine === hostname() && !isAlive(holder.process)
  } catch {
    // Gone in the meantime, or just being written.
    return false
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

function isThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST'
}
