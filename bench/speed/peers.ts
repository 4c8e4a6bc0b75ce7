// The checkers that people run today, as they come. Installed once, beside the project: npm ci --prefix bench/peers
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const peers = ['textlint', 'harper', 'cspell', 'write-good'] as const
export type Peer = (typeof peers)[number]
/** Takes a text, gives how much was found in it. */
export type CheckText = (text: string) => Promise<number>

const folder = join(import.meta.dirname, '..', 'peers')

export function isInstalled(): boolean {
  return existsSync(join(folder, 'node_modules'))
}

/** A peer's command line. */
export function programOf(name: string): string {
  return join(folder, 'node_modules', ...name.split('/'))
}

export async function checkOf(peer: Peer): Promise<CheckText> {
  if (peer === 'harper') {
    const { LocalLinter, Dialect } = await load('harper.js')
    const { binary } = await load('harper.js/binary')
    const linter = new LocalLinter({ binary, dialect: Dialect.British })
    await linter.setup()
    return async text => (await linter.lint(text, { language: 'markdown' })).length
  }
  if (peer === 'cspell') {
    const { spellCheckDocument } = await load('cspell-lib')
    let version = 0
    return async text => {
      const document = {
        uri: 'file:///bench/draft.md',
        text,
        languageId: 'markdown',
        locale: 'en-GB',
        version: ++version,
      }
      const settings = { generateSuggestions: false, noConfigSearch: true }
      return (await spellCheckDocument(document, settings, { suggestionsTimeout: 0 })).issues.length
    }
  }
  if (peer === 'textlint') {
    const { TextlintKernel } = await load('@textlint/kernel')
    const plugin = standard(await load('@textlint/textlint-plugin-markdown'))
    const rules: { readonly ruleId: string; readonly rule: unknown }[] = []
    for (const ruleId of ['write-good', 'terminology', 'common-misspellings', 'no-todo'])
      rules.push({ ruleId, rule: standard(await load(`textlint-rule-${ruleId}`)) })
    const plugins = [{ pluginId: 'markdown', plugin, options: true }]
    const kernel = new TextlintKernel()
    return async text =>
      (await kernel.lintText(text, { ext: '.md', filePath: '/bench/draft.md', plugins, rules })).messages.length
  }
  const writeGood = standard(await load('write-good'))
  return async text => writeGood(text).length
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the package exports; it is there only where somebody installed it.
async function load(name: string): Promise<any> {
  const beside = await import(pathToFileURL(join(folder, 'load.mjs')).href)
  return beside.load(name)
}

// biome-ignore lint/suspicious/noExplicitAny: as above.
function standard(module: any): any {
  return module.default?.default ?? module.default ?? module
}
