// Words of drafts and sources as text of a page, whatever they look like.

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
// What no page may hold, and signs that turn the order of all letters behind them around.
const unshowable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** For the content of elements and for quoted attributes. */
export function escaped(text: string): string {
  return text
    .replace(unshowable, sign => ('\t\n\r'.includes(sign) ? sign : '\ufffd'))
    .replace(/[&<>"']/g, sign => entities[sign]!)
}

/** Escaped, and apart from the order of letters around it: Arabic and Hebrew words turn nothing else around. */
export function isolated(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`
}
