// Bundles the three programs: the extension, the language server and the command line.
import { build } from 'esbuild'

const programs = {
  extension: 'client/extension.ts',
  server: 'server/lsp/main.ts',
  cli: 'server/cli/main.ts',
}

await build({
  entryPoints: programs,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  minify: true,
  external: ['vscode'],
  legalComments: 'linked',
  logLevel: 'warning',
})
