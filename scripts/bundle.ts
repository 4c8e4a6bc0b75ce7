// How the programs are bundled: for the build, and for the tests that run what is built.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'

const project = join(import.meta.dirname, '..')

const programs = {
  extension: 'client/extension.ts',
  server: 'server/lsp/main.ts',
  cli: 'server/cli/main.ts',
  // Read web pages, Word documents and PDF, in threads that start when the first such file is read.
  html: 'server/sources/extraction/html-worker.ts',
  docx: 'server/sources/extraction/docx-worker.ts',
  pdf: 'server/sources/extraction/pdf-worker.ts',
  // Reads articles, in threads that start when there are many.
  reader: 'server/sources/readings/reader-worker.ts',
}

export type Program = keyof typeof programs

/** Bundles programs into a folder. Returns what went into them. */
export async function bundled(
  folder: string,
  names: readonly Program[] = Object.keys(programs) as Program[],
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: project,
    entryPoints: Object.fromEntries(names.map(name => [name, programs[name]])),
    outdir: folder,
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
  copyFileSync(join(project, 'models/english.bin'), join(folder, 'english.bin'))
  return metafile
}
