// Problems drawn under the words they are about, so that a test reads like the page that the user sees.
import { expect } from 'vitest'
import type { Problem } from '../../../server/engine/model.ts'

const mark = /^( *)(\^+) (.*)$/

/**
 * Takes the marks out of a drawn sheet, finds the problems of what is left, draws them again and compares the pictures.
 * The drawing may be indented as a whole.
 */
export function expectDrawn(drawing: string, problemsOf: (text: string) => readonly Problem[]): void {
  const picture = dedented(drawing)
  const text = picture
    .split('\n')
    .filter(line => !mark.test(line))
    .join('\n')
  expect(drawn(text, problemsOf(text))).toBe(picture)
}

export function dedented(drawing: string): string {
  const lines = drawing.replace(/^\n/, '').replace(/\n *$/, '\n').split('\n')
  const indent = Math.min(...lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)![0].length))
  return lines.map(line => line.slice(indent)).join('\n')
}

function drawn(text: string, problems: readonly Problem[]): string {
  let lineStart = 0
  return text
    .split('\n')
    .flatMap(line => {
      const start = lineStart
      lineStart += line.length + 1
      const here = problems.filter(problem => problem.start >= start && problem.start <= start + line.length)
      const marks = here.map(problem => {
        const length = Math.min(problem.end, start + line.length) - problem.start
        return `${' '.repeat(problem.start - start)}${'^'.repeat(length)} ${problem.severity}: ${problem.message}`
      })
      return [line, ...marks]
    })
    .join('\n')
}

/** A text with its cursor: "|" marks the offset and is taken out. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const text = dedented(marked)
  const offset = text.indexOf('|')
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset }
}
