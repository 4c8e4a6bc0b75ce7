import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetHover } from '../../../server/engine/facts/sheet-hover.ts'
import { dedented, withCursor } from './drawing.ts'

const hover = (marked: string) => {
  const { text, offset } = withCursor(marked)
  const found = sheetHover(text, offset)
  return found && { over: text.slice(found.start, found.end), text: found.text }
}

test('a key says what it takes, what it means, and shows an example', () => {
  expect(hover('people:\n  - na|me: Tom Reed\n')).toEqual({
    over: 'name',
    text: '**name** (words, required)\n\nThe full name, spelt right.\n\nFor instance: `Maria Okafor`',
  })
  expect(hover('people:\n  - name: Tom Reed\n    |titles: mayor\n')!.text).toBe(
    '**titles** (one or more entries)\n\nOffices, ranks and roles, and when they were held.',
  )
})

test('the same key means what its entry means', () => {
  expect(hover('events:\n  - kind: visit\n    |to: Eastmouth')!.text).toContain('Where a journey leads.')
  expect(hover('statements:\n  - speaker: Tom\n    |to: Ana')!.text).toContain('To whom it was said.')
})

test('a word that the format knows says what it means', () => {
  expect(hover('events:\n  - kind: visit\n    status: plan|ned')).toEqual({
    over: 'planned',
    text: '**planned**: the article says that it is to come',
  })
  expect(hover('events:\n  - kind: vis|it')!.text).toMatch(/^\*\*visit\*\*: /)
})

test('a key lists the words that it allows', () => {
  expect(hover('events:\n  - kind: visit\n    sta|tus: planned')!.text).toBe(
    dedented(`
      **status** (words)

      Whether it took place; “happened” if missing.

      - \`happened\`: the article says that it took place
      - \`planned\`: the article says that it is to come
      - \`alleged\`: the article reports it as an allegation

      For instance: \`planned\``),
  )
})

test('nothing over other words and unknown keys', () => {
  expect(hover('people:\n  - name: Tom Re|ed')).toBeUndefined()
  expect(hover('people:\n  - shoe|size: 38')).toBeUndefined()
  expect(hover('|')).toBeUndefined()
})

test('no text and no offset make it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, offset) => void sheetHover(text, offset)))
})
