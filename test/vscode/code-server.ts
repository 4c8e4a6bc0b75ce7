// Starts and stops one code-server in a throwaway home, so that a run neither sees nor leaves anything of a person's
// own settings and extensions.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { environmentWithoutNpm } from './install.ts'
import { throwawayFolder } from './places.ts'

export type CodeServer = {
  /** host and port, which is also the authority of every vscode-remote URI in the page */
  readonly authority: string
  /** everything the server printed so far */
  output(): string
  stop(): void
}

export type Launch = {
  /** path of code-server's entry.js */
  readonly codeServer: string
  /** a packed extension to install before the start */
  readonly vsix?: string
  readonly environment?: Record<string, string>
  readonly settings?: Record<string, unknown>
  /** the question whether a folder is trusted; off in most runs because it covers the page */
  readonly asksForTrust?: boolean
}

// Nothing but the extension under test may move, speak or reach for the network.
const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.wordWrap': 'on',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'security.workspace.trust.startupPrompt': 'always',
  'security.workspace.trust.untrustedFiles': 'open',
  'telemetry.telemetryLevel': 'off',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}

// Someone who stops a run with Ctrl+C wants its servers stopped as well.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

export async function startCodeServer(launch: Launch): Promise<CodeServer> {
  const home = throwawayFolder()
  const own = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')]
  const environment = throwawayEnvironment(home, launch.environment ?? {})
  writeSettings(join(home, 'data', 'User'), { ...quietSettings, ...launch.settings })
  if (launch.vsix) installExtension(launch.codeServer, launch.vsix, own, environment)

  const flags = ['--bind-addr', '127.0.0.1:0', '--auth', 'none', '--config', join(home, 'config.yaml'), ...own]
  flags.push('--disable-telemetry', '--disable-update-check', '--disable-getting-started-override')
  if (!launch.asksForTrust) flags.push('--disable-workspace-trust')
  // Without the smoke test driver the page ignores the suite that it is given, in silence.
  flags.push('--vscode-option', 'enable-smoke-test-driver')
  const child = spawn(process.execPath, [launch.codeServer, ...flags], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })

  let output = ''
  const stop = () => endGroup(child)
  // Before the folders of the run go, or the server would write into them again.
  process.prependOnceListener('exit', stop)
  const authority = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk
      const listening = /listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(output)
      if (listening?.[1]) resolve(listening[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new Error(`code-server ended with code ${code}:\n${output}`)))
  })
  return { authority, output: () => output, stop }
}

function throwawayEnvironment(home: string, more: Record<string, string>): NodeJS.ProcessEnv {
  return {
    ...environmentWithoutNpm(),
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'share'),
    XDG_CACHE_HOME: join(home, 'cache'),
    // A gallery without an address: no extension is looked up or updated.
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...more,
  }
}

function writeSettings(folder: string, settings: Record<string, unknown>): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2))
}

function installExtension(codeServer: string, vsix: string, own: string[], env: NodeJS.ProcessEnv): void {
  const args = [codeServer, ...own, '--install-extension', vsix]
  const install = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  const said = `${install.stdout}${install.stderr}`
  if (install.status !== 0 || !said.includes('successfully installed')) {
    throw new Error(`${vsix} could not be installed:\n${said}`)
  }
}

/** The extension host and the language server are children of children: only the process group has them all. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended by itself.
  }
}
