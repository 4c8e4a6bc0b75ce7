// The folders that the benchmark checks drafts in.
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const examples = join(import.meta.dirname, '../../examples')

/** A new folder with three sources: a sheet, a sheet with its article, and an article. */
export function smallWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-bench-'))
  for (const file of [
    'beijing-visit/beijing-visit.facts.yaml',
    'harbour-bridge/harbour-bridge.facts.yaml',
    'harbour-bridge/sources',
    'night-train/sources',
  ])
    cpSync(join(examples, file), join(folder, file.slice(file.indexOf('/') + 1)), { recursive: true })
  return folder
}
