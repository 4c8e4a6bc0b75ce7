import { expect, test } from 'vitest'
import { ignoreCompletions } from '../../../server/engine/index.ts'

/** The labels offered at the `|`, and the text after the first one was taken. */
function offered(drawn: string) {
  const offset = drawn.indexOf('|')
  const text = drawn.replace('|', '')
  const found = ignoreCompletions(text, offset)
  const [first] = found
  return {
    labels: found.map(({ label }) => label),
    taken: first && text.slice(0, first.replace.start) + first.insert + text.slice(first.replace.end),
  }
}

test('the keyword comes with a code, and closes the comment', () => {
  expect(offered('Lido. <!-- claimcheck|')).toMatchObject({ taken: 'Lido. <!-- claimcheck-ignore name: -->' })
  expect(offered('<!-- claimcheck-ig| -->')).toMatchObject({ taken: '<!-- claimcheck-ignore name:  -->' })
  expect(offered('<!-- cl|').labels).toHaveLength(10)
})

test('behind the keyword come the codes that are not named yet', () => {
  expect(offered('<!-- claimcheck-ignore |').labels).toHaveLength(10)
  expect(offered('<!-- claimcheck-ignore name, da| -->')).toMatchObject({
    labels: expect.not.arrayContaining(['name']),
    taken: '<!-- claimcheck-ignore name, title -->',
  })
})

test.each(['<!-- |', '<!-- clearly|', 'The claimcheck|', '<!-- claimcheck-ignore date: the |', '<!-- x --> claim|'])(
  'elsewhere nothing is offered: %s',
  drawn => {
    expect(offered(drawn).labels).toEqual([])
  },
)
