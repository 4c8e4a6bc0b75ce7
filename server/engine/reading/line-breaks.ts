// Lines of one block. Most breaks are only the editor's; before an entry of a timeline or a list of labels a line ends a
// sentence.

/** "March 2024: …", "12 May: …", "Next: …" */
const entry = /^[ \t]*(?:(?:\d{1,2} )?(?:\p{Lu}\p{L}+ ){0,2}\d{1,4}|\p{Lu}[^.\n:]{0,30}) ?(?::|–) /u

/** The text with spaces for its breaks and tabs, those before an entry left as line feeds; its length stays the same. */
export function unbroken(text: string): string {
  return text.replace(/[\r\n\t\f\u0085\u2028\u2029]/g, (character, at: number) =>
    character === '\n' && entry.test(text.slice(at + 1, at + 60)) ? character : ' ',
  )
}

/** The same text, cut loose from the longer one that it is a piece of: a piece alone would keep the whole of it in memory. */
export function cutLoose(text: string): string {
  return ` ${text}`.slice(1)
}
