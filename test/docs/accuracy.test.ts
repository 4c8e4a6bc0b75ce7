// What the page on accuracy says is caught, and what is not, of its own article.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawing } from '../../server/engine/index.ts'
import { engine } from '../engine/marks.ts'
import { textOfPicture } from './examples.ts'

const page = readFileSync(new URL('../../docs/accuracy.md', import.meta.url), 'utf8')
const [article] = blocksOf('text article')
const facts = engine.factBase([{ id: 'article', text: article!, date: '2025-05-09' }]).facts

test.each(blocksOf('text caught'))('marked as drawn: %s', picture => {
  const text = textOfPicture(picture)
  expect(text).not.toBe(picture)
  expect(drawn(text)).toBe(picture)
})

test.each(blocksOf('text missed'))('not caught: %s', text => {
  expect(drawn(text)).toBe(text)
})

function drawn(text: string): string {
  const { diagnostics } = engine.check(engine.draft(text, 'markdown'), facts, { date: '2025-05-10' })
  return drawing(text, diagnostics).join('\n')
}

function blocksOf(info: string): readonly string[] {
  const blocks = page.split(`\n\`\`\`${info}\n`).slice(1)
  expect(blocks.length, info).toBeGreaterThan(0)
  return blocks.map(block => block.split('\n```')[0]!)
}
