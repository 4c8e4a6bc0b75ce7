// Puts what a run inside a real VS Code needs on this machine: code-server (VS Code's own workbench and extension
// host, from npm) into an ignored folder of the checkout, and a Chromium from the system.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { checkout } from './places.ts'

// Pinned exactly: the runs rely on the workbench's DOM, which is private and changes between versions.
const version = '4.139.1'
const folder = join(checkout, '.vscode-web')
const codeServerFolder = join(folder, 'node_modules', 'code-server')

export type Installed = { readonly codeServer: string; readonly chromium: string }

/** Installs whatever is missing. Throws an error of one line that says what a person has to install. */
export function installed(): Installed {
  const chromium = chromiumPath()
  installCodeServer()
  return { codeServer: join(codeServerFolder, 'out', 'node', 'entry.js'), chromium }
}

function installCodeServer(): void {
  mkdirSync(folder, { recursive: true })
  const manifest = { name: 'vscode-web', private: true, dependencies: { 'code-server': version } }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  // code-server's own install scripts compile native modules and run these two further installs; the native modules
  // are not needed, so the scripts stay off and the installs are done here.
  installPackages(folder)
  installPackages(join(codeServerFolder, 'lib', 'vscode'))
  installPackages(join(codeServerFolder, 'lib', 'vscode', 'extensions'))
}

/** npm takes a package that it had half unpacked for a whole one, so a folder without our mark is installed anew. */
function installPackages(directory: string): void {
  const packages = join(directory, 'node_modules')
  const mark = join(packages, '.complete')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version) return
  console.log(`Installing code-server ${version}: ${directory}`)
  rmSync(packages, { recursive: true, force: true })
  const npm = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: directory,
    env: environmentWithoutNpm(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) throw new Error(`code-server ${version} could not be installed from npm into ${folder}.`)
  writeFileSync(mark, version)
}

// What says how the registry is reached is the person's; the rest of npm_* describes the outer npm's own package.
const reachesTheRegistry = /^npm_config_(registry|cache|userconfig|(https?_|no)?proxy|cafile|prefer_offline|offline)$/i

export function environmentWithoutNpm(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || reachesTheRegistry.test(name))
  return Object.fromEntries(kept)
}

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const chromiumOnMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

function chromiumPath(): string {
  const named = process.env.CHROMIUM
  if (named && !isExecutable(named)) throw new Error(`CHROMIUM names ${named}, which cannot be run.`)
  const found = named ?? foundChromium()
  if (found) return found
  if (isDebian() && process.getuid?.() === 0) {
    installDebianPackages('chromium', 'fonts-dejavu-core')
    const now = foundChromium()
    if (now) return now
  }
  throw new Error(
    'Chromium is missing: install it (on Debian, as root: apt-get install chromium fonts-dejavu-core) or name one in CHROMIUM.',
  )
}

function foundChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = chromiumNames.flatMap(name => folders.map(path => join(path, name)))
  return [...candidates, chromiumOnMac].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function isDebian(): boolean {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
}

function installDebianPackages(...packages: string[]): void {
  console.log(`Installing ${packages.join(' and ')} with apt-get`)
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], quiet as never)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet as never)
}
