/** A line of a stream, or why it has no text. Lines count from 1, the blank ones too. */
export type Line = { readonly number: number } & ({ readonly text: string } | { readonly trouble: string })

/** Far beyond any request; what is longer is passed over without being kept. In bytes. */
export const longestLine = 100_000_000

const newline = 0x0a

/**
 * The lines of a stream of UTF-8 bytes, each as soon as it is complete; a last one needs no line break.
 * Line breaks are \n or \r\n, as JSON Lines wants them. A byte order mark at the very start is left out.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, longest = longestLine): AsyncGenerator<Line> {
  let number = 1
  // The pieces of the line so far: joining them only at its end keeps a line of many pieces cheap.
  let pieces: Uint8Array[] = []
  let size = 0
  const add = (piece: Uint8Array) => {
    size += piece.length
    if (size > longest) pieces = []
    else pieces.push(piece)
  }
  const take = (): Line => {
    const line: Line =
      size > longest
        ? { number, trouble: `is longer than ${longest / 1_000_000} MB` }
        : { number, ...textOf(Buffer.concat(pieces), number === 1) }
    number += 1
    pieces = []
    size = 0
    return line
  }
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      add(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (size > 0) yield take()
}

function textOf(bytes: Uint8Array, first: boolean): { readonly text: string } | { readonly trouble: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !first }).decode(bytes)
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text }
  } catch {
    return { trouble: 'is not UTF-8 text' }
  }
}
