// Sentences of a block. Intl.Segmenter (UAX #29) finds the candidates; it knows no abbreviations and no speech verbs,
// so its pieces are joined where a sentence goes on, and parted where a space is missing.
//
// A quotation of several sentences is parted at its own sentence ends, and what says who spoke stays with the one it
// stands beside: “We stand firm. | We will not move,” she said. So each piece is a sentence that can be parsed, and
// the quotation, which is read over the whole block, joins them again: whoever is named beside one of its sentences
// has spoken all of it.
import {
  closedAbbreviations,
  figureAbbreviations,
  openAbbreviations,
  sentenceStarters,
} from '../english/abbreviations.ts'
import { isSpeechVerb } from '../english/speech-verbs.ts'
import type { Span } from '../model.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a block's text, without the space around them, in its offsets. */
export function sentencesIn(blockText: string): readonly Span[] {
  const sentences: Span[] = []
  let open: { start: number; end: number } | undefined
  for (const { index, segment } of segmenter.segment(blockText)) {
    for (const piece of parted(segment, index)) {
      if (open && goesOn(blockText, open, piece)) {
        open.end = piece.end
        continue
      }
      if (open) sentences.push(open)
      open = piece
    }
  }
  if (open) sentences.push(open)
  return sentences
}

/** "Talks began.Both sides" lacks a space. Two small letters before and a small one behind tell it from "Node.JS" and "U.K". */
const missingSpace = /(?<=\p{Ll}{2}[.!?][”"’'»)]?)(?=[“"‘'«(]?\p{Lu}\p{Ll})/gu

function parted(segment: string, offset: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let from = 0
  const add = (to: number): void => {
    const piece = segment.slice(from, to)
    const words = piece.trim()
    if (words !== '') {
      const start = offset + from + piece.length - piece.trimStart().length
      pieces.push({ start, end: start + words.length })
    }
    from = to
  }
  if (/[.!?]/.test(segment)) {
    for (const { index } of segment.matchAll(missingSpace)) {
      if (!isWithinAddress(segment, index)) add(index)
    }
  }
  add(segment.length)
  return pieces
}

/** "www.Example.com" and "name.Surname@example.org" are no sentences. */
function isWithinAddress(text: string, index: number): boolean {
  const around = /\S*$/.exec(text.slice(Math.max(0, index - 80), index))?.[0] ?? ''
  const behind = /^\S*/.exec(text.slice(index, index + 80))?.[0] ?? ''
  return /@|:\/\/|^www\./.test(around + behind) || /^\p{L}+\.(?:com|org|net|co|io|gov|uk|eu)\b/iu.test(behind)
}

function goesOn(text: string, piece: Span, next: Span): boolean {
  const said = text.slice(Math.max(piece.start, piece.end - 40), piece.end)
  const rest = text.slice(next.start, Math.min(next.end, next.start + 120))
  if (!/[\p{L}\p{N}]/u.test(text.slice(next.start, next.end))) return true
  if (/[!?…][”"’'»)\]]*$/.test(said))
    return /^[\p{Ll}–—,;]/u.test(rest) || (/[”"’'»]$/.test(said) && beginsWithSpeech(rest))
  if (/\.[”"’'»]$/.test(said)) return /^[,–—]/.test(rest) || beginsWithSpeech(rest)
  return said.endsWith('.') && endsInAbbreviation(said, rest)
}

function endsInAbbreviation(said: string, rest: string): boolean {
  const word = /(?:^|[\s(“"‘'«[—–/-])((?:[\p{L}\p{M}]+[.’'-])*[\p{L}\p{M}]+)\.$/u.exec(said)?.[1]
  if (word === undefined) return false
  const next = /^[“"‘'«([]*([\p{L}\p{N}’'.-]+)/u.exec(rest)?.[1] ?? ''
  const first = next.replace(/[’'.-].*$/, '')
  if (figureAbbreviations.has(word) && /^\p{N}/u.test(next)) return true
  if (openAbbreviations.has(word)) return /^[\p{Lu}\p{N}]/u.test(next)
  if (closedAbbreviations.has(word)) return !sentenceStarters.has(first) && !/^[“"‘«]/.test(rest)
  // Initials: "J. K. Marsh", "George W. Bell". A single letter also ends a sentence: "Plan B. The council".
  if (/^(?:\p{Lu}\.?)+$/u.test(word.replaceAll('.', ''))) {
    return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && !sentenceStarters.has(first) && /^\p{Lu}/u.test(next)
  }
  return false
}

/** “Is it over?” Ana Reyes asked. The words behind a closing mark belong to it if a speech verb comes within a name's length. */
function beginsWithSpeech(rest: string): boolean {
  const words =
    rest
      .match(/^(?:[\p{L}\p{M}’'.-]+(?:\s+|(?=[,.])))+/u)?.[0]
      .trim()
      .split(/\s+/) ?? []
  for (const [i, word] of words.slice(0, 6).entries()) {
    if (isSpeechVerb(word)) return i > 0 || words.length > 1
    if (!/^\p{Lu}/u.test(word) && !/^(?:the|a|an|of|had|has|then|also)$/.test(word)) return false
  }
  return false
}
