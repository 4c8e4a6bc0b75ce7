// What the tagger and the parser see of a word: hashes of its spelling, its ends and its shape.
import { hashOf } from './hashing.ts'

/** The hashes of a sentence's words, one column for each property, indexed by token. */
export interface Words {
  readonly count: number
  readonly forms: readonly string[]
  /** The spelling as it stands, typography made plain. */
  readonly form: Int32Array
  /** In lower case, digits as 0. */
  readonly lower: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly shape: Int32Array
  /** 1 when white space stands before the word, 0 when it is glued to the one before. */
  readonly space: Uint8Array
  /** How the sentence is set: 0 plain, 1 without capitals, 2 all in capitals, 3 as a headline with a capital each. */
  readonly style: number
}

export function wordsOf(forms: readonly string[], space: Uint8Array): Words {
  const count = forms.length
  const column = () => new Int32Array(count)
  const words = {
    count,
    forms,
    form: column(),
    lower: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    prefix2: column(),
    prefix3: column(),
    shape: column(),
    space,
    style: styleOf(forms),
  }
  for (let i = 0; i < count; i++) {
    const plain = plainForm(forms[i]!)
    const lower = plain.toLowerCase().replace(/\d/g, '0')
    words.form[i] = hashOf(plain)
    words.lower[i] = hashOf(lower)
    words.suffix1[i] = hashOf(lower.slice(-1))
    words.suffix2[i] = hashOf(lower.slice(-2))
    words.suffix3[i] = hashOf(lower.slice(-3))
    words.suffix4[i] = hashOf(lower.slice(-4))
    words.prefix2[i] = hashOf(lower.slice(0, 2))
    words.prefix3[i] = hashOf(lower.slice(0, 3))
    words.shape[i] = hashOf(shapeOf(plain))
  }
  return words
}

/** Curly marks straight, long dashes short, at most 60 characters: nothing longer is a word. */
function plainForm(form: string): string {
  const short = form.length > 60 ? form.slice(0, 60) : form
  if (!/[^\x20-\x7e]/.test(short)) return short
  return short
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/…/g, '...')
}

/** "Xx" for "Beijing", "X" for "UK", "x-x" for "vice-premier", "d.d" for "1.2". */
function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const unit = form.charAt(i)
    const kind = /[a-z]/.test(unit)
      ? 'x'
      : /[A-Z]/.test(unit)
        ? 'X'
        : /[0-9]/.test(unit)
          ? 'd'
          : unit > '\x7f'
            ? unit.toLowerCase() !== unit
              ? 'X'
              : unit.toUpperCase() !== unit
                ? 'x'
                : 'u'
            : unit
    if (kind !== last) shape += kind
    last = kind
  }
  return form.length === 1 && shape === 'X' ? 'X1' : shape
}

function styleOf(forms: readonly string[]): number {
  let words = 0
  let capitals = 0
  let whole = 0
  for (let i = 0; i < forms.length; i++) {
    const form = forms[i]!
    if (!/^[A-Za-z]{4,}/.test(form)) continue
    words++
    if (/^[A-Z]/.test(form)) capitals++
    if (/^[A-Z]+$/.test(form)) whole++
  }
  if (words < 3) return 0
  if (whole > words * 0.7) return 2
  if (capitals > words * 0.75) return 3
  return capitals === 0 && !/^[A-Z]/.test(forms[0] ?? '') ? 1 : 0
}
