import { expect, test } from 'vitest'
import { remembered } from '../../../server/engine/english/remembered.ts'

function counting(most: number, roomOf?: (text: string) => number) {
  const worked: string[] = []
  const find = remembered(
    text => {
      worked.push(text)
      return text.toUpperCase()
    },
    most,
    roomOf,
  )
  return { find, worked }
}

test('a text is worked on once, and every other text by itself', () => {
  const { find, worked } = counting(10)
  expect(['a', 'b', 'a', 'a ', 'b'].map(find)).toEqual(['A', 'B', 'A', 'A ', 'B'])
  expect(worked).toEqual(['a', 'b', 'a '])
})

test('the oldest goes first when there is no more room', () => {
  const { find, worked } = counting(5, text => text.length)
  for (const text of ['aa', 'bb', 'cc', 'bb', 'aa']) find(text)
  expect(worked).toEqual(['aa', 'bb', 'cc', 'aa'])
})

test('what takes more than all the room is remembered until the next comes', () => {
  const { find, worked } = counting(2, text => text.length)
  for (const text of ['long', 'long', 'a', 'long']) find(text)
  expect(worked).toEqual(['long', 'a', 'long'])
})
