// Bytes → text, in the encodings that saved articles have.

export interface Decoded {
  readonly text: string
  /** The encoding that was found out, where the file does not say it and it is not UTF-8. */
  readonly guessed?: string
}

/**
 * The text of a file's bytes without its byte order mark, so that offsets are the editor's. UTF-16 is known by its mark
 * or by the zeros of its letters; what is no UTF-8 is Windows-1252, which every byte fits.
 * @param declared what the file says of itself, such as a web page's charset
 * @returns undefined for what is no text at all
 */
export function decoded(bytes: Uint8Array, declared?: string): Decoded | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return textOrNone({ text: new TextDecoder('utf-16le').decode(bytes) })
  if (first === 0xfe && second === 0xff) return textOrNone({ text: new TextDecoder('utf-16be').decode(bytes) })
  const wide = wideWithoutMark(bytes)
  if (wide) return textOrNone({ text: new TextDecoder(wide).decode(bytes), guessed: wide.slice(0, 6).toUpperCase() })
  try {
    return textOrNone({ text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) })
  } catch {
    const label = declared === undefined || /^utf-?8$/i.test(declared) ? undefined : knownLabel(declared)
    if (label !== undefined) return textOrNone({ text: new TextDecoder(label).decode(bytes) })
    return textOrNone({ text: new TextDecoder('windows-1252').decode(bytes), guessed: 'Windows-1252' })
  }
}

/** English text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, 2000) >> 1
  let [even, odd] = [0, 0]
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) even += 1
    if (bytes[2 * pair + 1] === 0) odd += 1
  }
  if (odd > 0.7 * pairs && even === 0) return 'utf-16le'
  return even > 0.7 * pairs && odd === 0 ? 'utf-16be' : undefined
}

function textOrNone(found: Decoded): Decoded | undefined {
  const beginning = found.text.slice(0, 20_000)
  // Tabs, line ends and form feeds are text; other control characters are pictures and programs.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const strange = beginning.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return strange > beginning.length / 100 ? undefined : found
}

function knownLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
