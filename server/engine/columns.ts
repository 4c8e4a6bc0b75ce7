// How wide text stands on a terminal, in columns, and what of it can be shown there at all.

// Unicode's East Asian wide and fullwidth blocks. Emoji have a property of their own.
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|(?!\p{Regional_Indicator})\p{Emoji_Presentation}/u
// Marks that stand on the letter before, the vowels that Korean letters end in, and signs for skin.
const none = /(?!\u00ad)[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}\u1160-\u11ff]/u
// They would move the cursor, colour the screen or turn the order of the letters around: a draft may not do that.
const unshowable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu
const plain = /^[\x20-\x7e]*$/

/** A character with what stands for it on a terminal. */
export interface Cell {
  /** Its place in the text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** A tab's width depends on where it stands: it counts as one here. */
  readonly columns: number
}

export function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = []
  let start = 0
  let joined = false
  for (const character of text) {
    const end = start + character.length
    const shown = showable(character)
    const columns = joined ? 0 : columnsOfCharacter(shown)
    cells.push({ start, end, text: shown, columns })
    joined = character === '\u200d'
    start = end
  }
  return cells
}

export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length
  return cellsOf(text).reduce((columns, cell) => columns + cell.columns, 0)
}

/** The text with a visible sign for each character that a terminal would obey or that cannot be written; tabs stay. */
export function showable(text: string): string {
  return text.replace(unshowable, character => {
    if (character === '\t') return character
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : '\ufffd'
  })
}

function columnsOfCharacter(character: string): number {
  if (plain.test(character)) return 1
  if (none.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
