// A headless Chromium that shows one workbench.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { longestWait } from './eventually.ts'
import { screenshots } from './places.ts'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags, headless: true })
}

/** A page of a size that reads well in a README, sharper than a plain screen and still a small file. */
export async function newPage(browser: Browser, width = 1100, height = 700): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5, locale: 'en-GB' })
  context.setDefaultTimeout(longestWait)
  return context.newPage()
}

export type Opened = { readonly folder: string } | { readonly workspace: string }

/** `payload` names what the workbench is to do at its start; its authority must be the page's own host and port. */
export function workbenchUrl(authority: string, opened: Opened, payload: readonly [string, string][] = []): string {
  const query = new URLSearchParams(opened)
  if (payload.length > 0) query.set('payload', JSON.stringify(payload))
  return `http://${authority}/?${query}`
}

export function remote(authority: string, path: string): string {
  return `vscode-remote://${authority}${path}`
}

/** `name` is its path under the folder of screenshots, without the ending. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(screenshots, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path })
  return path
}
