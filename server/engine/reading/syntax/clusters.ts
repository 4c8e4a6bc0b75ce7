// Groups of words that are used alike, so that a word never seen in training still tells something.
import type { ByteReader } from './bytes.ts'
import type { Clusters } from './words.ts'

export function readClusters(reader: ByteReader): Clusters {
  return clustersFrom(reader.text())
}

/** One line a cluster: its words in lower case with spaces between. The first cluster is number 1. */
export function clustersFrom(text: string): Clusters {
  const numbers = new Map<string, number>()
  text.split('\n').forEach((line, i) => {
    for (const word of line.split(' ')) if (word !== '') numbers.set(word, i + 1)
  })
  return lower => numbers.get(lower) ?? 0
}
