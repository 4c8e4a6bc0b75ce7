import { edtfMistake, type SourceInput } from '../engine/index.ts'

export type RequestId = string | number

export interface BatchRequest {
  readonly id: RequestId
  readonly draft: string
  /** EDTF */
  readonly draftDate: string | undefined
  readonly sources: readonly SourceInput[]
}

/** A request, or what is wrong with it, with the id where that much could be read. */
export type ReadRequest =
  | { readonly request: BatchRequest }
  | { readonly id: RequestId | null; readonly mistake: string }

type Fields = Readonly<Record<string, unknown>>

class Mistake extends Error {}

export function requestIn(line: string): ReadRequest {
  let id: RequestId | null = null
  try {
    const fields = objectIn(jsonIn(line), 'the request')
    if (typeof fields.id !== 'string' && typeof fields.id !== 'number')
      throw new Mistake('id' in fields ? 'id is not a string or a number' : 'id is missing')
    id = fields.id
    askFor(fields, ['id', 'draft', 'draftDate', 'sources'], '')
    const draft = textIn(fields, 'draft', '')
    if (draft === undefined) throw new Mistake('draft is missing')
    const draftDate = dateIn(fields, 'draftDate', '')
    if (!('sources' in fields)) throw new Mistake('sources is missing')
    if (!Array.isArray(fields.sources)) throw new Mistake('sources is not a list')
    const sources = fields.sources.map(sourceIn)
    const twice = sources.findIndex(({ id }, index) => sources.findIndex(other => other.id === id) !== index)
    if (twice >= 0) throw new Mistake(`sources[${twice}].id “${sources[twice]!.id}” is used twice`)
    return { request: { id, draft, draftDate, sources } }
  } catch (error) {
    if (error instanceof Mistake) return { id, mistake: error.message }
    throw error
  }
}

function sourceIn(value: unknown, index: number): SourceInput {
  const place = `sources[${index}]`
  const fields = objectIn(value, place)
  const within = `${place}.`
  askFor(fields, ['id', 'text', 'date', 'facts'], within)
  const id = textIn(fields, 'id', within)
  if (id === undefined) throw new Mistake(`${within}id is missing`)
  if (id === '') throw new Mistake(`${within}id is empty`)
  const text = textIn(fields, 'text', within)
  const date = dateIn(fields, 'date', within)
  const facts = textIn(fields, 'facts', within)
  return {
    id,
    ...(text !== undefined && { text }),
    ...(date !== undefined && { date }),
    ...(facts !== undefined && { facts }),
  }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    // Node's message may hold the line itself, which may have megabytes, and counts lines of its own.
    const message = error instanceof Error ? error.message : ''
    const reason = message
      .replace(/,? ?(\.\.\.)?"[\s\S]*is not valid JSON$/, '')
      .replace(/ \(line \d+ column \d+\)$/, '')
    throw new Mistake(`not JSON${reason ? `: ${reason.slice(0, 100)}` : ''}`)
  }
}

function objectIn(value: unknown, place: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw new Mistake(`${place} is not an object`)
}

/** Undefined where the field is missing or null, as writers of JSON put what they do not know. */
function textIn(fields: Fields, name: string, within: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new Mistake(`${within}${name} is not a string`)
  return value
}

function dateIn(fields: Fields, name: string, within: string): string | undefined {
  const date = textIn(fields, name, within)
  const mistake = date === undefined ? undefined : edtfMistake(date)
  if (mistake) throw new Mistake(`${within}${name} “${date!.slice(0, 40)}” ${mistake}`)
  return date
}

/** Other fields are none of our business, but a known one that is written differently would be lost unnoticed. */
function askFor(fields: Fields, known: readonly string[], within: string): void {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/g, '')
  for (const name of Object.keys(fields)) {
    if (known.includes(name)) continue
    const meant = known.find(other => plain(other) === plain(name))
    if (meant) throw new Mistake(`unknown field “${within}${name}”: it is written ${meant}`)
  }
}
