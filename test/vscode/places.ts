// Where the runs inside a real VS Code read and write.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

export const checkout = resolve(import.meta.dirname, '..', '..')
export const results = join(checkout, 'out', 'test-results')
export const screenshots = join(checkout, 'test', 'vscode', 'screenshots')
export const documentationImages = join(checkout, 'docs', 'images')
export const example = join(checkout, 'examples', 'beijing-visit')
export const packed = join(checkout, 'claimcheck.vsix')

const throwaways: string[] = []
process.once('exit', () => {
  for (const folder of throwaways) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

/** An empty folder that goes when this process ends. */
export function throwawayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-'))
  throwaways.push(folder)
  return folder
}

/** A copy of the example that a run may change, under its own name so that the window's title is the real one. */
export function copyOfExample(): string {
  const copy = join(throwawayFolder(), basename(example))
  cpSync(example, copy, { recursive: true })
  return copy
}
