// Bundles the three programs: the extension, the language server and the command line.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { thirdPartyNotices } from './third-party-notices.ts'

const rule = `\n${'-'.repeat(80)}\n\n`

const programs = {
  extension: 'client/extension.ts',
  server: 'server/lsp/main.ts',
  cli: 'server/cli/main.ts',
}

const { metafile } = await build({
  entryPoints: programs,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  minify: true,
  external: ['vscode'],
  // A CommonJS bundle has no import.meta; each program finds its files beside itself.
  define: { 'import.meta.dirname': '__dirname' },
  // Every licence stands whole in THIRD-PARTY-NOTICES.txt.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})

// The reader's model is pure bytes that the programs load from their own folder; it has a licence of its own.
copyFileSync('models/english.bin', 'dist/english.bin')
const modelNotice = readFileSync('models/NOTICE.md', 'utf8')

writeFileSync(
  'dist/THIRD-PARTY-NOTICES.txt',
  [modelNotice, ...thirdPartyNotices(Object.keys(metafile.inputs))].join(rule),
)
