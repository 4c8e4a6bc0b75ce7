// Words of a draft, and the one place where they stand after it was edited. Where that is not sure, there is none: a
// sign-off that moved to a look-alike would be worse than one that is lost.
import type { Span } from '../model.ts'
import type { SignOff, Target } from './record.ts'

/** How far the words around are looked at. In UTF-16 code units. */
const usualReach = 16
/** So many letters and digits on one side of the words tell a place where the other side was edited. */
const telling = 8

/** What a claim’s words are found by again. */
export function targetOf(
  text: string,
  words: Span,
): { readonly target: Target; readonly alike?: number; readonly reach?: number } {
  const exact = text.slice(words.start, words.end)
  const places = placesOf(exact, text)
  if (places.length <= 1) return { target: { exact, ...around(text, words, usualReach) } }
  let reach = usualReach
  // As far as it takes for each side alone to tell the words from all that are alike: one of them may be edited away.
  for (; reach < text.length; reach *= 2) {
    const own = around(text, words, reach, true)
    const others = places.filter(start => start !== words.start)
    const beside = others.map(start => around(text, spanAt(start, exact), reach, true))
    if (!beside.some(({ prefix, suffix }) => prefix === own.prefix || suffix === own.suffix)) break
  }
  return { target: { exact, ...around(text, words, reach, true) }, alike: places.length, reach }
}

/** Where the words begin now; undefined where they are gone, or might be others. */
export function placeOf({ target, alike = 1, reach }: SignOff, text: string): number | undefined {
  if (!target) return undefined
  const { exact } = target
  const places = placesOf(exact, text)
  const [only] = places
  if (only === undefined) return undefined
  const beside = (start: number) => around(text, spanAt(start, exact), reach ?? usualReach, reach !== undefined)
  const same = places.filter(start => isSame(target, beside(start)))
  const [place] = same
  if (place !== undefined && same.length === 1) {
    if (places.length === alike) return place
    // A name that is written once more leaves the first one alone; whose words they are now must be beyond doubt.
    const others = places.filter(other => other !== place)
    const isBeyondDoubt =
      exact.split(/\s+/).length < 5 &&
      others.every(other => !isBeside(place, other, text) && !isHalf(target, beside(other))) &&
      (isTelling(target.prefix) || isTelling(target.suffix))
    return isBeyondDoubt ? place : undefined
  }
  if (places.length > 1 || alike > 1) return undefined
  const { prefix, suffix } = beside(only)
  const isBefore = prefix === target.prefix && isTelling(prefix)
  const isBehind = suffix === target.suffix && isTelling(suffix)
  // A clause of some words is not written twice by chance: it was moved.
  return isBefore || isBehind || exact.split(/\s+/).length >= 5 ? only : undefined
}

/** Whether both places lie in one paragraph. */
function isBeside(place: number, other: number, text: string): boolean {
  return !/\n[ \t]*\r?\n/.test(text.slice(Math.min(place, other), Math.max(place, other)))
}

/** Whether the words have one of their sides in common, as they would where the other side was edited. */
function isHalf(a: Omit<Target, 'exact'>, b: Omit<Target, 'exact'>): boolean {
  return a.prefix === b.prefix || a.suffix === b.suffix
}

/** Every place where the words stand. */
function placesOf(exact: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(exact); at >= 0 && places.length < 1000; at = text.indexOf(exact, at + 1)) places.push(at)
  return places
}

function spanAt(start: number, words: string): Span {
  return { start, end: start + words.length }
}

/** What stands around, no farther than the paragraph goes unless `beyond` it. */
function around(text: string, { start, end }: Span, reach: number, beyond = false) {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  if (beyond) return { prefix: before, suffix: after }
  return {
    prefix: before.split(/\n[ \t]*\r?\n/).at(-1) ?? '',
    suffix: after.split(/\r?\n[ \t]*\r?\n/)[0] ?? '',
  }
}

function isSame(a: Omit<Target, 'exact'>, b: Omit<Target, 'exact'>): boolean {
  return a.prefix === b.prefix && a.suffix === b.suffix
}

function isTelling(words: string): boolean {
  return words.replace(/[^\p{L}\p{N}]/gu, '').length >= telling
}
