// The extension host loads a CommonJS file, so the suite is bundled to one.
import { join } from 'node:path'
import { build } from 'esbuild'
import { checkout } from './places.ts'

/** The path of the bundle. It lies in the checkout so that it finds Mocha there, which cannot be bundled. */
export async function bundledSuite(): Promise<string> {
  const path = join(checkout, 'out', 'vscode-suite', 'index.cjs')
  await build({
    entryPoints: [join(checkout, 'test', 'vscode', 'suite', 'index.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  })
  return path
}
