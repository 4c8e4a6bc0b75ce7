// The rules of the house: which part may import which, what no file is called, and that the engine needs nothing but the
// language itself.
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  readonly file: string
  /** A file from the root of the repository, or the name of a package as it is written. */
  readonly target: string
}

const pureLibraries = [
  '@lezer/common',
  '@lezer/markdown',
  'chrono-node/en',
  'diff',
  'double-metaphone',
  'fastest-levenshtein',
  'stemmer',
  'i18n-iso-countries',
  'yaml',
]

test('the engine imports only its own files and pure libraries', () => {
  expect(importsOf('server/engine').length).toBeGreaterThan(50)
  expect(
    importsOf('server/engine').filter(
      ({ target }) => !target.startsWith('server/engine/') && !isPackage(target, pureLibraries),
    ),
  ).toEqual([])
})

test('the sources import the engine by its only door, and what reads files', () => {
  const files = ['@mozilla/readability', 'linkedom', 'mammoth', 'unpdf', 'yaml']
  expect(
    importsOf('server/sources').filter(({ target }) => !isOneOf(target, ['server/sources/'], files) && !isNode(target)),
  ).toEqual([])
})

test('the report imports its own files and the engine, and no Node', () => {
  expect(
    importsOf('server/report').filter(
      ({ target }) => !target.startsWith('server/report/') && target !== 'server/engine/index.ts',
    ),
  ).toEqual([])
})

test('the sign-offs import their own files, the engine by its door, and Node', () => {
  expect(
    importsOf('server/sign-offs').filter(
      ({ target }) => !target.startsWith('server/sign-offs/') && target !== 'server/engine/index.ts' && !isNode(target),
    ),
  ).toEqual([])
})

test('the language server imports the engine and the sources by their doors', () => {
  const protocol = ['vscode-languageserver', 'vscode-languageserver-textdocument']
  // What the engine knows of the sheet's own language has one door too: this file.
  const sheetDoor = 'server/lsp/sheet-language.ts'
  expect(
    importsOf('server/lsp').filter(
      ({ file, target }) =>
        !isOneOf(target, ['server/lsp/'], protocol) &&
        !isNode(target) &&
        !(file === sheetDoor && /^server\/engine\/facts\/sheet[\w-]*\.ts$/.test(target)),
    ),
  ).toEqual([])
})

test('the command line imports the engine and the sources by their doors, and starts the language server', () => {
  expect(
    importsOf('server/cli').filter(
      ({ target }) => !isOneOf(target, ['server/cli/'], []) && target !== 'server/lsp/main.ts' && !isNode(target),
    ),
  ).toEqual([])
})

test('only the language server and the client know the protocol or the editor', () => {
  const others = ['server/engine', 'server/sources', 'server/cli'].flatMap(importsOf)
  expect(others.filter(({ target }) => target.startsWith('vscode'))).toEqual([])
})

test('the client imports its own files, the editor and the language client', () => {
  const editor = ['vscode', 'vscode-languageclient']
  expect(
    importsOf('client').filter(
      ({ target }) => !target.startsWith('client/') && !isPackage(target, editor) && !isNode(target),
    ),
  ).toEqual([])
})

test('no folder or file has a name that says nothing', () => {
  const nothing = /^(?:utils?|helpers?|commons?|shared|managers?|services?|providers?|handlers?)$/i
  const names = globSync('{client,server,test,scripts,training,bench,docs,syntaxes}/**', { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.includes('node_modules/'))
    .filter(path => path.split('/').some(part => nothing.test(part.split('.')[0]!)))
  expect(names).toEqual([])
})

test('the engine compiles without the types of Node, of a browser or of VS Code', { timeout: 120_000 }, () => {
  const { compilerOptions } = JSON.parse(readFileSync(`${root}/tsconfig.base.json`, 'utf8')) as {
    readonly compilerOptions: { readonly types: readonly string[]; readonly lib: readonly string[] }
  }
  expect(compilerOptions.types).toEqual([])
  expect(compilerOptions.lib.filter(lib => /dom|webworker/i.test(lib))).toEqual([])
  expect(readFileSync(`${root}/server/engine/tsconfig.json`, 'utf8')).not.toMatch(/"(?:types|lib)"/)
  const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
  const compile = () =>
    execFileSync(
      process.execPath,
      [compiler, '--project', 'server/engine', '--noEmit', '--emitDeclarationOnly', 'false'],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    )
  expect(compile()).toBe('')
})

/** Every import of the files in a folder: static, exported, dynamic and of types. */
function importsOf(folder: string): readonly Import[] {
  return globSync(`${folder}/**/*.ts`, { cwd: root }).flatMap(path => {
    const file = path.replaceAll('\\', '/')
    const text = readFileSync(`${root}/${file}`, 'utf8')
    return specifiersIn(text).map(written => ({
      file,
      target: written.startsWith('.') ? posix.join(posix.dirname(file), written) : written,
    }))
  })
}

function specifiersIn(text: string): readonly string[] {
  const statement = /^\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]/gm
  const call = /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g
  return [...text.matchAll(statement), ...text.matchAll(call)].map(match => match[1]!)
}

/** Whether it is a file under one of the folders, one of the doors, or one of the packages. */
function isOneOf(target: string, folders: readonly string[], packages: readonly string[]): boolean {
  const doors = [
    'server/engine/index.ts',
    'server/sources/index.ts',
    'server/report/index.ts',
    'server/sign-offs/index.ts',
  ]
  return doors.includes(target) || folders.some(folder => target.startsWith(folder)) || isPackage(target, packages)
}

function isPackage(target: string, packages: readonly string[]): boolean {
  return packages.some(name => target === name || target.startsWith(`${name}/`))
}

function isNode(target: string): boolean {
  return builtinModules.includes(target.replace(/^node:/, ''))
}
