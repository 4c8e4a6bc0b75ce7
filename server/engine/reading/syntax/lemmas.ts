// Lemmas: a list of exceptions first, then the longest ending that has a rule for the word's tag.
import type { ByteReader } from './bytes.ts'

export interface Lemmas {
  lemmaOf(form: string, upos: string, tag: string): string
}

/**
 * Both tables are lines of tab-separated text. Exceptions: tag class, form, lemma. Rules: tag class, ending, how many
 * characters to take off, what to put on.
 */
export function readLemmas(reader: ByteReader): Lemmas {
  return lemmasFrom(reader.text(), reader.text())
}

export function lemmasFrom(exceptionLines: string, ruleLines: string): Lemmas {
  const exceptions = new Map<string, string>()
  const rules = new Map<string, readonly [number, string]>()
  for (const line of exceptionLines.split('\n')) {
    const [tag, form, lemma] = line.split('\t')
    if (lemma !== undefined) exceptions.set(`${tag}\t${form}`, lemma)
  }
  for (const line of ruleLines.split('\n')) {
    const [tag, ending, off, on] = line.split('\t')
    if (on !== undefined) rules.set(`${tag}\t${ending}`, [Number(off), on])
  }
  return {
    lemmaOf(form, upos, tag) {
      const group = lemmaGroup(upos, tag)
      const base = lemmaBase(form, upos)
      const known = exceptions.get(`${group}\t${base}`)
      if (known !== undefined) return known
      for (let length = Math.min(5, base.length); length >= 0; length--) {
        const rule = rules.get(`${group}\t${base.slice(base.length - length)}`)
        if (rule !== undefined && rule[0] <= base.length) return base.slice(0, base.length - rule[0]) + rule[1]
      }
      return base
    },
  }
}

/** Words whose lemmas follow the same rules. */
export function lemmaGroup(upos: string, tag: string): string {
  return `${upos === 'AUX' ? 'VERB' : upos} ${tag}`
}

/** The form that lemmas are made from: names keep their capitals, all else loses them; typography made plain. */
export function lemmaBase(form: string, upos: string): string {
  const plain = form.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"')
  if (upos !== 'PROPN') return plain.toLowerCase()
  return plain
}
