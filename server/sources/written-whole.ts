import { randomUUID } from 'node:crypto'
import { constants, copyFile, link, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that at any moment it holds what it held before or all that is new, and nothing between: into a file
 * beside it, which then takes its name. A link stays a link; what is no file, as a terminal, is written to directly.
 * @throws what the disk says
 */
export async function writtenWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const known = await stat(target).catch(() => undefined)
  if (known && !known.isFile()) {
    await written(target, text, 'w')
    return
  }
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`)
  try {
    await written(beside, text, 'wx', known?.mode)
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/**
 * Writes a file that must not be there yet, whole or not at all.
 * @throws with the code EEXIST where it is there
 */
export async function writtenNew(path: string, text: string): Promise<void> {
  await madeNew(path, beside => written(beside, text, 'wx'))
}

/** The same with a copy of a file. */
export async function copiedNew(file: string, path: string): Promise<void> {
  await madeNew(path, beside => copyFile(file, beside, constants.COPYFILE_EXCL))
}

async function madeNew(path: string, make: (beside: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    await make(beside)
    await link(beside, path).catch(error => {
      // Memory sticks and some network drives have no links: there it is at least never written over anything.
      if (!withoutLinks.has(error.code)) throw error
      return copyFile(beside, path, constants.COPYFILE_EXCL)
    })
  } finally {
    await rm(beside, { force: true })
  }
}

const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

async function written(path: string, text: string, flags: string, mode?: number): Promise<void> {
  const file = await open(path, flags, mode)
  try {
    await file.writeFile(text)
    if (flags === 'wx') await file.sync()
  } finally {
    await file.close()
  }
}
