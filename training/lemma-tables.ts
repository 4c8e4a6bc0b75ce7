// Learns lemmas: for each tag the commonest change of every ending, and the words that no ending explains.
import { lemmaBase, lemmaGroup, lemmasFrom } from '../server/engine/reading/syntax/lemmas.ts'
import type { Sentence } from './treebank.ts'

export function lemmaTables(sentences: readonly Sentence[]): { exceptions: string; rules: string } {
  const counts = new Map<string, Map<string, number>>()
  for (const sentence of sentences) {
    sentence.forms.forEach((form, i) => {
      const group = lemmaGroup(sentence.upos[i]!, sentence.xpos[i]!)
      const key = `${group}\t${lemmaBase(form, sentence.upos[i]!)}`
      const lemmas = counts.get(key) ?? new Map<string, number>()
      lemmas.set(sentence.lemmas[i]!, (lemmas.get(sentence.lemmas[i]!) ?? 0) + 1)
      counts.set(key, lemmas)
    })
  }
  const words = [...counts].map(([key, lemmas]) => {
    const [group, base] = key.split('\t') as [string, string]
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    return { group, base, lemma, count }
  })

  // Each type votes once for every ending that it has: rare words are what the rules are for.
  const votes = new Map<string, Map<string, number>>()
  for (const { group, base, lemma } of words) {
    const change = changeOf(base, lemma)
    if (change === undefined) continue
    for (let length = 0; length <= Math.min(5, base.length); length++) {
      const key = `${group}\t${base.slice(base.length - length)}`
      const changes = votes.get(key) ?? new Map<string, number>()
      changes.set(change, (changes.get(change) ?? 0) + 1)
      votes.set(key, changes)
    }
  }
  const best = new Map<string, string>()
  for (const [key, changes] of [...votes].sort((a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))) {
    const [change, count] = [...changes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    const [group, ending] = key.split('\t') as [string, string]
    let shorter: string | undefined
    for (let cut = 1; cut <= ending.length && shorter === undefined; cut++) {
      shorter = best.get(`${group}\t${ending.slice(cut)}`)
    }
    if ((ending === '' || count >= 2) && change !== (shorter ?? '0\t')) best.set(key, change)
  }
  const rules = [...best].map(([key, change]) => `${key}\t${change}`).join('\n')
  const ruled = lemmasFrom('', rules)
  const exceptions = words
    .filter(({ group, base, lemma, count }) => {
      const [upos, tag] = group.split(' ') as [string, string]
      return ruled.lemmaOf(base, upos, tag) !== lemma && (count > 1 || changeOf(base, lemma) !== undefined)
    })
    .map(({ group, base, lemma }) => `${group}\t${base}\t${lemma}`)
    .sort()
    .join('\n')
  return { exceptions, rules }
}

function changeOf(base: string, lemma: string): string | undefined {
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  const off = base.length - same
  return off > 5 ? undefined : `${off}\t${lemma.slice(same)}`
}
