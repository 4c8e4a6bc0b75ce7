// The file of the sign-offs: many writers, crashes in every moment, and git.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { inForce, type SignOff, withdrawalOf } from '../../server/engine/index.ts'
import { addSignOff, homeOf, initialsFrom, readSignOffs, signOffsFile } from '../../server/sign-offs/index.ts'
import { node } from '../cli/commands.ts'
import { recordNumbered } from './records.ts'

// A bundle starts in a tenth of the time, and it is started often.
const built = mkdtempSync(join(tmpdir(), 'claimcheck-writer-'))
const writer = join(built, 'writer.mjs')
beforeAll(async () => {
  const entryPoints = [join(import.meta.dirname, 'writer.ts')]
  // Libraries in the old form of modules ask for Node’s by `require`.
  const js = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)`
  await build({ entryPoints, outfile: writer, bundle: true, platform: 'node', format: 'esm', banner: { js } })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-sign-offs-'))
  file = signOffsFile(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const numbered = (...names: readonly string[]) => names.map(name => recordNumbered(name))
const ids = (records: readonly SignOff[]) => records.map(({ id }) => id).toSorted()
const idsOnDisk = async () => ids((await readSignOffs(file)).records)

test('records are kept whole, sorted by their id, and hold until somebody withdraws them', async () => {
  const [first, second, third] = numbered('one', 'two', 'three')
  for (const record of [first, second, third]) await addSignOff(file, record!)
  const { records, problems } = await readSignOffs(file)
  expect(problems).toEqual([])
  expect(records.map(({ id }) => id)).toEqual(ids([first!, second!, third!]))
  expect(records).toContainEqual(second)
  await addSignOff(file, withdrawalOf(second!, 'PN', '2023-03-17T09:00:00.000Z'))
  expect(ids(inForce((await readSignOffs(file)).records))).toEqual(ids([first!, third!]))
  expect(readdirSync(join(folder, '.claimcheck')).toSorted()).toEqual(['.gitattributes', 'sign-offs.jsonl'])
})

test.runIf(process.platform !== 'win32')(
  'a link to a shared file stays one, and none leads into another kind of file',
  async () => {
    const [first, second] = numbered('one', 'two')
    mkdirSync(join(folder, '.claimcheck'))
    const shared = join(folder, 'sign-offs.jsonl')
    writeFileSync(shared, '')
    symlinkSync(shared, file)
    await addSignOff(file, first!)
    expect(ids((await readSignOffs(shared)).records)).toEqual([first!.id])
    rmSync(file)
    const profile = join(folder, '.profile')
    writeFileSync(profile, 'export A=1\n')
    symlinkSync(profile, file)
    await expect(addSignOff(file, second!)).rejects.toThrow('not for sign-offs')
    expect(readFileSync(profile, 'utf8')).toBe('export A=1\n')
    expect(readdirSync(join(folder, '.claimcheck')).toSorted()).toEqual(['.gitattributes', 'sign-offs.jsonl'])
  },
)

test('lines that are no records are told and stay as they are, wherever records come', async () => {
  const [first, second] = numbered('one', 'two')
  mkdirSync(join(folder, '.claimcheck'))
  const odd = ['{"half":', '<<<<<<< HEAD', '{"id":"x","kind":"later"}', '', 'ø']
  writeFileSync(file, odd.join('\n'))
  await addSignOff(file, first!)
  await addSignOff(file, second!)
  const { text, records, problems } = await readSignOffs(file)
  expect(ids(records)).toEqual(ids([first!, second!]))
  expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(odd.filter(line => line !== ''))
  expect(text.split('\n').filter(line => !line.includes(first!.id) && !line.includes(second!.id))).toEqual([...odd, ''])
})

test('two writers at once lose nothing of each other’s', async () => {
  const names = Array.from({ length: 12 }, (_, number) => `n${number}`)
  await Promise.all(names.map(name => addSignOff(file, recordNumbered(name))))
  expect(await idsOnDisk()).toEqual(ids(numbered(...names)))
})

test('a folder above holds the sign-offs of all below it, the nearest first', async () => {
  const inner = join(folder, 'desk', 'features')
  mkdirSync(inner, { recursive: true })
  const draft = join(inner, 'ferry.md')
  expect(homeOf(draft, folder)).toBe(folder)
  await addSignOff(signOffsFile(join(folder, 'desk')), recordNumbered('one'))
  expect(homeOf(draft, folder)).toBe(join(folder, 'desk'))
})

test.each([
  ['Ada Quill', 'AQ'],
  ['Jean-Luc émile Noir', 'JLÉN'],
  ['desk', 'desk'],
])('the initials of %s are %s', (name, initials) => expect(initialsFrom(name)).toBe(initials))

/** Runs the writer until it is killed. Returns the ids that it said were on disk. */
async function killedWriter(
  seed: string,
  how: { readonly atCall: number } | { readonly after: number },
): Promise<readonly string[]> {
  const atCall = 'atCall' in how ? String(how.atCall) : ''
  const child = spawn(node, [writer, file, seed, atCall], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', chunk => {
    if (said === '' && 'after' in how) setTimeout(() => child.kill('SIGKILL'), how.after)
    said += chunk
  })
  await new Promise(resolve => child.once('close', resolve))
  return said.split('\n').filter(line => line !== '')
}

test('a process that dies before or behind any call to the disk loses no record that was written', {
  timeout: 240_000,
}, async () => {
  const before = recordNumbered('before')
  await addSignOff(file, before)
  const known = new Set([before.id])
  let died = 0
  // The first record takes all kinds of calls; the second one finds what the first one left.
  for (let call = 1; call <= 36; call += 1) {
    const written = await killedWriter(`call${call}`, { atCall: call })
    if (written.length < 3) died += 1
    for (const id of written) known.add(id)
    const { records, problems } = await readSignOffs(file)
    expect(problems).toEqual([])
    expect([...known].filter(id => !records.some(record => record.id === id))).toEqual([])
  }
  expect(died).toBe(36)
  // What the dead left behind stands in nobody’s way.
  await addSignOff(file, recordNumbered('after'))
  expect(await idsOnDisk()).toContain(recordNumbered('after').id)
  expect(readdirSync(join(folder, '.claimcheck')).toSorted()).toEqual(['.gitattributes', 'sign-offs.jsonl'])
})

test('a process that is killed at any time loses no record that was written', { timeout: 120_000 }, async () => {
  const known: string[] = []
  for (const after of [0, 1, 3, 7, 13, 29]) {
    known.push(...(await killedWriter(`time${after}`, { after })))
    const { records, problems } = await readSignOffs(file)
    expect(problems).toEqual([])
    expect(known.filter(id => !records.some(record => record.id === id))).toEqual([])
  }
  // Each was killed behind its first record at the earliest.
  expect(known.length).toBeGreaterThanOrEqual(6)
})

const git = (at: string, ...args: readonly string[]) =>
  execFileSync(
    'git',
    ['-C', at, '-c', 'user.name=Ada Quill', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args],
    { encoding: 'utf8', stdio: 'pipe' },
  )

async function committed(at: string, message: string, change: () => Promise<unknown>): Promise<void> {
  await change()
  git(at, 'add', '--all')
  git(at, 'commit', '--quiet', '--message', message)
}

test.each([
  ['from the first ones on', 0, 1],
  ['one each', 1, 1],
  ['many each', 20, 15],
])('two people’s sign-offs merge without a conflict: %s', async (_, known, each) => {
  const other = mkdtempSync(join(tmpdir(), 'claimcheck-other-'))
  const add = (at: string, by: string, count: number) => async () => {
    for (let number = 0; number < count; number += 1)
      await addSignOff(signOffsFile(at), recordNumbered(`${by}-${number}`, by))
  }
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  writeFileSync(join(folder, 'ferry.md'), 'The ferry sails on Monday.\n')
  await committed(folder, 'Begin', add(folder, 'first', known))
  cpSync(folder, other, { recursive: true })
  await committed(folder, 'Mine', add(folder, 'mine', each))
  await committed(other, 'Theirs', async () => {
    await add(other, 'theirs', each)()
    // Withdrawing one at the same time is no conflict either.
    if (known > 5)
      await addSignOff(
        signOffsFile(other),
        withdrawalOf(recordNumbered('first-3', 'first'), 'theirs', '2023-03-17T09:00:00.000Z'),
      )
  })
  git(folder, 'pull', '--quiet', '--no-rebase', '--no-edit', other, 'main')
  const { records: all, problems } = await readSignOffs(file)
  const records = inForce(all)
  const count = (by: string) => records.filter(record => record.by === by).length
  expect(problems).toEqual([])
  expect([count('first'), count('mine'), count('theirs')]).toEqual([known > 5 ? known - 1 : known, each, each])
  rmSync(other, { recursive: true, force: true })
})
