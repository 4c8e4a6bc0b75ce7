import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { CardLine, FactBase } from '../../server/engine/index.ts'
import { cardMarkdown } from '../../server/lsp/card-markdown.ts'
import type { Where } from '../../server/lsp/places.ts'
import { noFacts } from '../../server/lsp/state.ts'

const meeting = (text: string): CardLine => ({ label: 'Meeting', text, evidence: [] })

function shown(...lines: CardLine[]): string {
  const card = {
    span: { start: 0, end: 7 },
    heading: 'Wang Yi',
    subheading: 'foreign minister (China)',
    verdict: { verdict: 'supported' as const, reason: '' },
    lines,
  }
  // Lines without evidence look nothing up.
  return cardMarkdown(card, { sources: ['a'] } as unknown as FactBase, {} as Where)
}

test('who it is, the verdict in words, then a line for each thing that is known', () => {
  expect(shown(meeting('David Lammy · Beijing'), meeting('Xi Jinping'))).toBe(
    '**Wang Yi**, foreign minister (China)\n\n✓ The source says so\n\n' +
      '- Meeting: David Lammy · Beijing\n- Meeting: Xi Jinping',
  )
})

test('a line that a fuller one covers is left out', () => {
  expect(shown(meeting('David Lammy'), meeting('David Lammy · Beijing · about human rights; trade'))).not.toContain(
    '- Meeting: David Lammy\n',
  )
  expect(
    shown(meeting('David Lammy · about human rights'), meeting('David Lammy · Beijing · about human rights; trade')),
  ).toContain('\n\n- Meeting: David Lammy · Beijing · about human rights; trade')
})

test('a line about somebody whose name another one begins with stays', () => {
  expect(shown(meeting('Xi'), meeting('Ximena Ruiz · Beijing'))).toContain('- Meeting: Xi\n')
})

test('words of a sheet make no Markdown', () => {
  expect(shown(meeting('[a](http://b) *c*'))).toContain('\\[a\\](http\u200B://b) \\*c\\*')
})

test('what is no file is shown by a command, since links lead to files only', () => {
  const where = {
    state: { showsSourceTexts: true, texts: new Map() },
    folder: { facts: noFacts() },
  } as unknown as Where
  const path = resolve('/desk/it’s (1).pdf')
  const evidence = [{ source: 'a', path, paragraph: 2 }]
  const card = { span: { start: 0, end: 7 }, heading: 'Wang Yi', lines: [{ label: '', text: 'minister', evidence }] }
  const [, link = ''] = /\((command:[^)]*)\)/.exec(cardMarkdown(card, { sources: ['a'] } as never, where)) ?? []
  expect(link).toMatch(/^command:claimcheck\.showSource\?/)
  const uri = `${pathToFileURL(path).href.replace('file', 'claimcheck-source')}.txt`
  expect(JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1)))).toEqual([uri, 0])
})
