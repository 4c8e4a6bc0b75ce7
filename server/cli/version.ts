import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** From the package's own manifest: one folder up from the bundle, two from the source. */
export async function version(): Promise<string> {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const manifest = JSON.parse(await readFile(join(import.meta.dirname, place), 'utf8'))
      if (manifest.name === 'claimcheck') return manifest.version
    } catch {}
  }
  throw new Error('the version is not known: package.json is missing')
}
