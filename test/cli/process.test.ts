// The program as it is run: in a process of its own, from its source and as a bundle.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docxOf } from '../sources/zip-file.ts'
import { harbour, node, program, spawned } from './commands.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimcheck-process-'))
  // A folder of its own, whatever lies above it.
  await mkdir(join(folder, '.vscode'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('check', () => {
  test('a faithful draft ends with 0', async () => {
    const { code, output, errors } = await spawned(['check', 'drafts/faithful.md'])
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toMatch(/^\d+ claims?: \d+ supported, 0 refuted, \d+ not in source, \d+ not checked\n$/)
  })

  test('a draft that differs ends with 1 and shows where', async () => {
    const { code, output, errors } = await spawned(['check', 'drafts/faulty.md'])
    expect({ code, errors }).toEqual({ code: 1, errors: '' })
    expect(output).toContain('drafts/faulty.md:8:')
    expect(output).toContain('\n  “The ferry will be sold while I hold this office,” Quill said.\n')
    expect(output).toMatch(/\n {13}\^+ quote: /)
    expect(output).toContain('harbour, paragraph 3 (sources/harbour.facts.yaml:')
  })

  test('a run that reads a Word document ends when it has said what it found', async () => {
    const place = join(folder, 'word')
    await mkdir(join(place, 'sources'), { recursive: true })
    await writeFile(join(place, 'sources', 'quay.docx'), docxOf(['The quay is old.']))
    await writeFile(join(place, 'd.md'), 'The quay is old.\n')
    const began = performance.now()
    const { code, errors } = await spawned(['check', 'd.md'], { folder: place })
    expect(code).toBe(0)
    expect(errors).toMatch(/^sources\/quay.docx:1:1: no date found \(the file was made on 2025-03-05\): .*\n$/)
    // Its reader waits for other documents for half a minute.
    expect(performance.now() - began).toBeLessThan(25_000)
  })

  test('json says the same, and the same again', async () => {
    const args = ['check', 'drafts/faulty.md', 'drafts/faulty.txt', '--format', 'json']
    const { code, output, errors } = await spawned(args)
    expect({ code, errors }).toEqual({ code: 1, errors: '' })
    const { version, drafts } = JSON.parse(output)
    expect(version).toBe(1)
    for (const draft of drafts) {
      expect(Object.keys(draft)).toEqual(['path', 'diagnostics', 'claims', 'coverage'])
      const codes = draft.diagnostics.map((diagnostic: { code: string }) => diagnostic.code)
      expect(codes).toContain('quote')
      expect(draft.coverage.refuted).toBeGreaterThan(0)
      expect(draft.diagnostics[0].evidence[0]).toMatchObject({ source: 'harbour', path: 'sources/harbour.facts.yaml' })
    }
    expect((await spawned(args)).output).toBe(output)
  })

  test('standard input is read, and its sources are those of the current folder', async () => {
    const input = '“The ferry will be sold while I hold this office,” Ada Quill said.'
    expect((await spawned(['check', '-'], { input })).code).toBe(1)
    expect((await spawned(['check', '-'], { input, folder })).code).toBe(0)
  })

  test('a sheet with mistakes is told with line and column, and its good facts count', async () => {
    await mkdir(join(folder, 'mistaken'), { recursive: true })
    const sheet = `source:\n  id: bad\n  date: 2023-02-30\nstatements:\n  - speaker: Ada Quill\n    words: The ferry will not be sold while I hold this office.\npeople:\n  - name: Ada Quill\n`
    await writeFile(join(folder, 'mistaken/bad.facts.yaml'), sheet)
    await copyFile(join(harbour, 'drafts/faulty.txt'), join(folder, 'mistaken/faulty.txt'))
    const { code, output, errors } = await spawned(['check', 'mistaken/faulty.txt'], { folder })
    expect(errors).toMatch(/^mistaken\/bad\.facts\.yaml:3:9: .*2023-02-30/)
    expect(output).toContain('quote: ')
    expect(code).toBe(1)
  })

  test('wrong usage and missing files end with 2', async () => {
    const wrong = [[], ['chek'], ['check'], ['check', 'gone.md'], ['check', 'drafts'], ['check', '--bogus', 'x']]
    for (const { code, errors } of await Promise.all(wrong.map(args => spawned(args)))) {
      expect(code).toBe(2)
      expect(errors).toMatch(/^claimcheck.*\n$/)
    }
  })

  const long = 'word '.repeat(2_000)
  test.each([
    ['0 bytes', ''],
    ['only a byte order mark', '\ufeff'],
    ['5 MB', `${`${long}\n\n`.repeat(500)}`],
    ['one line of 1 MB', long.repeat(100)],
    ['NUL bytes', 'Ada\u0000Quill\u0000met\u0000\n'],
    ['unclosed quotation marks', '“The ferry ‘will "be sold\n\n“and '.repeat(50)],
    ['unclosed front matter', '---\ntitle: x\n\nAda Quill'],
  ])(
    'a draft of %s is checked',
    async (_name, text) => {
      await writeFile(join(folder, 'odd.md'), text)
      const sources = join(harbour, 'sources/harbour.facts.yaml')
      const { code, output, errors } = await spawned(['check', 'odd.md', '--sources', sources], { folder })
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(output).toMatch(/^\d+ claims?: \d+ supported, 0 refuted, /)
    },
    180_000,
  )
})

describe('batch', () => {
  test('answers in order and ends with 0, even where something is refuted or wrong', async () => {
    const facts = `source:\n  id: s\nstatements:\n  - speaker: Ada Quill\n    words: The ferry will not be sold.\npeople:\n  - name: Ada Quill\n`
    const draft = '“The ferry will be sold,” Ada Quill said.'
    const good = JSON.stringify({ id: 'a', draft, sources: [{ id: 's', facts }] })
    const { code, output, errors } = await spawned(['batch'], { input: `${good}\n{\n\n${good.replace('"a"', '"b"')}` })
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(
      output
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toMatchObject([
      { id: 'a', diagnostics: [{ code: 'quote', evidence: [{ source: 's' }] }] },
      { id: null, error: expect.stringMatching(/^line 2: not JSON/) },
      { id: 'b', diagnostics: [{ code: 'quote' }] },
    ])
  })

  test('a line is answered while the input is still open', async () => {
    const child = spawn(node, [program, 'batch'])
    child.stdin.write('{"id":1,"draft":"Hm.","sources":[]}\n')
    const [answer] = await once(child.stdout, 'data')
    expect(JSON.parse(answer)).toEqual({ id: 1, diagnostics: [], claims: [] })
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  test('a line of several megabytes is answered', async () => {
    const text = 'An article without end. '.repeat(200_000)
    const input = JSON.stringify({ id: 'big', draft: 'Hm.', sources: [{ id: 's', note: text }] })
    const { code, output } = await spawned(['batch'], { input })
    expect({ code, output }).toEqual({ code: 0, output: '{"id":"big","diagnostics":[],"claims":[]}\n' })
  })

  test('it ends in silence when nobody reads any more, though more input would come', async () => {
    const child = spawn(node, [program, 'batch'])
    const errors: Buffer[] = []
    child.stderr.on('data', chunk => errors.push(chunk))
    child.stdin.on('error', () => {})
    child.stdout.destroy()
    const writing = setInterval(() => child.stdin.write('{"id":1,"draft":"Hm.","sources":[]}\n'), 20)
    const [code] = await once(child, 'close')
    clearInterval(writing)
    expect({ code, errors: String(Buffer.concat(errors)) }).toEqual({ code: 0, errors: '' })
  })
})

test('check still tells by its code when nobody reads what it prints', async () => {
  const child = spawn(node, [program, 'check', 'drafts/faulty.md', '--format', 'json'], { cwd: harbour })
  const errors: Buffer[] = []
  child.stderr.on('data', chunk => errors.push(chunk))
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  expect({ code, errors: String(Buffer.concat(errors)) }).toEqual({ code: 1, errors: '' })
})

test('lsp answers an editor from the source too, and ends with it', async () => {
  const child = spawn(node, [program, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], { cwd: harbour })
  const send = (message: object) => {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
  }
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } })
  const [answer] = await once(child.stdout, 'data')
  expect(String(answer)).toMatch(/^Content-Length: \d+\r\n/)
  send({ id: 2, method: 'shutdown' })
  await once(child.stdout, 'data')
  send({ method: 'exit' })
  expect(await once(child, 'close')).toEqual([0, null])
})

describe('the bundle', () => {
  const started = (...args: string[]) => {
    const child = spawn(node, [join(folder, 'dist/cli.cjs'), ...args], { cwd: harbour })
    const output: Buffer[] = []
    const errors: Buffer[] = []
    child.stdout.on('data', chunk => output.push(chunk))
    child.stderr.on('data', chunk => errors.push(chunk))
    child.stdin.end()
    return once(child, 'close').then(([code]) => ({
      code,
      output: String(Buffer.concat(output)),
      errors: String(Buffer.concat(errors)),
    }))
  }
  const project = join(import.meta.dirname, '../..')

  beforeAll(async () => {
    await build({
      entryPoints: { cli: program },
      outdir: join(folder, 'dist'),
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node22',
      define: { 'import.meta.dirname': '__dirname' },
    })
    await copyFile(join(project, 'package.json'), join(folder, 'package.json'))
  })

  test('finds the language model and the version beside itself', async () => {
    const trouble = /^claimcheck check: the language model is missing \(.*english\.bin\)\n$/
    expect(await started('check', 'drafts/faithful.md')).toMatchObject({
      code: 2,
      errors: expect.stringMatching(trouble),
    })
    await copyFile(join(project, 'models/english.bin'), join(folder, 'dist/english.bin'))
    expect(await started('check', 'drafts/faithful.md')).toMatchObject({ code: 0, errors: '' })
    expect(await started('--version')).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  test('lsp starts the server that lies beside it, with the arguments that it reads', async () => {
    const missing = /^claimcheck lsp: the language server is missing beside the program \(.*\)\n$/
    expect(await started('lsp', '--stdio')).toMatchObject({ code: 2, errors: expect.stringMatching(missing) })
    await writeFile(join(folder, 'dist/server.cjs'), 'console.log(process.argv.slice(2)); process.exitCode = 7')
    const run = await started('lsp', '--stdio', '--clientProcessId=1')
    expect(run).toEqual({ code: 7, output: "[ 'lsp', '--stdio', '--clientProcessId=1' ]\n", errors: '' })
  })
})
