import { edtfMistake } from '../engine/index.ts'
import { argumentsRead } from './arguments.ts'
import { WrongUsage } from './terminal.ts'

export interface CheckArguments {
  readonly drafts: readonly string[]
  /** Undefined where the drafts' own are meant. */
  readonly sources: readonly string[] | undefined
  /** EDTF */
  readonly date: string | undefined
  readonly format: 'text' | 'json'
}

/** @throws WrongUsage */
export function checkArguments(args: readonly string[]): CheckArguments {
  const { values, tokens } = argumentsRead(args, {
    options: {
      sources: { type: 'string', multiple: true },
      date: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  })
  const { format, date } = values
  if (format !== 'text' && format !== 'json') throw new WrongUsage(`--format is text or json, not “${format}”`)
  const mistake = date === undefined ? undefined : edtfMistake(date)
  if (mistake) throw new WrongUsage(`--date ${date} ${mistake}`)

  const drafts: string[] = []
  const sources: string[] = []
  // `--sources PATH...` takes what follows; but in `--sources PATH DRAFT` the draft is still to come.
  let takes: string[] = drafts
  for (const token of tokens) {
    if (token.kind === 'positional') takes.push(token.value)
    else takes = drafts
    if (token.kind !== 'option' || token.name !== 'sources') continue
    sources.push(token.value)
    if (drafts.length > 0 && !token.inlineValue) takes = sources
  }
  if (sources.includes('')) throw new WrongUsage('--sources needs a value')
  if (drafts.includes('')) throw new WrongUsage('a draft has an empty name')
  if (drafts.length === 0) throw new WrongUsage('name at least one draft, or - for standard input')
  if (drafts.filter(draft => draft === '-').length > 1) throw new WrongUsage('standard input (-) can be read only once')
  return { drafts, sources: sources.length > 0 ? sources : undefined, date, format }
}
