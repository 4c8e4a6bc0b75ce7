import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../server/cli/lines.ts'
import { run } from '../../server/cli/run.ts'
import { outputOn } from '../../server/cli/terminal.ts'
import { ran } from './commands.ts'
import { weekdayEngine } from './weekday-engine.ts'

const source = { id: 'harbour', facts: 'source:\n  id: harbour\n' }
const request = (id: unknown, draft = 'On Monday.') => ({ id, draft, sources: [source] })
const lines = (...requests: unknown[]) =>
  requests.map(each => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n')

async function answersTo(input: string | Uint8Array) {
  const { code, output, errors } = await ran(['batch'], { input })
  const answers = output.split('\n').filter(Boolean)
  return { code, errors, answers: answers.map(line => JSON.parse(line)) }
}

const errorOn = async (line: unknown) => (await answersTo(lines(line))).answers[0]

test('an answer has the form of the contract', async () => {
  const { code, output, errors } = await ran(['batch'], { input: lines(request('a')) })
  const evidence = [{ source: 'harbour', start: 10, end: 23, paragraph: 2, exact: 'when: 2023-03-14' }]
  const answer = {
    id: 'a',
    diagnostics: [
      {
        code: 'date',
        severity: 'warning',
        start: 3,
        end: 9,
        text: 'Monday',
        message: 'date differs from the source: draft “Monday”, source “Tuesday”',
        fixes: [{ title: 'Use “Tuesday” (harbour, paragraph 2)', text: 'Tuesday', safe: true }],
        evidence,
      },
    ],
    claims: [{ kind: 'markdown', start: 3, end: 9, verdict: 'refuted', evidence }],
  }
  expect({ code, output, errors }).toEqual({ code: 0, output: `${JSON.stringify(answer)}\n`, errors: '' })
})

test('answers stand in the order of their lines, and a bad line stops nothing', async () => {
  const input = lines(request('a'), 'not json', '', '   ', request(7), request(null), request('z'))
  const { code, answers } = await answersTo(input)
  expect(code).toBe(0)
  expect(answers.map(answer => [answer.id, answer.error?.slice(0, 16) ?? 'answered'])).toEqual([
    ['a', 'answered'],
    [null, 'line 2: not JSON'],
    [7, 'answered'],
    [null, 'line 6: id is no'],
    ['z', 'answered'],
  ])
})

test('no input gives no output', async () => {
  for (const input of ['', '\n', '\r\n \n'])
    expect(await answersTo(input)).toEqual({ code: 0, errors: '', answers: [] })
})

test('line breaks of Windows, a byte order mark and a last line without a break are read', async () => {
  const { answers } = await answersTo(`\ufeff${lines(request('a'))}\r\n${lines(request('b'))}`)
  expect(answers.map(answer => [answer.id, answer.diagnostics?.length])).toEqual([
    ['a', 1],
    ['b', 1],
  ])
})

test('every field is looked at', async () => {
  const good = request('a')
  for (const [bad, message] of [
    ['[]', 'the request is not an object'],
    ['null', 'the request is not an object'],
    [{ draft: '', sources: [] }, 'id is missing'],
    [{ ...good, id: {} }, 'id is not a string or a number'],
    [{ id: 'a', sources: [] }, 'draft is missing'],
    [{ ...good, draft: 5 }, 'draft is not a string'],
    [{ ...good, draftDate: 5 }, 'draftDate is not a string'],
    [{ ...good, draftdate: '2024' }, 'unknown field “draftdate”: it is written draftDate'],
    [{ id: 'a', draft: '' }, 'sources is missing'],
    [{ ...good, sources: {} }, 'sources is not a list'],
    [{ ...good, sources: ['x'] }, 'sources[0] is not an object'],
    [{ ...good, sources: [source, {}] }, 'sources[1].id is missing'],
    [{ ...good, sources: [{ id: '' }] }, 'sources[0].id is empty'],
    [{ ...good, sources: [source, source] }, 'sources[1].id “harbour” is used twice'],
    [{ ...good, sources: [{ id: 's', text: 1 }] }, 'sources[0].text is not a string'],
    [{ ...good, sources: [{ id: 's', facts: [] }] }, 'sources[0].facts is not a string'],
    [{ ...good, sources: [{ id: 's', Facts: '' }] }, 'unknown field “sources[0].Facts”: it is written facts'],
  ] as const) {
    const { error, id, ...rest } = await errorOn(bad)
    expect({ error, rest }).toEqual({ error: `line 1: ${message}`, rest: {} })
    expect(id).toBe(message.startsWith('id') || message.startsWith('the') ? null : 'a')
  }
})

test('impossible dates are errors of their field', async () => {
  expect(await errorOn({ ...request('a'), draftDate: '2024-02-30' })).toMatchObject({
    id: 'a',
    error: expect.stringMatching(/^line 1: draftDate “2024-02-30” /),
  })
  expect(await errorOn({ ...request('a'), sources: [{ id: 's', date: 'soon' }] })).toMatchObject({
    id: 'a',
    error: expect.stringMatching(/^line 1: sources\[0\]\.date “soon” /),
  })
})

test('what is not known may be null or missing, and other fields are left alone', async () => {
  const sources = [{ id: 's', text: null, date: null, facts: null }, { id: 't' }]
  const answer = await errorOn({ id: 'a', draft: 'Hm.', draftDate: null, sources, label: 'faithful' })
  expect(answer).toEqual({ id: 'a', diagnostics: [], claims: [] })
})

test('bytes that are not UTF-8, NUL and half a surrogate pair are survived', async () => {
  const bad = Buffer.concat([Buffer.from('{"id":"a","draft":"'), Buffer.from([0xff]), Buffer.from('"}\n')])
  const odd = lines({ ...request('b', 'On Monday.\u0000 \ud800 “'), id: '\udc00' })
  const { code, answers } = await answersTo(Buffer.concat([bad, Buffer.from(odd)]))
  expect(code).toBe(0)
  expect(answers).toMatchObject([
    { id: null, error: 'line 1: is not UTF-8 text' },
    { id: '\udc00', diagnostics: [{ start: 3 }] },
  ])
})

test('a check that fails is an error of that line only', async () => {
  const { code, answers } = await answersTo(lines(request('a', 'throw'), request('b')))
  expect(code).toBe(0)
  expect(answers).toMatchObject([{ id: 'a', error: 'line 1: the check failed: thrown' }, { id: 'b' }])
})

test('the same sources are read once, and their mistakes told once, with line and column', async () => {
  const engine = weekdayEngine()
  const bad = { id: 's', facts: 'source:\n  mistake' }
  const requests = [
    request('a'),
    { ...request('b'), sources: [bad] },
    request('c'),
    { ...request('d'), sources: [bad] },
  ]
  const { errors } = await ran(['batch'], { input: lines(...requests), engine })
  expect(engine.read).toEqual([[source], [bad]])
  expect(errors).toBe('line 2, source “s”: 2:3: that is no fact\n')
})

test('the sources that are kept are bounded', async () => {
  const engine = weekdayEngine()
  const others = Array.from({ length: 40 }, (_, index) => ({ ...request(index), sources: [{ id: `s${index}` }] }))
  await ran(['batch'], { input: lines(request('a'), ...others, others[39], request('b')), engine })
  expect(engine.read).toHaveLength(42)
})

describe('as a stream', () => {
  function started() {
    const input = new PassThrough()
    const output = new PassThrough({ highWaterMark: 1 })
    const errors = new PassThrough()
    const terminal = { folder: '/', input, output: outputOn(output, {}), errors: outputOn(errors, {}) }
    const done = run(['batch'], terminal, async () => weekdayEngine())
    return { input, output: output.setEncoding('utf8'), done }
  }
  const next = async (output: PassThrough) => JSON.parse((await once(output, 'data'))[0])

  test('a line is answered before the next one comes', async () => {
    const { input, output, done } = started()
    for (const id of ['a', 'b', 'c']) {
      input.write(`${lines(request(id))}\n`)
      expect(await next(output)).toMatchObject({ id })
    }
    input.end()
    output.resume()
    expect(await done).toBe(0)
  })

  test('no more is read while nobody takes the answers', async () => {
    let taken = 0
    async function* requests() {
      for (; taken < 50; taken += 1) yield Buffer.from(`${lines(request(taken))}\n`)
    }
    const stream = new PassThrough({ highWaterMark: 1 })
    const output = outputOn(stream, {})
    const done = run(['batch'], { folder: '/', input: requests(), output, errors: output }, async () => weekdayEngine())
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(taken).toBeLessThan(5)
    stream.resume()
    expect(await done).toBe(0)
    expect(taken).toBe(50)
  })

  test('it ends when nobody reads any more', async () => {
    const { input, output, done } = started()
    output.destroy()
    input.write(`${lines(request('a'))}\n${lines(request('b'))}\n`)
    expect(await done).toBe(0)
  })

  test('input that breaks off is an error', async () => {
    const { input, output, done } = started()
    output.resume()
    input.destroy(new Error('reset'))
    expect(await done).toBe(2)
  })
})

describe('lines', () => {
  async function read(chunks: readonly Uint8Array[], longest?: number) {
    const found = []
    for await (const line of linesOf(chunksOf(chunks), longest)) found.push(line)
    return found
  }
  async function* chunksOf(chunks: readonly Uint8Array[]) {
    yield* chunks
  }

  test('may be cut anywhere, even within a letter', async () => {
    const bytes = Buffer.from('é\n\n👍🏽\r\nlast')
    const expected = [
      { number: 1, text: 'é' },
      { number: 2, text: '' },
      { number: 3, text: '👍🏽' },
      { number: 4, text: 'last' },
    ]
    for (let size = 1; size <= bytes.length; size += 1) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      )
      expect(await read(chunks)).toEqual(expected)
    }
  })

  test('that are too long are passed over', async () => {
    const bytes = Buffer.from(`a\n${'b'.repeat(50)}\nc`)
    expect(await read([bytes.subarray(0, 20), bytes.subarray(20)], 10)).toMatchObject([
      { text: 'a' },
      { number: 2, trouble: expect.stringContaining('is longer than') },
      { number: 3, text: 'c' },
    ])
  })

  test('of several megabytes cost time in proportion', async () => {
    const chunk = Buffer.alloc(1024, 'x')
    const started = process.cpuUsage()
    const [line] = await read(Array.from({ length: 8 * 1024 }, () => chunk))
    expect(line && 'text' in line && line.text.length).toBe(8 * 1024 * 1024)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
  })
})

test('wrong usage is one line', async () => {
  for (const [args, message] of [
    [['x.jsonl'], 'unexpected “x.jsonl”: requests are read from standard input'],
    [['--bogus'], 'unknown option --bogus'],
  ] as const) {
    const errors = `claimcheck batch: ${message} (see claimcheck batch --help)\n`
    expect(await ran(['batch', ...args])).toEqual({ code: 2, output: '', errors })
  }
})
