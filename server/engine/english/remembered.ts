/**
 * A function of a text that does its work once for each text: every word of a draft is compared with every one of a source.
 * @param most how many texts are remembered; the oldest goes first, so that the memory stays small however long it is kept
 */
export function remembered<T>(work: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = work(text)
    if (known.size >= most) known.delete(known.keys().next().value!)
    known.set(text, result)
    return result
  }
}
