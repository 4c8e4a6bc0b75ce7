// The names of tags and relations by number, and the words whose tag is always the same.
import type { Sentence } from './treebank.ts'

/** The names that occur at least so often, the commonest first. */
export function frequent(names: readonly string[], least: number): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name)
}

/** The number of a name, or of the commonest name that begins as it does. */
export function numberOf(names: readonly string[], name: string, beginning: string): number {
  const exact = names.indexOf(name)
  if (exact >= 0) return exact
  return Math.max(
    0,
    names.findIndex(other => other.startsWith(beginning)),
  )
}

/** One line for each group of words that have the same tags about as often, the words in lower case. */
export function tagClasses(sentences: readonly Sentence[]): string {
  const counts = tagCounts(sentences)
  const groups = new Map<string, string[]>()
  for (const [word, tags] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const all = [...tags.values()].reduce((sum, count) => sum + count, 0)
    if (all < 3) continue
    const common = [...tags]
      .filter(([, count]) => count / all >= 0.08)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const key = common
      .map(([tag, count]) => `${tag}${count / all > 0.9 ? '!' : ''}`)
      .slice(0, 3)
      .join(', ')
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  return [...groups]
    .filter(([, words]) => words.length > 3)
    .map(([, words]) => words.join(' '))
    .join('\n')
}

/** How often each word, in lower case, has each tag. Digits count as 0, as they do for the features. */
function tagCounts(sentences: readonly Sentence[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  for (const sentence of sentences) {
    sentence.forms.forEach((form, i) => {
      const lower = form.toLowerCase().replace(/\d/g, '0')
      const tags = counts.get(lower) ?? new Map<string, number>()
      const tag = `${sentence.upos[i]} ${sentence.xpos[i]}`
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
      counts.set(lower, tags)
    })
  }
  return counts
}

/** One line for each tag with the words, in lower case, that are common and have no other tag. */
export function certainWords(sentences: readonly Sentence[], tagNames: readonly string[]): string {
  const counts = tagCounts(sentences)
  const lines = tagNames.map(() => [] as string[])
  for (const [word, tags] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (word.includes('0')) continue
    const all = [...tags.values()].reduce((sum, count) => sum + count, 0)
    const [tag, count] = [...tags].sort((a, b) => b[1] - a[1])[0]!
    // Names and common nouns may turn out to be the other; only words of the closed classes are sure.
    const open = /^(?:PROPN|NOUN|VERB|ADJ|ADV|X|INTJ|NUM|SYM) /.test(tag)
    if (count / all > 0.997 && all >= (open ? 40 : 10)) lines[tagNames.indexOf(tag)]?.push(word)
  }
  return lines.map(words => words.join(' ')).join('\n')
}
