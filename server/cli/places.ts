/** Line and column of an offset, both from 1, the column in UTF-16 code units, as editors show them. */
export function placeOf(offset: number, text: string): { readonly line: number; readonly column: number } {
  const breaks = /\r\n|\n|\r/g
  let line = 1
  let start = 0
  for (let found = breaks.exec(text); found && breaks.lastIndex <= offset; found = breaks.exec(text)) {
    line += 1
    start = breaks.lastIndex
  }
  return { line, column: Math.min(offset, text.length) - start + 1 }
}
