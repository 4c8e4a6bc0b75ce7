import { expect, test } from 'vitest'
import { decoded } from '../../server/sources/encoding.ts'

const words = 'The café’s owner — “we” — paid £5.'
const utf8 = new TextEncoder().encode(words)
const utf16 = (text: string, isLittle: boolean) =>
  new Uint8Array(
    [...text].flatMap(letter => {
      const [low, high] = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]
      return isLittle ? [low, high] : [high, low]
    }),
  )

test('UTF-8 is read with and without its mark, which is no part of the text', () => {
  expect(decoded(utf8)).toEqual({ text: words })
  expect(decoded(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toEqual({ text: words })
})

test('UTF-16 is read by its mark, and without one by the zeros of its letters', () => {
  for (const isLittle of [true, false]) {
    expect(decoded(utf16(`\uFEFF${words}`, isLittle))).toEqual({ text: words })
    const plain = 'The ferry sank.'
    expect(decoded(utf16(plain, isLittle))).toEqual({ text: plain, guessed: 'UTF-16' })
  }
})

test('what is no UTF-8 is Windows-1252, or what the file says', () => {
  const bytes = new Uint8Array([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35])
  expect(decoded(bytes)).toEqual({ text: '“café” €5', guessed: 'Windows-1252' })
  expect(decoded(bytes, 'utf-8')?.guessed).toBe('Windows-1252')
  expect(decoded(bytes, 'no such name')?.guessed).toBe('Windows-1252')
  expect(decoded(new Uint8Array([0xc4, 0xe5]), 'windows-1251')).toEqual({ text: 'Де' })
})

test('what is no text is none', () => {
  expect(decoded(new Uint8Array(2000))).toBe(undefined)
  expect(decoded(Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256))).toBe(undefined)
  expect(decoded(new Uint8Array())).toEqual({ text: '' })
})
