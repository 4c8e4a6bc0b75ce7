import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadSyntax, type Token } from '../../../server/engine/reading/syntax.ts'

const bytes = new Uint8Array(readFileSync(new URL('../../../models/english.bin', import.meta.url)))
const loaded = loadSyntax(bytes)
if (loaded.value === undefined) throw new Error(loaded.problems.join(' '))
const syntax = loaded.value

/** "met nsubj Lammy": the head, the relation and the word, for each relation that is asked for. */
function arcs(text: string, ...relations: string[]): string[] {
  const tokens = syntax.parse(text)
  return tokens
    .filter(token => relations.includes(token.relation))
    .map(token => `${tokens[token.head]?.form ?? ''} ${token.relation} ${token.form}`.trim())
}

describe('who did what', () => {
  test('a passive has its agent after “by”', () => {
    expect(arcs('Mr Lammy was met by Wang Yi at the airport.', 'nsubj:pass', 'aux:pass', 'obl:agent')).toEqual([
      'met nsubj:pass Lammy',
      'met aux:pass was',
      'met obl:agent Wang',
    ])
  })
  test('what is joined hangs on the first', () => {
    expect(arcs('Starmer and Xi discussed trade and security.', 'nsubj', 'conj', 'obj')).toEqual([
      'discussed nsubj Starmer',
      'Starmer conj Xi',
      'discussed obj trade',
      'trade conj security',
    ])
  })
})

describe('who said it', () => {
  test('before the quotation', () => {
    expect(arcs('She said the talks had failed.', 'nsubj', 'ccomp')).toEqual([
      'said nsubj She',
      'failed nsubj talks',
      'said ccomp failed',
    ])
  })
  test('after it, with the verb first', () => {
    expect(arcs('“We will not sign this deal,” said Ms Okafor.', 'nsubj', 'obj', 'ccomp')).toEqual([
      'sign nsubj We',
      'said ccomp sign',
      'sign obj deal',
      'said nsubj Okafor',
    ])
  })
})

describe('who is who', () => {
  test('a title after a name', () => {
    expect(arcs('Wang Yi, the foreign minister of China, arrived on Monday.', 'nsubj', 'appos', 'nmod')).toEqual([
      'arrived nsubj Wang',
      'Wang appos minister',
      'minister nmod China',
    ])
  })
  test('a title with a country before a name', () => {
    const tokens = syntax.parse('China’s foreign minister Wang Yi met reporters.')
    const minister = tokens.findIndex(token => token.form === 'minister')
    expect(tokens[0]!.head).toBe(minister)
    expect(tokens[0]!.relation).toBe('nmod:poss')
  })
})

test('tags and lemmas', () => {
  const tokens = syntax.parse('The ministers haven’t met the leaders of both armies.')
  expect(tokens.map(token => `${token.lemma}/${token.pos}/${token.tag}`).join(' ')).toBe(
    'the/DET/DT minister/NOUN/NNS have/AUX/VBP not/PART/RB meet/VERB/VBN the/DET/DT leader/NOUN/NNS of/ADP/IN both/DET/DT army/NOUN/NNS ./PUNCT/.',
  )
})

test('offsets point into the draft', () => {
  const text = 'Mr Lammy didn’t go.'
  for (const token of syntax.parse(text, 40)) expect(text.slice(token.start - 40, token.end - 40)).toBe(token.form)
})

test('the same text gives the same answer', () => {
  const text = 'The envoy, who had arrived late, left before the vote.'
  expect(syntax.parse(text)).toEqual(loadSyntax(bytes).value!.parse(text))
})

test('a sentence is read alike whatever was read before it', () => {
  const text = 'The minister, who met the envoy in Lisbon, denied the report.'
  const fresh = loadSyntax(bytes).value!.parse(text)
  syntax.parse('The mayor said that she would not sign, and the council agreed. '.repeat(40))
  expect(syntax.parse(text)).toEqual(fresh)
  syntax.parse('')
  expect(syntax.parse(text)).toEqual(fresh)
})

describe('any text has a tree', () => {
  test.each([
    ['nothing', ''],
    ['one word', 'Beijing'],
    ['only marks', '?! “” — ( … ) ”””'],
    ['other scripts', '习近平在北京 会见了 外长。 Владимир Путин приехал. שלום'],
    ['lone surrogates', 'a \ud83d b \ude00 met \ud83d'],
    ['10,000 words without a full stop', 'the minister of the state that the envoy met and '.repeat(1000)],
    ['10,000 marks', ', " ( ) '.repeat(2500)],
    ['10,000 names', 'Wang '.repeat(10_000)],
  ])('%s', (_, text) => {
    expectTree(syntax.parse(text))
  })
})

describe('a model that cannot be used is refused', () => {
  const changed = (at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))
  test.each([
    ['missing', new Uint8Array(0), 'missing'],
    ['cut short', bytes.subarray(0, bytes.length - 1), 'cut short'],
    ['cut to its first bytes', bytes.subarray(0, 10), 'cut short'],
    ['cut after its mark', bytes.subarray(0, bytes.indexOf(10) + 1), 'cannot be read'],
    ['longer than it should be', new Uint8Array([...bytes, 0]), 'longer'],
    ['damaged', changed(bytes.length >> 1), 'damaged'],
    ['of another version', changed(bytes.indexOf(10) - 1), 'another version'],
    ['no model at all', new TextEncoder().encode('{"tags": []}'), 'not an English model'],
  ])('%s', (_, given, problem) => {
    const { value, problems } = loadSyntax(given)
    expect(value).toBeUndefined()
    expect(problems.join(' ')).toContain(problem)
  })
})

/** One root, and every word leads up to it. */
function expectTree(tokens: readonly Token[]): void {
  const reaches = new Array<boolean>(tokens.length).fill(false)
  tokens.forEach((token, i) => {
    if (token.head === -1) reaches[i] = true
  })
  if (tokens.length > 0) expect(tokens.filter(token => token.head === -1)).toHaveLength(1)
  for (let i = 0; i < tokens.length; i++) {
    const path: number[] = []
    let at = i
    while (!reaches[at]) {
      expect(tokens[at]!.head).toBeLessThan(tokens.length)
      path.push(at)
      reaches[at] = true
      at = tokens[at]!.head
    }
    expect(path.includes(at)).toBe(false)
  }
  for (const token of tokens) {
    expect(token.confidence).toBeGreaterThanOrEqual(0)
    expect(token.confidence).toBeLessThanOrEqual(1)
    expect(token.relation === 'root').toBe(token.head === -1)
  }
}
