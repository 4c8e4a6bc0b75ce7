import { describe, expect, test } from 'vitest'
import { tokensIn } from '../../../server/engine/reading/tokens.ts'

function cut(text: string): string {
  return tokensIn(text)
    .map(token => token.form)
    .join(' ')
}

describe('tokens as Universal Dependencies cuts them', () => {
  test.each([
    ['She didn’t say it’s over.', 'She did n’t say it ’s over .'],
    ["They can't, won't and shouldn't.", "They ca n't , wo n't and should n't ."],
    ['Lammy’s visit and the ministers’ talks', 'Lammy ’s visit and the ministers ’ talks'],
    ['You cannot go.', 'You can not go .'],
    ['a nine-month-old child', 'a nine - month - old child'],
    ['the pro-European, anti-war, mid-1990s co-author', 'the pro-European , anti-war , mid-1990s co-author'],
    [
      'Mr. Okafor met Dr. Lind at 10 a.m. in the U.S. on Oct. 18.',
      'Mr. Okafor met Dr. Lind at 10 a.m. in the U.S. on Oct. 18 .',
    ],
    ['J. K. Mbeki of Acme Inc. left.', 'J. K. Mbeki of Acme Inc. left .'],
    ['It cost £1.2bn, or $3,500.50, up 4%.', 'It cost £ 1.2 bn , or $ 3,500.50 , up 4 % .'],
    ['at 10:30am they led 3-1', 'at 10:30 am they led 3 - 1'],
    ['the 15th of the 1990s', 'the 15th of the 1990s'],
    ['on 18/10/2024 or 2024-10-18', 'on 18/10/2024 or 2024-10-18'],
    ['“Go,” she said — “now…”', '“ Go , ” she said — “ now … ”'],
    [
      'See www.example.org/a?b=1, or write to ann@example.org.',
      'See www.example.org/a?b=1 , or write to ann@example.org .',
    ],
    ["O'Neill and d’Angelo of AT&T", "O'Neill and d’Angelo of AT&T"],
    ['(he [sic] left)', '( he [ sic ] left )'],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })
})

test('offsets count UTF-16 units from the start of the draft', () => {
  const text = 'Zoë’s 😀 café\u00a0closed.'
  for (const { start, end, form } of tokensIn(text, 100)) expect(text.slice(start - 100, end - 100)).toBe(form)
})

describe('any text is cut, and nothing of it is lost', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0 '],
    ['marks', '?!… --- ((( ””” *** ...'],
    ['other scripts', '习近平在北京会见了外长。 Владимир Путин שלום مرحبا'],
    ['lone surrogates', 'a \ud83d b \ude00 c\ud83d'],
    ['combining marks', 'e\u0301te\u0301 \u0301'],
    ['one endless word', 'a'.repeat(50_000)],
    ['endless marks', '"'.repeat(20_000)],
    ['endless apostrophes', "'s".repeat(10_000)],
    ['endless dots between letters', 'a.'.repeat(10_000)],
  ])('%s', (_, text) => {
    const tokens = tokensIn(text)
    expect(tokens.map(token => token.form).join('')).toBe(text.replace(/\s/g, ''))
    for (let i = 1; i < tokens.length; i++) expect(tokens[i]!.start).toBeGreaterThanOrEqual(tokens[i - 1]!.end)
  })
})
