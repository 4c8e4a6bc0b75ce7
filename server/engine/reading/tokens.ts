// Cuts a sentence into tokens as Universal Dependencies does for English: "do|n't", "Lammy|'s", "nine|-|month|-|old".
// The text is never changed: every token is a span of it.

export interface RawToken {
  /** UTF-16 offsets into the text, plus the offset given; end exclusive. */
  readonly start: number
  readonly end: number
  readonly form: string
}

/** The tokens of a sentence (or of any text), in order. Whatever is not white space belongs to exactly one token. */
export function tokensIn(text: string, offset = 0): readonly RawToken[] {
  const tokens: RawToken[] = []
  const length = text.trimEnd().length
  let start = 0
  while (start < length) {
    if (isSpace(text.charCodeAt(start))) {
      start++
      continue
    }
    let end = start + 1
    while (end < length && !isSpace(text.charCodeAt(end))) end++
    const forms = formsOf(text.slice(start, end), end === length)
    let at = offset + start
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i]!
      tokens.push({ start: at, end: at + form.length, form })
      at += form.length
    }
    start = end
  }
  return tokens
}

function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit === 0xa0 || unit === 0x200b || unit === 0xfeff || unit === 0x3000) return true
  return (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x1680
}

/** What was cut before is kept, for a bounded number of stretches: most of a text is words seen before. */
let known = new Map<string, readonly string[]>()

function formsOf(stretch: string, last: boolean): readonly string[] {
  const key = last ? `${stretch} ` : stretch
  const before = known.get(key)
  if (before !== undefined) return before
  const forms = cut(stretch, last)
  if (known.size >= 20_000) known = new Map()
  if (stretch.length < 40) known.set(key, forms)
  return forms
}

/** No token is longer; a longer run of letters is cut, so that every pattern here takes bounded time. */
const longest = 400

const address = /^(?:https?:\/\/|www\.|ftp:\/\/)\S+|^[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/i
const fileName = /^[\p{L}\p{N}_#-]*\.(?:docx?|pdf|xlsx?|txt|html?|jpe?g|png|zip|pptx?)(?![\p{L}\p{N}])/iu
const emoticon = /^(?:[:;=]['’]?-?[()DPpoO3|/\\]+|<3|\^_\^|:-?\*|-_-|\([;:]|:-?[a-z](?!\p{L}))(?=$|[^\p{L}\p{N}])/u
/** "11/28/2000", "9/11", "713-853-3989", "2024-10-18", "+44". */
const joined =
  /^(?:\+?\d{1,4}(?:\/\d{1,4}){1,2}|\d{1,4}-\d{2,4}-\d{2,4}(?:-\d{2,4})?|\d{3}-\d{4}|\+\d+)(?![\p{L}\p{N}/-])/u
const number = /^[.,]?\d+(?:[.,:]\d+)*/
const word = /^(?:[\p{L}\p{M}\p{N}_]|[\ud800-\udfff])+/u
const initials = /^(?:\p{L}\.){2,}/u
const runs = /^(?:\.{2,}|…+|-{2,}|–+|—+|\*{2,}|!+\?*|\?+!*|_{2,}|={2,}|~+|#{2,}|\+{2,}|<{2,}|>{2,}|''|``|’’|‘‘)/
const bracketed = /^\[(?:\.{3}|…)\]/
const clitic = /^(?:n['’]t|['’](?:s|m|d|re|ve|ll|em|til|cause))(?![\p{L}\p{N}])/iu
const decade = /^(?:['’]\d0s|\d+0['’]s)(?![\p{L}\p{N}])/u
/** Beginnings that are no words of their own: what follows their hyphen belongs to them. */
const prefixed =
  /^(?:e|x|t|non|re|mid|anti|co|pro|pre|post|multi|ex|counter|sub|semi|mini|micro|neo|socio|psycho|un|inter|intra|ultra|quasi|proto|bi|tri|over|cross|trans|extra|mega|meta|pseudo|de)-(?=[\p{L}\p{N}])/iu
const abbreviations = new Set(
  (
    'mr mrs ms dr prof sen gen col lt sgt capt cpl rep reps gov rev hon st mt jr sr messrs adm cmdr maj supt pres fr ' +
    'jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
    'inc corp co ltd llc bros etc vs v al vol pp eds ft fig approx dept ave blvd rd attn sec cf ' +
    'a.m p.m ph.d'
  ).split(' '),
)
/** Words that end a sentence more often than they shorten a word, when they stand last. */
const wordsToo = new Set(['co', 'v', 'al', 'fig', 'fri', 'mon', 'wed', 'sec', 'col', 'rep', 'gen', 'st', 'jun', 'fr'])

function cut(stretch: string, last: boolean): string[] {
  const forms: string[] = []
  let rest = stretch
  while (rest.length > 0) {
    const form = rest.slice(0, firstIn(rest.length > longest ? rest.slice(0, longest) : rest, forms, last))
    forms.push(...pieces(form))
    rest = rest.slice(form.length)
  }
  return forms
}

/** How many characters of the rest of a stretch its next token (or contraction) takes. */
function firstIn(rest: string, before: readonly string[], last: boolean): number {
  const link = address.exec(rest)?.[0]
  if (link !== undefined) return link.replace(/[.,;:!?)\]>'"’”]+$/u, '').length
  const alone = before.length === 0
  const fixed =
    (alone ? (emoticon.exec(rest) ?? clitic.exec(rest)) : null) ??
    bracketed.exec(rest) ??
    runs.exec(rest) ??
    decade.exec(rest) ??
    joined.exec(rest) ??
    fileName.exec(rest)
  if (fixed !== null) return fixed[0].length
  const letters = initials.exec(rest)?.[0]
  if (letters !== undefined) {
    const tail = rest.slice(letters.length)
    if (last && tail === '') return letters.length - 1
    if (!/^[\p{L}\p{N}]/u.test(tail)) return letters.length
    if (/^\p{L}(?![\p{L}\p{N}.])/u.test(tail)) return letters.length + 1
  }
  const digits = number.exec(rest)?.[0]
  if (digits !== undefined) return afterDigits(rest, digits)
  const first = word.exec(rest)?.[0]
  if (first === undefined) return [...rest][0]!.length
  return afterWord(rest, first, last)
}

/** "15th", "1990s", "5G" stay whole; "7pm", "10km", "30%" are cut. */
function afterDigits(rest: string, digits: string): number {
  const tail = /^(?:\p{L}|\p{M}|\p{N}|_)+/u.exec(rest.slice(digits.length))?.[0] ?? ''
  if (
    tail === '' ||
    /^(?:am|pm|km|kg|cm|mm|mph|kph|bn|gb|mb|ft|lbs?|hrs?|mins?|oz|ml|kw|mw|hz|mhz|ghz|k|m|p|c|x)$/i.test(tail)
  ) {
    return digits.length
  }
  return digits.length + tail.length
}

function afterWord(rest: string, first: string, last: boolean): number {
  let length = first.length
  const start = prefixed.exec(rest)?.[0]
  if (start !== undefined) length = start.length + word.exec(rest.slice(start.length))![0].length
  for (;;) {
    const tail = rest.slice(length)
    const joint =
      /^['’](?:[\p{L}\p{M}]+)/u.exec(tail)?.[0] ?? // don't, Lammy's, O'Neill
      /^(?:&|@)[\p{L}\p{N}]+/u.exec(tail)?.[0] ?? // AT&T
      /^\.[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*(?=$|[^.\p{L}\p{N}])/u.exec(tail)?.[0] // gov.uk
    if (joint === undefined) break
    if (joint.startsWith('.') && !isDomain(rest.slice(0, length) + joint)) break
    length += joint.length
  }
  if (rest[length] !== '.') return length
  const whole = rest.slice(0, length)
  const stands = rest.length === length + 1 && last
  if (/^\p{Lu}$/u.test(whole) && !(stands && whole === 'I')) return length + 1
  if (!abbreviations.has(whole.toLowerCase())) return length
  return stands && (wordsToo.has(whole.toLowerCase()) || /^(?:etc|inc|ltd|corp|llc|al|jr|sr)$/i.test(whole))
    ? length
    : length + 1
}

function isDomain(whole: string): boolean {
  return /\.(?:com|org|net|gov|edu|uk|eu|co|tv|io|de|fr|cn|ru|info|doc|pdf|xls|txt|html?|jpg|zip)$/i.test(whole)
}

/** A word cut at its contraction: "did|n't", "she|'ll", "can|not", "Lammy|'s". */
function pieces(form: string): string[] {
  const parts =
    /^(.+?)(n['’]t)$/iu.exec(form) ??
    /^(.+?)(['’](?:s|m|d|re|ve|ll))$/iu.exec(form) ??
    /^(can)(not)$/i.exec(form) ??
    /^(gon|wan|got)(na|ta)$/i.exec(form) ??
    /^(do|did|does|is|was|are|were|has|have|had|ca|wo|could|would|should)(nt)$/i.exec(form)
  return parts === null ? [form] : [parts[1]!, parts[2]!]
}
