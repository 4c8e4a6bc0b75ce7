// One article, saved in every format: whichever of them lies in `sources/`, a draft gets the same marks, and in the text
// that was made of it the evidence stands where it says. The PDF was printed by a browser.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourcesAt } from '../../server/sources/index.ts'
import { engine } from '../engine/marks.ts'

const draft = `---
date: 2024-11-14
---

Gareth Pumfret has been leader since 2009. A revised budget is to be presented on 14 December.
The pool cannot reopen until £370,000 has been found for repairs.
“I lost a vote, not an election,” Mr Pomfret said after the meeting.
`

test.each(['txt', 'md', 'html', 'docx', 'pdf'])('lido-vote.%s', { timeout: 120_000 }, async ending => {
  const { inputs, problems } = await sourcesAt([join(import.meta.dirname, `files/lido-vote.${ending}`)])
  expect(problems).toEqual([])
  expect(inputs.map(({ title, date }) => ({ title, date }))).toEqual([
    { title: 'Councillors vote to keep Whitcliffe lido open, by a majority of one', date: '2024-11-13' },
  ])
  const { facts } = engine.factBase(inputs)
  const { diagnostics } = engine.check(engine.draft(draft, 'markdown'), facts)
  expect(diagnostics.map(({ code, text, fixes }) => `${code}: ${text} → ${fixes[0]?.text}`)).toEqual([
    'name: Pumfret → Pomfret',
    'date: 2009 → 2019',
    'date: 14 December → 4 December',
    'number: £370,000 → £730,000',
    'quote: election → argument',
  ])
  for (const { evidence } of diagnostics)
    for (const { start, end, exact } of evidence) {
      expect(exact).toBeTruthy()
      expect(inputs[0]!.text!.slice(start, end)).toBe(exact)
    }
})
