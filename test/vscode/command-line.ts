// What `claimcheck check --format json` says of a draft: the editor must say the same.
import { execFile } from 'node:child_process'
import { join } from 'node:path'

type Edit = { start: number; end: number; text: string }

export type Mark = {
  code: string
  severity: string
  start: number
  end: number
  text: string
  message: string
  fixes: { title: string; text: string; safe: boolean; edits?: Edit[] }[]
}

export type Report = { diagnostics: Mark[]; coverage: { supported: number; refuted: number } }

/** @param extension the folder with the built extension */
export async function reportOfTheCommandLine(extension: string, folder: string, draft: string): Promise<Report> {
  const args = [join(extension, 'dist', 'cli.cjs'), 'check', '--format', 'json', draft]
  // The extension host of desktop VS Code is Electron, which is a Node only when told to be.
  const options = { cwd: folder, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }
  const printed = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      // Code 1 says that something is refuted.
      if (error && error.code !== 1) reject(new Error(stderr))
      else resolve(stdout)
    })
  })
  const [report] = JSON.parse(printed).drafts as [Report]
  return report
}
