// Packs the built extension into claimcheck.vsix, which needs nothing else at run time.
import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'

const packed = 'claimcheck.vsix'
const largest = 4_000_000

rmSync(packed, { force: true })
// The bundles hold their packages already, and the README's links are read in the repository.
const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', packed]
const vsce = spawnSync('vsce', ['package', ...flags], { stdio: 'inherit', shell: process.platform === 'win32' })
if (vsce.status !== 0) process.exit(1)

const size = statSync(packed).size
const megabytes = (size / 1_000_000).toFixed(2)
if (size > largest) {
  console.error(`${packed} has ${megabytes} MB; at most ${largest / 1_000_000} MB are allowed. See .vscodeignore.`)
  process.exit(1)
}
console.log(`${packed} has ${megabytes} MB.`)
