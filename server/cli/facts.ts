// claimcheck facts ARTICLE [--date EDTF] [--sheet FILE] [--write]
import { basename, dirname, extname, join, resolve } from 'node:path'
import { edtfMistake, sheetHeader } from '../engine/index.ts'
import { articleAt, isSheet, textFile, troubleOf, writtenWhole } from '../sources/index.ts'
import { argumentsRead } from './arguments.ts'
import { shownPath } from './contract.ts'
import type { EngineSource } from './engine-source.ts'
import { placeOf } from './places.ts'
import { type Terminal, WrongUsage } from './terminal.ts'
import { sourceFilesFor } from './workspace.ts'

/**
 * Prints the facts of an article as a fact sheet; where it has a sheet, that sheet with what it lacks.
 * @returns the exit code: 0, or 2 where something could not be read or written
 * @throws WrongUsage
 */
export async function facts(args: readonly string[], terminal: Terminal, engineFrom: EngineSource): Promise<number> {
  const { article: path, date, sheet, write } = factsArguments(args)
  const { folder, output, errors } = terminal
  const complain = async (line: string) => {
    await errors.write(`claimcheck: ${line}\n`)
    return 2
  }
  const file = resolve(folder, path)
  const article = await articleAt(file)
  if ('trouble' in article) return await complain(`${path} ${article.trouble}`)
  const found = sheet === undefined ? await sheetOfArticle(file) : await sheetAt(resolve(folder, sheet))
  if ('trouble' in found && !(write && found.trouble === 'is missing'))
    return await complain(`${shownPath(found.path, folder)} ${found.trouble}`)
  const known = 'trouble' in found ? undefined : found.text

  const engine = await engineFrom()
  if (known === undefined && (await isDraft(file)))
    await errors.write(
      `${path} lies among no sources, so it is taken for a draft: the sheet tells what the draft says, and no source\n`,
    )
  const { value, problems } = engine.sheetOf({
    id: 'article',
    ...article,
    ...(date !== undefined && { date }),
    ...(known !== undefined && { facts: known, factsPath: found.path }),
    textPath: file,
  })
  const isDated = date !== undefined || (known !== undefined && sheetHeader(known).date !== undefined)
  const notes = [...article.problems, ...(article.dateless && !isDated ? [article.dateless] : [])]
  const lines = [
    ...notes.map(note => ({ ...note, path: file, text: article.text })),
    ...problems.map(problem => ({ ...problem, path: found.path, text: known ?? '' })),
  ]
  for (const { path, start, text, message } of lines) {
    const { line, column } = placeOf(start, text)
    await errors.write(`${shownPath(path, folder)}:${line}:${column}: ${message}\n`)
  }
  if (!write) {
    await output.write(value)
    return 0
  }
  try {
    await writtenWhole(found.path, value)
  } catch (error) {
    return await complain(`${shownPath(found.path, folder)} ${troubleOf(error).replace('read', 'written')}`)
  }
  return 0
}

function factsArguments(args: readonly string[]) {
  const { values, positionals } = argumentsRead(args, {
    options: { date: { type: 'string' }, sheet: { type: 'string' }, write: { type: 'boolean' } },
  })
  const { date, sheet, write = false } = values
  const [article, ...others] = positionals
  if (article === undefined || article === '') throw new WrongUsage('name an article')
  if (others.length > 0) throw new WrongUsage(`one article at a time: “${others[0]}” is one too many`)
  if (isSheet(article)) throw new WrongUsage(`${article} is a fact sheet: name the article, and the sheet with --sheet`)
  if (sheet === '') throw new WrongUsage('--sheet needs a value')
  const mistake = date === undefined ? undefined : edtfMistake(date)
  if (mistake) throw new WrongUsage(`--date ${date} ${mistake}`)
  return { article, date, sheet, write }
}

/** In a folder that has sources, what is none of them. */
async function isDraft(file: string): Promise<boolean> {
  const files = await sourceFilesFor(file)
  return files.length > 0 && !files.includes(file)
}

/** A sheet, or why there is none to read. */
type FoundSheet = { readonly path: string } & ({ readonly text: string | undefined } | { readonly trouble: string })

async function sheetAt(path: string): Promise<FoundSheet> {
  return { path, ...(await textFile(path)) }
}

/** The sheet that names the article as its text, else the one of its name beside it, which may be still to come. */
async function sheetOfArticle(file: string): Promise<FoundSheet> {
  const textOf = (sheet: string, text: string) => {
    const named = sheetHeader(text).text?.value
    return named === undefined ? undefined : resolve(dirname(sheet), named)
  }
  for (const path of (await sourceFilesFor(file)).filter(isSheet)) {
    const found = await sheetAt(path)
    if ('text' in found && found.text !== undefined && textOf(path, found.text) === file) return found
  }
  const beside = await sheetAt(join(dirname(file), `${basename(file, extname(file))}.facts.yaml`))
  if ('trouble' in beside) return beside.trouble === 'is missing' ? { path: beside.path, text: undefined } : beside
  const other = beside.text && textOf(beside.path, beside.text)
  return other ? { path: beside.path, trouble: 'is the sheet of another article: name one with --sheet' } : beside
}
