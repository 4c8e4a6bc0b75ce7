// The comment that a quick fix writes: where it stands, and that it sets aside exactly the one difference.
import { expect, test } from 'vitest'
import { checked, engine, sheetNamed } from '../marks.ts'

const council = sheetNamed('council')

/** The draft with a comment for its first difference; what else differs must still be shown. */
function setAside(text: string): string | undefined {
  const draft = engine.draft(text, 'markdown')
  const [first, ...others] = engine.check(draft, council).diagnostics
  const edit = first && engine.ignoringEdit(draft, first)
  if (!edit) return undefined
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  const { diagnostics, problems } = checked(council, after)
  expect(diagnostics.map(found => found.message)).toEqual(others.map(found => found.message))
  expect(problems).toEqual([])
  return after
}

test.each([
  [
    'above a paragraph of one sentence',
    'The lido is an indoor pool.\n',
    '<!-- claimcheck-ignore detail: -->\nThe lido is an indoor pool.\n',
  ],
  [
    'with the draft’s own line ends',
    'Lido.\r\n\r\nThe lido is an indoor pool.\r\n',
    'Lido.\r\n\r\n<!-- claimcheck-ignore detail: -->\r\nThe lido is an indoor pool.\r\n',
  ],
  [
    'before a later sentence of a paragraph',
    'It is warm. The lido is an indoor pool. The lido is an indoor pool.\n',
    'It is warm. <!-- claimcheck-ignore detail: --> The lido is an indoor pool. The lido is an indoor pool.\n',
  ],
  [
    'before the full stop of the first of several sentences',
    'The lido is an indoor pool. The lido is an indoor pool.\n',
    'The lido is an indoor pool <!-- claimcheck-ignore detail: -->. The lido is an indoor pool.\n',
  ],
  [
    'behind a list item',
    '- The lido is an indoor pool.\n- The lido is an indoor pool.\n',
    '- The lido is an indoor pool. <!-- claimcheck-ignore detail: -->\n- The lido is an indoor pool.\n',
  ],
  [
    'at the end of a table cell',
    '| What | Since |\n| --- | --- |\n| The lido is an indoor pool. | The lido is an indoor pool. |\n',
    '| What | Since |\n| --- | --- |\n| The lido is an indoor pool. <!-- claimcheck-ignore detail: --> | The lido is an indoor pool. |\n',
  ],
  [
    'in a comment that speaks of the sentence already',
    '<!-- claimcheck-ignore detail: new roof -->\nThe deputy mayor, Gerald Pym, said that the lido is an indoor pool.\n',
    '<!-- claimcheck-ignore detail, title: new roof -->\nThe deputy mayor, Gerald Pym, said that the lido is an indoor pool.\n',
  ],
])('it stands %s', (_, text, expected) => {
  expect(setAside(text)).toBe(expected)
})

test('in plain text and in the front matter none can stand', () => {
  const title = '---\ntitle: The deputy mayor, Gerald Pym\n---\n\nHe spoke.\n'
  expect(checked(council, title).diagnostics).toHaveLength(1)
  expect(setAside(title)).toBeUndefined()
  const plain = engine.draft('The lido is an indoor pool.', 'plain')
  expect(engine.ignoringEdit(plain, { code: 'detail', start: 15, end: 21 })).toBeUndefined()
})
