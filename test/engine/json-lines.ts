import { readFileSync } from 'node:fs'

/** The records of a file beside this one, one a line. */
export function linesOf<T>(file: string): readonly T[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as T)
}
