// Files → sources: a sheet, an article, or a sheet with its article.
import { basename, dirname, isAbsolute, join } from 'node:path'
import { type Problem, type SourceInput, sheetHeader } from '../engine/index.ts'
import { type Article, aboutFile, articleAt, type ReadArticle } from './article.ts'
import { besideKey, isSheet, stemOf } from './kinds.ts'
import { type TextFile, textFile } from './text-file.ts'

/** A problem on the file at `path`; its offsets are in that file's text. */
export interface FileProblem extends Problem {
  readonly path: string
  /** Of a file that could not be read: why, as the rest of a sentence about it. */
  readonly trouble?: string
}

export interface Sources {
  /** In the order of their paths. Ids are unique; `textPath` and `factsPath` are absolute. */
  readonly inputs: readonly SourceInput[]
  readonly problems: readonly FileProblem[]
  /** Every file that was read or looked for: when one changes, the sources are to be read again. */
  readonly files: readonly string[]
}

/** How files are read: from disk, or from an editor that holds newer text than the disk. Never rejects. */
export interface Reader {
  sheet(path: string): Promise<TextFile>
  /** Undefined where it is not read yet: then it is left out. */
  article(path: string): Promise<ReadArticle | undefined>
}

export const fromDisk: Reader = { sheet: textFile, article: articleAt }

/** Reads the named files as sources. */
export async function sourcesFrom(paths: readonly string[], reader: Reader = fromDisk): Promise<Sources> {
  const unique = [...new Set(paths)]
  const sheets = new Map(await inTurns(unique.filter(isSheet), async path => [path, await readSheet(path, reader)]))
  const owned = textsOfSheets(sheets, unique)
  const texts = new Set([...owned.values(), ...unique.filter(path => !isSheet(path))])
  const articles = new Map(await inTurns([...texts], async path => [path, await reader.article(path)]))

  const claimed = new Set(owned.values())
  const found = unique.flatMap(path => {
    const sheet = sheets.get(path)
    if (sheet) return [sheetSource(path, sheet, owned.get(path), articles)]
    return claimed.has(path) ? [] : [articleSource(path, articles.get(path))]
  })
  return withUniqueIds(withoutRepeats(found))
}

/** A folder may hold more files than the system lets a program open. */
async function inTurns<T>(paths: readonly string[], read: (path: string) => Promise<T>): Promise<readonly T[]> {
  const found: T[] = []
  for (let first = 0; first < paths.length; first += 50)
    found.push(...(await Promise.all(paths.slice(first, first + 50).map(read))))
  return found
}

type ReadSheet =
  | { readonly text: string; readonly header: ReturnType<typeof sheetHeader> }
  | { readonly trouble: string }

async function readSheet(path: string, reader: Reader): Promise<ReadSheet> {
  const read = await reader.sheet(path)
  return 'trouble' in read ? read : { text: read.text, header: sheetHeader(read.text) }
}

/** The article of each sheet that has one: the one it names, or the one of its own name that lies beside it. */
function textsOfSheets(sheets: ReadonlyMap<string, ReadSheet>, paths: readonly string[]): ReadonlyMap<string, string> {
  const beside = new Map(
    paths
      .filter(path => !isSheet(path))
      .reverse()
      .map(path => [besideKey(path), path]),
  )
  return new Map(
    [...sheets].flatMap(([path, sheet]) => {
      if ('trouble' in sheet) return []
      const named = sheet.header.text?.value
      const text = named === undefined ? beside.get(besideKey(path)) : absolute(named, dirname(path))
      return text === undefined ? [] : [[path, text] as const]
    }),
  )
}

function absolute(path: string, folder: string): string {
  return isAbsolute(path) ? path : join(folder, path)
}

interface FoundSource {
  readonly input?: SourceInput
  readonly problems: readonly FileProblem[]
  readonly files: readonly string[]
  /** Where the id stands in the sheet, for a message about it. */
  readonly id?: { readonly start: number; readonly end: number }
}

function sheetSource(
  path: string,
  sheet: ReadSheet,
  textPath: string | undefined,
  articles: ReadonlyMap<string, ReadArticle | undefined>,
): FoundSource {
  if ('trouble' in sheet) return unreadable(path, sheet.trouble)
  const { header } = sheet
  const input: SourceInput = { id: header.id?.value ?? stemOf(path), facts: sheet.text, factsPath: path }
  const article = textPath === undefined ? undefined : articles.get(textPath)
  if (textPath === undefined) return { input, problems: [], files: [path], id: header.id }
  const files = [path, textPath]
  if (article === undefined) return { input, problems: [], files, id: header.id }
  if ('trouble' in article) {
    const { value, ...span } = header.text ?? { value: basename(textPath), start: 0, end: 0 }
    const message = `the text file “${value}” ${article.trouble}`
    return { input, problems: [{ path, ...span, message, severity: 'warning' }], files, id: header.id }
  }
  return {
    input: { ...input, ...partOf(article), textPath },
    problems: problemsOf(article, textPath, header.date !== undefined),
    files,
    id: header.id,
  }
}

function articleSource(path: string, article: ReadArticle | undefined): FoundSource {
  if (article === undefined) return { problems: [], files: [path] }
  if ('trouble' in article) return unreadable(path, article.trouble)
  const input: SourceInput = { id: stemOf(path), ...partOf(article), textPath: path }
  return { input, problems: problemsOf(article, path, false), files: [path] }
}

function partOf({ text, format, title, publisher, date }: Article): Partial<SourceInput> {
  return {
    text,
    ...(format === 'markdown' && { format }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
  }
}

function problemsOf({ problems, dateless }: Article, path: string, isDated: boolean): readonly FileProblem[] {
  return [...problems, ...(dateless && !isDated ? [dateless] : [])].map(problem => ({ path, ...problem }))
}

function unreadable(path: string, trouble: string): FoundSource {
  const message = aboutFile(path, trouble)
  return { problems: [{ path, start: 0, end: 0, message, trouble, severity: 'error' }], files: [path] }
}

/** An article that is there twice counts once. A sheet is a person's own work: it stays, and its article with it. */
function withoutRepeats(found: readonly FoundSource[]): readonly FoundSource[] {
  const keys = new Map(found.map(source => [source, source.input?.text?.replace(/\s+/g, ' ').trim()]))
  const owners = new Map<string, string>()
  const isBare = ({ input }: FoundSource) => input?.factsPath === undefined
  for (const source of [...found.filter(source => !isBare(source)), ...found.filter(isBare)]) {
    const key = keys.get(source)
    if (key !== undefined && !owners.has(key)) owners.set(key, source.input?.textPath ?? '')
  }
  return found.map(source => {
    const path = source.input?.textPath
    const owner = owners.get(keys.get(source) ?? '')
    if (path === undefined || owner === undefined || owner === path || !isBare(source)) return source
    const message = `the same article as “${basename(owner)}”: this one is ignored`
    return { files: source.files, problems: [{ path, start: 0, end: 0, message, severity: 'information' }] }
  })
}

/** The first to use an id keeps it; another gets a number, and its file a warning. */
function withUniqueIds(found: readonly FoundSource[]): Sources {
  const owners = new Map<string, string>()
  const inputs: SourceInput[] = []
  const problems: FileProblem[] = found.flatMap(source => source.problems)
  for (const { input, id } of found) {
    if (input === undefined) continue
    const path = input.factsPath ?? input.textPath ?? ''
    const owner = owners.get(input.id)
    if (owner === undefined) {
      owners.set(input.id, path)
      inputs.push(input)
      continue
    }
    let number = 2
    while (owners.has(`${input.id}-${number}`)) number += 1
    const unique = `${input.id}-${number}`
    owners.set(unique, path)
    inputs.push({ ...input, id: unique })
    const message = `another source is called “${input.id}” too (${basename(owner)}); this one is taken as “${unique}”`
    problems.push({ path, start: id?.start ?? 0, end: id?.end ?? 0, message, severity: 'warning' })
  }
  return { inputs, problems, files: found.flatMap(source => source.files) }
}
