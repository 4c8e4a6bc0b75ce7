/**
 * A function of a text that does its work once for each text: every word of a draft is compared with every one of a source.
 * @param most how much is remembered; the oldest goes first, so that the memory stays small however long it is kept
 * @param roomOf how much of that a text takes
 */
export function remembered<T>(work: (text: string) => T, most = 20_000, roomOf = (_text: string) => 1) {
  const known = new Map<string, T>()
  let room = 0
  return (text: string): T => {
    const before = known.get(text)
    if (before !== undefined) return before
    const result = work(text)
    known.set(text, result)
    room += roomOf(text)
    for (const oldest of known.keys()) {
      if (room <= most || oldest === text) break
      known.delete(oldest)
      room -= roomOf(oldest)
    }
    return result
  }
}
