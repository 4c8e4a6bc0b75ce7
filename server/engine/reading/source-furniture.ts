// What stands among an article's paragraphs and is not the article's: credits of pictures, buttons, invitations, notices.
// Lines that might be prose stay: only what is known to be furniture goes.
import { creditOwners, creditWords, furnitureBeginnings, furnitureLines } from '../english/source-words.ts'
import type { Span } from '../model.ts'

/** No button or notice is longer; a paragraph that begins like one is prose. In UTF-16 code units. */
const longestNotice = 160

/** The stretches of a text that are furniture, whole lines and credits within lines, left to right. */
export function furnitureIn(text: string): readonly Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    isFurniture(line)
      ? [{ start: index, end: index + line.length }]
      : creditsIn(line).map(({ start, end }) => ({ start: index + start, end: index + end })),
  )
}

/** Whether a line is a button, a notice, an invitation or a credit, and nothing else. */
export function isFurniture(line: string): boolean {
  const words = line
    .replace(/[*_#>|•·–—-]+/g, ' ')
    .replace(/[\s.:!…›»→]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  if (words === '') return false
  if (furnitureLines.has(words)) return true
  if (words.length > longestNotice) return false
  const whole = line.trim().toLowerCase()
  return furnitureBeginnings.some(beginning => whole.startsWith(beginning)) || /^\d+ min(?:ute)?s? read$/.test(words)
}

const inBrackets = /\s*\(([^()]{2,80})\)/g
const named = new RegExp(
  String.raw`(?:^|(?<=[.!?…”"’')\]]|\s[|–—-])\s*)(?:${creditWords.join('|')})\s*(?::|,)\s*[^.!?]{2,80}\.?\s*$`,
  'iu',
)

/** The credits of pictures in a line: "(Ann Bell/Pool/AP)" anywhere, "Photograph: Ann Bell" and "(AP)" at its end. */
function creditsIn(line: string): readonly Span[] {
  const brackets = [...line.matchAll(inBrackets)]
    .filter(({ 0: whole, 1: inside = '', index }) => {
      const owner = inside.slice(inside.lastIndexOf('/') + 1).trim()
      if (!creditOwners.has(owner.toLowerCase())) return false
      // Brackets after a name may explain it: "the Associated Press (AP) said". At the end of a caption they do not.
      return inside.includes('/') || line.slice(index + whole.length).trim() === ''
    })
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
  const last = named.exec(line)
  if (!last || brackets.some(({ end }) => end > last.index)) return brackets
  return [...brackets, { start: last.index, end: last.index + last[0].length }]
}
