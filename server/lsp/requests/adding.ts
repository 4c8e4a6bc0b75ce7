// Sources that a person adds, their sheets, and facts: files that the server writes, whole or not at all.
import { pathToFileURL } from 'node:url'
import type * as lsp from 'vscode-languageserver/node'
import { edtfMistake, type SourceInput } from '../../engine/index.ts'
import {
  isSheet,
  sheetBeside,
  sourceFromFile,
  sourceFromText,
  stampOf,
  textFile,
  troubleOf,
  writtenNew,
  writtenWhole,
} from '../../sources/index.ts'
import { lookAgain } from '../folders.ts'
import { checkedEvidence, withDetail } from '../sheet-language.ts'
import { type Folder, folderOf, pathOf, type State, textAt } from '../state.ts'

export type Answer<T> = T | { readonly trouble: string }

export interface AddSourceParams {
  /** The URI of the workspace folder. */
  readonly folder: string
  /** A file to copy, or else a text. */
  readonly file?: string
  readonly text?: string
}

export interface NewSource {
  readonly uri: string
  readonly title?: string
  /** EDTF; missing where the article tells none. */
  readonly date?: string
}

/** Puts an article into the folder `sources`. */
export async function addSource(
  state: State,
  { folder: uri, file, text }: AddSourceParams,
): Promise<Answer<NewSource>> {
  const folder =
    state.folders.find(one => one.uri === uri) ?? state.folders.find(one => pathOf(one.uri) === pathOf(uri))
  await folder?.ready
  if (folder?.path === undefined) return { trouble: 'there is no folder to put it into' }
  const path = file === undefined ? undefined : pathOf(file)
  if (file !== undefined && path === undefined) return { trouble: 'it is no file on this machine' }
  const added =
    path === undefined ? await sourceFromText(text ?? '', folder.path) : await sourceFromFile(path, folder.path)
  if ('trouble' in added) return { trouble: `it ${added.trouble}` }
  await lookAgain(state, folder)
  const { path: at, ...known } = added
  return { uri: pathToFileURL(at).href, ...known }
}

export interface DescribeSourceParams {
  readonly uri: string
  readonly title?: string
  /** EDTF */
  readonly date?: string
}

/** What an article does not say of itself, in a new sheet beside it. */
export async function describeSource(
  state: State,
  { uri, title, date }: DescribeSourceParams,
): Promise<Answer<{ readonly uri: string }>> {
  const path = pathOf(uri)
  if (path === undefined) return { trouble: 'it is no file' }
  const mistake = date === undefined ? undefined : edtfMistake(date)
  if (mistake) return { trouble: `the date ${date} ${mistake}` }
  const fields = Object.entries({ title, date }).filter(([, value]) => value?.trim())
  if (fields.length === 0) return { trouble: 'neither a title nor a date was given' }
  const written = fields.map(([key, value]) => `  ${key}: ${JSON.stringify(value!.replace(/\s+/g, ' ').trim())}\n`)
  const sheet = sheetBeside(path)
  try {
    await writtenNew(sheet, `source:\n${written.join('')}`)
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST'
    return { trouble: isThere ? 'it has a sheet already: write the date there' : troubleOf(error) }
  }
  await lookAtAll(state)
  return { uri: pathToFileURL(sheet).href }
}

/** An article's facts as a sheet for review; where there is a sheet, what it lacks under `proposed`. */
export async function writeSheet(
  state: State,
  { uri }: { readonly uri: string },
): Promise<Answer<{ readonly uri: string }>> {
  const found = await sourceOf(state, uri)
  if (found?.input.text === undefined) return { trouble: 'this is no article among the sources' }
  const { input } = found
  const sheet = input.factsPath ?? sheetBeside(found.input.textPath ?? '')
  return inTurn(async () => {
    const saved = await savedSheet(state, sheet)
    if ('trouble' in saved) return saved
    const { value, problems } = state.engine.sheetOf({ ...input, facts: saved.text })
    const bad = problems.find(({ severity }) => severity === 'error')
    if (bad && value === saved.text) return { trouble: bad.message }
    return write(state, sheet, value)
  })
}

export interface AddFactParams {
  /** The draft or the source that the words were selected in. */
  readonly uri: string
  readonly words: string
  /** The sheet, where a person chose one of several. */
  readonly sheet?: string
}

/** Writes a sentence among the details of a sheet; of a source's own words with where it says so. */
export async function addFact(
  state: State,
  { uri, words, sheet: chosen }: AddFactParams,
): Promise<
  Answer<
    | { readonly uri: string; readonly range: lsp.Range }
    | { readonly sheets: readonly { readonly uri: string; readonly name: string }[] }
  >
> {
  const own = await sourceOf(state, uri)
  const target = own ?? (chosen === undefined ? undefined : await sourceOf(state, chosen))
  if (!target) {
    const text = state.texts.get(uri)
    const folder = (text && folderOf(state, text)) ?? state.folders[0]
    const inputs = folder?.facts.sources.inputs ?? []
    const sheets = inputs.flatMap(({ id, factsPath, textPath }) => {
      const path = factsPath ?? textPath
      return path === undefined ? [] : [{ uri: pathToFileURL(path).href, name: id }]
    })
    return sheets.length === 0 ? { trouble: 'there is no source whose sheet could take it' } : { sheets }
  }
  const { input } = target
  const path = input.factsPath ?? sheetBeside(input.textPath ?? '')
  const quoted = words.trim()
  const probe = `details:\n  - detail: x\n    evidence: { exact: ${JSON.stringify(quoted)} }\n`
  const [found] = input.text === undefined || !own || isSheet(uri) ? [] : checkedEvidence(probe, input.text)
  const evidence = found?.place ? { exact: quoted } : undefined
  return inTurn(async () => {
    const saved = await savedSheet(state, path)
    if ('trouble' in saved) return saved
    const { value, problems, at } = withDetail(saved.text, words, evidence)
    if (problems[0]) return { trouble: problems[0].message }
    const written = await write(state, path, value)
    if ('trouble' in written) return written
    const line = value.slice(0, at).split('\n').length - 1
    const range = { start: { line, character: 0 }, end: { line, character: 0 } }
    return { uri: written.uri, range }
  })
}

let turn: Promise<unknown> = Promise.resolve()

/** A sheet that is read, changed and written has no other change in between, which would be lost. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const mine = turn.then(change)
  turn = mine.catch(() => {})
  return mine
}

async function sourceOf(
  state: State,
  uri: string,
): Promise<{ readonly folder: Folder; readonly input: SourceInput } | undefined> {
  const path = pathOf(uri)
  if (path === undefined) return undefined
  for (const folder of state.folders) {
    await folder.ready
    const input = folder.facts.sources.inputs.find(one => one.textPath === path || one.factsPath === path)
    if (input) return { folder, input }
  }
  return undefined
}

/** The sheet as it lies on disk, empty where there is none. An editor that holds another text would write over a change. */
async function savedSheet(state: State, path: string): Promise<Answer<{ readonly text: string }>> {
  const onDisk = (await stampOf(path)) === '' ? { text: '' } : await textFile(path)
  if ('trouble' in onDisk) return { trouble: `the sheet ${onDisk.trouble}` }
  const open = textAt(state, path)
  if (open && open.document.getText() !== onDisk.text) return { trouble: 'the sheet is being edited: save it first' }
  return onDisk
}

async function write(state: State, path: string, text: string): Promise<Answer<{ readonly uri: string }>> {
  try {
    await writtenWhole(path, text)
  } catch (error) {
    return { trouble: troubleOf(error).replace('read', 'written') }
  }
  await lookAtAll(state)
  return { uri: pathToFileURL(path).href }
}

async function lookAtAll(state: State): Promise<void> {
  await Promise.all(state.folders.map(folder => lookAgain(state, folder)))
}
