// The licences of the packages that are bundled, which ask to be passed on with them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One notice for each package that went into the bundles. `inputs` are the bundled files as paths from the root. Throws
 * where a package has no licence.
 */
export function thirdPartyNotices(inputs: readonly string[]): string[] {
  return [...new Set(inputs.flatMap(packageFolder))].sort().map(notice)
}

/** The folder after the last node_modules: a package can bring its own copy of another. */
function packageFolder(path: string): string[] {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)
  return folder ? [folder[0]] : []
}

/** What packages carry within them that comes from others and has another licence. */
const within: Readonly<Record<string, string>> = {
  unpdf: 'It holds PDF.js, Copyright Mozilla Foundation, under the Apache License 2.0: whose text stands in this file.',
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter(file => /^(licen[cs]e|copying|notice|third-?party)/i.test(file))
  if (!license && files.length === 0) throw new Error(`${name} is bundled but has no licence.`)
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim())
  const others = within[name] === undefined ? [] : [within[name]]
  return `${[`${name} ${version} (${license ?? 'see below'})`, ...others, ...texts].join('\n\n')}\n`
}
