// The workspace that the suite runs in: the example, and a folder without facts in which Claimcheck must be silent.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyOfExample } from './places.ts'

/** The path of a .code-workspace file in a throwaway folder. */
export function suiteWorkspace(): string {
  const example = copyOfExample()
  const parent = dirname(example)
  mkdirSync(join(parent, 'no-facts'))
  const path = join(parent, 'suite.code-workspace')
  writeFileSync(path, JSON.stringify({ folders: [{ path: example }, { path: 'no-facts' }] }))
  return path
}
